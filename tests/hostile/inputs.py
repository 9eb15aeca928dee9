# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that try to stop, slow down or mislead the indexer.

Every make_* function yields (name, content, expected): the content as bytes or a function that makes the file at a path, and
the outcomes that are right, "indexed" or reason codes, or None where any outcome but a crash is.
"""
import os
import socket

SENTENCES = [
    "The ferry to the outer islands sails again from Monday, the harbour office said on Thursday.",
    "It had been laid up for three months because a shaft had cracked and the part was cast anew.",
    "Two boats a day will carry mail, bread and up to ninety passengers across the strait.",
    "In summer there are to be four, provided that a second crew can be found by then.",
    "Shopkeepers on the islands had paid fishermen to bring their goods over all winter.",
    "The repair cost less than was feared, and the council will not raise the fares this year.",
]
TITLE = "Ferry returns to the outer islands"
ARABIC_TITLE = "العبارة تعود إلى الجزر البعيدة"
ARABIC_SENTENCES = [
    "تعود العبارة إلى الإبحار نحو الجزر البعيدة ابتداء من يوم الاثنين كما أعلن مكتب الميناء في بيان نشر مساء الخميس.",
    "وكانت قد توقفت ثلاثة أشهر بسبب كسر في عمود المحرك ثم صنعت القطعة من جديد في حوض السفن القريب من المدينة.",
    "وسوف تحمل سفينتان كل يوم البريد والخبز وما يصل إلى تسعين راكبا عبر المضيق وتزداد الرحلات في الصيف.",
]


def paragraphs():
    return "".join(f"<p>{a} {b}</p>" for a, b in zip(SENTENCES, SENTENCES[1:]))


def page(head="", before="", after="", title=TITLE):
    return (f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>{title}</title>{head}</head><body>{before}"
            f"<article><h1>{title}</h1>{paragraphs()}</article>{after}</body></html>")


def arabic_page(declared):
    meta = f"<meta charset={declared}>" if declared else ""
    body = "".join(f"<p>{sentence}</p>" for sentence in ARABIC_SENTENCES)
    return (f"<!DOCTYPE html><html lang=ar><head>{meta}<title>{ARABIC_TITLE}</title></head>"
            f"<body><article><h1>{ARABIC_TITLE}</h1>{body}</article></body></html>")


def make_files():
    yield "empty.html", b"", ["empty"]
    yield "blank.html", b" \r\n\t\n" * 10, ["empty"]
    yield "noise.html", bytes((i * 7919 >> 3) & 255 for i in range(20000)), ["not-text"]
    yield "program.html", b"\x7fELF\2\1\1" + bytes(500), ["not-text"]
    yield "picture.html", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(300), ["not-text"]
    yield "paper.html", b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n", ["not-text"]
    yield "no_extension", page().encode(), ["indexed"]
    yield "LOUD.HTML", page().encode(), ["indexed"]
    yield "words.html", "\n\n".join(SENTENCES).encode(), None
    yield "shell.html", b"<html><head><script>go()</script></head><body><div id=app></div></body>", ["no-article"]
    yield "elsewhere.html", b'<html><meta http-equiv=refresh content="0;url=/b"></html>', ["no-article", "error-page"]


def make_truncated():
    whole = page()
    for cut in range(1, len(whole), len(whole) // 40):
        yield f"at_{cut:05}.html", whole[:cut].encode(), None
    yield "in_a_character.html", page().replace("</body>", "").encode() + b"<p>\xe2\x82", ["indexed"]
    yield "in_a_tag.html", page().encode() + b'<div class="x', ["indexed"]
    yield "in_a_reference.html", page().encode() + b"&am", ["indexed"]
    yield "in_a_comment.html", page(after="<!-- never closed").encode(), ["indexed"]
    for name in ("script", "title", "textarea", "style", "svg", "noscript", "select"):
        yield f"in_{name}.html", page(before=f"<{name}>").encode(), None


def make_deep():
    for name, part in (("div", "<div>"), ("span", "<span>"), ("b", "<b>"), ("list", "<ul><li>"), ("quote", "<blockquote>"),
                       ("table", "<table><tr><td>"), ("svg", "<svg><g>"), ("template", "<template>"),
                       ("formatting", "<a><b><i><p>"), ("font", "<font color=red>")):
        for depth in (1_000, 10_000, 100_000):
            yield f"{name}_{depth}.html", page(before=part * depth).encode(), None
    yield "span_1000000.html", page(before="<span>" * 1_000_000).encode(), None
    yield "closed_20000.html", page(before="<div>" * 20_000, after="</div>" * 20_000).encode(), None
    yield "adoption_20000.html", page(before="<b><p>" * 20_000 + "</b>" * 20_000).encode(), None
    yield "json.html", page(head="<script type=application/ld+json>" + "[" * 200_000 + "</script>").encode(), ["indexed"]


def make_wide():
    attributes = " ".join(f"a{i}=x" for i in range(20_000))
    yield "attributes.html", page(before=f"<div {attributes}></div>").encode(), None
    yield "paragraphs.html", page(after="<p>x</p>" * 200_000).encode(), None
    yield "references.html", page(after="<p>" + "&amp;" * 500_000).encode(), None
    yield "brackets.html", page(after="<" * 2_000_000).encode(), None
    yield "comment.html", page(before="<!--" + "x" * 10_000_000 + "-->").encode(), ["indexed"]
    yield "style.html", page(head="<style>" + "p{}" * 4_000_000 + "</style>").encode(), ["indexed"]
    yield "data_uri.html", page(before="<img src=data:image/png;base64," + "QUJD" * 3_000_000 + ">").encode(), ["indexed"]
    yield "title.html", page(title="T" * 1_000_000).encode(), None
    yield "word.html", page(after="<p>" + "w" * 5_000_000).encode(), None
    yield "scripts.html", page(after="<script>x</script>" * 100_000).encode(), ["indexed"]
    yield "noscripts.html", page(after="<noscript>" * 200_000).encode(), None
    yield "escaped_script.html", page(after="<script><!--" + "<script>" * 500_000).encode(), None
    yield "comments.html", page(after="<!-- -- " * 300_000).encode(), None
    yield "tags.html", page(head="".join(f"<meta property=article:tag content=t{i}>" for i in range(100_000))).encode(), None


def make_bytes():
    yield "zeros.html", page(after="<p>a\0b\0c</p>" * 500).encode(), ["indexed"]
    yield "ill_formed.html", page(after="<p>@</p>").encode().replace(b"@", b"\xc0\xaf\xed\xa0\x80\xf4\x90\x80\x80"), ["indexed"]
    yield "two_marks.html", b"\xef\xbb\xbf\xef\xbb\xbf" + page().encode(), ["indexed"]
    for encoding, declared in (("cp1256", "windows-1256"), ("cp1256", None), ("cp1256", "utf-8"), ("utf-8", "windows-1256"),
                               ("utf-8", "iso-8859-1"), ("utf-8", "x-none-such"), ("utf-8", "utf-16"), ("utf-16", None),
                               ("utf-16-le", None), ("utf-16-be", None), ("iso-8859-6", "iso-8859-6"), ("utf-8-sig", None)):
        yield f"{encoding}_says_{declared}.html", arabic_page(declared).encode(encoding), ["indexed"]
    yield "wrong_mark.html", b"\xff\xfe" + arabic_page(None).encode(), ["indexed"]


def make_special():
    plain = page().encode()
    for name in (b"line\nbreak.html", b"esc\x1b[31m.html", b"bad\xff\xfe.html", b"-rf.html", b"--db=x.html", b" lead.html",
                 b"quo'te\".html", b"star*?[x].html", b"back\\slash.html", "\u202egnp.html".encode(), b"n" * 250 + b".html"):
        yield name, plain, ["indexed"]
    yield "/".join(["deep"] * 120) + "/a.html", plain, ["indexed"]
    for name, target in (("loop", "."), ("up", "../special"), ("self", "self"), ("gone.html", "/nonexistent"),
                         ("outside.html", "/etc/hostname"), ("outside", "/etc")):
        yield name, lambda path, target=target: os.symlink(target, path), ["symlink"]
    yield "pipe.html", os.mkfifo, ["not-a-file"]
    yield "socket.html", make_socket, ["not-a-file"]
    yield "sparse.html", make_sparse, ["too-large"]
    if os.geteuid() != 0:
        yield "shut.html", make_unreadable, ["unreadable"]


def make_socket(path):
    with socket.socket(socket.AF_UNIX) as sock:
        here = os.getcwd()
        os.chdir(os.path.dirname(path))  # a socket's path may have some hundred bytes only
        sock.bind(os.path.basename(path))
        os.chdir(here)


def make_sparse(path):
    with open(path, "wb") as file:
        file.truncate(10 << 30)


def make_unreadable(path):
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0))


GROUPS = {"files": make_files, "truncated": make_truncated, "deep": make_deep, "wide": make_wide, "bytes": make_bytes,
          "special": make_special}
