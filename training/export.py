# SPDX-License-Identifier: Apache-2.0
"""Writes the model file that the program maps (format: src/model/model_file.h).

    python3 training/export.py VECTORS.npz SEGMENTER.npz NETWORK.npz OUT.model [--treebank 0.5]

Word vectors go in as int8 rows with a scale. --treebank says how much of the second treebank's
embedding is used at run time (0 = EWT, 1 = GUM). The trainer's own answers to four sentences of its
own go in as samples; the program must reproduce them when it loads the file.
"""

import argparse
import collections
import json
import pathlib
import struct

import numpy as np
import xxhash

import corpora
import heads as answers
import network
from features import AFFIXES, affix_slots, apply_script, fnv1a_signed, lemma_script, ngrams, plain
from inventory import Vectors, quantised

ALIGN = 64
TYPES = {np.dtype(np.float32): 0, np.dtype(np.int8): 1, np.dtype(np.uint8): 2}
SAMPLES = [  # words; "|" cuts a contraction, "_" glues the word to the next
    "The ministers met in Vienna on Monday_ .",
    "Ghana did|n't sign the treaty because its parliament had rejected it_ .",
    "Two villages were shelled by rebel troops_ , officials said_ .",
    "Norway|'s envoy hopes that talks will resume_ .",
]


def known_lemmas():
    """scripts of forms whose lemma training leaves no doubt about"""
    seen, lemmas = collections.defaultdict(collections.Counter), collections.defaultdict(collections.Counter)
    for treebank in corpora.TREEBANKS:
        for sentence in corpora.sentences(corpora.conllu(treebank + "-train")):
            for w in sentence:
                form = plain(w.form)
                seen[form.lower(), w.upos][lemma_script(form, w.lemma)] += 1
                lemmas[form, w.upos][w.lemma] += 1
    known = {}
    for (form, upos), scripts in sorted(seen.items()):
        best, count = scripts.most_common(1)[0]
        if upos not in ("PROPN", "X", "PUNCT") and count >= 2 and count >= 0.9 * sum(scripts.values()) and "\t" not in form:
            low = lemmas.get((form, upos))  # "i" is "I": the script must hold for small letters too
            known[form, upos] = lemma_script(form, low.most_common(1)[0][0]) if low else best
    return known


class Answers:
    """the trainer's answers to a sentence, with the quantised vectors that the program will have"""

    def __init__(self, p, labels, vectors, treebank, known):
        self.labels, self.vectors, self.known = labels, vectors, known
        self.p = {**p, "treebank": np.repeat(treebank, 2, 0)}
        (self.table, self.scales), (self.grams, self.gram_scales) = quantised(vectors.table), quantised(vectors.ngrams)

    def vector(self, word):
        row = self.vectors.row(word)
        if row is not None:
            return self.table[row] * self.scales[row]
        slots = [fnv1a_signed(g) % len(self.grams) for g in ngrams(word)]
        return np.mean([self.grams[s] * self.gram_scales[s] for s in slots], 0)

    def __call__(self, words):
        seen = {
            "vector": np.stack([self.vector(w) for w in words])[None].astype(np.float32) * np.float32(self.vectors.scale),
            "word": np.array([[self.labels["vocabulary"].get(w.lower(), 1) for w in words]]),
            "affixes": np.array([[affix_slots(w) for w in words]]),
            "treebank": np.zeros((1, len(words)), int),
        }
        said = network.forward(self.p, seen, np.zeros((1, len(words)), int))
        heads = said["arcs"].argmax(-1)
        relations = answers.labels(self.p, said, heads)[0].argmax(-1)
        tags = {name: np.asarray(said[name][0].argmax(-1)) for name in answers.TAGS}
        heads = np.asarray(heads[0])
        rows = []
        for i, word in enumerate(words):
            upos, feats, script, name = (self.labels[n][tags[n][i]] for n in answers.TAGS)
            script = self.known.get((word.lower(), upos), script)
            relation = "root" if heads[i] == 0 else self.labels["deprel"][relations[i]]
            rows.append((word, apply_script(word, script), upos, feats, heads[i], relation, name))
        return rows


