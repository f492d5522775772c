"""An answer by the contract as blocks of Slack's: what the channel posts, and what the desk shows. Knows no Slack and no Rasa."""
