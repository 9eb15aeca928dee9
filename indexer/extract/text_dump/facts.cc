// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text_dump/facts.h"

#include <algorithm>
#include <unordered_set>

#include "common/text.h"
#include "indexer/extract/dates/text.h"
#include "indexer/extract/people/names.h"
#include "indexer/extract/text/text_key.h"

namespace backissue {
namespace {

using Blocks = std::vector<DumpBlock>;

/// "Harbour Post Harbour Post": a logo's text beside the name.
std::string without_doubling(const std::string& text) {
  const std::size_t half = text.size() / 2;
  const bool doubled =
      text.size() % 2 == 1 && text[half] == ' ' &&
      std::string_view(text).substr(0, half) == std::string_view(text).substr(half + 1);
  return doubled ? text.substr(0, half) : text;
}

/// A day with its year is most of it: the line below a teaser, no tag.
bool states_day(const DumpBlock& block) {
  const auto dates = find_dates(block.text, {"", std::nullopt});
  return !dates.empty() && (dates[0].end - dates[0].begin) * 2 >= block.text.size();
}

bool is_share_word(const DumpBlock& block) {
  return block.label == DumpLabel::kShare;
}

/// One past the run of list items that starts at `begin`.
std::size_t run_end(const Blocks& blocks, std::size_t begin) {
  std::size_t end = begin;
  while (end < blocks.size() && blocks[end].bullet && (end == begin || !blocks[end].after_blank))
    ++end;
  return end;
}

bool are_tags(const Blocks& blocks, std::size_t begin, std::size_t end, bool announced) {
  if (end - begin < (announced ? 1U : 2U) || end - begin > 40) return false;
  for (std::size_t i = begin; i < end; ++i) {
    if (states_day(blocks[i]) || is_share_word(blocks[i]) || blocks[i].facts.words > 8)
      return false;
    if (blocks[i].facts.ends_sentence && blocks[i].facts.words > 4) return false;
  }
  return true;
}

std::vector<std::string> texts(const Blocks& blocks, std::size_t begin, std::size_t end) {
  std::vector<std::string> result;
  std::unordered_set<std::string> seen;
  for (std::size_t i = begin; i < end; ++i) {
    if (seen.insert(blocks[i].key).second && !blocks[i].key.empty())
      result.push_back(blocks[i].text);
  }
  return result;
}

void add_names(std::vector<std::string>& authors, std::string_view line) {
  for (auto& name : split_byline(line)) {
    if (kind_of_name(name) == NameKind::kNone) continue;
    if (std::find(authors.begin(), authors.end(), name) == authors.end())
      authors.push_back(std::move(name));
  }
}

/// "byInes Calado": renderers put what style sheets part together.
std::string parted(const std::string& line) {
  const bool glued = line.size() > 2 && (line[0] == 'b' || line[0] == 'B') && line[1] == 'y' &&
                     line[2] >= 'A' && line[2] <= 'Z';
  return glued ? "by " + line.substr(2) : line;
}

/// The part of "NAME | Place | 08/01/2014" that is a person's name.
void add_leading_name(std::vector<std::string>& authors, std::string_view line) {
  const auto bar = line.find(" | ");
  if (bar == std::string_view::npos) return;
  const auto name = trim(line.substr(0, bar));
  if (kind_of_name(name) == NameKind::kPerson) authors.emplace_back(name);
}

}  // namespace

std::string dump_publisher(const Blocks& blocks) {
  for (std::size_t i = 0; i < blocks.size() && i < 12; ++i) {
    const DumpBlock& block = blocks[i];
    if (block.bullet || block.label != DumpLabel::kNone || block.facts.words > 6 || block.prose)
      continue;
    const std::string name = without_doubling(block.text);
    const bool alone = (i == 0 || block.after_blank) &&
                       (block.before_blank || (i + 1 < blocks.size() && blocks[i + 1].bullet));
    const bool masthead = i == 0 && i + 1 < blocks.size() && blocks[i + 1].bullet;
    if (name.size() < block.text.size() || (alone && block.repeated) || masthead) return name;
  }
  return {};
}

std::vector<std::string> dump_authors(const Blocks& blocks, const DumpOutline& outline,
                                      const std::vector<bool>& dated, std::string_view publisher) {
  std::vector<std::string> authors;
  if (!outline.headline) return authors;
  const std::size_t begin = *outline.headline + 1;
  const std::size_t end = std::min(byline_end(blocks, outline), begin + 12);
  bool byline_list = false;
  for (std::size_t i = begin; i < end; ++i) {
    byline_list =
        byline_list || (blocks[i].bullet && (dated[i] || blocks[i].label == DumpLabel::kSource));
    if (blocks[i].label == DumpLabel::kByline && !blocks[i].label_alone) {
      add_names(authors, parted(blocks[i].text));
    }
  }
  for (std::size_t i = begin; i < end && authors.empty(); ++i) {
    if (dated[i]) add_leading_name(authors, blocks[i].text);
  }
  // A name by itself beside the date. What the menus say too is a section.
  for (std::size_t i = begin; i < end && authors.empty(); ++i) {
    const bool beside = (i + 1 < blocks.size() && dated[i + 1]) || (i > begin && dated[i - 1]);
    const bool plain = blocks[i].label == DumpLabel::kNone && !blocks[i].repeated &&
                       !blocks[i].bullet && !dated[i];
    const bool capitals = blocks[i].facts.capitals > 0.9F;  // scripts without them tell too little
    if (beside && plain && capitals && kind_of_name(blocks[i].text) == NameKind::kPerson)
      authors.push_back(blocks[i].text);
  }
  // In a list of author, source and date the author may come without a word before the name.
  const std::string publisher_key = text_key(publisher);
  for (std::size_t i = begin; i < end && authors.empty() && byline_list; ++i) {
    const bool plain = blocks[i].bullet && blocks[i].label == DumpLabel::kNone && !dated[i];
    const bool named =
        kind_of_name(blocks[i].text) == NameKind::kPerson || blocks[i].key == publisher_key;
    if (plain && named) authors.push_back(blocks[i].text);
  }
  return authors;
}

std::vector<std::string> dump_tags(const Blocks& blocks, const DumpOutline& outline) {
  // A list that a word announces, wherever it stands; else the one right under the text.
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
    if (blocks[i].label != DumpLabel::kTags || !blocks[i].label_alone || blocks[i].bullet) continue;
    const std::size_t end = run_end(blocks, i + 1);
    if (are_tags(blocks, i + 1, end, true)) return texts(blocks, i + 1, end);
  }
  if (outline.body.empty()) return {};
  const std::size_t last = outline.body.back();
  for (std::size_t i = last + 1; i < blocks.size() && i <= last + 4; ++i) {
    if (!blocks[i].bullet) {
      if (blocks[i].label == DumpLabel::kRelated || blocks[i].label == DumpLabel::kMostRead) break;
      continue;
    }
    const std::size_t end = run_end(blocks, i);
    if (are_tags(blocks, i, end, false)) return texts(blocks, i, end);
    break;
  }
  return {};
}

std::string dump_section(const Blocks& blocks, const DumpOutline& outline,
                         std::string_view publisher) {
  if (!outline.headline) return {};
  const std::size_t headline = *outline.headline;
  const std::string publisher_key = text_key(publisher);
  std::unordered_set<std::string_view> menus;
  for (std::size_t i = 0; i + 3 < headline; ++i) {
    if (blocks[i].facts.words <= 4 && blocks[i].label == DumpLabel::kNone)
      menus.insert(blocks[i].key);
  }
  const auto fits = [&](std::size_t at) {
    return at < blocks.size() && blocks[at].facts.words <= 4 && menus.contains(blocks[at].key) &&
           blocks[at].key != publisher_key;
  };
  if (fits(headline + 1)) return blocks[headline + 1].text;
  const bool alone = headline >= 2 && blocks[headline - 1].after_blank && !fits(headline - 2);
  return alone && fits(headline - 1) ? blocks[headline - 1].text : std::string();
}

}  // namespace backissue
