"""Puts the interface into a language, at once and without a restart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

FOLDER = Path(__file__).parent.parent / "resources" / "i18n"
LANGUAGES = ("en", "zh_CN", "pt_BR")


def resolve(language: str, system: QLocale | None = None) -> str:
    """One of LANGUAGES for a setting, "system" included."""
    if language in LANGUAGES:
        return language
    wanted = (system or QLocale.system()).uiLanguages()
    for name in wanted:
        for known in LANGUAGES:
            if name.replace("-", "_").split("_")[0] == known.split("_")[0]:
                return known
    return "en"


def system_formats(language: str, system: QLocale | None = None) -> QLocale:
    """How the system writes numbers and dates; as `language` does where nothing is set up."""
    system = system or QLocale.system()
    return QLocale(language) if system.language() == QLocale.Language.C else system


class Translator:
    """Holds the translator that is installed; `changed` is called after every switch."""

    def __init__(self, changed: Callable[[], None], folder: Path = FOLDER) -> None:
        self._changed, self._folder = changed, folder
        self._installed: QTranslator | None = None
        self._now: tuple[str, QLocale] | None = None

    def use(self, language: str, formats: str = "language") -> None:
        """Switch to the settings' language and formats; nothing happens where they are in use.

        English is in the source and needs no file.
        """
        name = resolve(language)
        locale = QLocale(name) if formats == "language" else system_formats(name)
        if (name, locale) == self._now:
            return
        self._now = name, locale
        if self._installed is not None:
            QCoreApplication.removeTranslator(self._installed)
            self._installed = None
        QLocale.setDefault(locale)
        translator = QTranslator()
        if name != "en" and translator.load(f"yi_{name}", str(self._folder)):
            QCoreApplication.installTranslator(translator)
            self._installed = translator
        self._changed()
