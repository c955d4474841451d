"""The test application on `http.server` of Python 3. What the module leaves to its users' handlers, such as chunked bodies of
requests, conditions and ranges, is left out here too."""

import http.server
import json
import os
import re
import socketserver
import sys
import threading
import urllib.parse

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, os.pardir, "python"))

from wireproof_adapter import Summary, Unable, ready, run, send, text

DIGITS = b"0123456789" * 6400
BODY_PIECE = 1 << 16
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


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    """The same as ThreadingHTTPServer, which Python 3.6 does not have, with room for as many connections as a run may open."""

    daemon_threads = True
    request_queue_size = 128


class Handler(http.server.SimpleHTTPRequestHandler):
    def __getattr__(self, name):
        """The module looks for a method `do_` and the name of the request's method; `/echo` takes any."""
        if name.startswith("do_"):
            return self.do_GET
        raise AttributeError(name)

    def do_GET(self):
        body = self.receive()
        fields = [[text(name), text(value)] for name, value in self.headers.items()]
        request = {"method": self.command, "target": self.path, "version": self.request_version, "fields": fields}
        send({"type": "saw", "id": self.listen, "from": self.client_address[1], "request": dict(request, body=body)})
        # Escapes are decoded as the module decodes them for its own files; what else a target may be is left as the module leaves it.
        path = urllib.parse.unquote(self.path.partition("?")[0])
        number = re.match("/(bytes|stream|status)/([0-9]{1,8})$", path)
        if path == "/echo":
            size = {"length": body["length"], "sha256": body["sha256"]} if "sha256" in body else {}
            self.answer(200, "application/json", json.dumps(dict(request, body=body["octets"], **size)).encode("ascii"))
        elif not (path == "/" or path.startswith("/static/") or number):
            self.answer(404, "text/plain", b"not found")
        elif self.command not in READ_ONLY:
            self.answer(405, "text/plain", b"method not allowed", [("Allow", ", ".join(READ_ONLY))])
        elif path == "/":
            self.answer(200, "text/plain", b"ok")
        elif number:
            self.numbered(number.group(1), int(number.group(2)))
        elif self.command == "HEAD":
            super().do_HEAD()
        else:
            super().do_GET()

    do_HEAD = do_GET

    def receive(self):
        """The octets that Content-Length announces, read as the module's own CGI handler reads them."""
        summary = Summary()
        try:
            missing = int(self.headers.get("Content-Length"))
        except (TypeError, ValueError):
            missing = 0
        while missing > 0:
            piece = self.rfile.read(min(missing, BODY_PIECE))
            if not piece:
                break
            summary.add(piece)
            missing -= len(piece)
        return summary.seen()

    def numbered(self, kind, number):
        if kind == "status" and 200 <= number <= 599:
            self.answer(number, "text/plain", b"%d" % number, COMPANIONS.get(number, ()))
        elif kind == "bytes" and number <= 1 << 26:
            self.begin(200, "application/octet-stream", [("Content-Length", str(number))])
            for start in range(0, 0 if self.command == "HEAD" else number, len(DIGITS)):
                self.wfile.write(DIGITS[: number - start])
        elif kind == "stream" and number <= 10000:
            # The module does not write chunked bodies, so the end of the connection is the end of the body.
            self.begin(200, "text/plain", [("Connection", "close")])
            for piece in range(0 if self.command == "HEAD" else number):
                self.wfile.write(b"piece %d\n" % piece)
        else:
            self.answer(404, "text/plain", b"not found")

    def answer(self, status, media_type, body, fields=()):
        if status in (204, 304):
            self.begin(status, None, fields)
            return
        body = b"" if status == 205 else body
        self.begin(status, media_type, [("Content-Length", str(len(body)))] + list(fields))
        if self.command != "HEAD":
            self.wfile.write(body)

    def begin(self, status, media_type, fields):
        self.send_response(status)
        for name, value in ([("Content-Type", media_type)] if media_type else []) + list(fields):
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, format, *args):
        """The requests are reported by `saw`."""


servers = {}


def listen(message, cancelled):
    attributes = {"listen": message["id"], "protocol_version": message.get("version", "HTTP/1.1")}
    server = servers[message["id"]] = Server(("127.0.0.1", 0), type("ListenHandler", (Handler,), attributes))
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    return {"type": "listening", "id": message["id"], "host": "127.0.0.1", "port": server.server_address[1]}


def close(message, cancelled):
    server = servers.pop(message["id"], None)
    if server is None:
        raise Unable("adapter", "nothing listens under the id %s" % message["id"])
    server.shutdown()
    server.server_close()
    return {"type": "closed", "id": message["id"]}


# The module serves files from the current directory.
os.chdir(os.path.join(HERE, "www"))
run(
    ready(
        "cpython-http-server",
        "server",
        ["http/0.9", "http/1.0", "http/1.1"],
        ["app.root", "app.echo", "app.bytes", "app.stream", "app.status", "app.static", "saw", "listen.version"],
        "https://docs.python.org/3/library/http.server.html",
    ),
    {"listen": listen, "close": close},
)
