"""Stand-ins for the view-models, so that the window can be filled and looked at without an engine.

They have the names, properties, roles and slots that QML is written against and do nothing else;
every slot call is kept in `calls`.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    Property,
    QObject,
    QPoint,
    QUrl,
    Signal,
    Slot,
)
from PySide6.QtQml import qmlRegisterUncreatableType

# The real ones: they know no engine.
import app.viewmodels.line_height
import app.viewmodels.order  # noqa: F401
from tests.app.fake_lists import ConversationListModel, ModelListModel, Rows, TranscriptModel


def fake(
    name: str,
    fields: dict[str, Any],
    slots: dict[str, tuple[type, ...]],
    signals: dict[str, Signal] | None = None,
) -> type[QObject]:
    """A QObject class with a readable and writable, notifying property for each field."""

    def initialise(self: Any, **values: Any) -> None:
        QObject.__init__(self)
        self.values = {**fields, **values}
        self.called_with = []

    called = Signal()
    body: dict[str, Any] = {
        "__init__": initialise,
        "called": called,
        "calls": Property("QVariantList", lambda self: self.called_with, notify=called),
        **(signals or {}),
    }
    for field, default in fields.items():
        changed = Signal()

        def read(self: Any, field: str = field) -> Any:
            return self.values[field]

        def write(self: Any, value: Any, field: str = field) -> None:
            if self.values[field] != value:
                self.values[field] = value
                getattr(self, f"{field}Changed").emit()

        kind = QObject if isinstance(default, QObject) or default is None else type(default)
        kind = ("QStringList" if field == "texts" else "QVariantList") if kind is list else kind
        body[f"{field}Changed"] = changed
        body[field] = Property(kind, read, write, notify=changed)
    for slot, kinds in slots.items():

        def record(self: Any, *arguments: Any, slot: str = slot) -> None:
            self.called_with.append([slot, *arguments])
            self.called.emit()

        record.__name__ = slot
        body[slot] = Slot(*kinds)(record)
    cls = type(name, (QObject,), body)
    qmlRegisterUncreatableType(cls, "Yi.App", 1, 0, name, "made in Python")
    return cls


ShellViewModel = fake(
    "ShellViewModel",
    {
        "page": "chat", "theme": "light", "language": "en", "systemLanguage": "en",
        "textScale": 1.0, "sidebarWidth": 264, "reduceMotion": False,
        "sidebarOpen": True, "toastText": "", "toastIcon": "", "toastAction": "",
        "toastVisible": False, "protection": "keyring", "dialog": "", "dialogText": "",
        "dialogDetail": "", "dialogError": "", "version": "0.1.0",
    },
    {
        "act": (), "dismissToast": (), "protect": (str,), "goUnprotected": (), "unlock": (str,),
        "closeDialog": (), "confirmLink": (), "copyText": (str,), "showLink": (str,),
    },
)  # fmt: skip
SidebarViewModel = fake(
    "SidebarViewModel",
    {"rows": None, "filter": "", "known": True, "first": False, "selectedPinned": False},
    {
        "open": (str,), "openFirst": (), "newChat": (), "rename": (str, str), "remove": (str,),
        "setPinned": (str, bool),
    },
)  # fmt: skip
QueueViewModel = fake(
    "QueueViewModel", {"texts": []}, {"remove": (int,), "edit": (int,), "sendNow": ()}
)
EditingViewModel = fake(
    "EditingViewModel",
    {"messageId": "", "text": ""},
    {"begin": (str,), "cancel": (), "finish": (), "remove": (str,)},
    {"changed": Signal(), "opened": Signal(int)},
)
_SelectionBase = fake(
    "SelectionViewModel",
    {"revision": 0, "empty": True},
    {
        "begin": (int, int, int), "extend": (int, int, int), "selectWord": (int, int, int),
        "selectBlock": (int,), "step": (int, str, bool), "clear": (), "selectMessage": (int,),
        "selectMore": (int,), "selectAll": (), "copy": (), "copyAsMarkdown": (), "settle": (),
    },
)  # fmt: skip


class SelectionViewModel(_SelectionBase):  # type: ignore[misc, valid-type]
    @Slot(int, result=QPoint)
    def range(self, row: int) -> QPoint:
        return QPoint(-1, -1)

    @Slot(int, result="QVariantList")
    def cells(self, row: int) -> list[QPoint]:
        return []

    @Slot(result="QVariantList")
    def end(self) -> list[int]:
        return []

    @Slot(int, int, int, result=bool)
    def holds(self, row: int, part: int, character: int) -> bool:
        return False


_ReadingBase = fake(
    "ReadingViewModel",
    {},
    {"look": (int, int), "note": (int, float)},
    {"placed": Signal(int, float), "splicing": Signal(int, int, int), "spliced": Signal()},
)


class ReadingViewModel(_ReadingBase):  # type: ignore[misc, valid-type]
    """All rows are loaded and weigh the same."""

    transcript: Rows | None = None

    @Slot(float)
    def goTo(self, place: float) -> None:
        self.placed.emit(int(place * self.transcript.rowCount()) if self.transcript else 0, 0.0)

    @Slot(int, float, result=float)
    def placeOf(self, row: int, inside: float) -> float:
        count = self.transcript.rowCount() if self.transcript else 0
        return (row + inside) / max(1, count)


_FindBase = fake(
    "FindViewModel",
    {"active": False, "count": 0, "current": 0, "revision": 0, "text": ""},
    {"begin": (int,), "end": (), "step": (int,)},
    {"changed": Signal(), "found": Signal(int, int, int)},
)


class FindViewModel(_FindBase):  # type: ignore[misc, valid-type]
    @Slot(int, result="QVariantList")
    def marks(self, row: int) -> list[Any]:
        return []


_TextsBase = fake(
    "TextsViewModel",
    {},
    {
        "copyMessage": (str,), "copyMessageAsMarkdown": (str,), "copyBlock": (int,),
        "copyLink": (str,), "copyAll": (), "saveAll": (QUrl,), "attach": (QUrl,),
    },
)  # fmt: skip


class TextsViewModel(_TextsBase):  # type: ignore[misc, valid-type]
    @Slot(str, result="QVariantList")
    def links(self, message_id: str) -> list[dict[str, str]]:
        return [{"words": "a page", "address": "https://yi.org/a"}]

    @Slot(int, result=str)
    def messageOf(self, row: int) -> str:
        return "m"

    @Slot(str, result="QVariantMap")
    def about(self, message_id: str) -> dict[str, bool]:
        return {"own": message_id.startswith("u"), "last": message_id == "m"}


_ChatViewModel = fake(
    "ChatViewModel",
    {
        "transcript": None, "queue": None, "editing": None, "texts": None, "reading": None,
        "selection": None, "find": None, "conversationId": "", "title": "", "busy": False,
        "draft": "", "contextUsed": 0, "contextSize": 0, "contextLeftOut": 0,
    },
    {
        "send": (str,), "stop": (), "continueReply": (str,),
        "regenerate": (str,), "showVersion": (str, int), "branchFrom": (str,),
        "toggleThinking": (int,), "openLink": (str,),
    },
    {"said": Signal(str)},
)  # fmt: skip


def ChatViewModel(**values: Any) -> QObject:
    """A chat with its parts."""
    parts = {
        "queue": QueueViewModel(texts=values.pop("queued", [])),
        "editing": EditingViewModel(text=values.pop("editText", "")),
        "texts": TextsViewModel(),
        "reading": ReadingViewModel(),
        "selection": SelectionViewModel(),
        "find": FindViewModel(**values.pop("looking", {})),
    }
    parts["reading"].transcript = values.get("transcript")
    return _ChatViewModel(**parts, **values)


SettingsViewModel = fake(
    "SettingsViewModel",
    {
        "preset": "balanced", "sendKey": "enter", "atStart": "last", "autoTitle": True,
        "instructions": "", "lineLength": "medium", "showSpeed": True, "reduceMotion": False,
        "defaultModel": "", "formats": "system", "answerLanguage": "written",
        "openAtLogin": False, "closeAction": "tray", "notifyDone": True,
    },
    {},
)  # fmt: skip
ModelsViewModel = fake(
    "ModelsViewModel",
    {
        "rows": None, "known": True, "ready": True, "currentName": "", "currentQuantization": "",
        "currentDetail": "", "choices": [], "loading": False, "loadFraction": 0.0, "problem": "",
        "problemText": "",
    },
    {"add": (QUrl,), "use": (str,)},
)  # fmt: skip

PrivacyViewModel = fake(
    "PrivacyViewModel", {"uses": [], "conversations": 0}, {"refresh": (), "deleteAll": ()}
)
DesktopViewModel = fake(
    "DesktopViewModel",
    {"tray": True, "still": False},
    {"hides": (), "quit": (), "drop": ("QList<QUrl>",)},
)
AboutViewModel = fake("AboutViewModel", {"versions": [], "licences": []}, {"refresh": ()})

for _model in (ConversationListModel, ModelListModel, TranscriptModel):
    qmlRegisterUncreatableType(_model, "Yi.App", 1, 0, _model.__name__, "made in Python")
