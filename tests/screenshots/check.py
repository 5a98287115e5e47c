"""Prints what is wrong with the texts on every screen: python -m tests.screenshots.check [SCREEN …]

Each screen is opened in every language, and there at several sizes of window and text, changed
while it is open.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

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
NUMBERS = re.compile(r"(?<![\d.])(?!20\d\d\b)\d{4,}")
ENGLISH_NUMBERS = re.compile(r"\d,\d{3}\b|\d\.\d [kMG]B")


def check(stage: Stage, name: str, scene: Scene) -> Iterator[str]:
    """What is wrong on one screen."""
    english: set[str] = set()
    for language in LANGUAGES:
        looks = [
            Look("light", language, *how) for how in LOOKS if not scene.narrow or how in NARROW
        ]
        with stage.show(scene, looks[0]) as person:
            words = said(person)
            if language == "en":
                english = words
            for text in sorted((words & english) - given(scene)) if language != "en" else ():
                if not NAMES.fullmatch(text):
                    yield f"{name} {language}: not translated: “{text[:60]}”"
            yield from (
                f"{name} {language}: not as its numbers are written: “{text}”"
                for text in sorted(words - given(scene))
                if NUMBERS.search(text) or (language == "pt_BR" and ENGLISH_NUMBERS.search(text))
            )
            for look in looks:
                stage.change(person, scene, look)
                where = f"{name} {language} {look.size[0]}x{look.size[1]} {look.scale:.0%}"
                yield from (f"{where}: {fault}" for fault in faults(person.window))
    yield from (f"{name}: {warning}" for warning in stage.warnings())


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
    texts = [text for value in values for text in (value if isinstance(value, list) else [value])]
    return {" ".join(text.split()) for text in [*titles, *notes, *texts] if isinstance(text, str)}


def main() -> int:
    # Those of an answer alone have no words of ours.
    names = sys.argv[1:] or [name for name, scene in SCENES.items() if scene.rows not in WHOLE]
    stage = Stage()
    found = [fault for name in names for fault in check(stage, name, SCENES[name])]
    stage.end()
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
