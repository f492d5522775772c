"""What people read in Slack besides answers: those who ask, and the advisers. Of hand-offs, also what channels/handoff/words.py holds.

Texts are in mrkdwn, Slack's own notation; buttons, forms and titles are plain. What people wrote is put in escaped.
"""

from __future__ import annotations

# --- Told in place of an answer, or beside it

BUSY = "I'm answering many people at once. Please try again in a minute."
ELSEWHERE = "This assistant answers in another workspace."
NOT_HERE = "I'm not to answer in this channel. Write to me directly, or type `/career` and your question: only you see the answer."
NOT_YOURS = "That question was for somebody else here. Mention me, or write to me directly, and I'll ask you."
STALE = "That question is answered, or closed. The last one I asked counts; say “go back” to change an answer."
GONE = "That answer isn't kept any more. Please ask again."
HUSHED = "All right: in this thread I'll answer only who mentions me."
SENT_DIRECTLY = "I can't post where you asked me. Here is the answer:"
FROM_HOME = "You asked on my Home tab: *{question}*"
STATUS = "is looking that up…"
"""Stands after the assistant's name."""

# --- Around an answer, besides what blocks/words.py holds

ASKED_BY = "<@{user}> asked: *{title}*"
CHOSEN_BY = "<@{user}> chose: *{title}*"
TRY_ASKING = "Try asking"
CHOOSE = "Please choose at least one option, of whichever question."
FORM_NOT_OPENED = "The form couldn't be opened. Please click again, or write to me directly what you want."
FORM_SENT = "I've sent you the result directly."

# --- The Home tab

NAME = "Waypoint"
WAYS = (
    "Write to me under *Messages*, mention me in a channel, or type `/career` and your question to get an answer that only you see. "
    "In a message's menu, *Ask Waypoint* asks me what it says."
)
DELETE = "Delete my data"

# --- Asking for a person, and talking to one

AGREE_TO_ASK = "Agree and ask"
ABOUT = "What is it about?"
LEAVE = "Leave a message"
AGREE_TO_LEAVE = "Agree and send"
MESSAGE = "Your message"
OWN_NAME = "Your name, if you like"
STOP_WAITING, END_TALK = "Stop waiting", "End the talk"
ADVISER_SAYS = "*{name}*: {text}"
ADVISER_CORRECTS = "*{name}* (corrected): {text}"
ADVISER_TAKES_BACK = "*{name}* has taken a message back."

# --- The advisers' channel

STATES = {
    "waiting": ":hourglass_flowing_sand: *Somebody would like to talk to a person*",
    "taken": ":speech_balloon: *Somebody talks with {name}*",
    "ended": ":white_check_mark: *A talk with a person is over*",
    "expired": ":alarm_clock: *Somebody waited for a person, and nobody came*",
    "message_left": ":envelope: *Somebody left a message*",
}
"""How a card begins, by the state of the hand-off."""
ON, TOPIC, SINCE, UNTIL = "On: {channel}", "Topic: {topic}", "Waiting since {time}", "waits until {time}"
DECLINED = "Not now: {advisers}"
TAKE, NOT_NOW, DONE, BACK, MY_NAME = "Take", "Not now", "Done", "Back to the bot", "My name…"
NOTE = "note:"
"""How what colleagues alone read begins."""
HOW_TO = (
    "<@{adviser}> has taken it, shown as *{name}*. What <@{adviser}> writes in this thread goes to the visitor, seen once :eyes: "
    f"stands on it; edits and deletions are carried, files are not. What begins with `{NOTE}` stays here, as does what others write."
)
VISITOR = "Visitor"
VISITOR_SAID, ASSISTANT_SAID = "*Visitor*: {text}", "_Assistant_: {text}"
SAID_BEFORE, NOTHING_BEFORE = "What was said before:", "Nothing was said before."
SAID_LAST = "What was said last, of {count} messages:"
SAID, CORRECTED, TAKEN_BACK = "*{name}:* {text}", "*{name}* (instead of “{before}”): {text}", "*{name}* has taken back “{before}”."
SAID_AT_THE_DESK = "*{name}* (at the desk): {text}"
LEFT = "*A message was left:*\n>{text}\nTo be answered at: {contact}"
COLLEAGUE = "a colleague"
"""What stands for whoever is mentioned to a visitor."""
IN_SLACK = "Slack, <@{user}>"
"""Where somebody is answered who left a message in Slack."""
NAME_TITLE, NAME_LABEL, NAME_SUBMIT = "Your name", "What visitors read", "Show it"

# --- Told to one adviser alone

TAKEN = "{name} has taken it already."
OVER = "It is over already."
NAMELESS = f"Visitors read _{{name}}_. To be shown by name, press *{MY_NAME}*"
NOT_ON_THE_CARD = "That can be pressed only where the card stands."
NOT_TAKEN = f"The visitor doesn't see this: press *{TAKE}* first."
NOT_YOUR_VISITOR = "Only <@{adviser}> writes to the visitor, who doesn't see this."
TALK_OVER = "This talk is over: the visitor doesn't see what is written here now."
NO_FILES = "Files can't be passed on."
NO_WORDS = "Pictures by name, such as :wave:, can't be passed on without words: the visitor doesn't see this."
NO_FILES_BUT_TEXT = "Files can't be passed on; what you wrote with it was."
TOO_LATE = "The visitor goes on seeing the message as it was: the talk is over."
TOO_LONG = "That is longer than {most:,} characters and was not passed on. Please send it in parts."
