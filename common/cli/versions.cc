// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/cli/versions.h"

#include <libstemmer.h>
#include <unicode/uchar.h>
#include <unicode/uversion.h>
#include <xapian.h>
#include <algorithm>
#include <boost/version.hpp>
#include <string>

#include "common/index/schema/fields.h"

namespace backissue {
namespace {

std::string icu_version() {
  UVersionInfo version;
  char text[U_MAX_VERSION_STRING_LENGTH];
  u_getVersion(version);
  u_versionToString(version, text);
  std::string out = text;
  u_getUnicodeVersion(version);
  u_versionToString(version, text);
  return out + " (Unicode " + text + ")";
}

std::string boost_version() {
  std::string version = BOOST_LIB_VERSION;
  std::replace(version.begin(), version.end(), '_', '.');
  return version;
}

/// libstemmer tells no version of its own.
std::string stemmer_languages() {
  std::size_t count = 0;
  for (const char** name = sb_stemmer_list(); *name != nullptr; ++name) ++count;
  return std::to_string(count) + " stemmers";
}

}  // namespace

std::string version_text(std::string_view program) {
  return std::string(program) + " " + BACKISSUE_VERSION + " (database schema " +
         std::to_string(kSchemaVersion) + ")\n" + library_versions();
}

std::string library_versions() {
  return std::string("Xapian ") + Xapian::version_string() + "\nICU " + icu_version() + "\ngumbo " +
         BACKISSUE_GUMBO_VERSION + "\nBoost " + boost_version() + "\nSnowball (libstemmer) " +
         stemmer_languages() + "\ncompiled by " + BACKISSUE_COMPILER + "\n";
}

}  // namespace backissue
