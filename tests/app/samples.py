"""What the design pictures show, as rows for the stand-ins of fakes.py."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.render.palette import Style
from app.render.rows import Row, message_rows
from app.strings import said_of
from tests.app import fake_lists
from yi_desktop.markup.parser import parse
from yi_desktop.storage.messages import Message

TITLES = {
    "en": {
        "pinned": ["Weekly meal plan", "English practice"],
        "today": [
            "Saving for the new roof",
            "Cover letter for the museum",
            "What clause 14 of the lease means",
        ],
        "yesterday": ["Names for the bakery", "给妈妈的生日信"],
        "earlier": [
            "Bike chain keeps slipping",
            "Roteiro de 3 dias em Ouro Preto",
            "Books about the Silk Road",
        ],
    },
    "zh_CN": {
        "pinned": ["每周菜单", "英语口语练习"],
        "today": ["带爸妈去苏州的两天", "博物馆求职信", "租房合同第十四条什么意思"],
        "yesterday": ["给面包店起名字", "给妈妈的生日信"],
        "earlier": ["自行车总掉链子", "Python 批量改文件名", "丝绸之路书单"],
    },
    "pt_BR": {
        "pinned": ["Cardápio da semana", "Praticar inglês"],
        "today": [
            "Juntar para o telhado novo",
            "Script de cobrança parou de enviar",
            "O que diz a cláusula 14",
        ],
        "yesterday": ["Nomes para a padaria", "Carta para minha mãe"],
        "earlier": [
            "Corrente da bicicleta escapa",
            "Roteiro de 3 dias em Ouro Preto",
            "Livros sobre a Rota da Seda",
        ],
    },
}

DATA = Path(__file__).parents[1] / "data"
# Per language: the question, its answer's file, the next question and how its answer begins.
ROOF = {
    "en": (
        "I can put aside $400 a month at 4.2% a year. When will I have $20,000 for the roof? "
        "Please add a short script so I can change the numbers.",
        "samples/roof.md",
        "And if I skip every December?",
        "Then you reach it in **50 months**, three months later. If you start in January, the "
        "fourth skipped December falls in month 48, so you make 46 deposits instead of 47 and the",
    ),
    "pt_BR": (
        "Consigo guardar R$ 400 por mês a 4,2% ao ano. Quando vou ter R$ 20.000 para o telhado? "
        "Inclua um script curto para eu mudar os valores.",
        "samples/roof-pt_BR.md",
        "E se eu pular todo dezembro?",
        "Então você chega lá em **50 meses**, três meses depois. Se começar em janeiro, o quarto "
        "dezembro pulado cai no mês 48, então são 46 depósitos em vez de 47 e a",
    ),
    "zh_CN": (
        "周末带爸妈去苏州，两天怎么安排？不想太赶，爸爸膝盖不太好。",
        "samples/suzhou.md",
        "如果把周日换成同里古镇呢？",
        "也可以，而且**更省力**。同里古镇离苏州城区大约半小时车程，镇子里都是平路，走几步就有“美人靠”可以坐。上午先去退思园，趁人少，然后",
    ),
}  # fmt: skip
THOUGHT = (
    "The deposits come at the end of each month, so this is an ordinary annuity. Solve for n, "
    "then round up, because a part of a month does not count."
)
DINNERS = (
    "Dinners for Monday to Friday. Two people, nothing complicated, and I have lentils, rice and "
    "half a cabbage to use up."
)
# Scenes of one question; the reply is in a file of its name.
WHOLE = {
    "everything": "Show me everything.",
    "everything-zh": "把所有内容都给我看看。",
    "mathematics": "Some mathematics, please.",
}


def read(name: str) -> str:
    """The text of a file of samples."""
    return (DATA / name).read_text("utf-8")


def conversations(language: str, *, writing: bool, opened: bool = True) -> list[dict[str, Any]]:
    """The sidebar of the pictures; the first of today is open, if one is."""
    return [
        {
            "conversationId": f"{section}{i}",
            "title": title,
            "section": section,
            "selected": opened and section == "today" and i == 0,
            "writing": writing and section == "today" and i == 0,
            "pinned": section == "pinned",
        }
        for section, titles in TITLES[language].items()
        for i, title in enumerate(titles)
    ]


def message(role: str, text: str, state: str = "complete", name: str = "m") -> Message:
    return Message(
        id=name, conversation_id="c", parent_id=None, role=role, text=text, state=state,
        created_at=0.0, made=None, version=1, versions=1,
    )  # fmt: skip


def as_roles(rows: list[Row]) -> list[dict[str, Any]]:
    """Rows of the renderer as what the transcript's roles give."""
    return [
        {role: getattr(row, re.sub("([A-Z])", r"_\1", role).lower()) for role in fake_lists.ROLES}
        for row in rows
    ]


