// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/importer.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace lw::cli {

/// The words by which `annotate` and `import` name their input; filled by the parser.
struct InputOptions
{
    std::vector<std::string> files;
    std::vector<std::string> textColumns;
    std::string idColumn;
    std::string goldColumn;
    std::string encoding = "auto";
    std::string format = "auto";
    std::string sheet;
    std::string labels = "gold";
};

/// `formatOption` is what the format of the input is called: --format is that of the export where a command exports.
void addInputOptions(CLI::App &command, InputOptions &options, const std::string &formatOption = "--input-format");
[[nodiscard]] project::ImportRequest importRequest(const InputOptions &options);

/// A CLI11 check: not empty.
[[nodiscard]] std::string notEmpty(const std::string &value);
/// An option that is given at most once and takes one value that is not empty.
CLI::Option *addText(CLI::App &command, const std::string &name, std::string &value, const std::string &help);

} // namespace lw::cli
