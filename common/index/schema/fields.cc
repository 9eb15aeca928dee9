// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/schema/fields.h"

#include <vector>
#include "common/names.h"

#include "common/text.h"

namespace backissue {
namespace {

constexpr bool in_enum_order() {
  for (std::size_t i = 0; i < kFields.size(); ++i)
    if (static_cast<std::size_t>(kFields[i].field) != i) return false;
  return true;
}
static_assert(in_enum_order());

}  // namespace

std::span<const std::string_view> choices_of(Field field) {
  static constexpr std::array<std::string_view, 8> kFacts = {
      "author", "date", "language", "section", "source", "summary", "tag", "url"};
  static constexpr std::array<std::string_view, 2> kStates = {"dated", "undated"};
  if (field == Field::kHas) return kFacts;
  if (field == Field::kIs) return kStates;
  return {};
}

std::optional<Field> field_from_name(std::string_view name) {
  for (const auto& entry : kFields) {
    if (ascii_iequals(entry.name, name)) return entry.field;
    for (const auto alias : entry.aliases)
      if (!alias.empty() && ascii_iequals(alias, name)) return entry.field;
  }
  return std::nullopt;
}

std::string_view nearest_field_name(std::string_view name) {
  std::vector<std::string_view> names;
  for (const auto& entry : kFields) {
    names.push_back(entry.name);
    names.insert(names.end(), entry.aliases.begin(), entry.aliases.end());
  }
  return nearest_within(name, names, 2);
}

}  // namespace backissue
