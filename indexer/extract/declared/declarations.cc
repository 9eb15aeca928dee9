// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/declared/declarations.h"

#include <algorithm>
#include <utility>

#include "common/text.h"
#include "indexer/extract/declared/references.h"

namespace backissue {
namespace {

constexpr std::size_t kMaxDeclarations = 4000;
constexpr std::size_t kMaxValueBytes = 8000;

}  // namespace

void Declarations::add(Origin origin, std::string_view name, std::string_view value) {
  if (all_.size() >= kMaxDeclarations || value.empty()) return;
  std::string clean = clean_line(unescape_html(head_bytes(value, kMaxValueBytes)));
  if (!clean.empty()) all_.push_back({origin, std::string(name), std::move(clean)});
}

std::vector<std::string_view> Declarations::values(
    Origin origin, std::initializer_list<std::string_view> names) const {
  std::vector<std::string_view> found;
  for (const auto& declaration : all_)
    if (declaration.origin == origin &&
        std::find(names.begin(), names.end(), declaration.name) != names.end())
      found.push_back(declaration.value);
  return found;
}

std::string_view Declarations::first(Origin origin,
                                     std::initializer_list<std::string_view> names) const {
  for (const auto name : names)
    for (const auto& declaration : all_)
      if (declaration.origin == origin && declaration.name == name) return declaration.value;
  return {};
}

}  // namespace backissue
