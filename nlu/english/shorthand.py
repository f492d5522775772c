"""The shorthand of chats, written out: "idk wat 2 do b4 fall, smth w ppl". What reads a text knows the words, not each way to save letters.

What is also a word of another language, a name or a unit ("rn", "hr", "em", "it") is written out only where its neighbours tell what it is.
"""

from __future__ import annotations

import re
from typing import Mapping

from nlu.english.rule import Rule, loose

WORDS: Mapping[str, str] = {
    "u": "you",
    "ur": "your",
    "urs": "yours",
    "urself": "yourself",
    "b4": "before",
    "gr8": "great",
    "l8r": "later",
    "2day": "today",
    "2moro": "tomorrow",
    "tmrw": "tomorrow",
    "tmr": "tomorrow",
    "tonite": "tonight",
    "smth": "something",
    "smthn": "something",
    "sumthin": "something",
    "sth": "something",
    "smb": "somebody",
    "nthg": "nothing",
    "evrything": "everything",
    "ppl": "people",
    "pple": "people",
    "bc": "because",
    "bcs": "because",
    "bcz": "because",
    "becuz": "because",
    "cuz": "because",
    "coz": "because",
    "tho": "though",
    "altho": "although",
    "thru": "through",
    "wud": "would",
    "wld": "would",
    "cud": "could",
    "cld": "could",
    "shud": "should",
    "shld": "should",
    "hav": "have",
    "hv": "have",
    "gv": "give",
    "giv": "give",
    "gud": "good",
    "btr": "better",
    "betta": "better",
    "rly": "really",
    "rlly": "really",
    "srsly": "seriously",
    "prob": "probably",
    "probs": "probably",
    "prolly": "probably",
    "def": "definitely",
    "deffo": "definitely",
    "obvs": "obviously",
    "esp": "especially",
    "approx": "approximately",
    "btwn": "between",
    "btw": "by the way",
    "idk": "I don't know",
    "dunno": "don't know",
    "idc": "I don't care",
    "imo": "in my opinion",
    "imho": "in my opinion",
    "tbh": "to be honest",
    "afaik": "as far as I know",
    "iirc": "if I remember rightly",
    "lmk": "let me know",
    "nvm": "never mind",
    "jk": "just kidding",
    "wdym": "what do you mean",
    "wbu": "what about you",
    "wb": "what about",
    "pls": "please",
    "plz": "please",
    "plss": "please",
    "thx": "thanks",
    "thnx": "thanks",
    "tnx": "thanks",
    "thanx": "thanks",
    "ty": "thank you",
    "tysm": "thank you so much",
    "yr": "year",
    "yrs": "years",
    "mth": "month",
    "mths": "months",
    "wk": "week",
    "wks": "weeks",
    "hrs": "hours",
    "avg": "average",
    "govt": "government",
    "mgmt": "management",
    "mgr": "manager",
    "dept": "department",
    "quals": "qualifications",
    "recs": "recommendations",
    "reqs": "requirements",
    "qs": "questions",
    "ques": "question",
    "lemme": "let me",
    "gimme": "give me",
    "gotta": "have to",
    "gonna": "going to",
    "wanna": "want to",
    "hafta": "have to",
    "oughta": "ought to",
    "kinda": "kind of",
    "sorta": "sort of",
    "outta": "out of",
    "lotta": "lot of",
    "cmon": "come on",
    "ain't": "isn't",
    "aint": "isn't",
    "y'all": "you",
    "yall": "you",
    "whaddya": "what do you",
    "'em": "them",
    "’em": "them",
    "cn": "can",
    "wrk": "work",
    "wrks": "works",
    "wrking": "working",
    "wich": "which",
    "abt": "about",
    "jst": "just",
    "mny": "many",
    "mch": "much",
    "hw": "how",
    "wht": "what",
    "thse": "these",
    "whr": "where",
    "yu": "you",
    "talkin": "talking",
    "goin": "going",
    "doin": "doing",
    "nothin": "nothing",
    "somethin": "something",
    "anythin": "anything",
    "everythin": "everything",
    "askin": "asking",
    "workin": "working",
    "makin": "making",
    "gettin": "getting",
    "lookin": "looking",
    "earnin": "earning",
    "payin": "paying",
    "hirin": "hiring",
    "livin": "living",
    "tryin": "trying",
    "thinkin": "thinking",
    "sayin": "saying",
    "tellin": "telling",
    "startin": "starting",
    "trainin": "training",
    "learnin": "learning",
    "growin": "growing",
    "comin": "coming",
    "takin": "taking",
    "givin": "giving",
    "feelin": "feeling",
    "bein": "being",
}
"""What each stands for, wherever it stands."""
_WRITTEN = Rule(
    "shorthand",
    re.compile(rf"(?<![\w'’/@.:#-])(?:{'|'.join(map(re.escape, sorted(WORDS, key=len, reverse=True)))})(?![\w'’/@:-]|\.\w)", re.I),
    ("smth on nets", "u pay", "which of 'em", "idk", "nets b4 kelp", "prob. yes"),
    ("somethings", "u-boats", "def.py", "tho's", "the ur-text"),
)
AND = Rule(
    "n",
    re.compile(r"(?:(?<=[\w,;] )|(?<=^))n(?= [a-z0-9])"),
    ("nets n kelp", "n the last one", "nets, n kelp"),
    ("n = 3", "nets N kelp", "n't"),
)
"""How "and" is shortened between words, or where a text goes on with it."""
WITH = Rule(
    "w", re.compile(r"(?<=[a-z0-9] )w(?= [a-z0-9])"), ("the one w nets", "boats w a sail", "3 w nets"), ("w nets", "W nets", "w/ nets")
)
FROM = Rule(
    "frm",
    re.compile(r"(?<=[a-z] )frm(?= (?:home?|hom|the|there|here|my|a|an|abroad|scratch|what|where|which)\b)"),
    ("work frm home", "is it frm the boats", "far frm there"),
    ("the frm exam", "is FRM worth it", "frm nets"),
)
"""How "from" is shortened; the certificate stands before other words."""
_BEHIND_A_WORD = "|".join(
    rf"(?<=\b{word} )" for word in ("we", "they", "you", "u", "there", "what", "which", "who", "how", "where", "those", "these", "many")
)
ARE = Rule(
    "r",
    re.compile(rf"(?:{_BEHIND_A_WORD})r(?= \w)|^r(?= (?:they|we|you|u|there|those|these|all|any|the)\b)"),
    ("how r they", "r there nets", "those r dear", "what r u", "how many r there"),
    ("do I need r", "r or python", "is r used", "how R works with nets"),
)
"""How "are" is shortened; the language R stands beside other words."""
THEM = Rule(
    "em",
    loose(
        r"(?:(?<=\bof )|(?<=\bfor )|(?<=\babout )|(?<=\bwith )|(?<=\bbetween )|(?<=\bcompare )|(?<=\blist )|(?<=\bshow )|(?<=\bgive )"
        r"|(?<=\bdrop )|(?<=\bput )|(?<=\brank )|(?<=\bsort ))em\b(?!')"
    ),
    ("which of em", "compare em", "list em all"),
    ("em casa", "trabalho em casa", "an em dash"),
)
OK = Rule("k", re.compile(r"^k+(?=[\s,.!;]+\w)", re.I), ("k so nets", "K. and kelp", "kk what now"), ("80 k", "k-means", "k"))
"""How "ok" is shortened where a text begins with it."""
NUMBER = Rule(
    "nr",
    loose(r"\b(?:nr|num|nummer|num(?:be?r|e?r)o|numbah?|nro)\.? ?(?=\d|(?:one|two|three|four|five|uno|dos|tres)\b)"),
    ("nr 5", "nr.2", "num 3 please", "numba two", "numero uno", "numbero 3"),
    ("number 5", "nr", "the num of nets", "numero"),
)
ONE = Rule(
    "1",
    loose(
        r"(?<=\bwhich )1(?= (?:of|is|has|have|does|do|can|could|might|may|would|will|pays?|wants?|lets?|needs?|starts?)\b)"
        r"|(?<=\bthe other )1\b"
    ),
    ("which 1 pays", "which 1 of them", "and the other 1?"),
    ("which 1 % is it", "number 1", "the 1st", "which 12 boats"),
)
UNO = Rule(
    "uno",
    loose(r"(?<=\bnumber )(?:uno|dos|tres)\b"),
    ("number uno", "number tres please", "number dos"),
    ("uno", "number one", "dos and nets"),
)
_IN_SPANISH = {"uno": "one", "dos": "two", "tres": "three"}
_IN_THEIR_PLACES: Mapping[Rule, str] = {
    FROM: "from",
    ARE: "are",
    THEM: "them",
    OK: "ok",
    AND: "and",
    WITH: "with",
    NUMBER: "number ",
    ONE: "one",
}
RULES = (_WRITTEN, *_IN_THEIR_PLACES, UNO)


def written_out(text: str) -> str:
    """`text` without the shorthand of chats; all else as it was."""
    for rule, words in _IN_THEIR_PLACES.items():
        text = rule.sub(words, text)
    text = UNO.sub(lambda match: _IN_SPANISH[match.group().lower()], text)
    return _WRITTEN.sub(lambda match: WORDS[match.group().lower()], text)
