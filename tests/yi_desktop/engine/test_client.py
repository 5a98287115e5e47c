"""The client's promises, on a real process that speaks the protocol without a model."""

from __future__ import annotations

import asyncio
import os
import signal
from contextlib import aclosing
from pathlib import Path

import psutil
import pytest

from yi_desktop.engine.client import EngineClient, ModelSpec
from yi_desktop.engine.errors import (
    EngineCrashed,
    EngineHung,
    EngineOutOfMemory,
    LoadFailed,
    NoModel,
    PromptTooLong,
)
from yi_desktop.engine.protocol import ChatMessage, Piece, Reading, Sampling
from yi_desktop.engine.watchdog import Limits

LONG = Sampling(max_tokens=10**6)


def test_nothing_is_started_before_it_is_needed():
    client = EngineClient()
    assert (client.model, client.spec, client.worker_pid) == (None, None, None)


async def test_loading_tells_its_progress_and_the_model(make_asker):
    asker = make_asker(Path("fake.gguf"), n_ctx=1024)
    told: list[float] = []
    model = await asker.client.load(asker.spec, told.append)
    assert told == [0.0, 0.5, 1.0]
    assert (model.name, model.n_ctx) == ("fake", 1024)
    assert asker.client.model == model


async def test_loading_the_same_again_changes_nothing(fake):
    pid = fake.client.worker_pid
    told: list[float] = []
    assert await fake.client.load(fake.spec, told.append) == fake.client.model
    assert (fake.client.worker_pid, told) == (pid, [])


async def test_another_model_gets_another_worker(fake):
    pid = fake.client.worker_pid
    model = await fake.client.load(ModelSpec(Path("other.gguf")))
    assert model.name == "other"
    assert fake.client.worker_pid != pid
    assert not psutil.pid_exists(pid)


async def test_a_reply_is_read_written_and_finished(fake):
    assert await fake.ask("hi") == "The quick brown fox jumps over the 小狐狸 while 🌍 turns."
    assert isinstance(fake.events[0], Reading)
    assert (fake.finished.reason, fake.finished.reply_tokens) == ("stop", 11)


async def test_the_reply_ends_at_its_longest(fake):
    await fake.ask("/long 50", sampling=Sampling(max_tokens=5))
    assert (fake.finished.reason, fake.finished.reply_tokens) == ("length", 5)


async def test_a_prompt_is_counted_whether_it_fits_or_not(fake):
    small, large = ChatMessage("user", "one two three"), ChatMessage("user", "word " * 5000)
    assert await fake.client.count([small]) == 3
    assert await fake.client.count([small, large]) == 5003
    with pytest.raises(PromptTooLong):
        await anext(fake.client.generate([large], LONG))


async def test_without_a_model_there_is_no_reply(make_asker):
    with pytest.raises(NoModel):
        await make_asker(Path("fake.gguf")).ask("hi")


async def test_requests_wait_for_their_turn(make_asker):
    asker = make_asker(Path("fake.gguf"))
    await asker.client.load(asker.spec)
    order: list[str] = []

    async def ask(name: str) -> None:
        replies = asker.client.generate([ChatMessage("user", "/long 20")], LONG)
        async with aclosing(replies):
            async for event in replies:
                if isinstance(event, Piece):
                    order.append(name)

    await asyncio.gather(ask("a"), ask("b"), ask("c"))
    assert "".join(order) == "a" * 20 + "b" * 20 + "c" * 20


async def test_closing_the_reply_stops_it_and_the_worker_stays(fake):
    pid = fake.client.worker_pid
    replies = fake.client.generate([ChatMessage("user", "/long 100000")], LONG)
    async with aclosing(replies):
        async for event in replies:
            if isinstance(event, Piece):
                break
    assert await fake.ask("/echo still here") == "still here"
    assert fake.client.worker_pid == pid


async def test_a_cancelled_task_stops_the_reply(fake, until):
    pid = fake.client.worker_pid
    task = asyncio.create_task(fake.ask("/long 100000", sampling=LONG))
    await until(lambda: fake.text)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await fake.ask("/echo next") == "next"
    assert fake.client.worker_pid == pid


async def test_the_prompt_can_be_stopped_too(fake):
    replies = fake.client.generate([ChatMessage("user", "/read 100000")], LONG)
    async with aclosing(replies):
        assert isinstance(await anext(replies), Reading)
    assert await fake.ask("/echo next") == "next"


