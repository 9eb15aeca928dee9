// SPDX-License-Identifier: GPL-3.0-or-later
// How jemalloc hands out memory: an arena for each processor, where its default of four takes a
// third more memory and no less time (docs/performance.md).

/// jemalloc looks for options under this name (jemalloc(3), "Tuning").
extern "C" {
extern const char* malloc_conf;
const char* malloc_conf = "percpu_arena:percpu";
}
