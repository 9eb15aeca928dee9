// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/ast.h"
