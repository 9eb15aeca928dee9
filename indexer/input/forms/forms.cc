// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/forms/forms.h"

#include <algorithm>
#include <array>

#include "common/text.h"
#include "indexer/input/forms/html.h"
#include "indexer/input/forms/mhtml.h"
#include "indexer/input/forms/text.h"

namespace backissue {
namespace {

using namespace std::string_view_literals;

constexpr std::array kMhtmlSuffixes = {"mht"sv, "mhtml"sv};
constexpr std::array kTextSuffixes = {"txt"sv};
constexpr std::array kHtmlSuffixes = {"htm"sv, "html"sv, "shtml"sv, "xht"sv, "xhtml"sv};

constexpr std::array kForms = {
    Form{"mhtml", kMhtmlSuffixes, false, begins_like_mhtml, open_mhtml},
    Form{kTextForm, kTextSuffixes, false, nullptr, open_text},
    Form{kHtmlForm, kHtmlSuffixes, false, nullptr, open_html},
};

class SinglePage final : public PageReader {
 public:
  SinglePage(OpenFile file, const PageLimits& limits,
             Found (*read)(OpenFile& file, const PageLimits& limits))
      : file_(std::move(file)), limits_(limits), read_(read) {}

  std::optional<Found> next() override {
    if (is_done_) return std::nullopt;
    is_done_ = true;
    return read_(file_, limits_);
  }

 private:
  OpenFile file_;
  const PageLimits limits_;
  Found (*const read_)(OpenFile& file, const PageLimits& limits);
  bool is_done_ = false;
};

}  // namespace

std::unique_ptr<PageReader> single_page(OpenFile file, const PageLimits& limits,
                                        Found (*read)(OpenFile& file, const PageLimits& limits)) {
  return std::make_unique<SinglePage>(std::move(file), limits, read);
}

std::span<const Form> forms() {
  return kForms;
}

const Form* form_named(std::string_view name, std::span<const Form> rows) {
  const auto dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return nullptr;
  const std::string suffix = ascii_lower(name.substr(dot + 1));
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const Form& form) {
    return std::find(form.suffixes.begin(), form.suffixes.end(), suffix) != form.suffixes.end();
  });
  return found == rows.end() ? nullptr : &*found;
}

bool is_promised(std::string_view name, std::span<const Form> rows) {
  const Form* form = form_named(name, rows);
  return form != nullptr && form->begins == nullptr;
}

const Form& form_of(std::string_view head, std::string_view name, std::span<const Form> rows) {
  for (const Form& form : rows)
    if (form.begins != nullptr && form.begins(head)) return form;
  return is_promised(name, rows) ? *form_named(name, rows) : rows.back();
}

}  // namespace backissue
