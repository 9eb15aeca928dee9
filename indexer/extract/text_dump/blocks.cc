// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text_dump/blocks.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include "common/text.h"
#include "common/utf8.h"
#include "indexer/extract/text/text_key.h"

namespace backissue {
namespace {

constexpr std::size_t kMaxBytes = 4 << 20;
/// Renderers break lines at the width of a terminal; text copied from a browser has longer ones.
constexpr std::size_t kMaxWrapColumns = 132;

struct Line {
  std::string text;        ///< without indentation and bullet
  std::size_t indent = 0;  ///< columns
  std::string_view raw;    ///< as rendered, without space at the end
  bool bullet = false;
};

bool is_wide(char32_t c) {
  return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
         (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60);
}

/// How a renderer measures: lynx counts characters, w3m the columns they take.
enum class Measure { kColumns, kCharacters };

std::size_t width_of(std::string_view text, Measure measure) {
  if (measure == Measure::kCharacters) return count_code_points(text);
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) columns += is_wide(next_code_point(text, at)) ? 2 : 1;
  return columns;
}

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Taken off for every "[12]" and "(BUTTON)" of a rendering.
std::string without_renderer_marks(std::string_view line) {
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    constexpr std::string_view kButton = "(BUTTON)";
    if (line.substr(at).starts_with(kButton)) {
      at += kButton.size();
      continue;
    }
    if (line[at] == '[') {
      std::size_t end = at + 1;
      while (end < line.size() && end < at + 6 && line[end] >= '0' && line[end] <= '9') ++end;
      if (end > at + 1 && end < line.size() && line[end] == ']') {
        at = end + 1;
        // "by[102]Ines": a link's number stands where a style sheet parts the words.
        if (!out.empty() && is_ascii_letter(out.back()) && at < line.size() &&
            is_ascii_letter(line[at]))
          out += ' ';
        continue;
      }
    }
    out += line[at++];
  }
  return out;
}

/// "[photo_1.jpg]", "[ ]", "[          ]": pictures without a name and form fields at a line's
/// head.
std::string_view without_boxes(std::string_view line) {
  while (line.starts_with('[')) {
    const auto end = line.find(']');
    if (end == std::string_view::npos || end > 120) break;
    const auto inside = trim(line.substr(1, end - 1));
    const bool name = inside.find(' ') == std::string_view::npos && inside.size() <= 80;
    if (!name) break;
    line = trim(line.substr(end + 1));
  }
  return line;
}

/// The sign before a list item and the space after it, in bytes.
std::size_t bullet_size(std::string_view text) {
  for (const std::string_view sign :
       {"•", "□", "■", "▪", "◦", "●", "‣", "·", "*", "+", "-", "o", "–"}) {
    if (text == sign) return sign.size();
    if (text.starts_with(sign) && text.substr(sign.size()).starts_with(' ')) return sign.size() + 1;
  }
  return 0;
}

std::string_view without_end_space(std::string_view line) {
  const auto text = trim(line);
  if (text.empty()) return {};
  return line.substr(0, static_cast<std::size_t>(text.data() - line.data()) + text.size());
}

Line read_line(std::string_view raw, bool rendered) {
  Line line;
  const std::string unmarked = rendered ? without_renderer_marks(raw) : std::string(raw);
  while (line.indent < unmarked.size() &&
         (unmarked[line.indent] == ' ' || unmarked[line.indent] == '\t')) {
    ++line.indent;
  }
  line.raw = without_end_space(raw);
  std::string_view rest = trim(unmarked);
  for (std::size_t size = bullet_size(rest); size > 0 && !rest.empty(); size = bullet_size(rest)) {
    line.bullet = true;
    rest = trim(rest.substr(size));
  }
  line.text = clean_line(rendered ? without_boxes(rest) : rest);
  return line;
}

bool has_word(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!is_gap(c) && c != '_') return true;
  }
  return false;
}

bool is_address(std::string_view text) {
  return text.find(' ') == std::string_view::npos &&
         (text.find("://") != std::string_view::npos || text.starts_with("//"));
}

/// What stands for a picture without a name.
bool is_file_name(std::string_view text) {
  const auto dot = text.rfind('.');
  if (dot == std::string_view::npos || text.size() - dot > 5) return false;
  const std::string ending = ascii_lower(text.substr(dot + 1));
  return ending == "jpg" || ending == "jpeg" || ending == "png" || ending == "gif" ||
         ending == "webp" || ending == "svg";
}

/// Where lynx's list of the page's links begins; the end of the text if there is none.
std::size_t references_at(const std::vector<std::string_view>& lines) {
  for (std::size_t i = lines.size(); i-- > 0;) {
    if (lines[i] != "References") continue;
    for (std::size_t next = i + 1; next < lines.size() && next <= i + 4; ++next) {
      if (trim(lines[next]).starts_with("1. ") || trim(lines[next]).starts_with("Visible links"))
        return i;
    }
  }
  return lines.size();
}

bool has_link_marks(const std::vector<std::string_view>& lines) {
  int marks = 0;
  for (const auto line : lines) {
    if (without_renderer_marks(line).size() < line.size() && ++marks >= 3) return true;
  }
  return false;
}

struct Wrap {
  std::size_t width = 0;
  Measure measure = Measure::kColumns;
};

