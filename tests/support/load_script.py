# SPDX-License-Identifier: GPL-3.0-or-later
"""For tests of scripts, whose names have no ending."""
import importlib.machinery
import importlib.util
import os


def load(name):
    """The script of that name beside this file, as a module."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), name)
    loader = importlib.machinery.SourceFileLoader(name, path)
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(name, loader))
    loader.exec_module(module)
    return module
