"""The root of every expected failure, so that anything else can be treated as a bug."""

from __future__ import annotations


class YiError(Exception):
    """An expected failure. Anything else that escapes is a bug.

    `code` never changes once released: translations and logs key on it.
    `detail` is the technical reason (llama.cpp's or the system's own words); it is
    shown only behind "Details" and is never translated.
    """

    code = "error"

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail)
        self.detail = detail
