"""Prints what is wrong with the texts on every screen, in one language or in all.

    python -m tests.screenshots.check [--language zh_CN] [SCREEN …]

Each screen is opened once, and the sizes of window and text are changed while it is open.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtQuick import QQuickItem

from app.translate import LANGUAGES
from tests.app.samples import THOUGHT, TITLES, WHOLE
from tests.screenshots.person import Person, visible_items
from tests.screenshots.scenes import NOTICES, SCENES, USES, Scene
from tests.screenshots.stage import Look, Stage
from tests.screenshots.texts import faults, shown_texts

LOOKS = (
    ((1280, 800), 1.0),
    ((1280, 800), 2.0),
    ((720, 520), 2.0),
    ((720, 520), 1.0),
)
NARROW = LOOKS[2:]
# Names, keys as they are printed, figures: the same in every language.
NAMES = re.compile(
    r"[^A-Za-z]*|.|(Ctrl|Alt|Shift|Esc|Enter|Del|Home|End|Page (Up|Down)|Menu|F\d+|[A-Z,+–]| )+"
    r"|Yi Desktop( [\d.]+)?|Qt|Python|llama-cpp-python|Yi 1\.5 .*Chat|Q4_K_M.*"
    r"|[\d.]+ [kMG]B|English|Português \(Brasil\)|Bash|JSON"
)
# Thousands without a mark, other than a year; and with the mark of another language.
NUMBERS = re.compile(r"(?<![\d.])(?!20\d\d(?!\d))\d{4,}")
ENGLISH_NUMBERS = re.compile(r"\d,\d{3}\b|\d\.\d [kMG]B")


def check(stage: Stage, name: str, language: str) -> Iterator[str]:
    """What is wrong on one screen."""
    scene = SCENES[name]
    looks = [Look("light", language, *how) for how in LOOKS if not scene.narrow or how in NARROW]
    english: set[str] = set()
    if language != "en":
        with stage.show(scene, replace(looks[0], language="en")) as person:
            english = said(person)
    with stage.show(scene, looks[0]) as person:
        yield from (
            f"{name} {language}: {fault}"
            for text in sorted(said(person) - given(scene))
            for fault in wording(text, language, english)
        )
        for look in looks:
            stage.change(person, scene, look)
            where = f"{name} {language} {look.size[0]}x{look.size[1]} {look.scale:.0%}"
            yield from (f"{where}: {fault}" for fault in faults(person.window))
    yield from (f"{name} {language}: {warning}" for warning in stage.warnings())


def wording(text: str, language: str, english: set[str]) -> Iterator[str]:
    """What is wrong with a text of ours, whatever its place; `english` has those of the screen."""
    if text in english and not NAMES.fullmatch(text):
        yield f"not translated: “{text[:60]}”"
    if NUMBERS.search(text) or (language == "pt_BR" and ENGLISH_NUMBERS.search(text)):
        yield f"not as its numbers are written: “{text[:60]}”"


def said(person: Person) -> set[str]:
    """The window's own words: what is written, and what buttons say to those who point at them."""
    words = {one.text for one in shown_texts(person.window) if not _of_a_message(one.item)}
    for item in visible_items(person.window):
        if item.inherits("QQuickAbstractButton") or item.inherits("QQuickTextInput"):
            words |= {str(item.property("text") or ""), str(item.property("placeholderText") or "")}
    return {" ".join(word.split()) for word in words} - {""}


def _of_a_message(item: QQuickItem) -> bool:
    while item is not None:
        if item.objectName() == "words":
            return True
        item = item.parentItem()
    return False


def given(scene: Scene) -> set[str]:
    """What the scene itself brings: words of a person or of a program."""
    titles = [title for one in TITLES.values() for titles in one.values() for title in titles]
    notes = [THOUGHT, NOTICES.read_text("utf-8"), *(use["purpose"] for use in USES)]
    values = [*scene.shell.values(), *scene.chat.values(), *scene.model.values()]
    values += [one for value in values if isinstance(value, list) for one in value]
    values += [one for value in values if isinstance(value, dict) for one in value.values()]
    return {" ".join(one.split()) for one in [*titles, *notes, *values] if isinstance(one, str)}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("screens", nargs="*", metavar="SCREEN")
    parser.add_argument("--language", choices=LANGUAGES)
    options = parser.parse_args()
    # Those of an answer alone have no words of ours.
    names = options.screens or [one for one, scene in SCENES.items() if scene.rows not in WHOLE]
    languages = [options.language] if options.language else LANGUAGES
    stage = Stage()
    found = [
        fault for name in names for language in languages for fault in check(stage, name, language)
    ]
    stage.end()
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
