"""Colours and type of the design, as the rich text needs them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # formulas are set with the colours below
    from app.render.formulas import Formulas

TOKENS = Path(__file__).parents[2] / "resources" / "design" / "tokens.json"


@cache
def tokens() -> Mapping[str, Any]:
    """The design tokens; the same file that the QML theme is held against."""
    loaded: Mapping[str, Any] = json.loads(TOKENS.read_text("utf-8"))
    return loaded


@cache
def families(kind: str, *, chinese: bool = False) -> tuple[str, ...]:
    """The faces of `kind` ('ui' or 'mono'), the first that is installed wins.

    Chinese text takes the Chinese faces first, or its quotation marks come out half as wide.
    """
    first, *others = tokens()["type"]["family"][kind]
    *faces, generic = others
    return (*faces, first, generic) if chinese else (first, *faces, generic)


@dataclass(frozen=True, slots=True)
class Style:
    """How blocks are painted; part of every row, because colours are baked into its text.

    `scale` is the person's text size, `ratio` the dots of the screen a px. `colour_code` stays
    False until Pygments may be loaded. Without `formulas` the TeX is shown.
    """

    dark: bool = False
    scale: float = 1.0
    colour_code: bool = False
    ratio: float = 1.0
    formulas: Formulas | None = field(default=None, compare=False, repr=False)

    def colour(self, name: str) -> str:
        """The colour of a token as #RRGGBB."""
        return str(tokens()["color"]["dark" if self.dark else "light"][name])

    def px(self, size: float) -> int:
        """`size` at the person's text size, in whole pixels."""
        return round(size * self.scale)

    def room(self, size: int) -> int:
        """A distance that grows with the text but never falls below its drawn size."""
        return round(size * max(1.0, self.scale))
