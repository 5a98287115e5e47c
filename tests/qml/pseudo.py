"""A language whose every word is marked, to find the words that no translation reaches."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QObject, QTranslator
from PySide6.QtQuick import QQuickWindow

from tests.qml.reader import CLOSE, OPEN, described, name, read_aloud

I18N = Path(__file__).parents[2] / "resources" / "i18n"
OWN = {"Yi Desktop", "English", "简体中文", "Português (Brasil)"}  # the same in every language


def language(folder: Path) -> QTranslator:
    """The marked language. A translator of Python's would do, did Qt not ask it in a thread."""
    tree = ElementTree.parse(next(I18N.glob("*.ts")))
    for message in tree.getroot().iter("message"):
        source, translation = message.findtext("source", ""), message.find("translation")
        assert translation is not None
        translation.attrib.pop("type", None)
        for form in [*translation.iter("numerusform")] or [translation]:
            form.text = OPEN + source + CLOSE
    tree.write(folder / "marked.ts", "utf-8", xml_declaration=True)
    release = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([release, folder / "marked.ts"], check=True, capture_output=True)
    translator = QTranslator(QCoreApplication.instance())
    assert translator.load("marked", str(folder))
    return translator


def untranslated(window: QQuickWindow, data: Iterable[Any]) -> list[str]:
    """Names without the marks; `data` holds what is no word of the interface."""
    known = OWN | set(_texts(data))
    return [
        described(one)
        for one in read_aloud(window)
        if any(c.isalpha() for c in name(one))
        and OPEN not in name(one)
        and name(one) not in known
        and one.object().objectName() != "words"  # of a conversation
    ]


def _texts(data: Any) -> Iterator[str]:
    """Every text in nested values."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, QObject):
        yield from _texts([getattr(data, "values", ()), getattr(data, "rows", ())])
    elif isinstance(data, dict):
        yield from _texts(data.values())
    elif isinstance(data, Iterable):
        for one in data:
            yield from _texts(one)
