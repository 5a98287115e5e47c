"""Renders a model's own chat template, which is hostile input, within limits."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

import jinja2
from jinja2 import nodes
from jinja2.exceptions import SecurityError
from jinja2.ext import Extension, loopcontrols
from jinja2.parser import Parser
from jinja2.sandbox import ImmutableSandboxedEnvironment

from yi_desktop.engine.errors import TemplateFailed
from yi_desktop.engine.llama.limits import OutOfTime, limited

CHATML = (
    "{% for message in messages %}<|im_start|>{{ message.role }}\n{{ message.content }}<|im_end|>\n"
    "{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
_MAX_SOURCE = 512 * 1024  # characters
_MAX_OUTPUT = 4 * 1024 * 1024
_MAX_REPEATED = 1024 * 1024  # items or characters that a `*` may make
_MAX_POWER = 64
_WIDE = re.compile(r"\d{4,}|\*")  # a field width in a % format
_T = TypeVar("_T")


class _Generation(Extension):
    """`{% generation %}` marks replies for training; here it only holds its body."""

    tags = {"generation"}  # noqa: RUF012 - the base class's own type

    def parse(self, parser: Parser) -> list[nodes.Node]:
        next(parser.stream)
        return parser.parse_statements(("name:endgeneration",), drop_needle=True)


class _Environment(ImmutableSandboxedEnvironment):
    """Jinja's sandbox stops escapes; this also refuses cheap ways to fill memory or time."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def call_binop(
        self, context: jinja2.runtime.Context, operator: str, left: Any, right: Any
    ) -> Any:
        if operator == "**" and not (_small(left) and _small(right)):
            raise SecurityError("too large a power")
        if operator == "*":
            for items, times in ((left, right), (right, left)):
                repeats = isinstance(items, str | list | tuple) and isinstance(times, int)
                if repeats and len(items) * times > _MAX_REPEATED:
                    raise SecurityError("too long a repetition")
        if operator == "%" and isinstance(left, str) and _WIDE.search(left):
            raise SecurityError("too wide a format")
        return super().call_binop(context, operator, left, right)


class ChatTemplate:
    """One compiled template. Raises TemplateFailed for whatever goes wrong with it."""

    def __init__(self, source: str, bos: str = "", eos: str = "") -> None:
        if len(source) > _MAX_SOURCE:
            raise TemplateFailed(f"a template of {len(source)} characters")
        environment = _Environment(
            trim_blocks=True,
            lstrip_blocks=True,
            optimized=False,  # folding constants would run them before the limits' eyes
            extensions=[loopcontrols, _Generation],
        )
        environment.filters["tojson"] = _to_json
        environment.globals |= {"raise_exception": _refuse, "strftime_now": time.strftime}
        self._constants = {"bos_token": bos, "eos_token": eos}
        self._template = _run(lambda: environment.from_string(source))

    def render(self, messages: Sequence[dict[str, str]]) -> str:
        """The prompt for `messages` (`role` and `content` each), open for the next reply."""
        return _run(lambda: "".join(self._chunks(messages)))

    def _chunks(self, messages: Sequence[dict[str, str]]) -> Iterator[str]:
        size = 0
        for chunk in self._template.generate(
            messages=[dict(message) for message in messages],
            add_generation_prompt=True,
            tools=None,
            documents=None,
            **self._constants,
        ):
            size += len(chunk)
            if size > _MAX_OUTPUT:
                raise TemplateFailed(f"more than {_MAX_OUTPUT} characters")
            yield chunk


def _run(work: Callable[[], _T]) -> _T:
    """What `work` returns, under limits, with every failure as TemplateFailed."""
    try:
        with limited():
            return work()
    except TemplateFailed:
        raise
    except OutOfTime as exc:
        raise TemplateFailed("it ran for too long") from exc
    except Exception as exc:  # anything at all can be wrong with code from a file
        raise TemplateFailed(f"{type(exc).__name__}: {exc}") from exc


def _refuse(reason: object) -> None:
    """What templates call `raise_exception`."""
    raise TemplateFailed(str(reason))


def _to_json(value: object, indent: int | None = None, **_options: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent)


def _small(number: object) -> bool:
    return isinstance(number, int | float) and abs(number) <= _MAX_POWER
