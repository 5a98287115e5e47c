"""What the design pictures show, as rows and properties for the stand-ins of fakes.py."""

from __future__ import annotations

from typing import Any

Row = dict[str, Any]

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


def conversations(language: str, writing: bool) -> list[Row]:
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


def code_html(tokens: dict[str, str]) -> str:
    """The script of the first picture in the colours of `tokens`."""

    def paint(kind: str, text: str) -> str:
        return f'<span style="color:{tokens[kind]}">{text}</span>'

    k, f = (lambda text: paint("codeKeyword", text)), (lambda text: paint("codeFunction", text))
    n, s, c = (
        (lambda text, kind=kind: paint(kind, text))
        for kind in ("codeNumber", "codeString", "codeComment")
    )
    return (
        f"{k('from')} math {k('import')} ceil, log\n\n"
        f"goal, deposit, yearly = {n('20_000')}, {n('400')}, {n('0.042')}\n"
        f"i = yearly / {n('12')}\n"
        f"months = {f('ceil')}({f('log')}({n('1')} + goal * i / deposit) / "
        f"{f('log')}({n('1')} + i))\n"
        f"{f('print')}({s('f&quot;{months} months&quot;')})  {c('# 47 months')}"
    )


def user(text: str, gap: int = 24, mid: str = "u") -> Row:
    return {"kind": "user", "role": "user", "source": text, "html": text, "gap": gap,
            "messageId": mid}  # fmt: skip


def bullet(html: str, gap: int = 4) -> Row:
    return {"html": html, "indent": 24, "marker": "•", "gap": gap}


def roof(tokens: dict[str, str]) -> list[Row]:
    """Pictures 01: a finished answer and one that is being written."""
    return [
        user(
            "I can put aside $400 a month at 4.2% a year. When will I have $20,000 for the roof? "
            "Please add a short script so I can change the numbers."
        ),
        {"kind": "actions", "role": "user", "messageId": "u"},
        {"kind": "thinking", "source": "Solve for n.", "seconds": 4, "gap": 24},
        {"kind": "heading", "level": 3, "html": "You reach $20,000 in 47 months", "gap": 8},
        {
            "html": "That is a little under four years. With a deposit <i>P</i> at the end of each "
            "month and a monthly rate of <i>i = 0.042/12</i>, the goal <i>G</i> is reached after "
            "<i>n = ln(1 + Gi/P) / ln(1 + i) ≈ 46.2</i> months, so the 47th deposit gets you there.",
            "gap": 12,
        },
        {"html": "Two things move the date:", "gap": 12},
        bullet(
            "<b>The deposit.</b> With $100 more a month you finish nine months sooner.", gap=12
        ),
        bullet("<b>The rate.</b> One percentage point more saves you only a month."),
        {
            "kind": "table",
            "gap": 16,
            "header": ["Each month", "Months", "You pay in", "Interest"],
            "aligns": ["", "right", "right", "right"],
            "cells": [
                ["$300", "61", "$18,300", "$2,061"],
                ["<b>$400</b>", "<b>47</b>", "<b>$18,800</b>", "<b>$1,596</b>"],
                ["$500", "38", "$19,000", "$1,284"],
                ["$600", "32", "$19,200", "$1,079"],
            ],
        },
        {"html": "Change the first line to try other numbers:", "gap": 16},
        {"kind": "code", "language": "Python", "html": code_html(tokens), "gap": 12},
        {"kind": "actions", "gap": 4, "version": 2, "versions": 3, "speed": 14.2},
        user("And if I skip every December?", mid="u2"),
        {
            "html": "Then you reach it in <b>50 months</b>, three months later. If you start in "
            "January, the fourth skipped December falls in month 48, so you make 46 deposits "
            "instead of 47 and the",
            "gap": 24,
            "streaming": True,
        },
        {"kind": "live", "phase": "writing", "speed": 14.6, "gap": 8},
    ]


def dinners() -> list[Row]:
    """Pictures 09: the question is being read."""
    week = [
        "<b>Monday:</b> lentil soup with cabbage and lemon, 25 minutes",
        "<b>Tuesday:</b> tomato rice with a fried egg, 20 minutes",
        "<b>Wednesday:</b> leftovers, with a green salad",
        "<b>Thursday:</b> noodles with mushrooms and spinach, 15 minutes",
        "<b>Friday:</b> baked fish with potatoes and dill, 50 minutes",
    ]
    return [
        user(
            "Dinners for Monday to Friday. Two people, nothing complicated, and I have lentils, "
            "rice and half a cabbage to use up."
        ),
        {"html": "Here is a week with four short evenings and one slow one:", "gap": 24},
        *(bullet(html, gap=4 if i else 12) for i, html in enumerate(week)),
        {"html": "The soup keeps for three days, so make double on Monday.", "gap": 12},
        {"kind": "actions", "gap": 4, "speed": 38.0},
        user("Friday without fish, please.", gap=16, mid="u2"),
        {"kind": "live", "phase": "reading", "done": 640.0, "total": 812.0, "gap": 24},
    ]


def suzhou() -> list[Row]:
    """Picture 09 in Chinese."""
    return [
        user("周末带爸妈去苏州，两天怎么安排？不想太赶，爸爸膝盖不太好。", gap=20),
        {"kind": "thinking", "source": "想一想", "seconds": 4, "gap": 12},
        {"kind": "heading", "level": 3, "html": "两天慢游苏州", "gap": 8},
        {"html": "每天只排两处，走累了随时有地方坐。爸爸膝盖不好，所以避开了要爬坡的虎丘，"
                 "园林都走平路。", "gap": 12},
        {
            "kind": "table",
            "gap": 16,
            "header": ["时间", "去哪里", "为什么合适", "大约步行"],
            "aligns": ["", "", "", "right"],
            "cells": [
                ["周六上午", "苏州博物馆", "室内，有长椅，记得提前预约", "1.5 千米"],
                ["周六下午", "平江路，听评弹", "茶馆里坐一个钟头", "1.2 千米"],
                ["周日上午", "留园", "路平，回廊能遮阳挡雨", "1.8 千米"],
                ["周日下午", "山塘街坐船", "坐着看，不用走", "0.6 千米"],
            ],
        },
        {"html": "出门前备好三样：", "gap": 16},
        bullet("<b>预约：</b>博物馆要实名预约，周一闭馆。", gap=12),
        bullet("<b>住处：</b>选有电梯的酒店，离地铁口 300 米以内。"),
        bullet("<b>雨天：</b>上午换成博物馆，船票可以改到前一天。"),
        {"kind": "actions", "gap": 4, "version": 1, "versions": 2, "speed": 15.1},
    ]  # fmt: skip


EXTRA = {}
DIALOGS = {}
