#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Where did it happen? Events of news articles, with the place that a reader finds, against `verbale code`.

    VERBALE_DATA=/path/to/corpora VERBALE_PROGRAM=build/verbale place_labels.py [--verbose]

place_labels.tsv holds document, begin and end of the trigger (code points), country and name of the place, "-" where
the article does not say where it happened, and "open" where the place can be inferred and need not be given: then
this place and none are both right. The events are 200 of the program's own, drawn at random from the articles of
factuality_labels.md; one that it no longer codes is left out and counted. One reader. Exit status: 0, 77 where there
are no articles.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import factuality_labels  # noqa: E402

LABELS = pathlib.Path(__file__).resolve().with_suffix(".tsv")


def read_labels(path=LABELS):
    """{(document, begin, end): (country, name, open)}, with None for a place that is not said."""
    labels = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        document, begin, end, country, name, *rest = line.split("\t")
        said = (country, name) if country != "-" else (None, None)
        labels[document, int(begin), int(end)] = (*said, rest == ["open"])
    return labels


def events(texts):
    """{(document, begin, end): place} of what `verbale code` finds; of two events at one word the one with a place."""
    lines = "".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in texts.items())
    run = subprocess.run([os.environ["VERBALE_PROGRAM"], "code", "-", "--format", "jsonl", "-q"], input=lines, check=True,
                         capture_output=True, text=True)
    found = {}
    for record in map(json.loads, run.stdout.splitlines()):
        if record["record"] == "event":
            key = (record["report"], record["trigger"]["begin"], record["trigger"]["end"])
            found[key] = found.get(key) or record.get("place")
    return found


def right(label, place):
    """Whether the country is right, and whether the name is."""
    country, name, may_lack = label
    if place is None:
        return (country is None or may_lack,) * 2
    names = {str(place.get(key)).lower() for key in ("name", "text")}
    return country is not None and place.get("country") == country, country is not None and name.lower() in names


def figures(pairs):
    def shares(some):
        judged = [right(*pair) for pair in some]
        return [(sum(side), len(judged)) for side in zip(*judged)] or [(0, 0)] * 2
    return {"all": shares(pairs), "said": shares([p for p in pairs if p[0][0] and not p[0][2]]),
            "given": shares([p for p in pairs if p[1]])}


def main(argv):
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--verbose", action="store_true")
    args = parser.parse_args(argv)
    labels = read_labels()
    texts = factuality_labels.articles({name for name, _, _ in labels})
    found = events(texts)
    known = [key for key in labels if key in found]
    result = figures([(labels[key], found[key]) for key in known])
    print(f"events still coded: {len(known)} of {len(labels)}")
    for words, what in (("all", "all"), ("said", "the article says where"), ("given", "the program says where")):
        (country, n), (name, _) = result[words]
        print(f"{what}: country {country} of {n}, name {name} of {n}")
    for key in known if args.verbose else ():
        if not all(right(labels[key], found[key])):
            print(labels[key], "coded", found[key] and (found[key].get("country"), found[key].get("name")),
                  factuality_labels.shown(texts[key[0]], *key[1:]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
