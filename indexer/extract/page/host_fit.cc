// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page/host_fit.h"

#include <algorithm>
#include <iterator>

#include "common/text.h"
#include "indexer/extract/text/text_key.h"

namespace backissue {
namespace {

/// "Mast Media Ltd." and "Mast AG" are companies, which own papers.
bool is_company(std::string_view name) {
  constexpr std::string_view kForms[] = {
      "gmbh", "kg",   "ag",          "ug",  "ltd", "limited", "inc", "llc",      "llp",
      "plc",  "corp", "corporation", "bv",  "nv",  "sa",      "sas", "sarl",     "srl",
      "spa",  "sl",   "slu",         "oy",  "oyj", "ab",      "aps", "as",       "sro",
      "doo",  "kft",  "zrt",         "ооо", "ао",  "зао",     "pvt", "株式会社", "有限公司"};
  const auto space = name.rfind(' ');
  if (space == std::string_view::npos) return false;
  const std::string last = compact_key(name.substr(space + 1));
  return std::find(std::begin(kForms), std::end(kForms), last) != std::end(kForms);
}

}  // namespace

std::vector<std::string> host_keys(std::string_view site) {
  std::vector<std::string> keys;
  const auto labels = split(site, '.');
  for (std::size_t i = 0; i + 1 < labels.size(); ++i) {
    const std::string key = compact_key(labels[i]);
    if (key.size() >= 3) keys.push_back(key);
  }
  keys.push_back(compact_key(site));
  return keys;
}

bool is_host_name(std::string_view name) {
  const auto dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || name.find(' ') != std::string_view::npos)
    return false;
  const auto domain = name.substr(dot + 1);
  return domain.size() >= 2 && domain.size() <= 6 &&
         domain.find_first_of("0123456789") == std::string_view::npos;
}

std::string_view without_article(std::string_view name) {
  for (const std::string_view article :
       {"The ", "Der ", "Die ", "Das ", "Le ", "La ", "El ", "Il ", "O "})
    if (name.starts_with(article)) return name.substr(article.size());
  return name;
}

float host_fit(std::string_view name, std::string_view raw, std::string_view site) {
  const std::string key = compact_key(name);
  float fit = 0.F;
  for (const auto& host : host_keys(site)) {
    if (host == compact_key(site)) continue;  // as an address
    if (host == key || host == compact_key(without_article(name))) fit = std::max(fit, .4F);
    if (key.size() >= 3 &&
        (host.find(key) != std::string::npos || key.find(host) != std::string::npos))
      fit = std::max(fit, .1F);
  }
  if (is_host_name(raw)) fit += -.25F;
  // "Deutsche Welle (dw.com)": somebody took care to name both.
  if (raw.ends_with(')') && compact_key(raw).ends_with(compact_key(site))) fit += .3F;
  if (ascii_lower(raw) == raw && !raw.empty() && raw[0] >= 'a' && raw[0] <= 'z') fit -= .1F;
  if (is_company(raw)) fit -= .2F;
  return fit;
}

}  // namespace backissue
