// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text_dump_blocks.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include "common/text.h"
#include "indexer/extract/text_key.h"

namespace backissue {
namespace {

constexpr std::size_t kMaxBytes = 4 << 20;
/// Renderers break lines at the width of a terminal; text copied from a browser has longer ones.
constexpr std::size_t kMaxWrapColumns = 132;

struct Line {
  std::string text;         ///< without indentation and bullet
  std::size_t indent = 0;   ///< columns
  std::size_t columns = 0;  ///< where the line ends
  bool bullet = false;
};

bool is_wide(char32_t c) {
  return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
         (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60);
}

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool mark =
        (c >= 0x300 && c <= 0x36F) || (c >= 0x64B && c <= 0x65F) || c == 0x200E || c == 0x200F;
    columns += mark ? 0 : is_wide(c) ? 2 : 1;
  }
  return columns;
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
    const bool name = inside.find(' ') == std::string_view::npos && columns_of(inside) + 2 <= 80;
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

Line read_line(std::string_view raw, bool rendered) {
  Line line;
  const std::string unmarked = rendered ? without_renderer_marks(raw) : std::string(raw);
  while (line.indent < unmarked.size() &&
         (unmarked[line.indent] == ' ' || unmarked[line.indent] == '\t')) {
    ++line.indent;
  }
  line.columns = columns_of(trim(raw)) + line.indent;
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

/// The width at which a renderer broke the lines; nullopt where paragraphs are whole.
std::optional<std::size_t> wrap_width(const std::vector<std::string_view>& lines) {
  std::array<int, kMaxWrapColumns + 1> ends{};
  for (const auto line : lines) {
    if (line.find("://") != std::string_view::npos || line.size() > 4000) continue;
    const auto text = trim(line);
    const std::size_t indent = static_cast<std::size_t>(text.data() - line.data());
    const std::size_t columns = columns_of(text) + indent;
    if (columns > kMaxWrapColumns) return std::nullopt;
    ++ends[columns];
  }
  std::size_t width = kMaxWrapColumns;
  while (width > 0 && ends[width] == 0) --width;
  if (width < 50) return std::nullopt;
  int near = 0;
  for (std::size_t i = width - 12; i <= width; ++i) near += ends[i];
  return near >= 3 ? std::optional(width) : std::nullopt;
}

std::size_t first_word_columns(std::string_view text) {
  std::size_t at = 0;
  const char32_t first = next_code_point(text, at);
  if (is_wide(first)) return 2;
  return columns_of(text.substr(0, text.find(' ')));
}

bool is_east_asian_seam(std::string_view before, std::string_view after) {
  std::size_t last = before.size();
  while (last > 0 && (static_cast<unsigned char>(before[--last]) & 0xC0) == 0x80) {
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
    width_ = wrap_width(lines_);
    rendered_ = width_.has_value() || has_link_marks(lines_);
  }

  std::vector<DumpBlock> run();

 private:
  void take(Line line);
  void close();
  bool continues(const Line& line) const;

  std::vector<std::string_view> lines_;
  std::optional<std::size_t> width_;
  bool rendered_ = false;
  std::vector<DumpBlock> blocks_;
  std::vector<std::size_t> indents_;  // beside blocks_
  DumpBlock open_;
  Line last_;
  bool is_open_ = false;
  bool blank_before_ = true;
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
  if (!is_open_ || !width_ || line.bullet) return false;
  return last_.columns + 1 + first_word_columns(line.text) + 1 >= *width_;
}

void BlockReader::take(Line line) {
  if (!has_word(line.text) || is_address(line.text) || line.text == "IFRAME:") {
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
