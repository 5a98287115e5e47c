"""What the window paints with."""

from __future__ import annotations

import os
import sys

import pytest

from app.window import choose_backend


@pytest.mark.skipif(sys.platform != "linux", reason="others always have a GPU's driver")
def test_without_a_gpu_it_paints_in_software(tmp_path, monkeypatch):
    monkeypatch.setitem(os.environ, "QT_QUICK_BACKEND", "")
    monkeypatch.delenv("QT_QUICK_BACKEND")
    (tmp_path / "renderD128").touch()
    choose_backend(tmp_path)
    assert "QT_QUICK_BACKEND" not in os.environ
    choose_backend(tmp_path / "none")
    assert os.environ["QT_QUICK_BACKEND"] == "software"
    monkeypatch.setenv("QT_QUICK_BACKEND", "rhi")
    choose_backend(tmp_path / "none")
    assert os.environ["QT_QUICK_BACKEND"] == "rhi"
