"""The words of messages as text to take elsewhere: plain, or as Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from yi_desktop.chat.prompt import without_thinking
from yi_desktop.markup.parser import parse
from yi_desktop.markup.plain import to_text
from yi_desktop.storage.messages import Message


def markdown(message: Message) -> str:
    """The message as it was written, without what the model thought before."""
    return without_thinking(message.text) if message.role == "assistant" else message.text


def plain_text(message: Message) -> str:
    """The message as it reads on screen; the person's own words are never Markdown."""
    if message.role != "assistant":
        return message.text
    return to_text(parse(markdown(message)))


def conversation_markdown(title: str, branch: Sequence[Message], person: str) -> str:
    """A whole conversation; each message is headed by who wrote it."""
    parts = [f"# {title}"] if title else []
    for message in branch:
        made = message.made
        author = person if message.role == "user" else (made.model_name if made else "")
        if text := markdown(message).strip():
            parts += [f"## {author or 'Yi'}", text]
    return "\n\n".join(parts) + "\n"
