#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Precision and recall of the reasons for which pages are passed over.

usage: measure.py BACKISSUE_INDEX PAGES TRUTH [--wrong]

TRUTH: JSON Lines {"file", "reason"} with the base names of files in PAGES; the reason "article" where one is to be
found. A file that TRUTH does not name counts as an article. --wrong lists what was judged otherwise. Standard library
only.
"""
import argparse
import collections
import json
import os
import subprocess
import tempfile


def judged(program, pages):
    with tempfile.TemporaryDirectory() as work:
        report = os.path.join(work, "report.jsonl")
        found = subprocess.run([program, "--dump", "--progress", "never", "--report", report, pages],
                               stdout=subprocess.PIPE, check=False).stdout
        result = {os.path.basename(json.loads(line)["path"]): "article" for line in found.splitlines()}
        with open(report, encoding="utf-8") as f:
            result.update((os.path.basename(r["path"]), r["reason"]) for r in map(json.loads, f))
    return result


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("program")
    ap.add_argument("pages")
    ap.add_argument("truth")
    ap.add_argument("--wrong", action="store_true")
    a = ap.parse_args()
    with open(a.truth, encoding="utf-8") as f:
        truth = {t["file"]: t["reason"] for t in map(json.loads, f)}
    pairs = collections.Counter()
    for name, reason in sorted(judged(a.program, a.pages).items()):
        pairs[truth.get(name, "article"), reason] += 1
        if a.wrong and truth.get(name, "article") != reason:
            print("%s: %s, judged %s" % (name, truth.get(name, "article"), reason))
    print("%-14s %6s %9s %7s  judged otherwise" % ("class", "pages", "precision", "recall"))
    for reason in sorted({r for pair in pairs for r in pair}):
        right = pairs[reason, reason]
        pages = sum(n for (t, _), n in pairs.items() if t == reason)
        said = sum(n for (_, j), n in pairs.items() if j == reason)
        others = ", ".join("%d %s" % (n, j) for (t, j), n in sorted(pairs.items()) if t == reason and j != reason)
        print("%-14s %6d %9s %7s  %s" % (reason, pages, "%.3f" % (right / said) if said else "-",
                                         "%.3f" % (right / pages) if pages else "-", others))


if __name__ == "__main__":
    main()
