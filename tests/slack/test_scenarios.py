"""What people do in Slack, with everything but Slack real: over HTTP and over Socket Mode."""

from __future__ import annotations

import re
from typing import Any, Dict, List

import pytest

from blocks.detail import ACTION as DETAIL
from blocks.form import ACTION as FORM
from knowledge import Pack
from tests.slack.office import Office

PAY = "What do machine learning graduates earn in healthcare?"
REFERENCE = re.compile(r"[Rr]eference: ([0-9a-f]{8})")


def kinds(posted: Any) -> list[str]:
    return [block["type"] for block in posted.blocks]


def suggestions(posted: Any) -> List[Dict[str, Any]]:
    """The buttons that ask a question: neither "Show all", nor that of a form, nor the thumbs."""
    return [each for each in posted.buttons if each["type"] == "button" and each.get("action_id") not in (DETAIL, FORM)]


def test_a_direct_message_is_answered_in_its_thread(office: Office) -> None:
    user = office.person()
    channel, ts = f"D{user[1:]}", office.says(user, PAY)
    (answer,) = office.answers(channel, ts)
    assert kinds(answer) == ["markdown", "actions", "context", "actions", "context_actions"]  # the second is "Show all"
    assert "85,000" in answer.text and "Source" in answer.blocks[2]["elements"][0]["text"]
    assert (channel, ts, "is looking that up…") in office.fake.state.statuses


def test_pay_comes_with_a_chart_and_its_description(office: Office) -> None:
    user = office.person()
    channel, ts = f"D{user[1:]}", office.says(user, "Compare pay in healthcare and finance")
    office.answers(channel, ts)
    uploads = office.fake.state.uploads
    office.until(lambda: any(each.channel == channel for each in uploads))
    (upload,) = [each for each in uploads if each.channel == channel]
    assert upload.thread == ts and upload.content.startswith(b"\x89PNG")
    assert "Healthcare 85,000 to 115,000" in upload.alternative


def test_a_comparison_is_a_table_and_says_the_same_in_words(office: Office) -> None:
    answer = office.answer("Compare healthcare and finance")
    (table,) = [block for block in answer.blocks if block["type"] == "table"]
    assert [cell["text"] for cell in table["rows"][0]] == [" ", "Healthcare", "Finance"]
    assert all(cell["text"].strip() in answer.text for row in table["rows"][1:] for cell in row if "&" not in cell["text"])


def test_a_mention_is_answered_once_in_its_thread(office: Office) -> None:
    channel = office.channel()
    ts = office.mentions(office.person(), PAY, channel)
    office.answers(channel, ts)
    office.settled()
    assert len(office.posted(channel, ts)) == 1


def test_a_thread_is_followed_with_whom_it_talks_and_with_nobody_else(office: Office) -> None:
    channel, first, second = office.channel(), office.person(), office.person()
    root = office.mentions(first, PAY, channel)
    office.answers(channel, root)
    for text in ("Bob, did you see the mail?", "lol", "I'd go for it", "yes, let's talk at 3pm :+1:", "thanks!"):
        office.says(first, text, channel, thread_ts=root)
    office.says(first, "And in finance?", channel, thread_ts=root)
    answer = office.answers(channel, root, 2)[1]
    assert "90,000" in answer.text
    office.says(second, "And in consulting?", channel, thread_ts=root)
    office.settled()
    assert len(office.posted(channel, root)) == 2
    assert office.heard(f"slack:T00ACME:{channel}:{root}") == [PAY, "And in finance?"]


@pytest.mark.parametrize("more", [{}, {"thread_ts": "1700000000.000001"}])
def test_what_people_say_to_one_another_is_left_alone(office: Office, more: Dict[str, str]) -> None:
    channel = office.channel()
    ts = office.says(office.person(), PAY, channel, **more)
    office.settled()
    assert not [each for each in office.fake.state.posted if each.channel == channel]
    assert not office.heard(f"slack:T00ACME:{channel}:{more.get('thread_ts', ts)}")


def test_who_is_spoken_to_in_a_followed_thread_may_answer(office: Office) -> None:
    channel = office.channel()
    root = office.mentions(office.person(), PAY, channel)
    office.answers(channel, root)
    office.says(office.person(), "<@U00OTHER> what do you think?", channel, thread_ts=root)
    office.settled()
    assert len(office.posted(channel, root)) == 1


