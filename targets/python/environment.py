"""The environment an open takes place in: its variables are those of the whole process, so only one such open goes on at a time."""

import contextlib
import os
import threading

from wireproof_adapter import native

_lock = threading.RLock()


@contextlib.contextmanager
def environment_of(wanted):
    """Set the variables that the open asks for, and put back what was there before.

    An open with a proxy of its own waits as well: which hosts it is not used for stands in the environment.
    """
    if "environment" not in wanted and "proxy" not in wanted:
        yield
        return
    with _lock:
        before = {}
        for name, value in wanted.get("environment", {}).items():
            before[name] = os.environ.get(name)
            os.environ[native(name)] = native(value)
        try:
            yield
        finally:
            for name, value in before.items():
                if value is None:
                    del os.environ[name]
                else:
                    os.environ[name] = value
