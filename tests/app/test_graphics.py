"""What the window is painted with, and what is learnt from a GPU that fails."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from app import graphics
from app.graphics import Graphics, NothingPaints

VARIABLE = "QT_QUICK_BACKEND"


@pytest.fixture(autouse=True)
def gpu(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A computer with a GPU, and nobody's wish about it."""
    monkeypatch.setitem(os.environ, VARIABLE, "")
    monkeypatch.delenv(VARIABLE)
    devices = tmp_path / "dri"
    devices.mkdir()
    (devices / "renderD128").touch()
    monkeypatch.setattr(graphics, "DEVICES", devices)
    return devices


def start(note: Path) -> tuple[Graphics, str]:
    """One start, and what it paints with; "" is what Qt finds."""
    os.environ.pop(VARIABLE, None)
    one = Graphics(note)
    one.choose()
    return one, os.environ.get(VARIABLE, "")


@pytest.mark.skipif(sys.platform != "linux", reason="others always have a GPU's driver")
def test_without_a_gpu_it_paints_in_software(tmp_path: Path, gpu: Path) -> None:
    (gpu / "renderD128").unlink()
    assert start(tmp_path / "note")[1] == "software"
    assert not (tmp_path / "note").exists()


def test_what_the_person_chose_stays(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv(VARIABLE, "rhi")
    (tmp_path / "note").write_text("{}")
    Graphics(tmp_path / "note").choose()
    assert os.environ[VARIABLE] == "rhi"


def test_a_gpu_that_paints_leaves_no_note(tmp_path: Path) -> None:
    one, backend = start(tmp_path / "note")
    assert backend == ""
    one.works()
    assert not (tmp_path / "note").exists()


def test_two_deaths_before_the_first_frame_end_in_software(tmp_path: Path) -> None:
    note = tmp_path / "note"
    assert start(note)[1] == ""
    assert start(note)[1] == ""
    assert start(note)[1] == "software"
    assert start(note)[1] == "software"


def test_one_death_between_good_starts_is_forgotten(tmp_path: Path) -> None:
    note = tmp_path / "note"
    for _ in range(3):
        start(note)
        start(note)[0].works()
    assert start(note)[1] == ""


def test_a_refusal_is_enough_and_another_qt_gets_another_try(tmp_path: Path) -> None:
    note = tmp_path / "note"
    one, _ = start(note)
    one.refused("no context")
    assert one.failed
    one.works()  # the end of this start
    assert start(note)[1] == "software"
    note.write_text(json.dumps({"qt": "6.0.0", "deaths": 2}))
    assert start(note)[1] == ""


def test_where_software_is_refused_too_it_is_said(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv(VARIABLE, "software")
    with pytest.raises(NothingPaints):
        Graphics(tmp_path / "note").refused("no memory")


@pytest.mark.parametrize("text", ["", "[]", "{", '{"qt": 1}', '{"deaths": "x", "qt": ""}'])
def test_a_damaged_note_is_no_note(tmp_path: Path, text: str) -> None:
    (tmp_path / "note").write_text(text)
    assert start(tmp_path / "note")[1] == ""
