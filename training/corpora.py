# SPDX-License-Identifier: Apache-2.0
"""Reads the treebanks, the names and the raw news below the folder that VERBALE_DATA names."""

import collections
import gzip
import json
import os
import re
import subprocess
import sys
import tempfile

Word = collections.namedtuple("Word", "form lemma upos feats head deprel name", defaults=["O"])
TREEBANKS = ("en_ewt", "en_gum_open")
NEWS_TOKEN = re.compile(r"[A-Za-z]\.(?:[A-Za-z]\.)+|\w+(?:['’]\w+)?|[^\w\s]")
CLITIC = re.compile(r"(\w+)('s|'re|'ve|'ll|'d|'m|s')")


def folder():
    path = os.environ.get("VERBALE_DATA")
    if not path or not os.path.isdir(path):
        sys.exit("set VERBALE_DATA to the folder with the corpora; training/README.md says which")
    return path


def conllu(name):
    return os.path.join(folder(), "treebank", name + ".conllu")


def sentences(path):
    out, cur = [], []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if not line:
            if cur:
                out.append(cur)
            cur = []
        elif line[0] != "#":
            c = line.split("\t")
            if c[0].isdigit():
                name = re.search(r"Name=([^|]+)", c[9])
                cur.append(Word(c[1], c[2], c[3], c[5], int(c[6]), c[7], name[1] if name else "O"))
    return out


def names(split):
    """sentence text -> BIO tags (Universal NER over the sentences of EWT)"""
    out, forms, tags = {}, [], []
    for line in open(os.path.join(folder(), "names", f"en_ewt-{split}.iob2"), encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("#"):
            continue
        if line:
            c = line.split("\t")
            forms.append(c[1])
            tags.append(c[2])
        elif forms:
            out[" ".join(forms)] = tags
            forms, tags = [], []
    if forms:
        out[" ".join(forms)] = tags
    return out


def news_tokens(text):
    for token in NEWS_TOKEN.findall(text):
        clitic = CLITIC.fullmatch(token) if "'" in token else None
        if clitic:
            yield from clitic.groups()
        elif token.endswith("n't"):
            yield from (token[:-3], "n't")
        else:
            yield token


def news_paragraphs():
    with gzip.open(os.path.join(folder(), "news", "news.jsonl.gz"), "rt", encoding="utf-8") as news:
        for line in news:
            text = json.loads(line)["text"].replace("’", "'").replace("“", '"').replace("”", '"')
            yield from (p for p in text.split("\n") if p.strip())


def news_articles():
    with gzip.open(os.path.join(folder(), "news", "news.jsonl.gz"), "rt", encoding="utf-8") as lines:
        for line in lines:
            yield "\n\n".join(p for p in json.loads(line)["text"].split("\n") if p.strip())


def segmented(program, texts):
    """of each text the sentences, as the program cuts them: (surface token, its words)"""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as reports:
        for number, text in enumerate(texts):
            reports.write(json.dumps({"id": str(number), "text": text}) + "\n")
        reports.flush()
        parsed = subprocess.Popen([program, "parse", reports.name, "-q"], stdout=subprocess.PIPE, text=True, encoding="utf-8")
        done, article, sentence, last = 0, [], [], 0
        for line in parsed.stdout:
            if line.startswith("# newdoc id = "):
                number = int(line[14:])
                while done < number:  # of a text that gave nothing, an empty one
                    yield article
                    done, article = done + 1, []
            elif line == "\n":
                article.append(sentence)
                sentence, last = [], 0
            elif line[0] != "#":
                number, form = line.split("\t", 2)[:2]
                if "-" in number:
                    last = int(number.split("-")[1])
                    sentence.append((form, []))
                elif int(number) <= last:
                    sentence[-1][1].append(form)
                else:
                    sentence.append((form, [form]))
        yield article


def attributed(part):
    """articles of PolNeAR with the spans of all their statements: {"source": [(begin, end)], …}"""
    where = os.path.join(folder(), "attribution", part)
    seen = set()
    for name in sorted(os.listdir(os.path.join(where, "attributions"))):
        stem, _, _ = name.removesuffix(".ann").rpartition("_")
        text = os.path.join(where, "text", stem + ".txt")
        if stem in seen or not os.path.exists(text):
            continue
        seen.add(stem)
        spans = {"source": [], "cue": [], "content": []}
        for line in open(os.path.join(where, "attributions", name), encoding="utf-8"):
            mark = re.match(r"T\d+\t(Source|Cue|Content) ([\d ;]+)\t", line)
            if mark:
                spans[mark[1].lower()] += [tuple(map(int, o.split())) for o in mark[2].split(";")]
        yield open(text, encoding="utf-8").read(), spans


def happened(scale, part):
    """words of a sentence, and of some of them how much they are said to have happened, -3 to 3"""
    for line in open(os.path.join(folder(), "factuality", scale, part + ".jsonl"), encoding="utf-8"):
        row = json.loads(line)
        yield row["text"].split(" "), [(t["span1"][1] - 1, t["label"]) for t in row["targets"]]


def raw_sentences():
    """paragraphs of news and sentences of the treebanks, as lists of words, for the word vectors"""
    for paragraph in news_paragraphs():
        tokens = list(news_tokens(paragraph))
        if tokens:
            yield tokens
    for treebank in TREEBANKS:
        for sentence in sentences(conllu(treebank + "-train")):
            yield [w.form for w in sentence]


def paragraphs(path):
    """paragraph -> sentences -> (surface token, its words, is white space after it)"""
    out, paragraph, sentence, last = [], [], [], 0
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith(("# newdoc", "# newpar")):
            if paragraph:
                out.append(paragraph)
                paragraph = []
        elif not line:
            if sentence:
                paragraph.append(sentence)
            sentence, last = [], 0
        elif line[0] != "#":
            c = line.split("\t")
            space = "SpaceAfter=No" not in c[9]
            if "." in c[0]:
                continue
            if "-" in c[0]:
                last = int(c[0].split("-")[1])
                sentence.append((c[1], [], space))
            elif int(c[0]) <= last:
                sentence[-1][1].append(c[1])
            else:
                sentence.append((c[1], [c[1]], space))
    if sentence:
        paragraph.append(sentence)
    if paragraph:
        out.append(paragraph)
    return out
