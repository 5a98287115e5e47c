"""A conversation as the exact tokens to evaluate, with nobody's words taken for markers."""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence

from yi_desktop.engine.errors import TemplateFailed
from yi_desktop.engine.llama.template import ChatTemplate
from yi_desktop.engine.llama.tokens import Vocabulary
from yi_desktop.engine.protocol import ChatMessage


class PromptBuilder:
    """Renders with placeholders in place of the messages, then puts the messages' tokens in."""

    def __init__(self, template: ChatTemplate, vocabulary: Vocabulary) -> None:
        """Raises TemplateFailed where the template does not pass a message on as it is."""
        self._template = template
        self._vocabulary = vocabulary
        self._nonce = f"Yi{secrets.token_hex(8)}"
        self._placeholder = re.compile(self._nonce + r"x(\d+)x")
        if not self._placeholder.search(self._render([ChatMessage("user", "")])):
            raise TemplateFailed("the messages do not appear in what it renders")

    def build(self, messages: Sequence[ChatMessage], continue_last: bool = False) -> list[int]:
        """The prompt's tokens. With `continue_last` they end with the last message, a reply."""
        history = list(messages)
        begun = history.pop() if continue_last and history else None
        tokens = _Tokens(self._vocabulary)
        literals = self._placeholder.split(self._render(history))
        for literal, index in zip(literals[::2], [*literals[1::2], None], strict=True):
            for part in self._vocabulary.parts(literal):
                tokens.add(part)
            if index is not None:
                tokens.add(self._words(history[int(index)]))
        if begun:
            tokens.add(self._words(begun))
        return tokens.finish()

    def _render(self, history: Sequence[ChatMessage]) -> str:
        messages = [
            {"role": message.role, "content": f"{self._nonce}x{index}x"}
            for index, message in enumerate(history)
        ]
        try:
            return self._template.render(messages)
        except TemplateFailed:
            if len(messages) < 2 or messages[0]["role"] != "system":
                raise
        # Some models know no system role: its text goes before the first question.
        system, first, *rest = messages
        joined = f"{system['content']}\n\n{first['content']}"
        return self._template.render([{"role": first["role"], "content": joined}, *rest])

    def _words(self, message: ChatMessage) -> str | tuple[int, ...]:
        """The exact tokens that made a reply, where they are known to be of this vocabulary."""
        ids = message.token_ids
        if ids and message.role == "assistant":
            text = self._vocabulary.bytes_of(ids).decode("utf-8", "ignore")
            if text.strip() == message.text.strip():
                return ids
        return message.text


class _Tokens:
    """Joins text up to the next token before it is tokenised, as llama.cpp itself would."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._tokens: list[int] = []
        self._text = ""

    def add(self, part: str | int | tuple[int, ...]) -> None:
        if isinstance(part, str):
            self._text += part
            return
        self._flush()
        self._tokens += (part,) if isinstance(part, int) else part

    def finish(self) -> list[int]:
        self._flush()
        bos = self._vocabulary.bos
        if self._vocabulary.adds_bos and self._tokens[:1] != [bos]:
            self._tokens.insert(0, bos)
        return self._tokens

    def _flush(self) -> None:
        if self._text:
            self._tokens += self._vocabulary.tokenize(self._text, markers=False)
            self._text = ""
