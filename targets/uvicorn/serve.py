"""Uvicorn, with its parser in Python."""

import asyncio
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "python"))

import uvicorn
from asgi_application import application
from test_application import tell, watch


class Server(uvicorn.Server):
    async def startup(self, sockets=None):
        await super().startup(sockets)
        watch(asyncio.get_running_loop())
        tell({"port": self.servers[0].sockets[0].getsockname()[1]})


given = {"host": "127.0.0.1", "port": 0, "loop": "asyncio", "http": "h11", "lifespan": "off", "log_level": "critical"}
Server(uvicorn.Config(application, **given)).run()
