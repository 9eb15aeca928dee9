// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index/write/store.h"

#include <xapian.h>

#include "common/index/schema/file_record.h"
#include "common/index/schema/record.h"
#include "common/index/schema/schema.h"
#include "common/index/schema/terms.h"
#include "common/index/words/vocabulary.h"
#include "common/index/write/beside.h"
#include "common/index/write/folder.h"
#include "common/index/write/merge.h"
#include "common/index/write/page_saves.h"
#include "common/index/write/prepared_article.h"

namespace backissue {

struct Store::Impl {
  std::string folder;
  Xapian::WritableDatabase database;
  VocabularyWriter vocabulary;
  PageSaves saves;
  std::uint64_t changes = 0;  ///< articles since the last compaction
  bool in_batch = false;
  std::size_t batch_changes = 0;
  std::size_t batch_bytes = 0;

  // Of the file whose last piece has not come.
  std::string open_path;
  std::uint32_t open_articles = 0;

  /// A transaction, since outside of one the engine commits on its own after so many documents, and
  /// a file's articles would then be on disk without the record that says so.
  void begin() {
    if (!in_batch) database.begin_transaction();
    in_batch = true;
  }

  void commit() {
    if (!in_batch) return;
    note_open_file();
    saves.settle(database);
    vocabulary.flush(database);
    changes += batch_changes;
    write_stamp(database, changes);
    in_batch = false;
    batch_changes = batch_bytes = 0;
    database.commit_transaction();
  }

  /// Its articles are never on disk without a record by which they can be found again.
  void note_open_file() {
    if (!open_path.empty())
      database.set_metadata(file_key(open_path),
                            encode_file_record(open_path, {{}, open_articles, ""}));
  }

  /// A piece of a file whose first one went to another store may be the first one here.
  void open_file(std::string_view path, bool is_first) {
    if (is_first) drop_articles(path);
    if (!is_first && open_path == path) return;
    open_path = path;
    open_articles = 0;
  }

  void put(std::string_view path, const FilePiece& piece) {
    open_file(path, piece.is_first);
    for (const auto& article : piece.articles) add(*article);
    open_articles += static_cast<std::uint32_t>(piece.articles.size());
    if (piece.articles.empty()) ++batch_changes;
    if (!piece.record) return;
    database.set_metadata(file_key(path), encode_file_record(path, *piece.record));
    open_path.clear();
    open_articles = 0;
  }

  /// A database grown by splitting blocks has them half empty. Rewriting all of it for the last
  /// quarter costs each article a few times its first writing at most.
  bool is_worth_compacting() const {
    constexpr std::uint64_t kFewest = 500;
    return changes >= kFewest && changes * 4 >= database.get_doccount();
  }

  void end_first_run() {
    const std::string key(metadata::kExpectedFiles);
    if (database.get_metadata(key).empty()) return;
    begin();
    database.set_metadata(key, "");
  }

  bool batch_is_full() const { return is_full_batch(batch_changes, batch_bytes); }

  void add(const PreparedArticle& article) {
    database.add_document(article.document);
    saves.note_added(article.page_term);
    for (const auto& word : article.words) vocabulary.add(article.language, word);
    ++batch_changes;
    batch_bytes += article.text_bytes;
  }

  /// A path without a record has no articles, which spares new files the look.
  void drop_articles(std::string_view path) {
    if (database.get_metadata(file_key(path)).empty()) return;
    const std::string file = file_term(path);
    saves.note_removed(database, file);
    database.delete_document(file);
    ++batch_changes;
  }

