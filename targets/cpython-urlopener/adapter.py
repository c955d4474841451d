"""The legacy `urllib.request.URLopener` of Python 3, up to 3.13, and its `FancyURLopener` where the opener is to ask its user."""

import io
import os
import sys
import warnings

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "python"))

import urllib.error
import urllib.request
import urllib.response

import legacy_opener
from url_client import refuse, run_client
from wireproof_adapter import ready

if not hasattr(urllib.request, "URLopener"):
    sys.exit("urllib.request.URLopener was removed in Python 3.14; run this adapter with Python 3.13 or earlier")

warnings.simplefilter("ignore", DeprecationWarning)


class Session(legacy_opener.Session):
    pieces = True

    def make_opener(self, proxies, wanted):
        refuse(wanted, ["credentials"] + (["redirect"] if wanted.get("redirect") == "follow" else []), "URLopener")
        if "prompt" not in wanted:
            return self.versioned(urllib.request.URLopener, wanted)(proxies)
        # Only the class built upon it, which knows what to do about some statuses, asks a user.
        opener = self.versioned(urllib.request.FancyURLopener, wanted)(proxies)
        opener.prompt_user_passwd = lambda host, realm: self.answer(wanted)
        return opener

    def fetch(self, opener, url, data):
        return opener.open(url, data)

    def retrieve(self, opener, url, hook, data):
        return opener.retrieve(url, reporthook=hook, data=data)

    def response_in(self, error):
        """URLopener closes a reply outside 2xx and raises an HTTPError without a body."""
        if not isinstance(error, urllib.error.HTTPError):
            return None
        response = urllib.response.addinfourl(io.BytesIO(), error.headers, error.filename, error.code)
        response.reason = error.msg
        return response


run_client(
    ready(
        "cpython-urlopener",
        "client",
        ["http/0.9", "http/1.0", "http/1.1", "ftp", "file", "data", "urllib"],
        ["fields", "body", "body.chunks", "proxy", "save", "abort", "fields.seen", "status.seen"]
        + ["uses", "prompt", "progress", "environment", "kinds"],
        "https://docs.python.org/3/library/urllib.request.html#legacy-interface",
    ),
    lambda keep, cancelled: Session(keep),
)
