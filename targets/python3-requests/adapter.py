"""The library requests."""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "python"))

from url_client import body_of, fields_of, refuse, run_client
from wireproof_adapter import native
from wrapped import Response, greeting, needed

requests = needed("requests", "python3-requests")


class Session(object):
    def __init__(self, keep, cancelled):
        self.keep, self.current = keep, None

    def prepare(self, wanted):
        # Credentials are sent before they are asked for, or for Digest alone.
        refuse(wanted, ["credentials", "save", "uses", "prompt", "handlers"], "requests")
        cookies, proxy, body = wanted.get("cookies"), wanted.get("proxy"), body_of(wanted, True)
        before = self.current
        if before is None or not self.keep:
            self.close()
            self.current = requests.Session()
            if before is not None:
                self.current.cookies = before.cookies
        if not cookies:
            self.current.cookies.clear()
        self.current.trust_env = "environment" in wanted and not proxy
        options = {"stream": True, "data": iter(body) if isinstance(body, list) else body, "headers": by_name(fields_of(wanted))}
        if proxy:
            options["proxies"] = {"http": native(proxy)}
        if "timeoutMs" in wanted:
            options["timeout"] = wanted["timeoutMs"] / 1000.0
        if wanted.get("redirect", "default") != "default":
            options["allow_redirects"] = wanted["redirect"] == "follow"
        method = native(wanted.get("method", "GET" if body is None else "POST"))

        def attempt():
            given = self.current.request(method, native(wanted["url"]), **options)
            fields = list(given.headers.items())
            return Response(given.url, given.status_code, given.reason, fields, given.iter_content(65536), given.close)

        return attempt

    def response_in(self, error):
        return None

    def close(self):
        if self.current is not None:
            self.current.close()


def by_name(fields):
    """A mapping, as the library wants it: of several fields of one name the last one is left."""
    return dict(fields)


run_client(
    greeting(
        "python3-requests",
        requests,
        ["http/1.0", "http/1.1"],
        ["method", "fields", "body", "body.chunks", "redirect", "proxy", "cookies", "timeout", "abort", "keep", "environment", "kinds"],
        "https://requests.readthedocs.io/",
        "https://github.com/psf/requests/issues",
    ),
    Session,
)
