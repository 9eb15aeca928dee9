#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fronts made of real saved pages: the frame of a site with its menus, teasers and lists, its story cut out.

usage: hollow.py TRUTH.jsonl PAGES OUT_DIR

TRUTH: JSON Lines {"file", "body"}; the base name of "file", without ".gz", lies in PAGES. Of each page goes
the smallest element that holds nearly all words of the story, what says a line of it elsewhere, first-rank headings,
scripts, and what declares the page an article; its title becomes the site's name. Pages on which no such element is
found, on which more than a tenth of the story is left elsewhere, or which have less than fifteen linked headlines of
other stories are passed over. Writes OUT_DIR/pages and OUT_DIR/truth.jsonl for measure.py, every page a "list-page".
What is left may hold no list, or a second story: look at what is judged otherwise. Standard library only.
"""
import html
import html.parser
import json
import os
import re
import sys

VOID = set("area base br col embed hr img input link meta param source track wbr".split())
STORY_SHARE = 0.9
LEFT_SHARE = 0.1
TRACE_GRAMS = 3
HEAD_WORDS = 4
LEAST_HEADS = 15


def grams(text):
    words = re.findall(r"\w", text) if re.search(r"[\u0e00-\u0e7f\u3040-\u9fff]", text) else re.findall(r"\w+", text)
    return [tuple(words[i:i + 4]) for i in range(len(words) - 3)]


class Elements(html.parser.HTMLParser):
    """Spans of elements and the text pieces in them, in page order."""

    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.starts = [0]
        for line in source.splitlines(keepends=True):
            self.starts.append(self.starts[-1] + len(line))
        self.open, self.spans, self.texts = [], [], []
        self.feed(source)

    def at(self):
        line, column = self.getpos()
        return self.starts[line - 1] + column

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append((tag, self.at(), len(self.texts)))

    def handle_startendtag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        names = [t for t, _, _ in self.open]
        if tag not in names:
            return
        while self.open:
            name, start, first = self.open.pop()
            self.spans.append((name, start, self.at(), first, len(self.texts)))
            if name == tag:
                break

    def handle_data(self, data):
        if not any(t in ("script", "style", "template") for t, _, _ in self.open[-2:]):
            self.texts.append(data)


def story_span(page, story):
    """The smallest element that holds the story: the first, since spans close inside out."""
    for name, start, end, first, last in page.spans:
        if name not in ("html", "head") and \
                len(story & set(grams(" ".join(page.texts[first:last])))) >= STORY_SHARE * len(story):
            return start, end
    return None


def without_traces(source, story):
    """Without the smallest elements that say a line of the story once more: standfirsts, teasers of itself."""
    page = Elements(source)
    gone = []
    for name, start, end, first, last in page.spans:
        if name in ("html", "head", "body") or any(start <= s and e <= end for s, e in gone):
            continue
        if len(story & set(grams(" ".join(page.texts[first:last])))) >= TRACE_GRAMS:
            gone.append((start, end))
    for start, end in sorted(gone, reverse=True):
        source = source[:start] + source[end:]
    return source


def site_name(source):
    named = re.search(r'<meta[^>]*og:site_name[^>]*content="([^"]*)"', source, re.I)
    if named:
        return html.unescape(named.group(1))
    title = re.search(r"<title[^>]*>(.*?)</title>", source, re.I | re.S)
    return html.unescape(re.split(r" [-–|] ", title.group(1))[-1].strip()) if title else "News"


def hollow(source, body):
    story = set(grams(body))
    if len(story) < 40:
        return None
    # HTMLParser counts only "\n" as a line's end, splitlines() others too.
    source = re.sub("[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", " ", source)
    span = story_span(Elements(source), story)
    if not span:
        return None
    name = site_name(source)
    left = without_traces(source[:span[0]] + source[span[1]:], story)
    left = re.sub(r"<script\b.*?</script>|<template\b.*?</template>", "", left, flags=re.I | re.S)
    left = re.sub(r"<h1\b.*?</h1>", "", left, flags=re.I | re.S)
    left = re.sub(r"<meta\b[^>]*>", lambda m: m.group(0) if "charset" in m.group(0).lower() else "", left, flags=re.I)
    left = re.sub(r"<link\b[^>]*rel=[\"']?(canonical|amphtml|shortlink)[^>]*>", "", left, flags=re.I)
    left = re.sub(r"<title\b.*?</title>", "<title>%s</title>" % html.escape(name), left, count=1, flags=re.I | re.S)
    rest = Elements(left)
    again = set(grams(" ".join(rest.texts)))
    heads = sum(name == "a" and len(" ".join(rest.texts[first:last]).split()) >= HEAD_WORDS
                for name, _, _, first, last in rest.spans)
    return left if len(story & again) <= LEFT_SHARE * len(story) and heads >= LEAST_HEADS else None


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    truth, pages, out = sys.argv[1:]
    os.makedirs(os.path.join(out, "pages"), exist_ok=True)
    made = []
    with open(truth, encoding="utf-8") as f:
        for row in map(json.loads, f):
            file = os.path.basename(row["file"]).removesuffix(".gz")
            body = row.get("body")
            path = os.path.join(pages, file)
            if not body or not os.path.exists(path):
                continue
            with open(path, encoding="utf-8", errors="replace", newline="") as page:
                left = hollow(page.read(), body)
            if left is None:
                continue
            name = "hollow-" + file
            with open(os.path.join(out, "pages", name), "w", encoding="utf-8") as page:
                page.write(left)
            made.append({"file": name, "reason": "list-page"})
    with open(os.path.join(out, "truth.jsonl"), "w", encoding="utf-8") as f:
        f.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in made)
    print("%d pages" % len(made))


if __name__ == "__main__":
    main()
