#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages that are no article, and articles that look a little like them, invented, in 15 languages.

usage: make_pages.py OUT_DIR

Writes OUT_DIR/pages/KIND.LANGUAGE.FRAME.html and OUT_DIR/truth.jsonl: {"file", "reason"}, the reason being a code of
the indexer's report or "article". Every kind comes in three frames: a news site with menus, teasers and a footer, a
plain page, and one built of <div>s with names that say nothing. The words are in words.json. Standard library only.
"""
import html
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ESC = html.escape


def link(text, address="/a"):
    return '<a href="%s">%s</a>' % (address, ESC(text))


def para(*texts):
    return "".join("<p>%s</p>" % ESC(t) for t in texts)


def teasers(w, count, summary, make):
    heads, texts = w["heads"], w["text"]
    items = []
    for i in range(count):
        head = "%s" % heads[i % len(heads)] + (" (%d)" % (i // len(heads) + 1) if i >= len(heads) else "")
        body = texts[i % len(texts)] + " " + heads[(i * 5 + 1) % len(heads)] + "." if summary else ""
        items.append(make(link(head, "/story-%d" % i), body, i))
    return "".join(items)


def card(head, body, i):
    return '<article class="teaser"><img src="/%d.jpg"><h3>%s</h3>%s</article>' % (i, head, para(body) if body else "")


def row(head, body, i):
    return "<li>%s <span>%02d:15</span>%s</li>" % (head, i % 24, " " + ESC(body) if body else "")


def box(head, body, i):
    return '<div class="x%d"><div class="y">%s</div>%s</div>' % (i % 3, head, "<div>%s</div>" % ESC(body) if body else "")


def form(w):
    return ('<form action="/login"><label>E-mail</label><input type="text" name="u"><label>%s</label>'
            '<input type="password" name="p"><button>%s</button></form><p>%s</p><p>%s</p>' %
            (ESC(w["login"][2]), ESC(w["login"][0]), link(w["login"][3]), link(w["login"][4])))


def offers(w):
    return '<div class="paywall"><h2>%s</h2><p>%s</p><p>%s</p></div>' % (
        ESC(w["pay"][0]), ESC(w["pay"][2]), link(w["pay"][1], "/login"))


def story(w, n):
    return para(*(w["text"][i % 4] + " " + w["text"][(i + 1) % 4] for i in range(n)))


def buttons(w):
    return "<button>%s</button><button>%s</button>" % (ESC(w["consent"][3]), ESC(w["consent"][4]))


# kind: (reason, title, shown heading, content, declares an article)
def kinds(w):
    heads, texts, site = w["heads"], w["text"], w["site"]
    grid = lambda summary, n, make: teasers(w, n, summary, make)
    return {
        "section-cards": ("list-page", w["section"], w["section"], grid(True, 14, card), False),
        "section-heads": ("list-page", w["section"], w["section"], grid(False, 24, card), False),
        "section-boxes": ("list-page", w["section"], w["section"], grid(True, 12, box), False),
        "front": ("list-page", site, "", '<section><h2>%s</h2>%s</section>' % (link(heads[0]), story(w, 1)) +
                  grid(True, 20, card), False),
        "topic": ("list-page", w["tag"], w["tag"], para(texts[3]) + "<ul>%s</ul>" % grid(False, 18, row), False),
        "search": ("list-page", w["search"], w["search"], '<form><input name="q"></form><ul>%s</ul>' % grid(True, 10, row), False),
        "archive": ("list-page", w["archive"], w["archive"], "<ul>%s</ul>" % grid(False, 40, row), False),
        "not-found": ("error-page", w["error"][0], w["error"][0], para(w["error"][1]), False),
        "not-found-bare": ("error-page", "404", "404", para(w["error"][0], w["error"][1]), False),
        "not-found-more": ("error-page", w["error"][0] + " - " + site, w["error"][0],
                           para(w["error"][1]) + "<h2>%s</h2>" % ESC(w["most"]) + grid(False, 8, card), False),
        "gone": ("error-page", w["gone"][0], w["gone"][0], para(w["gone"][1]), False),
        "server": ("error-page", w["server"][0], w["server"][0], para(w["server"][1]), False),
        "login": ("login-wall", w["login"][0], w["login"][0], para(w["login"][1]) + form(w), False),
        "login-site": ("login-wall", w["login"][0] + " | " + site, w["login"][0], form(w), False),
        "consent": ("consent-wall", w["consent"][0], w["consent"][0], para(w["consent"][1], w["consent"][2]) + buttons(w), False),
        "consent-site": ("consent-wall", site, "", '<div class="message">%s%s</div>' %
                         (para(w["consent"][1], w["consent"][2]), buttons(w)), False),
        "stub": ("paywall-stub", heads[0], heads[0], para(texts[0]) + offers(w), True),
        "stub-undeclared": ("paywall-stub", heads[1], heads[1], para(texts[1]) + offers(w), False),
        "gallery": ("no-article", w["gallery"], w["gallery"], "".join('<figure><img src="/%d.jpg"></figure>' % i for i in range(12)), False),
        "shell": ("no-article", site, "", '<div id="root"></div><noscript>%s</noscript>' % ESC(w["script"]), False),
        "story": ("article", heads[0], heads[0], story(w, 4), True),
        "story-undeclared": ("article", heads[1], heads[1], story(w, 4), False),
        "brief": ("article", heads[2], heads[2], para(texts[2]), True),
        "brief-undeclared": ("article", heads[2], heads[2], para(texts[2] + " " + texts[0]), False),
        "open-with-offer": ("article", heads[3], heads[3], story(w, 4) + offers(w), True),
        "round-up": ("article", heads[4], heads[4], para(texts[0] + " " + texts[1]) + "".join(
            "<h2>%s</h2>%s" % (link(h), para(texts[i % 4] + " " + texts[(i + 1) % 4] + " " + texts[(i + 2) % 4]))
            for i, h in enumerate(heads)), False),
        "with-login": ("article", heads[5], heads[5], story(w, 3) + '<aside class="login-box">%s</aside>' % form(w), False),
        "with-consent": ("article", heads[0], heads[0], story(w, 3) + '<div class="cookie-banner">%s%s</div>' %
                         (para(w["consent"][1]), buttons(w)), False),
        "with-list": ("article", heads[1], heads[1], story(w, 3) + "<h2>%s</h2>" % ESC(w["most"]) + grid(True, 14, card), False),
    }


def declaration(language, title, article):
    if not article:
        return ""
    facts = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": title, "inLanguage": language,
             "datePublished": "2024-03-12T08:00:00Z"}
    return '<script type="application/ld+json">%s</script>' % json.dumps(facts, ensure_ascii=False)


def shown(tag, title):
    return "<%s>%s</%s>" % (tag, ESC(title), tag) if title else ""


def news_site(w, language, title, head, content):
    menu = "".join("<li>%s</li>" % link(m, "/s/%d" % i) for i, m in enumerate(w["menu"]))
    most = teasers(w, 6, False, row)
    return ('<header><div class="logo">%s</div><nav><ul>%s</ul></nav></header><main>%s%s</main><aside class="sidebar"><h2>%s</h2><ol>%s</ol></aside>'
            '<footer><ul>%s</ul><p>&copy; 2024 %s</p></footer>' %
            (link(w["site"], "/"), menu, shown("h1", head), content, ESC(w["most"]), most, menu, ESC(w["site"])))


def plain(w, language, title, head, content):
    return shown("h1", head) + content


def boxes(w, language, title, head, content):
    menu = "".join('<div class="k2">%s</div>' % link(m, "/s/%d" % i) for i, m in enumerate(w["menu"]))
    head = '<div class="t7"><h1>%s</h1></div>' % ESC(head) if head else ""
    return '<div class="a1"><div class="b3">%s</div><div class="c5">%s<div class="d9">%s</div></div><div class="b3">%s</div></div>' % (
        menu, head, content, menu)


FRAMES = {"site": news_site, "plain": plain, "boxes": boxes}


def main():
    out = sys.argv[1]
    os.makedirs(os.path.join(out, "pages"), exist_ok=True)
    with open(os.path.join(HERE, "words.json"), encoding="utf-8") as f:
        languages = json.load(f)
    with open(os.path.join(out, "truth.jsonl"), "w", encoding="utf-8") as truth:
        for language, w in languages.items():
            for kind, (reason, title, head, content, article) in kinds(w).items():
                for frame, build in FRAMES.items():
                    name = "%s.%s.%s.html" % (kind, language, frame)
                    page = '<!DOCTYPE html><html lang="%s"><head><meta charset="utf-8"><title>%s</title>%s</head><body>%s</body></html>\n' % (
                        language, ESC(title), declaration(language, title, article), build(w, language, title, head, content))
                    with open(os.path.join(out, "pages", name), "w", encoding="utf-8") as f:
                        f.write(page)
                    truth.write(json.dumps({"file": name, "reason": reason}) + "\n")


if __name__ == "__main__":
    main()
