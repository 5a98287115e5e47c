"""The only entry point: the engine's worker, the command line, and through it the window."""

from __future__ import annotations

import sys

from yi_desktop.engine.environment import FROZEN_SWITCH


def start() -> int:
    """Run what the arguments ask for; the status is the process's.

    Each side is imported only when it is wanted: Qt has no place in a worker or a terminal.
    """
    if sys.argv[1:2] == [FROZEN_SWITCH]:
        from yi_desktop.engine.worker import main as work  # noqa: PLC0415 - see above

        work()
        return 0
    if sys.argv[1:2] == ["--math-worker"]:
        from app.render.mathworker import main as set_formulas  # noqa: PLC0415 - see above

        set_formulas()
        return 0
    from app.cli import run  # noqa: PLC0415 - see above

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(start())
