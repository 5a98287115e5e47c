"""The QML engine reaches nothing, not even a server on this computer."""

from __future__ import annotations

import socket

import pytest
from PySide6.QtCore import QObject, QUrl
from PySide6.QtNetwork import QNetworkReply, QNetworkRequest
from PySide6.QtQml import QQmlComponent, QQmlEngine

from app.network import RefuseAll


@pytest.mark.parametrize("scheme", ["http", "https", "ftp", "file", "qrc", "data"])
def test_every_request_is_refused(qtbot, scheme: str):
    parent = QObject()
    manager = RefuseAll().create(parent)
    reply = manager.get(QNetworkRequest(QUrl(f"{scheme}://127.0.0.1/x")))
    qtbot.waitUntil(reply.isFinished)
    assert reply.error() == QNetworkReply.NetworkError.ProtocolUnknownError


@pytest.mark.qt_log_ignore("QQuickImage|Cannot open|Protocol|QML Image")
def test_an_image_in_qml_opens_no_connection(qtbot):
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(0.3)
    engine, factory = QQmlEngine(), RefuseAll()
    engine.setNetworkAccessManagerFactory(factory)
    component = QQmlComponent(engine)
    address = f"http://127.0.0.1:{listener.getsockname()[1]}/x.png"
    component.setData(
        f'import QtQuick\nImage {{ property int now: status; source: "{address}" }}'.encode(),
        QUrl("inline.qml"),
    )
    image = component.create()
    qtbot.waitUntil(lambda: image.property("now") == 3)  # Image.Error
    with pytest.raises(TimeoutError):
        listener.accept()
    listener.close()
    image.deleteLater()
    engine.deleteLater()
