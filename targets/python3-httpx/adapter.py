"""The library httpx, whose HTTP/1.1 is that of h11."""

import http.cookiejar
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "python"))

from url_client import body_of, fields_of, refuse, run_client
from wireproof_adapter import native, text
from wrapped import Response, greeting, needed

httpx = needed("httpx", "python3-httpx")
# Each client would read all certificates that the system trusts, which takes longer than most exchanges.
CONTEXT = httpx.create_ssl_context()


class Session(object):
    def __init__(self, keep, cancelled):
        self.keep, self.clients, self.cookies = keep, {}, http.cookiejar.CookieJar()

    def prepare(self, wanted):
        # Credentials are sent before they are asked for, or for Digest alone.
        refuse(wanted, ["credentials", "save", "uses", "prompt", "handlers"], "httpx")
        # Its own limit of five seconds is as long as an exchange may take, so that on a busy machine either could come first.
        body, options = body_of(wanted, True), {"timeout": wanted["timeoutMs"] / 1000.0 if "timeoutMs" in wanted else None}
        fields = [tuple(map(octets, field)) for field in fields_of(wanted)]
        method = native(wanted.get("method", "GET" if body is None else "POST"))
        content = (piece for piece in body) if isinstance(body, list) else body

        def attempt():
            client = self.client_for(wanted)
            request = client.build_request(method, native(wanted["url"]), headers=fields, content=content, **options)
            given = client.send(request, stream=True, follow_redirects=wanted.get("redirect") == "follow")
            told = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in given.headers.raw]
            reason = text(given.extensions.get("reason_phrase", b""))
            return Response(str(given.url), given.status_code, reason, told, given.iter_bytes(), given.close)

        return attempt

    def client_for(self, wanted):
        """A client's proxy is its own for good, so that there is one for each proxy; the cookies are the same for all."""
        proxy, environment = wanted.get("proxy"), "environment" in wanted
        if not self.keep:
            self.close()
        if (proxy, environment) not in self.clients:
            proxies = {"http://": native(proxy)} if proxy else None
            options = {"proxies": proxies, "cookies": self.cookies, "trust_env": environment and not proxy}
            self.clients[proxy, environment] = httpx.Client(verify=CONTEXT, **options)
        if not wanted.get("cookies"):
            self.cookies.clear()
        return self.clients[proxy, environment]

    def response_in(self, error):
        return None

    def close(self):
        for client in self.clients.values():
            client.close()
        self.clients = {}


def octets(text):
    """A name or value as octets, or as the text it is where it is none of them."""
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        return text


run_client(
    greeting(
        "python3-httpx",
        httpx,
        ["http/1.0", "http/1.1"],
        ["method", "fields", "body", "body.chunks", "redirect", "proxy", "cookies", "timeout", "abort", "keep", "environment", "kinds"],
        "https://www.python-httpx.org/",
        "https://github.com/encode/httpx/issues",
    ),
    Session,
)
