// SPDX-License-Identifier: GPL-3.0-or-later
// How jemalloc hands out memory. An arena for each processor: its default of four takes a third
// more memory and no less time. Huge pages: the engine walks trees of a hundred megabytes for every
// word of every article, and waits for the page tables as much as for the nodes
// (docs/performance.md).

/// jemalloc looks for options under this name (jemalloc(3), "Tuning").
extern "C" {
extern const char* malloc_conf;
const char* malloc_conf = "percpu_arena:percpu,thp:always,metadata_thp:auto";
}
