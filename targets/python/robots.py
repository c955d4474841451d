"""What a robots exclusion file allows, as the `RobotFileParser` of Python answers it."""

from wireproof_adapter import Summary, native


def answered(parser, wanted):
    """Read the file by the parser's own means; the outcome has its answers. What reading raises is raised."""
    asked = wanted["robots"]
    parser.set_url(native(wanted["url"]))
    parser.read()
    agent = native(asked["agent"])
    allowed = [bool(parser.can_fetch(agent, native(url))) for url in asked["urls"]]
    told = {"kind": "response", "url": wanted["url"], "status": None, "fields": [], "body": Summary().seen()}
    return dict(told, ended="complete", allowed=allowed)
