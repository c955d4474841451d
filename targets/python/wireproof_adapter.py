"""The target protocol for adapters in Python 2.7 and 3: JSON lines on standard input and output (see ../PROTOCOL.md).

An adapter builds its `ready` message with `ready()` and hands it to `run()` together with a function for each type of message.
"""

import hashlib
import json
import os
import platform
import sys
import threading
import traceback

LINE_LIMIT = 1 << 20
SEEN_LIMIT = 4096

_input = getattr(sys.stdin, "buffer", sys.stdin)
_output = getattr(sys.stdout, "buffer", sys.stdout)
_writing = threading.Lock()

# What the implementation prints by itself must not end up between the protocol's lines.
sys.stdout = sys.stderr


class Unable(Exception):
    """Raised by an operation that could not be tried; `why` is "unsupported" or "adapter"."""

    def __init__(self, why, detail):
        Exception.__init__(self, detail)
        self.why = why
        self.detail = detail


def ready(name, role, claims, features, homepage):
    """The `ready` message. `features` names the features that the target has; all others are false."""
    target = {"name": name, "version": platform.python_version(), "language": "Python"}
    target.update(homepage=homepage, issues="https://github.com/python/cpython/issues")
    message = {"type": "ready", "protocol": 1, "target": target, "role": role, "claims": claims}
    message.update(features=dict((feature, True) for feature in features), inFlight=8, cancel=True)
    return message


def text(value):
    """Octets, or anything else, as text with one character for each octet."""
    if isinstance(value, bytes):
        return value.decode("latin-1")
    return value if isinstance(value, type(u"")) else text(str(value))


def native(value):
    """Text of the protocol as the running Python's own `str`: octets in Python 2, characters in Python 3."""
    if isinstance(value, str):
        return value
    try:
        return value.encode("latin-1")
    except UnicodeEncodeError:
        return value


class Summary(object):
    """What `Seen` tells of a body, gathered piece by piece in bounded memory."""

    def __init__(self, octets=b""):
        self._length, self._head, self._hash = 0, b"", hashlib.sha256()
        self.add(octets)

    def add(self, octets):
        self._length += len(octets)
        self._head += octets[: SEEN_LIMIT - len(self._head)]
        self._hash.update(octets)

    def seen(self):
        told = {"length": self._length, "octets": text(self._head)}
        if self._length > SEEN_LIMIT:
            told["sha256"] = self._hash.hexdigest()
        return told


def send(message):
    """Write one line; whole lines only, whichever thread sends them."""
    line = json.dumps(message).encode("ascii")
    if len(line) >= LINE_LIMIT:
        detail = "the %s message is longer than a line of the protocol may be" % message["type"]
        line = json.dumps(_unable(message.get("id"), "adapter", detail)).encode("ascii")
    with _writing:
        _output.write(line + b"\n")
        _output.flush()


def run(greeting, operations, finish=lambda: None):
    """Answer messages until standard input ends or `bye` comes, then call `finish` and end the process; never returns.

    `operations` maps a type of message to a function of the message and of a threading.Event that is set when the message is
    cancelled. It runs in a thread of its own and returns the answer, or None.
    """
    cancelled = {}
    for line in iter(_input.readline, b""):
        try:
            message = json.loads(line.decode("utf-8"))
            kind, ident = message["type"], message.get("id")
        except (ValueError, KeyError, TypeError, AttributeError):
            send(_unable(None, "adapter", "the line is not a message of the protocol"))
            continue
        if kind == "bye":
            break
        elif kind == "hello":
            send(greeting)
        elif kind == "ping":
            send({"type": "pong", "id": ident})
        elif kind == "cancel":
            cancelled.get(ident, threading.Event()).set()
        elif kind in operations:
            cancelled[ident] = threading.Event()
            worker = threading.Thread(target=_work, args=(operations[kind], message, cancelled))
            worker.daemon = True
            worker.start()
        else:
            send(_unable(None, "adapter", "unknown type of message: %s" % kind))
    finish()
    # Exchanges may still wait on sockets in their threads, and nobody is left to read their answers.
    os._exit(0)


def _work(operation, message, cancelled):
    ident = message.get("id")
    event = cancelled[ident]
    try:
        answer = operation(message, event)
    except Unable as refusal:
        answer = _unable(ident, refusal.why, refusal.detail)
    except Exception as error:
        traceback.print_exc()
        answer = _unable(ident, "adapter", "%s: %s" % (type(error).__name__, error))
    cancelled.pop(ident, None)
    if answer is not None and not event.is_set():
        send(answer)


def _unable(ident, why, detail):
    told = {"type": "unable", "why": why, "detail": detail}
    return told if ident is None else dict(told, id=ident)
