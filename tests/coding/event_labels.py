#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Events of news articles as readers marked them, against `verbale code`.

    event_labels.py score [training/events_held.tsv]

The list (form: training/events.py) names articles of $VERBALE_DATA/news/news.jsonl.gz by id, no model has seen those of
events_held.tsv. An event is found where a record's trigger begins at the marked word. Prints precision and recall of
triggers, and of those found: root of the code right, factuality right in four classes (it did, it did not, perhaps,
nothing said), sources and targets (a record's mention that covers a marked word). Exit status 77 without the articles.
"""
import collections
import gzip
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
HAPPENED = {"CT+": "f", "CT-": "n", "PR-": "n", "PS-": "n", "PR+": "p", "PS+": "p", "UU": "u"}


def read_labels(path):
    labels = collections.defaultdict(dict)
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        report, begin, code, sources, targets, happened, _ = line.split("\t")
        labels[report][int(begin)] = (code, [int(b) for b in sources.split()], [int(b) for b in targets.split()], happened)
    return labels


def articles(labels):
    file = pathlib.Path(os.environ.get("VERBALE_DATA", ""), "news/news.jsonl.gz")
    if not os.environ.get("VERBALE_DATA") or not file.is_file():
        print("skipped: no articles in $VERBALE_DATA/news")
        sys.exit(77)
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for article in map(json.loads, lines):
            if article["id"] in labels:
                text = article["title"].strip() + "\n\n" + article["text"]
                yield {"id": article["id"], "text": text, "published": article.get("published"), "source": article.get("source")}


def events_of(reports):
    lines = "".join(json.dumps(report) + "\n" for report in reports)
    run = subprocess.run([os.environ["VERBALE_PROGRAM"], "code", "-", "--format", "jsonl", "-q"], input=lines, capture_output=True, text=True, check=True)
    events = collections.defaultdict(list)
    for record in map(json.loads, run.stdout.splitlines()):
        if record["record"] == "event":
            events[record["report"]].append(record)
    return events


class Side:
    """how far the actors of one side are those that were marked"""

    def __init__(self, name):
        self.name, self.said, self.right, self.marked, self.met = name, 0, 0, 0, 0

    def add(self, marked, refs):
        spans = [(ref["mention"]["begin"], ref["mention"]["end"]) for ref in refs if ref.get("mention")]
        self.said += len(refs)
        self.right += sum(any(b <= word < e for word in marked) for b, e in spans)
        self.marked += len(marked)
        self.met += sum(any(b <= word < e for b, e in spans) for word in marked)

    def __str__(self):
        return f"{self.name} precision {self.right / max(1, self.said):.3f} recall {self.met / max(1, self.marked):.3f}"


def score(labels, events):
    marked = sum(map(len, labels.values()))
    said = found = root = happened = 0
    sides = Side("sources"), Side("targets")
    for report, gold in labels.items():
        first = {}
        for event in events[report]:
            first.setdefault(event["trigger"]["begin"], event)
        said += len(events[report])
        for begin, (code, sources, targets, value) in gold.items():
            if begin not in first:
                continue
            event = first[begin]
            found += 1
            root += event["cameo"][:2] == code[:2]
            happened += HAPPENED[event["factuality"]] == value
            sides[0].add(sources, event["sources"])
            sides[1].add(targets, event["targets"])
    return (f"events: {said} said, {marked} marked, precision {found / said:.3f} recall {found / marked:.3f}\n"
            f"of those found: root right {root / found:.3f}, factuality right {happened / found:.3f}\n{sides[0]}\n{sides[1]}")


def main(argv):
    if not argv or argv[0] != "score":
        print(__doc__)
        return 2
    labels = read_labels(argv[1] if len(argv) > 1 else ROOT / "training/events_held.tsv")
    reports = [report for report in articles(labels) if report["published"] is None or len(report["published"]) == 10]
    print(score({report["id"]: labels[report["id"]] for report in reports}, events_of(reports)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
