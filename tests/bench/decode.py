"""Suite `decode`: our whole path, from the call to the piece received, against plain C."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, aclosing
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from statistics import median

from tests.bench.pairs import interleave, median_interval
from yi_desktop.engine.client import EngineClient, ModelSpec
from yi_desktop.engine.llama.model import default_threads
from yi_desktop.engine.protocol import ChatMessage, Finished, Piece, Sampling
from yi_desktop.models.library import starter_model

GOALS = {"ratio": 0.97}  # at least

_PAIRS = 21
_N_CTX = 2048
_REPLY = 96  # tokens at most
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


def _messages(number: int) -> tuple[str, str]:
    """System and user text: new words in front, so that no run finds its prompt in the cache."""
    return f"Run {number} of many. You are a helpful assistant.", _WORDS * 6


def measure() -> dict[str, float]:
    """Interleaved pairs of both, with the same tokens read and written; checked in each pair."""
    model = starter_model()
    if model is None:
        raise SystemExit("the starter model is not installed")
    threads = default_threads()
    print(f"{_PAIRS} pairs, {model.name}, n_ctx {_N_CTX}, {threads} threads")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        plain = stack.enter_context(PlainC(folder, model, threads))
        runner = stack.enter_context(asyncio.Runner())
        engine = runner.run(_start(ModelSpec(model, _N_CTX, n_threads=threads)))
        stack.callback(lambda: runner.run(engine.close()))
        ours: list[Run] = []
        theirs: list[Run] = []
        runner.run(_answer(engine, -1))  # both are warm before anything counts
        plain.answer(-1)
        interleave(
            _PAIRS,
            lambda number: ours.append(runner.run(_answer(engine, number))),
            lambda number: theirs.append(plain.answer(number)),
        )
    return _compare(ours, theirs)


def _compare(ours: list[Run], theirs: list[Run]) -> dict[str, float]:
    for our, their in zip(ours, theirs, strict=True):
        same = (our.prompt_tokens, our.cached_tokens) == (their.prompt_tokens, their.cached_tokens)
        if not same or our.ids != their.ids:
            raise SystemExit(f"not the same work: {our} and {their}")
    pairs = list(zip(ours, theirs, strict=True))
    ratio, low, high = median_interval([b.reply_ms / a.reply_ms for a, b in pairs])
    prompt, prompt_low, prompt_high = median_interval([b.first_ms / a.first_ms for a, b in pairs])
    overhead, *between = median_interval([a.first_ms - b.first_ms for a, b in pairs])
    print(f"{median(len(a.ids) for a in ours):.0f} tokens after {ours[0].prompt_tokens}")
    print(f"ratio {ratio:.3f}, 95 % {low:.3f} to {high:.3f}")
    print(
        f"first token {overhead:.2f} ms later, 95 % between {between[0]:.2f} and {between[1]:.2f}"
    )
    return {
        "ratio": ratio,
        "ratio_low": low,
        "ratio_high": high,
        "prompt_ratio": prompt,
        "prompt_ratio_low": prompt_low,
        "prompt_ratio_high": prompt_high,
        "first_token_overhead_ms": overhead,
        "tokens_per_second": median((len(a.ids) - 1) / a.reply_ms * 1000 for a in ours),
        "c_tokens_per_second": median((len(b.ids) - 1) / b.reply_ms * 1000 for b in theirs),
    }


async def _start(spec: ModelSpec) -> EngineClient:
    engine = EngineClient(spare=False)
    await engine.load(spec)
    return engine


async def _answer(engine: EngineClient, number: int) -> Run:
    system, question = _messages(number)
    messages = [ChatMessage("system", system), ChatMessage("user", question)]
    ids: list[int] = []
    first = 0.0
    start = time.perf_counter()
    async with aclosing(
        engine.generate(messages, Sampling(temperature=0.0, max_tokens=_REPLY))
    ) as events:
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

    def answer(self, number: int) -> Run:
        system, question = _messages(number)
        prompt = (
            f"<|im_start|>system\n{system}<|im_end|>\n"
            f"<|im_start|>user\n{question}<|im_end|>\n<|im_start|>assistant\n"
        ).encode()
        assert self._process.stdin
        self._process.stdin.write(b"%d %d\n%b" % (_REPLY, len(prompt), prompt))
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
