"""Only three schemes become links, however an address is dressed up."""

from __future__ import annotations

from itertools import product

import pytest

from yi_desktop.markup.blocks import Paragraph, Span, Table
from yi_desktop.markup.links import safe_href
from yi_desktop.markup.parser import parse

NAMES = """
    javascript vbscript data file about blob filesystem chrome chrome-extension moz-extension
    resource view-source jar feed ftp ftps sftp smb nfs afp webdav dav ssh telnet ldap ldaps
    gopher news nntp irc ircs magnet tel sms callto skype facetime zoommtg msteams slack
    calculator ms-settings ms-msdt ms-word search-ms shell vscode steam itms itms-services
    market intent android-app x-apple.systempreferences help applescript rtsp rtmp mms
    ws wss ipfs bitcoin git svn rsync qrc image cid mid urn tag javascripthttp httpx xhttp
    https+unix view-http htt ttps mailtoo yi-desktop
"""
SCHEMES = NAMES.split()
DISGUISES = [
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "javascript&#58;alert(1)",
    "&#x6A;avascript:alert(1)",
    "&#0000106avascript:alert(1)",
    "java&Tab;script:alert(1)",
    "java&NewLine;script:alert(1)",
    "%6Aavascript:alert(1)",
    "javascript%3Aalert(1)",
    "http%3A//example.com",
    "ht%74ps://example.com",
    "\u202ehttps://example.com",
    "\u200bhttps://example.com",
    "https\u200b://example.com",
    "ｈttps://example.com",
    "https：//example.com",
    "https:\\\\example.com",
    "https:/example.com",
    "https:example.com",
    "https:///etc/passwd",
    "https://",
    "https://?q",
    "https://user@example.com",
    "https://example.com@evil.example",
    "https://example.com:pass@evil.example",
    "https://example.com%40evil.example",
    "https://[::1",
    "https://example.com:99999",
    "https://example.com:port",
    "//example.com",
    "/etc/passwd",
    "../up",
    "#top",
    "?q",
    "C:\\Windows\\System32\\calc.exe",
    "\\\\server\\share",
    "\\\\\\\\server\\share",
    "mailto:",
    "mailto:nobody",
    "mailto:a@b.c?attach=/etc/passwd",
    "mailto:a@b.c?subject=x&ATTACHMENT=/etc/passwd",
    "mailto:a@b.c?%61ttach=/etc/passwd",
    "mail%74o:a@b.c",
    "url:https://example.com",
    "feed:https://example.com",
    "view-source:https://example.com",
    "jar:https://example.com!/x",
    "data:text/html;base64,PHNjcmlwdD4=",
    "data:image/svg+xml,<svg/onload=alert(1)>",
    "blob:https://example.com/1",
    "javascript://example.com/%0Aalert(1)",
    "http\0s://example.com",
    "https://" + "a" * 5000,
]
HOSTILE = [f"{scheme}:{rest}" for scheme, rest in product(SCHEMES, ("//example.com/x", "x"))]
HOSTILE += DISGUISES
GOOD = [
    "http://example.com",
    "https://example.com/a/b?c=d&e=%20#f",
    "HTTPS://EXAMPLE.COM/",
    "https://example.com:8443/(x)",
    "https://[2001:db8::1]/x",
    "http://localhost:8080/v1",
    "https://xn--fiqs8s.example/",
    "mailto:someone@example.com",
    "mailto:someone@example.com?subject=Hello",
]


def hrefs(markdown: str) -> list[str]:
    found: list[str] = []
    for block in parse(markdown):
        if isinstance(block, Paragraph):
            found += [span.href for span in block.spans if span.href]
        elif isinstance(block, Table):
            found += [span.href for cell in block.header for span in cell if span.href]
    return found


def test_there_are_enough_of_them() -> None:
    assert len(HOSTILE) >= 150


@pytest.mark.parametrize("address", HOSTILE)
def test_hostile_addresses_become_no_link(address: str) -> None:
    assert safe_href(address) == ""
    for markdown in (
        f"[x]({address})",
        f"[x](<{address}>)",
        f"![x]({address})",
        f"<{address}>",
        f"[x][y]\n\n[y]: {address}",
        f"| [x](<{address}>) |\n|---|\n",
    ):
        # An address in disguise may turn out to be a good one after a bad one; never a bad one.
        assert all(safe_href(href) == href for href in hrefs(markdown))
        assert not any("evil" in href or "passwd" in href for href in hrefs(markdown))
        if address.partition(":")[0] in SCHEMES:
            assert hrefs(markdown) == []


@pytest.mark.parametrize("address", GOOD)
def test_good_addresses_do(address: str) -> None:
    assert safe_href(address) == address
    assert hrefs(f"[x](<{address}>)") == [address]


def test_a_refused_link_keeps_its_words() -> None:
    assert parse("see [the *file*](file:///etc/passwd).") == (
        Paragraph((Span("see the "), Span("file", italic=True), Span("."))),
    )


def test_a_host_in_other_letters_is_shown_for_what_it_is() -> None:
    assert hrefs("[x](https://аpple.com)") == ["https://xn--pple-43d.com"]


@pytest.mark.parametrize(
    ("text", "shown", "href"),
    [
        ("at https://example.com/a.", "https://example.com/a", "https://example.com/a"),
        ("(https://example.com/a_(b))", "https://example.com/a_(b)", "https://example.com/a_(b)"),
        ("**www.example.com**", "www.example.com", "http://www.example.com"),
        ("HTTP://EXAMPLE.COM/A!", "HTTP://EXAMPLE.COM/A", "HTTP://EXAMPLE.COM/A"),
        ("见https://example.com/x。谢谢", "https://example.com/x", "https://example.com/x"),
        ("访问https://example.com查看", "https://example.com", "https://example.com"),
        ("to a.b@example.com.", "a.b@example.com", "mailto:a.b@example.com"),
        ("http://localhost:80/x", "http://localhost:80/x", "http://localhost:80/x"),
        ("<https://example.com>", "https://example.com", "https://example.com"),
        (
            "https://pt.example/saúde",
            "https://pt.example/saúde",
            "https://pt.example/sa%C3%BAde",
        ),
    ],
)
def test_bare_addresses(text: str, shown: str, href: str) -> None:
    (paragraph,) = parse(text)
    assert isinstance(paragraph, Paragraph)
    assert [(span.text, span.href) for span in paragraph.spans if span.href] == [(shown, href)]


@pytest.mark.parametrize(
    "text",
    [
        "README.md",
        "main.py",
        "e.g. this",
        "1.2.3",
        "xhttps://example.com",
        "https://",
        "http://x",
        "www.",
        "a@b",
        "@name",
        "git@host:repo",
        "`https://example.com`",
        "$https://example.com$",
        "ftp://example.com/x",
    ],
)
def test_what_is_no_address(text: str) -> None:
    assert hrefs(text) == []


def test_a_bare_address_within_a_link_is_its_text() -> None:
    assert hrefs("[https://bank.example](https://example.com)") == ["https://example.com"]
