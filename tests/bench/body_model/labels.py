#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Labels the blocks of pages by the text that people marked in them.

usage: labels.py BLOCKS TRUTH... > LABELS

BLOCKS is what `body-model blocks` printed. A TRUTH holds JSON Lines with file (compared by its base name without
.gz), site, and either body (the whole text) or with and without (pieces of text that belong to it and that do not).
A block's label is the share of its words that the body has in runs of four; blocks too short for that must be a
line of the body. Its weight is what it counts for in its page, so that long pages do not outweigh short ones.
All pages of a site go to one fold. Standard library only.
"""
import hashlib
import json
import os
import re
import sys

FOLDS = 5
RUN = 4
SHORT = 6  # words: less may stand in a text by chance
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|"
                  r"[^\W\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")


def words(text):
    return WORD.findall(text.lower())


def squash(text):
    return re.sub(r"\s+", " ", text).strip()


def name_of(path):
    return os.path.basename(path).removesuffix(".gz")


def fold_of(site):
    return hashlib.md5(("f:" + site).encode("utf-8")).digest()[1] % FOLDS


class Body:
    def __init__(self, text):
        all_words = words(text)
        self.length = len(all_words)
        self.runs = {tuple(all_words[i:i + RUN]) for i in range(len(all_words) - RUN + 1)}
        self.lines = {tuple(words(line)) for line in text.split("\n")}
        self.joined = " " + " ".join(all_words) + " "

    def label(self, block):
        """The label and how much it is to be trusted."""
        if len(block) < SHORT:
            if tuple(block) in self.lines:
                return 1, 1
            return (0.5, 0.15) if " " + " ".join(block) + " " in self.joined else (0, 1)
        seen = [False] * len(block)
        for i in range(len(block) - RUN + 1):
            if tuple(block[i:i + RUN]) in self.runs:
                seen[i:i + RUN] = [True] * RUN
        return round(sum(seen) / len(block), 2), 1

    def weight(self, block):
        return 100 * ((len(block) + 2) / (self.length + 100)) ** 0.8


def label_by_body(truth, blocks):
    body = Body(truth["body"])
    labels, weights = [], []
    for block in map(words, blocks):
        label, trust = body.label(block) if block else (0, 0)
        labels.append(label)
        weights.append(round(trust * body.weight(block) * truth.get("trust", 1), 4))
    return labels, weights


def label_by_pieces(truth, blocks):
    wanted, unwanted = ([squash(x) for x in truth.get(key, [])] for key in ("with", "without"))
    labels, weights = [], []
    for block in blocks:
        good, bad = (any(piece in block for piece in pieces) for pieces in (wanted, unwanted))
        labels.append(int(good))
        weights.append(4.0 if good != bad else 0)
    return labels, weights


def main():
    truths = {}
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as f:
            truths.update((name_of(t["file"]), t) for t in map(json.loads, f) if t.get("body") or t.get("with"))
    with open(sys.argv[1], encoding="utf-8") as f:
        for page in map(json.loads, f):
            truth = truths.get(name_of(page["path"]))
            if truth is None:
                continue
            labels, weights = (label_by_body if truth.get("body") else label_by_pieces)(truth, page["blocks"])
            print(json.dumps({"path": page["path"], "fold": fold_of(truth["site"]), "labels": labels,
                              "weights": weights}))


if __name__ == "__main__":
    main()
