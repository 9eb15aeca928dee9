// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/published/shown_dates.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>

#include "common/text.h"
#include "indexer/extract/dates/machine_dates.h"
#include "indexer/extract/dates/text.h"
#include "indexer/extract/published/labels.h"
#include "indexer/extract/published/page_lines.h"

namespace backissue {
namespace {

using html::kNoNode;
using html::NodeId;
using html::Tag;
using html::Tree;

/// A line of a byline is short; longer ones are prose, whose dates are those of events.
constexpr std::size_t kShortLine = 160;
constexpr std::size_t kSentence = 90;
constexpr std::size_t kLabel = 40;
/// Bytes of visible text that count as "beside".
constexpr long kBeside = 700;
/// Bytes of the text in which a dateline may stand.
constexpr long kOpening = 300;

/// Where the article's own date is looked for, in bytes of visible text from the page's beginning.
struct Places {
  std::optional<long> headline;
  std::optional<long> headline_end;
  std::optional<long> body;
  std::optional<long> body_end;
};

class Collector {
 public:
  Collector(const Tree& tree, const DateHints& hints)
      : tree_(tree),
        hints_(hints),
        lines_(page_lines(tree, hints.title, hints.body ? hints.body->first : kNoNode)),
        context_{hints.language, hints.saved} {
    find_places();
  }

  std::vector<ShownDate> run() {
    for (const PageLine& line : lines_.lines) {
      read_line(line);
      label_ = line.length <= kLabel ? std::string_view(line.text) : std::string_view();
    }
    read_window_title();
    punish_series();
    favour_agreement();
    return std::move(found_);
  }

 private:
  void find_places();
  void read_line(const PageLine& line);
  void read_elements(const PageLine& line);
  void read_text(const PageLine& line);
  void read_dateline(const PageLine& line);
  bool is_change(const PageLine& line, CivilDay stated) const;
  void add(const PageLine& line, const FoundDate& date, Origin origin, std::string text, int score);
  int place_score(const PageLine& line) const;
  int line_score(const PageLine& line) const;
  void read_window_title();
  void punish_series();
  void favour_agreement();

