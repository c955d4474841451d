"""`urllib.request.urlopen` and `urlretrieve` of Python 3."""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "python"))

import http.cookiejar
import urllib.request
import urllib.robotparser

from opener_director import TLS, CurrentOpener, Session
from url_client import run_client
from wireproof_adapter import ready

urllib.request.install_opener(CurrentOpener())


def session(keep, cancelled):
    """Every request asks for the connection to be closed, so both kinds of exchange are the same."""
    robots = urllib.robotparser.RobotFileParser
    return Session(urllib.request, http.cookiejar.CookieJar(), True, robots, urllib.request.urlretrieve)


run_client(
    ready(
        "cpython-urllib",
        "client",
        ["http/0.9", "http/1.0", "http/1.1", "ftp", "file", "data", "urllib", "basic", "digest"],
        ["method", "fields", "body", "body.chunks", "redirect", "credentials", "proxy", "cookies", "timeout", "save", "abort"]
        + ["credentials.realm", "fields.seen", "status.seen", "uses", "progress", "handlers", "environment", "robots", "kinds"]
        + TLS,
        "https://docs.python.org/3/library/urllib.request.html",
    ),
    session,
)
