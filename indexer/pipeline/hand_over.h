// SPDX-License-Identifier: GPL-3.0-or-later
/// Tells the thread sanitizer of an order between threads that a library in between keeps, which it
/// cannot see where that library was built without it. Without the sanitizer nothing happens. Tell
/// only what the library promises: what is told here is no longer checked.
#ifndef BACKISSUE_INDEXER_PIPELINE_HAND_OVER_H_
#define BACKISSUE_INDEXER_PIPELINE_HAND_OVER_H_

#if defined(__has_feature)  // clang
#if __has_feature(thread_sanitizer)
#define BACKISSUE_THREAD_SANITIZER
#endif
#elif defined(__SANITIZE_THREAD__)  // g++
#define BACKISSUE_THREAD_SANITIZER
#endif

#ifdef BACKISSUE_THREAD_SANITIZER
#include <sanitizer/tsan_interface.h>
#endif

namespace backissue {

/// What this thread has done is done before anything that follows a later taken_over() of the same
/// address.
inline void handed_over([[maybe_unused]] const void* at) {
#ifdef BACKISSUE_THREAD_SANITIZER
  __tsan_release(const_cast<void*>(at));
#endif
}

inline void taken_over([[maybe_unused]] const void* at) {
#ifdef BACKISSUE_THREAD_SANITIZER
  __tsan_acquire(const_cast<void*>(at));
#endif
}

}  // namespace backissue

#endif  // BACKISSUE_INDEXER_PIPELINE_HAND_OVER_H_
