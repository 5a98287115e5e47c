"""The open conversation, from the slots that QML calls to the rows that it shows."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import QUrl

from app.store import Answer, NotOpened
from yi_desktop.engine.errors import EngineCrashed
from yi_desktop.storage.conversations import list_conversations, new_draft


async def test_a_question_and_its_answer_appear(page, qtmodeltester):
    qtmodeltester.check(page.chat.transcript)
    busy = []
    page.chat.busyChanged.connect(lambda: busy.append(page.chat.busy))
    page.engine.enqueue("Paris", ".")
    page.chat.send("  What is the capital of France? ")
    await page.settle()
    assert page.kinds() == ["user", "actions", "text", "actions"]
    assert page.text() == "What is the capital of France? Paris."
    assert page.chat.title == "What is the capital of France?"
    assert busy == [True, False]
    assert page.chat.contextUsed > 0


async def test_it_says_what_the_model_has_to_do_without(page):
    page.engine.room = 8
    for question in "abc":
        page.chat.send(question)
        await page.settle()
        assert page.chat.contextLeftOut == 0
    page.chat.send("d")
    await page.settle()
    assert page.chat.contextLeftOut > 0
    page.chat.open("")
    await page.settle()
    assert page.chat.contextLeftOut == 0


async def test_a_growing_reply_never_resets_the_model(page, qtbot):
    await page.store.database()
    resets, kinds = [], []
    model = page.chat.transcript
    model.modelReset.connect(lambda: resets.append(True))
    model.dataChanged.connect(lambda *_: kinds.append(page.kinds()))
    page.engine.enqueue("# Head\n\n", "Some *text", "* here.\n\n```python\nx = 1\n", "```\n\nEnd")
    page.chat.send("Hi")
    await page.settle()
    assert resets == []
    assert page.kinds() == ["user", "actions", "heading", "text", "code", "text", "actions"]


async def test_while_it_grows_a_live_line_stands_last(page, until):
    gate = asyncio.Event()
    page.engine.enqueue("Some", gate, " more")
    page.chat.send("Hi")
    await until(lambda: "Some" in page.text())
    rows = page.chat.transcript.rows
    assert (rows[-1].kind, rows[-1].phase) == ("live", "writing")
    assert rows[-2].streaming
    gate.set()
    await page.settle()
    assert "live" not in page.kinds()


async def test_stop_keeps_the_text_and_offers_to_go_on(page, until):
    page.engine.enqueue("Half an", asyncio.Event())
    page.chat.send("Hi")
    await until(lambda: "Half an" in page.text())
    page.chat.stop()
    await page.settle()
    assert not page.chat.busy
    assert page.kinds() == ["user", "actions", "text", "interrupted", "actions"]
    page.engine.enqueue(" answer.")
    page.chat.continueReply(page.chat.transcript.rows[2].message_id)
    await page.settle()
    assert page.kinds() == ["user", "actions", "text", "actions"]
    assert page.text() == "Hi Half an answer."


async def test_a_failure_shows_a_card_with_the_engines_own_words(page):
    page.engine.enqueue("Half", EngineCrashed("GGML_ASSERT(x) failed"))
    page.chat.send("Hi")
    await page.settle()
    card = next(row for row in page.chat.transcript.rows if row.kind == "error")
    assert card.error_title == "The model stopped working"
    assert card.error_detail == "GGML_ASSERT(x) failed"
    assert card.error_action == "retry"
    page.engine.enqueue(" done.")
    page.chat.continueReply(card.message_id)
    await page.settle()
    assert page.text() == "Hi Half done."
    assert "error" not in page.kinds()


async def test_another_version_takes_the_place_of_the_first(page):
    page.engine.enqueue("One")
    page.chat.send("Hi")
    await page.settle()
    page.engine.enqueue("Two")
    page.chat.regenerate("")
    await page.settle()
    assert page.text() == "Hi Two"
    last = page.chat.transcript.rows[-1]
    assert (last.version, last.versions) == (2, 2)
    page.chat.showVersion(last.message_id, -1)
    await page.settle()
    assert page.text() == "Hi One"


async def test_a_reply_goes_on_in_the_background(page, until):
    gate = asyncio.Event()
    page.engine.enqueue("First", gate, " and last")
    page.chat.send("One")
    await until(lambda: "First" in page.text())
    first = page.chat.conversationId
    page.sidebar.newChat()
    await until(lambda: page.chat.conversationId == "")
    assert not page.chat.busy
    assert page.replies.writing == {first}
    page.engine.enqueue("Second")
    gate.set()
    await page.settle()
    page.chat.open(first)
    await page.settle()
    assert page.text() == "One First and last"


async def test_coming_back_to_a_growing_reply_shows_it_grow(page, until):
    gate = asyncio.Event()
    page.engine.enqueue("Some", gate, " more")
    page.chat.send("One")
    await until(lambda: "Some" in page.text())
    first = page.chat.conversationId
    page.sidebar.newChat()
    await until(lambda: page.chat.conversationId == "")
    page.chat.open(first)
    await until(lambda: page.chat.conversationId == first)
    assert page.chat.busy
    assert page.kinds()[-1] == "live"
    gate.set()
    await page.settle()
    assert page.text() == "One Some more"
    assert page.kinds() == ["user", "actions", "text", "actions"]


async def test_the_first_message_waits_for_a_choice_and_then_goes_on(locked):
    locked.answers.append(Answer("a passphrase"))
    locked.chat.send("Hi")
    await locked.settle()
    assert locked.asked == [("protect", None)]
    assert locked.text() == "Hi Hello there."
    assert locked.vault.state().protection == "passphrase"


async def test_a_refused_choice_gives_the_text_back(locked):
    locked.answers.append(None)
    locked.chat.send("My long question")
    await locked.settle()
    assert locked.chat.draft == "My long question"
    assert not locked.chat.busy
    assert [type(error) for error in locked.errors] == [NotOpened]
    locked.errors.clear()


async def test_a_wrong_passphrase_is_asked_for_again(locked):
    locked.vault.protect_with_passphrase("right")
    locked.answers += [Answer("wrong"), Answer("right")]
    locked.chat.send("Hi")
    await locked.settle()
    assert [(dialog, wrong and wrong.code) for dialog, wrong in locked.asked] == [
        ("unlock", None),
        ("unlock", "wrong_passphrase"),
    ]
    assert locked.text() == "Hi Hello there."


async def test_what_is_typed_is_kept_for_each_conversation(page):
    page.chat.send("Hi")
    await page.settle()
    first = page.chat.conversationId
    page.chat.draft = "for the first"
    page.sidebar.newChat()
    await page.settle()
    assert page.chat.draft == ""
    page.chat.draft = "for the new one"
    page.chat.open(first)
    await page.settle()
    assert page.chat.draft == "for the first"
    database = await page.store.database()
    assert await database.run(new_draft) == "for the new one"


async def test_a_draft_is_on_disk_within_a_second(page, until):
    database = await page.store.database()
    page.chat.draft = "unfinished"
    end = asyncio.get_running_loop().time() + 10  # ten times the promise
    while await database.run(new_draft) != "unfinished":
        assert asyncio.get_running_loop().time() < end


async def test_sending_while_busy_loses_nothing(page, until):
    gate = asyncio.Event()
    page.engine.enqueue("Some", gate)
    page.chat.send("One")
    await until(lambda: "Some" in page.text())
    page.chat.draft = "Two"
    page.chat.send("Two")
    assert page.chat.draft == ""
    await until(lambda: page.chat.queue.texts == ["Two"])
    page.engine.enqueue("More")
    gate.set()
    await page.settle()
    assert page.text() == "One Some Two More"
    assert page.chat.queue.texts == []


async def test_texts_leave_plain_or_as_markdown(page, tmp_path):
    page.engine.enqueue("<think>hm</think>\n\nSome **bold**\n\n```py\nx = 1\n```\n")
    page.chat.send("Hi")
    await page.settle()
    page.chat.texts.copyMessage("")
    page.chat.texts.copyMessageAsMarkdown("")
    page.chat.texts.copyAll()
    await page.settle()
    page.chat.texts.copyBlock(page.kinds().index("code"))
    plain, markdown, whole, code = page.copied
    assert plain.text.startswith("Some bold")
    assert plain.markdown.startswith("Some **bold**")
    assert plain.html.startswith("<p>Some <strong>bold</strong></p><pre><code>x = 1")
    assert "hm" not in plain.text + plain.markdown + plain.html
    assert markdown.text.startswith("Some **bold**")
    assert whole.markdown.startswith("# Hi\n\n## You\n\nHi\n\n## Fake\n\nSome **bold**")
    assert whole.text.startswith("You:\nHi\n\nFake:\nSome bold")
    assert code.text == "x = 1"
    page.chat.texts.saveAll(QUrl.fromLocalFile(str(tmp_path / "out.md")))
    await page.settle()
    assert (tmp_path / "out.md").read_text() == whole.markdown
    assert page.notices[-1] == "Conversation saved"


async def test_a_text_file_is_put_into_the_draft(page, tmp_path):
    file = tmp_path / "letter.txt"
    file.write_text("Dear ``` all")
    page.chat.draft = "Explain"
    page.chat.texts.attach(QUrl.fromLocalFile(str(file)))
    await page.settle()
    assert page.chat.draft == "Explain\n\nletter.txt:\n````\nDear ``` all\n````\n"
    page.chat.texts.attach(QUrl.fromLocalFile(str(tmp_path / "gone")))
    await page.settle()
    assert [error.code for error in page.errors] == ["file_unreadable"]
    page.errors.clear()


async def test_links_and_presets_go_their_way(page):
    page.chat.openLink("https://example.org")
    assert page.links == ["https://example.org"]
    page.preferences.set("preset", "precise")
    page.chat.send("Hi")
    await page.settle()
    assert page.engine.sampling[0].temperature == 0.2


async def test_a_send_that_is_stopped_before_it_is_stored_gives_the_text_back(locked, until):
    asked = asyncio.Event()

    async def never(dialog, wrong):
        asked.set()
        await asyncio.Event().wait()

    locked.store._ask = never
    locked.chat.send("Hi")
    await asyncio.wait_for(asked.wait(), 10)
    locked.chat.stop()
    await locked.settle()
    assert locked.chat.draft == "Hi"
    assert await locked.store.conversations() == []


async def test_renaming_and_removing_from_the_page(page):
    page.chat.send("Hi")
    await page.settle()
    page.sidebar.rename(page.chat.conversationId, "  A better\nname ")
    await page.settle()
    assert page.chat.title == "A better name"
    page.sidebar.remove(page.chat.conversationId)
    await page.settle()
    assert page.chat.conversationId == ""
    database = await page.store.database()
    assert await database.run(list_conversations) == []
    page.toast.act()
    await page.settle()
    assert [one.title for one in await database.run(list_conversations)] == ["A better name"]
