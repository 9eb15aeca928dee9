#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The check of the docs' names finds what no longer is, in a small made project."""
import os
import tempfile
import unittest

from load_script import load

names = load("names_in_docs")

FILES = {
    "common/index/terms.h": "constexpr int kMost = 3;\nstd::string capped_term(std::string_view value);\n",
    "common/index/terms.cc": "",
    "tests/run": "#!/bin/sh\n# --quick\n",
    "docs/architecture.md": "| `common/index/` | terms |\n| `tests/` | tests |\n",
    "docs/terms.md": "# Terms of *one* `field`\n",
}


def write(root, files):
    for path, text in files.items():
        os.makedirs(os.path.dirname(os.path.join(root, path)) or root, exist_ok=True)
        with open(os.path.join(root, path), "w", encoding="utf-8") as file:
            file.write(text)


class Names(unittest.TestCase):
    def problems(self, text, files=None):
        with tempfile.TemporaryDirectory() as root:
            write(root, FILES | {"README.md": text} | (files or {}))
            return names.problems(names.Project(root, "  --db DIR  the database\n  --facets LIST\n"))

    def test_what_is_there_is_passed(self):
        self.assertEqual(self.problems(
            "`common/index/terms.h`, `index/terms`, `common/index/{terms,terms}.h`, `common/*/terms.cc`, `tests/run --quick`, "
            "`--db`, `capped_term()`, `kMost`, [terms](docs/terms.md#terms-of-one-field), `text/html`, `a/b`\n\n"
            "    backissue-search --facets tag\n    cmake --preset release\n"), [])

    def test_what_is_not_is_named_with_its_line(self):
        for code, problem in (("`common/index/word.h`", "no path common/index/word.h"),
                              ("`index/words`", "no path index/words"),
                              ("`common/index/{terms,word}.h`", "no path common/index/word.h"),
                              ("`common/*/word.cc`", "no path common/*/word.cc"),
                              ("`--sort`", "no option --sort"),
                              ("`tests/run --slow`", "no option --slow"),
                              ("    backissue-search --facet tag\n", "no option --facet"),
                              ("```\n$ tests/walk\n```", "no path tests/walk"),
                              ("`cut_term()`", "no name cut_term in the sources"),
                              ("`kLeast`", "no name kLeast in the sources")):
            found = self.problems("Line\n\n" + code + "\n")
            self.assertEqual([f.split(": ", 1)[1] for f in found], [problem], code)
            self.assertTrue(found[0].startswith("README.md:3"), found)

    def test_links_lead_to_files_and_headings(self):
        self.assertEqual(self.problems("[a](docs/none.md)"), ["README.md:1: no file for the link docs/none.md"])
        self.assertEqual(self.problems("[a](docs/terms.md#other)"),
                         ["README.md:1: no heading for the link docs/terms.md#other"])

    def test_every_folder_has_a_row(self):
        self.assertEqual(self.problems("", {"searcher/query/lexer.h": "", "tests/unit/a.cc": ""}),
                         ["docs/architecture.md: no row for searcher/query/", "docs/architecture.md: no row for tests/unit/"])
        self.assertEqual(self.problems("", {"docs/architecture.md": "| `common/index/` |\n| `common/words/` |\n"})[-1],
                         "docs/architecture.md: a row for common/words/, which is not there")


if __name__ == "__main__":
    unittest.main()
