"""Slack: events, commands and clicks in, answers as Block Kit out. Rasa's credentials name channels.slack.channel.SlackChannel."""
