"""The library urllib3."""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "python"))

from url_client import body_of, fields_of, refuse, run_client
from wireproof_adapter import native
from wrapped import Response, greeting, needed

urllib3 = needed("urllib3", "python3-urllib3")
# Fields by name, with several of one name; it has this place before version 2.
HTTPHeaderDict = needed("urllib3._collections", "python3-urllib3").HTTPHeaderDict


class Session(object):
    def __init__(self, keep, cancelled):
        self.keep, self.managers = keep, {}

    def prepare(self, wanted):
        refuse(wanted, ["credentials", "cookies", "save", "uses", "prompt", "handlers", "environment"], "urllib3")
        body, headers, options = body_of(wanted, True), HTTPHeaderDict(), {}
        for name, value in fields_of(wanted):
            headers.add(name, value)
        if "timeoutMs" in wanted:
            options["timeout"] = wanted["timeoutMs"] / 1000.0
        if wanted.get("redirect", "default") != "default":
            options["redirect"] = wanted["redirect"] == "follow"
        if isinstance(body, list):
            options["chunked"] = True
        method = native(wanted.get("method", "GET" if body is None else "POST"))

        def attempt():
            manager = self.manager_for(wanted.get("proxy"))
            given = manager.request(method, native(wanted["url"]), body=body, headers=headers, preload_content=False, **options)
            fields = list(given.headers.iteritems())
            url = given.geturl() or native(wanted["url"])
            pieces = iter(lambda: given.read(65536), b"")
            return Response(url, given.status, given.reason, fields, pieces, given.close)

        return attempt

    def manager_for(self, proxy):
        if not self.keep:
            self.close()
        if proxy not in self.managers:
            self.managers[proxy] = urllib3.ProxyManager(native(proxy)) if proxy else urllib3.PoolManager()
        return self.managers[proxy]

    def response_in(self, error):
        return None

    def close(self):
        for manager in self.managers.values():
            manager.clear()
        self.managers = {}


run_client(
    greeting(
        "python3-urllib3",
        urllib3,
        ["http/1.0", "http/1.1"],
        ["method", "fields", "body", "body.chunks", "redirect", "proxy", "timeout", "abort", "keep", "kinds"],
        "https://urllib3.readthedocs.io/",
        "https://github.com/urllib3/urllib3/issues",
    ),
    Session,
)
