"""Exchanges of a library that opens URLs: outcomes are made of response objects, saved files and exceptions as they come.

A session is made for each exchange: `prepare(open)` raises Unable or gives a function that does what the open asks for,
`response_in(error)` gives the response that an exception stands for, or None, and `close()` ends what the exchange left open.
`prompts` and `progress`, where the session has them, tell of the open that was prepared last; `robots` is there where the function
for an open with that key gives an outcome.
"""

import ftplib
import gc
import os
import re
import shutil
import tempfile
import threading

from environment import environment_of
from response_uses import octets, perform
from wireproof_adapter import Summary, Unable, native, run, text

MESSAGE_LIMIT = 16384
# Errors of the implementation that tell by their class when they happened.
MOMENTS = {
    "InvalidURL": "parse",
    "BadStatusLine": "head",
    "RemoteDisconnected": "head",
    "UnknownProtocol": "head",
    "IncompleteRead": "body",
}
# A reply's text inside the text of another error: 'ftp error: 550', '[Errno ftp error] 550' or "error_perm('550".
REPLY_TEXT = re.compile(r"(?:ftp error: |\[Errno ftp error\] |error_(?:reply|temp|perm|proto)\(\\*[\"'])([1-5][0-9][0-9])\b")

_collecting = threading.Lock()


def run_client(greeting, session):
    """Run the adapter; `session(keep, cancelled)` starts an exchange."""
    # The environment's proxies are no business of the exchanges; nor is its folder for temporary files,
    # because a file retrieved from a `file:` URL must be told from a temporary copy before copies are removed.
    for name in list(os.environ):
        if name.lower().endswith("_proxy"):
            del os.environ[name]
    tempfile.tempdir = tempfile.mkdtemp(prefix="wireproof-")

    def exchange(message, cancelled):
        current = session(message["connection"] == "keep", cancelled)
        outcomes = []
        try:
            for wanted in message["opens"]:
                if not cancelled.is_set():
                    with environment_of(wanted):
                        outcomes.append(dict(_outcome(current, wanted), **_told(current, wanted)))
        finally:
            current.close()
        if any("error" in outcome for outcome in outcomes):
            # What failed may have left its connection in a cycle of references, open until the collector comes by.
            # A collection that finds another one at work does nothing, so they take turns.
            with _collecting:
                gc.collect()
        return {"type": "done", "id": message["id"], "outcomes": outcomes}

    run(greeting, {"exchange": exchange}, lambda: shutil.rmtree(tempfile.tempdir, True))


