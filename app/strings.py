"""Says every expected error in a person's words: what happened, what was kept, what to do."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.sentences import ERRORS, OTHER
from yi_desktop.errors import YiError


@dataclass(frozen=True, slots=True)
class Said:
    """A card's or a toast's words, translated. `action`: 'retry', 'model' or ''."""

    title: str
    text: str
    action: str = ""


def said(error: YiError) -> Said:
    """The words for an error."""
    return said_of(error.code)


def said_of(code: str) -> Said:
    """The words for a stored error's code; general ones for a code of another release."""
    title, text, action = ERRORS.get(code, OTHER)
    return Said(_translated(title), _translated(text), action)


def known_codes() -> frozenset[str]:
    """Every code that has words of its own."""
    return frozenset(ERRORS)


def _translated(text: str) -> str:
    return QCoreApplication.translate("Errors", text)
