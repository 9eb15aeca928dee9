// SPDX-License-Identifier: GPL-3.0-or-later
// Checks a database with the engine's own checker and prints a line for all that it holds of each
// article and for each piece of metadata: equal lines, equal content, whatever numbers the engine
// gave the articles.
//
//   show-database FOLDER
#include <xapian.h>

#include <cstdint>
#include <cstdio>
#include <iostream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>

// The engine's checker (1.4.22) frees a table by the size of its base class, which is no fault of
// ours to stop at.
extern "C" const char* __asan_default_options() {
  return "new_delete_type_mismatch=0";
}

namespace {

// Counts what happened since the last compaction, which is no content.
constexpr std::string_view kChanges = "changes";
// What the engine holds once more, by its numbers for articles: the first letters of such keys.
constexpr std::string_view kColumns = "VLW";
constexpr const char* kArticleIds = "Q";

/// FNV-1a of 64 bits (Fowler, Noll and Vo, 1991).
std::uint64_t hash_of(std::string_view bytes) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return hash;
}

std::string described(const Xapian::Document& document) {
  std::ostringstream out;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    out << *term << ' ' << term.get_wdf();
    for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at)
      out << ' ' << *at;
    out << '\n';
  }
  for (auto value = document.values_begin(); value != document.values_end(); ++value)
    out << value.get_valueno() << '=' << *value << '\n';
  out << document.get_data();
  return std::move(out).str();
}

void show(const Xapian::Database& database, std::set<std::string>& lines) {
  const auto line = [&](const std::string& name, const std::string& content) {
    std::ostringstream out;
    out << std::hex << hash_of(content) << ' ' << hash_of(name);
    if (!lines.insert(std::move(out).str()).second) throw Xapian::AssertionError("twice: " + name);
  };
  std::size_t articles = 0;
  for (auto id = database.allterms_begin(kArticleIds); id != database.allterms_end(kArticleIds);
       ++id)
    for (auto at = database.postlist_begin(*id); at != database.postlist_end(*id); ++at, ++articles)
      line(*id, described(database.get_document(*at)));
  if (articles != database.get_doccount()) throw Xapian::AssertionError("an article without an id");
  for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key)
    if (*key != kChanges && kColumns.find((*key)[0]) == kColumns.npos)
      line("metadata " + *key, database.get_metadata(*key));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: show-database FOLDER\n";
    return 2;
  }
  try {
    std::ostringstream told;
    if (Xapian::Database::check(argv[1], 0, &told) != 0) {
      std::cerr << told.str();
      return 1;
    }
    std::set<std::string> lines;
    show(Xapian::Database(argv[1]), lines);
    for (const std::string& line : lines) std::puts(line.c_str());
    return 0;
  } catch (const Xapian::Error& problem) {
    std::cerr << problem.get_description() << '\n';
  }
  return 1;
}
