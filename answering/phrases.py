"""The wording of domain.yml, for the sentences that are put together here; a pack may have its own."""

from __future__ import annotations

from typing import Dict, Sequence

from answering.kept import kept
from knowledge import Pack
from knowledge.wording import responses


def say(pack: Pack, phrase: str, **places: str) -> str:
    """The response `utter_<phrase>`, in the words of the pack where it has its own, with `places` filled in. Raises KeyError."""
    response = f"utter_{phrase}"
    return (pack.setting.phrases.get(response) or responses()[response][0]).format(**{**common(pack), **places})


@kept
def common(pack: Pack) -> Dict[str, str]:
    """The places that any response may have: what the pack is about, and what an industry is called in it."""
    setting = pack.setting
    count = len(pack.sources)
    return {
        "field": setting.field,
        "degree": setting.degree,
        "setting": setting.industry_word,
        "settings": setting.industries_word,
        "Setting": setting.industry_word.capitalize(),
        "Settings": setting.industries_word.capitalize(),
        "home": _home(setting.home_regions),
        "sources": responses()["utter_sources" if count > 1 else "utter_one_source"][0].format(count=count),
    }


def _home(regions: Sequence[str]) -> str:
    """'the United States': the first name of the region that can stand after "for"."""
    return next((region for region in regions if region.startswith("the ")), regions[0] if regions else "one country")


def has(pack: Pack, phrase: str) -> bool:
    """Whether there is such a phrase."""
    response = f"utter_{phrase}"
    return response in pack.setting.phrases or response in responses()
