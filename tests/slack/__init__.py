"""The real servers, beside a fake Slack. A package, so that what it shares ends with its last test."""
