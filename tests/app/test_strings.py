"""Every expected error has words, in the manner the design asks for."""

from __future__ import annotations

import importlib
import pkgutil

import app
import yi_desktop
from app.strings import known_codes, said, said_of
from yi_desktop.errors import YiError

SILENT = {"error", "not_opened"}  # the root, and one that was told in a dialog already


def every_error() -> set[type[YiError]]:
    for package in (yi_desktop, app):
        for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            if ".llama" not in module.name and not module.name.endswith("__main__"):
                importlib.import_module(module.name)
    found, unseen = set(), [YiError]
    while unseen:
        kind = unseen.pop()
        found.add(kind)
        unseen += kind.__subclasses__()
    return {kind for kind in found if not kind.__module__.startswith(("test", "_"))}


def test_every_error_of_ours_has_words():
    codes = {kind.code for kind in every_error()}
    assert codes - SILENT <= known_codes(), codes - SILENT - known_codes()


def test_words_say_what_to_do_and_never_shout():
    for code in known_codes():
        words = said_of(code)
        assert words.title
        assert not words.title.endswith(".")
        assert words.text.endswith(".")
        assert "!" not in words.title + words.text
        assert words.action in {"retry", "model", ""}


def test_an_unknown_code_has_words_too():
    assert said(YiError("whatever")).title == "That did not work"
