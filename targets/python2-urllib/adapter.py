"""`urllib.urlopen` and `urllib.urlretrieve` of Python 2.7."""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "python"))

import StringIO
import threading
import urllib

import legacy_opener
from url_client import run_client
from wireproof_adapter import native, ready

_current = threading.local()


class CurrentOpener(object):
    """The module's opener. Each exchange has a thread of its own, so the module's functions can serve many of them at once."""

    def __getattr__(self, name):
        return getattr(_current.opener, name)


urllib._urlopener = CurrentOpener()


class Opener(urllib.FancyURLopener):
    """FancyURLopener asks the terminal for a password, and asks again as long as it is refused.

    Here nobody sits at a terminal: a question is answered by the open's prompt, or else by its credentials, and then only the
    first one, since a user who has nothing else to offer gives up. Without an answer the opener reports the challenge itself.
    """

    credentials = answer = None

    def prompt_user_passwd(self, host, realm):
        if self.answer is not None:
            return self.answer()
        credentials, self.credentials = self.credentials, None
        if credentials is None or credentials.get("realm", realm) != realm:
            return None, None
        return native(credentials["user"]), native(credentials["password"])


class ManualOpener(Opener):
    """Leaves redirects to the handler of errors, which gives them as they are."""

    def http_error_302(self, url, fp, errcode, errmsg, headers, data=None):
        return None

    http_error_301 = http_error_303 = http_error_307 = http_error_302


class Session(legacy_opener.Session):
    def make_opener(self, proxies, wanted):
        manual = wanted.get("redirect") == "manual"
        opener = self.versioned(ManualOpener if manual else Opener, wanted)(proxies)
        opener.credentials = wanted.get("credentials")
        if "prompt" in wanted:
            opener.answer = lambda: self.answer(wanted)
        return opener

    def fetch(self, opener, url, data):
        _current.opener = opener
        return urllib.urlopen(url, data)

    def retrieve(self, opener, url, hook, data):
        _current.opener = opener
        return urllib.urlretrieve(url, reporthook=hook, data=data)

    def response_in(self, error):
        """An HTTP error without a body: status, reason and fields stand in the arguments of an IOError."""
        if not (isinstance(error, IOError) and len(error.args) == 4 and error.args[0] == "http error"):
            return None
        _, status, reason, headers = error.args
        response = urllib.addinfourl(StringIO.StringIO(), headers, "", status)
        response.reason = reason
        return response


run_client(
    ready(
        "python2-urllib",
        "client",
        ["http/0.9", "http/1.0", "ftp", "file", "data", "urllib", "basic"],
        ["fields", "body", "redirect", "credentials", "proxy", "save", "abort", "fields.seen", "status.seen"]
        + ["credentials.realm", "uses", "prompt", "progress", "environment", "kinds"],
        "https://docs.python.org/2.7/library/urllib.html",
    ),
    lambda keep, cancelled: Session(keep),
)