def test_a_redelivered_event_is_answered_once(office: Office) -> None:
    user = office.person()
    event = office.message(user, PAY)
    for attempt in range(4):
        assert office.send(event, event_id=f"Ev{event['ts']}", attempt=attempt).status == 200
    office.answers(event["channel"], event["ts"])
    office.settled()
    assert len(office.posted(event["channel"], event["ts"])) == 1


def test_questions_are_answered_in_the_order_asked(office: Office) -> None:
    user = office.person()
    channel, root = f"D{user[1:]}", office.says(user, "hello")
    texts = [PAY, "And in finance?", "Compare the two", "What does consulting pay?", "thanks"]
    for text in texts:
        office.says(user, text, thread_ts=root)
    office.answers(channel, root, len(texts) + 1)
    assert office.heard(f"slack:T00ACME:{user}") == ["hello", *texts]
    answers = [each.text for each in office.posted(channel, root)]
    assert "85,000" in answers[1] and "90,000" in answers[2]


def test_a_command_is_answered_to_who_gave_it_alone(office: Office) -> None:
    user, channel = office.person(), office.fake.state.id("C")
    assert office.fake.run(office.fake.command(user, channel, PAY)).body in ("", "{}")
    (answer,) = office.whispers(user)
    assert "85,000" in answer.text and answer.channel == channel
    assert office.heard(f"slack:T00ACME:{channel}:{user}") == [PAY]


def test_a_bare_command_says_what_can_be_asked(office: Office) -> None:
    user = office.person()
    office.fake.run(office.fake.command(user, office.fake.state.id("C"), "  "))
    assert "You can ask about" in office.whispers(user)[0].text


def test_the_shortcut_asks_what_a_message_says(office: Office) -> None:
    user = office.person()
    office.fake.run(office.fake.shortcut(user, office.fake.state.id("C"), f"<@U00OTHER> wonders: {PAY}"))
    assert "85,000" in office.whispers(user)[0].text


def test_a_click_asks_its_question_and_is_frozen(office: Office) -> None:
    user = office.person()
    channel, ts = f"D{user[1:]}", office.says(user, PAY)
    (answer,) = office.answers(channel, ts)
    before = suggestions(answer)
    for _ in range(2):
        office.fake.run(office.fake.click(user, answer, before[0]))
    office.answers(channel, ts, 2)
    assert [each["value"] for each in suggestions(answer)] == [each["value"] for each in before[1:]]
    assert f"<@{user}> asked: *{before[0]['text']['text']}*" in str(answer.blocks)
    office.settled()
    assert len(office.posted(channel, ts)) == 2
    assert office.heard(f"slack:T00ACME:{user}") == [PAY, before[0]["value"]]


def test_a_click_in_a_channel_is_answered_in_its_thread(office: Office) -> None:
    channel = office.channel()
    ts = office.mentions(office.person(), PAY, channel)
    (answer,) = office.answers(channel, ts)
    office.fake.run(office.fake.click(office.person(), answer, suggestions(answer)[0]))
    assert len(office.answers(channel, ts, 2)) == 2


def test_a_click_on_what_only_one_sees_stays_with_them(office: Office) -> None:
    user, channel = office.person(), office.fake.state.id("C")
    office.fake.run(office.fake.command(user, channel, PAY))
    (answer,) = office.whispers(user)
    button = suggestions(answer)[0]
    office.fake.run(office.fake.click(user, answer, button))
    assert all(each.user == user for each in office.whispers(user, 2))
    assert button["value"] not in [each.get("value") for each in answer.buttons]
    assert office.heard(f"slack:T00ACME:{channel}:{user}") == [PAY, button["value"]]


@pytest.mark.parametrize("rating", ["up", "down"])
def test_feedback_is_kept_with_the_conversation(office: Office, rating: str) -> None:
    user = office.person()
    (answer,) = office.answers(f"D{user[1:]}", office.says(user, PAY))
    office.rates(user, answer, rating)
    assert "noted" in office.whispers(user)[0].text
    conversation = f"slack:T00ACME:{user}"
    (said,) = [event["data"]["custom"]["answer"]["id"] for event in office.events(conversation) if event["event"] == "bot"]
    assert office.ratings(conversation) == [{"answer_id": said, "rating": rating}]


