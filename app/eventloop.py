"""qasync's event loop, without the widgets that it imports and has no use for here."""

from __future__ import annotations

import sys
from types import ModuleType

from PySide6.QtGui import QGuiApplication

# Of QtWidgets it takes the application's class alone, and every application will do. The real
# module takes 5 MB of memory, and of an installed program another 13 MB.
_widgets = ModuleType("PySide6.QtWidgets")
_widgets.QApplication = QGuiApplication  # type: ignore[attr-defined]
sys.modules.setdefault(_widgets.__name__, _widgets)

from qasync import QEventLoop  # noqa: E402

if sys.modules[_widgets.__name__] is _widgets:
    del sys.modules[_widgets.__name__]

__all__ = ["QEventLoop"]
