"""What `URLopener` of Python 3 and `FancyURLopener` of Python 2 have in common: they know GET and POST, and keep FTP connections."""

from url_client import body_of, fields_of, refuse
from wireproof_adapter import Unable, native

# A question is answered the same way however often it is asked, but not for ever.
PROMPT_LIMIT = 20


class Session(object):
    """An exchange; `make_opener(proxies, open)`, `fetch(opener, url, data)` and `retrieve(opener, url, hook, data)` are the subclass's."""

    pieces = False

    def __init__(self, keep):
        self.keep, self.openers, self.connections = keep, [], {}

    def prepare(self, wanted):
        url, data = native(wanted["url"]), body_of(wanted, self.pieces)
        refuse(wanted, ["timeoutMs", "cookies"] + (["abort"] if wanted.get("save") else []), "the legacy opener")
        if wanted.get("method", "GET" if data is None else "POST") != ("GET" if data is None else "POST"):
            raise Unable("unsupported", "the legacy opener sends GET, or POST with a body")
        proxy = wanted.get("proxy")
        proxies = dict((scheme, native(proxy)) for scheme in ("http", "ftp")) if proxy else {}
        # Told of no proxies at all, the class looks for them in the environment.
        opener = self.make_opener(None if "environment" in wanted and not proxy else proxies, wanted)
        self.prompts, self.progress = 0, []
        # The class keeps FTP connections for the life of the process unless it is given another place to keep them.
        opener.ftpcache = self.connections if self.keep else {}
        for name, value in fields_of(wanted):
            # The class's own User-Agent is its version, which is how it is documented to be replaced.
            if name.lower() != "user-agent":
                opener.addheader(name, value)
        self.openers.append(opener)
        if not wanted.get("save"):
            return lambda: self.fetch(opener, url, data)
        hook = (lambda *step: self.progress.append(list(step))) if wanted.get("progress") else None
        return lambda: self.retrieve(opener, url, hook, data)

    def versioned(self, opener_class, wanted):
        """The class of opener with the version, which is sent as User-Agent, that the open asks for."""
        versions = [value for name, value in fields_of(wanted) if name.lower() == "user-agent"]
        return type("Opener", (opener_class, object), {"version": versions[-1]}) if versions else opener_class

    def answer(self, wanted):
        """What the user answers when the opener asks for user and password."""
        self.prompts += 1
        prompt = wanted["prompt"]
        return (native(prompt["user"]), native(prompt["password"])) if self.prompts <= PROMPT_LIMIT else (None, None)

    def close(self):
        for opener in self.openers:
            for connection in list(opener.ftpcache.values()):
                connection.close()
            opener.ftpcache.clear()
            opener.cleanup()
