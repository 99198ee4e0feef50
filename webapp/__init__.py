"""How it is seen: the Flask explorer.

    from webapp import create_app
    create_app(store)                # a store that is open
    gunicorn 'webapp:create_app()'   # the store of SAIYAI_STORE, SAIYAI_USER and SAIYAI_PASSWORD

Every page is read from the store alone (GET), in Thai or with `?lang=en` in English, as HTML or with
`?format=json` (or an Accept header that prefers it) as JSON of the same object of graph/pages.
"""

from flask import Flask
from jinja2 import StrictUndefined

from graph.store import Store
from webapp import errors, language, look, safety, stores
from webapp.views import VIEWS


def create_app(store: Store | None = None) -> Flask:
    """Returns the explorer over an open store, or over the one that the environment names."""
    app = Flask(__name__)
    app.json.sort_keys = False  # type: ignore[attr-defined]
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    stores.install(app, store)
    for part in (language, look, safety, errors):
        part.install(app)
    for blueprint in VIEWS:
        app.register_blueprint(blueprint)
    return app
