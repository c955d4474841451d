"""`ftplib.FTP` of Python 2.7 and 3. It knows nothing of URLs: this adapter chooses the calls that an FTP URL stands for."""

import ftplib
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "python"))

from ftp_url import FtpUrl
from url_client import refuse, run_client
from wireproof_adapter import ready


def retrieve(ftp, wanted, deliver):
    """What the URL names, by the library's own calls for lines (text and listings) and for octets (all else)."""

    def line(text):
        deliver((text if str is bytes else text.encode(ftp.encoding, "surrogateescape")) + b"\n")

    for directory in wanted.directories:
        ftp.cwd(directory)
    if wanted.kind == "d":
        ftp.retrlines("NLST " + wanted.name, line)
    elif wanted.name == "":
        ftp.retrlines("LIST", line)
    elif wanted.kind == "a":
        ftp.retrlines("RETR " + wanted.name, line)
    else:
        ftp.retrbinary("RETR " + wanted.name, deliver)


class Retrieved(object):
    """What was delivered, and the error that ended it, as the response that an exchange reads."""

    def __init__(self, pieces, error=None):
        self.octets, self.error = b"".join(pieces), error

    def read(self):
        if self.error:
            self.error.partial = self.octets
            raise self.error
        return self.octets

    def close(self):
        """Nothing is left open; nor has the response a status, fields or another URL."""

    getcode = info = geturl = close


class Session(object):
    """Each retrieval has a connection of its own, and closes it."""

    def __init__(self, keep, cancelled):
        self.close = self.response_in = lambda *error: None

    def prepare(self, wanted):
        refuse(wanted, ["method", "fields", "body", "credentials", "proxy", "cookies", "save", "abort"], "ftplib")
        return lambda: self.open(wanted["url"], wanted.get("timeoutMs"))

    def open(self, url, limit):
        ftp, pieces = ftplib.FTP(), []
        wanted = FtpUrl(url, lambda octets: octets.decode(ftp.encoding, "surrogateescape"))
        try:
            ftp.connect(wanted.host, wanted.port, *([] if limit is None else [limit / 1000.0]))
            ftp.login(wanted.user, wanted.password)
            retrieve(ftp, wanted, pieces.append)
        except Exception as error:
            if not pieces:
                raise
            return Retrieved(pieces, error)
        finally:
            ftp.close()
        return Retrieved(pieces)


greeting = ready("cpython-ftplib", "client", ["ftp-protocol"], ["timeout"], "https://docs.python.org/3/library/ftplib.html")
greeting["features"].update({"fields.seen": False, "status.seen": False})
run_client(greeting, Session)
