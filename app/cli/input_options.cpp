// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/input_options.h"

namespace lw::cli {

std::string notEmpty(const std::string &value) { return value.empty() ? "an empty value cannot be meant" : ""; }

CLI::Option *addText(CLI::App &command, const std::string &name, std::string &value, const std::string &help)
{
    return command.add_option(name, value, help)->check(CLI::Validator(notEmpty, "", ""))->type_name("");
}

void addInputOptions(CLI::App &command, InputOptions &options)
{
    command.add_option("INPUT", options.files, "CSV, TSV or JSONL files; several are one dataset, in order")
        ->required()
        ->check(CLI::Validator(notEmpty, "", ""))
        ->type_name("");
    command.add_option("--text-column", options.textColumns,
                       "Column of the text; may be repeated (default: the only text-like column, or those that the task's "
                       "template names)")
        ->allow_extra_args(false)
        ->check(CLI::Validator(notEmpty, "", ""))
        ->type_name("C");
    addText(command, "--id-column", options.idColumn, "Column of the ids (default: the row number)")->type_name("C");
    addText(command, "--gold-column", options.goldColumn, "Column of the right answers, to measure against")->type_name("C");
    addText(command, "--encoding", options.encoding, "Encoding of the input (default: found)")->type_name("auto|NAME");
}

project::ImportRequest importRequest(const InputOptions &options)
{
    project::ImportRequest request;
    for (const std::string &file : options.files)
        request.files.append(QString::fromStdString(file));
    for (const std::string &column : options.textColumns)
        request.columns.text.append(QString::fromStdString(column));
    request.columns.id = QString::fromStdString(options.idColumn);
    request.columns.gold = QString::fromStdString(options.goldColumn);
    request.read.encoding = QString::fromStdString(options.encoding);
    return request;
}

} // namespace lw::cli
