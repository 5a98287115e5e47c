"""Every screen of the window: what fills it and what is done to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt

from app.render.palette import Style
from app.strings import said_of
from app.viewmodels.about import document, painted
from tests.app import fakes, samples
from tests.screenshots.person import Person

Values = dict[str, Any]
NOTICES = Path(__file__).parents[2] / "THIRD_PARTY.md"
NINE, SIX = "Yi 1.5 9B Chat", "Yi 1.5 6B Chat"
VERSIONS = [
    {"name": "Yi Desktop", "version": "0.1.0"}, {"name": "Qt", "version": "6.11.3"},
    {"name": "Python", "version": "3.11.7"}, {"name": "llama-cpp-python", "version": "0.3.36"},
]  # fmt: skip
USES = [{"purpose": "Looking for new versions", "host": "yi.example", "at": 1_779_000_000}]
TRACE = "Traceback (most recent call last):\n  File “app/main.py”, line 1\nKeyError: 'x'"


def _nothing(person: Person) -> None:
    pass


@dataclass(frozen=True)
class Scene:
    """A screen. `rows` names a transcript of samples.py; the rest are properties of stand-ins.

    Values may be callables: those are asked once the language is set. `act` is what a person
    does before the picture is taken. `narrow` is for what only a small window has, `whole`
    for a window that is as high as its transcript.
    """

    rows: str = "chat"
    shell: Values = field(default_factory=dict)
    chat: Values = field(default_factory=dict)
    model: Values = field(default_factory=dict)
    others: Values = field(default_factory=dict)
    act: Callable[[Person], None] = _nothing
    narrow: bool = False
    whole: bool = False


def _page(name: str) -> Scene:
    """A page of the settings."""
    return Scene(shell={"page": "settings"}, act=lambda person: person.press(f"page_{name}"))


def _dialog(name: str, **values: Any) -> Scene:
    return Scene(shell={"dialog": name, **values})


def _deleted() -> str:
    text = QCoreApplication.translate("Sidebar", "“{title}” deleted")
    return text.format(title="Bike chain keeps slipping")


def _storage_text() -> str:
    words = said_of("database_damaged")
    return f"{words.title}\n{words.text}"


def _top(person: Person) -> None:
    person.scroll("transcript", 0.0)


def _point_at_table(person: Person) -> None:
    """Its button comes out."""
    _top(person)
    person.point("table")


def _edit(person: Person) -> None:
    _top(person)
    person.press("messageEditor")


def _delete_all(person: Person) -> None:
    person.press("page_privacy")
    person.scroll_to("deleteAllButton")
    person.press("deleteAllButton")


def _search_settings(person: Person) -> None:
    person.press("settingsSearch")
    person.type("e")


def _over(person: Person) -> None:
    person.press("showSidebarButton")


NEW: Values = {"conversationId": "", "title": "", "contextUsed": 0, "contextSize": 0}
IDLE: Values = {"busy": False}
UNDO = partial(QCoreApplication.translate, "Sidebar", "Undo")

SCENES: dict[str, Scene] = {
    "chat": Scene(chat={"busy": True}),
    "chat-top": Scene(chat={"busy": True}, act=_top),
    "chat-answered": Scene(
        "suzhou", chat={"contextUsed": 1966, "draft": samples.ROOF["zh_CN"][2]}
    ),
    "everything": Scene("everything", act=_top),
    "everything-whole": Scene("everything", whole=True),
    "writing": Scene(chat={"draft": "Two lines,\none with 中文 in it.\nThen a third."}),
    "everything-zh": Scene("everything-zh", act=_top),
    "mathematics": Scene("mathematics", act=_top),
    "first-run": Scene("", chat=NEW, model={"currentName": SIX}),
    "new-chat": Scene("", chat=NEW, others={"listed": True}),
    "no-model": Scene("", chat=NEW, model={"ready": False}),
    "model-problem": Scene(
        "", chat=NEW,
        model={
            "ready": False,
            "problem": lambda: f"yi-9b.gguf: {said_of('model_not_found').title}",
            "problemText": lambda: said_of("model_not_found").text,
        },
    ),
    "reading": Scene(
        "reading", model={"currentName": SIX, "currentDetail": ""},
        chat={
            "busy": True, "title": "Weekly meal plan", "contextUsed": 812, "contextSize": 9022,
        },
    ),
    "versions": Scene("versions", act=_point_at_table),
    "failed": Scene("failed"),
    "queued": Scene(
        chat={"busy": True, "queued": ["And with a fixed rate?", "Make it a table, please."]}
    ),
    "editing": Scene("editing", chat={"editText": samples.ROOF["en"][0]}, act=_edit),
    "unprotected": Scene(shell={"protection": "none"}),
    "context-full": Scene(chat={"contextUsed": 16384}),
    "models": Scene(shell={"page": "models"}),
    "models-loading": Scene(
        shell={"page": "models"}, model={"loading": True, "loadFraction": 0.42}
    ),
    "settings-general": _page("general"),
    "settings-language": _page("language"),
    "settings-appearance": _page("appearance"),
    "settings-privacy": _page("privacy"),
    "settings-network": Scene(
        shell={"page": "settings", "protection": "none"}, others={"uses": USES},
        act=lambda person: person.press("page_privacy"),
    ),
    "settings-keyboard": _page("keyboard"),
    "settings-about": _page("about"),
    "settings-search": Scene(shell={"page": "settings"}, act=_search_settings),
    "shortcuts": Scene(act=lambda person: person.keys("Ctrl+/")),
    "dialog-protect": _dialog("protect"),
    "dialog-unlock": _dialog("unlock", dialogError=lambda: said_of("wrong_passphrase").title),
    "dialog-link": _dialog(
        "link", dialogText="yi.example", dialogDetail="https://yi.example/a/page?with=words"
    ),
    "dialog-bug": _dialog("bug", dialogDetail=TRACE),
    "dialog-storage": _dialog(
        "storage", dialogText=_storage_text, dialogDetail="database disk image is malformed"
    ),
    "dialog-delete-all": Scene(shell={"page": "settings"}, act=_delete_all),
    "toast": Scene(
        shell={
            "toastVisible": True, "toastText": _deleted, "toastIcon": "trash-2",
            "toastAction": UNDO,
        },
    ),
    "model-picker": Scene(act=lambda person: person.press("modelPill")),
    "preset-picker": Scene(act=lambda person: person.press("presetPill")),
    "message-menu": Scene(act=lambda person: person.press("messageMenuButton")),
    "find": Scene(
        chat={"looking": {"active": True, "text": "month", "count": 1204, "current": 3}},
        act=lambda person: person.press("findField"),
    ),
    "find-nothing": Scene(chat={"looking": {"active": True, "text": "zzz"}}),
    "text-menu": Scene(act=lambda person: person.press("words", Qt.MouseButton.RightButton)),
    "conversation-menu": Scene(act=lambda person: person.press("titleButton")),
    "renaming": Scene(act=lambda person: person.rename()),
    "drop-text": Scene(act=lambda person: person.drag("text")),
    "drop-model": Scene(act=lambda person: person.drag("model")),
    "drop-other": Scene(act=lambda person: person.drag("other")),
    "sidebar-over": Scene("reading", act=_over, narrow=True),
}  # fmt: skip


def transcript(scene: Scene, style: Style, language: str) -> list[Values]:
    """What the transcript shows, as the roles of its model."""
    return samples.as_roles(samples.transcript(scene.rows, style, language))


def view_models(scene: Scene, rows: list[Values], **shell: Any) -> dict[str, QObject]:
    """The stand-ins that fill the window; `shell` holds theme, language and textScale."""
    language = shell["language"]
    others = dict(scene.others)
    new = not scene.rows
    listed = [] if new and not others.pop("listed", False) else samples.conversations(
        language, writing=bool(scene.chat.get("busy")), opened=not new
    )  # fmt: skip
    chat = {
        "conversationId": "today0", "title": samples.TITLES[language]["today"][0],
        "contextUsed": 6214, "contextSize": 16384, **scene.chat,
    }  # fmt: skip
    name = scene.model.get("currentName", NINE)
    ready = scene.model.get("ready", True)
    model = {
        "currentName": name if ready else "", "currentQuantization": "Q4_K_M" if ready else "",
        "currentDetail": _placement(*((31, 48) if name == NINE else (32, 32))) if ready else "",
        **_asked(scene.model),
    }  # fmt: skip
    privacy = {"conversations": 1480, "uses": others.pop("uses", [])}
    return {
        "shell": fakes.ShellViewModel(**shell, **_asked(scene.shell)),
        "sidebar": fakes.SidebarViewModel(
            rows=fakes.ConversationListModel(listed), first=not listed
        ),
        "chat": fakes.ChatViewModel(transcript=fakes.TranscriptModel(rows), **_asked(chat)),
        "models": fakes.ModelsViewModel(
            rows=fakes.ModelListModel(_models(name, model) if ready else []), **model
        ),
        "settings": fakes.SettingsViewModel(**others),
        "privacy": fakes.PrivacyViewModel(**privacy),
        "desktop": fakes.DesktopViewModel(),
        "about": fakes.AboutViewModel(
            versions=VERSIONS,
            licences=painted(
                document(NOTICES.read_text("utf-8")),
                Style(shell["theme"] == "dark", shell["textScale"]),
            ),
        ),
    }


def _models(used: str, model: Values) -> list[Values]:
    """The two models of the pictures."""
    form = QLocale.DataSizeFormat.DataSizeSIFormat
    return [
        {
            "path": name, "name": name, "size": QLocale().formattedDataSize(size, 1, form),
            "quantization": "Q4_K_M", "contextLength": 16384, "languages": ["en", "zh"],
            "inUse": name == used, "loading": name == used and model.get("loading", False),
        }
        for name, size in ((NINE, 5_300_000_000), (SIX, 3_700_000_000))
    ]  # fmt: skip


def _placement(done: int, layers: int) -> str:
    text = QCoreApplication.translate("Models", "{done}/{all} layers on GPU")
    return text.format(done=done, all=layers)


def _asked(values: Values) -> Values:
    return {name: value() if callable(value) else value for name, value in values.items()}
