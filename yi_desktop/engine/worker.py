"""The real worker's entry point: `python -m yi_desktop.engine.worker`, or the frozen program."""

from __future__ import annotations

import sys

import msgspec

from yi_desktop.engine.devices import DEVICES_SWITCH
from yi_desktop.engine.serve import Backend, serve


def _make_backend() -> Backend:
    # Only here, where pings are answered already: loading the libraries can take seconds.
    from yi_desktop.engine.llama.backend import LlamaBackend  # noqa: PLC0415

    return LlamaBackend()


def main() -> None:
    """Serve until the app goes away, or with `--devices` print what there is to compute on."""
    if sys.argv[-1] == DEVICES_SWITCH:
        from yi_desktop.engine.llama.devices import describe_build  # noqa: PLC0415 - as above

        print(msgspec.json.encode(describe_build()).decode())
        return
    serve(_make_backend)


if __name__ == "__main__":
    main()
