#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of what each kind of evidence adds.

usage: score.py TRIALS TRUTH...

TRIALS is what `evidence trials` printed. A TRUTH holds JSON Lines with file (compared by its base name without .gz) and any
of title, authors, date, tags, publisher and language; a table is printed for each. Titles and publishers count where they
have the same words, dates where the day is the same, authors and tags by the mean F1 of their sets. No truth names
sections: they count where they are the one that all evidence gives. Standard library only.
"""
import json
import os
import re
import sys
import unicodedata

SPELLINGS = {"nb": "no", "nn": "no", "iw": "he", "in": "id"}


def fold(text):
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text or "").casefold()))


def name_of(path):
    return os.path.basename(path).removesuffix(".gz")


def set_f1(truth, found):
    a, b = {fold(x) for x in truth}, {fold(x) for x in found or []}
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0


def language(code):
    code = re.split(r"[-_]", (code or "").lower())[0]
    return SPELLINGS.get(code, code)


def as_list(value):
    return [value] if isinstance(value, str) else value


FACTS = {  # fact of the truth: (fact of an article, its score)
    "title": ("title", lambda t, f: float(fold(t) == fold(f))),
    "authors": ("authors", lambda t, f: set_f1(as_list(t), f)),
    "date": ("published", lambda t, f: float((f or "")[:10] == t[:10])),
    "tags": ("tags", lambda t, f: set_f1(as_list(t), f)),
    "publisher": ("publisher", lambda t, f: float(fold(t) == fold(f))),
    "language": ("language", lambda t, f: float(language(t) == language(f))),
    "section": ("section", lambda t, f: float(fold(t) == fold(f))),
}


def read_trials(path):
    """{trial: {page: article}}, in the order of the file."""
    trials = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            trial, article = line.rstrip("\n").split("\t", 1)
            article = json.loads(article)
            trials.setdefault(trial, {})[name_of(article["path"])] = article
    return trials


def read_truth(path, everything):
    """{page: truth}; the section that all evidence gives stands in for a truth."""
    truth = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            name = name_of(row["file"])
            row["section"] = everything.get(name, {}).get("section")
            truth[name] = row
    return truth


def mean_of(fact, truth, articles):
    field, score = FACTS[fact]
    values = [score(row[fact], articles.get(name, {}).get(field)) for name, row in truth.items()
              if row.get(fact) and row[fact] != "NaN"]
    return sum(values) / len(values) if values else None


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    trials = read_trials(sys.argv[1])
    for path in sys.argv[2:]:
        truth = read_truth(path, trials["all"])
        facts = [fact for fact in FACTS if mean_of(fact, truth, {}) is not None]
        print(f"\n{path}\n| | {' | '.join(facts)} |\n|---|{'---|' * len(facts)}")
        for trial, articles in sorted(trials.items(), key=lambda item: item[0].split(" ")[0] == "alone"):
            means = (mean_of(fact, truth, articles) for fact in facts)
            print(f"| {trial} | {' | '.join(f'{mean:.3f}'.lstrip('0') for mean in means)} |")


if __name__ == "__main__":
    main()
