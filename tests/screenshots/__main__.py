"""Takes pictures of every screen: python -m tests.screenshots [SCREEN …] [--theme dark] …

In every theme and language, and in a small window and with large text, into build/screenshots/.
Without any option the pictures of docs/screenshots/ are renewed too.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path

from app.translate import LANGUAGES
from tests.screenshots import png
from tests.screenshots.kept import kept
from tests.screenshots.scenes import SCENES
from tests.screenshots.stage import Look, Stage

PROJECT = Path(__file__).parents[2]
ALL, DOCS = PROJECT / "build" / "screenshots", PROJECT / "docs" / "screenshots"
THEMES = ("light", "dark")
LARGE, SMALL = (1280, 800), (900, 640)
NARROW = 960  # the sidebar is hidden below


def file_name(scene: str, look: Look) -> str:
    """Such as chat-zh_CN-dark-900x640-150.png; what is usual is left out, the theme is not."""
    parts = [scene]
    if look.language != "en":
        parts.append(look.language)
    parts.append(look.theme)
    if look.size != LARGE:
        parts.append("{}x{}".format(*look.size))
    if look.scale != 1:
        parts.append(f"{look.scale:.0%}".rstrip("%"))
    return "-".join(parts) + ".png"


def looks(options: argparse.Namespace) -> Iterator[Look]:
    """Every way in which a screen is shown, as far as it was asked for."""
    themes = [options.theme] if options.theme else THEMES
    languages = [options.language] if options.language else LANGUAGES
    if options.size or options.scale:
        size = tuple(map(int, options.size.split("x"))) if options.size else LARGE
        ways = [(theme, size, options.scale or 1.0) for theme in themes]
    else:
        ways = [(theme, LARGE, 1.0) for theme in themes]
        ways += [(themes[0], SMALL, 1.0), (themes[0], LARGE, 1.5)]
    for language, (theme, size, scale) in product(languages, ways):
        yield Look(theme, language, size, scale)


def wanted(names: Iterable[str], options: argparse.Namespace) -> Iterator[tuple[str, Look]]:
    """Screens and how they are shown; a narrow one in a narrow window."""
    for look, name in product(list(looks(options)), names):
        if look.size[0] < NARROW or not SCENES[name].narrow:
            yield name, look


def renew_docs() -> None:
    """Put the chosen pictures in the place of those that were there."""
    for old in DOCS.glob("*.png"):
        old.unlink()
    for name in kept():
        shutil.copy(ALL / name, DOCS / name)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("screens", nargs="*", metavar="SCREEN", help=", ".join(SCENES))
    parser.add_argument("--theme", choices=THEMES)
    parser.add_argument("--language", choices=LANGUAGES)
    parser.add_argument("--size", help="such as 720x520")
    parser.add_argument("--scale", type=float, help="of the text")
    parser.add_argument("--to", type=Path, default=ALL, help="folder of the pictures")
    options = parser.parse_args()
    unknown = set(options.screens) - set(SCENES)
    if unknown:
        parser.error(f"no such screen: {', '.join(sorted(unknown))}")
    began, count = time.monotonic(), 0
    stage = Stage()
    for name, look in wanted(options.screens or SCENES, options):
        with stage.show(SCENES[name], look) as person:
            person.parts["shell"].reduceMotion = False  # what was to move has its place
            png.write(person.wait(), options.to / file_name(name, look))
        count += 1
    if not options.screens:
        for theme in [options.theme] if options.theme else THEMES:
            with stage.show_components(theme) as person:
                png.write(person.wait(), options.to / f"components-{theme}.png")
            count += 1
    if len(sys.argv) == 1:
        renew_docs()
    stage.end()
    print(f"{count} pictures in {options.to}, {time.monotonic() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
