"""The real engine: one model of llama.cpp's behind the worker's requests."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from yi_desktop.engine.errors import LoadFailed, NoModel, TemplateFailed
from yi_desktop.engine.llama.devices import accelerators
from yi_desktop.engine.llama.library import library_folder, open_library
from yi_desktop.engine.llama.logs import LogCapture
from yi_desktop.engine.llama.loop import Session, Writer
from yi_desktop.engine.llama.model import OpenModel, open_model
from yi_desktop.engine.llama.parts import loaded_variant
from yi_desktop.engine.llama.prompt import PromptBuilder
from yi_desktop.engine.llama.sampler import new_seed, sampler_chain
from yi_desktop.engine.llama.template import CHATML, ChatTemplate
from yi_desktop.engine.llama.threads import MOST_THREADS, ThreadGovernor, default_threads
from yi_desktop.engine.llama.tokens import TextStream, Vocabulary
from yi_desktop.engine.protocol import Count, Finished, Generate, Load, Log, ModelInfo
from yi_desktop.engine.serve import Emit, StopFlag


@dataclass(frozen=True, slots=True)
class _Loaded:
    vocabulary: Vocabulary
    prompts: PromptBuilder
    session: Session


class LlamaBackend:
    """Holds at most one model, and only ever that one: its sandbox could not be widened."""

    def __init__(self) -> None:
        """Import and check everything, open nothing. Raises EngineCrashed."""
        self._llama = open_library()
        self._log = LogCapture(self._llama)
        if variant := loaded_variant(library_folder()):
            print(f"the engine computes for {variant}", file=sys.stderr)  # into the worker's log
        self._llama.llama_backend_init()
        self._devices = accelerators() if self._llama.llama_supports_gpu_offload() else []
        self._loaded: _Loaded | None = None
        self.version = self._llama.llama_version().decode()

    def load(self, request: Load, emit: Emit, stop: StopFlag) -> ModelInfo:
        """Open the model, its context and its template. Raises YiError subclasses."""
        if self._loaded:
            raise LoadFailed("this worker has a model already")
        llama = self._llama
        n_threads = min(request.n_threads, MOST_THREADS) or default_threads()
        governor = ThreadGovernor(n_threads)
        if not request.n_threads:
            governor.watch()
        opened = open_model(
            llama, self._log, request, emit, stop, gpu=bool(self._devices), n_threads=n_threads
        )
        vocabulary = Vocabulary(llama, llama.llama_model_get_vocab(opened.model))
        prompts, source = self._prompts(opened, vocabulary, emit)
        session = Session(llama, self._log, opened, vocabulary, governor)
        self._loaded = _Loaded(vocabulary, prompts, session)
        return ModelInfo(
            path=request.path,
            name=Path(request.path).stem,
            architecture=opened.architecture,
            size=llama.llama_model_size(opened.model),
            n_params=llama.llama_model_n_params(opened.model),
            n_layers=llama.llama_model_n_layer(opened.model),
            n_gpu_layers=opened.n_gpu_layers,
            n_ctx=opened.n_ctx,
            n_ctx_train=llama.llama_model_n_ctx_train(opened.model),
            template=source,
            device=", ".join(self._devices) if opened.n_gpu_layers else "CPU",
        )

    def generate(self, request: Generate, emit: Emit, stop: StopFlag) -> Finished:
        """Write one reply. Raises YiError subclasses."""
        if self._loaded is None:
            raise NoModel
        began = time.perf_counter()
        vocabulary, session = self._loaded.vocabulary, self._loaded.session
        tokens = self._loaded.prompts.build(request.messages, request.continue_last)
        sampling = request.sampling
        seed = new_seed() if sampling.seed is None else sampling.seed % 2**32
        ids = request.messages[-1].token_ids if request.continue_last else None
        writer = Writer(request.id, emit, TextStream(vocabulary.bytes_of(ids or ())))
        with sampler_chain(self._llama, vocabulary.size, sampling, seed, tokens) as chain:
            cached = session.read(tokens, request.id, emit, stop)
            read = time.perf_counter()
            reason = session.write(chain, writer, sampling.max_tokens, stop)
        return Finished(
            id=request.id,
            reason=reason,
            prompt_tokens=len(tokens),
            cached_tokens=cached,
            reply_tokens=writer.count,
            prompt_ms=(read - began) * 1000,
            reply_ms=(time.perf_counter() - read) * 1000,
            seed=seed,
        )

    def count(self, request: Count) -> int:
        """The tokens of a prompt. Raises YiError subclasses."""
        if self._loaded is None:
            raise NoModel
        return len(self._loaded.prompts.build(request.messages, request.continue_last))

    def _prompts(
        self, opened: OpenModel, vocabulary: Vocabulary, emit: Emit
    ) -> tuple[PromptBuilder, Literal["gguf", "chatml"]]:
        """The model's own template, or ChatML where it has none that works."""
        own = self._llama.llama_model_chat_template(opened.model, None)
        bos, eos = vocabulary.text_of(vocabulary.bos), vocabulary.eos_text()
        reason = "the model has no chat template"
        if own:
            try:
                template = ChatTemplate(own.decode("utf-8", "replace"), bos, eos)
                return PromptBuilder(template, vocabulary), "gguf"
            except TemplateFailed as error:
                reason = f"the model's chat template does not work ({error.detail})"
        emit(Log("warning", f"{reason}; ChatML is used in its place"))
        return PromptBuilder(ChatTemplate(CHATML, bos, eos), vocabulary), "chatml"
