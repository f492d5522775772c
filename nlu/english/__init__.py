"""Every pattern that reads English, as named rules with their examples beside them."""
