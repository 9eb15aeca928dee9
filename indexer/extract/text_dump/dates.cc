// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text_dump/dates.h"

#include <algorithm>

#include "indexer/extract/dates/text.h"
#include "indexer/extract/dates/time.h"
#include "indexer/extract/dates/tokens.h"
#include "indexer/extract/published/labels.h"

namespace backissue {
namespace {

using Blocks = std::vector<DumpBlock>;

constexpr std::size_t kMaxDateLine = 160;
/// A page is seldom copied into a file later than this after it was opened; older files were copied
/// or unpacked since.
constexpr long kBelievedDays = 3;
/// Stands for the save time where only the presence of a relative date is asked for.
constexpr Timestamp kSomeDay{{2020, 1, 1}, 0, std::nullopt};

/// A time of day and hardly anything else: "16:43".
std::optional<int> bare_time(std::string_view text) {
  const DateTokens tokens(text);
  if (tokens.size() > 6) return std::nullopt;
  const auto time = clock_time_at(tokens, 0, TimeStyle::kStrict);
  const bool all = time && time->next == tokens.size();
  return all ? std::optional(time->second_of_day) : std::nullopt;
}

bool is_dated(const DumpBlock& block, std::string_view language) {
  if (block.prose || block.text.size() > kMaxDateLine) return false;
  std::size_t covered = 0;
  bool leads = false;  // "19 September 2025 10:01, from our office in Feroe"
  for (const FoundDate& date : find_dates(block.text, {language, kSomeDay})) {
    covered += date.end - date.begin;
    leads = leads || (date.begin <= 2 && !date.relative);
  }
  const bool short_line = leads || (block.facts.words <= 14 && !block.facts.ends_sentence);
  return covered * 2 >= block.text.size() || (short_line && covered * 5 >= block.text.size()) ||
         bare_time(block.text);
}

/// The newest day that a line of its own shows, and whether it is a line above the headline, as
/// papers put today's date.
struct NewestDay {
  std::optional<CivilDay> in_lists;
  std::optional<CivilDay> in_masthead;
};

NewestDay newest_day(const Blocks& blocks, const DumpOutline& outline,
                     const std::vector<bool>& dated, const DateContext& context) {
  NewestDay newest;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!dated[i]) continue;
    for (const FoundDate& date : find_dates(blocks[i].text, {context.language, std::nullopt})) {
      if (context.saved && date.moment.day > plus_days(context.saved->day, 2)) continue;
      const bool above = outline.headline && i < *outline.headline && !blocks[i].bullet &&
                         blocks[i].facts.words <= 8;
      auto& slot = above ? newest.in_masthead : newest.in_lists;
      if (!slot || date.moment.day > *slot) slot = date.moment.day;
    }
  }
  return newest;
}

/// The day that "today" means on this page.
std::optional<Timestamp> day_of_view(const NewestDay& newest,
                                     const std::optional<Timestamp>& saved) {
  if (newest.in_masthead && (!newest.in_lists || *newest.in_masthead >= *newest.in_lists)) {
    const bool near = saved && day_number(saved->day) - day_number(*newest.in_masthead) <= 1;
    return near ? saved : Timestamp{*newest.in_masthead};
  }
  if (!newest.in_lists) return saved;
  const bool near = saved && day_number(saved->day) - day_number(*newest.in_lists) <= kBelievedDays;
  if (near) return saved;
  // A site that says "today" writes out only the days before.
  return Timestamp{plus_days(*newest.in_lists, 1)};
}

class DateReader {
 public:
  DateReader(const Blocks& blocks, const std::vector<bool>& dated, DateContext context)
      : blocks_(blocks), dated_(dated), context_(context) {}

  void read(std::size_t begin, std::size_t end);
  DumpDates result() const { return result_; }

 private:
  void take(const DumpBlock& block);

  const Blocks& blocks_;
  const std::vector<bool>& dated_;
  DateContext context_;
  DumpDates result_;
};

void DateReader::read(std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < std::min(end, blocks_.size()); ++i) {
    if (dated_[i]) take(blocks_[i]);
  }
}

void DateReader::take(const DumpBlock& block) {
  std::size_t label_from = 0;
  for (const FoundDate& date : find_dates(block.text, context_)) {
    const auto label = std::string_view(block.text).substr(label_from, date.begin - label_from);
    label_from = date.end;
    if (context_.saved && date.moment.day > plus_days(context_.saved->day, 2)) continue;
    auto& slot =
        says_modified(label) && !says_published(label) ? result_.modified : result_.published;
    if (!slot) slot = date.moment;
  }
}

/// A time alone by the headline is today's.
std::optional<Timestamp> time_of_today(const Blocks& blocks, std::size_t begin, std::size_t end,
                                       const std::optional<Timestamp>& today) {
  for (std::size_t i = begin; today && i < std::min(end, blocks.size()); ++i) {
    if (const auto time = bare_time(blocks[i].text)) return Timestamp{today->day, time};
  }
  return std::nullopt;
}

}  // namespace

std::vector<bool> dated_blocks(const Blocks& blocks, std::string_view language) {
  std::vector<bool> dated;
  dated.reserve(blocks.size());
  for (const DumpBlock& block : blocks) dated.push_back(is_dated(block, language));
  return dated;
}

DumpDates dump_dates(const Blocks& blocks, const DumpOutline& outline,
                     const std::vector<bool>& dated, std::string_view language,
                     const std::optional<Timestamp>& saved) {
  const auto newest = newest_day(blocks, outline, dated, {language, saved});
  const auto today = day_of_view(newest, saved);
  DateReader reader(blocks, dated, {language, today});
  const std::size_t headline = outline.headline.value_or(0);
  const std::size_t begin = byline_end(blocks, outline);
  // Farther down stand captions, whose dates are those of pictures.
  const std::size_t near = std::min(begin, headline + 12);
  reader.read(headline, near);
  DumpDates result = reader.result();
  if (!result.published) result.published = time_of_today(blocks, headline, near, today);
  if (!result.published) result.published = result.modified;
  if (!result.published) {
    reader.read(near, begin);
    reader.read(headline > 4 ? headline - 4 : 0, headline);
    if (!outline.body.empty()) reader.read(outline.body.back() + 1, outline.body.back() + 12);
    result = reader.result();
  }
  return result;
}

}  // namespace backissue
