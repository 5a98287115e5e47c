"""The words of messages as text to take elsewhere: plain, as Markdown and as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from yi_desktop.chat.prompt import without_thinking
from yi_desktop.gguf import display_name
from yi_desktop.markup.blocks import Block, Table
from yi_desktop.markup.html import table_html, to_html, words_html
from yi_desktop.markup.markdown import to_markdown
from yi_desktop.markup.parser import parse
from yi_desktop.markup.plain import block_text, to_text
from yi_desktop.storage.messages import Message


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The same words three times, for whatever program takes them. `html` may be empty."""

    text: str
    markdown: str = ""
    html: str = ""


def markdown(message: Message) -> str:
    """The message as it was written, without what the model thought before."""
    return without_thinking(message.text) if message.role == "assistant" else message.text


def plain_text(message: Message) -> str:
    """The message as it reads on screen; the person's own words are never Markdown."""
    if message.role != "assistant":
        return message.text
    return to_text(parse(markdown(message)))


def excerpt(message: Message) -> Excerpt:
    """One message."""
    written = markdown(message)
    if message.role != "assistant":
        return words_excerpt(written)
    blocks = parse(written)
    return Excerpt(to_text(blocks), written, to_html(blocks))


def words_excerpt(text: str) -> Excerpt:
    """A part of a person's words."""
    return Excerpt(text, text, words_html(text))


def part_excerpt(blocks: Sequence[Block]) -> Excerpt:
    """Some blocks of a reply."""
    return Excerpt(to_text(blocks), to_markdown(blocks), to_html(blocks))


def joined(excerpts: Sequence[Excerpt]) -> Excerpt:
    """Parts of several messages, one below the other."""
    return Excerpt(
        "\n\n".join(one.text for one in excerpts),
        "\n\n".join(one.markdown for one in excerpts),
        "".join(one.html for one in excerpts),
    )


def table_excerpt(table: Table) -> Excerpt:
    """The cells of a table: tabs between them in plain text, which a spreadsheet takes as cells."""
    text = block_text(table)
    return Excerpt(text, "", table_html(table))


def conversation_excerpt(title: str, branch: Sequence[Message], person: str) -> Excerpt:
    """A whole conversation, each message below who wrote it."""
    parts = [excerpt(message) for message in branch]
    names = [_author(message, person) for message in branch]
    text = "\n\n".join(
        f"{n}:\n{p.text}" for n, p in zip(names, parts, strict=True) if p.text.strip()
    )
    html = "".join(
        words_html(n).replace("<p>", "<h2>").replace("</p>", "</h2>") + p.html
        for n, p in zip(names, parts, strict=True)
        if p.text.strip()
    )
    return Excerpt(text, conversation_markdown(title, branch, person), html)


def conversation_markdown(title: str, branch: Sequence[Message], person: str) -> str:
    """A whole conversation; each message is headed by who wrote it."""
    parts = [f"# {title}"] if title else []
    for message in branch:
        if text := markdown(message).strip():
            parts += [f"## {_author(message, person)}", text]
    return "\n\n".join(parts) + "\n"


def _author(message: Message, person: str) -> str:
    if message.role == "user":
        return person
    name = message.made.model_name if message.made else ""  # that of the file, without its suffix
    return display_name(Path(name)) if name else "Yi"
