// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/input_options.h"

namespace lw::cli {
namespace {

std::string formatNames()
{
    QStringList names;
    for (const dataset::InputFormat format : dataset::inputFormats())
        names.append(dataset::inputFormatName(format));
    return names.join(QStringLiteral(", ")).toStdString();
}

std::string knownFormat(const std::string &value)
{
    return dataset::inputFormatNamed(QString::fromStdString(value)) ? "" : "there is no format \"" + value + "\"; there are " + formatNames();
}

} // namespace

std::string notEmpty(const std::string &value) { return value.empty() ? "an empty value cannot be meant" : ""; }

CLI::Option *addText(CLI::App &command, const std::string &name, std::string &value, const std::string &help)
{
    return command.add_option(name, value, help)->check(CLI::Validator(notEmpty, "", ""))->type_name("");
}

void addInputOptions(CLI::App &command, InputOptions &options, const std::string &formatOption)
{
    command.add_option("INPUT", options.files,
                       "CSV, TSV, JSONL, JSON, XLSX, DOCX, TXT, Markdown, HTML, or what Label Studio, doccano, Prodigy or CoNLL tools "
                       "wrote; also as .gz, .zst, in a .zip, or a folder of documents. Several are one dataset, in order")
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
    addText(command, formatOption, options.format, "Format of the input (default: found): " + formatNames())
        ->check(CLI::Validator(knownFormat, "", ""))
        ->type_name("F");
    addText(command, "--sheet", options.sheet, "Sheet of an Excel workbook (default: the first)")->type_name("NAME");
    addText(command, "--labels", options.labels,
            "Labels in the file of an annotation tool: to measure against (gold), as what people decided (decisions), or left out (off)")
        ->check(CLI::IsMember({"gold", "decisions", "off"}))
        ->type_name("gold|decisions|off");
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
    request.read.format = dataset::inputFormatNamed(QString::fromStdString(options.format)).value_or(dataset::InputFormat::Auto);
    request.read.sheet = QString::fromStdString(options.sheet);
    request.labels = options.labels == "gold"        ? project::ForeignLabels::Gold
        : options.labels == "decisions" ? project::ForeignLabels::Decisions
                                        : project::ForeignLabels::LeaveOut;
    return request;
}

} // namespace lw::cli
