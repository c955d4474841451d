"""Gunicorn, with workers of the kind that it has by default: each of them serves one connection at a time."""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "python"))

from gunicorn.app.base import BaseApplication
from test_application import tell
from wsgi_application import application


def listening(arbiter):
    tell({"port": arbiter.LISTENERS[0].sock.getsockname()[1]})


class Server(BaseApplication):
    def load_config(self):
        # A worker that waits for more than there is, or does not know that there is no more, is replaced after these seconds.
        given = {"bind": "127.0.0.1:0", "workers": 16, "preload_app": True, "graceful_timeout": 1, "timeout": 3}
        for name, value in dict(given, when_ready=listening, worker_tmp_dir=os.getcwd(), loglevel="critical").items():
            self.cfg.set(name, value)

    def load(self):
        return application


Server().run()
