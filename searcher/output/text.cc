// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/text.h"

#include <fmt/format.h>

#include <algorithm>

#include "common/cli/figures.h"
#include "common/text.h"
#include "searcher/output/columns.h"
#include "searcher/output/hit_fields.h"
#include "searcher/output/shown_counts.h"

namespace backissue {
namespace {

constexpr std::size_t kMaxTags = 8;  // of an article; the rest is in the other formats
constexpr std::size_t kMaxFacetValues = 10;
constexpr std::size_t kMinColumns = 40;

constexpr std::string_view kPlain = "\x1b[0m";
constexpr std::string_view kTitle = "\x1b[1m";
constexpr std::string_view kHit = "\x1b[1;33m";
constexpr std::string_view kQuiet = "\x1b[2m";

/// Between the parts of a line.
constexpr std::string_view kDot = " · ";

/// Safe for a terminal, with the ranges between kHitBegin and kHitEnd.
std::string marked(std::string_view utf8, const Ranges& ranges) {
  std::string out;
  std::size_t byte = 0;
  std::size_t code_point = 0;
  const auto copy_to = [&](std::size_t end) {
    const std::size_t first = byte;
    for (; code_point < end && byte < utf8.size(); ++code_point) next_code_point(utf8, byte);
    out += for_terminal(utf8.substr(first, byte - first));
  };
  for (const auto& [begin, end] : ranges) {
    copy_to(begin);
    out += kHitBegin;
    copy_to(end);
    out += kHitEnd;
  }
  copy_to(utf8.size());
  return out;
}

/// The last ellipsis never stands on a line of its own.
std::string snippet_of(const Hit& hit) {
  constexpr std::string_view kMore = " …";
  std::string text = marked(hit.snippet, hit.highlights);
  if (text.size() > kMore.size() && text.ends_with(kMore))
    text[text.size() - kMore.size()] = kFixedSpace;
  return text;
}

std::string day_of(const Article& article) {
  if (article.published) return to_iso8601(article.published->day);
  if (article.saved) return "saved " + to_iso8601(article.saved->day);
  return "undated";
}

std::string day_and_source(const Article& article) {
  const std::string source = cell_of(article, "source");
  return source.empty() ? day_of(article) : day_of(article) + "  " + source;
}

std::string joined(const std::vector<std::string>& parts) {
  std::vector<std::string> present;
  std::copy_if(parts.begin(), parts.end(), std::back_inserter(present),
               [](const auto& p) { return !p.empty(); });
  return join(present, kDot);
}

std::string tags_of(const Hit& hit, bool mark) {
  const auto& all = hit.article.tags;
  std::vector<std::string> tags;
  for (std::size_t i = 0; i < std::min(all.size(), kMaxTags); ++i)
    tags.push_back(
        marked(all[i], mark && i < hit.tag_highlights.size() ? hit.tag_highlights[i] : Ranges()));
  if (tags.size() < all.size()) tags.back() += " …";
  return join(tags, ", ");
}

/// Tags are marked where colour does it: stars in a list would be noise.
std::string about(const Hit& hit, bool mark) {
  const Article& article = hit.article;
  const std::string missing = hit.missing.empty() ? "" : "without: " + join(hit.missing, ", ");
  return joined({for_terminal(join(article.authors, ", ")), for_terminal(article.section),
                 tags_of(hit, mark), for_terminal(article.language), for_terminal(missing)});
}

std::string place(const Article& article, const OutputContext& context) {
  const std::string shown = shown_path(article.path, context.reader);
  std::string path = for_terminal(display_path(shown));
  if (context.links) path = terminal_link(file_url(article.path, context.reader), path);
  return article.member.empty() ? path
                                : path + " (" + for_terminal(display_path(article.member)) + ")";
}

std::string address(const Article& article, const OutputContext& context) {
  const std::string shown = for_terminal(article.url);
  return context.links ? terminal_link(article.url, shown) : shown;
}

std::string building_line(const Building& building) {
  const std::string far = grouped(building.files) + " of " + grouped(building.of) + " files so far";
  if (building.is_going_on) return "being built: " + far;
  return "not built to its end: " + far + "; run backissue-index again to go on";
}

class TextWriter {
 public:
  TextWriter(std::ostream& out, const SearchResult& result, const OutputContext& context)
      : out_(out),
        result_(result),
        context_(context),
        columns_(std::max(context.columns, kMinColumns)) {}

