// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input/reader.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "common/text.h"
#include "indexer/input/text/charset.h"
#include "indexer/input/file_kind.h"
#include "indexer/input/text/sniff.h"
#include "indexer/input/forms/wrapping.h"

namespace backissue {
namespace {

constexpr std::size_t kSniffBytes = 4096;

class File {
 public:
  explicit File(int descriptor) : descriptor_(descriptor) {}
  ~File() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  File(File&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  int get() const { return descriptor_; }
  explicit operator bool() const { return descriptor_ >= 0; }

 private:
  int descriptor_;
};

/// Does not wait for the other end of a pipe, and a terminal does not become ours.
File open_file(const std::string& path, int more_flags) {
  return File(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | more_flags));
}

/// A link that the user named was followed by the walk; it is followed again if it still leads to
/// the same file.
File open_entry(const WalkEntry& entry, Reason& why) {
  why = Reason::kUnreadable;
  File file = open_file(entry.path, O_NOFOLLOW);
  if (file || errno != ELOOP) return file;
  why = Reason::kSymlink;
  struct stat status;
  if (stat(entry.path.c_str(), &status) != 0 || status.st_ino != entry.stamp.inode) return file;
  return open_file(entry.path, 0);
}

/// Up to `max_bytes` from the current position; nullopt on an error.
std::optional<std::string> read_bytes(const File& file, std::size_t expected,
                                      std::size_t max_bytes) {
  std::string bytes(std::min(expected, max_bytes), '\0');
  std::size_t filled = 0;
  for (;;) {
    if (filled == bytes.size())
      bytes.resize(std::min(max_bytes, filled + filled / 2 + kSniffBytes));
    if (filled == bytes.size()) break;
    const auto count = read(file.get(), bytes.data() + filled, bytes.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return std::nullopt;
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
  }
  bytes.resize(filled);
  return bytes;
}

std::string_view last_part(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

bool is_promised(FileKind kind) {
  return kind == FileKind::kHtml || kind == FileKind::kText;
}

/// True for a file of which no page is expected and whose beginning shows none.
bool is_other_kind(const File& file, FileKind kind) {
  if (is_promised(kind)) return false;
  char head[kSniffBytes];
  const auto count = pread(file.get(), head, sizeof head, 0);
  return count > 0 && looks_binary({head, static_cast<std::size_t>(count)});
}

std::optional<Reason> check_status(const struct stat& status, const ReadLimits& limits) {
  if (!S_ISREG(status.st_mode)) return Reason::kNotAFile;
  if (status.st_size == 0) return Reason::kEmpty;
  if (static_cast<std::uint64_t>(status.st_size) > limits.max_file_bytes) return Reason::kTooLarge;
  return std::nullopt;
}

/// A text dump can be named ".html" as well, but is then read as a page without tags.
Form form_of(FileKind kind, std::string_view text) {
  return kind == FileKind::kText && !looks_like_html(text) ? Form::kText : Form::kHtml;
}

std::optional<Reason> make_page(std::string_view bytes, FileKind kind, Page& page) {
  if (is_blank(bytes)) return Reason::kEmpty;
  auto decoded = decode_text(bytes, {});
  if (!decoded) return is_promised(kind) ? Reason::kNotText : Reason::kNotAPage;
  if (!is_promised(kind) && !looks_like_html(decoded->text)) return Reason::kNotAPage;
  page.text = std::move(decoded->text);
  page.charset = std::move(decoded->charset);
  if (is_blank(page.text)) return Reason::kEmpty;
  page.form = form_of(kind, page.text);
  if (page.form == Form::kText) return std::nullopt;
  auto wrapping = read_wrapping(page.text);
  page.url = std::move(wrapping.url);
  page.saved = wrapping.saved;
  return std::nullopt;
}

/// The file's own bytes are gone again when the page is handed on.
std::optional<Reason> read_page(const File& file, const struct stat& status, FileKind kind,
                                const ReadLimits& limits, Page& page) {
  const auto expected = static_cast<std::size_t>(status.st_size);
  const auto bytes = read_bytes(file, expected + 1, limits.max_file_bytes + 1);
  if (!bytes) return Reason::kUnreadable;
  if (bytes->size() > limits.max_file_bytes) return Reason::kTooLarge;
  if (const auto refused = make_page(*bytes, kind, page)) return refused;
  if (!page.saved) page.saved = from_unix_time(status.st_mtim.tv_sec);
  return std::nullopt;
}

}  // namespace

std::optional<Reason> read_pages(const WalkEntry& entry, const ReadLimits& limits,
                                 const std::function<void(Page&&)>& take) {
  if (entry.refused) return entry.refused;
  Reason why{};
  const File file = open_entry(entry, why);
  struct stat status;
  if (!file || fstat(file.get(), &status) != 0) return why;
  const auto kind = file_kind_of(last_part(entry.path));
  if (S_ISREG(status.st_mode) && is_other_kind(file, kind)) return Reason::kNotAPage;
  if (const auto refused = check_status(status, limits)) return refused;
  Page page;
  page.path = entry.path;
  if (const auto refused = read_page(file, status, kind, limits, page)) return refused;
  take(std::move(page));
  return std::nullopt;
}

}  // namespace backissue
