"""The test application of the target protocol for servers of Python 3 (see ../PROTOCOL.md), whatever hands it its requests.

The server is a program of its own, which tells on file descriptor 3 what it saw, and which port it listens on.
"""

import json
import os
import re
import threading
import time

from wireproof_adapter import Summary, text

DIGITS = b"0123456789" * 6400
READ_ONLY = ("GET", "HEAD")
CHALLENGE = 'Basic realm="wireproof"'

# What a status requires or wants beside it (RFC 9110 section 15), so that even a status asked for is a right response.
COMPANIONS = {
    401: [("WWW-Authenticate", CHALLENGE)],
    405: [("Allow", ", ".join(READ_ONLY))],
    407: [("Proxy-Authenticate", CHALLENGE)],
    426: [("Connection", "upgrade"), ("Upgrade", "HTTP/2.0")],
}
COMPANIONS.update((status, [("Location", "/")]) for status in (300, 301, 302, 303, 305, 307, 308))

_report = os.fdopen(3, "wb")
_reporting = threading.Lock()


def tell(message):
    """Write one line for the adapter; whole lines only, whichever thread tells it."""
    with _reporting:
        _report.write(json.dumps(message).encode("ascii") + b"\n")
        _report.flush()


def watch(loop, patience=2):
    """Tell once when nothing goes on in an event loop any more, so that nothing is waited for that will never be answered."""

    def look():
        while True:
            turned = threading.Event()
            loop.call_soon_threadsafe(turned.set)
            if not turned.wait(patience):
                tell({"wedged": True})
                return
            time.sleep(patience)

    threading.Thread(target=look, daemon=True).start()


class Seen(object):
    """A request, gathered while its body comes. `fields` are pairs of octets or of text with a character for each octet."""

    def __init__(self, method, target, version, fields):
        fields = [[text(name), text(value)] for name, value in fields]
        self.request = {"method": text(method), "target": text(target), "version": text(version), "fields": fields}
        self.body = Summary()

    def ended(self, port):
        """The body has ended: tell of the request. To be called once."""
        self.request["body"] = self.body.seen()
        tell({"from": port, "request": self.request})

    def echo(self):
        body = self.request["body"]
        size = {"length": body["length"], "sha256": body["sha256"]} if "sha256" in body else {}
        return json.dumps(dict(self.request, body=body["octets"], **size)).encode("ascii")


def answer(seen, path):
    """Status, fields and body of the answer; a body of unknown length is an iterator, and all fields of it are there."""
    method = seen.request["method"]
    status, media_type, body, fields = _found(seen, path, method)
    if status in (204, 304):
        return status, fields, b""
    body = b"" if status == 205 else body
    fields = [("Content-Type", media_type)] + fields
    if isinstance(body, bytes):
        fields.append(("Content-Length", str(len(body))))
    return status, fields, b"" if method == "HEAD" else body


def _found(seen, path, method):
    number = re.match("/(bytes|stream|status)/([0-9]{1,8})$", path)
    if path == "/echo":
        return 200, "application/json", seen.echo(), []
    if path != "/" and not number:
        return 404, "text/plain", b"not found", []
    if method not in READ_ONLY:
        return 405, "text/plain", b"method not allowed", [("Allow", ", ".join(READ_ONLY))]
    if path == "/":
        return 200, "text/plain", b"ok", []
    return _numbered(number.group(1), int(number.group(2)))


def _numbered(kind, number):
    if kind == "status" and 200 <= number <= 599:
        return number, "text/plain", b"%d" % number, list(COMPANIONS.get(number, ()))
    if kind == "bytes" and number <= 1 << 26:
        pieces = (DIGITS[: number - start] for start in range(0, number, len(DIGITS)))
        return 200, "application/octet-stream", pieces, [("Content-Length", str(number))]
    if kind == "stream" and number <= 10000:
        return 200, "text/plain", (b"piece %d\n" % piece for piece in range(number)), []
    return 404, "text/plain", b"not found", []
