// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/reader.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "indexer/input/bytes/source.h"
#include "indexer/input/file_kind.h"
#include "indexer/input/text/sniff.h"

namespace backissue {
namespace {

/// Does not wait for the other end of a pipe, and a terminal does not become ours.
int open_file(const std::string& path, int more_flags) {
  return open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | more_flags);
}

/// A link that the user named was followed by the walk; it is followed again if it still leads to
/// the same file.
int open_entry(const WalkEntry& entry, Reason& why) {
  why = Reason::kUnreadable;
  const int file = open_file(entry.path, O_NOFOLLOW);
  if (file >= 0 || errno != ELOOP) return file;
  why = Reason::kSymlink;
  struct stat status;
  if (stat(entry.path.c_str(), &status) != 0 || status.st_ino != entry.stamp.inode) return file;
  return open_file(entry.path, 0);
}

std::string_view last_part(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

}  // namespace

std::optional<Found> FilePages::next() {
  auto found = reader_->next();
  if (!found) return found;
  if (auto* page = std::get_if<Page>(&*found)) {
    page->path = path_;
    if (!page->saved) page->saved = modified_;
  }
  return found;
}

tl::expected<FilePages, Reason> open_pages(const WalkEntry& entry, const PageLimits& limits,
                                           std::span<const Form> rows) {
  if (entry.refused) return tl::unexpected(*entry.refused);
  const auto name = last_part(entry.path);
  if (!entry.is_given && file_kind_of(name) == FileKind::kOther)
    return tl::unexpected(Reason::kNotAPage);
  Reason why{};
  const int descriptor = open_entry(entry, why);
  if (descriptor < 0) return tl::unexpected(why);
  auto bytes = file_source(descriptor);
  struct stat status;
  if (fstat(descriptor, &status) != 0) return tl::unexpected(why);
  if (!S_ISREG(status.st_mode)) return tl::unexpected(Reason::kNotAFile);
  if (status.st_size == 0) return tl::unexpected(Reason::kEmpty);
  auto head = read_bytes(*bytes, kHeadBytes, kHeadBytes);
  if (!head) return tl::unexpected(Reason::kUnreadable);

  const Form& form = form_of(*head, name, rows);
  const bool promised = is_promised(name, rows);
  const bool is_sure = promised || (form.begins != nullptr && form.begins(*head));
  if (!is_sure && looks_binary(*head)) return tl::unexpected(Reason::kNotAPage);
  OpenFile file{joined_source(std::move(*head), std::move(bytes)),
                static_cast<std::size_t>(status.st_size), promised};
  return FilePages(form, form.open(std::move(file), limits), entry.path,
                   from_unix_time(status.st_mtim.tv_sec));
}

std::optional<Reason> read_pages(const WalkEntry& entry, const PageLimits& limits,
                                 const std::function<void(Page&&)>& take) {
  auto pages = open_pages(entry, limits);
  if (!pages) return pages.error();
  std::optional<Reason> refused;
  while (auto found = pages->next()) {
    if (auto* page = std::get_if<Page>(&*found))
      take(std::move(*page));
    else
      refused = std::get<NoPage>(*found).reason;
  }
  return refused;
}

}  // namespace backissue
