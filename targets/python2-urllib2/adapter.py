"""`urllib2.urlopen` of Python 2.7."""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "python"))

import cookielib
import robotparser
import urllib2

from opener_director import TLS, CurrentOpener, Session
from url_client import run_client
from wireproof_adapter import ready

urllib2.install_opener(CurrentOpener())


def session(keep, cancelled):
    """Every request asks for the connection to be closed, so both kinds of exchange are the same."""
    return Session(urllib2, cookielib.CookieJar(), False, robotparser.RobotFileParser)


run_client(
    ready(
        "python2-urllib2",
        "client",
        ["http/0.9", "http/1.0", "http/1.1", "ftp", "file", "urllib", "basic", "digest"],
        ["method", "fields", "body", "redirect", "credentials", "proxy", "cookies", "timeout", "abort", "fields.seen", "status.seen"]
        + ["credentials.realm", "uses", "handlers", "environment", "robots", "kinds"]
        + TLS,
        "https://docs.python.org/2.7/library/urllib2.html",
    ),
    session,
)
