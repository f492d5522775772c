"""Which version of a pack speaks: published ones, kept beside the conversations, and what a running process makes of them."""
