"""Tornado: its server, its handler of static files, and its cookies."""

import asyncio
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "python"))

import tornado.httpserver
import tornado.web
from test_application import Seen, answer, tell, watch
from tornado.netutil import bind_sockets

ROOT = sys.argv[1]


class Telling(tornado.web.RequestHandler):
    def prepare(self):
        """The body has come as a whole, and the handler is about to be called."""
        request = self.request
        self.seen = Seen(request.method, request.uri, request.version, request.headers.get_all())
        self.seen.body.add(request.body)
        self.seen.ended(request.connection.context.address[1])


class Files(Telling, tornado.web.StaticFileHandler):
    def get_content_type(self):
        return "text/html" if self.absolute_path.endswith(".html") else "text/plain"


class OneFile(Files):
    async def get(self):
        await super().get(os.path.basename(self.request.path))

    async def head(self):
        await super().get(os.path.basename(self.request.path), include_body=False)


class Cookie(Telling):
    def get(self):
        self.set_cookie(self.get_argument("name", strip=False), self.get_argument("value", strip=False))
        self.set_header("Content-Type", "text/plain")
        self.write("ok")

    head = get


class Other(Telling):
    SUPPORTED_METHODS = type("Any", (), {"__contains__": lambda self, method: True})()

    def __getattr__(self, name):
        """The method of the handler that has the name of the request's method; `/echo` takes any."""
        if name.startswith("_"):
            raise AttributeError(name)
        return self.answer

    async def answer(self, *args):
        status, fields, body = answer(self.seen, self.request.path)
        self.set_status(status, None if status in tornado.httputil.responses else "Unnamed")
        self.clear_header("Content-Type")
        for name, value in fields:
            self.set_header(name, value)
        if isinstance(body, bytes):
            self.finish(body) if body else self.finish()
            return
        for piece in body:
            self.write(piece)
            await self.flush()

    get = head = post = delete = patch = put = options = answer


async def main():
    static = {"path": os.path.join(ROOT, "static"), "default_filename": "index.html"}
    routes = [(r"/static/(.*)", Files, static), (r"/(?:cond|range)", OneFile, {"path": ROOT}), (r"/cookie", Cookie), (r".*", Other)]
    sockets = bind_sockets(0, "127.0.0.1")
    tornado.httpserver.HTTPServer(tornado.web.Application(routes, log_function=lambda handler: None)).add_sockets(sockets)
    tell({"port": sockets[0].getsockname()[1]})
    watch(asyncio.get_running_loop())
    await asyncio.Event().wait()


asyncio.run(main())
