"""The `yi-desktop` command: what it understands, and which part answers."""

from __future__ import annotations

import argparse
import io
import json
import math
import os
import signal
import sys
import time
from pathlib import Path

import yi_desktop
from app.sentences import ERRORS, OTHER
from yi_desktop.errors import YiError
from yi_desktop.paths import ROOT_VARIABLE, Paths

_ANSWERED = ("-h", "--help", "--version")
_NO_DISPLAY = (
    "yi-desktop: there is no screen to open the window on. Start it in a graphical session; "
    '`yi-desktop ask "…"` works without one.'
)
_NO_ANSWER = (
    "yi-desktop: Yi is open already, but its window does not answer. "
    "End its process and start Yi again; what was saved is kept."
)
_NO_FILE = (
    "yi-desktop: {name} is no model, whose name ends in .gguf. "
    "A text file is added to a question in the window: with the paper clip, or dropped there."
)
_FILES = (".gguf", ".yichat")
_COMMANDS = ("ask", "doctor")
_STARTING = 10.0  # seconds for the window that is being opened, or closed, right now
_STEP = 0.05  # seconds
_LONGEST_REASON = 200  # characters
_STOPPED = 128 + signal.SIGINT  # as a shell reports it


def run(arguments: list[str]) -> int:
    """Do what `arguments` (without the program's name) ask for; returns the exit status.

    0: done; 1: it failed, and one sentence on the error stream says why; 2: not understood
    (by SystemExit); 130: stopped by Ctrl+C.
    """
    first, rest = _first_parser().parse_known_args(arguments)
    if first.root is not None:
        os.environ[ROOT_VARIABLE] = str(first.root.expanduser().absolute())
    if rest and (refused := _refused_file(rest[0])):
        print(refused, file=sys.stderr)
        return 2
    if not rest or _is_file(rest[0]) or (rest[0].startswith("-") and rest[0] not in _ANSWERED):
        return _show_window(rest)
    for name in ("stdin", "stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed by who started us
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 - for ever
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    options = _parser().parse_args(rest)
    try:
        return _answer(options)
    except YiError as error:
        return _say(error, as_json=options.json)
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return _STOPPED
    except OSError as error:  # of the standard streams: all else raises a YiError
        # Python's last flush must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):  # `| head` has read enough
            print(f"yi-desktop: nothing can be written there ({error.strerror}).", file=sys.stderr)
        return 1


def _show_window(arguments: list[str]) -> int:
    """Open the window, or have the one that is open come forward, with the files given."""
    # Neither is of use to an answer in a terminal.
    from app import imports  # noqa: PLC0415

    imports.be_lazy()
    from app.instance import client, place  # noqa: PLC0415

    files = [os.path.abspath(one) for one in arguments if _is_file(one)]
    paths = Paths.find()
    if client.hand_over(paths, files):
        return 0
    if not _has_display():
        print(_NO_DISPLAY, file=sys.stderr)
        return 2
    end = time.monotonic() + _STARTING
    while True:
        try:
            place.claim(paths)  # held until this process ends
            break
        except place.Taken:  # by one that is starting, or ending
            if client.hand_over(paths, files):
                return 0
        if time.monotonic() > end:
            print(_NO_ANSWER, file=sys.stderr)
            return 1
        time.sleep(_STEP)
    imports.import_qt()
    from app.start import main  # noqa: PLC0415 - Qt has no place in a terminal

    # What is left is Qt's: -platform, -style.
    return main([sys.argv[0], *(one for one in arguments if not _is_file(one))], files)


def _is_file(argument: str) -> bool:
    return argument.lower().endswith(_FILES) and not argument.startswith("-")


def _refused_file(argument: str) -> str:
    """What to say to a file that the window does not open; "" to all else."""
    if argument in _COMMANDS or _is_file(argument) or not os.path.isfile(argument):
        return ""
    return _NO_FILE.format(name=os.path.basename(argument))


def _has_display() -> bool:
    """Whether Qt will find a screen; without one it would abort. Only Unix can lack one."""
    if sys.platform in ("win32", "darwin"):
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(name) for name in names) or "-platform" in sys.argv


def _answer(options: argparse.Namespace) -> int:
    # Each is 20 ms that the window, which also starts here, can do without.
    from app import ask, doctor  # noqa: PLC0415

    paths = Paths.find()
    if options.command == "doctor":
        return doctor.run(paths, as_json=options.json)
    question = options.text
    if question == "-":
        question = sys.stdin.buffer.read().decode("utf-8", "replace")
    if not question.strip():
        raise SystemExit("yi-desktop: there is no question to answer")
    return ask.run(paths, question, options.model, options.temperature, as_json=options.json)


def _say(error: YiError, *, as_json: bool) -> int:
    """One sentence for a person, the parts of it for a program."""
    title = ERRORS.get(error.code, OTHER)[0]
    if as_json:
        print(json.dumps({"error": error.code, "title": title, "detail": error.detail}))
    reason = error.detail.strip().split("\n")[0][:_LONGEST_REASON]
    print(f"yi-desktop: {title}{f' ({reason})' if reason else ''}.", file=sys.stderr)
    return 1


def _first_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument(
        "--root", type=Path, metavar="DIR", help=f"keep every file here (also {ROOT_VARIABLE})"
    )
    return parser


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="yi-desktop",
        description="Chat with a language model on your own computer. Without a command, the "
        "window opens, or comes forward; a model's file (.gguf) is added to it. A shared "
        "conversation (.yichat) cannot be opened by this version yet.",
        allow_abbrev=False,
        parents=[_first_parser()],
    )
    parser.add_argument("--version", action="version", version=yi_desktop.__version__)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    check = commands.add_parser("doctor", help="say what is installed, and what is wrong")
    check.add_argument("--json", action="store_true", help="print one JSON object")
    question = commands.add_parser("ask", help="answer one question here; nothing is kept")
    question.add_argument("text", help="the question; - reads it from the standard input")
    question.add_argument("--model", type=Path, metavar="PATH", help="a GGUF file")
    question.add_argument(
        "--temperature",
        type=_temperature,
        default=0.0,
        metavar="T",
        help="0, the default, always takes the likeliest word",
    )
    question.add_argument("--json", action="store_true", help="print one JSON object at the end")
    return parser


def _temperature(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not (math.isfinite(value) and 0 <= value <= 5):
        raise argparse.ArgumentTypeError("a number from 0 to 5 is wanted")
    return value
