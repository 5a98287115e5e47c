"""The parts of Qt that the app uses, all of them under the LGPL: nothing else may be passed on.

Some modules of Qt are under the GPL alone, and a plugin brings more than its name says, so this is
a list of what is let in and not of what is kept out.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

_QUICK_CONTROLS = "QuickControls2 QuickControls2Basic QuickControls2BasicStyleImpl "
_QUICK_CONTROLS += "QuickControls2Impl QuickTemplates2"
_DIALOGS = "QuickDialogs2 QuickDialogs2QuickImpl QuickDialogs2Utils LabsFolderListModel"
LIBRARIES = frozenset(
    (
        "Core Gui Network OpenGL DBus Svg Widgets "  # qasync asks for QtWidgets
        "Qml QmlCore QmlMeta QmlModels QmlWorkerScript "
        f"Quick QuickLayouts QuickShapes {_QUICK_CONTROLS} {_DIALOGS} "
        "XcbQpa WaylandClient LabsPlatform"  # the last one: tray and menus of Windows and macOS
    ).split()
)
BINDINGS = frozenset(("Core", "Gui", "Network", "Qml", "Quick", "Widgets", "OpenGL", "DBus"))
PLUGINS = {
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"),
    "platforminputcontexts": (
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    ),
    "platformthemes": ("qgtk3", "qxdgdesktopportal"),  # the desktop's own file dialogs
    "imageformats": ("qsvg",),
    "xcbglintegrations": ("qxcb-egl-integration", "qxcb-glx-integration"),
    "wayland-decoration-client": ("adwaita", "bradient"),
    "wayland-graphics-integration-client": ("qt-plugin-wayland-egl",),
    "wayland-shell-integration": ("xdg-shell",),
}
# Qt takes the QML of its modules out of their libraries (`prefer` in each qmldir), so only these
# two kinds of files are of use in their folders.
_IN_QML = re.compile(r"qmldir|(?:lib)?\w+\.(?:so|dll|dylib)")
QML = frozenset(
    (
        "QtCore",
        "QtQml",
        "QtQml/Models",
        "QtQml/WorkerScript",
        "QtQuick",
        "QtQuick/Controls",
        "QtQuick/Controls/Basic",
        "QtQuick/Controls/impl",
        "QtQuick/Dialogs",
        "QtQuick/Dialogs/quickimpl",
        "QtQuick/Layouts",
        "QtQuick/Shapes",
        "QtQuick/Templates",
        "QtQuick/Window",
        "Qt/labs/folderlistmodel",
        "Qt/labs/platform",
    )
)
_OTHERS = re.compile(
    r"(?:lib)?(?:pyside6|pyside6qml)(?:\.abi3)?\.(?:so|dll|dylib)[\d.]*"
    r"|libicu(?:data|i18n|uc)\.so\.\d+"
    r"|__init__\.py[ic]?|_config\.py|_git_pyside_version\.py"
)
_LIBRARY = re.compile(r"(?:lib)?Qt6?(\w+?)(?:\.abi3)?\.(?:so[.\d]*|dll|dylib|pyd|framework)")
_PLUGIN = re.compile(r"(?:lib)?([\w-]+)\.(?:so|dll|dylib)")


def is_allowed(path: str) -> bool:
    """Whether a file at this path, of which `PySide6` is the first part, may be passed on."""
    parts = list(PurePosixPath(path.replace("\\", "/")).parts[1:])
    if parts[:1] == ["Qt"]:  # absent on Windows
        del parts[0]
    if not parts:
        return False
    kind, inner = parts[0], parts[1:]
    if kind == "plugins" and len(inner) == 2:
        found = _PLUGIN.fullmatch(inner[1])
        return found is not None and found.group(1) in PLUGINS.get(inner[0], ())
    if kind == "qml" and inner:
        return "/".join(inner[:-1]) in QML and _IN_QML.fullmatch(inner[-1]) is not None
    name = inner[0] if kind == "lib" and inner else kind
    found = _LIBRARY.fullmatch(name)
    if found:
        return found.group(1) in (BINDINGS if ".abi3" in name or ".pyd" in name else LIBRARIES)
    return _OTHERS.fullmatch(name) is not None
