// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/forms/mhtml.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "common/machine_date.h"
#include "common/text.h"
#include "indexer/html/markup.h"
#include "indexer/input/bytes/lines.h"
#include "indexer/input/forms/html.h"
#include "indexer/input/forms/mime.h"
#include "indexer/input/forms/wrapping.h"
#include "indexer/input/text/charset.h"
#include "indexer/input/text/sniff.h"

namespace backissue {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kMhtmlForm = "mhtml";
// A page has some hundred parts; files of many thousand are made to do harm.
constexpr std::size_t kMaxParts = 10'000;
constexpr std::size_t kMaxDepth = 20;

/// A part of HTML.
struct Part {
  MimeHeader header;
  std::string body;  ///< as it lies in the file
  bool is_too_large = false;
};

bool is_html(const MimeHeader& header) {
  const auto type = mime_type(header.value_of("Content-Type"));
  return type == "text/html" || type == "application/xhtml+xml";
}

/// Cuts a message into its parts as its lines come, and keeps those of HTML.
class Parts {
 public:
  Parts(Source& source, std::size_t max_bytes) : lines_(source), max_bytes_(max_bytes) {}

  void read() {
    std::string_view line;
    while (count_ <= kMaxParts && lines_.next(line)) take(line);
    if (is_in_header_) end_header();
    end_part();
  }

  const MimeHeader& top() const { return top_; }
  std::vector<Part>& pages() { return pages_; }
  bool has_failed() const { return lines_.has_failed(); }
  /// Whether all went as the header announces: the last part was followed by the end.
  bool is_whole() const { return count_ <= kMaxParts && boundaries_.empty(); }

 private:
  void take(std::string_view line) {
    if (lines_.is_start() && is_boundary(line)) return;
    if (!is_in_header_) return keep(line);
    if (header_.empty() && count_ == 0 && is_blank(line)) return;
    const auto what = header_.add(line);
    if (what == MimeHeader::Line::kTaken) return;
    end_header();
    if (what == MimeHeader::Line::kBody) keep(line);
  }

  /// Of the innermost multipart first; one that ends or goes on ends all that are inside of it.
  bool is_boundary(std::string_view line) {
    if (!line.starts_with("--")) return false;
    line = trim(line).substr(2);
    for (auto level = boundaries_.size(); level > 0; --level) {
      const std::string& boundary = boundaries_[level - 1];
      if (!line.starts_with(boundary)) continue;
      const auto rest = line.substr(boundary.size());
      if (!rest.empty() && rest != "--") continue;
      if (is_in_header_) end_header();
      end_part();
      boundaries_.resize(rest.empty() ? level : level - 1);
      is_in_header_ = rest.empty();
      return true;
    }
    return false;
  }

  void end_header() {
    is_in_header_ = false;
    const auto type = header_.value_of("Content-Type");
    if (mime_type(type).starts_with("multipart/")) {
      auto boundary = mime_parameter(type, "boundary");
      if (!boundary.empty() && boundaries_.size() < kMaxDepth)
        boundaries_.push_back(std::move(boundary));
    } else if (is_html(header_)) {
      pages_.push_back({header_, "", false});
      is_kept_ = true;
    }
    if (count_++ == 0) top_ = std::move(header_);
    header_ = {};
  }

  void keep(std::string_view line) {
    if (!is_kept_) return;
    kept_bytes_ += line.size();
    Part& part = pages_.back();
    if (kept_bytes_ <= max_bytes_) {
      part.body += line;
      return;
    }
    kept_bytes_ -= part.body.size() + line.size();
    part.body = {};
    part.is_too_large = true;
    is_kept_ = false;
  }

  /// The last line end belongs to the boundary.
  void end_part() {
    if (!is_kept_) return;
    is_kept_ = false;
    std::string& body = pages_.back().body;
    if (body.ends_with('\n')) body.pop_back();
    if (body.ends_with('\r')) body.pop_back();
  }

  Lines lines_;
  const std::size_t max_bytes_;
  MimeHeader top_;
  MimeHeader header_;  // of the part that begins
  bool is_in_header_ = true;
  bool is_kept_ = false;
  std::size_t count_ = 0;
  std::size_t kept_bytes_ = 0;
  std::vector<std::string> boundaries_;  // of the multiparts around, outermost first
  std::vector<Part> pages_;
};

/// "frame-1@x" of "<frame-1@x>"
std::string_view without_brackets(std::string_view id) {
  id = trim(id);
  if (id.starts_with('<')) id.remove_prefix(1);
  if (id.ends_with('>')) id.remove_suffix(1);
  return id;
}

std::size_t root_of(const MimeHeader& top, const std::vector<Part>& pages) {
  const auto start = mime_parameter(top.value_of("Content-Type"), "start");
  for (std::size_t i = 0; !start.empty() && i < pages.size(); ++i)
    if (without_brackets(pages[i].header.value_of("Content-ID")) == without_brackets(start))
      return i;
  return 0;
}

struct Look {
  bool has_frames = false;     ///< a frameset, so that what it says itself is for old browsers
  std::size_t text_bytes = 0;  ///< without white space
};

/// Past what is inside of an element that shows no text.
std::size_t hidden_end(std::string_view page, const html::TagSpan& tag) {
  constexpr std::array kHidden = {"style"sv, "title"sv, "noframes"sv, "noscript"sv};
  if (tag.closing) return tag.end;
  if (ascii_iequals(tag.name, "script")) return html::script_end(page, tag.end);
  for (const auto name : kHidden)
    if (ascii_iequals(tag.name, name)) return html::raw_text_end(page, tag.end, name);
  return tag.end;
}

Look look_at(std::string_view page) {
  Look look;
  html::TagSpan tag;
  for (std::size_t at = 0; at < page.size();) {
    const auto kind = page[at] == '<' ? html::markup_kind(page, at) : html::MarkupKind::kText;
    if (kind == html::MarkupKind::kText) {
      look.text_bytes += static_cast<unsigned char>(page[at++]) > ' ' ? 1 : 0;
    } else if (kind == html::MarkupKind::kTag) {
      html::scan_tag(page, at, tag);
      look.has_frames |= ascii_iequals(tag.name, "frameset");
      at = std::min(hidden_end(page, tag), page.size());
    } else {
      at = kind == html::MarkupKind::kComment ? html::comment_end(page, at)
                                              : html::other_end(page, at);
    }
  }
  return look;
}

std::size_t with_most_text(const std::vector<Part>& pages) {
  std::size_t best = 0;
  std::size_t most = 0;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const Look look = look_at(pages[i].body);
    if (look.has_frames || look.text_bytes <= most) continue;
    best = i;
    most = look.text_bytes;
  }
  return best;
}

