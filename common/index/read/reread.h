// SPDX-License-Identifier: GPL-3.0-or-later
/// Reading while another process writes: the engine keeps the state that a reader opened until the
/// second commit after it, then blocks under the reader are written anew.
#ifndef BACKISSUE_COMMON_INDEX_READ_REREAD_H_
#define BACKISSUE_COMMON_INDEX_READ_REREAD_H_

#include <xapian.h>
#include <chrono>
#include <thread>

namespace backissue {

inline constexpr int kMaxReadings = 25;

/// Runs `action(reading)`, reading counted from 1, until it does not throw, kMaxReadings times at
/// most with growing pauses (a third of a second in all); the last throw passes through, and so
/// does what the network throws. From the second reading on, `action` must open its databases
/// anew: a database on which Database::reopen() once failed was seen to fail ever after.
/// A block written anew does not always make the engine say DatabaseModifiedError; it is as often
/// taken for a damaged one, so any exception counts.
template <class Action>
auto read_beside_writers(Action&& action) -> decltype(action(1)) {
  for (int reading = 1;; ++reading) {
    try {
      return action(reading);
    } catch (const Xapian::NetworkError&) {
      throw;
    } catch (...) {  // the engine's own, and std::length_error and the like
      if (reading == kMaxReadings) throw;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds{reading});
  }
}

}  // namespace backissue

#endif  // BACKISSUE_COMMON_INDEX_READ_REREAD_H_
