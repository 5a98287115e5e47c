"""Fills the window with what the design pictures show and saves a screenshot, to compare them.

    python tests/app/gallery.py 01-chat-light shot.png [--theme dark] [--size 900x640]
        [--language zh_CN] [--scale 1.5] [--scroll top]
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
sys.path[:0] = [str(HERE), str(PROJECT)]

from PySide6.QtCore import QLocale, QObject, QTimer, QTranslator  # noqa: E402
from PySide6.QtGui import QGuiApplication  # noqa: E402
from PySide6.QtQml import QQmlApplicationEngine  # noqa: E402
from PySide6.QtQuick import QQuickWindow  # noqa: E402

import fakes  # noqa: E402
import samples  # noqa: E402
from app import fonts  # noqa: E402

TOKENS = json.loads((PROJECT / "resources" / "design" / "tokens.json").read_text("utf-8"))
YI_9B = {"currentName": "Yi 1.5 9B Chat", "currentQuantization": "Q4_K_M"}
YI_6B = {"currentName": "Yi 1.5 6B Chat", "currentQuantization": "Q4_K_M"}


def models(used: str, language: str) -> list[dict[str, Any]]:
    languages = {"zh_CN": ["中文", "英语"], "pt_BR": ["inglês", "chinês"]}
    common = {
        "quantization": "Q4_K_M",
        "contextLength": 16384,
        "languages": languages.get(language, ["English", "Chinese"]),
    }
    point = "," if language == "pt_BR" else "."
    return [
        {**common, "path": name, "name": name, "size": size, "inUse": name == used}
        for name, size in (("Yi 1.5 9B Chat", "5.3 GB"), ("Yi 1.5 6B Chat", f"3{point}7 GB"))
    ]


def build(scene: str, options: argparse.Namespace) -> dict[str, QObject]:
    """The view-models of a scene: chat, first-run, reading, suzhou, models, settings…"""
    language = options.language
    layers = {
        "en": "{} layers on GPU", "zh_CN": "{} 层在显卡上", "pt_BR": "{} camadas na GPU",
    }[language]  # fmt: skip
    colors = {
        name: value[:7] for name, value in TOKENS["color"][options.theme].items()
    }
    shell: dict[str, Any] = {
        "theme": options.theme, "language": language, "textScale": options.scale,
        "protection": "none" if scene == "unprotected" else "keyring",
    }  # fmt: skip
    chat: dict[str, Any] = {
        "conversationId": "today0", "title": samples.TITLES[language]["today"][0], "busy": True,
        "contextUsed": 6214, "contextSize": 16384,
    }  # fmt: skip
    model: dict[str, Any] = {**YI_9B, "currentDetail": layers.format("31/48")}
    rows, listed = samples.roof(colors), samples.conversations(language, writing=True)
    if scene.startswith("first-run"):
        rows, listed = [], []
        chat = {}
        model = {**YI_6B, "currentDetail": layers.format("32/32")}
        if scene == "first-run-no-model":
            model = {"ready": False}
    elif scene == "reading":
        rows = samples.dinners()
        chat |= {"title": samples.TITLES["en"]["pinned"][0], "contextUsed": 812, "contextSize": 9022}
        model = {"currentName": "Yi 1.5 6B Chat"}
    elif scene == "suzhou":
        rows, listed = samples.suzhou(), samples.conversations(language, writing=False)
        chat |= {"busy": False, "draft": "如果把周日换成同里古镇呢？", "contextUsed": 1966}
    elif scene in samples.EXTRA:
        rows, listed = samples.EXTRA[scene](), samples.conversations(language, writing=False)
        chat |= {"busy": False}
    elif scene in ("models", "settings"):
        shell["page"] = scene
    elif scene in samples.DIALOGS:
        shell |= samples.DIALOGS[scene]
    used = model.get("currentName", "")
    listed_models = models(used, language) if model.get("ready", True) else []
    parts = {
        "shell": fakes.ShellViewModel(**shell),
        "sidebar": fakes.SidebarViewModel(
            rows=fakes.ConversationListModel(listed), count=len(listed)
        ),
        "chat": fakes.ChatViewModel(transcript=fakes.TranscriptModel(rows), **chat),
        "models": fakes.ModelsViewModel(rows=fakes.ModelListModel(listed_models), **model),
    }
    for part in parts.values():
        if "rows" in part.values:
            part.values["rows"].setParent(part)
    return parts


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
    parser.add_argument("--run", default="", help="JavaScript-free hook: objectName to click")
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
        QTimer.singleShot(300, lambda: transcript.setProperty("contentY", transcript.property("originY")))
    if options.blur:
        window.contentItem().forceActiveFocus()

    def shoot() -> None:
        window.grabWindow().save(str(options.file))
        app.quit()

    QTimer.singleShot(900, shoot)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