  /// Its path is in the record and in two terms; the engine rewrites these alone.
  Result<void> readdress(Xapian::docid id, std::string_view from, std::string_view to) {
    auto document = database.get_document(id);
    auto article = decode_record(document.get_data());
    if (!article) return tl::unexpected(article.error());
    document.remove_term(id_term(from, article->member));
    document.remove_term(file_term(from));
    document.add_boolean_term(id_term(to, article->member));
    document.add_boolean_term(file_term(to));
    article->path = to;
    document.set_data(encode_record(*article));
    database.replace_document(id, document);
    ++batch_changes;
    return {};
  }
};

namespace {

Result<Xapian::WritableDatabase> open_writable(const std::string& folder, int flags) {
  return guarded(folder, [&]() -> Result<Xapian::WritableDatabase> {
    try {
      return Xapian::WritableDatabase(folder, flags | Xapian::DB_BACKEND_GLASS);
    } catch (const Xapian::DatabaseLockError& problem) {
      return tl::unexpected(lock_error(folder, told_by(problem)));
    }
  });
}

Result<Xapian::WritableDatabase> open_checked(const std::string& folder, bool rebuild) {
  auto database = open_writable(folder, Xapian::DB_CREATE_OR_OPEN);
  if (!database) return database;
  return guarded(folder, [&]() -> Result<Xapian::WritableDatabase> {
    if (rebuild && is_other_version(*database)) {
      database->close();
      return open_writable(folder, Xapian::DB_CREATE_OR_OVERWRITE);
    }
    if (auto whole = check_whole(*database, folder); !whole) return tl::unexpected(whole.error());
    return *database;
  });
}

}  // namespace

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open(const std::string& folder, bool rebuild) {
  if (auto ready = prepare_folder(folder); !ready) return tl::unexpected(ready.error());
  auto database = open_checked(folder, rebuild);
  if (!database) return tl::unexpected(database.error());
  auto impl = std::make_unique<Impl>();
  impl->folder = folder;
  impl->database = std::move(*database);
  impl->changes = changes_of(impl->database);
  return Store(std::move(impl));
}

std::optional<FileRecord> Store::file_record(std::string_view path) const {
  const auto known = guarded(impl_->folder, [&]() -> Result<std::string> {
    return impl_->database.get_metadata(file_key(path));
  });
  if (!known) return std::nullopt;  // read again: the write that follows reports what is wrong
  auto record = decode_file_record(*known);
  if (!record || record->first != path) return std::nullopt;
  return std::move(record->second);
}

Result<void> Store::each_file(
    std::string_view start,
    const std::function<void(const std::string&, const FileRecord&)>& visit) const {
  return guarded(impl_->folder, [&]() -> Result<void> {
    const std::string prefix = file_key_start(start);
    const auto end = impl_->database.metadata_keys_end(prefix);
    for (auto key = impl_->database.metadata_keys_begin(prefix); key != end; ++key) {
      const auto record = decode_file_record(impl_->database.get_metadata(*key));
      if (record && record->first.compare(0, start.size(), start) == 0)
        visit(record->first, record->second);
    }
    return {};
  });
}

Result<void> Store::put_piece(std::string_view path, FilePiece piece) {
  return guarded(impl_->folder, [&]() -> Result<void> {
    impl_->begin();
    impl_->put(path, piece);
    if (impl_->batch_is_full()) impl_->commit();
    return {};
  });
}

Result<void> Store::remove_file(std::string_view path) {
  return guarded(impl_->folder, [&]() -> Result<void> {
    impl_->begin();
    impl_->drop_articles(path);
    impl_->database.set_metadata(file_key(path), "");
    if (impl_->batch_is_full()) impl_->commit();
    return {};
  });
}

Result<void> Store::move_file(std::string_view from, std::string_view to) {
  return guarded(impl_->folder, [&]() -> Result<void> {
    auto& database = impl_->database;
    const auto known = decode_file_record(database.get_metadata(file_key(from)));
    if (!known || known->first != from) return {};
    impl_->begin();
    impl_->drop_articles(to);
    const std::string file = file_term(from);
    const std::vector<Xapian::docid> articles(database.postlist_begin(file),
                                              database.postlist_end(file));
    for (const auto id : articles)
      if (auto moved = impl_->readdress(id, from, to); !moved) return moved;
    database.set_metadata(file_key(from), "");
    database.set_metadata(file_key(to), encode_file_record(to, known->second));
    if (articles.empty()) ++impl_->batch_changes;
    if (impl_->batch_is_full()) impl_->commit();
    return {};
  });
}

Result<void> Store::commit() {
  return guarded(impl_->folder, [&]() -> Result<void> {
    impl_->commit();
    return {};
  });
}

Result<void> Store::expect_files(std::uint64_t count) {
  return guarded(impl_->folder, [&]() -> Result<void> {
    impl_->begin();
    impl_->database.set_metadata(std::string(metadata::kExpectedFiles), std::to_string(count));
    impl_->commit();
    return {};
  });
}

Result<std::string> Store::finish() {
  const auto ended = guarded(impl_->folder, [&]() -> Result<void> {
    impl_->end_first_run();
    return {};
  });
  if (!ended) return tl::unexpected(ended.error());
  if (auto committed = commit(); !committed) return tl::unexpected(committed.error());
  if (!impl_->is_worth_compacting()) return {};
  const Beside beside(impl_->folder);
  const auto made = replace_by_merged(beside, {impl_->folder});
  if (made) close();
  beside.remove_all();
  return made ? std::string() : "the database was not compacted: " + made.error().what;
}

const std::string& Store::folder() const {
  return impl_->folder;
}

void Store::close() {
  impl_->database.close();
}

bool Store::is_empty() const {
  const auto empty = guarded(impl_->folder, [&]() -> Result<bool> {
    const auto& database = impl_->database;
    const std::string files(metadata::kFilePrefix);
    return database.get_doccount() == 0 &&
           database.metadata_keys_begin(files) == database.metadata_keys_end(files);
  });
  return empty.value_or(false);
}

std::uint64_t Store::article_count() const {
  const auto count = guarded(
      impl_->folder, [&]() -> Result<Xapian::doccount> { return impl_->database.get_doccount(); });
  return count.value_or(0);
}

}  // namespace backissue
