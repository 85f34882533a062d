# SPDX-License-Identifier: Apache-2.0
"""Token breaks, sentence ends and contractions, learned from the treebanks.

    python3 training/segmenter.py OUT.npz        about one minute

Two logistic regressions over hashed features,
learned from the treebanks and, for abbreviations, from raw news: one decides inside a chunk (a run without white space)
at each change of character class whether a token ends, one decides after each chunk whether a
sentence ends. src/language/segmenter.cc computes the same features at run time.
"""

import collections
import json
import re
import sys

import numpy as np
import scipy.sparse as sparse
from sklearn.linear_model import SGDClassifier

import corpora
from features import char_class, fnv1a, plain

SLOTS = 1 << 17
ABBREVIATION = re.compile(r"[A-Z][a-z]{0,5}\.")
DOTTED = re.compile(r"([A-Za-z]\.){2,}")
COMMON = 5000  # times that news writes a word that nearly never is part of a name
CAPITALISED = re.compile(r"[A-Z][a-z]+")
PIECES = re.compile(r"[^\W_]+(?:[-.,'][^\W_]+)*|\S")


def slot(feature):
    h = fnv1a(feature)
    return (h ^ (h >> 15)) & (SLOTS - 1)


def coarse_shape(token):
    out = ""
    for c in token:
        if out[-1:] != char_class(c):
            out += char_class(c)
    return out[:6]


def candidates(chunk):
    k = [char_class(c) for c in chunk]
    letters = "Aa"
    return [i for i in range(1, len(chunk)) if not (k[i - 1] in letters and k[i] in letters) and not (k[i - 1] == "0" and k[i] == "0")]


def token_features(chunk, i, after):
    """a token may end before character i of the chunk; `after` is the class of the next chunk's first character"""
    low, size = chunk.lower(), len(chunk)
    classes = "".join(char_class(c) for c in chunk)

    def text(a, b):
        return "".join(low[j] if 0 <= j < size else "_" for j in range(a, b))

    def kinds(a, b):
        return "".join(classes[j] if 0 <= j < size else "_" for j in range(a, b))

    return [
        "0", "1" + text(i - 1, i), "2" + text(i, i + 1), "3" + text(i - 1, i + 1), "4" + text(i - 2, i + 1), "5" + text(i - 1, i + 2),
        "6" + text(i - 3, i), "7" + text(i, i + 3), "8" + kinds(i - 2, i + 2), "9" + kinds(i - 3, i + 3), "a" + kinds(i - 4, i + 4),
        "b" + low[:i][-12:], "c" + low[i:][:12], "d" + low[:24] + "|" + str(min(i, 24)), "e" + kinds(max(0, i - 8), i), "f" + kinds(i, min(size, i + 8)),
        "g" + text(i - 1, i) + str(min(i, 4)) + text(i, i + 1) + str(min(size - i, 4)), "h" + text(i - 4, i + 4),
        "i" + after + low[:i][-8:] + str(min(size - i, 2)), "j" + after + kinds(i - 3, i + 2),
    ]


def first_class(chunk):
    return char_class(chunk[0]) if chunk else "_"


def sentence_features(tokens, p):
    """a sentence may end after token p; tokens are (plain form, chunk)"""

    def form(j):
        return tokens[j][0] if 0 <= j < len(tokens) else "_"

    def low(j):
        return form(j).lower()[:16]

    def shape(j):
        return coarse_shape(form(j))

    n = p + 1
    glued = "g" if p > 0 and tokens[p - 1][1] == tokens[p][1] else "s"
    return [
        "0", "1" + low(p), "2" + low(n), "3" + low(p) + " " + low(n), "4" + low(p - 1) + " " + low(p), "5" + low(n) + " " + low(n + 1), "6" + shape(p) + shape(n),
        "7" + shape(p - 1) + "|" + shape(p) + "|" + shape(n), "8" + low(p - 1) + "|" + shape(n), "9" + low(p) + shape(n) + shape(n + 1),
        "a" + glued + low(p) + shape(p - 1), "b" + shape(p) + low(n), "c" + str(min(len(form(p - 1)), 6)) + low(p) + shape(n),
        "d" + low(p) + low(p - 1)[-3:] + shape(n), "e" + low(p - 2) + low(p - 1) + low(p), "f" + shape(p - 2) + shape(p - 1) + shape(p) + shape(n) + shape(n + 1),
        "g" + low(p) + glued + low(n), "h" + str(min(p, 5)) + shape(p) + shape(n),
    ]


