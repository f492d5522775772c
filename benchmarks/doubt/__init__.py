"""How likely it is that a question can't be served: learned on labelled questions, and checked against them."""
