"""A whole adapter in Python: urllib.request behind the target protocol (../../PROTOCOL.md). Copy it, and replace `outcome`."""

import json
import sys
import threading
import urllib.error
import urllib.request

TARGET = {"name": "example-python", "version": "1.0", "language": "Python"}
READY = {"type": "ready", "protocol": 1, "role": "client", "target": TARGET, "claims": ["http/1.0"]}
READY.update(features={"method": True, "fields": True}, inFlight=8, cancel=False)


def outcome(wanted):
    """What one open came to, as the implementation tells it: nothing is judged or mended here."""
    request = urllib.request.Request(wanted["url"], headers=dict(wanted.get("fields", [])), method=wanted.get("method"))
    try:
        response = urllib.request.urlopen(request)
    except urllib.error.HTTPError as error:
        response = error  # A response is one whatever its status.
    except Exception as error:
        return {"kind": "error", "during": "unknown", "error": {"name": type(error).__name__, "message": str(error)}}
    body = response.read().decode("latin-1")  # One character for each octet. Beyond 4,096 of them, "sha256" is wanted as well.
    told = {"kind": "response", "url": response.url, "status": response.status, "fields": response.headers.items()}
    return dict(told, body={"length": len(body), "octets": body[:4096]}, ended="complete")


def say(message):
    sys.stdout.write(json.dumps(message) + "\n")  # One call for a line, because threads write lines as well.
    sys.stdout.flush()


def exchange(id, opens):
    say({"type": "done", "id": id, "outcomes": [outcome(wanted) for wanted in opens]})


for message in map(json.loads, sys.stdin):  # Always read on, and end when the input ends.
    if message["type"] == "hello":
        say(READY)
    elif message["type"] == "ping":
        say({"type": "pong", "id": message["id"]})
    elif message["type"] == "exchange":
        threading.Thread(target=exchange, args=[message["id"], message["opens"]], daemon=True).start()
    elif message["type"] not in ("cancel", "bye"):
        say({"type": "unable", "why": "adapter", "detail": "unknown type"})
