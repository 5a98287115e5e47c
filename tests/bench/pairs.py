"""Compares two programs on a noisy machine: paired runs, medians, and how sure they are."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from statistics import median

_RESAMPLES = 10_000


def interleave(count: int, ours: Callable[[int], None], theirs: Callable[[int], None]) -> None:
    """Run both `count` times in the order ABBA, so that a drift of the machine favours neither."""
    for number in range(count):
        first, second = (ours, theirs) if number % 2 == 0 else (theirs, ours)
        first(number)
        second(number)


def median_interval(values: Sequence[float]) -> tuple[float, float, float]:
    """The median, and the 95 % interval that resampling `values` gives for it."""
    chance = random.Random(0)
    medians = sorted(median(chance.choices(values, k=len(values))) for _ in range(_RESAMPLES))
    return median(values), medians[_RESAMPLES // 40], medians[-_RESAMPLES // 40]
