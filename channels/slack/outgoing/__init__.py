"""Answers as Slack shows them."""
