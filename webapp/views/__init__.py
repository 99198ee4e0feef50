"""One blueprint a page. A view parses, asks `graph` once, responds."""

from webapp.views import document, entity, health, home, matrix, meetings, questions, search

VIEWS = tuple(module.page for module in (home, search, entity, document, meetings, matrix, questions, health))
