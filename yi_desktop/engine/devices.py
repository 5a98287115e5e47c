"""What the installed llama.cpp can compute on, asked of a worker: the app never loads it."""

from __future__ import annotations

import subprocess
from typing import Literal

import msgspec

from yi_desktop.engine.environment import worker_command, worker_environment, worker_folder
from yi_desktop.engine.errors import EngineCrashed

DEVICES_SWITCH = "--devices"


class Device(msgspec.Struct, frozen=True):
    """A device as ggml lists it. Sizes are bytes; a processor reports the computer's memory."""

    name: str
    description: str
    kind: Literal["cpu", "gpu", "igpu", "accel", "other"]
    free: int
    total: int

    @property
    def holds_layers(self) -> bool:
        """Whether layers of a model can be moved there; 'accel' only helps the processor."""
        return self.kind not in ("cpu", "accel")


class Build(msgspec.Struct, frozen=True):
    """The llama.cpp that is installed.

    `variant` is the generation of processors that one built for any computer computes for here,
    as ggml calls it (`haswell`); one built for this computer has none.
    """

    version: str
    devices: tuple[Device, ...]
    variant: str = ""


def ask_build(limit: float = 60.0) -> Build:
    """Start a worker that only lists its devices. Blocks for up to `limit` seconds.

    Raises EngineCrashed with its last words where llama.cpp is missing or does not start.
    """
    try:
        worker = subprocess.run(
            [*worker_command(), DEVICES_SWITCH],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            cwd=worker_folder(),
            env=worker_environment(),
            timeout=limit,
            check=False,
        )
        return msgspec.json.decode(worker.stdout.splitlines()[-1], type=Build)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise EngineCrashed(str(error)) from error
    except (IndexError, msgspec.MsgspecError) as error:  # it said nothing, or something else
        words = worker.stderr.decode("utf-8", "replace").strip()
        raise EngineCrashed(words or f"ended with status {worker.returncode}") from error
