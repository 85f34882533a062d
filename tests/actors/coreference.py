#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Same-actor chains against the coreference layer of UD English GUM (MISC `Entity=`).

    coreference.py text TREEBANK.conllu > gum.jsonl        the raw text of its documents
    verbale code gum.jsonl --format jsonl > ledger.jsonl
    coreference.py score TREEBANK.conllu ledger.jsonl [--genres news,bio] [--baseline] [--verbose]

What counts: mentions of persons, organisations and places that are names (head PROPN), definite descriptions (NOUN with
"the", "this", a possessor) or pronouns, of entities with at least two such mentions. A mention is known by its head word,
so that "the president of France" and "the president" are one. Printed: MUC (Vilain et al. 1995), B3 (Bagga and Baldwin
1998), CEAF by entities (Luo 2005) and their mean, the CoNLL figure, recall, precision and F1 each.

`--baseline` scores another linking of the program's own mentions: names by their last word, descriptions by their noun,
pronouns by the nearest mention before them that agrees in number and in person or thing.
"""
import argparse
import collections
import json
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "commitments"))
from assignment import best_assignment  # noqa: E402

GENRES = "news,interview,speech,bio"
ENTITIES = {"person", "organization", "place"}
OPEN = re.compile(r"\((\d+)-(\w+)|(\d+)\)|\)")
Word = collections.namedtuple("Word", "form lemma upos feats head deprel begin end entity")
NO_PERSON = {"it", "its", "itself"}


class Text:
    """One document: its words with offsets in characters, and where each sentence begins among them."""

    def __init__(self, name):
        self.name, self.text, self.words = name, "", []

    def add(self, rows, new_paragraph):
        if self.text:
            self.text += "\n\n" if new_paragraph else " "
        first, skip_until, form_left, misc_left = len(self.words), 0, "", ""
        for row in rows:
            number, form, misc = row[0], row[1], row[9]
            if "-" in number:
                skip_until, form_left, misc_left = int(number.split("-")[1]), form, misc
                continue
            if "." in number:
                continue
            number = int(number)
            begin = len(self.text)
            shown, form_left = (form_left, "") if number <= skip_until else (form, "")  # a token's first word has it all
            self.text += shown
            end = len(self.text)
            head = first + int(row[6]) - 1 if row[6] != "0" else -1
            entity = dict(p.split("=", 1) for p in misc.split("|") if "=" in p).get("Entity", "")
            self.words.append(Word(shown, row[2], row[3], row[5], head, row[7], begin, end, entity))
            if "SpaceAfter=No" not in (misc_left if number == skip_until else misc) and number >= skip_until:
                self.text += " "
        self.text = self.text.rstrip(" ")


def read_treebank(path):
    texts, rows, paragraph = [], [], False
    for line in pathlib.Path(path).read_text(encoding="utf-8").split("\n"):
        if line.startswith("# newdoc id = "):
            texts.append(Text(line.split(" = ")[1]))
        elif line.startswith("# newpar"):
            paragraph = True
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            texts[-1].add(rows, paragraph)
            rows, paragraph = [], False
    return texts


def head_of(text, begin, end):
    """The word of [begin, end) that hangs from a word outside."""
    for i in range(begin, end):
        if not begin <= text.words[i].head < end:
            return i
    return begin


def kind_of(text, head):
    word = text.words[head]
    if word.upos == "PRON":
        return "pronoun"
    if word.upos == "PROPN":
        return "name"
    dependents = [w for w in text.words[max(0, head - 30):head + 30] if w.head == head]
    definite = any(w.lemma in ("the", "this", "that", "these", "those") and w.deprel == "det" or w.deprel == "nmod:poss"
                   for w in dependents)
    return "description" if word.upos == "NOUN" and definite else "other"


def marked(text):
    """{head word: (entity, its type)} of all that the treebank marks; of two mentions with one head, the longer."""
    open_at, found = {}, {}
    for i, word in enumerate(text.words):
        stack = []
        for number, etype, closed in OPEN.findall(word.entity):
            if number:
                open_at.setdefault(number, []).append((i, etype))
                stack.append(number)
            else:
                number = closed or (stack.pop() if stack else None)
                if open_at.get(number):
                    begin, etype = open_at[number].pop()
                    found[head_of(text, begin, i + 1)] = (number, etype)
    return found


def expected(text):
    chains = collections.defaultdict(set)
    for head, (number, etype) in marked(text).items():
        if etype in ENTITIES and kind_of(text, head) != "other":
            chains[number].add(head)
    return chains


def program_mentions(text, actors):
    """{head word: actor id} of the ledger's mentions; adjectives ("Iranian") name no entity in the treebank."""
    at = {}
    for i, word in enumerate(text.words):
        at.setdefault(word.begin, i)
    found = {}
    for actor in actors:
        for span in actor["mentions"]:
            inside = [i for b, i in at.items() if span["begin"] <= b < span["end"]]
            if not inside:
                continue
            head = head_of(text, min(inside), max(inside) + 1)
            if text.words[head].upos not in ("ADJ", "VERB"):
                found.setdefault(head, actor["id"])
    return found


