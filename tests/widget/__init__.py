"""The widget in Chromium, beside a bot that says what a test wants. A package, so that what it shares ends with its last test."""
