// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/record_reader.h"

#include "core/dataset/csv_reader.h"
#include "core/dataset/jsonl_reader.h"

#include <QFile>
#include <QFileInfo>

namespace lw::dataset {
namespace {

void findFormat(const QString &path, QIODevice &device, const ReadOptions &options, ReaderFacts &facts)
{
    using By = ReaderFacts::By;
    const QString ending = QFileInfo(path).suffix().toLower();
    facts.formatBy = options.format == InputFormat::Auto ? By::Ending : By::Request;
    facts.format = options.format;
    if (facts.format != InputFormat::Auto)
        return;
    if (ending == QLatin1String("csv")) {
        facts.format = InputFormat::Csv;
    } else if (ending == QLatin1String("tsv")) {
        facts.format = InputFormat::Tsv;
    } else if (ending == QLatin1String("jsonl") || ending == QLatin1String("ndjson")) {
        facts.format = InputFormat::Jsonl;
    } else {
        facts.formatBy = By::Content;
        device.seek(facts.encoding.bomBytes);
        facts.format = device.peek(64).trimmed().startsWith('{') ? InputFormat::Jsonl : InputFormat::Csv;
    }
}

Result<std::unique_ptr<RecordReader>> openCsv(std::unique_ptr<QFile> file, const QString &path, const ReadOptions &options,
                                              ReaderFacts &facts)
{
    using By = ReaderFacts::By;
    facts.firstRow = options.firstRow;
    facts.delimiterBy = options.delimiter != 0 ? By::Request : facts.format == InputFormat::Tsv ? By::Ending : By::Content;
    const char wanted = facts.delimiterBy == By::Ending ? '\t' : options.delimiter;
    auto reader = CsvReader::open(std::move(file), path, facts.encoding, wanted, options.firstRow);
    if (!reader)
        return fail(reader.error());
    facts.delimiter = (*reader)->delimiter();
    return std::unique_ptr<RecordReader>(*std::move(reader));
}

} // namespace

Result<std::unique_ptr<RecordReader>> openReader(const QString &path, const ReadOptions &options)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(Code::NotFound, QStringLiteral("%1 does not exist").arg(path));
    if (info.isDir())
        return fail(Code::NotReadable, QStringLiteral("%1 is a folder; name a CSV or JSONL file").arg(path));
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return fail(Code::NotReadable, QStringLiteral("%1 cannot be read: %2").arg(path, file->errorString()));
    if (file->size() == 0)
        return fail(Code::Empty, QStringLiteral("%1 is empty").arg(path));
    auto encoding = findEncoding(*file, options.encoding, path);
    if (!encoding)
        return fail(encoding.error());
    ReaderFacts facts;
    facts.encoding = *encoding;
    facts.encodingBy = options.encoding.isEmpty() || options.encoding.compare(QLatin1String("auto"), Qt::CaseInsensitive) == 0
        ? ReaderFacts::By::Content
        : ReaderFacts::By::Request;
    findFormat(path, *file, options, facts);
    file->seek(encoding->bomBytes);
    Result<std::unique_ptr<RecordReader>> reader;
    if (facts.format == InputFormat::Jsonl)
        reader = std::make_unique<JsonlReader>(std::move(file), path, *encoding);
    else
        reader = openCsv(std::move(file), path, options, facts);
    if (reader)
        (*reader)->m_facts = facts;
    return reader;
}

} // namespace lw::dataset
