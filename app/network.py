"""The QML engine's network access: none. What a model writes can fetch nothing."""

from __future__ import annotations

# QML calls us from its image loader's thread, and PySide crashes if the types of QtQuick are
# being made known to Python at that very moment: so they are made known before.
import PySide6.QtQuick  # noqa: F401
from PySide6.QtCore import QIODevice, QObject, QUrl
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest
from PySide6.QtQml import QQmlNetworkAccessManagerFactory


class RefusingManager(QNetworkAccessManager):
    """Answers every request with an error and opens no socket."""

    def createRequest(
        self,
        operation: QNetworkAccessManager.Operation,
        request: QNetworkRequest,
        outgoing: QIODevice | None = None,
    ) -> QNetworkReply:
        # An empty address: Qt's own reply for a protocol that it does not know.
        return super().createRequest(operation, QNetworkRequest(QUrl()), outgoing)


class RefuseAll(QQmlNetworkAccessManagerFactory):
    """Second wall behind `render`, which gives Qt no address in the first place."""

    def create(self, parent: QObject) -> QNetworkAccessManager:
        return RefusingManager(parent)
