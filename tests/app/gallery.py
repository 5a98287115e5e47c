"""Fills the window with what the design pictures show and saves a screenshot, to compare them.

python tests/app/gallery.py chat shot.png [--theme dark] [--size 900x640]
[--language zh_CN] [--scale 1.5] [--scroll top] [--click modelPill]
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
sys.path[:0] = [str(HERE), str(PROJECT)]

import fakes  # noqa: E402
import samples  # noqa: E402
from PySide6.QtCore import (  # noqa: E402
    QCoreApplication,
    QEventLoop,
    QLocale,
    QObject,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    QTranslator,
)
from PySide6.QtGui import QGuiApplication  # noqa: E402
from PySide6.QtQml import QQmlApplicationEngine  # noqa: E402
from PySide6.QtQuick import QQuickWindow  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402

from app import fonts  # noqa: E402
from app.render.formulas import Formulas  # noqa: E402
from app.render.mathimages import PROVIDER, MathImages  # noqa: E402
from app.render.palette import Style  # noqa: E402

NOTICES = PROJECT / "THIRD_PARTY.md"
VERSIONS = [
    {"name": "Yi Desktop", "version": "0.1.0"}, {"name": "Qt", "version": "6.11.3"},
    {"name": "Python", "version": "3.11.7"}, {"name": "llama-cpp-python", "version": "0.3.36"},
]  # fmt: skip
NINE, SIX = "Yi 1.5 9B Chat", "Yi 1.5 6B Chat"
LAYERS = {
    "en": "{} layers on GPU", "zh_CN": "{} 层在显卡上", "pt_BR": "{} camadas na GPU",
}  # fmt: skip
TOAST = {
    "toastVisible": True, "toastText": "“Bike chain keeps slipping” deleted",
    "toastIcon": "trash-2", "toastAction": "Undo",
}  # fmt: skip
DIALOGS = {
    "unlock": {"dialogError": "That is not the passphrase"},
    "link": {"dialogText": "yi.org", "dialogDetail": "https://yi.org/a/page?with=words"},
    "bug": {"dialogDetail": "Traceback (most recent call last):\n  …\nKeyError: 'x'"},
    "storage": {
        "dialogText": "Yi is already open\nAnother window holds your conversations.",
        "dialogDetail": "database is locked",
    },
}  # fmt: skip


def models(used: str, language: str) -> list[dict[str, Any]]:
    """The two models of the pictures."""
    codes = ["zh", "en"] if language == "zh_CN" else ["en", "zh"]
    common = {"quantization": "Q4_K_M", "contextLength": 16384, "languages": codes}
    point = "," if language == "pt_BR" else "."
    return [
        {**common, "path": name, "name": name, "size": f"{size} GB", "inUse": name == used}
        for name, size in ((NINE, f"5{point}3"), (SIX, f"3{point}7"))
    ]


def build(scene: str, options: argparse.Namespace) -> dict[str, QObject]:
    """The view-models of a scene."""
    language = options.language
    layers = LAYERS[language]
    formulas = Formulas()
    options.images = MathImages(formulas)
    style = Style(options.theme == "dark", options.scale, True, 1.0, formulas)
    writing = scene in ("chat", "reading")
    listed = samples.conversations(language, writing=writing)
    shell: dict[str, Any] = {
        "theme": options.theme, "language": language, "textScale": options.scale,
    }  # fmt: skip
    chat: dict[str, Any] = {
        "conversationId": "today0", "title": samples.TITLES[language]["today"][0],
        "busy": writing, "contextUsed": 6214, "contextSize": 16384,
    }  # fmt: skip
    model: dict[str, Any] = {
        "currentName": NINE, "currentQuantization": "Q4_K_M",
        "currentDetail": layers.format("31/48"),
    }  # fmt: skip
    match scene:
        case "first-run":
            listed, chat = [], {}
            model |= {"currentName": SIX, "currentDetail": layers.format("32/32")}
        case "no-model":
            listed, chat, model = [], {}, {"ready": False}
        case "reading":
            chat |= {"title": "Weekly meal plan", "contextUsed": 812, "contextSize": 9022}
            model = {"currentName": SIX}
        case "suzhou":
            chat |= {"draft": "如果把周日换成同里古镇呢？", "contextUsed": 1966}
        case "queued":
            chat |= {"busy": True, "queued": ["And with a fixed rate?", "Make it a table, please."]}
        case "models" | "settings":
            shell["page"] = scene
        case "protect" | "unlock" | "link" | "bug" | "storage":
            shell |= {"dialog": scene, **DIALOGS.get(scene, {})}
        case "toast":
            shell |= TOAST
        case "unprotected":
            shell["protection"] = "none"
    rows = samples.transcript(scene, style)
    samples.as_roles(rows)  # asks for every formula
    while formulas.busy:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    roles = samples.as_roles(rows)
    formulas.end()
    known = models(model.get("currentName", ""), language) if model.get("ready", True) else []
    lists = (
        fakes.ConversationListModel(listed),
        fakes.TranscriptModel(roles),
        fakes.ModelListModel(known),
    )
    return {
        "shell": fakes.ShellViewModel(**shell),
        "sidebar": fakes.SidebarViewModel(rows=lists[0], count=len(listed)),
        "chat": fakes.ChatViewModel(transcript=lists[1], **chat),
        "models": fakes.ModelsViewModel(rows=lists[2], **model),
        "settings": fakes.SettingsViewModel(),
        "privacy": fakes.PrivacyViewModel(conversations=148),
        "desktop": fakes.DesktopViewModel(),
        "about": fakes.AboutViewModel(versions=VERSIONS, licences=NOTICES.read_text("utf-8")),
    }


def middle(window: QQuickWindow, name: str) -> QPoint:
    """The middle of the first visible item of this objectName."""
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop()
        if item.objectName() == name and item.isVisible():
            return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        waiting.extend(reversed(item.childItems()))
    raise SystemExit(f"no {name} on the screen")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scene")
    parser.add_argument("file", type=Path)
    parser.add_argument("--theme", default="light")
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--language", default="en", choices=["en", "zh_CN", "pt_BR"])
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--scroll", choices=["top", "end"], default="end")
    parser.add_argument("--blur", action="store_true", help="take the focus from the composer")
    parser.add_argument("--click", help="objectName of what is pressed before the screenshot")
    parser.add_argument("--drop", choices=["text", "model", "other"], help="is dragged over it")
    options = parser.parse_args()

    app = QGuiApplication(sys.argv[:1])
    fonts.install()
    QLocale.setDefault(QLocale(options.language))
    translator = QTranslator()
    if translator.load(f"yi_{options.language}", str(PROJECT / "resources" / "i18n")):
        app.installTranslator(translator)
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(PROJECT / "app" / "qml"))
    parts = build(options.scene, options)
    engine.addImageProvider(PROVIDER, options.images)
    width, height = map(int, options.size.split("x"))
    engine.setInitialProperties({**parts, "width": width, "height": height})
    engine.loadFromModule("Yi", "Main")
    if not engine.rootObjects():
        return 1
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    transcript = window.findChild(QObject, "transcript")
    if options.scroll == "top":
        transcript.setProperty("stick", False)
        QTimer.singleShot(
            300, lambda: transcript.setProperty("contentY", transcript.property("originY"))
        )
    if options.blur:
        window.findChild(QObject, "composer").setProperty("focus", False)

    def touch() -> None:
        if options.click:
            left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
            QTest.mouseClick(window, left, none, middle(window, options.click))
        if options.drop:
            window.findChild(QObject, "drop").setProperty("kind", options.drop)

    def shoot() -> None:
        window.grabWindow().save(str(options.file))
        app.quit()

    QTimer.singleShot(400, touch)
    QTimer.singleShot(1400, shoot)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
