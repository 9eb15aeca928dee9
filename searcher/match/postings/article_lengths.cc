// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/postings/article_lengths.h"

#include "common/index/columns/column_blocks.h"

namespace backissue {
namespace {

// To read a block of the column takes as long as to ask the engine for so many.
constexpr std::uint32_t kMany = 8;

std::size_t block_of(Xapian::docid article) {
  return (article - 1) / kColumnBlock;
}
std::size_t place_of(Xapian::docid article) {
  return (article - 1) % kColumnBlock;
}

}  // namespace

ArticleLengths::ArticleLengths(const Xapian::Database& database, bool is_union)
    : database_(database), blocks_(database.get_lastdocid() / kColumnBlock + 1) {
  if (!is_union) column_.emplace(database);
}

Xapian::termcount ArticleLengths::of(Xapian::docid article) {
  if (article == 0 || block_of(article) >= blocks_.size()) return database_.get_doclength(article);
  const Xapian::termcount length = blocks_[block_of(article)].column.at(place_of(article));
  return length > 0 ? length : ask(article);
}

Xapian::termcount ArticleLengths::ask(Xapian::docid article) {
  Block& block = blocks_[block_of(article)];
  if (column_ && article <= column_->last()) {
    if (++block.asked == kMany) block.column = column_->block(block_of(article));
    return database_.get_doclength(article);
  }
  block.told.resize(kColumnBlock);
  Xapian::termcount& length = block.told[place_of(article)];
  if (length == 0) length = database_.get_doclength(article);
  return length;
}

}  // namespace backissue
