"""The aspects of a conversation, each a view-model, as QML reaches them through the whole."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlAnonymous

from app.viewmodels.editing import EditingViewModel
from app.viewmodels.feed import Feed
from app.viewmodels.find import FindViewModel
from app.viewmodels.queue import QueueViewModel
from app.viewmodels.reading import ReadingViewModel
from app.viewmodels.selection import SelectionViewModel
from app.viewmodels.texts import TextsViewModel
from app.viewmodels.transcript import TranscriptModel

QML_IMPORT_NAME = "Yi.App"
QML_IMPORT_MAJOR_VERSION = 1


@QmlAnonymous
class ChatAspects(QObject):
    """Made by ChatViewModel, which they serve."""

    _feed: Feed
    _queue: QueueViewModel
    _editing: EditingViewModel
    _reading: ReadingViewModel
    _selection: SelectionViewModel
    _texts: TextsViewModel
    _find: FindViewModel

    @Property(TranscriptModel, constant=True)
    def transcript(self) -> TranscriptModel:
        return self._feed.transcript

    @Property(QueueViewModel, constant=True)
    def queue(self) -> QueueViewModel:
        return self._queue

    @Property(EditingViewModel, constant=True)
    def editing(self) -> EditingViewModel:
        return self._editing

    @Property(ReadingViewModel, constant=True)
    def reading(self) -> ReadingViewModel:
        return self._reading

    @Property(SelectionViewModel, constant=True)
    def selection(self) -> SelectionViewModel:
        return self._selection

    @Property(TextsViewModel, constant=True)
    def texts(self) -> TextsViewModel:
        return self._texts

    @Property(FindViewModel, constant=True)
    def find(self) -> FindViewModel:
        return self._find
