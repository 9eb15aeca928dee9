// SPDX-License-Identifier: GPL-3.0-or-later
/// A container of many pages for tests, the simplest there can be: a line "BAG", then each page
/// behind a line "NAME BYTES". Put before the real forms, it shows what is promised of all
/// containers.
#ifndef BACKISSUE_TESTS_SUPPORT_BAG_FORM_H_
#define BACKISSUE_TESTS_SUPPORT_BAG_FORM_H_

#include <charconv>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/input/bytes/source.h"
#include "indexer/input/forms/forms.h"
#include "indexer/input/forms/html.h"

namespace backissue {

/// A bag with a page more.
inline std::string& add_to_bag(std::string& bag, std::string_view name, std::string_view page) {
  if (bag.empty()) bag = "BAG\n";
  return ((bag += name) += ' ') += std::to_string(page.size()) + '\n' + std::string(page);
}

class BagReader final : public PageReader {
 public:
  BagReader(OpenFile file, const PageLimits& limits) : file_(std::move(file)), limits_(limits) {}

  std::optional<Found> next() override {
    if (!is_begun_) line();
    is_begun_ = true;
    const std::string head = is_broken_ ? "" : line();
    if (head.empty()) return std::nullopt;
    const auto space = std::min(head.find(' '), head.size());
    std::size_t size = 0;
    std::from_chars(head.data() + space + 1, head.data() + head.size(), size);
    const std::string member = head.substr(0, space);
    if (size > limits_.max_page_bytes) return broken(member, Reason::kTooLarge);
    auto bytes = read_bytes(*file_.bytes, size, size);
    if (!bytes || bytes->size() < size) return broken("", Reason::kContainerDamaged);
    Page page = html_page(std::move(*bytes), "UTF-8");
    page.member = member;
    page.form = "bag";
    return page;
  }

 private:
  Found broken(const std::string& member, Reason reason) {
    is_broken_ = true;
    return NoPage{member, reason};
  }

  std::string line() {
    std::string text;
    for (char c = 0; file_.bytes->read({&c, 1}).value_or(0) == 1 && c != '\n';) text += c;
    return text;
  }

  OpenFile file_;
  const PageLimits limits_;
  bool is_begun_ = false;
  bool is_broken_ = false;
};

/// All forms and bags.
inline std::vector<Form> forms_with_bags() {
  std::vector<Form> rows = {
      {"bag",
       {},
       true,
       [](std::string_view head) { return head.starts_with("BAG\n"); },
       [](OpenFile file, const PageLimits& limits) -> std::unique_ptr<PageReader> {
         return std::make_unique<BagReader>(std::move(file), limits);
       }}};
  rows.insert(rows.end(), forms().begin(), forms().end());
  return rows;
}

}  // namespace backissue

#endif  // BACKISSUE_TESTS_SUPPORT_BAG_FORM_H_
