// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/write/page_saves.h"

#include <algorithm>
#include <vector>

#include "common/index/schema/fields.h"
#include "common/index/schema/record.h"
#include "common/index/schema/story.h"
#include "common/index/schema/terms.h"

namespace backissue {
namespace {

// A URL that more documents share is no page's but a section's or a template's mistake.
constexpr long kMaxSaves = 32;

struct Save {
  Xapian::docid id = 0;
  Xapian::Document document;
  std::string own_story;
};

std::vector<Save> saves_of(const Xapian::Database& database, const std::string& page_term) {
  std::vector<Save> saves;
  for (auto it = database.postlist_begin(page_term); it != database.postlist_end(page_term); ++it) {
    Save save{*it, database.get_document(*it), ""};
    const auto article = decode_record(save.document.get_data());
    if (article) save.own_story = story_key(*article);
    saves.push_back(std::move(save));
  }
  return saves;
}

void set_story(Xapian::WritableDatabase& database, Save& save, const std::string& story) {
  const std::string before = save.document.get_value(slot::kStory);
  if (before == story) return;
  if (!before.empty()) save.document.remove_term(std::string(prefix::kStory) + before);
  if (!story.empty()) save.document.add_boolean_term(std::string(prefix::kStory) + story);
  save.document.add_value(slot::kStory, story);
  database.replace_document(save.id, save.document);
}

void settle_page(Xapian::WritableDatabase& database, const std::string& page_term) {
  auto saves = saves_of(database, page_term);
  if (saves.empty()) return;
  const auto least = std::min_element(saves.begin(), saves.end(), [](const Save& a, const Save& b) {
    return a.own_story < b.own_story;
  });
  const std::string common = least->own_story;
  for (auto& save : saves)
    set_story(database, save,
              static_cast<long>(saves.size()) > kMaxSaves ? save.own_story : common);
}

}  // namespace

void PageSaves::note_added(const std::string& page_term) {
  if (!page_term.empty()) ++touched_[page_term].added;
}

void PageSaves::note_removed(const Xapian::Database& database, const std::string& file_term) {
  const std::string prefix(prefix::kUrl);
  for (auto it = database.postlist_begin(file_term); it != database.postlist_end(file_term); ++it) {
    auto term = database.termlist_begin(*it);
    for (term.skip_to(prefix); term != database.termlist_end(*it); ++term) {
      if ((*term).compare(0, prefix.size(), prefix) != 0) break;
      if (names_a_page((*term).substr(prefix.size()))) ++touched_[*term].removed;
    }
  }
}

void PageSaves::settle(Xapian::WritableDatabase& database) {
  for (const auto& [page_term, change] : touched_) {
    const long now = static_cast<long>(database.get_termfreq(page_term));
    const long before = now - change.added + change.removed;
    const bool all_are_on_their_own = now > kMaxSaves && before > kMaxSaves;
    const bool only_one_came = now == 1 && before == 0;
    if (!all_are_on_their_own && !only_one_came) settle_page(database, page_term);
  }
  touched_.clear();
}

void settle_pages_across(const std::vector<Xapian::Database>& parts,
                         Xapian::WritableDatabase& merged) {
  const std::string prefix(prefix::kUrl);
  std::vector<std::string> pages;  // read first: settling changes the list of terms
  for (auto it = merged.allterms_begin(prefix); it != merged.allterms_end(prefix); ++it) {
    if (it.get_termfreq() < 2 || !names_a_page((*it).substr(prefix.size()))) continue;
    std::size_t unsettled = 0;
    for (const auto& part : parts) {
      const auto saves = static_cast<long>(part.get_termfreq(*it));
      if (saves > 0 && saves <= kMaxSaves) ++unsettled;
    }
    const bool in_one_part = std::any_of(parts.begin(), parts.end(), [&](const auto& part) {
      return part.get_termfreq(*it) == it.get_termfreq();
    });
    if (unsettled > 0 && !in_one_part) pages.push_back(*it);
  }
  for (const auto& page : pages) settle_page(merged, page);
}

}  // namespace backissue
