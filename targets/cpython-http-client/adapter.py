"""`http.client` of Python 3, `httplib` of Python 2. It knows nothing of URLs: this adapter takes them apart for it."""

import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "python"))

try:
    import http.client as library
except ImportError:
    import httplib as library

from url_client import body_of, fields_of, refuse, run_client
from wireproof_adapter import Unable, native, ready

PYTHON_3 = sys.version_info >= (3,)
# Where to connect, and what to ask for there: user and fragment are not sent, the rest is as it stands.
PARTS = re.compile(r"(?is)http://(?:[^/?#]*@)?([^/?#]*)([^#]*)")


class Fields(object):
    """Fields as the library wants them, a mapping, in which a name may stand more than once."""

    def __init__(self, pairs):
        self.items = self.iteritems = lambda: iter(pairs)
        self.names = [name for name, _ in pairs]

    def __iter__(self):
        return iter(self.names)


class Session(object):
    """An exchange. One connection is open at a time; where connections may be kept, it is used again for the same origin."""

    def __init__(self, keep, cancelled):
        self.keep, self.origin, self.connection = keep, None, None

    def prepare(self, wanted):
        refuse(wanted, ["credentials", "proxy", "cookies", "save", "prompt", "handlers", "environment"], library.__name__)
        if wanted.get("redirect", "default") == "follow":
            raise Unable("unsupported", "%s follows no redirects" % library.__name__)
        body, url, fields = body_of(wanted, PYTHON_3), native(wanted["url"]), Fields(fields_of(wanted))
        options = {"timeout": wanted["timeoutMs"] / 1000.0} if "timeoutMs" in wanted else {}
        # Where Transfer-Encoding is given, it leaves the chunks to its caller unless it is told otherwise.
        coding = {"encode_chunked": True} if PYTHON_3 else {}

        def attempt():
            parts = PARTS.match(url)
            if parts is None:
                raise library.InvalidURL("not an HTTP URL: %r" % url)
            origin, target = parts.groups()
            if self.origin != (origin, options):
                self.close()
                self.origin, self.connection = (origin, options), library.HTTPConnection(origin, **options)
            target = target if target.startswith("/") else "/" + target
            self.connection.request(native(wanted.get("method", "GET")), target, body, fields, **coding)
            response = self.connection.getresponse()
            response.geturl, response.getcode, response.info = lambda: url, lambda: response.status, lambda: response.msg
            response.read = self.watched(response.read)
            # What is not read to its end must be closed by whoever gives it up.
            if not self.keep or "abort" in wanted or "uses" in wanted:
                self.origin = None
            return response

        return attempt

    def watched(self, read):
        """The same, and after an error the connection is not used again, for it has no state in which it could be."""

        def reading(*limit):
            try:
                return read(*limit)
            except Exception:
                self.origin = None
                raise

        return reading

    def response_in(self, error):
        self.close()
        return None

    def close(self):
        if self.connection is not None:
            self.connection.close()
        self.origin = self.connection = None


run_client(
    ready(
        "cpython-http-client",
        "client",
        ["http/1.0", "http/1.1"] + ([] if PYTHON_3 else ["http/0.9"]),
        ["method", "fields", "body", "timeout", "abort", "uses", "keep", "kinds", "fields.seen", "status.seen"]
        + (["body.chunks"] if PYTHON_3 else []),
        "https://docs.python.org/3/library/http.client.html",
    ),
    Session,
)
