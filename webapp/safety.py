"""What every answer says to the browser, and which hosts are answered."""

from urllib.parse import urlsplit

from flask import Flask, Response, abort, request

HOSTS = "SAIYAI_HOSTS"
"""Setting: the names by which a server on loopback is called; another is a page elsewhere that points here."""
LOOPBACK = ("127.0.0.1", "localhost", "::1")
POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def install(app: Flask) -> None:
    """Checks each request's host if hosts are set, and adds the headers to each answer."""
    app.config.setdefault(HOSTS, None)

    @app.before_request
    def known_host() -> None:
        hosts = app.config[HOSTS]
        if hosts is not None and urlsplit(f"//{request.host}").hostname not in hosts:
            abort(421)

    @app.after_request
    def protect(response: Response) -> Response:
        response.headers.update(HEADERS)
        response.vary.update(("Accept",))
        return response
