# SPDX-License-Identifier: Apache-2.0
"""Labels raw news with what several larger networks agree on, for the small one to learn from.

    python3 training/silver.py VECTORS.npz PROGRAM OUT.conllu NETWORK.npz [NETWORK.npz ...] [--articles 900]

PROGRAM is a built verbale (its segmenter cuts the news into words); about five minutes on two cores.
"""

import argparse
import gzip
import json
import os
import subprocess

import numpy as np

import corpora
from features import apply_script, plain
from network import HEADS, agree
from train import Encoder, Labels, Vectors, batches

SHORTEST, LONGEST = 4, 60  # words of a sentence


def news(articles):
    """every n-th article, so that all outlets and years are there"""
    with gzip.open(os.path.join(corpora.folder(), "news", "news.jsonl.gz"), "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    return texts[:: max(1, len(texts) // articles)]


def segmented(program, texts):
    raw = "\n\n".join("\n\n".join(p for p in t.split("\n") if p.strip()) for t in texts)
    lines = "\n".join(json.dumps({"text": part}) for part in raw.split("\n\n") if len(part) > 40)
    parsed = subprocess.run([program, "parse", "-", "-q"], input=lines, capture_output=True, text=True, check=False).stdout
    forms = []
    for line in parsed.split("\n"):
        columns = line.split("\t")
        if not line and forms:
            if SHORTEST <= len(forms) <= LONGEST:
                yield forms
            forms = []
        elif columns[0].isdigit():
            forms.append(columns[1])


def rows_of(sentences, encode, rng):
    for number, forms in enumerate(sentences):
        row = encode.inputs(forms, int(rng.integers(len(corpora.TREEBANKS))))
        row["heads"] = np.zeros(len(forms), np.int32)
        row["number"] = np.full(len(forms), number)
        yield row


def write(out, forms, labels, heads, relations, tags):
    for i, form in enumerate(forms):
        upos, feats, script, name = (labels[n][tags[n][i]] for n in HEADS)
        lemma = apply_script(plain(form), script)
        relation = "root" if heads[i] == 0 else labels["deprel"][relations[i]]
        out.write(f"{i + 1}\t{form}\t{lemma}\t{upos}\t_\t{feats}\t{heads[i]}\t{relation}\t_\tName={name}\n")
    out.write("\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("vectors", "program", "out"):
        parser.add_argument(name)
    parser.add_argument("networks", nargs="+")
    parser.add_argument("--articles", type=int, default=900)
    options = parser.parse_args()
    stored = [dict(np.load(path, allow_pickle=True).items()) for path in options.networks]
    labels = json.loads(str(stored[0]["labels"]))
    networks = [{k: np.asarray(v) for k, v in s.items() if k not in ("labels", "scale")} for s in stored]
    encode = Encoder(Labels.stored(labels), Vectors(options.vectors), {})
    sentences = list(segmented(options.program, news(options.articles)))
    written = 0
    with open(options.out, "w", encoding="utf-8") as out:
        for batch in batches(rows_of(sentences, encode, np.random.default_rng(5))):
            heads, relations, tags = agree(networks, batch)
            heads, relations, tags = np.asarray(heads), np.asarray(relations), {n: np.asarray(t) for n, t in tags.items()}
            for row in range(len(heads)):
                if batch["length"][row] == 0:
                    continue
                forms = sentences[batch["number"][row, 0]]
                if (heads[row, : len(forms)] == 0).sum() != 1:
                    continue
                write(out, forms, labels, heads[row], relations[row], {n: t[row] for n, t in tags.items()})
                written += len(forms)
    print(f"{written} words labelled")


if __name__ == "__main__":
    main()
