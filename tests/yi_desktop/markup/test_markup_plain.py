"""Blocks as the words that Copy puts on the clipboard."""

from __future__ import annotations

from yi_desktop.markup.parser import parse
from yi_desktop.markup.plain import links, to_text

MARKDOWN = """<think>hm</think>
# Title

A **bold** [link](https://example.com) and `code`.
Second line.

1. one
   - inner
   - [x] done
2. two

> said
> twice
>
> - point

```py
if x:

    y()
```

| a | b |
|---|--:|
| 1<br>2 | **3** |

---
"""
TEXT = """Title

A bold link and code.
Second line.

1. one
   • inner
   • [x] done
2. two

> said
> twice

> • point

if x:

    y()

a\tb
1 2\t3

———"""


def test_a_reply_as_plain_text() -> None:
    assert to_text(parse(MARKDOWN)) == TEXT


def test_nothing() -> None:
    assert to_text(()) == ""


def test_links_come_once_each_with_their_words() -> None:
    text = (
        "See [one *page*](https://a.org) and [it again](https://a.org).\n\n"
        "| a |\n|---|\n| <https://b.org> |\n\n- [c](mailto:c@d.org)\n\n"
        "`[no](https://f.org)`"
    )
    found = links(parse(text))
    assert list(found) == ["https://a.org", "https://b.org", "mailto:c@d.org"]
    assert found["https://a.org"] == "one page"