/// The width at which a renderer broke the lines; nullopt where paragraphs are whole.
std::optional<Wrap> find_wrap(const std::vector<std::string_view>& lines, Measure measure) {
  std::array<int, kMaxWrapColumns + 1> ends{};
  int longer = 0;  // an address or a table can be, in a rendering too
  for (const auto line : lines) {
    if (line.find("://") != std::string_view::npos) continue;
    const std::size_t width = width_of(without_end_space(head_bytes(line, 2000)), measure);
    if (width <= kMaxWrapColumns) {
      ++ends[width];
    } else if (++longer > 2) {
      return std::nullopt;
    }
  }
  for (std::size_t width = kMaxWrapColumns; width >= 50; --width) {
    const int near = ends[width] + ends[width - 1] + ends[width - 2] + ends[width - 3];
    if (ends[width] > 0 && near >= 3) return Wrap{width, measure};
  }
  return std::nullopt;
}

/// Where text has no spaces w3m may break after any character, lynx does not.
std::size_t first_word_width(std::string_view text, Measure measure) {
  std::size_t at = 0;
  if (measure == Measure::kColumns && is_wide(next_code_point(text, at))) return 2;
  return width_of(text.substr(0, text.find(' ')), measure);
}

bool is_east_asian_seam(std::string_view before, std::string_view after) {
  std::size_t last = before.size();
  while (last > 0 && is_continuation(before[--last])) {
  }
  std::size_t end = last;
  std::size_t start = 0;
  return is_wide(next_code_point(before, end)) || is_wide(next_code_point(after, start));
}

class BlockReader {
 public:
  BlockReader(std::string_view utf8) {
    for (auto line : split(head_bytes(utf8, kMaxBytes), '\n')) {
      if (line.ends_with('\r')) line.remove_suffix(1);
      lines_.push_back(line);
    }
    lines_.resize(references_at(lines_));
    wrap_ = find_wrap(lines_, Measure::kColumns);
    if (!wrap_) wrap_ = find_wrap(lines_, Measure::kCharacters);
    rendered_ = wrap_.has_value() || has_link_marks(lines_);
  }

  std::vector<DumpBlock> run();

 private:
  void take(Line line);
  void close();
  bool continues(const Line& line) const;

  std::vector<std::string_view> lines_;
  std::optional<Wrap> wrap_;
  bool rendered_ = false;
  std::vector<DumpBlock> blocks_;
  std::vector<std::size_t> indents_;  // beside blocks_
  DumpBlock open_;
  Line last_;
  bool is_open_ = false;
  bool blank_before_ = true;
  bool in_frame_ = false;  // the broken address of a frame follows
  std::size_t bullet_indent_ = 0;
};

std::vector<DumpBlock> BlockReader::run() {
  for (const auto raw : lines_) {
    if (trim(raw).empty()) {
      close();
      if (!blocks_.empty()) blocks_.back().before_blank = true;
      blank_before_ = true;
      continue;
    }
    take(read_line(raw, rendered_));
  }
  close();
  if (!blocks_.empty()) blocks_.back().before_blank = true;
  // Renderers that indent paragraphs leave headings at the left edge.
  std::size_t indented = 0;
  std::size_t prose = 0;
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    if (!blocks_[i].prose) continue;
    ++prose;
    if (indents_[i] > 0) ++indented;
  }
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    blocks_[i].outdented =
        rendered_ && indented * 2 > prose && indents_[i] == 0 && !blocks_[i].bullet;
  }
  return std::move(blocks_);
}

/// A line goes on in the next where the next one's first word would not have fitted.
bool BlockReader::continues(const Line& line) const {
  if (!is_open_ || !wrap_ || line.bullet) return false;
  // Headings have a margin of their own, a few columns off the paragraphs'.
  constexpr std::size_t kMargin = 4;
  const std::size_t needed =
      width_of(last_.raw, wrap_->measure) + 1 + first_word_width(line.text, wrap_->measure);
  return needed + kMargin > wrap_->width;
}

void BlockReader::take(Line line) {
  in_frame_ = line.text == "IFRAME:" || (in_frame_ && !blank_before_);
  if (in_frame_ || !has_word(line.text) || is_address(line.text) || is_file_name(line.text)) {
    close();
    return;
  }
  if (continues(line)) {
    if (!is_east_asian_seam(open_.text, line.text)) open_.text += ' ';
    open_.text += line.text;
    last_ = std::move(line);
    return;
  }
  close();
  // An indented line right under a list item belongs to the item.
  const bool under_item = !line.bullet && !blank_before_ && !blocks_.empty() &&
                          blocks_.back().bullet && line.indent > bullet_indent_;
  if (line.bullet) bullet_indent_ = line.indent;
  open_ = DumpBlock();
  open_.text = line.text;
  open_.bullet = line.bullet || under_item;
  open_.after_blank = blank_before_;
  blank_before_ = false;
  is_open_ = true;
  indents_.push_back(line.indent);
  last_ = std::move(line);
}

void BlockReader::close() {
  if (!is_open_) return;
  is_open_ = false;
  open_.key = text_key(head_bytes(open_.text, 600));
  open_.facts = facts_of(open_.text);
  const LabelMatch match = label_of(open_.text);
  open_.label = match.label;
  open_.label_alone = match.alone;
  const bool sentence = open_.facts.words >= 10 && open_.facts.ends_sentence;
  open_.prose = !open_.bullet && (sentence || open_.facts.words >= 25);
  blocks_.push_back(std::move(open_));
}

void mark_repeated(std::vector<DumpBlock>& blocks) {
  std::unordered_map<std::string_view, int> counts;
  for (const auto& block : blocks) ++counts[block.key];
  for (auto& block : blocks) block.repeated = counts[block.key] > 1;
}

}  // namespace

std::vector<DumpBlock> read_dump(std::string_view utf8) {
  auto blocks = BlockReader(utf8).run();
  mark_repeated(blocks);
  return blocks;
}

}  // namespace backissue
