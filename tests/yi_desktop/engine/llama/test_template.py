"""A chat template is code from a file: it renders as others render it, or it is stopped."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from yi_desktop.engine.errors import TemplateFailed
from yi_desktop.engine.llama.template import CHATML, ChatTemplate

ROOT = Path(__file__).parents[4]
RENDER = """
import sys
from yi_desktop.engine.errors import TemplateFailed
from yi_desktop.engine.llama.template import ChatTemplate
try:
    text = ChatTemplate(sys.stdin.read()).render([{"role": "user", "content": "hi"}])
    print("rendered", len(text), text[:100])
except TemplateFailed as error:
    print("failed", error.detail)
"""
BOMBS = {
    "nested loops": "{% for a in range(99999) %}{% for b in range(99999) %}"
    "{% endfor %}{% endfor %}",
    "a list thrice": "{% set x = range(9999)|list %}"
    "{% for a in x %}{% for b in x %}{% for c in x %}{% endfor %}{% endfor %}{% endfor %}",
    "recursive macro": "{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}",
    "wide recursion": "{% macro m(n) %}{% if n %}{{ m(n-1) }}{{ m(n-1) }}{% endif %}{% endmacro %}"
    "{{ m(200) }}",
    "output": "{% for a in range(99999) %}{% for b in range(999) %}0123456789"
    "{% endfor %}{% endfor %}",
    "repeated text": "{{ 'a' * 2000000000 }}",
    "repeated list": "{{ ([0] * 2000000000)|length }}",
    "wide format": "{{ '%1000000000d' % 1 }}",
    "starred format": "{{ '%*d' % (1000000000, 1) }}",
    "format filter": "{{ '%1000000000d'|format(1) }}",
    "str.format": "{{ '{:1000000000d}'.format(1) }}",
    "centred": "{{ 'a'.center(4000000000) }}",
    "centre filter": "{{ 'a'|center(4000000000) }}",
    "doubling": "{% set n = namespace(x='aaaaaaaa') %}"
    "{% for i in range(60) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
    "adding": "{% set n = namespace(x='aaaaaaaa') %}"
    "{% for i in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}",
    "power": "{{ 9 ** 9 ** 9 ** 9 }}",
    "squares": "{% set n = namespace(x=9) %}"
    "{% for i in range(60) %}{% set n.x = n.x * n.x %}{% endfor %}{{ n.x }}",
    "join": "{{ (['aaaaaaaaaa'] * 1000000)|join('aaaaaaaaaa' * 100000) }}",
    "sort in loops": "{% for a in range(99999) %}{{ range(99999)|sort|length }}{% endfor %}",
    "huge source": "{{ 1 }}" * 200_000,
    "deep source": "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
    "replace": "{{ ('a' * 1000000).replace('a', 'b' * 100000)|length }}",
}
ESCAPES = [
    "{{ ''.__class__.__mro__ }}",
    "{{ messages.__class__.__base__.__subclasses__() }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum.__globals__['os'].environ }}",
    "{{ raise_exception.__globals__ }}",
    "{{ self.__init__.__globals__ }}",
    "{{ '{0.__class__.__mro__}'.format(1) }}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}{{ os }}",
    "{{ messages.append({'role': 'user', 'content': 'x'}) }}",
    "{{ ''|attr('__class__')|attr('__mro__') }}",
]


def render_apart(source: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", RENDER],
        input=source,
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    return done.stdout or done.stderr


@pytest.mark.parametrize("kind", BOMBS)
def test_a_bomb_is_stopped(kind):
    began = time.monotonic()
    said = render_apart(BOMBS[kind])
    assert said.startswith(("failed", "Timeout (")), said
    assert time.monotonic() - began < 20


@pytest.mark.parametrize("source", ESCAPES)
def test_nothing_leaves_the_sandbox(source):
    said = render_apart(source)
    assert said.startswith("failed") or said.split()[:2] in (["rendered", "0"], ["rendered", "4"])
    for leak in ("class", "root:", "function", "module", "PATH"):
        assert f"<{leak}" not in said
        assert "uid=" not in said


def render(source: str, *contents: str) -> str:
    roles = ("user", "assistant")
    return ChatTemplate(source, "<s>", "</s>").render(
        [{"role": roles[i % 2], "content": text} for i, text in enumerate(contents)]
    )


def test_chatml():
    assert render(CHATML, "a", "b") == (
        "<|im_start|>user\na<|im_end|>\n<|im_start|>assistant\nb<|im_end|>\n<|im_start|>assistant\n"
    )


def test_what_templates_use_is_there():
    assert render("{{ bos_token }}{{ eos_token }}", "a") == "<s></s>"
    assert render("{% for m in messages %}{% break %}{% endfor %}x", "a") == "x"
    assert render("{% generation %}{{ messages[0].content }}{% endgeneration %}", "a") == "a"
    assert render("{{ messages|tojson }}", "é") == '[{"role": "user", "content": "é"}]'
    assert render("{{ strftime_now('%Y') }}", "a").isdigit()
    assert (
        render("{% if tools %}x{% endif %}{% if enable_thinking is defined %}y{% endif %}z", "a")
        == "z"
    )
    assert render("  {% if true %}\nx\n  {% endif %}\ny", "a") == "x\ny"


def test_a_template_s_own_refusal_is_the_reason():
    with pytest.raises(TemplateFailed, match="roles must alternate"):
        render("{{ raise_exception('roles must alternate') }}", "a")


@pytest.mark.parametrize("source", ["{% if %}", "{{ a.b.c }}", "{{ 1 / 0 }}", "{% nonsense %}"])
def test_a_broken_template_is_a_failure(source):
    with pytest.raises(TemplateFailed):
        render(source, "a")