def in_scope(text, mentions):
    """Without those that the treebank marks as something else (an event, a new "a man")."""
    marks = marked(text)
    return {h: e for h, e in mentions.items()
            if kind_of(text, h) != "other" and (h not in marks or marks[h][1] in ENTITIES)}


def chains_of(mentions):
    chains = collections.defaultdict(set)
    for head, entity in mentions.items():
        chains[entity].add(head)
    return chains


def nearest_agreeing(text, mentions, actors):
    """The baseline: the same mentions, linked without any idea of who is meant."""
    kinds = {a["id"]: a["kind"] for a in actors}
    linked, by_word = {}, {}
    for head in sorted(mentions):
        word = text.words[head]
        person = kinds.get(mentions[head]) == "person"
        plural = "Number=Plur" in word.feats
        if kind_of(text, head) == "pronoun":
            before = [h for h in sorted(linked, reverse=True) if agrees(word, *linked[h][1:])]
            chain = linked[before[0]][0] if before else head
            if before:
                person, plural = linked[before[0]][1:]
        else:
            chain = by_word.setdefault(word.lemma.lower(), head)
        linked[head] = (chain, person, plural)
    return {h: c[0] for h, c in linked.items()}


def agrees(pronoun, person, plural):
    if "Number=Plur" in pronoun.feats:
        return plural
    return not plural and person == (pronoun.form.lower() not in NO_PERSON)


def ratio(a, b):
    return a / b if b else 0.0


def muc(key, response):
    """Links that are kept, over links that there are: of each of key's chains, its size less its parts."""
    owner = {m: i for i, chain in enumerate(response) for m in chain}
    kept = links = 0
    for chain in key:
        parts = {owner.get(m, ("alone", m)) for m in chain}
        kept += len(chain) - len(parts)
        links += len(chain) - 1
    return kept, links


def b_cubed(key, response):
    owner = {m: chain for chain in response for m in chain}
    total = sum(len(chain & owner.get(m, set())) / len(chain) for chain in key for m in chain)
    return total, sum(len(chain) for chain in key)


def ceaf(key, response):
    weights = [[2 * len(k & r) / (len(k) + len(r)) for r in response] for k in key]
    return sum(weights[i][j] for i, j in best_assignment(weights))


class Sums:
    """Numerators and denominators over documents: [recall], [precision] of each measure."""

    def __init__(self):
        self.parts = {m: [0.0, 0.0, 0.0, 0.0] for m in ("MUC", "B3", "CEAFe", "mentions")}

    def add(self, key, response):
        key = [c for c in key.values() if len(c) > 1]
        response = [c for c in response.values() if len(c) > 1]
        same = ceaf(key, response)
        all_key, all_response = set().union(*key), set().union(*response)
        for name, figures in (("MUC", muc(key, response) + muc(response, key)),
                              ("B3", b_cubed(key, response) + b_cubed(response, key)),
                              ("CEAFe", (same, len(key), same, len(response))),
                              ("mentions", (len(all_key & all_response), len(all_key)) +
                               (len(all_key & all_response), len(all_response)))):
            for i, figure in enumerate(figures):
                self.parts[name][i] += figure

    def scores(self):
        out = {}
        for name, (r, r_all, p, p_all) in self.parts.items():
            recall, precision = ratio(r, r_all), ratio(p, p_all)
            out[name] = (recall, precision, ratio(2 * recall * precision, recall + precision))
        out["CoNLL"] = (None, None, sum(out[m][2] for m in ("MUC", "B3", "CEAFe")) / 3)
        return out


