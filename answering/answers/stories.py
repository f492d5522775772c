"""What graduates said: reported as theirs, never generalised."""

from __future__ import annotations

from answering.answer import Answer
from answering.looks import suggest, wording
from answering.reading.reading import Reading
from knowledge import Held, Pack


def answer_stories(reading: Reading, pack: Pack) -> Answer:
    """The stories of the named industries; all of them where none is named or none has one."""
    fitting = [key for key, story in pack.stories.items() if story.industry in reading.about]
    facts = tuple(Held(f"stories#{key}", pack.stories[key].fact) for key in fitting or pack.stories)
    industries = (story.industry for key, story in pack.stories.items() if not fitting or key in fitting)
    return Answer(
        status="answered",
        topic="stories",
        response="utter_stories",
        values={"facts": wording.told(pack, facts), "source": wording.sourced(pack, facts)},
        subjects=tuple(industry for industry in industries if industry),
        facts=facts,
        suggestions=suggest.topics(pack, pack.topics["stories"].suggests),
    )
