"""What `URLopener` of Python 3 and `FancyURLopener` of Python 2 have in common: they know GET and POST, and keep FTP connections."""

from url_client import body_of, fields_of, refuse
from wireproof_adapter import Unable, native


class Session(object):
    """An exchange; `make_opener(proxies, open)`, `fetch(opener, url, data)` and `retrieve(opener, url, data)` are the subclass's."""

    pieces = False

    def __init__(self, keep):
        self.keep, self.openers, self.connections = keep, [], {}

    def prepare(self, wanted):
        url, data = native(wanted["url"]), body_of(wanted, self.pieces)
        refuse(wanted, ["timeoutMs", "cookies"] + (["abort"] if wanted.get("save") else []), "the legacy opener")
        if wanted.get("method", "GET" if data is None else "POST") != ("GET" if data is None else "POST"):
            raise Unable("unsupported", "the legacy opener sends GET, or POST with a body")
        proxy = wanted.get("proxy")
        opener = self.make_opener(dict((scheme, native(proxy)) for scheme in ("http", "ftp")) if proxy else {}, wanted)
        # The class keeps FTP connections for the life of the process unless it is given another place to keep them.
        opener.ftpcache = self.connections if self.keep else {}
        for name, value in fields_of(wanted):
            opener.addheader(name, value)
        self.openers.append(opener)
        return lambda: (self.retrieve if wanted.get("save") else self.fetch)(opener, url, data)

    def close(self):
        for opener in self.openers:
            for connection in list(opener.ftpcache.values()):
                connection.close()
            opener.ftpcache.clear()
            opener.cleanup()
