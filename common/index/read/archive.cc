// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/read/archive.h"

#include <algorithm>
#include <string_view>

namespace backissue {

namespace {

Building together(const Building& one, const Building& other) {
  return {one.files + other.files, one.of + other.of, one.is_going_on || other.is_going_on};
}

}  // namespace

Archive::Archive(std::vector<Part> parts) : parts_(std::move(parts)) {
  for (const Part& part : parts_) {
    places_.push_back(part.place);
    all_.add_database(part.database);
  }
}

Result<Archive> Archive::open(const std::vector<std::string>& places) {
  std::vector<Part> parts;
  std::optional<Building> building;
  for (const std::string& place : places) {
    auto opened = open_place(place);
    if (!opened) return tl::unexpected(opened.error());
    for (Part& part : opened->parts) parts.push_back(std::move(part));
    if (opened->building)
      building = together(building.value_or(Building{0, 0, false}), *opened->building);
  }
  Archive archive(std::move(parts));
  archive.places_ = places;
  archive.building_ = building;
  return archive;
}

std::vector<Xapian::Database> Archive::databases() const {
  std::vector<Xapian::Database> databases;
  for (const Part& part : parts_) databases.push_back(part.database);
  return databases;
}

bool Archive::is_here() const {
  return std::all_of(parts_.begin(), parts_.end(), [](const Part& part) { return part.is_here; });
}

Result<void> Archive::open_anew() {
  auto anew = open(std::vector<std::string>(places_));
  if (!anew) return tl::unexpected(anew.error());
  *this = std::move(*anew);
  return {};
}

Error Archive::reading_error(const Thrown& thrown) {
  const std::string_view type = thrown.engine == nullptr ? "" : thrown.engine->get_type();
  if (type == "DatabaseModifiedError")
    return {ErrorCode::kDatabase, "the database changes faster than it can be read",
            "search again in a moment"};
  if (type == "NetworkError" || type == "NetworkTimeoutError")
    return {ErrorCode::kDatabase, "a remote database failed: " + thrown.message,
            "see whether its xapian-tcpsrv (package xapian-tools) is running"};
  return {
      ErrorCode::kDatabase, "the database can't be read: " + thrown.message,
      "check it with xapian-check (package xapian-tools), or index the archive again with --full"};
}

}  // namespace backissue
