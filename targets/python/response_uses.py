"""What is done with a response object instead of reading it to its end: each use is tried and told as it comes (PROTOCOL.md, Uses)."""

from wireproof_adapter import text


def perform(calls, response, fields, fault):
    """A list of `{value}` or `{raised}`, one for each call. `fields(message)` and `fault(error)` tell of fields and errors."""
    told = []
    for call in calls:
        try:
            told.append({"value": _use(call["name"], call.get("args", []), response, fields)})
        except Exception as error:
            told.append({"raised": fault(error)})
    return told


def _use(name, args, response, fields):
    if name in ("read", "readline"):
        return octets(getattr(response, name)(*args))
    if name == "readlines":
        return [octets(line) for line in response.readlines()]
    if name == "iterate":
        lines = iter(response)
        return [octets(line) for _, line in zip(range(*args), lines)]
    if name == "info":
        return fields(response.info())
    if name == "headers":
        return fields(response.headers)
    if name in ("geturl", "getcode"):
        return getattr(response, name)()
    if name in ("status", "closed"):
        return getattr(response, name)
    if name == "close":
        response.close()
        return None
    if name == "enter":
        return response.__enter__() is response
    if name == "exit":
        response.__exit__(None, None, None)
        return None
    raise ValueError("there is no use of the name %s" % name)


def octets(value):
    """Octets as text. `URLopener` gives text for `data:` URLs; text that is not octets can only be told encoded."""
    if isinstance(value, bytes):
        return text(value)
    try:
        return text(value.encode("latin-1"))
    except UnicodeEncodeError:
        return text(value.encode("utf-8"))
