"""What adapters of libraries outside of Python's own have in common: a response that such a library gave, as `url_client` reads one."""

import importlib
import sys

from wireproof_adapter import ready


def needed(name, package):
    """The module of that name; where it is not installed, the adapter ends as EX_UNAVAILABLE of sysexits has it."""
    try:
        return importlib.import_module(name)
    except ImportError:
        sys.stderr.write("%s is not installed: apt-get install %s\n" % (name, package))
        sys.exit(69)


def greeting(name, module, claims, features, homepage, issues):
    """The `ready` message of a target whose version is its module's."""
    message = ready(name, "client", claims, features + ["fields.seen", "status.seen"], homepage)
    message["target"].update(version=module.__version__, issues=issues)
    return message


class Response(object):
    """`fields` are pairs, `pieces` the body's octets piece by piece, `close` a function."""

    def __init__(self, url, status, reason, fields, pieces, close):
        self.url, self.status, self.reason, self.fields = url, status, reason, fields
        self.close, self._pieces, self._rest = close, pieces, b""

    def read(self, limit=None):
        """All that is left, or up to so many octets; an error has what came before it in `partial`."""
        read = [self._rest]
        try:
            while limit is None or sum(map(len, read)) < limit:
                read.append(next(self._pieces))
        except StopIteration:
            pass
        except Exception as error:
            error.partial = b"".join(read)
            raise
        octets = b"".join(read)
        cut = len(octets) if limit is None else limit
        self._rest = octets[cut:]
        return octets[:cut]

    def geturl(self):
        return self.url

    def getcode(self):
        return self.status

    def info(self):
        return self

    def items(self):
        return self.fields
