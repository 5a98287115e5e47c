"""The window's colours, type and measures are those of the design tokens."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQml import QQmlEngine, QQmlExpression, qmlContext

PROJECT = Path(__file__).parents[2]
TOKENS = json.loads((PROJECT / "resources" / "design" / "tokens.json").read_text("utf-8"))
# QML takes a property that begins with "on" and a capital for a signal's handler.
RENAMED = {"onAccent": "textOnAccent", "onDanger": "textOnDanger"}


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    return QGuiApplication


@pytest.fixture
def theme(qapp: QGuiApplication) -> Iterator[QObject]:
    engine = QQmlEngine()
    engine.addImportPath(str(PROJECT / "app" / "qml"))
    found = engine.singletonInstance("Yi.Theme", "Theme")
    assert isinstance(found, QObject)
    yield found
    engine.deleteLater()


def color(token: str) -> QColor:
    """A token, #RRGGBB or #RRGGBBAA."""
    return QColor(f"#{token[7:]}{token[1:7]}")


def read(theme: QObject, expression: str) -> Any:
    """What `expression` is inside the theme."""
    value, undefined = QQmlExpression(qmlContext(theme), theme, expression).evaluate()
    assert not undefined, expression
    return value


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_colours(theme: QObject, mode: str) -> None:
    theme.setProperty("mode", mode)
    for name, value in TOKENS["color"][mode].items():
        assert theme.property(RENAMED.get(name, name)) == color(value), name
    for level in (1, 2, 3):
        assert theme.property(f"shadow{level}") == color(TOKENS["elevation"][str(level)][mode])


@pytest.mark.parametrize("name", TOKENS["type"]["scale"])
def test_type(theme: QObject, name: str) -> None:
    token: dict[str, Any] = TOKENS["type"]["scale"][name]
    style = f"{name}Type"
    assert read(theme, f"{style}.size") == token["size"]
    assert read(theme, f"{style}.line") == token["line"]
    assert read(theme, f"{style}.weight") == token["weight"]
    assert read(theme, f"{style}.tracking") == token["tracking"]
    kind = "mono" if name == "code" else "ui"
    assert read(theme, f"{style}.family") == TOKENS["type"]["family"][kind][0]


def test_measures(theme: QObject) -> None:
    size = TOKENS["size"]
    expected = {
        "radiusXs": TOKENS["radius"]["xs"], "radiusS": TOKENS["radius"]["s"],
        "radiusM": TOKENS["radius"]["m"], "radiusL": TOKENS["radius"]["l"],
        "instant": TOKENS["motion"]["instant"], "fast": TOKENS["motion"]["fast"],
        "normal": TOKENS["motion"]["normal"],
        "sidebarMin": size["sidebar"]["min"], "sidebarMax": size["sidebar"]["max"],
        "column": size["column"], "columnSide": size["columnSide"],
        "composerMax": size["composerMax"], "settingsColumn": size["settingsColumn"],
        "modelsColumn": size["modelsColumn"],
    }  # fmt: skip
    assert {name: theme.property(name) for name in expected} == expected


def test_text_sizes(theme: QObject) -> None:
    for scale in TOKENS["type"]["userScale"]:
        theme.setProperty("scale", scale)
        assert read(theme, "readingType.pixelSize") == round(16 * scale)
        assert abs(read(theme, "readingType.lineHeight") - 26 * scale) <= 0.5
        assert read(theme, "captionType.pixelSize") >= 11


def test_every_icon_that_is_named_is_there_and_none_besides() -> None:
    icons = {path.stem for path in (PROJECT / "resources" / "icons").glob("*.svg")}
    files = [path for path in (PROJECT / "app").rglob("*") if path.suffix in (".py", ".qml")]
    sources = " ".join(path.read_text("utf-8") for path in files)
    unused = {icon for icon in icons if f'"{icon}"' not in sources}
    assert unused == set()


def test_every_animation_asks_the_theme() -> None:
    """So that none slides where motion is reduced."""
    sources = {file: file.read_text("utf-8") for file in (PROJECT / "app" / "qml").rglob("*.qml")}
    durations = [
        (file.name, duration)
        for file, source in sources.items()
        for duration in re.findall(r"\bduration: *([^;}\n]+)", source)
    ]
    assert len(durations) > 10
    assert [one for one in durations if not one[1].startswith("Theme.")] == []
    moved = [
        (file.name, duration)
        for file, source in sources.items()
        for duration in re.findall(
            r"Behavior on (?:x|y|width|height)\b[\s\S]*?\bduration: *([\w.]+)", source
        )
    ]
    assert len(moved) >= 3
    assert [one for one in moved if one[1] != "Theme.slide"] == []
