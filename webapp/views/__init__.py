"""One blueprint a page. A view parses, asks `graph` once, responds."""

from webapp.views import document, entity, health, home, matrix, meetings, ontology, questions, search

MODULES = (home, search, entity, document, meetings, matrix, questions, ontology, health)
VIEWS = tuple(module.page for module in MODULES)
