"""A bug reaches the log and the person, from wherever it escaped."""

from __future__ import annotations

import asyncio
import logging
import sys
import threading

import pytest

from app.crash import Crashes
from yi_desktop.logs import FILE, set_up

SECRET = "what a person wrote"


@pytest.fixture
def crashes(qapp, monkeypatch, caplog):
    """Hooks of Python only: pytest-qt holds Qt's."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    crashes = Crashes()
    sys.excepthook = crashes._in_slot
    threading.excepthook = crashes._in_thread
    yield crashes
    caplog.get_records("call").clear()


def test_a_bug_in_a_thread_is_reported_in_the_gui_thread(crashes, qtbot):
    seen = []
    crashes.reported.connect(lambda text: seen.append((threading.current_thread(), text)))

    def fail() -> None:
        raise KeyError(SECRET)

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(seen))
    where, text = seen[0]
    assert where is threading.main_thread()
    assert "KeyError" in text
    assert SECRET not in text


def test_a_bug_in_a_slot_is_reported(crashes, qtbot):
    with qtbot.waitSignal(crashes.reported) as caught:
        sys.excepthook(AttributeError, AttributeError("no attribute 'x'"), None)
    assert "no attribute 'x'" in caught.args[0]
    assert "PySide6" in caught.args[0]


def test_a_bug_in_a_callback_of_the_loop_is_reported(crashes, qtbot):
    loop = asyncio.new_event_loop()
    crashes.watch(loop)
    with qtbot.waitSignal(crashes.reported) as caught:
        loop.call_soon(lambda: 1 / 0)
        loop.call_soon(loop.stop)
        loop.run_forever()
    loop.close()
    assert "ZeroDivisionError" in caught.args[0]


def test_the_log_file_holds_no_words_of_anyone(tmp_path, caplog):
    handler = set_up(tmp_path)
    level = logging.getLogger().level
    try:
        try:
            int(SECRET)
        except ValueError:
            logging.getLogger("yi").exception("could not")
    finally:
        logging.getLogger().removeHandler(handler)
        logging.getLogger().setLevel(level)
        handler.close()
        caplog.clear()
    text = (tmp_path / FILE).read_text()
    assert "could not" in text
    assert "ValueError" in text
    assert SECRET not in text
