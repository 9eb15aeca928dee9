#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The structure check finds what it is there to find, in small made trees."""
import os
import tempfile
import unittest

from load_script import load

structure = load("structure")


def includes(*names):
    return "".join(f"#include {name}\n" if name[0] == "<" else f'#include "{name}"\n' for name in names)


def lengths(source):
    return [(first, lines) for first, lines, _ in structure.function_lengths(source)]


class Circles(unittest.TestCase):
    def test_a_tree_without_circles_has_none(self):
        files = {"common/a.h": "", "common/b.h": includes("common/a.h"), "common/b.cc": includes("common/b.h", "<vector>")}
        self.assertEqual(structure.pair_circles(files), [])

    def test_a_source_and_a_header_make_a_circle_that_no_file_makes(self):
        files = {"common/top.h": "", "common/top.cc": includes("common/top.h", "common/helper.h"),
                 "common/helper.h": includes("common/top.h")}
        found = structure.pair_circles(files)
        self.assertEqual(len(found), 1)
        self.assertIn("common/helper, common/top", found[0])
        self.assertIn("common/helper.h:1: includes common/top.h", found[0])
        self.assertIn("common/top.cc:2: includes common/helper.h", found[0])

    def test_folders_make_a_circle_that_no_files_make(self):
        files = {"common/x/a.h": includes("common/y/b.h"), "common/y/b.h": "", "common/y/c.h": includes("common/x/d.h"),
                 "common/x/d.h": ""}
        self.assertEqual(structure.pair_circles(files), [])
        self.assertEqual(len(structure.folder_circles(files)), 1)

    def test_a_folder_and_one_inside_of_it_are_two(self):
        files = {"common/a.h": includes("common/in/b.h"), "common/in/b.h": "", "common/in/c.h": includes("common/d.h"),
                 "common/d.h": ""}
        self.assertIn("common, common/in", structure.folder_circles(files)[0])

    def test_two_circles_are_two(self):
        files = {f"common/{a}.h": includes(f"common/{b}.h") for a, b in ("pq", "qp", "rs", "st", "tr", "up")}
        self.assertEqual(len(structure.pair_circles(files)), 2)


class Wings(unittest.TestCase):
    def test_programs_include_the_common_wing_alone(self):
        files = {"indexer/a.cc": includes("common/b.h"), "common/b.h": "", "searcher/c.cc": includes("common/b.h")}
        self.assertEqual(structure.strayed_includes(files), [])

    def test_what_strays_is_named(self):
        files = {"indexer/a.cc": includes("searcher/c.h"), "common/b.h": includes("<map>", "indexer/d.h"),
                 "searcher/e.cc": includes("e.h")}
        self.assertEqual([finding.split(": ")[0] for finding in structure.strayed_includes(files)],
                         ["indexer/a.cc:1", "common/b.h:2", "searcher/e.cc:1"])


class Folders(unittest.TestCase):
    def files(self, folder, count):
        return {f"{folder}/s{i}.{suffix}": "" for i in range(count) for suffix in ("h", "cc")}

    def test_sixteen_sources_with_their_headers_are_not_too_many(self):
        self.assertEqual(structure.large_folders(self.files("common/index", 16)), [])

    def test_seventeen_are(self):
        self.assertEqual(structure.large_folders(self.files("common/index", 17)),
                         ["common/index: 17 sources, more than 16"])

    def test_the_body_is_an_exception(self):
        self.assertEqual(structure.large_folders(self.files("indexer/extract/body", 30)), [])


class Engine(unittest.TestCase):
    def test_the_service_sees_it_in_its_sources_alone(self):
        files = {"searcher/service/search.cc": includes("<xapian.h>"), "searcher/service/search.h": "",
                 "searcher/output/json.cc": includes("searcher/service/search.h")}
        self.assertEqual(structure.engine_above_service(files), [])

    def test_the_road_to_it_is_named(self):
        files = {"searcher/service/search.h": includes("searcher/results/hit.h"),
                 "searcher/results/hit.h": includes("<xapian.h>")}
        self.assertIn("searcher/service/search.h -> searcher/results/hit.h -> <xapian.h>",
                      structure.engine_above_service(files)[0])

    def test_output_and_command_line_see_none(self):
        for path in ("searcher/output/json.cc", "searcher/commands/show.h", "searcher/options.cc", "searcher/main.cc"):
            self.assertEqual(len(structure.engine_above_service({path: includes("<xapian.h>")})), 1, path)


class Functions(unittest.TestCase):
    def test_the_lines_of_a_function_are_counted_from_its_first_to_its_brace(self):
        self.assertEqual(lengths("int a;\n\nint f(int x,\n      int y) {\n  return x;\n}\n"), [(3, 4)])

    def test_a_long_one_is_found_and_named(self):
        body = "int f() {\n" + "  g();\n" * 59 + "}\n"
        self.assertEqual(structure.long_functions({"common/a.cc": body.replace("  g();\n", "", 1)}), [])
        found = structure.long_functions({"common/a.cc": "\n" + body})
        self.assertEqual(found, ["common/a.cc:2: a function of 61 lines, more than 60: int f()"])

    def test_braces_in_text_and_comments_are_none(self):
        source = 'int f() {\n  // }\n  /* } */\n  g("}", \'}\', R"x(})x", 1\'000);\n}\n'
        self.assertEqual(lengths(source), [(1, 5)])

    def test_lambdas_and_blocks_belong_to_the_function_around(self):
        self.assertEqual(lengths("int f() {\n  if (x) {\n    each([&](int y) {\n      g(y);\n    });\n  }\n}\n"), [(1, 7)])

    def test_members_count_and_their_class_does_not(self):
        source = "namespace n {\nclass C : public B<int> {\n public:\n  int f() const {\n    return 1;\n  }\n  int g();\n};\n}\n"
        self.assertEqual(lengths(source), [(4, 3)])

    def test_a_constructors_list_belongs_to_it(self):
        source = "struct S {\n  S(int a)\n      : a_{a}, b_(f({1})) {\n    g();\n  }\n  int a_, b_;\n};\n"
        self.assertEqual(lengths(source), [(2, 4)])

    def test_operators_and_trailing_types_are_functions(self):
        source = "bool operator==(const A& a) {\n}\nauto f() -> int {\n}\nint g() noexcept {\n}\n"
        self.assertEqual(lengths(source), [(1, 2), (3, 2), (5, 2)])

    def test_tables_are_not_functions(self):
        table = "constexpr Row kRows[] = {\n" + "  {1, f(2)},\n" * 70 + "};\nstd::array<int, 3> k{\n1,\n2};\n"
        self.assertEqual(lengths(table + "enum class E { kA };\nint f() {\n}\n"), [(77, 2)])

    def test_a_lambda_with_a_name_is_a_function(self):
        self.assertEqual(lengths("const auto f = [](int x) {\n  return x;\n};\n"), [(1, 3)])


class Tree(unittest.TestCase):
    def test_the_program_reads_a_folder_and_fails_by_its_status(self):
        with tempfile.TemporaryDirectory() as root:
            os.makedirs(os.path.join(root, "common", "index"))
            with open(os.path.join(root, "common", "index", "a.h"), "w", encoding="utf-8") as source:
                source.write(includes("<string>"))
            self.assertEqual(structure.main([root]), 0)
            with open(os.path.join(root, "common", "index", "a.h"), "w", encoding="utf-8") as source:
                source.write(includes("searcher/b.h"))
            self.assertEqual(structure.main([root]), 1)


if __name__ == "__main__":
    unittest.main()
