"""Languages: which one, and the switch while the window stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from app.strings import said_of
from app.translate import LANGUAGES, Translator, resolve


@pytest.mark.parametrize(
    ("setting", "system", "language"),
    [
        ("zh_CN", "en_US", "zh_CN"),
        ("system", "pt_PT", "pt_BR"),
        ("system", "zh_TW", "zh_CN"),
        ("system", "de_DE", "en"),
        ("xx", "de_DE", "en"),
    ],
)
def test_a_setting_or_the_system_decides(setting: str, system: str, language: str):
    assert resolve(setting, QLocale(system)) == language


def test_errors_are_said_in_the_language_of_the_moment(qapp):
    changes = []
    translator = Translator(lambda: changes.append(True))
    english = said_of("disk_full")
    try:
        for language in LANGUAGES[1:]:
            translator.use(language)
            assert said_of("disk_full") != english
    finally:
        translator.use("en")
        QLocale.setDefault(QLocale.system())
    assert said_of("disk_full") == english
    assert len(changes) == len(LANGUAGES)


@pytest.mark.parametrize(
    ("system", "formats", "number"),
    [
        ("de_DE", "system", "1.234,5"),
        ("de_DE", "language", "1,234.5"),
        ("C", "system", "1,234.5"),  # nothing is set up
    ],
)
def test_numbers_are_written_as_it_is_set(qapp, monkeypatch, system, formats, number):
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(system))
    changes = []
    translator = Translator(lambda: changes.append(True))
    try:
        for _ in range(2):  # once is enough
            translator.use("en", formats)
        assert QLocale().toString(1234.5, "f", 1) == number
        assert changes == [True]
    finally:
        monkeypatch.undo()
        QLocale.setDefault(QLocale.system())
