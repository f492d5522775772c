from __future__ import annotations

import asyncio
from typing import Any, Dict, List

import pytest
from rasa.core.actions.action import ActionExtractSlots
from rasa.core.channels.channel import CollectingOutputChannel
from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.core.processor import MessageProcessor
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from serving.patches import slot_filling

RASAS_OWN = MessageProcessor.run_action_extract_slots
pytestmark = pytest.mark.filterwarnings("ignore:Slot auto-fill")  # which Rasa says of any domain with slots
HEARD = UserUttered("any in Paris?", {"name": "ask"}, [{"entity": "city", "value": "Paris"}])


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> List[str]:
    """The slots that were looked through; Rasa is as it came, before and after."""
    names: List[str] = []
    run = ActionExtractSlots.run

    async def counted(action: ActionExtractSlots, channel: Any, nlg: Any, tracker: Any, domain: Domain) -> Any:
        names.extend(slot.name for slot in domain.slots)
        return await run(action, channel, nlg, tracker, domain)

    monkeypatch.setattr(ActionExtractSlots, "run", counted)
    monkeypatch.setattr(MessageProcessor, "run_action_extract_slots", RASAS_OWN)
    return names


def filled(mapping: Dict[str, Any], *actions: str) -> Any:
    """What the slot `place` holds after HEARD."""
    slots = {"place": {"type": "any", "influence_conversation": False, "mappings": [mapping]}}
    rasa = MessageProcessor.__new__(MessageProcessor)
    rasa.domain = Domain.from_dict({"intents": ["ask"], "entities": ["city"], "slots": slots, "actions": list(actions)})
    rasa.action_endpoint, rasa.nlg = None, TemplatedNaturalLanguageGenerator({})
    tracker = DialogueStateTracker.from_events("a", [HEARD], slots=rasa.domain.slots)
    return asyncio.run(rasa.run_action_extract_slots(CollectingOutputChannel(), tracker)).get_slot("place")


def test_slots_that_only_actions_set_are_not_looked_at(looked: List[str]) -> None:
    slot_filling.apply()
    assert filled({"type": "custom"}) is None and not looked


@pytest.mark.parametrize(
    ("mapping", "actions"),
    [
        ({"type": "from_entity", "entity": "city"}, []),
        ({"type": "custom", "action": "action_place"}, ["action_place"]),
        ({"type": "custom"}, ["action_validate_slot_mappings"]),
    ],
)
def test_all_others_are(looked: List[str], mapping: Dict[str, Any], actions: List[str]) -> None:
    before = filled(mapping, *actions)
    slot_filling.apply()
    assert filled(mapping, *actions) == before and len(looked) > 1


def test_rasa_itself_looks_at_all(looked: List[str]) -> None:
    """When this fails, Rasa has been mended: take the patch out."""
    assert filled({"type": "custom"}) is None and "place" in looked
