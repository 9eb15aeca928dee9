// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/summary.h"

#include <fmt/format.h>
#include <algorithm>
#include <vector>

#include "common/cli/figures.h"
#include "common/json.h"
#include "common/text.h"

namespace backissue {
namespace {

constexpr std::size_t kNamedReasons = 3;
constexpr std::size_t kNamedLanguages = 6;

std::string counted(std::uint64_t count, std::string_view one, std::string_view many) {
  return grouped(count) + ' ' + std::string(count == 1 ? one : many);
}

std::string duration(double seconds) {
  if (seconds < 10) return fmt::format("{:.2f} s", seconds);
  if (seconds < 120) return fmt::format("{:.0f} s", seconds);
  return fmt::format("{:.0f} min", seconds / 60);
}

using Tally = std::vector<std::pair<std::string, std::uint64_t>>;

/// "en 12, de 3, 4 more": the most frequent, then how many were left out.
std::string most_frequent(Tally tally, std::size_t limit, bool count_first) {
  std::stable_sort(tally.begin(), tally.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> parts;
  std::uint64_t rest = 0;
  for (const auto& [name, count] : tally) {
    if (parts.size() == limit)
      rest += count;
    else
      parts.push_back(count_first ? grouped(count) + ' ' + name : name + ' ' + grouped(count));
  }
  if (rest > 0) parts.push_back(grouped(rest) + " more");
  return join(parts, ", ");
}

std::string first_line(const Summary& summary, double seconds) {
  std::string line = counted(summary.files, "file", "files") + " in " + duration(seconds) + ": ";
  if (summary.articles() > 0)
    line += counted(summary.articles(), "article", "articles") + " (" + grouped(summary.added) +
            " new, " + grouped(summary.updated) + " updated)";
  else
    line += "nothing new";
  if (summary.unchanged > 0)
    line += ", " + counted(summary.unchanged, "file", "files") + " unchanged";
  if (summary.moved > 0) line += ", " + counted(summary.moved, "file", "files") + " moved";
  return line + '\n';
}

std::string skipped_line(const Summary& summary, bool reported) {
  Tally tally;
  std::uint64_t total = 0;
  for (const auto& [reason, count] : summary.skipped) {
    tally.emplace_back(entry_of(reason).code, count);
    total += count;
  }
  if (total == 0) return "";
  return "  " + grouped(total) +
         " without an article: " + most_frequent(tally, kNamedReasons, true) +
         (reported ? "   (see the report)\n" : "   (--report FILE names them)\n");
}

std::string facts_line(const Summary& summary) {
  if (summary.articles() == 0) return "";
  Tally tally;
  for (const auto& [language, count] : summary.languages)
    tally.emplace_back(language.empty() ? "unknown" : language, count);
  return "  dates: " + grouped(summary.published) + " published, " + grouped(summary.only_saved) +
         " only saved, " + grouped(summary.undated) +
         " undated \u00B7 languages: " + most_frequent(tally, kNamedLanguages, false) + '\n';
}

std::string passed_over_line(const Summary& summary) {
  if (summary.passed_over == 0) return "";
  return "  " + grouped(summary.passed_over) +
         " passed over: images, media, fonts, style sheets, scripts, programs\n";
}

std::string gone_lines(const Summary& summary) {
  std::string out;
  std::uint64_t pruned = summary.removed;
  for (const Forgotten& one : summary.forgotten) {
    pruned -= one.articles;
    out += "  forgotten: " + counted(one.articles, "article", "articles") + " of " +
           counted(one.files, "file", "files") + " below " + for_terminal(display_path(one.path)) +
           '\n';
  }
  if (pruned > 0)
    out += "  " + counted(pruned, "article", "articles") + " of files that are gone removed\n";
  if (summary.gone > 0)
    out += "  " + counted(summary.gone, "file is", "files are") +
           " gone; what was indexed of them is kept (--prune drops it)\n";
  return out;
}

}  // namespace

void Summary::count(const FileResult& file) {
  if (file.is_last) ++files;
  if (file.is_unchanged) {
    ++(file.moved_from.empty() ? unchanged : moved);
    return;
  }
  const bool was_read = !file.entry.refused && last_refusal(file) != Reason::kNotAPage;
  if (file.is_last && was_read) bytes += file.entry.stamp.bytes;
  (file.was_known ? updated : added) += file.facts.size();
  for (const auto& article : file.facts) {
    ++(article.is_published ? published : article.is_saved ? only_saved : undated);
    ++languages[article.language];
  }
  for (const auto& refusal : file.refusals) errors += entry_of(refusal.reason).is_error ? 1 : 0;
  if (file.is_last && file.before.articles + file.facts.size() == 0)
    ++skipped[last_refusal(file).value_or(Reason::kNoArticle)];
}

std::string to_json(const Summary& summary, const SummaryContext& context) {
  std::string out;
  JsonWriter json(out);
  const auto number = [&](std::string_view key, std::uint64_t value) {
    json.key(key).number(static_cast<std::int64_t>(value));
  };
  json.begin_object();
  number("files", summary.files);
  number("articles", summary.articles());
  number("added", summary.added);
  number("updated", summary.updated);
  number("unchanged", summary.unchanged);
  number("moved", summary.moved);
  number("removed", summary.removed);
  number("passed_over", summary.passed_over);
  json.key("skipped").begin_object();
  for (const auto& [reason, count] : summary.skipped) number(entry_of(reason).code, count);
  json.end_object();
  number("errors", summary.errors);
  number("bytes", summary.bytes);
  json.key("seconds").number(context.seconds);
  json.end_object();
  return out;
}

std::string to_text(const Summary& summary, const SummaryContext& context) {
  std::string out = context.read_files ? first_line(summary, context.seconds) : "";
  out += skipped_line(summary, context.reported) + passed_over_line(summary) + facts_line(summary) +
         gone_lines(summary);
  if (!context.database.empty())
    out += "  database " + for_terminal(display_path(context.database)) + ": " +
           counted(context.in_database, "article", "articles") + ", " +
           human_bytes(context.database_bytes) + '\n';
  if (context.interrupted) out += "  interrupted: what was read is kept, run again to go on\n";
  return out;
}

}  // namespace backissue
