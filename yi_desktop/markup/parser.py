"""A whole reply in Markdown to its blocks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from yi_desktop.markup.blocks import Block
from yi_desktop.markup.thinking import split_thinking

if TYPE_CHECKING:
    from markdown_it.utils import EnvType

_UNREADABLE = re.compile("[\0\ud800-\udfff]")


def normalized(text: str) -> str:
    """`text` with line feeds alone as line ends, and U+FFFD for what no text may hold."""
    return _UNREADABLE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def parse(markdown: str) -> tuple[Block, ...]:
    """The blocks of `markdown`, a finished reply. Any text is valid; nothing raises."""
    # The window imports this module before its first frame, which needs no Markdown: 40 ms.
    from yi_desktop.markup.builder import BlockBuilder  # noqa: PLC0415
    from yi_desktop.markup.dialect import block_tokens  # noqa: PLC0415

    text = normalized(markdown)
    split = split_thinking(text)
    env: EnvType = {}
    tokens = block_tokens(text[split.body :], env)
    builder = BlockBuilder()
    builder.use(env)
    thinking = [split.thinking] if split.thinking else []
    return (*thinking, *builder.build(tokens).blocks)