def chunks_of(paragraph):
    """(tokens with their chunk, chunks as lists of tokens, indices of tokens that end a sentence)"""
    tokens, chunks, current, ends = [], [], [], set()
    for sentence in paragraph:
        for form, _, space in sentence:
            for k, piece in enumerate(form.split(" ")):
                if k:
                    chunks.append(current)
                    current = []
                current.append(plain(piece))
                tokens.append((plain(piece), len(chunks)))
            if space:
                chunks.append(current)
                current = []
        if current:
            chunks.append(current)
            current = []
        ends.add(len(tokens) - 1)
    return tokens, chunks, ends


def examples(paragraphs):
    token_rows, sentence_rows = [], []
    for paragraph in paragraphs:
        tokens, chunks, ends = chunks_of(paragraph)
        texts = ["".join(chunk) for chunk in chunks]
        for chunk, text, following in zip(chunks, texts, texts[1:] + [""]):
            breaks, at = set(), 0
            for token in chunk[:-1]:
                at += len(token)
                breaks.add(at)
            after = first_class(following)
            token_rows += [(token_features(text, i, after), int(i in breaks)) for i in candidates(text)]
        for i in range(len(tokens) - 1):
            if tokens[i + 1][1] != tokens[i][1]:
                sentence_rows.append((sentence_features(tokens, i), int(i in ends)))
    return token_rows, sentence_rows


def abbreviations(paragraphs):
    """abbreviations that news writes before what they belong to ("Rep. Jones", "No. 2"): hardly ever
    last in a paragraph, and nearly always with their full stop, or before a number"""
    full, bare, last, number = (collections.Counter() for _ in range(4))
    for chunks in paragraphs:
        for chunk, following in zip(chunks, chunks[1:] + [""]):
            if not ABBREVIATION.fullmatch(chunk):
                bare[chunk] += 1
                continue
            full[chunk] += 1
            last[chunk] += not following
            number[chunk] += following[:1].isdigit()
    found = {}
    for chunk, count in full.items():
        if count < 30:
            continue
        if last[chunk] < 0.01 * count and count > bare[chunk[:-1]]:
            found[chunk] = False
        elif number[chunk] > 0.3 * (count - last[chunk]) and number[chunk] >= 30:
            found[chunk] = True
    return found


def dotted_ends(paragraphs):
    """(dotted abbreviation, next word) -> does a sentence end between them? "U.S. The": yes, since news
    writes "the" small inside sentences; "U.S. Army": no, since the two often stand together"""
    pairs, capital, small, seen = (collections.Counter() for _ in range(4))
    for chunks in paragraphs:
        for chunk, following in zip(chunks, chunks[1:]):
            word = following.rstrip(".,;:!?")
            seen[word] += 1
            if word.islower():
                small[word] += 1
            elif CAPITALISED.fullmatch(word):
                capital[word] += chunk[-1].isalnum()
                if DOTTED.fullmatch(chunk):
                    pairs[chunk, word] += 1
    ends = {}
    for (chunk, word), count in pairs.items():
        if small[word.lower()] >= max(COMMON, 10 * capital[word]):
            ends[chunk, word] = 1
        elif count >= 5 and count >= 0.02 * seen[word]:
            ends[chunk, word] = 0
    return ends


