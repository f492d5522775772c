"""A figure of a fact by plain fields: what it is, how much, of what. The pack's own checks come after."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from django import forms

from knowledge.figures import Figure
from knowledge.numbers import Number, plain_number

PAY, SHARE, COUNT = "pay", "percent", "count"
_KINDS = (("", "no figure"), (PAY, "pay"), (SHARE, "a share or growth, in percent"), (COUNT, "a number of something"))
_PERIODS = (("", ""), ("hour", "hour"), ("month", "month"), ("year", "year"))
_QUALIFIERS = tuple((each, each) for each in ("exactly", "about", "over", "nearly", "under"))
_NEEDED = {PAY: {"currency": "in which currency", "period": "per what", "level": "whose pay it is"}}
_MORE = 2
"""Rows that stand empty after those that are filled."""


class FigureForm(forms.Form):
    """One figure; with no kind it is none."""

    kind = forms.ChoiceField(choices=_KINDS, required=False, label="Figure")
    amount = forms.CharField(required=False, label="How much", help_text="85,000 or 12.5; of a range, its lower end")
    to = forms.CharField(
        required=False, label="Up to", widget=forms.TextInput({"placeholder": " "}), help_text="Its upper end, where it is a range"
    )
    currency = forms.CharField(required=False, max_length=3, help_text="Such as USD")
    period = forms.ChoiceField(choices=_PERIODS, required=False, label="Per")
    level = forms.CharField(required=False, max_length=80, label="Whose pay", help_text="Such as starting, median")
    measures = forms.CharField(required=False, max_length=200, label="Of what exactly", help_text="Such as openings a year")
    qualifier = forms.ChoiceField(choices=_QUALIFIERS, required=False, label="Said to be")

    def clean_amount(self) -> Optional[Number]:
        """As the pack holds it."""
        return _number(self.cleaned_data["amount"])

    def clean_to(self) -> Optional[Number]:
        """As the pack holds it."""
        return _number(self.cleaned_data["to"])

    def clean(self) -> Dict[str, Any]:
        """Says what is missing."""
        values = super().clean() or {}
        kind = values.get("kind")
        if kind and values.get("amount") is None and "amount" not in self.errors:
            self.add_error("amount", "Say how much.")
        for name, what in _NEEDED.get(kind or "", {"measures": "of what"} if kind else {}).items():
            if not values.get(name):
                self.add_error(name, f"Say {what}.")
        return values

    @property
    def figure(self) -> Optional[Dict[str, Any]]:
        """As the pack's files hold it."""
        values = self.cleaned_data
        kind, qualifier = values.get("kind"), values.get("qualifier")
        said = {"qualifier": qualifier} if qualifier and qualifier != "exactly" else {}
        if kind != PAY:
            return {"kind": kind, "value": values["amount"], "measures": values["measures"], **said} if kind else None
        whose = {"currency": values["currency"].upper(), "period": values["period"], "level": values["level"]}
        if values["to"] is None:
            return {"kind": "amount", "value": values["amount"], **whose, **said}
        return {"kind": "range", "low": values["amount"], "high": values["to"], **whose}


class Figures:
    """Those of one fact: what was sent, else what is there, and some empty rows."""

    def __init__(self, sent: Optional[Any], there: List[Figure]) -> None:
        first = [_values(each) for each in there]
        if sent is None:
            rows = [*first, *([{}] * _MORE)]
            self.rows = [FigureForm(prefix=_prefix(place), initial=row) for place, row in enumerate(rows)]
            return
        count = 0
        while f"{_prefix(count)}-kind" in sent:
            count += 1
        self.rows = [FigureForm(sent, prefix=_prefix(place)) for place in range(count)]

    def is_valid(self) -> bool:
        """Whether each can be read."""
        return all(row.is_valid() for row in self.rows)

    @property
    def figures(self) -> List[Dict[str, Any]]:
        """As the pack's files hold them."""
        return [row.figure for row in self.rows if row.figure]


def _prefix(place: int) -> str:
    return f"figure-{place}"


def _values(figure: Figure) -> Dict[str, Any]:
    """What stands in the fields of a figure that is there."""
    values = figure.dict()
    kind = PAY if figure.kind in ("range", "amount") else figure.kind
    amount = {"amount": _written(figure.numbers[0]), "to": _written(figure.numbers[1]) if len(figure.numbers) > 1 else ""}
    return {**values, "kind": kind, **amount}


def _written(number: Number) -> str:
    return f"{number:,}"


def _number(text: str) -> Optional[Number]:
    """A number as people write it: with a sign of currency or percent, and commas."""
    plain = text.strip().strip("$€£%").replace(",", "").replace(" ", "")
    if not plain:
        return None
    try:
        return plain_number(plain)
    except ValueError:
        raise forms.ValidationError(f"“{text}” is no number: write 85,000 or 12.5.") from None
