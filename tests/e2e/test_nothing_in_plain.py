"""What is typed and answered lies in no file that can be read without the key."""

from __future__ import annotations

import pytest

from yi_desktop.errors import YiError
from yi_desktop.secrets import Vault

CANARY, DRAFT = "xylophonic marmalade", "quixotic zeppelin"


def test_a_canary_is_found_in_no_file(play, fake_command):
    async def scenario(hand) -> None:
        await hand.ask(f"/echo {CANARY}")
        await hand.until(lambda: hand.app.shell.dialog == "protect")
        field = await hand.find("passphraseField")
        await hand.until(field.hasActiveFocus)
        await hand.type("open sesame")
        again = await hand.find("passphraseAgainField")
        await hand.do(again.forceActiveFocus)
        await hand.type("open sesame")
        await hand.click("usePassphraseButton")
        await hand.until(lambda: hand.answer() == CANARY and not hand.app.chat.busy)
        await hand.until(lambda: hand.app.shell.dialog == "")
        composer = await hand.find("composer")
        await hand.do(composer.forceActiveFocus)
        await hand.type(DRAFT)
        look(hand.app.store.is_open)

    def look(is_open: bool) -> None:
        assert is_open
        root = play.paths.data.parent
        files = [path for path in root.rglob("*") if path.is_file()]
        assert play.paths.database in files
        for path in files:
            content = path.read_bytes()
            for word in (*CANARY.split(), *DRAFT.split(), "sesame"):
                assert word.encode() not in content, path

    play(scenario, fake_command)
    look(is_open=True)
    vault = Vault(play.paths)
    with pytest.raises(YiError):
        vault.unlock("open barley")
    assert len(vault.unlock("open sesame")) == 32
