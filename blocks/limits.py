"""What Slack takes, in characters and pieces, by its reference of Block Kit and of chat.postMessage."""

from __future__ import annotations

TEXT = 40_000
"""A message's `text`."""
BLOCKS = 50
"""Blocks of a message."""
MARKDOWN = 12_000
"""All Markdown blocks of a message together."""
SECTION = 3_000
CONTEXT = 2_000
"""One element of a context block."""
CONTEXT_ELEMENTS = 10
ELEMENTS = 25
"""Elements of an actions block."""
BUTTON = 75
"""The text of a button or of an option."""
VALUE = 2_000
"""The value of a button."""
OPTIONS = 100
"""Options of a select."""
OPTION_VALUE = 150
TABLE_ROWS = 100
"""Rows of a table, with the one of its heads."""
TABLE_COLUMNS = 20
TABLE = 10_000
"""All cells of a message's only table together."""
ALTERNATIVE = 1_000
"""The description of an image."""
PROMPTS = 4
"""Suggested prompts."""
MODAL_TITLE = 24
MODAL_BLOCKS = 100
CHECKBOXES = 10
"""Options of checkboxes and of radio buttons."""
LABEL = 2_000
