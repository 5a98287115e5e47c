"""The one place that opens links: three schemes, and only after the person has seen the host."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

SCHEMES = ("http", "https", "mailto")


@dataclass(frozen=True, slots=True)
class Link:
    """A link that may be opened. `host` is in its punycode form; `address` is what is opened."""

    host: str
    address: str


def inspect(text: str) -> Link | None:
    """The link behind `text`; None for one that must not be opened."""
    if any(unicodedata.category(character) in {"Cc", "Cf", "Cs"} for character in text):
        return None  # what is invisible can make an address look like another
    url = QUrl(text.strip(), QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme().lower() not in SCHEMES:
        return None
    encoded = QUrl.ComponentFormattingOption.FullyEncoded
    address = url.toString(encoded)
    if url.scheme().lower() == "mailto":
        return Link(url.path(encoded), address)
    host = url.host(encoded)
    return Link(host, address) if host else None


def open_link(link: Link) -> bool:
    """Hand the link to the system's browser or mail program; False if there is none."""
    return QDesktopServices.openUrl(QUrl(link.address, QUrl.ParsingMode.StrictMode))
