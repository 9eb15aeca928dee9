// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text/urls.h"

#include <algorithm>

#include "common/text.h"

namespace backissue {
namespace {

constexpr std::size_t kMaxBytes = 2000;

struct Parts {
  std::string_view scheme;
  std::string_view authority;
  std::string_view path;   // with its slash
  std::string_view query;  // with its question mark
};

bool is_scheme_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' ||
         c == '-' || c == '.';
}

/// "https" of "https://…"; empty for a relative reference.
std::string_view scheme_of(std::string_view url) {
  std::size_t end = 0;
  while (end < url.size() && is_scheme_char(url[end])) ++end;
  return end > 0 && end < url.size() && url[end] == ':' ? url.substr(0, end) : std::string_view();
}

std::string_view without_fragment(std::string_view url) {
  return url.substr(0, url.find('#'));
}

Parts parts_of(std::string_view url) {
  Parts parts;
  url = without_fragment(url);
  parts.scheme = scheme_of(url);
  if (!parts.scheme.empty()) url.remove_prefix(parts.scheme.size() + 1);
  if (url.starts_with("//")) {
    url.remove_prefix(2);
    const auto end = url.find_first_of("/?");
    parts.authority = url.substr(0, end);
    url.remove_prefix(end == std::string_view::npos ? url.size() : end);
  }
  const auto query = url.find('?');
  parts.path = url.substr(0, query);
  if (query != std::string_view::npos) parts.query = url.substr(query);
  return parts;
}

std::string_view host_of(std::string_view authority) {
  if (const auto at = authority.rfind('@'); at != std::string_view::npos)
    authority.remove_prefix(at + 1);
  if (authority.starts_with('[')) return authority.substr(0, authority.find(']') + 1);
  return authority.substr(0, authority.find(':'));
}

bool is_web(const Parts& parts) {
  if (!ascii_iequals(parts.scheme, "http") && !ascii_iequals(parts.scheme, "https")) return false;
  const auto host = host_of(parts.authority);
  return !host.empty() && host.find_first_of(" \"'<>\\{}|^`%$") == std::string_view::npos &&
         host.find_first_not_of(".-") != std::string_view::npos;
}

/// RFC 3986, section 5.2.4.
std::string without_dots(std::string_view path) {
  std::string out;
  const auto steps = split(path, '/');
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const bool last = i + 1 == steps.size();
    if (steps[i] == "..") {
      const auto cut = out.rfind('/', out.empty() ? 0 : out.size() - 2);
      out.resize(cut == std::string::npos ? 0 : cut + 1);
      if (out.empty()) out = "/";
    } else if (steps[i] != ".") {
      out.append(steps[i]);
      if (!last) out += '/';
    }
  }
  return out.starts_with('/') ? out : '/' + out;
}

std::string_view folder_of(std::string_view path) {
  return path.substr(0, path.rfind('/') + 1);
}

std::string escape_spaces(std::string_view url) {
  std::string out;
  for (const char c : url) c == ' ' ? void(out += "%20") : void(out += c);
  return out;
}

std::string put_together(const Parts& parts, std::string_view path) {
  std::string out = ascii_lower(parts.scheme) + "://" + ascii_lower(parts.authority);
  out += path.empty() ? "/" : path;
  return escape_spaces(out.append(parts.query));
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string unescape_percent(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool escape = text[at] == '%' && at + 2 < text.size() + 0 &&
                        hex_digit(text[at + 1]) >= 0 && hex_digit(text[at + 2]) >= 0;
    if (!escape) {
      out += text[at];
      continue;
    }
    out += static_cast<char>(hex_digit(text[at + 1]) * 16 + hex_digit(text[at + 2]));
    at += 2;
  }
  return to_valid_utf8(out);
}

}  // namespace

std::string resolve_url(std::string_view reference, std::string_view base) {
  const std::string clean = clean_line(reference);
  if (clean.empty() || clean.size() > kMaxBytes || clean.front() == '#') return {};
  Parts parts = parts_of(clean);
  if (!parts.scheme.empty()) return is_web(parts) ? put_together(parts, parts.path) : std::string();
  const Parts from = parts_of(base);
  if (!is_web(from)) return {};
  parts.scheme = from.scheme;
  const bool own_host = !parts.authority.empty();
  if (!own_host) parts.authority = from.authority;
  if (!is_web(parts)) return {};
  if (!own_host && parts.path.empty() && parts.query.empty()) parts.query = from.query;
  if (parts.path.empty()) return put_together(parts, own_host ? "/" : from.path);
  if (own_host || parts.path.starts_with('/')) return put_together(parts, without_dots(parts.path));
  return put_together(parts,
                      without_dots(std::string(folder_of(from.path)) + std::string(parts.path)));
}

std::string site_of(std::string_view url) {
  const Parts parts = parts_of(url);
  if (!is_web(parts)) return {};
  std::string host = ascii_lower(host_of(parts.authority));
  while (host.ends_with('.')) host.pop_back();
  return host.starts_with("www.") ? host.substr(4) : host;
}

std::string_view path_of(std::string_view url) {
  const Parts parts = parts_of(url);
  return is_web(parts) ? parts.path : std::string_view();
}

bool has_month_folder(std::string_view path) {
  const auto steps = split(path, '/');
  const auto is_number = [](std::string_view step) {
    return std::all_of(step.begin(), step.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  for (std::size_t i = 0; i + 2 < steps.size(); ++i) {
    const auto year = steps[i];
    const auto month = steps[i + 1];
    if (year.size() == 4 && (year.starts_with("19") || year.starts_with("20")) && is_number(year) &&
        month.size() == 2 && is_number(month) && month >= "01" && month <= "12")
      return true;
  }
  return false;
}

std::string_view original_url(std::string_view url) {
  // Archives put the whole address behind their own:
  // ".../web/20200101000000id_/https://paper.example/story".
  const auto inner = std::min(url.find("/http://", 8), url.find("/https://", 8));
  if (inner == std::string_view::npos || url.find('?') < inner) return url;
  const auto original = url.substr(inner + 1);
  return is_web(parts_of(original)) ? original : url;
}

bool same_page(std::string_view a, std::string_view b) {
  const auto site = site_of(a);
  if (site.empty() || site != site_of(b)) return false;
  auto path = path_of(a);
  auto other = path_of(b);
  while (path.ends_with('/')) path.remove_suffix(1);
  while (other.ends_with('/')) other.remove_suffix(1);
  return path == other;
}

std::string step_words(std::string_view step) {
  std::string words = unescape_percent(step);
  for (char& c : words)
    if (c == '-' || c == '_' || c == '+') c = ' ';
  return clean_line(words);
}

}  // namespace backissue
