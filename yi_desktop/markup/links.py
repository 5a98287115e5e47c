"""Which addresses may become links, and where bare ones stand in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

_MAX_LENGTH = 4096

# Printable ASCII without what an address must percent-encode: anything else is a disguise.
_SHAPE = re.compile(r"(?:https?://|mailto:)[!#-;=?-\[\]_a-z~]+", re.IGNORECASE)

# Mail programs that honour it would add a file of this computer to the letter.
_ATTACHES = re.compile(r"[?&](?:attach|%61)", re.IGNORECASE)

# A bare address ends at a space, an angle bracket or a quotation mark, and where Chinese, Japanese
# or Korean begins: in those scripts the next sentence follows without a space.
_BODY = (
    r"[^\s<>\"`\u2000-\u206f\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f"
    r"\ufeff\uff00-\uffef\U00020000-\U000e0fff]"
)
_BARE = re.compile(
    rf"(?<![A-Za-z0-9_./@-])(?:(?P<address>(?:https?://|www\.){_BODY}+)"
    r"|(?P<mail>(?<!\+)[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
    r"(?<!-)(?![\w@-])))",
    re.IGNORECASE,
)
_HOST = re.compile(r"(?:https?://)?(?:localhost\b|\[|[^/?#.]+\.[^/?#])", re.IGNORECASE)


def safe_href(address: str) -> str:
    """`address` if it may become a link, else the empty string.

    Expects the encoded form (punycode host, percent-encoded path): http or https with a plain
    host and no user name in front of it, or mailto without an attachment.
    """
    if len(address) > _MAX_LENGTH or not _SHAPE.fullmatch(address):
        return ""
    if address[:7].lower() == "mailto:":
        return "" if _ATTACHES.search(address) or "@" not in address else address
    try:
        parts = urlsplit(address)
        host = parts.hostname
        parts.port  # noqa: B018 - reading it is what checks it
    except ValueError:  # a broken IPv6 host or port
        return ""
    return address if host and "%" not in parts.netloc and "@" not in parts.netloc else ""


def _trim(address: str) -> str:
    """Without the punctuation of the sentence around it (GFM, extended autolinks)."""
    surplus = {
        ")": address.count(")") - address.count("("),
        "]": address.count("]") - address.count("["),
    }
    end = len(address)
    while end:
        last = address[end - 1]
        if surplus.get(last, 0) > 0:
            surplus[last] -= 1
        elif last not in "?!.,:;*_~'|":
            break
        end -= 1
    return address[:end]


def bare_links(text: str) -> Iterator[tuple[str, str]]:
    """Cut `text` into (text, address) pairs; the address is empty where there is no link."""
    if "@" not in text and "://" not in text and "www." not in text.lower():
        yield text, ""
        return
    done = 0
    for match in _BARE.finditer(text):
        shown = _trim(match["address"]) if match["address"] else match["mail"]
        if match["mail"]:
            address = f"mailto:{shown}"
        elif not _HOST.match(shown):
            continue
        else:
            address = f"http://{shown}" if shown[:4].lower() == "www." else shown
        if match.start() > done:
            yield text[done : match.start()], ""
        yield shown, address
        done = match.start() + len(shown)
    if done < len(text):
        yield text[done:], ""
