"""Only what is on the list of Qt's parts may be passed on; some of the rest is under the GPL."""

from __future__ import annotations

import pytest

from installer.qt_modules import is_allowed

ALLOWED = [
    "PySide6/Qt/lib/libQt6Core.so.6",
    "PySide6/Qt/lib/libicudata.so.73",
    "PySide6/QtQml.abi3.so",
    "PySide6/libpyside6qml.abi3.so.6.11",
    "PySide6/__init__.py",
    "PySide6/Qt/plugins/platforms/libqxcb.so",
    "PySide6/Qt/qml/QtQuick/Layouts/libqquicklayoutsplugin.so",
    "PySide6/Qt/qml/QtQuick/Layouts/qmldir",
    # Windows and macOS
    "PySide6\\Qt6Core.dll",
    "PySide6\\QtCore.pyd",
    "PySide6\\plugins\\platforms\\qwindows.dll",
    "PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore",
]
REFUSED = [
    "PySide6/Qt/lib/libQt6Charts.so.6",
    "PySide6/Qt/lib/libQt6VirtualKeyboard.so.6",
    "PySide6/Qt/lib/libQt6WaylandCompositor.so.6",
    "PySide6/Qt/lib/libQt6QuickControls2Fusion.so.6",
    "PySide6/Qt/lib/libsomething.so",
    "PySide6/QtDesigner.abi3.so",
    "PySide6/QtSvg.abi3.so",  # the library is used, its binding is not
    "PySide6/Qt/plugins/platforms/libqeglfs.so",
    "PySide6/Qt/plugins/tls/libqopensslbackend.so",
    "PySide6/Qt/plugins/xcb/deep/libqxcb.so",
    "PySide6/Qt/qml/QtQuick/VirtualKeyboard/qmldir",
    "PySide6/Qt/qml/QtQuick/Layouts/plugins.qmltypes",
    "PySide6/Qt/qml/QtQuick/Controls/Basic/Button.qml",
    "PySide6/Qt/translations/qt_de.qm",
    "PySide6/lupdate",
    "PySide6/Qt",
    "PySide6\\Qt6Charts.dll",
    "PySide6/Qt/lib/QtCharts.framework/Versions/A/QtCharts",
]


@pytest.mark.parametrize("path", ALLOWED)
def test_what_is_used_is_let_in(path: str) -> None:
    assert is_allowed(path)


@pytest.mark.parametrize("path", REFUSED)
def test_everything_else_is_kept_out(path: str) -> None:
    assert not is_allowed(path)
