"""Waitress."""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "python"))

import waitress
from test_application import tell
from wsgi_application import application

server = waitress.create_server(application, host="127.0.0.1", port=0, threads=16)
tell({"port": int(server.effective_port)})
server.run()
