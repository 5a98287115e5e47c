"""Suite `decode`: our whole path, from the call to the piece received, against plain C."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack, aclosing
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from statistics import median

from tests.bench.pairs import interleave, median_interval
from yi_desktop.engine.client import EngineClient, ModelSpec
from yi_desktop.engine.llama.threads import default_threads
from yi_desktop.engine.protocol import ChatMessage, Finished, Piece, Sampling
from yi_desktop.models.library import starter_model

GOALS = {"ratio": 0.97}  # at least

_REPLY_PAIRS = 80  # many short ones: a busy moment of the machine then spoils few of them
_PROMPT_PAIRS = 25
_N_CTX = 2048
_REPLY = 32  # tokens
_WORDS = (
    "Write a long story about a baker and a dragon. Tell what they said, where they went, whom "
    "they met on the way, what the weather was like, and how everything came to a good end. "
)


@dataclass(frozen=True, slots=True)
class Run:
    """One answer. Times are in milliseconds."""

    first_ms: float  # from the prompt to the first token
    reply_ms: float  # from there to the end
    prompt_tokens: int
    cached_tokens: int
    ids: tuple[int, ...]

    @property
    def work(self) -> tuple[int, int, tuple[int, ...]]:
        return self.prompt_tokens, self.cached_tokens, self.ids


def _messages(number: int) -> tuple[str, str]:
    """System and user text: new words in front, so that no run finds its prompt in the cache."""
    return f"Run {number} of many. You are a helpful assistant.", _WORDS * 3


def measure(threads: int = 0) -> dict[str, float]:
    """Interleaved pairs of both, with the same tokens read and written; checked in each pair.

    `threads` 0 is what the engine takes. More than the idle cores measure the other programs.
    """
    model = starter_model()
    if model is None:
        raise SystemExit("the starter model is not installed")
    threads = threads or default_threads()
    print(f"{model.name}, n_ctx {_N_CTX}, {threads} threads, the same tokens in every pair")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        plain = stack.enter_context(PlainC(folder, model, threads))
        runner = stack.enter_context(asyncio.Runner())
        engine = runner.run(_start(ModelSpec(model, _N_CTX, n_threads=threads)))
        stack.callback(lambda: runner.run(engine.close()))
        runner.run(_answer(engine, -1, _REPLY))  # both are warm before anything counts
        plain.answer(-1, _REPLY)
        # A prompt that is in the cache leaves one token of it to evaluate before the reply.
        replies = _pairs(
            _REPLY_PAIRS,
            lambda _: runner.run(_answer(engine, -1, _REPLY)),
            lambda _: plain.answer(-1, _REPLY),
        )
        prompts = _pairs(
            _PROMPT_PAIRS,
            lambda number: runner.run(_answer(engine, number, 1)),
            lambda number: plain.answer(number, 1),
        )
    print(f"prompts of {prompts[0][0].prompt_tokens} tokens, replies of {len(replies[0][0].ids)}")
    return {
        **_figure("ratio", [b.reply_ms / a.reply_ms for a, b in replies]),
        **_figure("prompt_ratio", [b.first_ms / a.first_ms for a, b in prompts]),
        **_figure("first_token_overhead_ms", [a.first_ms - b.first_ms for a, b in replies]),
        "tokens_per_second": median((_REPLY - 1) / a.reply_ms * 1000 for a, _ in replies),
        "c_tokens_per_second": median((_REPLY - 1) / b.reply_ms * 1000 for _, b in replies),
    }


def _pairs(
    count: int, ours: Callable[[int], Run], theirs: Callable[[int], Run]
) -> list[tuple[Run, Run]]:
    """Interleaved runs, each pair of which did the same work."""
    pairs = interleave(count, ours, theirs)
    for our, their in pairs:
        if our.work != their.work:
            raise SystemExit(f"not the same work: {our} and {their}")
    return pairs


def _figure(name: str, values: list[float]) -> dict[str, float]:
    middle, low, high = median_interval(values)
    return {name: middle, f"{name}_low": low, f"{name}_high": high}


async def _start(spec: ModelSpec) -> EngineClient:
    engine = EngineClient(spare=False)
    await engine.load(spec)
    return engine


async def _answer(engine: EngineClient, number: int, most: int) -> Run:
    system, question = _messages(number)
    messages = [ChatMessage("system", system), ChatMessage("user", question)]
    ids: list[int] = []
    first = 0.0
    start = time.perf_counter()
    sampling = Sampling(temperature=0.0, max_tokens=most)
    async with aclosing(engine.generate(messages, sampling)) as events:
        async for event in events:
            if isinstance(event, Piece):
                first = first or time.perf_counter()
                ids += event.token_ids
            elif isinstance(event, Finished):
                finished = event
    end = time.perf_counter()
    return Run(
        (first - start) * 1000,
        (end - first) * 1000,
        finished.prompt_tokens,
        finished.cached_tokens,
        tuple(ids),
    )


class PlainC:
    """The C program, compiled against the libllama that the engine uses, and kept running."""

    def __init__(self, folder: Path, model: Path, threads: int) -> None:
        package = metadata.distribution("llama-cpp-python")
        libraries = Path(str(package.locate_file("llama_cpp/lib")))
        program = folder / "decode"
        search = ["-I", str(package.locate_file("include")), f"-L{libraries}"]
        found = [f"-Wl,-rpath,{libraries}", f"-Wl,-rpath-link,{libraries}"]
        source = Path(__file__).with_suffix(".c")
        command = ["cc", "-O2", "-Wall", "-Werror", "-o", program, source]
        subprocess.run([*command, *search, "-lllama", *found], check=True)
        self._process = subprocess.Popen(
            [program, model, str(_N_CTX), str(threads)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert self._line() == "ready"

    def answer(self, number: int, most: int) -> Run:
        system, question = _messages(number)
        prompt = (
            f"<|im_start|>system\n{system}<|im_end|>\n"
            f"<|im_start|>user\n{question}<|im_end|>\n<|im_start|>assistant\n"
        ).encode()
        assert self._process.stdin
        self._process.stdin.write(b"%d %d\n%b" % (most, len(prompt), prompt))
        self._process.stdin.flush()
        first, reply, n_prompt, cached, *ids = map(int, self._line().split())
        return Run(first / 1e6, reply / 1e6, n_prompt, cached, tuple(ids))

    def __enter__(self) -> PlainC:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()

    def _line(self) -> str:
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line:
            sys.exit("the C program ended")
        return line.decode().strip()
