"""People take over in Slack: advisers answer in a thread of their channel, and people who ask in Slack are linked with it."""
