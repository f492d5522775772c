"""What people read in Slack in and around an answer, besides its own words.

Texts are in mrkdwn, Slack's own notation; buttons, forms and titles are plain. What people wrote is put in escaped.
"""

from __future__ import annotations

# --- Around an answer

ASKED = "You asked: {question}"
MISSING = "Not in the sources: {words}"
SOURCE = "Source: {title}: {sections}"
CREDITED = "credited to {whom}"
MORE_SOURCES = "; and {count} more"
SHOW_ALL = "Show all"
MORE_QUESTIONS = "More questions"
PAY = "Pay"
"""The title of a chart that has none."""
PAY_RANGES = "Pay ranges in {unit}: {ranges}."
TITLED_RANGES = "{title}, in {unit}: {ranges}."
RANGE = "{label} {low:,} to {high:,}"
OFFER = "Talk to a person"

# --- Whether it helped

HELPFUL, NOT_HELPFUL = "Helpful", "Not helpful"
THANKS = "Thanks, that is noted."
WHY = f"{THANKS} What was wrong with it?"
REASONS = {
    "not_what_i_asked": "Not what I asked",
    "wrong": "Wrong or out of date",
    "incomplete": "Something is missing",
    "unclear": "Hard to understand",
}
"""The same as in the chat for web pages."""
ASK_A_PERSON, MAY_I_TALK = "Ask a person", "Can I talk to a person?"
"""A button, and what it asks."""

# --- The form of a recommendation

INVITATION = "For that I ask a few short questions. What you choose, and what comes of it, is for you alone."
PRIVATELY, AT_ONCE, CHANGE = "Answer privately", "All questions at once", "Change my answers"
FORM_TITLE, FORM_SUBMIT, CANCEL = "What suits you", "Show the result", "Cancel"
NO_PREFERENCE = "No preference"
WISHES = "My wishes: {wishes}"
