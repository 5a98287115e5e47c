"""Every word of the window is there in every language, and what is shipped is what was written."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

PROJECT = Path(__file__).parents[2]
I18N = PROJECT / "resources" / "i18n"
FILES = sorted(I18N.glob("yi_*.ts"))
LUPDATE = ("-no-obsolete", "-locations", "none", "-extensions", "py,qml", "app", "-ts")
# %1 of QML, {name} of Python; a plural's %n is among them.
MARKS = re.compile(r"%\d|%n|\{\w+\}")


def tool(name: str, *arguments: str | Path) -> None:
    command = [Path(sys.executable).with_name(f"pyside6-{name}"), *arguments]
    subprocess.run(command, cwd=PROJECT, check=True, capture_output=True)


def messages(file: Path) -> dict[tuple[str, str], str | None]:
    """(context, source) → translation, None while it is unfinished."""
    found: dict[tuple[str, str], str | None] = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            key = (context.findtext("name", ""), message.findtext("source", ""))
            found[key] = None if translation.get("type") else translation.text
    return found


def test_both_languages_are_there() -> None:
    assert [file.name for file in FILES] == ["yi_pt_BR.ts", "yi_zh_CN.ts"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_nothing_is_untranslated(file: Path, tmp_path: Path) -> None:
    fresh = tmp_path / file.name
    shutil.copy(file, fresh)
    tool("lupdate", *LUPDATE, fresh)
    now = messages(fresh)
    assert [key for key, translation in now.items() if not translation] == []
    assert sorted(messages(file)) == sorted(now), f"run pyside6-lupdate {' '.join(LUPDATE)} {file}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_is_filled_in_stays(file: Path) -> None:
    for (context, source), translation in messages(file).items():
        assert sorted(MARKS.findall(translation or "")) == sorted(MARKS.findall(source)), (
            context,
            source,
        )


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_is_shipped_is_current(file: Path, tmp_path: Path) -> None:
    built = tmp_path / "built.qm"
    tool("lrelease", file, "-qm", built)
    shipped = file.with_suffix(".qm").read_bytes()
    assert built.read_bytes() == shipped, f"run pyside6-lrelease {file}"