  const Tree& tree_;
  const DateHints& hints_;
  PageLines lines_;
  DateContext context_;
  Places places_;
  std::string_view label_;  ///< the line before, where it is short: "Published" over the day itself
  std::vector<ShownDate> found_;
  std::vector<std::string> series_;  // for each of found_: the path that a list's teasers share
};

void Collector::find_places() {
  for (const PageLine& line : lines_.lines) {
    if (line.first == lines_.headline) {
      places_.headline = line.offset;
      places_.headline_end = line.offset + static_cast<long>(line.length);
    }
    const Body* body = hints_.body;
    if (!body || body->first == kNoNode) continue;
    if (!places_.body && line.first >= body->first) places_.body = line.offset;
    if (line.first <= body->last || tree_.within(line.first, body->last)) {
      places_.body_end = line.offset + static_cast<long>(line.length);
    }
  }
}

/// Beside the headline or between it and the text: 4; just above the headline, just under the
/// text: 2.
int Collector::place_score(const PageLine& line) const {
  const long at = line.offset;
  if (places_.headline && at >= *places_.headline) {
    if (at - *places_.headline_end <= kBeside) return 4;
    if (places_.body && at <= *places_.body) return 3;
  }
  if (places_.headline && at < *places_.headline) {
    if (*places_.headline - at <= 120) return 2;
    if (*places_.headline - at <= 300) return 1;
  }
  if (places_.body_end && at >= *places_.body_end && at - *places_.body_end <= 400) return 2;
  if (places_.body && at < *places_.body && *places_.body - at <= kBeside) return 2;
  return 0;
}

int Collector::line_score(const PageLine& line) const {
  int score = place_score(line);
  if (line.named_date) score += 2;
  if (line.aside) score -= 5;
  if (line.figure) score -= 4;
  if (line.link_share > 0.9F && line.length > 40) score -= 2;
  if (says_published(line.text)) score += line.length <= kShortLine ? 3 : 1;
  if (line.length <= kLabel && says_published(label_)) score += 6;
  if (says_copyright(line.text)) score -= 12;
  return score;
}

void Collector::add(const PageLine& line, const FoundDate& date, Origin origin, std::string text,
                    int score) {
  const bool future = hints_.saved && date.moment.day > plus_days(hints_.saved->day, 2);
  if (future || date.moment.day.year < 1600) return;
  ShownDate shown;
  shown.moment = date.moment;
  shown.origin = origin;
  shown.relative = date.relative;
  shown.text = std::move(text);
  shown.aside = line.aside;
  shown.above = places_.headline && line.offset < *places_.headline;
  // Over the headline papers put the day on which the page was asked for.
  const bool clock = shown.above && hints_.saved && date.moment.day == hints_.saved->day;
  shown.score = score - (date.relative ? 2 : 0) - (clock ? 3 : 0);
  found_.push_back(std::move(shown));
  series_.push_back(line.path);
}

void Collector::read_line(const PageLine& line) {
  const bool opens_body =
      places_.body && line.offset >= *places_.body && line.offset - *places_.body <= kOpening;
  if (opens_body) read_dateline(line);
  if (line.text.empty() && line.elements.empty()) return;
  read_elements(line);
  if (line.length <= kShortLine || says_published(line.text)) read_text(line);
}

/// "27.1.2022 - The council …", "Karlsruhe, (12.11.2021). Once more …": a day that opens the text,
/// at most with a place before it, set off from it by a sign.
void Collector::read_dateline(const PageLine& line) {
  const std::string_view text = line.dateline.empty() ? line.text : line.dateline;
  if (line.length <= kShortLine) return;
  const auto dates = find_dates(text, context_);
  if (dates.empty() || dates.front().relative) return;
  const FoundDate& date = dates.front();
  const std::string_view before = trim(text.substr(0, date.begin));
  const std::string_view after = text.substr(date.end);
  constexpr std::size_t kPlace = 30;
  const bool place = before.empty() ||
                     (before.size() <= kPlace && (before.ends_with(',') || before.ends_with('(')));
  constexpr std::array<std::string_view, 8> kSigns = {" -", " –", " —", ".", ")", ":", " |", " /"};
  const bool set_off = std::any_of(kSigns.begin(), kSigns.end(),
                                   [&](std::string_view sign) { return after.starts_with(sign); });
  if (!place || !set_off) return;
  add(line, date, Origin::kVisibleText, std::string(text.substr(date.begin, date.end - date.begin)),
      5);
}

/// "Published on 29 June" around a later day for machines, which is then that of a change.
bool Collector::is_change(const PageLine& line, CivilDay stated) const {
  if (!says_published(line.text) || line.length > kShortLine) return false;
  const auto dates = find_dates(line.text, context_);
  return dates.size() == 1 && !dates.front().relative &&
         stated > plus_days(dates.front().moment.day, 1);
}

/// <time datetime>, <abbr title>, <span data-date>: what the element says for machines.
void Collector::read_elements(const PageLine& line) {
  for (const DatedElement& element : line.elements) {
    const auto moment = read_declared_date(element.value, context_);
    if (!moment) continue;
    FoundDate date;
    date.moment = *moment;
    int score = line_score(line) + (line.length <= kShortLine ? 3 : -2);
    if (element.is_published) score += 4;
    if (line.length <= kSentence && speaks_of_end(line.text)) score -= 6;
    const Origin origin = element.is_itemprop ? Origin::kMicrodata : Origin::kTimeElement;
    add(line, date, origin, std::string(element.value), score);
    found_.back().modified = element.is_modified ||
                             (!element.is_published && says_modified(line.text)) ||
                             is_change(line, moment->day);
  }
}

void Collector::read_text(const PageLine& line) {
  const auto dates = find_dates(line.text, context_);
  std::size_t label_from = 0;
  for (const FoundDate& date : dates) {
    const auto label = std::string_view(line.text).substr(label_from, date.begin - label_from);
    const auto written = std::string_view(line.text).substr(date.begin, date.end - date.begin);
    int score = line_score(line);
    const std::size_t share = 100 * written.size() / std::max<std::size_t>(line.text.size(), 1);
    score += share >= 50 ? 2 : share >= 25 ? 1 : -1;
    // A sentence speaks of events, unless it says that it is about the page.
    if (share < 25 && line.text.size() > kSentence && !says_published(line.text)) continue;
    // "today" in a sentence is the day that the sentence speaks of.
    if (date.relative && share < 35) score -= 4;
    if (says_until(label)) score -= 6;
    const std::size_t before = found_.size();
    add(line, date, Origin::kVisibleText, std::string(written), score);
    if (found_.size() > before)
      found_.back().modified = says_modified(label) && !says_published(label);
    label_from = date.end;
  }
}

/// "Headline | Paper | 28.04.2023": papers date their windows at the end.
void Collector::read_window_title() {
  const NodeId title = tree_.find(Tag::kTitle);
  if (title == kNoNode || tree_[title].end - title > 8) return;
  PageLine line;
  line.text = text_of(tree_, title);
  line.path = "title";
  const auto dates = find_dates(line.text, {context_.language, std::nullopt});
  if (dates.empty() || dates.back().end + 4 < line.text.size()) return;
  const auto& date = dates.back();
  add(line, date, Origin::kTitleElement, line.text.substr(date.begin, date.end - date.begin), 5);
}

/// A day that the address names, or that several places by the article show, is more likely its
/// own.
void Collector::favour_agreement() {
  std::map<CivilDay, int> places;
  for (const ShownDate& date : found_) {
    if (date.score >= 0 && !date.relative) ++places[date.moment.day];
  }
  const auto in_url = date_in_url(hints_.url);
  for (ShownDate& date : found_) {
    if (in_url && date.moment.day == *in_url) date.score += 4;
    if (places[date.moment.day] >= 2) date.score += 1;
  }
}

/// Several different days in lines of the same make are the teasers of a list. One of them may
/// still be the article's own, where it stands first and by the headline, so they only lose.
void Collector::punish_series() {
  std::map<std::string_view, std::map<CivilDay, int>> days;
  for (std::size_t i = 0; i < found_.size(); ++i) ++days[series_[i]][found_[i].moment.day];
  for (std::size_t i = 0; i < found_.size(); ++i) {
    if (days[series_[i]].size() >= 3) found_[i].score -= 3;
  }
}

}  // namespace

std::vector<ShownDate> shown_dates(const Tree& tree, const DateHints& hints) {
  return Collector(tree, hints).run();
}

}  // namespace backissue
