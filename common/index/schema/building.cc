// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/schema/building.h"

#include <fmt/format.h>
#include <charconv>
#include <filesystem>
#include <system_error>

namespace backissue {
namespace {

constexpr std::string_view kPartName = "part-";
constexpr std::size_t kPartDigits = 6;

}  // namespace

std::string building_folder(const std::string& folder) {
  std::error_code problem;
  const auto found = std::filesystem::canonical(folder, problem);
  return (problem ? folder : found.string()) + ".building";
}

std::string part_name(std::size_t number) {
  return fmt::format("{}{:0{}}", kPartName, number, kPartDigits);
}

std::optional<std::size_t> part_number(std::string_view name) {
  if (!name.starts_with(kPartName)) return std::nullopt;
  name.remove_prefix(kPartName.size());
  std::size_t number = 0;
  const auto [end, problem] = std::from_chars(name.data(), name.data() + name.size(), number);
  const bool whole = problem == std::errc() && end == name.data() + name.size();
  return whole ? std::optional(number) : std::nullopt;
}

}  // namespace backissue
