"""What `urllib.request` of Python 3 and `urllib2` of Python 2 have in common: requests, handlers and openers."""

import io
import re
import threading

try:
    import ssl
except ImportError:
    ssl = None

from robots import answered
from url_client import body_of, fields_of, refuse
from wireproof_adapter import native

_current = threading.local()

# The features of an interpreter that was built with TLS.
TLS = ["trust"] if ssl else []


class CurrentOpener(object):
    """The global opener, installed once. Each exchange has a thread of its own, so `urlopen` and `urlretrieve` can serve
    many exchanges at once with the opener that each of them has built."""

    def open(self, fullurl, *data_and_timeout):
        return _current.opener.open(fullurl, *data_and_timeout)


class Session(object):
    """An exchange. `library` is the module, `jar` a new cookie jar, `pieces` whether a body can be given in pieces, `robots` makes
    a parser of robots exclusion files."""

    def __init__(self, library, jar, pieces, robots, urlretrieve=None):
        self.library, self.jar, self.pieces, self.robots, self.urlretrieve = library, jar, pieces, robots, urlretrieve

    def prepare(self, wanted):
        url, data, fields = native(wanted["url"]), body_of(wanted, self.pieces), fields_of(wanted)
        opener = self.library.build_opener(*self._handlers(wanted))
        self.progress = []

        def retrieve():
            _current.opener = opener
            given = [name.lower() for name, _ in fields]
            opener.addheaders = [(name, value) for name, value in opener.addheaders if name.lower() not in given] + fields
            hook = (lambda *step: self.progress.append(list(step))) if wanted.get("progress") else None
            return self.urlretrieve(url, reporthook=hook, data=data)

        def open_request():
            _current.opener = opener
            request = self.library.Request(url, data)
            for name, value in fields:
                request.add_header(name, value)
            if "method" in wanted:
                request.get_method = lambda: native(wanted["method"])
            if "timeoutMs" in wanted:
                return self.library.urlopen(request, timeout=wanted["timeoutMs"] / 1000.0)
            return self.library.urlopen(request)

        def ask_robots():
            _current.opener = opener
            return answered(self.robots(), wanted)

        if "robots" in wanted:
            refuse(wanted, ["method", "fields", "body", "timeoutMs", "save", "abort", "uses"], "RobotFileParser")
            return ask_robots
        if not wanted.get("save"):
            return open_request
        if self.urlretrieve is None:
            refuse(wanted, ["save"], self.library.__name__)
        refuse(wanted, ["method", "timeoutMs", "abort", "uses"], "urlretrieve")
        return retrieve

    def response_in(self, error):
        """An HTTPError is what any status outside 2xx comes as, and a response object too; not where there was no reply left to give."""
        if not isinstance(error, self.library.HTTPError):
            return None
        if error.fp is not None and hasattr(error, "url"):
            return error
        response = self.library.addinfourl(io.BytesIO(), error.hdrs, error.filename, error.code)
        response.msg = error.msg
        return response

    def close(self):
        _current.opener = None

    def _handlers(self, wanted):
        proxy, credentials = wanted.get("proxy"), wanted.get("credentials")
        schemes = ("http", "https", "ftp")
        if proxy or "environment" not in wanted:
            yield self.library.ProxyHandler(dict((scheme, native(proxy)) for scheme in schemes) if proxy else {})
        if "trust" in wanted:
            yield self.library.HTTPSHandler(context=ssl.create_default_context(cafile=native(wanted["trust"])))
        for handler in wanted.get("handlers", []):
            yield self._named(native(handler["name"]), handler["order"])
        if wanted.get("cookies"):
            yield self.library.HTTPCookieProcessor(self.jar)
        if wanted.get("redirect") == "manual":
            yield self._unredirected()
        if credentials:
            passwords = self.library.HTTPPasswordMgrWithDefaultRealm()
            # Offered for the whole origin, because a redirect may lead to another path of it.
            origin = re.match("([^:/?#]+://[^/?#]*)?", wanted["url"]).group()
            realm = credentials.get("realm")
            user, password = native(credentials["user"]), native(credentials["password"])
            passwords.add_password(realm and native(realm), native(origin + "/"), user, password)
            yield self.library.HTTPDigestAuthHandler(passwords)
            yield self.library.HTTPBasicAuthHandler(passwords)

    def _named(self, name, order):
        """A handler that adds its name to the names in `X-Handled`."""

        class Named(self.library.BaseHandler):
            handler_order = order

            def http_request(self, request):
                before = request.get_header("X-handled")
                request.add_header("X-Handled", name if before is None else before + "," + name)
                return request

        return Named()

    def _unredirected(self):
        """A handler in place of the one that follows redirects; it leaves them to the handler of errors."""

        class Unredirected(self.library.HTTPRedirectHandler):
            def http_error_302(self, req, fp, code, msg, headers):
                return None

            http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302

        return Unredirected()
