"""What an FTP URL asks for, as RFC 1738 section 3.2 has it, for a library that knows nothing of URLs."""

import re

from wireproof_adapter import native

PARTS = re.compile(r"(?is)ftp://(?:([^:/@]*)(?::([^/@]*))?@)?(\[[^]/]*\]|[^:/]*)(?::(\d+))?(?:/(.*?))?(?:;type=([aid]))?(?:#.*)?$")


class FtpUrl(object):
    """`host`, `port` (0: none), `user` and `password` ("": none), the `directories` to enter one after the other, what to ask
    for there (`name`; "": the directory itself) and the typecode `kind` ("": none). `read` makes a `str` of the octets that
    were encoded. Raises ValueError for anything but an FTP URL."""

    def __init__(self, url, read):
        parts = PARTS.match(native(url))
        if parts is None:
            raise ValueError("not an FTP URL, and the library retrieves by FTP alone")

        def decoded(text):
            octets = re.sub("%([0-9A-Fa-f]{2})", lambda code: chr(int(code.group(1), 16)), text or "")
            return octets if str is bytes else read(octets.encode("latin-1"))

        user, password, host, port, path, kind = parts.groups()
        # Taken apart before anything is decoded.
        names = [decoded(name) for name in (path or "").split("/")]
        self.host, self.port = host.strip("[]"), int(port or 0)
        self.user, self.password = decoded(user), decoded(password)
        self.directories, self.name, self.kind = names[:-1], names[-1], (kind or "").lower()
