"""What every step of the set-up shares: one sentence for a failure, a log, a clock and a lock."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOG = ROOT / ".build" / "setup.log"
NO_NETWORK = "The package index cannot be reached: connect to the network and run this again."
NO_SPACE = "The disk is full: free some gigabytes and run this again."
FULL_BYTES = 20_000_000  # a program that failed with less left failed for that reason

_REASONS = (
    (r"No space left on device|Errno 28|[Nn]ot enough space|[Dd]isk full|quota exceeded", NO_SPACE),
    (
        r"NewConnectionError|NameResolutionError|ConnectTimeout|[Rr]ead timed out|ProxyError"
        r"|Temporary failure (in name resolution|resolving)|Name or service not known"
        r"|getaddrinfo failed|nodename nor servname|Network is unreachable|Connection refused"
        r"|No route to host|Could not resolve",
        NO_NETWORK,
    ),
)

times: list[tuple[str, float]] = []  # title and seconds of every step, for the closing table


class Stop(Exception):
    """The set-up cannot go on; the message is the one sentence to print."""


def explain(title: str, output: str) -> str:
    """One sentence saying why a step failed, from what its program printed."""
    for pattern, sentence in _REASONS:
        if re.search(pattern, output):
            return sentence
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if re.match(r"(CMake |fatal )?error\b|E:", line, re.I)]
    last = (errors or lines or ["it printed nothing"])[-1]
    return f"{title} failed ({last[:200]}); everything it printed is in {LOG}."


def free_bytes(place: Path) -> int:
    """What is left on the disk that holds, or will hold, this place."""
    while not place.exists():
        place = place.parent
    return shutil.disk_usage(place).free


def call(title: str, command: Sequence[object], env: Mapping[str, str] | None = None) -> None:
    """Run one program with its output in the log and its seconds on the screen; raises Stop."""
    started = time.monotonic()
    live = sys.stdout.isatty()
    LOG.parent.mkdir(exist_ok=True)
    with LOG.open("a+", encoding="utf-8", errors="replace") as log:
        log.write(f"\n$ {' '.join(map(str, command))}\n")
        log.flush()
        start = log.seek(0, os.SEEK_END)
        print(f"{title} …", end="" if live else "\n", flush=True)
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=ROOT,
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        while True:
            try:
                process.wait(timeout=1)
                break
            except subprocess.TimeoutExpired:
                if live:
                    print(f"\r{title} … {time.monotonic() - started:.0f} s", end="", flush=True)
        seconds = time.monotonic() - started
        times.append((title, seconds))
        print(f"\r{title} … {seconds:.0f} s" if live else f"  {seconds:.0f} s", flush=True)
        if process.returncode:
            places = [ROOT, *(part for part in command if isinstance(part, Path))]
            if min(map(free_bytes, places)) < FULL_BYTES:  # ensurepip keeps the reason to itself
                raise Stop(NO_SPACE)
            log.seek(start)
            raise Stop(explain(title, log.read()))


def table() -> str:
    """Where the time went, one step a line."""
    width = max((len(title) for title, _ in times), default=0)
    rows = [f"  {title:<{width}}  {seconds:7.1f} s" for title, seconds in times]
    total = sum(seconds for _, seconds in times)
    return "\n".join(["Where the time went", *rows, f"  {'all':<{width}}  {total:7.1f} s"])


@contextlib.contextmanager
def lock(path: Path) -> Iterator[None]:
    """Hold a lock that the system lets go of when this process ends, however it ends."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as file:
        if not _try_lock(file.fileno()):
            print("Waiting for another set-up to finish …", flush=True)
            while not _try_lock(file.fileno()):
                time.sleep(0.2)
        yield


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
