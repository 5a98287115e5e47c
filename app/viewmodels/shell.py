"""What belongs to the whole window: pages, looks, notices and dialogs, for Main.qml."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from app import opener
from app.preferences import Preferences
from app.store import Answer
from app.strings import said, said_of
from app.translate import resolve
from app.viewmodels.toast import Toast
from yi_desktop import __version__
from yi_desktop.errors import YiError

QML_IMPORT_NAME = "Yi.App"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Made in app/main.py")
class ShellViewModel(QObject):
    """Dialogs are '', 'protect', 'unlock', 'link', 'bug' or 'storage'; one is open at a time."""

    pageChanged = Signal()
    themeChanged = Signal()
    languageChanged = Signal()
    textScaleChanged = Signal()
    reduceMotionChanged = Signal()
    sidebarChanged = Signal()
    toastChanged = Signal()
    protectionChanged = Signal()
    dialogChanged = Signal()

    def __init__(
        self,
        preferences: Preferences,
        copy: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        """`copy` puts a text on the clipboard."""
        super().__init__(parent)
        self._preferences, self._copy = preferences, copy
        self._page = "chat"
        self._protection = ""
        self._dialog = self._dialog_text = self._dialog_detail = self._dialog_error = ""
        self._answer: asyncio.Future[Answer | None] | None = None
        self._link: opener.Link | None = None
        self.toast = Toast(self)
        self.toast.changed.connect(self.toastChanged)

    # Pages and looks

    def _get_page(self) -> str:
        return self._page

    def _set_page(self, page: str) -> None:
        if page != self._page:
            self._page = page
            self.pageChanged.emit()

    page = Property(str, _get_page, _set_page, notify=pageChanged)

    def _get_theme(self) -> str:
        return str(self._preferences.get("theme"))

    def _set_theme(self, theme: str) -> None:
        self._prefer("theme", theme, self.themeChanged)

    theme = Property(str, _get_theme, _set_theme, notify=themeChanged)

    def _get_language(self) -> str:
        return str(self._preferences.get("language"))

    def _set_language(self, language: str) -> None:
        self._prefer("language", language, self.languageChanged)

    language = Property(str, _get_language, _set_language, notify=languageChanged)

    @Property(str, constant=True)
    def systemLanguage(self) -> str:
        """The one of ours that the system's language comes to."""
        return resolve("system")

    def _get_text_scale(self) -> float:
        return float(self._preferences.get("text_scale"))

    def _set_text_scale(self, scale: float) -> None:
        self._prefer("text_scale", scale, self.textScaleChanged)

    textScale = Property(float, _get_text_scale, _set_text_scale, notify=textScaleChanged)

    def _get_reduce_motion(self) -> bool:
        return bool(self._preferences.get("reduce_motion"))

    def _set_reduce_motion(self, reduce: bool) -> None:
        self._prefer("reduce_motion", reduce, self.reduceMotionChanged)

    reduceMotion = Property(
        bool, _get_reduce_motion, _set_reduce_motion, notify=reduceMotionChanged
    )

    def _get_sidebar_width(self) -> int:
        return int(self._preferences.get("sidebar_width"))

    def _set_sidebar_width(self, width: int) -> None:
        self._prefer("sidebar_width", width, self.sidebarChanged)

    sidebarWidth = Property(int, _get_sidebar_width, _set_sidebar_width, notify=sidebarChanged)

    def _get_sidebar_open(self) -> bool:
        return bool(self._preferences.get("sidebar_open"))

    def _set_sidebar_open(self, is_open: bool) -> None:
        self._prefer("sidebar_open", is_open, self.sidebarChanged)

    sidebarOpen = Property(bool, _get_sidebar_open, _set_sidebar_open, notify=sidebarChanged)

    def _prefer(self, name: str, value: object, changed: Signal) -> None:
        if self._preferences.get(name) != value:
            self._preferences.set(name, value)
            changed.emit()

    @Property(str, constant=True)
    def version(self) -> str:
        return __version__

    # The toast

    @Property(str, notify=toastChanged)
    def toastText(self) -> str:
        return self.toast.text

    @Property(str, notify=toastChanged)
    def toastIcon(self) -> str:
        return self.toast.icon

    @Property(str, notify=toastChanged)
    def toastAction(self) -> str:
        return self.toast.action

    @Property(bool, notify=toastChanged)
    def toastVisible(self) -> bool:
        return self.toast.visible

    @Slot()
    def act(self) -> None:
        self.toast.act()

    @Slot()
    def dismissToast(self) -> None:
        self.toast.dismiss()

    @Slot(str)
    def copyText(self, text: str) -> None:
        self._copy(text)

    # How conversations are kept

    @Property(str, notify=protectionChanged)
    def protection(self) -> str:
        return self._protection

    def set_protection(self, protection: str) -> None:
        """'keyring', 'passphrase' or 'none'; '' until that is known."""
        if protection != self._protection:
            self._protection = protection
            self.protectionChanged.emit()

    # Dialogs

    @Property(str, notify=dialogChanged)
    def dialog(self) -> str:
        return self._dialog

    @Property(str, notify=dialogChanged)
    def dialogText(self) -> str:
        return self._dialog_text

    @Property(str, notify=dialogChanged)
    def dialogDetail(self) -> str:
        return self._dialog_detail

    @Property(str, notify=dialogChanged)
    def dialogError(self) -> str:
        return self._dialog_error

    async def ask(
        self, dialog: Literal["protect", "unlock"], wrong: YiError | None
    ) -> Answer | None:
        """What the person answers; None if the dialog is closed."""
        self._show(dialog, error=said(wrong).title if wrong else "")
        self._answer = asyncio.get_running_loop().create_future()
        try:
            return await self._answer
        except asyncio.CancelledError:
            self._show("")
            raise
        finally:
            self._answer = None

    def show_error(self, error: YiError) -> None:
        """A toast, for a failure that has no better place on the screen."""
        self.toast.show(said(error).title, "circle-alert")

    def show_storage_error(self, error: YiError) -> None:
        """The conversations cannot be opened: that takes a dialog."""
        words = said(error)
        self._show("storage", f"{words.title}\n{words.text}", error.detail)

    def show_bug(self, report: str) -> None:
        """A report of a bug; it never takes the place of a question that is open."""
        if self._dialog in ("", "bug"):
            self._show("bug", report, report)

    @Slot(str)
    def showLink(self, address: str) -> None:
        """Ask before a link is opened."""
        self.show_link(address)

    def show_link(self, address: str) -> None:
        """The same."""
        link = opener.inspect(address)
        if link is None:
            self.toast.show(said_of("link_refused").title, "circle-alert")
            return
        self._link = link
        self._show("link", link.host, link.address)

    @Slot(str)
    def protect(self, passphrase: str) -> None:
        self._reply(Answer(passphrase))

    @Slot()
    def goUnprotected(self) -> None:
        self._reply(Answer(None))

    @Slot(str)
    def unlock(self, passphrase: str) -> None:
        self._reply(Answer(passphrase))

    @Slot()
    def confirmLink(self) -> None:
        link, self._link = self._link, None
        self.closeDialog()
        if link is not None and not opener.open_link(link):
            text = QCoreApplication.translate("Shell", "No program opens this link")
            self.toast.show(text, "circle-alert")

    @Slot()
    def closeDialog(self) -> None:
        self._link = None
        self._show("")
        self._reply(None)

    def _reply(self, answer: Answer | None) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_result(answer)

    def _show(self, dialog: str, text: str = "", detail: str = "", error: str = "") -> None:
        self._dialog, self._dialog_text = dialog, text
        self._dialog_detail, self._dialog_error = detail, error
        self.dialogChanged.emit()
