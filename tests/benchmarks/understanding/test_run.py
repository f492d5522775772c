from benchmarks.understanding.items import Conversation, Item
from benchmarks.understanding.reply import Reply
from benchmarks.understanding.run import ask_all


class Clerk:
    """Asks back at first, and knows what its buttons mean only in a conversation that went before."""

    def __init__(self):
        self.said = {}

    def ask(self, conversation, text):
        said = self.said.setdefault(conversation, [])
        said.append(text)
        if text == "this one" and said == ["hello", "which?", "this one"]:
            return Reply("the answer", {"status": "answered"})
        if text == "which?":
            return Reply("this or that?", {"status": "clarify"}, ("that one", "this one"))
        return Reply("welcome", {"status": "chitchat"})


def test_asking_back_is_right_where_a_button_leads_to_the_answer():
    turns = (Item("1", "hello", "chitchat"), Item("2", "which?", "answerable", must_any=("answer",)))
    grades = ask_all(Clerk(), Conversation("c", turns))
    assert [each.passed for each in grades] == [True, True]
    assert grades[1].reply.status == "clarify"


def test_asking_back_is_wrong_where_no_button_does():
    turns = (Item("1", "which?", "answerable", must_any=("answer",)),)
    assert [each.passed for each in ask_all(Clerk(), Conversation("c", turns))] == [False]


def test_each_conversation_is_its_own():
    clerk = Clerk()
    for _ in range(2):
        ask_all(clerk, Conversation("c", (Item("1", "hello", "chitchat"),)))
    assert list(clerk.said.values()) == [["hello"], ["hello"]]
