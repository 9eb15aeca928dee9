// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/read_attributes.h"

#include <algorithm>
#include <array>

#include "common/text.h"

namespace backissue::html {
namespace {

constexpr std::array<std::string_view, 25> kRead = {
    "class",      "id",       "href",       "rel",        "content", "property", "name",
    "itemprop",   "itemtype", "itemscope",  "itemid",     "typeof",  "datetime", "pubdate",
    "title",      "type",     "value",      "role",       "lang",    "xml:lang", "hidden",
    "http-equiv", "charset",  "aria-level", "aria-hidden"};

// A date with time and zone has some 35 bytes; longer values are settings of scripts.
constexpr std::size_t kMaxDataBytes = 64;

bool is_data(std::string_view name) {
  return name.size() > 5 && ascii_iequals(name.substr(0, 5), "data-");
}

}  // namespace

bool is_read_attribute(std::string_view name) {
  return is_data(name) || std::any_of(kRead.begin(), kRead.end(), [name](std::string_view read) {
           return ascii_iequals(read, name);
         });
}

bool is_read_attribute(std::string_view name, std::string_view value) {
  if (is_data(name)) return !value.empty() && value.size() <= kMaxDataBytes;
  return is_read_attribute(name);
}

}  // namespace backissue::html