def asked(text: str, style: Style, name: str = "u", gap: int = 24) -> list[Row]:
    (row,) = message_rows(message("user", text, name=name), (), style)
    actions = Row("actions", name, "user", style=style)
    return [replace(row, gap=style.room(gap)), actions]


def answered(text: str, style: Style, state: str = "complete", gap: int = 24) -> list[Row]:
    first, *rows = message_rows(message("assistant", text, state), parse(text), style, seconds=4)
    return [replace(first, gap=style.room(gap)), *rows]


def after(kind: str, style: Style, gap: int = 4, **values: Any) -> Row:
    return Row(kind, "m", "assistant", style=style, gap=style.room(gap), **values)


def transcript(scene: str, style: Style, language: str = "en") -> list[Row]:
    """The rows of a scene."""
    question, answer, then, beginning = ROOF[language]
    if scene in WHOLE:
        text = read(f"{scene}.md")
        return [*asked(WHOLE[scene], style), *answered(text, style)]
    rows: list[Row] = []
    match scene:
        case "chat":
            rows = [
                *asked(question, style),
                *answered(f"<think>{THOUGHT}</think>\n\n{read(answer)}", style),
                after("actions", style, version=2, versions=3, speed=14.2),
                *asked(then, style, "u2"),
                *answered(beginning, style, "streaming"),
                after("live", style, 8, phase="writing", speed=14.6),
            ]
        case "reading":
            rows = [
                *asked(DINNERS, style),
                *answered(read("samples/dinners.md"), style),
                after("actions", style, speed=38.0),
                *asked("Friday without fish, please.", style, "u2", gap=16),
                after("live", style, 24, phase="reading", done=640.0, total=812.0),
            ]
        case "suzhou":
            rows = [
                *asked(question, style, gap=20),
                *answered(f"<think>想一想</think>\n\n{read(answer)}", style, gap=12),
                after("actions", style, version=1, versions=2, speed=15.1),
            ]
        case "versions":
            own = Row("actions", "u", "user", style=style, gap=style.room(4), version=2, versions=3)
            rows = [asked(question, style)[0], own, *answered(read(answer), style)]
        case "failed":
            rows = _failed(then, beginning, style)
        case "editing":
            rows = [
                replace(after("editor", style, 24), role="user"),
                *answered(read(answer), style),
                after("actions", style, version=2, versions=3, speed=14.2),
            ]
    return rows


def _failed(question: str, beginning: str, style: Style) -> list[Row]:
    """Replies that did not come to their end, the first with its thoughts open."""
    first, *rest = answered(f"<think>{THOUGHT}</think>\n\n{beginning}", style, "failed")
    words = said_of("engine_out_of_memory")
    return [
        *asked(question, style),
        replace(first, open=True),
        *rest,
        after(
            "error", style, 12, error_title=words.title, error_text=words.text,
            error_detail="ggml_backend_cuda_buffer_type_alloc_buffer: out of memory",
            error_action=words.action,
        ),
        *asked(question, style, "u2"),
        *answered(beginning, style, "stopped"),
        after("interrupted", style, 12, state="stopped"),
    ]  # fmt: skip
