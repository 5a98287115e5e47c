"""The process that sets formulas: MathJax holds Python's lock for tens of milliseconds each."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from xml.etree.ElementTree import ParseError

import msgspec
from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QJSEngine

from app.render.mathsvg import Unpaintable, drawing
from app.render.mathwire import HEAD, LONGEST, Answer, Request, frame, length

BUNDLE = Path(__file__).parents[2] / "resources" / "mathjax" / "mathjax.js"
_MAX_MEMORY = 768 << 20
_MAX_SVG = 600_000  # characters


class Setter:
    """MathJax, ready."""

    def __init__(self) -> None:
        QLoggingCategory.setFilterRules("qt.qml.usedbeforedeclared=false")
        self._js = QJSEngine()
        self._js.globalObject().setProperty("globalThis", self._js.globalObject())
        loaded = self._js.evaluate(BUNDLE.read_text("utf-8"), BUNDLE.name)
        if loaded.isError():
            raise RuntimeError(loaded.toString())

    def set(self, request: Request) -> Answer:
        """Set one formula, however long that takes."""
        # By evaluate: a call with Chinese in its arguments fails without a word.
        arguments = f"{json.dumps(request.tex)},{json.dumps(request.display)}"
        svg = self._js.evaluate(f"typeset({arguments})").toString()
        if not svg.startswith("<svg"):
            return Answer(reason=svg[:200])
        if len(svg) > _MAX_SVG:
            return Answer(reason="too long")
        try:
            return Answer(drawing(svg))
        except (Unpaintable, ParseError, ValueError, KeyError) as error:
            return Answer(reason=f"{type(error).__name__}: {error}"[:200])


def main() -> None:
    """Answer what comes in on the standard input until it ends."""
    _limit_memory()
    _application = QGuiApplication([sys.argv[0], "-platform", "offscreen"])  # fonts need it
    setter = Setter()
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    while len(head := source.read(HEAD)) == HEAD:
        request = msgspec.msgpack.decode(source.read(length(head)), type=Request)
        answer = frame(setter.set(request))
        if len(answer) > LONGEST:
            answer = frame(Answer(reason="too long"))
        sink.write(answer)
        sink.flush()


def _limit_memory() -> None:
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 - not there on Windows

        resource.setrlimit(resource.RLIMIT_DATA, (_MAX_MEMORY, _MAX_MEMORY))


if __name__ == "__main__":
    main()
