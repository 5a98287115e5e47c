"""Compares two programs on a noisy machine: paired runs, medians, and how sure they are."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from statistics import median
from typing import TypeVar

T = TypeVar("T")

_RESAMPLES = 10_000


def interleave(
    count: int, ours: Callable[[int], T], theirs: Callable[[int], T]
) -> list[tuple[T, T]]:
    """Run both `count` times in the order ABBA, so that a drift of the machine favours neither."""
    pairs = []
    for number in range(count):
        if number % 2 == 0:
            our, their = ours(number), theirs(number)
        else:
            their, our = theirs(number), ours(number)
        pairs.append((our, their))
    return pairs


def median_interval(values: Sequence[float]) -> tuple[float, float, float]:
    """The median, and the 95 % interval that resampling `values` gives for it."""
    chance = random.Random(0)
    medians = sorted(median(chance.choices(values, k=len(values))) for _ in range(_RESAMPLES))
    return median(values), medians[_RESAMPLES // 40], medians[-_RESAMPLES // 40]