def conllu(answers):
    out = "# newdoc id = _\n"
    for number, sample in enumerate(SAMPLES, 1):
        tokens = [(t.rstrip("_").split("|"), not t.endswith("_")) for t in sample.split(" ")]
        text = "".join("".join(parts) + (" " if space else "") for parts, space in tokens).strip()
        out += f"# newpar\n# sent_id = {number}\n# text = {text}\n"
        rows = iter(enumerate(answers([w for parts, _ in tokens for w in parts]), 1))
        before = "O"
        for parts, space in tokens:
            glue = "_" if space else "SpaceAfter=No"
            for k in range(len(parts)):
                i, (word, lemma, upos, feats, head, relation, name) = next(rows)
                if k == 0 and len(parts) > 1:
                    out += f"{i}-{i + len(parts) - 1}\t{''.join(parts)}" + "\t_" * 7 + f"\t{glue}\n"
                if name[0] == "I" and before[2:] != name[2:]:
                    name = "B" + name[1:]
                misc = ([] if name == "O" else ["Name=" + name]) + (["SpaceAfter=No"] if len(parts) == 1 and not space else [])
                out += f"{i}\t{word}\t{lemma}\t{upos}\t_\t{feats}\t{head}\t{relation}\t_\t{'|'.join(misc) or '_'}\n"
                before = name
        out += "\n"
    return out


def tensors(p, labels, vectors, segmenter, treebank, known):
    def text(lines):
        return np.frombuffer("\n".join(lines).encode("utf-8"), np.uint8)[None]

    (table, scales), (grams, gram_scales) = quantised(vectors.table), quantised(vectors.ngrams)
    yield from (("vec.words", text(vectors.words)), ("vec.table", table), ("vec.scales", scales[:, None]), ("ngram.table", grams), ("ngram.scales", gram_scales[:, None]))
    yield "vec.scale", np.array([[vectors.scale]], np.float32)
    yield "word.words", text(sorted(labels["vocabulary"], key=labels["vocabulary"].get))
    yield "word.table", p["word"]
    yield "treebank", treebank
    for name, _, _ in AFFIXES:
        yield "affix." + name, p["affix." + name]
    for name in p:
        if name.endswith(".w"):
            yield name, p[name]
            yield name[:-1] + "b", p[name[:-1] + "b"][None]
    relations = len(labels["deprel"])
    yield from (("label.u", p["label.u"].reshape(relations * network.LABEL, network.LABEL)), ("label.d", p["label.d"]), ("label.h", p["label.h"]))
    yield from (("label.b", p["label.b"][None]), ("root", p["root"][None]))
    for name in answers.TAGS:
        yield name + ".names", text(labels[name])
    yield "label.names", text(labels["deprel"])
    yield "lemmas", text([f"{form}\t{upos}\t{script}" for (form, upos), script in known.items()])
    yield from (("seg.token", segmenter["token"][None]), ("seg.sentence", segmenter["sentence"][None]))
    yield "seg.bias", np.array([[segmenter["token_bias"], segmenter["sentence_bias"]]], np.float32)
    yield "seg.suffixes", text(json.loads(str(segmenter["suffixes"])))
    yield "seg.exact", text([f"{k}\t{v}" for k, v in json.loads(str(segmenter["exact"])).items()])
    yield "samples", text([conllu(Answers(p, labels, vectors, treebank, known))])


def write(path, parts):
    parts = [(name, np.ascontiguousarray(a)) for name, a in parts]
    at = 64 + 64 * len(parts)
    table, body = b"", b""
    for name, array in parts:
        body += b"\0" * (-len(body) % ALIGN)
        table += struct.pack("<40sIIIIQ", name.encode(), TYPES[array.dtype], *array.shape, 0, at + len(body))
        body += array.tobytes()
    rest = table + body
    header = b"VERBALE\0" + struct.pack("<IIQ", 1, len(parts), 64 + len(rest)) + xxhash.xxh3_128_digest(rest)
    with open(path, "wb") as out:
        out.write(header.ljust(64, b"\0") + rest)
    print(f"{path}: {64 + len(rest)} bytes, {len(parts)} tensors")


def read(path):
    """the tensors of a model file by name, in its order"""
    data = pathlib.Path(path).read_bytes()
    kinds = {number: kind for kind, number in TYPES.items()}
    parts = {}
    for i in range(struct.unpack_from("<I", data, 12)[0]):
        name, kind, rows, columns, _, offset = struct.unpack_from("<40sIIIIQ", data, 64 + 64 * i)
        parts[name.rstrip(b"\0").decode()] = np.frombuffer(data, kinds[kind], rows * columns, offset).reshape(rows, columns)
    return parts


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("vectors", "segmenter", "network", "out"):
        parser.add_argument(name)
    parser.add_argument("--treebank", type=float, default=0.5)
    options = parser.parse_args()
    stored = dict(np.load(options.network, allow_pickle=True).items())
    labels = json.loads(str(stored.pop("labels")))
    stored.pop("scale")
    p = {k: np.asarray(v, np.float32) for k, v in stored.items()}
    treebank = ((1 - options.treebank) * p["treebank"][0] + options.treebank * p["treebank"][1])[None].astype(np.float32)
    segmenter = dict(np.load(options.segmenter, allow_pickle=True).items())
    write(options.out, tensors(p, labels, Vectors(options.vectors), segmenter, treebank, known_lemmas()))


if __name__ == "__main__":
    main()
