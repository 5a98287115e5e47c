"""Chooses the next token, with llama.cpp's native samplers only."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from yi_desktop.engine.llama.library import Llama, Sampler
from yi_desktop.engine.protocol import Sampling

_PENALTY_WINDOW = 64  # tokens
_PENALTY_TOP_K = 1000  # where no top-k was asked for


@contextmanager
def sampler_chain(
    llama: Llama, n_vocab: int, sampling: Sampling, seed: int, before: Sequence[int]
) -> Iterator[Sampler]:
    """A chain for one reply; `before` are the tokens that repeat penalties already count.

    Penalties come after top-k: over a whole vocabulary they double the cost of a token.
    """
    chain = llama.llama_sampler_chain_init(llama.llama_sampler_chain_default_params())
    try:
        for sampler in _samplers(llama, n_vocab, sampling, seed):
            llama.llama_sampler_chain_add(chain, sampler)
        if _penalises(sampling):
            for token in before[-_PENALTY_WINDOW:]:
                llama.llama_sampler_accept(chain, token)
        yield chain
    finally:
        llama.llama_sampler_free(chain)


def new_seed() -> int:
    """A seed that llama.cpp takes as it is; its largest value would mean a random one."""
    return secrets.randbelow(2**31)


def _samplers(llama: Llama, n_vocab: int, sampling: Sampling, seed: int) -> Iterator[Sampler]:
    greedy = sampling.temperature <= 0
    if _penalises(sampling):
        top_k = sampling.top_k if sampling.top_k > 0 else _PENALTY_TOP_K
        yield llama.llama_sampler_init_top_k(top_k)
        yield llama.llama_sampler_init_penalties(
            n_vocab, _PENALTY_WINDOW, sampling.repeat_penalty, 0.0, 0.0
        )
    elif not greedy and sampling.top_k > 0:
        yield llama.llama_sampler_init_top_k(sampling.top_k)
    if greedy:
        yield llama.llama_sampler_init_greedy()
        return
    if sampling.top_p < 1:
        yield llama.llama_sampler_init_top_p(sampling.top_p, 1)
    if sampling.min_p > 0:
        yield llama.llama_sampler_init_min_p(sampling.min_p, 1)
    yield llama.llama_sampler_init_temp(sampling.temperature)
    yield llama.llama_sampler_init_dist(seed)


def _penalises(sampling: Sampling) -> bool:
    return sampling.repeat_penalty > 0 and sampling.repeat_penalty != 1
