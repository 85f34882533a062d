# SPDX-License-Identifier: Apache-2.0
"""What the language model makes of a text, and why a sentence gave what it gave."""
from __future__ import annotations

from functools import cached_property
from itertools import groupby
from typing import Any

from .minutes import Minutes
from .records import Reason, Word
from .table import Table


class Parsed:
    """Words and trees of a text."""

    def __init__(self, text: str, words: list[dict[str, Any]], conllu: str) -> None:
        self.text = text
        self.words: Table[Word] = Table.of(Word, map(Word, words))
        self.conllu = conllu

    @cached_property
    def sentences(self) -> list[list[Word]]:
        return [list(words) for _, words in groupby(self.words, key=lambda word: word["sentence"])]

    def __repr__(self) -> str:
        return f"<Parsed: {len(self.sentences)} sentences, {len(self.words)} words>"


class Explained:
    """What came out of a sentence, its tree, and the reasons."""

    def __init__(self, minutes: Minutes, parsed: Parsed) -> None:
        self.minutes = minutes
        self.parsed = parsed

    @property
    def reasons(self) -> Table[Reason]:
        """Every lexicon entry that was tried, which fired and why, or why nothing came of it."""
        return self.minutes.reasons

    def __str__(self) -> str:
        tree = [f"{word.id:>4}  {word.form:<20} {word.upos:<6} {word.deprel:<14} of {word.head}"
                for word in self.parsed.words]
        why = [f"  {reason.evidence.text if reason.evidence else '':<20} {reason.entry or '':<24} {reason.reason}"
               for reason in self.reasons]
        return "\n".join([self.parsed.text.strip(), *tree, *why])

    def __repr__(self) -> str:
        return f"<Explained: {len(self.minutes.events)} events, {len(self.reasons)} reasons; print it>"

    def _repr_html_(self) -> str:
        return self.minutes._repr_html_() + self.reasons._repr_html_()