  void write();

 private:
  void put_hit(const Hit& hit, std::size_t rank_width);
  void put_wrapped(std::string_view text, std::size_t indent, std::string_view style);
  void put_pair(std::string_view left, std::string_view right, std::size_t indent,
                std::string_view style);
  void put_line(std::string_view line, std::string_view style);
  void put_whole(std::string_view line, std::size_t indent);
  void put_counts();
  void put_facets();
  bool tells_words() const { return result_.none_has_all || result_.some > result_.matches; }
  std::string matches() const;
  std::string dates() const;
  std::size_t mark_width() const { return context_.colour ? 0 : 2; }

  std::ostream& out_;
  const SearchResult& result_;
  const OutputContext& context_;
  std::size_t columns_;
  std::string first_;  // stands in the indent of the next line
};

/// One laid-out line, its hits shown in the manner of the output.
void TextWriter::put_line(std::string_view line, std::string_view style) {
  std::string text;
  for (const char c : line) {
    if (c == kHitBegin) {
      text += context_.colour ? kHit : "**";
    } else if (c == kHitEnd && context_.colour) {
      text.append(kPlain).append(style);
    } else if (c == kHitEnd) {
      text += "**";
    } else {
      text += c == kFixedSpace ? ' ' : c;
    }
  }
  if (context_.colour && !style.empty()) text = std::string(style) + text + std::string(kPlain);
  out_ << first_ << text << '\n';
  first_.clear();
}

void TextWriter::put_wrapped(std::string_view text, std::size_t indent, std::string_view style) {
  for (const auto& line : wrap(text, columns_ - indent, mark_width())) {
    if (first_.empty()) first_.assign(indent, ' ');
    put_line(line, style);
  }
  first_.clear();
}

/// `left` wrapped, `right` at the right edge of its last line, or of a line of its own where it
/// does not fit.
void TextWriter::put_pair(std::string_view left, std::string_view right, std::size_t indent,
                          std::string_view style) {
  const std::size_t room = columns_ - indent;
  const std::size_t right_width = display_width(right);
  auto lines = wrap(left, room, mark_width());
  const auto used = [&] { return display_width(lines.back(), mark_width()); };
  if (right_width > 0 && used() + 2 + right_width > room) lines.emplace_back();
  for (const auto& line : lines) {
    if (first_.empty()) first_.assign(indent, ' ');
    if (&line != &lines.back() || right.empty()) {
      put_line(line, style);
      continue;
    }
    const std::size_t gap = room - std::min(room, used() + right_width);
    const std::string tail =
        context_.colour ? fmt::format("{}{}{}", kPlain, kQuiet, right) : std::string(right);
    put_line(line + std::string(gap, ' ') + tail, style);
  }
  first_.clear();
}

void TextWriter::put_whole(std::string_view line, std::size_t indent) {
  if (line.empty()) return;
  first_.assign(indent, ' ');
  put_line(line, kQuiet);
}

void TextWriter::put_hit(const Hit& hit, std::size_t rank_width) {
  const std::size_t indent = rank_width + 2;
  const std::string title = hit.article.title.empty() ? "(no headline)" : hit.article.title;
  const Ranges none;
  first_ = fmt::format("{:>{}}  ", hit.rank, rank_width);
  put_pair(marked(title, context_.colour ? hit.title_highlights : none),
           for_terminal(day_and_source(hit.article)), indent, kTitle);
  const std::string also =
      hit.also == 0 ? "" : fmt::format("also {} {}", hit.also, hit.also == 1 ? "copy" : "copies");
  const std::string line = about(hit, context_.colour);
  if (!line.empty() || !also.empty()) put_pair(line, also, indent, kQuiet);
  if (!hit.snippet.empty()) put_wrapped(snippet_of(hit), indent, "");
  // Never wrapped: they are there to be copied.
  put_whole(place(hit.article, context_), indent);
  put_whole(address(hit.article, context_), indent);
  for (const auto& why : hit.why) put_wrapped("= " + for_terminal(why), indent, kQuiet);
  out_ << '\n';
}

/// Of words side by side it says how many articles have all of them.
std::string TextWriter::matches() const {
  const auto articles = [](std::size_t count) {
    return fmt::format("{} {}", grouped(count), count == 1 ? "article" : "articles");
  };
  if (result_.none_has_all)
    return fmt::format("no article has all the words, {}{} some", result_.exact ? "" : "about ",
                       grouped(result_.matches) + (result_.matches == 1 ? " has" : " have"));
  if (result_.some > result_.matches)
    return fmt::format("{} {} all the words, {} more {} some", articles(result_.matches),
                       result_.matches == 1 ? "has" : "have",
                       grouped(result_.some - result_.matches),
                       result_.some - result_.matches == 1 ? "has" : "have");
  return fmt::format("{}{} {}", result_.exact ? "" : "about ", grouped(result_.matches),
                     result_.matches == 1 ? "match" : "matches");
}

std::string TextWriter::dates() const {
  if (!result_.exact) return "";
  std::vector<std::string> parts;
  if (result_.dates) {
    const std::string first = to_iso8601(result_.dates->first);
    const std::string last = to_iso8601(result_.dates->second);
    parts.push_back(first == last ? "date " + first : "dates " + first + " … " + last);
  }
  if (result_.undated > 0) parts.push_back(grouped(result_.undated) + " undated");
  if (result_.undated_left_out > 0)
    parts.push_back(grouped(result_.undated_left_out) +
                    " undated left out (is:undated lists them)");
  return join(parts, ", ");
}

void TextWriter::put_counts() {
  std::string shown = "none here";
  if (!result_.hits.empty())
    shown = fmt::format("{}–{} shown", result_.hits.front().rank, result_.hits.back().rank);
  const std::string order =
      std::max(result_.matches, result_.some) > 1 ? std::string(name_of(result_.sort)) : "";
  const std::string sorted = order == "relevance" ? "best first"
                             : order.empty()      ? ""
                                                  : order + " first";
  const std::string counts = join({matches(), sorted}, sorted.empty()  ? ""
                                                       : tells_words() ? kDot
                                                                       : ", ");
  const std::string next =
      result_.more ? fmt::format("next: --offset {}", context_.offset + result_.hits.size()) : "";
  put_wrapped(
      joined({fmt::format("{}, {} ({:.2f} s)", counts, shown, context_.seconds), dates(), next}), 0,
      "");
}

void TextWriter::put_facets() {
  for (const Facet& facet : result_.facets) {
    std::vector<std::string> parts;
    const auto shown = shown_counts(facet, context_.facet_limit.value_or(kMaxFacetValues));
    if (shown.rest > 0 && shown.is_by_time) parts.push_back(grouped(shown.rest) + " earlier");
    for (const FacetCount& count : shown.counts)
      parts.push_back(for_terminal(count.value) + kFixedSpace + grouped(count.count));
    if (shown.rest > 0 && !shown.is_by_time) parts.push_back(grouped(shown.rest) + " more");
    put_wrapped(fmt::format("{}: {}", entry_of(facet.kind).name,
                            parts.empty() ? "none" : join(parts, ", ")),
                0, "");
  }
}

void TextWriter::write() {
  for (const auto& line : result_.explanation) put_wrapped(for_terminal(line), 0, kQuiet);
  if (!result_.explanation.empty()) out_ << '\n';
  const std::size_t rank_width =
      result_.hits.empty() ? 1 : std::to_string(result_.hits.back().rank).size();
  for (const Hit& hit : result_.hits) put_hit(hit, rank_width);
  if (result_.matches > 0) {
    put_counts();
    put_facets();
  } else {
    out_ << "nothing found\n";
  }
  if (result_.building) put_wrapped(building_line(*result_.building), 0, "");
  for (const auto& note : result_.notes) put_wrapped(for_terminal(note), 0, "");
  for (const auto& hint : result_.hints) put_wrapped(for_terminal(hint), 2, "");
  if (!result_.did_you_mean.empty())
    put_wrapped("did you mean: " + for_terminal(result_.did_you_mean), 0, "");
}

}  // namespace

void write_text(std::ostream& out, const SearchResult& result, const OutputContext& context) {
  TextWriter(out, result, context).write();
}

}  // namespace backissue
