"""Runs the suites and shows what they measured: `python -m tests.bench --help`."""

from __future__ import annotations

import argparse
import importlib
import json
import logging
import os
import platform
import sys
from pathlib import Path

import psutil

SUITES = ("decode", "start", "transcript")


def main(arguments: list[str]) -> int:
    """Print a table a suite; write one JSON object {suite: {figure: number}}. 0 when all ran."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--only", metavar="SUITE,…", help=f"of: {', '.join(SUITES)}")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures here")
    parser.add_argument("--threads", type=int, default=0, metavar="N", help="of the engine")
    options = parser.parse_args(arguments)
    names = options.only.split(",") if options.only else SUITES
    if unknown := set(names) - set(SUITES):
        parser.error(f"no such suite: {', '.join(sorted(unknown))}")
    logging.basicConfig(level=logging.WARNING)
    print(f"{platform.platform()}, Python {platform.python_version()}")
    print(f"{os.cpu_count()} processors, {psutil.getloadavg()[0]:.1f} of them busy before")
    measured = {}
    for name in names:
        suite = importlib.import_module(f"tests.bench.{name}")
        measured[name] = suite.measure(options.threads)
        _show(name, measured[name], suite.GOALS)
    text = json.dumps(measured, indent=2)
    if options.json:
        options.json.write_text(text + "\n", encoding="utf-8")
    else:
        print(text)
    return 0


def _show(suite: str, figures: dict[str, float], goals: dict[str, float]) -> None:
    print(f"\n{suite}")
    for name, value in figures.items():
        if name.endswith(("_low", "_high")):  # shown beside what they are the interval of
            continue
        goal = f"   (goal: {goals[name]:g})" if name in goals else ""
        low, high = figures.get(f"{name}_low"), figures.get(f"{name}_high")
        sure = f"   95 % {low:.3f} to {high:.3f}" if low is not None and high is not None else ""
        print(f"  {name:<28}{value:>10.3f}{sure}{goal}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