def ledger_actors(path):
    by_report = collections.defaultdict(list)
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if record["record"] == "actor":
            by_report[record["report"]].append(record)
    return by_report


def show(text, mentions):
    """Prints pronouns and descriptions whose mention before, in the program's chain, is of another entity."""
    marks, words = marked(text), text.words
    for head in sorted(mentions):
        before = [h for h in mentions if h < head and mentions[h] == mentions[head]]
        if kind_of(text, head) == "name" or head not in marks or not before:
            continue
        last = max(before)
        if marks.get(last, (None,))[0] == marks[head][0]:
            continue
        right = [h for h in marks if h < head and marks[h][0] == marks[head][0]]
        meant = words[max(right)].form if right else "nobody before"
        context = " ".join(w.form for w in words[max(0, min(last, head) - 12):head + 6])
        print(f"{text.name}: {words[head].form} -> {words[last].form}, not {meant}: {context}")


def pronouns_right(text, mentions):
    """(right, all) of the pronouns of the third person that go back to something: right where the mention before it in
    the program's chain is of the same entity."""
    marks, right, total = marked(text), 0, 0
    earlier = collections.defaultdict(list)
    for head in sorted(mentions):
        earlier[mentions[head]].append(head)
    known = set()
    for head in sorted(marks):
        entity, etype = marks[head]
        word = text.words[head]
        if entity in known and etype in ENTITIES and word.upos == "PRON" and "Person=3" in word.feats:
            total += 1
            before = [h for h in earlier.get(mentions.get(head), []) if h < head and h in marks]
            right += bool(before) and marks[before[-1]][0] == entity
        known.add(entity)
    return right, total


def figures(treebank, ledger, genres, baseline=False, verbose=False):
    """{measure: (recall, precision, F1)}; of the CoNLL figure and of pronouns only the last is given."""
    by_report = ledger_actors(ledger)
    sums, right, pronouns = Sums(), 0, 0
    for text in read_treebank(treebank):
        if text.name.split("_")[1] not in genres.split(","):
            continue
        actors = by_report.get(text.name, [])
        mentions = in_scope(text, program_mentions(text, actors))
        if verbose:
            show(text, mentions)
        if baseline:
            mentions = nearest_agreeing(text, mentions, actors)
        counts = pronouns_right(text, mentions)
        right, pronouns = right + counts[0], pronouns + counts[1]
        sums.add(expected(text), chains_of(mentions))
    return {**sums.scores(), "pronouns": (None, None, ratio(right, pronouns))}


def write_reports(treebank, path):
    with open(path, "w", encoding="utf-8") as out:
        for text in read_treebank(treebank):
            print(json.dumps({"id": text.name, "text": text.text}, ensure_ascii=False), file=out)


def main(argv):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    text = commands.add_parser("text")
    text.add_argument("treebank")
    scored = commands.add_parser("score")
    scored.add_argument("treebank")
    scored.add_argument("ledger")
    scored.add_argument("--genres", default=GENRES)
    scored.add_argument("--baseline", action="store_true")
    scored.add_argument("--verbose", action="store_true")
    args = parser.parse_args(argv)
    if args.command == "text":
        return write_reports(args.treebank, "/dev/stdout")
    for name, (recall, precision, f1) in figures(args.treebank, args.ledger, args.genres, args.baseline, args.verbose).items():
        sides = "" if recall is None else f"recall {recall:.3f} precision {precision:.3f} "
        print(f"{name}: {sides}{'right' if name == 'pronouns' else 'F1'} {f1:.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