@pytest.mark.parametrize(
    "change",
    [
        {"subtype": "message_changed", "message": {"text": PAY, "ts": "1.000001"}},
        {"subtype": "message_deleted", "deleted_ts": "1.000001"},
        {"subtype": "bot_message", "bot_id": "B1"},
        {"bot_id": "B1"},
        {"user": "U00BOT"},
        {"user": None},
        {"edited": {"user": "U1"}},
        {"subtype": "channel_join"},
    ],
    ids=str,
)
def test_edits_deletions_and_bots_are_left_alone(office: Office, change: Dict[str, Any]) -> None:
    channel = office.channel()
    mention = office.message(office.person(), f"<@{office.fake.state.bot}> {PAY}", channel)
    for event in (mention, office.message(office.person(), PAY, "D0QUIET")):
        assert office.send({**event, **change}).status == 200
    office.settled()
    assert not [each for each in office.fake.state.posted if each.channel in (channel, "D0QUIET")]


def test_events_and_interactions_that_nobody_waits_for_are_acknowledged(office: Office) -> None:
    assert office.send({"type": "reaction_added", "user": "U1", "reaction": "tada"}).status == 200
    assert office.fake.run(office.fake.shortcut("U1", "C1", "hello", callback="another")).status == 200


def test_app_home_says_what_can_be_asked_and_lets_ask(office: Office) -> None:
    user = office.person()
    office.send({"type": "app_home_opened", "user": user, "channel": f"D{user[1:]}", "tab": "home"})
    view = office.until(lambda: office.fake.state.views.get(user))
    assert "You can ask about" in str(view)
    row = next(block for block in view["blocks"] if block["type"] == "actions")
    office.fake.run(office.fake.click_home(user, row["elements"][0], row["block_id"]))
    began = office.wait(lambda: [each for each in office.fake.state.posted if each.channel == f"D{user[1:]}"], "A direct message")[0]
    assert began.text == f"You asked on my Home tab: *{row['elements'][0]['value']}*"
    assert office.answers(began.channel, began.ts)


def test_an_opened_direct_message_suggests_what_to_ask(office: Office) -> None:
    user = office.person()
    office.send({"type": "app_home_opened", "user": user, "channel": f"D{user[1:]}", "tab": "messages"})
    _, prompts = office.until(lambda: next((each for each in office.fake.state.prompts if each[0] == f"D{user[1:]}"), None))
    assert 1 <= len(prompts) <= 4 and all(prompt["message"].endswith("?") for prompt in prompts)


def test_a_recommendation_is_asked_for_in_a_channel_and_had_in_private(office: Office, default_pack: Pack) -> None:
    channel, asker, other = office.channel(), office.person(), office.person()
    root = office.mentions(asker, "Which industry suits me?", channel)
    (invitation,) = office.answers(channel, root)
    (button,) = invitation.buttons
    office.fake.run(office.fake.click(other, invitation, button))
    view = office.fake.state.modals[-1]
    titles = [[option["text"]["text"] for option in block["element"]["options"]] for block in view["blocks"]]
    picked = [shown[0] for shown in titles[:2]]
    office.fake.run(office.fake.submit(other, view, {block["block_id"]: [title] for block, title in zip(view["blocks"], picked)}))
    result = office.wait(lambda: [each for each in office.fake.state.posted if each.channel == f"D{other[1:]}"], "A result")[0]
    assert all(title.lower() in result.text.lower() for title in picked)
    assert any(industry.name in result.text for industry in default_pack.industries.values())
    assert office.whispers(other)[0].thread == root
    assert office.heard(f"slack:T00ACME:{channel}:{root}") == ["Which industry suits me?"]
    assert not [each for each in office.fake.state.posted if each.channel == f"D{asker[1:]}"]


def test_typed_in_a_direct_message_the_last_question_alone_can_be_answered_by_a_button(office: Office) -> None:
    user = office.person()
    channel, root = f"D{user[1:]}", office.says(user, "Which industry suits me?")
    (first,) = office.answers(channel, root)
    old, other = suggestions(first)[:2]
    office.fake.run(office.fake.click(user, first, old))
    second = office.answers(channel, root, 2)[1]
    assert not suggestions(first) and suggestions(second)[0]["value"] != old["value"]
    office.fake.run(office.fake.click(user, first, other))
    assert "is answered, or closed" in office.whispers(user)[0].text
    office.settled()
    assert len([each for each in office.posted(channel, root) if not each.user]) == 2


