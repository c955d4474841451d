"""The test application for servers that speak ASGI, version 3."""

from test_application import Seen, answer


async def application(scope, receive, send):
    if scope["type"] == "websocket":
        # It has no such resource, and refuses the handshake, as applications of any framework do.
        await send({"type": "websocket.close"})
        return
    target = scope["raw_path"] + (b"?" + scope["query_string"] if scope["query_string"] else b"")
    seen = Seen(scope["method"], target, "HTTP/" + scope["http_version"], scope["headers"])
    more = True
    while more:
        message = await receive()
        # A request that breaks off never reaches the application as a whole.
        if message["type"] == "http.disconnect":
            return
        seen.body.add(message.get("body", b""))
        more = message.get("more_body", False)
    seen.ended(scope["client"][1])
    status, fields, body = answer(seen, scope["path"])
    headers = [(name.lower().encode("ascii"), value.encode("ascii")) for name, value in fields]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    for piece in [body] if isinstance(body, bytes) else body:
        await send({"type": "http.response.body", "body": piece, "more_body": True})
    await send({"type": "http.response.body", "body": b""})
