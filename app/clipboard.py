"""Puts words on the clipboard so that every program finds the form it likes best."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard

if TYPE_CHECKING:
    from yi_desktop.chat.export import Excerpt


class Clipboard:
    """The system's clipboard."""

    def __init__(self, clipboard: QClipboard) -> None:
        self._clipboard = clipboard

    def put(self, excerpt: Excerpt) -> None:
        """As plain text, and as Markdown and HTML where there is such."""
        data = QMimeData()
        data.setText(excerpt.text)
        if excerpt.markdown:
            data.setData("text/markdown", excerpt.markdown.encode())
        if excerpt.html:
            data.setHtml(excerpt.html)
        self._clipboard.setMimeData(data)

    def put_text(self, text: str) -> None:
        self._clipboard.setText(text)

    def offer(self, text: str) -> None:
        """For a middle click to paste, where the system has such a thing (X11, Wayland)."""
        if self._clipboard.supportsSelection():
            self._clipboard.setText(text, QClipboard.Mode.Selection)