/// The part whose text the reader of the page saw; bodies are out of their transfer encoding then.
std::size_t choose(const MimeHeader& top, std::vector<Part>& pages) {
  for (Part& page : pages)
    page.body =
        decode_transfer(std::move(page.body), page.header.value_of("Content-Transfer-Encoding"));
  const auto root = root_of(top, pages);
  if (pages.size() == 1) return root;
  const Look look = look_at(pages[root].body);
  const bool has_own_text = look.text_bytes > 0 && !look.has_frames;
  return has_own_text || pages[root].is_too_large ? root : with_most_text(pages);
}

/// A long address is folded anywhere.
std::string address_in(std::string_view field) {
  std::string address(field);
  std::erase_if(address, [](char c) { return c == ' ' || c == '\t'; });
  return web_url(address);
}

/// `is_root`: not a frame, so that the header's address is the page's.
std::string address_of(const MimeHeader& top, const Part& part, bool is_root) {
  const std::string places[] = {
      is_root ? address_in(top.value_of("Snapshot-Content-Location")) : std::string(),
      address_in(part.header.value_of("Content-Location")),
      address_in(top.value_of("Snapshot-Content-Location")),
      address_in(top.value_of("Content-Location"))};
  const auto found = std::find_if(std::begin(places), std::end(places),
                                  [](const std::string& place) { return !place.empty(); });
  return found == std::end(places) ? std::string() : *found;
}

Found page_of(const MimeHeader& top, const Part& part, bool is_root) {
  if (part.is_too_large) return NoPage{"", Reason::kTooLarge};
  if (is_blank(part.body)) return NoPage{"", Reason::kEmpty};
  const auto charset = mime_parameter(part.header.value_of("Content-Type"), "charset");
  auto decoded = decode_text(part.body, charset);
  if (!decoded) return NoPage{"", Reason::kNotText};
  Page page = html_page(std::move(decoded->text), std::move(decoded->charset));
  page.form = kMhtmlForm;
  if (auto address = address_of(top, part, is_root); !address.empty())
    page.url = std::move(address);
  page.title = clean_line(decode_words(top.value_of("Subject")));
  if (!page.saved) page.saved = parse_machine_date(top.value_of("Date"));
  return page;
}

Found read_mhtml(OpenFile& file, const PageLimits& limits) {
  Parts parts(*file.bytes, limits.max_page_bytes);
  parts.read();
  auto& pages = parts.pages();
  if (parts.has_failed()) return NoPage{"", Reason::kUnreadable};
  if (pages.empty())
    return NoPage{"", parts.is_whole() ? Reason::kNotAPage : Reason::kContainerDamaged};
  const auto chosen = choose(parts.top(), pages);
  return page_of(parts.top(), pages[chosen], chosen == root_of(parts.top(), pages));
}

bool is_letter(const MimeHeader& header) {
  constexpr std::array kOnItsWay = {"Received"sv, "Delivered-To"sv, "Return-Path"sv, "To"sv};
  return std::any_of(kOnItsWay.begin(), kOnItsWay.end(),
                     [&](std::string_view name) { return !header.value_of(name).empty(); });
}

}  // namespace

bool begins_like_mhtml(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
  MimeHeader header;
  while (!head.empty()) {
    const auto end = std::min(head.find('\n'), head.size() - 1) + 1;
    if (header.add(head.substr(0, end)) != MimeHeader::Line::kTaken) break;
    head.remove_prefix(end);
  }
  if (!header.value_of("Snapshot-Content-Location").empty()) return true;
  const auto type = mime_type(header.value_of("Content-Type"));
  const bool is_page =
      type == "multipart/related" || ascii_icontains(header.value_of("From"), "<saved by ");
  if (is_page) return !is_letter(header);
  const bool may_be_page = type.starts_with("multipart/") || is_html(header);
  return may_be_page && !header.value_of("Content-Location").empty() && !is_letter(header);
}

std::unique_ptr<PageReader> open_mhtml(OpenFile file, const PageLimits& limits) {
  return single_page(std::move(file), limits, read_mhtml);
}

}  // namespace backissue