def news_examples(most=80, most_of_a_pair=8):
    """what raw news teaches: no token and no sentence ends within or after an abbreviation that leads
    ("Rep. Jones"), and where sentences end after the dotted ones ("U.S.")"""
    paragraphs = [plain(p).split() for p in corpora.news_paragraphs()]
    leading, ends = abbreviations(paragraphs), dotted_ends(paragraphs)
    token_rows, sentence_rows, seen = [], [], collections.Counter()
    for chunks in paragraphs:
        for k, (chunk, following) in enumerate(zip(chunks, chunks[1:])):
            pair = chunk, following.rstrip(".,;:!?")
            if chunk in leading and (not leading[chunk] or following[0].isdigit()):
                kind, limit, label = chunk, most, 0
            elif pair in ends:
                kind, limit, label = pair, most_of_a_pair, ends[pair]
            else:
                continue
            seen[kind] += 1
            if seen[kind] > limit:
                continue
            token_rows.append((token_features(chunk, len(chunk) - 1, first_class(following)), 0))
            tokens, at = around(chunks, k)
            sentence_rows.append((sentence_features(tokens, at), label))
    return token_rows, sentence_rows


def around(chunks, k):
    """tokens of the chunks about chunk k, which is one token, and where it stands among them"""
    begin = max(0, k - 3)
    tokens = [(t, j) for j, c in enumerate(chunks[begin : k + 3], begin) for t in ([c] if j == k else PIECES.findall(c))]
    return tokens, next(i for i, (_, j) in enumerate(tokens) if j == k)


def matrix(rows):
    slots = [[slot(f) for f in features] for features, _ in rows]
    begins = np.cumsum([0] + [len(s) for s in slots])
    return sparse.csr_matrix((np.ones(begins[-1], np.float32), np.concatenate(slots), begins), shape=(len(rows), SLOTS)), np.array([y for _, y in rows])


def contractions(paragraphs):
    """suffixes that are words of their own ("n't"), and tokens that are cut by exception"""
    cut, suffix, forms = collections.Counter(), collections.Counter(), collections.Counter()
    for sentence in (s for p in paragraphs for s in p):
        for form, words, _ in sentence:
            low = plain(form).lower()
            forms[low] += 1
            if len(words) == 2 and plain("".join(words)) == plain(form):
                cut[low, len(plain(words[0]))] += 1
    for (low, at), count in cut.items():
        suffix[low[at:]] += count
    ending = {s: sum(c for f, c in forms.items() if f.endswith(s) and len(f) > len(s)) for s in suffix}
    rules = [s for s, count in suffix.items() if count >= 3 and count / ending[s] > 0.6 and "'" in s]
    exact = {low: at for (low, at), count in cut.items() if count / forms[low] > 0.5 and not any(low.endswith(s) and len(low) - len(s) == at for s in rules)}
    return rules, exact


def report(weights):
    """precision and recall of both decisions on the held-out parts"""
    for treebank in corpora.TREEBANKS:
        rows = examples(corpora.paragraphs(corpora.conllu(treebank + "-dev")))
        for name, part in zip(("token", "sentence"), rows):
            x, y = matrix(part)
            said = x @ weights[name] + weights[name + "_bias"] > 0
            right = (said & (y == 1)).sum()
            print(f"{treebank} {name} breaks: precision {right / said.sum():.4f}, recall {right / y.sum():.4f}")


def main(out):
    train = [p for t in corpora.TREEBANKS for p in corpora.paragraphs(corpora.conllu(t + "-train"))]
    result = {}
    for name, rows, more, alpha in zip(("token", "sentence"), examples(train), news_examples(), (1e-6, 3e-6)):
        x, y = matrix(rows + more)
        model = SGDClassifier(loss="log_loss", alpha=alpha, max_iter=25, average=True, random_state=1, tol=None).fit(x, y)
        result[name] = model.coef_[0].astype(np.float32)
        result[name + "_bias"] = np.float32(model.intercept_[0])
    rules, exact = contractions(train)
    report(result)
    np.savez(out, suffixes=json.dumps(rules), exact=json.dumps(exact), **result)


if __name__ == "__main__":
    main(sys.argv[1])
