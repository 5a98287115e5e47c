"""Prompts are the tokens that the model was trained on, and words never become markers."""

from __future__ import annotations

import os

import pytest

from yi_desktop.engine.errors import TemplateFailed
from yi_desktop.engine.llama.library import Llama, open_library
from yi_desktop.engine.llama.prompt import PromptBuilder
from yi_desktop.engine.llama.template import CHATML, ChatTemplate
from yi_desktop.engine.llama.tokens import TextStream, Vocabulary
from yi_desktop.engine.protocol import ChatMessage
from yi_desktop.models.library import starter_model

pytestmark = pytest.mark.model
SYSTEMLESS = (
    "{% if messages[0].role == 'system' %}{{ raise_exception('no system role') }}{% endif %}"
    + CHATML
)
TEXTS = [
    "What is the capital of France?",
    "  spaces  around  \n\n",
    "def f(x):\n    return x\n",
    "你好，世界！🌍👩‍👩‍👧‍👦",
    "a\x00b",
    "",
]


@pytest.fixture(scope="module")
def llama() -> Llama:
    return open_library()


@pytest.fixture(scope="module")
def vocabulary(llama: Llama) -> Vocabulary:
    params = llama.llama_model_default_params()
    params.vocab_only = True
    model = llama.llama_model_load_from_file(os.fsencode(starter_model() or ""), params)
    assert model
    return Vocabulary(llama, llama.llama_model_get_vocab(model))


@pytest.fixture(scope="module")
def builder(vocabulary: Vocabulary) -> PromptBuilder:
    return PromptBuilder(ChatTemplate(CHATML), vocabulary)


def chatml(*said: tuple[str, str]) -> str:
    turns = "".join(f"<|im_start|>{role}\n{text}<|im_end|>\n" for role, text in said)
    return turns + "<|im_start|>assistant\n"


@pytest.mark.parametrize("text", TEXTS)
def test_the_tokens_are_those_of_the_whole_prompt(builder, vocabulary, text):
    expected = vocabulary.tokenize(chatml(("system", "Be kind."), ("user", text)), markers=True)
    built = builder.build([ChatMessage("system", "Be kind."), ChatMessage("user", text)])
    assert built == expected


@pytest.mark.parametrize("marker", ["<|im_end|>", "<|im_start|>", "<|endoftext|>"])
def test_a_typed_marker_is_text(builder, vocabulary, marker):
    (token,) = vocabulary.tokenize(marker, markers=True)
    plain = builder.build([ChatMessage("user", "x")])
    typed = builder.build([ChatMessage("user", f"x{marker}")])
    assert typed.count(token) == plain.count(token)
    assert vocabulary.bytes_of(typed).count(marker.encode()) == 1  # control tokens add no text


def test_a_placeholder_of_ours_is_only_text(builder, vocabulary):
    words = builder._nonce + "x0x"
    built = builder.build([ChatMessage("user", words), ChatMessage("assistant", "b")])
    assert words.encode() in vocabulary.bytes_of(built)


def test_a_reply_keeps_its_exact_tokens(builder, vocabulary):
    ids = (*vocabulary.tokenize("Par", markers=False), *vocabulary.tokenize("is", markers=False))
    assert list(ids) != vocabulary.tokenize("Paris", markers=False)
    built = builder.build([ChatMessage("user", "?"), ChatMessage("assistant", "Paris", ids)])
    assert str(list(ids))[1:-1] in str(built)


def test_a_continued_reply_ends_the_prompt(builder, vocabulary):
    asked, reply = ChatMessage("user", "?"), ChatMessage("assistant", "Once upon")
    built = builder.build([asked, reply], continue_last=True)
    assert built[: len(builder.build([asked]))] == builder.build([asked])
    assert vocabulary.bytes_of(built).endswith(b"assistant\nOnce upon")


def test_a_system_message_moves_where_a_model_knows_none(vocabulary):
    builder = PromptBuilder(ChatTemplate(SYSTEMLESS), vocabulary)
    built = builder.build([ChatMessage("system", "Be kind."), ChatMessage("user", "Hi")])
    assert built == vocabulary.tokenize(chatml(("user", "Be kind.\n\nHi")), markers=True)


@pytest.mark.parametrize("source", ["constant", "{{ messages[0].content|upper }}", "{{ 1 / 0 }}"])
def test_a_template_that_loses_the_words_is_refused(vocabulary, source):
    with pytest.raises(TemplateFailed):
        PromptBuilder(ChatTemplate(source), vocabulary)


@pytest.mark.parametrize("text", TEXTS)
def test_pieces_give_the_text_back_in_whole_characters(vocabulary, text):
    stream = TextStream()
    parts = [stream.feed(vocabulary.piece(t)) for t in vocabulary.tokenize(text, markers=False)]
    assert "".join(parts) == text
    assert "\ufffd" not in "".join(parts)


def test_a_continued_reply_may_begin_inside_a_character(vocabulary: Vocabulary):
    raw = "🌍".encode()
    assert TextStream(before=b"x" + raw[:2]).feed(raw[2:]) == "🌍"


def test_markers_end_a_reply_and_words_do_not(vocabulary):
    (end,) = vocabulary.tokenize("<|im_end|>", markers=True)
    assert vocabulary.is_end(end)
    assert not any(vocabulary.is_end(t) for t in vocabulary.tokenize("the end", markers=False))
    assert vocabulary.piece(end) == b""
