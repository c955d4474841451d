"""The server of aiohttp: its responses with files, and its cookies."""

import asyncio
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "python"))

from aiohttp import web
from test_application import Seen, answer, tell, watch

ROOT = sys.argv[1]
FILES = {"/cond": "cond.txt", "/range": "range.txt", "/static/": "static/index.html"}
FILES.update(("/" + name, name) for name in ("static/index.html", "static/hello.txt", "static/sub/inner.txt"))
# The media type of a file is in its name; told to a response, it would stand in a 304 too.
for plain in ("cond", "range"):
    os.symlink(plain, os.path.join(ROOT, plain + ".txt"))


async def handle(request):
    version = "HTTP/%d.%d" % request.version
    # The target has been decoded as UTF-8, in a way that can be undone.
    seen = Seen(request.method, request.raw_path.encode("utf-8", "surrogateescape"), version, request.raw_headers)
    async for piece in request.content.iter_any():
        seen.body.add(piece)
    seen.ended(request.transport.get_extra_info("peername")[1])
    known = request.path in FILES or request.path in ("/cookie", "/static/sub")
    if known and request.method not in ("GET", "HEAD"):
        return web.HTTPMethodNotAllowed(request.method, ["GET", "HEAD"])
    if request.path in FILES:
        return web.FileResponse(os.path.join(ROOT, FILES[request.path]))
    if request.path == "/static/sub":
        return web.HTTPMovedPermanently("/static/sub/")
    if request.path == "/cookie":
        response = web.Response(text="ok")
        response.set_cookie(request.query["name"], request.query["value"])
        return response
    return await answered(request, seen)


async def answered(request, seen):
    status, fields, body = answer(seen, request.path)
    if isinstance(body, bytes):
        return web.Response(status=status, headers=fields, body=body or None)
    response = web.StreamResponse(status=status, headers=fields)
    await response.prepare(request)
    for piece in body:
        await response.write(piece)
    await response.write_eof()
    return response


async def main():
    application = web.Application()
    application.router.add_route("*", "/{path:.*}", handle)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    tell({"port": runner.addresses[0][1]})
    watch(asyncio.get_running_loop())
    await asyncio.Event().wait()


asyncio.run(main())
