# SPDX-License-Identifier: Apache-2.0
"""What the network and the segmenter see of text. src/language/hashing.cc, lexical_inputs.cc and
segmenter.cc are the twins in C++: a change here is a change there."""

import re
import unicodedata

PLAIN = {"’": "'", "‘": "'", "‚": "'", "‛": "'", "′": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "‐": "-", "‑": "-", "‒": "-"}
HIDDEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"

# name, slots of the hashed table, columns
AFFIXES = [("s1", 1024, 8), ("s2", 4096, 24), ("s3", 8192, 24), ("s4", 8192, 24), ("p1", 1024, 8), ("p2", 4096, 12), ("p3", 8192, 16), ("sh", 1024, 16)]


def plain(text):
    return "".join(PLAIN.get(c, c) for c in text if c not in HIDDEN)


def fnv1a(text, seed=0):
    h = (2166136261 ^ seed) & 0xFFFFFFFF
    for byte in text.encode("utf-8"):
        h = ((h ^ byte) * 16777619) & 0xFFFFFFFF
    return h


def fnv1a_signed(text):
    """as fastText (and gensim) hash n-grams: bytes are signed"""
    h = 2166136261
    for byte in text.encode("utf-8"):
        h = ((h ^ (byte if byte < 128 else byte | 0xFFFFFF00)) * 16777619) & 0xFFFFFFFF
    return h


def char_class(c):
    if c.isascii():
        return "A" if c.isupper() else "a" if c.islower() else "0" if c.isdigit() else c
    kind = unicodedata.category(c)
    return "A" if kind in ("Lu", "Lt") else "a" if kind[0] in "LM" else "0" if kind[0] == "N" else "p" if kind[0] == "P" else "s"


def word_shape(word):
    letters = {"A": "X", "a": "x", "0": "d"}
    shape = "".join(letters.get(char_class(c), c) for c in word)
    return re.sub(r"(.)\1\1+", r"\1\1", shape)[:8]


def affix_slots(word):
    low = word.lower()
    strings = [low[-1:], low[-2:], low[-3:], low[-4:], low[:1], low[:2], low[:3], word_shape(word)]
    return [fnv1a(s, i) % slots for i, (s, (_, slots, _c)) in enumerate(zip(strings, AFFIXES))]


def ngrams(word):
    marked = f"<{word}>"
    return [marked[i : i + n] for n in (3, 4, 5) for i in range(len(marked) - n + 1)]


def lemma_script(form, lemma):
    """the edit that makes the lemma: case|drop front|add front|drop back|add back, or !lemma"""
    title = lemma[0].isupper() and lemma[1:] == lemma[1:].lower()
    shouted = len(form) > 1 and form.isupper()
    if lemma.lower() == lemma:
        case, f, l = "l", form.lower(), lemma
    elif title and (shouted or form[:1] != lemma[0]):
        case, f, l = "t", form.lower(), lemma.lower()
    else:
        case, f, l = "=", form, lemma
    if case == "=" and f == l:
        return "=|0||0|"
    best = (0, 0, 0)
    for i in range(len(f)):
        for j in range(len(l)):
            k = 0
            while i + k < len(f) and j + k < len(l) and f[i + k] == l[j + k]:
                k += 1
            if k > best[0]:
                best = (k, i, j)
    k, i, j = best
    return f"{case}|{i}|{l[:j]}|{len(f) - i - k}|{l[j + k:]}" if k else "!" + lemma


def apply_script(form, script):
    if script[0] == "!":
        return script[1:]
    case, front, before, back, after = script.split("|")
    base = form if case == "=" else form.lower()
    if int(front) + int(back) >= len(base):
        return base
    lemma = before + base[int(front) : len(base) - int(back)] + after
    return lemma[:1].upper() + lemma[1:] if case == "t" else lemma