def body_of(wanted, pieces):
    """The open's body as octets, or as a list of octets where the implementation accepts `pieces`; None without body."""
    body = wanted.get("body")
    if body is None:
        return None
    if "chunks" in body:
        if not pieces:
            raise Unable("unsupported", "a body can only be given whole")
        return [chunk.encode("latin-1") for chunk in body["chunks"]]
    if "repeat" in body:
        unit = body["repeat"].encode("latin-1")
        return (unit * (body["length"] // max(len(unit), 1) + 1))[: body["length"]]
    return body["octets"].encode("latin-1")


def fields_of(wanted):
    return [(native(name), native(value)) for name, value in wanted.get("fields", [])]


def refuse(wanted, keys, where):
    """Answer that the implementation cannot honour one of `keys`, if the open has it."""
    for key in keys:
        if key in wanted and wanted[key] is not False:
            raise Unable("unsupported", "%s has no way to honour %s" % (where, key))


def _told(session, wanted):
    """What the implementation did beside giving an outcome: the questions it asked its user."""
    return {"prompts": session.prompts} if "prompt" in wanted else {}


def _outcome(session, wanted):
    if not hasattr(session, "robots"):
        refuse(wanted, ["robots"], "the implementation")
    attempt = session.prepare(wanted)
    try:
        result = attempt()
    except Exception as error:
        result = session.response_in(error)
        if result is not None:
            return dict(_received(wanted, result), raised=_fault(error))
        # A ContentTooShortError names the file that it has left incomplete.
        if wanted.get("save") and isinstance(getattr(error, "content", None), tuple):
            return _saved(session, wanted, error.content, error)
        return {"kind": "error", "during": MOMENTS.get(type(error).__name__, "unknown"), "error": _fault(error)}
    if "robots" in wanted:
        return result
    return _saved(session, wanted, result, None) if wanted.get("save") else _received(wanted, result)


def _received(wanted, response):
    body, error, abort, uses = b"", None, wanted.get("abort"), wanted.get("uses")
    try:
        if uses is None:
            body = response.read() if abort is None else _read_up_to(response, abort["afterOctets"])
        else:
            told = perform(uses, response, _fields, _fault)
    except Exception as problem:
        body, error = getattr(problem, "partial", b""), problem
    try:
        response.close()
    except Exception as problem:
        error = error or problem
    url = text(response.geturl() or wanted["url"])
    received = {"kind": "response", "url": url, "status": response.getcode(), "fields": _fields(response.info())}
    if uses is not None:
        # What became of the object is told by its uses alone, and closing what was used up in parts is nobody's error.
        return dict(received, uses=told, body=Summary().seen(), ended="complete")
    reason = getattr(response, "reason", None) or getattr(response, "msg", None)
    if isinstance(reason, (str, type(u""))):
        received["reason"] = text(reason)
    version = getattr(response, "version", None)
    if isinstance(version, int):
        received["version"] = "HTTP/%d.%d" % divmod(version, 10)
    return _ended(received, body, error)


def _saved(session, wanted, result, error):
    """What retrieving gives: the name of a file and fields, but no status."""
    name, message = result
    told = {"kind": "response", "url": wanted["url"], "status": None, "fields": _fields(message), "saved": text(name)}
    if wanted.get("progress"):
        told["progress"] = session.progress
    body = b""
    try:
        with open(name, "rb") as file:
            body = file.read()
        if os.path.dirname(name) == tempfile.tempdir:
            os.remove(name)
    except EnvironmentError as problem:
        error = error or problem
    return _ended(told, body, error)


def _ended(told, body, error):
    if not isinstance(body, bytes):
        body = octets(body).encode("latin-1")
    told.update(body=Summary(body).seen(), ended="error" if error else "complete")
    return dict(told, error=_fault(error)) if error else told


def _read_up_to(response, limit):
    pieces, missing = [], limit
    while missing > 0:
        piece = response.read(missing)
        if not piece:
            break
        pieces.append(piece)
        missing -= len(piece)
    return b"".join(pieces)


def _fields(message):
    if message is None:
        return []
    lines = getattr(message, "headers", None)
    if lines is None:
        return [[text(name), text(value)] for name, value in message.items()]
    # In Python 2 only the raw lines keep repeated fields and their order; the values are as `getheaders` reads them.
    names = [line.split(":", 1)[0] for line in lines if line[:1] not in " \t" and ":" in line]
    values = dict((name.lower(), iter(message.getheaders(name))) for name in names)
    return [[text(name), text(next(values[name.lower()]))] for name in names]


def _fault(error):
    try:
        message = text(str(error))
    except UnicodeError:
        message = text(repr(error))
    told = {"name": type(error).__name__, "message": message[:MESSAGE_LIMIT], "kinds": _kinds(error)}
    reply = _reply(error, 5)
    return told if reply is None else dict(told, reply=reply)


def _kinds(error):
    """The classes of an error, down to the one that all errors have in common."""
    classes = type(error).__mro__
    return [one.__name__ for one in classes[: classes.index(Exception)]] if Exception in classes else [type(error).__name__]


def _reply(error, depth):
    """The FTP reply or HTTP status that an exception carries: its own, or that of an exception it names as its reason."""
    if not isinstance(error, BaseException) or depth == 0:
        return None
    if isinstance(error, ftplib.Error):
        code = str(error)[:3]
        return int(code) if re.match("[1-5][0-9][0-9]$", code) else None
    if len(error.args) > 1 and error.args[0] in ("http error", "redirect error") and isinstance(error.args[1], int):
        return error.args[1]
    for inner in (getattr(error, "reason", None), getattr(error, "__cause__", None)) + error.args:
        reply = _reply(inner, depth - 1)
        if reply is not None:
            return reply
        if isinstance(inner, str):
            found = REPLY_TEXT.search(inner)
            if found:
                return int(found.group(1))
    return None
