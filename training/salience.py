#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Learns [salience] of data/grammar/english.toml: what makes somebody stand out as the one whom a pronoun means.

    training/salience.py build/verbale en_gum_open-train.conllu

One weight after the other is moved up and down and kept where more pronouns of the third person go back to the right
entity of GUM's coreference layer (tests/actors/coreference.py), until no move helps. The four genres count alike, as lives
of one person would else decide all. Prints the weights; write them into the file by hand. About ten minutes on one
core. Nothing is random.
"""
import collections
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests/actors"))
import coreference  # noqa: E402

STEPS = (1, -1, 3, -3, 8, -8)
FILE = "grammar/english.toml"


def data_folder(where):
    """A folder like data/, but for the file that is learned."""
    for entry in (ROOT / "data").iterdir():
        if entry.name != "grammar":
            os.symlink(entry, where / entry.name)
    (where / "grammar").mkdir()
    for entry in (ROOT / "data/grammar").iterdir():
        if entry.name != pathlib.Path(FILE).name:
            os.symlink(entry, where / "grammar" / entry.name)


class Trial:
    def __init__(self, program, treebank, where):
        genres = coreference.GENRES.split(",")
        self.texts = [t for t in coreference.read_treebank(treebank) if t.name.split("_")[1] in genres]
        self.program, self.where = program, where
        data_folder(where)
        reports = where / "reports.jsonl"
        reports.write_text("".join(json.dumps({"id": t.name, "text": t.text}) + "\n" for t in self.texts))
        self.rules = (ROOT / "data" / FILE).read_text()

    def right(self, weights):
        rules = self.rules
        for name, weight in weights.items():
            rules = re.sub(rf"(?m)^{name} = -?\d+", f"{name} = {weight}", rules)
        (self.where / FILE).write_text(rules)
        ledger = self.where / "ledger.jsonl"
        with open(ledger, "w") as out:
            subprocess.run([self.program, "code", self.where / "reports.jsonl", "--data", self.where, "--format", "jsonl",
                            "-q"], stdout=out, check=True)
        actors = coreference.ledger_actors(ledger)
        found = collections.defaultdict(lambda: [0, 0])
        for text in self.texts:
            mentions = coreference.in_scope(text, coreference.program_mentions(text, actors.get(text.name, [])))
            for i, count in enumerate(coreference.pronouns_right(text, mentions)):
                found[text.name.split("_")[1]][i] += count
        return sum(right / all_of_them for right, all_of_them in found.values()) / len(found)


def weights_of(rules):
    table = rules.split("[salience]\n")[1].split("\n[")[0]
    return {name: int(weight) for name, weight in re.findall(r"(?m)^(\w+) = (-?\d+)", table)}


def climb(trial, weights):
    best = trial.right(weights)
    moved = True
    while moved:
        moved = False
        for name in weights:
            for step in STEPS:
                other = dict(weights, **{name: weights[name] + step})
                found = trial.right(other)
                if found > best:
                    weights, best, moved = other, found, True
                    print(f"{best:.4f} right: {name} = {other[name]}", file=sys.stderr)
                    break
    return weights


def main(program, treebank):
    with tempfile.TemporaryDirectory() as where:
        trial = Trial(program, treebank, pathlib.Path(where))
        for name, weight in climb(trial, weights_of(trial.rules)).items():
            print(f"{name} = {weight}")


if __name__ == "__main__":
    main(*sys.argv[1:3])