@pytest.mark.parametrize(
    ("command", "error"),
    [("/crash", EngineCrashed), ("/hang", EngineHung), ("/stall", EngineHung)],
)
async def test_whatever_becomes_of_the_worker_the_next_one_answers(fake, command, error):
    pid = fake.client.worker_pid
    with pytest.raises(error):
        await fake.ask(command)
    assert fake.text == "The quick brown"
    assert fake.client.model is None
    assert fake.client.spec.path.name == "fake.gguf"
    assert await fake.ask("/echo I am new") == "I am new"
    assert fake.client.worker_pid != pid
    assert not psutil.pid_exists(pid)


async def test_memory_is_watched(make_asker):
    asker = make_asker(Path("fake.gguf"), Limits(tick=0.05, memory=200 * 1024**2))
    await asker.client.load(asker.spec)
    with pytest.raises(EngineOutOfMemory):
        await asker.ask("/oom")
    assert await asker.ask("/echo lighter") == "lighter"


async def test_a_worker_that_does_not_stop_when_asked_is_ended(fake):
    replies = fake.client.generate([ChatMessage("user", "/stall")], LONG)
    async with aclosing(replies):
        async for event in replies:
            if isinstance(event, Piece) and event.text == " brown":
                break
    assert fake.client.worker_pid is None
    assert await fake.ask("/echo next") == "next"


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="needs SIGSTOP")
async def test_a_worker_that_the_system_stops_is_a_hang(fake, until):
    task = asyncio.create_task(fake.ask("/long 100000", sampling=LONG))
    await until(lambda: fake.text)
    os.kill(fake.client.worker_pid, signal.SIGSTOP)
    with pytest.raises(EngineHung):
        await task


async def test_llama_cpp_s_last_words_are_the_detail(fake):
    with pytest.raises(EngineCrashed) as caught:
        await fake.ask("/crash")
    assert "SIGABRT" in caught.value.detail
    assert "GGML_ASSERT(asked for) failed" in caught.value.detail


async def test_an_expected_failure_leaves_the_worker_alone(fake):
    pid = fake.client.worker_pid
    with pytest.raises(LoadFailed):
        await fake.ask("/fail load_failed")
    assert await fake.ask("/echo fine") == "fine"
    assert fake.client.worker_pid == pid


async def test_an_unknown_code_is_a_crash(fake):
    with pytest.raises(EngineCrashed, match="of_tomorrow"):
        await fake.ask("/fail of_tomorrow")


async def test_a_refused_model_is_not_kept(make_asker):
    asker = make_asker(Path("fake.gguf"))
    with pytest.raises(LoadFailed):
        await asker.client.load(ModelSpec(Path("refused.gguf")))
    assert asker.client.model is None
    assert (await asker.client.load(asker.spec)).name == "fake"


async def test_a_worker_that_cannot_be_started_is_an_error():
    client = EngineClient(["/nowhere/python"], spare=False)
    with pytest.raises(EngineCrashed, match="could not be started"):
        await client.load(ModelSpec(Path("fake.gguf")))
    await client.close()


async def test_half_a_surrogate_pair_does_no_harm(fake):
    assert await fake.ask("/echo a\ud83db \ud83d\ude00") == "a\ufffdb 😀"


async def test_a_large_question_does_not_block_the_loop(fake, until):
    os.kill(fake.client.worker_pid, signal.SIGSTOP)  # so that nobody empties the pipe
    began = asyncio.get_running_loop().time()
    task = asyncio.create_task(fake.ask("/echo " + "x" * 5_000_000))
    await asyncio.sleep(0)
    assert asyncio.get_running_loop().time() - began < 1
    os.kill(fake.client.worker_pid, signal.SIGCONT)
    assert len(await task) == 5_000_000


async def test_unloading_frees_the_worker(fake):
    pid = fake.client.worker_pid
    await fake.client.unload()
    assert not psutil.pid_exists(pid)
    assert (fake.client.model, fake.client.spec) == (None, None)


async def test_the_spare_becomes_the_worker(make_asker, until):
    asker = make_asker(Path("fake.gguf"), spare=True)
    asker.client.start()
    await until(lambda: [c for c in psutil.Process().children() if "fake" in c.cmdline()[-1]])
    (spare,) = [c for c in psutil.Process().children() if "fake" in c.cmdline()[-1]]
    await asker.client.load(asker.spec)
    assert asker.client.worker_pid == spare.pid
    await until(lambda: len(psutil.Process().children()) == 2)


async def test_closing_ends_every_worker_and_running_requests(make_asker, until):
    asker = make_asker(Path("fake.gguf"), spare=True)
    await asker.client.load(asker.spec)
    asker.client.start()
    task = asyncio.create_task(asker.ask("/long 100000", sampling=LONG))
    await until(lambda: asker.text)
    await asker.client.close()
    with pytest.raises(EngineCrashed):
        await task
    assert not psutil.Process().children()
    with pytest.raises(EngineCrashed):
        await asker.ask("hi")
