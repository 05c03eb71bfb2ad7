// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/record_reader.h"

#include "core/dataset/csv_reader.h"
#include "core/dataset/jsonl_reader.h"

#include <QFile>
#include <QFileInfo>

namespace lw::dataset {
namespace {

InputFormat formatOf(const QString &path, QIODevice &device, const Encoding &encoding)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("csv"))
        return InputFormat::Csv;
    if (ending == QLatin1String("tsv"))
        return InputFormat::Tsv;
    if (ending == QLatin1String("jsonl") || ending == QLatin1String("ndjson"))
        return InputFormat::Jsonl;
    device.seek(encoding.bomBytes);
    return device.peek(64).trimmed().startsWith('{') ? InputFormat::Jsonl : InputFormat::Csv;
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
    const InputFormat format = options.format == InputFormat::Auto ? formatOf(path, *file, *encoding) : options.format;
    file->seek(encoding->bomBytes);
    if (format == InputFormat::Jsonl)
        return std::unique_ptr<RecordReader>(std::make_unique<JsonlReader>(std::move(file), path, *encoding));
    const char delimiter = format == InputFormat::Tsv && options.delimiter == 0 ? '\t' : options.delimiter;
    return CsvReader::open(std::move(file), path, *encoding, delimiter);
}

} // namespace lw::dataset
