"""A person takes over: who has a conversation, and what was said in it meanwhile. Knows neither Rasa nor any messenger.

Everything here works in the transaction of a connection that it is given, so that any process can use it: the channels beside their
event loop, the desk in a request of its own. handoff/README.md says what each part is for.
"""
