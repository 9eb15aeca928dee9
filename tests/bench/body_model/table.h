// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef BACKISSUE_TESTS_BENCH_BODY_MODEL_TABLE_H_
#define BACKISSUE_TESTS_BENCH_BODY_MODEL_TABLE_H_

#include <string>

#include "tests/bench/body_model/boosting.h"

namespace backissue::body_training {

/// The text of indexer/extract/body/model_table.cc.
std::string table_of(const Ensemble& ensemble);

}  // namespace backissue::body_training

#endif  // BACKISSUE_TESTS_BENCH_BODY_MODEL_TABLE_H_
