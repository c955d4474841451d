"""The test application for servers that speak WSGI (PEP 3333)."""

import http

from test_application import Seen, answer
from wireproof_adapter import text

BODY_PIECE = 1 << 16


def _fields(environ):
    """WSGI tells fields as CGI does: their names are spelled anew, and each is there once."""
    for name, value in environ.items():
        if name.startswith("HTTP_") or (name in ("CONTENT_TYPE", "CONTENT_LENGTH") and value):
            yield "-".join(part.capitalize() for part in name.replace("HTTP_", "", 1).split("_")), value


def _phrase(status):
    try:
        return http.HTTPStatus(status).phrase
    except ValueError:
        return "Unnamed"


def application(environ, start_response):
    # The target as it came has no place in WSGI; servers have names of their own for it.
    target = environ["RAW_URI"] if "RAW_URI" in environ else environ["REQUEST_URI"]
    seen = Seen(environ["REQUEST_METHOD"], target, environ["SERVER_PROTOCOL"], _fields(environ))
    for piece in iter(lambda: environ["wsgi.input"].read(BODY_PIECE), b""):
        seen.body.add(piece)
    seen.ended(int(environ["REMOTE_PORT"]))
    status, fields, body = answer(seen, environ["SCRIPT_NAME"] + environ["PATH_INFO"])
    start_response("%d %s" % (status, _phrase(status)), fields)
    return [body] if isinstance(body, bytes) else body
