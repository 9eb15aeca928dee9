// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/published/published.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/extract/dates/machine_dates.h"
#include "indexer/extract/dates/text.h"
#include "indexer/extract/published/shown_dates.h"

namespace backissue {
namespace {

/// A value that has been read, and how much it is believed.
struct Read {
  Timestamp moment;
  Origin origin = Origin::kMeta;
  float confidence = 0.F;
  std::string_view text = {};  // as declared
};

std::vector<Read> read_declared(std::span<const Candidate> declared, Fact fact,
                                const DateContext& context) {
  std::vector<Read> result;
  for (const Candidate& candidate : declared) {
    if (candidate.fact != fact) continue;
    if (const auto moment = read_declared_date(candidate.value, context)) {
      result.push_back({*moment, candidate.origin, candidate.confidence, candidate.value});
    }
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const Read& a, const Read& b) { return a.confidence > b.confidence; });
  return result;
}

const ShownDate* best_shown(const std::vector<ShownDate>& shown, bool modified, int at_least) {
  const ShownDate* best = nullptr;
  for (const ShownDate& date : shown) {
    if (date.modified != modified || date.score < at_least) continue;
    const bool better = !best || date.score > best->score ||
                        (date.score == best->score && best->above && !date.above);
    if (better) best = &date;
  }
  return best;
}

bool is_utc(const Timestamp& moment) {
  return moment.second_of_day && moment.utc_offset_minutes == 0;
}

/// Minutes that `local`'s clock is ahead of `utc`'s, where both can be the same instant: whole
/// quarters of an hour, in the range of real zones.
std::optional<int> zone_between(const Timestamp& utc, const Timestamp& local) {
  if (!local.second_of_day || local.utc_offset_minutes == 0) return std::nullopt;
  const long seconds = (day_number(local.day) - day_number(utc.day)) * 86'400 +
                       *local.second_of_day - *utc.second_of_day / 60 * 60;
  const long minutes = (seconds + (seconds < 0 ? -30 : 30)) / 60;
  if (minutes % 15 != 0 || minutes < -12 * 60 || minutes > 14 * 60) return std::nullopt;
  return static_cast<int>(minutes);
}

/// The same instant by a clock so many minutes ahead of UTC; a moment without a zone stays as it
/// is.
Timestamp in_zone(const Timestamp& moment, int offset_minutes) {
  if (!moment.second_of_day || !moment.utc_offset_minutes) return moment;
  const long second = *moment.second_of_day + (offset_minutes - *moment.utc_offset_minutes) * 60L;
  const long days = second >= 0 ? second / 86'400 : -((-second + 86'399) / 86'400);
  return {plus_days(moment.day, days), static_cast<int>(second - days * 86'400), offset_minutes};
}

/// A moment in UTC as the page's own zone writes it, where another statement of the same instant
/// shows that zone.
Timestamp in_page_zone(const Timestamp& moment, std::span<const Timestamp> others) {
  if (!is_utc(moment)) return moment;
  for (const Timestamp& other : others) {
    const auto offset = zone_between(moment, other);
    if (!offset || *offset == 0) continue;
    return in_zone(moment, *offset);
  }
  return moment;
}

/// Scores below this are other stories'.
constexpr int kHidden = -6;

struct Choice {
  Timestamp moment;
  Origin origin = Origin::kFile;
  std::string_view text = {};  // as written; empty for an address
  bool found() const { return moment.day.year != 0; }
  bool is(const Candidate& candidate) const {
    return found() && candidate.origin == origin && (text.empty() || candidate.value == text);
  }
};

/// What readers see by the headline, against a declaration that names publication: the page's own
/// day where the two are a day apart, as clocks of servers often are; and where another declaration
/// says so too.
bool outweighs(const ShownDate& shown, const std::vector<Read>& declared,
               const std::vector<Read>& modified) {
  if (shown.relative || shown.aside || shown.score < 4) return false;
  const long apart =
      std::labs(day_number(shown.moment.day) - day_number(declared.front().moment.day));
  // A declaration in the page's own zone has its day right; what differs is then the day of a
  // change.
  const int zone = declared.front().moment.utc_offset_minutes.value_or(0);
  const bool is_change = std::any_of(modified.begin(), modified.end(), [&](const Read& read) {
    return in_zone(read.moment, zone).day == shown.moment.day;
  });
  if (is_change && zone != 0) return false;
  if (apart <= 1) return apart == 1;
  if (shown.score < 6) return false;
  if (declared.front().confidence < 0.8F) return true;
  return std::any_of(declared.begin(), declared.end(), [&](const Read& read) {
    return read.confidence >= 0.9F && read.moment.day == shown.moment.day;
  });
}

/// Declarations that name publication; then what stands by the headline; the address; weaker
/// declarations; other text. Empty without any of them.
Choice choose(const std::vector<Read>& declared, const std::vector<Read>& modified,
              const std::vector<ShownDate>& shown, std::optional<CivilDay> in_url) {
  const auto choice_of = [](const auto& found) {
    return Choice{found.moment, found.origin, found.text};
  };
  const ShownDate* best = best_shown(shown, false, kHidden);
  if (!declared.empty() && declared.front().confidence >= 0.7F) {
    return best && outweighs(*best, declared, modified) ? choice_of(*best)
                                                        : choice_of(declared.front());
  }
  if (best && best->score >= 7) return choice_of(*best);
  if (in_url) return {Timestamp{*in_url}, Origin::kUrl};
  if (best && best->score >= 5) return choice_of(*best);
  if (!declared.empty()) return choice_of(declared.front());
  if (best && (best->score >= 1 || !best->relative)) return choice_of(*best);
  return {};
}

/// A page that states only when it was changed was published by then: a day near the truth is of
/// more use than none.
Choice choose_modified(const std::vector<Read>& declared, const std::vector<ShownDate>& shown,
                       int at_least) {
  if (!declared.empty())
    return {declared.front().moment, declared.front().origin, declared.front().text};
  if (const auto* date = best_shown(shown, true, at_least))
    return {date->moment, date->origin, date->text};
  return {};
}

/// The statements of the same day or its neighbours: they may show the zone, or the time that the
/// chosen one lacks.
std::vector<Timestamp> others_near(const Timestamp& moment, const std::vector<Read>& declared,
                                   const std::vector<ShownDate>& shown) {
  std::vector<Timestamp> result;
  const auto add = [&](const Timestamp& other) {
    if (std::labs(day_number(other.day) - day_number(moment.day)) <= 1) result.push_back(other);
  };
  for (const Read& read : declared) add(read.moment);
  for (const ShownDate& date : shown) {
    if (date.score >= 4 && !date.relative) add(date.moment);
  }
  return result;
}

/// What the page shows and what its address says, values as written.
std::vector<Candidate> shown_candidates(const std::vector<ShownDate>& shown,
                                        std::optional<CivilDay> in_url) {
  constexpr float kBestScore = 12.F;  // a date that has it is as sure as a declared one
  constexpr float kInAddress = .6F;
  std::vector<Candidate> candidates;
  for (const ShownDate& date : shown) {
    const float confidence = std::clamp(static_cast<float>(date.score) / kBestScore, 0.F, 1.F);
    candidates.push_back(
        {date.modified ? Fact::kModified : Fact::kPublished, date.origin, date.text, confidence});
  }
  if (in_url)
    candidates.push_back({Fact::kPublished, Origin::kUrl, to_iso8601(*in_url), kInAddress});
  return candidates;
}

/// `published` may be a date of change: then no candidate for publication was taken.
void note(std::span<const Candidate> candidates, const Choice& published, const Choice& modified,
          Evidence& evidence) {
  bool is_first[] = {true, true};
  for (const Candidate& candidate : candidates) {
    const bool change = candidate.fact == Fact::kModified;
    const bool taken = is_first[change] && (change ? modified : published).is(candidate);
    if (taken) is_first[change] = false;
    evidence.add(candidate, taken);
  }
}

}  // namespace

ChosenDates choose_dates(const html::Tree& tree, std::span<const Candidate> declared,
                         const DateHints& hints, Evidence* evidence) {
  const DateContext context{hints.language, hints.saved};
  const auto published = read_declared(declared, Fact::kPublished, context);
  const auto modified = read_declared(declared, Fact::kModified, context);
  const auto shown = shown_dates(tree, hints);
  const auto in_url = date_in_url(hints.url);

  ChosenDates result;
  Choice choice = choose(published, modified, shown, in_url);
  if (!choice.found()) choice = choose_modified(modified, shown, 1);
  if (choice.found()) {
    result.published = in_page_zone(choice.moment, others_near(choice.moment, published, shown));
    result.published_from = name_of(choice.origin);
  }
  const Choice changed = choose_modified(modified, shown, 4);
  if (changed.found()) result.modified = changed.moment;
  if (evidence) {
    note(declared, choice, changed, *evidence);
    note(shown_candidates(shown, in_url), choice, changed, *evidence);
  }
  return result;
}

}  // namespace backissue
