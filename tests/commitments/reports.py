# SPDX-License-Identifier: Apache-2.0
"""The reports that a list speaks of, as plain text: what a reader sees, with every run of white space one space.

A list quotes words; a ledger quotes words too, at offsets into the text as the program read it. Both are laid
on this plain text by the words themselves, so that a score does not hang on how a program counts.
"""
import html
import json
import pathlib
import re

UNSEEN = re.compile(r"<!--.*?-->|<(script|style|title|nav|aside|footer|figure)\b.*?</\1>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
BLOCK = re.compile(r"</?(p|h\d|li|div|section|header)\b[^>]*>")


def squeeze(text):
    return re.sub(r"\s+", " ", text).strip()


def visible(markup):
    """The words of a page that a reader sees, without its menus."""
    return squeeze(html.unescape(TAG.sub("", BLOCK.sub(" ", UNSEEN.sub(" ", markup)))))


class Report:
    def __init__(self, name, title, text):
        self.name, self.title, self.text = name, squeeze(title), squeeze(text)


def from_file(path):
    raw = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        head = re.search(r"<h1[^>]*>(.*?)</h1>", raw, re.DOTALL)
        return [Report(path.name, visible(head.group(1)) if head else "", visible(raw))]
    if path.suffix == ".jsonl":
        rows = [json.loads(line) for line in raw.splitlines() if line.strip()]
        return [Report(r["id"], r.get("title", ""), r.get("title", "") + "\n" + r["text"]) for r in rows]
    return [Report(path.name, raw.lstrip().split("\n")[0], raw)]


def from_folder(folder):
    """Every report of a folder by the name that lists use: the file's, or the id where one file holds many."""
    kinds = (".txt", ".html", ".jsonl")
    paths = sorted(p for p in pathlib.Path(folder).iterdir() if p.suffix in kinds)
    return {r.name: r for path in paths for r in from_file(path)}
