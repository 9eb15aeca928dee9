// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the pages of an invented archive, a thousand to a folder: see docs/scale.md.
//
//   make-archive FOLDER FIRST LAST [mixed|inflected]   the articles with these numbers, the last
//   one not
#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "tests/bench/made_archive/made_articles.h"

namespace {

constexpr std::uint64_t kToAFolder = 1000;

using backissue::made::Mix;

Mix mix_named(const std::string& name) {
  if (name == "inflected") return Mix::kInflected;
  return name == "mixed" ? Mix::kMixed : Mix::kEnglish;
}

void write_pages(const std::string& folder, std::uint64_t first, std::uint64_t last, Mix mix) {
  const backissue::made::ArticleMaker maker(mix);
  for (std::uint64_t number = first; number < last; ++number) {
    const std::string place = fmt::format("{}/{:04}", folder, number / kToAFolder);
    if (number == first || number % kToAFolder == 0) std::filesystem::create_directories(place);
    std::ofstream(fmt::format("{}/{:07}.html", place, number), std::ios::binary)
        << backissue::made::page_of(maker.make(number));
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::cerr << "usage: make-archive FOLDER FIRST LAST [mixed|inflected]\n";
    return 2;
  }
  write_pages(argv[1], std::strtoull(argv[2], nullptr, 10), std::strtoull(argv[3], nullptr, 10),
              mix_named(argc > 4 ? argv[4] : ""));
}
