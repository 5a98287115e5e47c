"""What the design pictures show, as properties and Markdown for the stand-ins of fakes.py."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import fakes

from app.render.palette import Style
from app.render.rows import Row, message_rows
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

ROOF_ASKED = (
    "I can put aside $400 a month at 4.2% a year. When will I have $20,000 for the roof? "
    "Please add a short script so I can change the numbers."
)
ROOF = """\
### You reach $20,000 in 47 months

That is a little under four years. With a deposit *P* at the end of each month and a monthly rate \
of *i = 0.042/12*, the goal *G* is reached after *n = ln(1 + Gi/P) / ln(1 + i) ≈ 46.2* months, so \
the 47th deposit gets you there.

Two things move the date:

- **The deposit.** With $100 more a month you finish nine months sooner.
- **The rate.** One percentage point more saves you only a month.

|Each month|Months|You pay in|Interest|
|---|--:|--:|--:|
|$300|61|$18,300|$2,061|
|**$400**|**47**|**$18,800**|**$1,596**|
|$500|38|$19,000|$1,284|
|$600|32|$19,200|$1,079|

Change the first line to try other numbers:

```Python
from math import ceil, log

goal, deposit, yearly = 20_000, 400, 0.042
i = yearly / 12
months = ceil(log(1 + goal * i / deposit) / log(1 + i))
print(f"{months} months")  # 47 months
```
"""
DECEMBER = (
    "Then you reach it in **50 months**, three months later. If you start in January, the fourth "
    "skipped December falls in month 48, so you make 46 deposits instead of 47 and the"
)
DINNERS = """\
Here is a week with four short evenings and one slow one:

- **Monday:** lentil soup with cabbage and lemon, 25 minutes
- **Tuesday:** tomato rice with a fried egg, 20 minutes
- **Wednesday:** leftovers, with a green salad
- **Thursday:** noodles with mushrooms and spinach, 15 minutes
- **Friday:** baked fish with potatoes and dill, 50 minutes

The soup keeps for three days, so make double on Monday.
"""
SUZHOU = """\
### 两天慢游苏州

每天只排两处，走累了随时有地方坐。爸爸膝盖不好，所以避开了要爬坡的虎丘，园林都走平路。

|时间|去哪里|为什么合适|大约步行|
|---|---|---|--:|
|周六上午|苏州博物馆|室内，有长椅，记得提前预约|1.5 千米|
|周六下午|平江路，听评弹|茶馆里坐一个钟头|1.2 千米|
|周日上午|留园|路平，回廊能遮阳挡雨|1.8 千米|
|周日下午|山塘街坐船|坐着看，不用走|0.6 千米|

出门前备好三样：

- **预约：**博物馆要实名预约，周一闭馆。
- **住处：**选有电梯的酒店，离地铁口 300 米以内。
- **雨天：**上午换成博物馆，船票可以改到前一天。
"""
DATA = Path(__file__).parents[1] / "data"
# Scenes of one question; the reply is in a file of its name.
WHOLE = {
    "markdown": "Show me everything.",
    "everything": "Show me everything.",
    "everything-zh": "把所有内容都给我看看。",
    "mathematics": "Some mathematics, please.",
}
MARKDOWN = """\
# Every block there is

A paragraph with *emphasis*, **weight**, ~~a strike~~, `inline code` and [a link](https://yi.org).

> A quotation
> of two lines.
>
> > And one inside it, after a paragraph.

1. First
2. Second, with more below it:
   - a bullet inside
     - and one deeper
3. Third

- [x] a task that is done
- [ ] a task that is open

---

#### A small heading

```
a line that is far too long for the column of text and so can be scrolled sideways to its end
```

|A|wide|table|with|columns|that|do|not|fit|the|width|of|the|page|at|all|
|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|
|first cell|second cell|third cell|fourth cell|fifth cell|6|7|8|9|10|11|12|13|14|15|16|
"""


def conversations(language: str, *, writing: bool) -> list[dict[str, Any]]:
    """The sidebar of the pictures; the first of today is open."""
    return [
        {
            "conversationId": f"{section}{i}",
            "title": title,
            "section": section,
            "selected": section == "today" and i == 0,
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
        {role: getattr(row, re.sub("([A-Z])", r"_\1", role).lower()) for role in fakes.ROLES}
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


def transcript(scene: str, style: Style) -> list[Row]:
    """The rows of a scene."""
    if scene == "chat":
        return [
            *asked(ROOF_ASKED, style),
            *answered(f"<think>Solve for n.</think>\n\n{ROOF}", style),
            after("actions", style, version=2, versions=3, speed=14.2),
            *asked("And if I skip every December?", style, "u2"),
            *answered(DECEMBER, style, "streaming"),
            after("live", style, 8, phase="writing", speed=14.6),
        ]
    if scene == "reading":
        return [
            *asked(
                "Dinners for Monday to Friday. Two people, nothing complicated, and I have "
                "lentils, rice and half a cabbage to use up.",
                style,
            ),
            *answered(DINNERS, style),
            after("actions", style, speed=38.0),
            *asked("Friday without fish, please.", style, "u2", gap=16),
            after("live", style, 24, phase="reading", done=640.0, total=812.0),
        ]
    if scene == "suzhou":
        question = "周末带爸妈去苏州，两天怎么安排？不想太赶，爸爸膝盖不太好。"
        return [
            *asked(question, style, gap=20),
            *answered(f"<think>想一想</think>\n\n{SUZHOU}", style, gap=12),
            after("actions", style, version=1, versions=2, speed=15.1),
        ]
    if scene in WHOLE:
        text = (DATA / f"{scene}.md").read_text("utf-8") if scene != "markdown" else MARKDOWN
        return [*asked(WHOLE[scene], style), *answered(text, style)]
    if scene == "failed":
        thought = (
            "<think>The deposits come at the end of each month, so this is an ordinary annuity. "
        )
        thought += (
            "Solve for n, then round up, because a part of a month does not count.</think>\n\n"
        )
        first, *rest = answered(thought + DECEMBER, style, "failed")
        return [
            *asked("And if I skip every December?", style),
            replace(first, open=True),
            *rest,
            after(
                "error", style, 12, error_title="Not enough GPU memory",
                error_text="Another program took 1.1 GB while Yi was writing. What is written so "
                "far is kept.",
                error_detail="ggml_backend_cuda_buffer_type_alloc_buffer: out of memory",
                error_action="retry",
            ),
            *asked("Go on, please.", style, "u2"),
            *answered(DECEMBER, style, "stopped"),
            after("interrupted", style, 12, state="stopped"),
        ]  # fmt: skip
    return []
