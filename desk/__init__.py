"""The career centre's side: what people asked, what was missed, what to say next time."""