def test_rasa_gets_what_was_typed(office: Office) -> None:
    user = office.person()
    typed = "*What* does R&amp;D in &lt;healthcare&gt; pay, <https://example.org|they> ask <mailto:a@b.org|a@b.org> in <#C1|jobs>?"
    office.answers(f"D{user[1:]}", office.says(user, typed))
    assert office.heard(f"slack:T00ACME:{user}") == ["What does R&D in <healthcare> pay, they ask a@b.org in #jobs?"]


def test_a_typed_command_is_text(office: Office) -> None:
    user = office.person()
    office.answers(f"D{user[1:]}", office.says(user, "/restart"))
    events = office.events(f"slack:T00ACME:{user}")
    assert "restart" not in [event["event"] for event in events] and office.heard(f"slack:T00ACME:{user}") == ["restart"]


@pytest.mark.parametrize("text", ["", "<@U00BOT>", "salary " * 201, "\u200b"], ids=["nothing", "mention", "long", "unseen"])
def test_what_is_no_message_is_asked_for_again(office: Office, text: str) -> None:
    user = office.person()
    (answer,) = office.answers(f"D{user[1:]}", office.says(user, text))
    assert "?" in answer.text or "shorten" in answer.text
    office.settled()
    assert not office.events(f"slack:T00ACME:{user}")


def test_a_private_talk_stays_private(office: Office) -> None:
    user, channel = office.person(), office.channel()
    office.answers(f"D{user[1:]}", office.says(user, PAY))
    office.fake.run(office.fake.command(user, channel, "Tell me about finance"))
    office.whispers(user)
    ts = office.mentions(user, "What was the last thing I asked about, and what does it pay?", channel)
    answer = office.answers(channel, ts)[0]
    assert "85,000 to $115,000" not in answer.text or "90,000" in answer.text
    assert len(office.heard(f"slack:T00ACME:{channel}:{ts}")) == 1
    assert len(office.heard(f"slack:T00ACME:{channel}:{user}")) == 1
    assert len(office.heard(f"slack:T00ACME:{user}")) == 1


def test_a_limit_is_waited_out(office: Office) -> None:
    start = office.fake.state.calls.count("chat.postMessage")
    refused = iter([True, True])
    office.fake.limit = lambda method, count: method == "chat.postMessage" and next(refused, False)
    assert "85,000" in office.answer(PAY).text
    assert office.fake.state.calls.count("chat.postMessage") == start + 3


def test_blocks_that_slack_cannot_read_are_posted_as_text(office: Office) -> None:
    office.fake.fail["chat.postMessage"] = ["invalid_blocks"]
    answer = office.answer(PAY)
    assert answer.blocks == [] and "85,000" in answer.text


@pytest.mark.parametrize("error", ["fatal_error", "internal_error", "something_new"])
def test_a_failure_is_told_with_a_reference_that_is_logged(office: Office, error: str) -> None:
    office.fake.fail["chat.postMessage"] = [error, error]
    answer = office.answer(PAY)
    found = REFERENCE.search(answer.text)
    assert found
    office.until(lambda: f"reference {found.group(1)}): Slack: {error}" in office.assistant.said())
    assert "healthcare" not in office.assistant.said()


def test_where_nothing_can_be_posted_the_person_is_answered_directly(office: Office) -> None:
    user, channel = office.person(), office.fake.state.id("C")
    office.mentions(user, PAY, channel)
    direct = f"D{user[1:]}"
    told = office.wait(
        lambda: len(found := [each for each in office.fake.state.posted if each.channel == direct]) > 1 and found, "An answer"
    )
    assert "I can't post where you asked me" in told[0].text and "85,000" in told[1].text


def test_a_file_that_cannot_be_uploaded_costs_no_answer(office: Office) -> None:
    office.fake.state.scopes.discard("files:write")
    try:
        assert office.answer("Compare pay in healthcare and finance")
        office.until(lambda: "the app needs the scope files:write" in office.assistant.said())
    finally:
        office.fake.state.scopes.add("files:write")


def test_it_goes_on_when_slack_asks_for_another_socket(over_socket: Office) -> None:
    opened = over_socket.fake.state.calls.count("apps.connections.open")
    over_socket.fake.hang_up()
    over_socket.until(lambda: over_socket.fake.state.calls.count("apps.connections.open") > opened)
    assert "85,000" in over_socket.answer(PAY).text


def test_make_run_says_which_mode(over_http: Office, over_socket: Office) -> None:
    assert "Slack: answering in Acme as @waypoint, over HTTP" in over_http.assistant.said()
    assert "Slack: answering in Acme as @waypoint, over Socket Mode" in over_socket.assistant.said()
