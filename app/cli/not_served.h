// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

namespace lw::cli {

/// The options of `annotate` that others may rely on one day and this version cannot do yet: they are known, and refused
/// with a sentence.
void addUnservedAnnotateOptions(CLI::App &command);

/// Ends the parsing with that sentence.
[[noreturn]] void refuse(const std::string &what);

} // namespace lw::cli
