"""A conversation longer than the model's context: the newest messages are sent, and it says so."""

from __future__ import annotations

from yi_desktop.secrets import Vault
from yi_desktop.storage.conversations import create_conversation
from yi_desktop.storage.messages import add_message

COUNT = 3000
WORDS = 10  # of each message; the fake engine's context holds 4,096


def test_the_newest_messages_that_fit_are_sent_and_the_window_says_so(play, fake_command):
    def fill(conn) -> str:
        conversation, parent = create_conversation(conn), None
        for number in range(COUNT):
            role = "assistant" if number % 2 else "user"
            parent = add_message(conn, conversation.id, parent, role, "word " * WORDS).id
        return conversation.id

    async def scenario(hand):
        await hand.until(lambda: hand.app.store.is_open)
        conversation = await (await hand.app.store.database()).run(fill)
        hand.app.chat.open(conversation)
        await hand.until(lambda: hand.app.chat.conversationId == conversation)
        await hand.ask("What did I say?")
        await hand.until(lambda: hand.kinds()[-1:] == ["actions"] and not hand.app.chat.busy)
        chat = hand.app.chat
        assert chat.contextSize * 0.7 < chat.contextUsed < chat.contextSize * 0.8
        assert 1300 < chat.contextLeftOut < 1500
        meter = await hand.find("contextMeter")
        assert meter.property("leavesOut")

    async def come_back(hand):
        await hand.until(lambda: hand.app.chat.contextLeftOut > 0 and hand.app.models.currentDetail)
        await hand.app.services.engine.unload()
        sizes: list[int] = []
        hand.app.chat.contextChanged.connect(lambda: sizes.append(hand.app.chat.contextSize))
        hand.app.models.use(str(hand.app.models.spec.path))
        await hand.until(lambda: sizes and sizes[-1] > 0, 10)  # loaded, and nothing was asked
        assert (await hand.find("contextMeter")).property("leavesOut")

    play.paths.make()
    Vault(play.paths).go_unprotected()
    play(scenario, fake_command)
    play(come_back, fake_command)
