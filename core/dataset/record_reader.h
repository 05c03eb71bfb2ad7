// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/dataset/encoding.h"
#include "core/dataset/record.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace lw::dataset {

enum class InputFormat { Auto, Csv, Tsv, Jsonl };

/// What the first row of a CSV file is.
enum class FirstRow { Names, Data };

struct ReadOptions
{
    QString encoding = QStringLiteral("auto");
    InputFormat format = InputFormat::Auto;    ///< Auto: by the name's ending, else by the first character
    char delimiter = 0;                        ///< of CSV; 0: found
    FirstRow firstRow = FirstRow::Names;       ///< of CSV; Data: the columns are called "column 1", "column 2", …
};

/// What a reader found out before the first row, and how.
struct ReaderFacts
{
    enum class By { Request, Ending, Content };
    InputFormat format = InputFormat::Csv;     ///< never Auto
    By formatBy = By::Content;
    Encoding encoding;
    By encodingBy = By::Content;               ///< never Ending; Encoding::guessed and bomBytes say how sure it is
    char delimiter = 0;                        ///< of CSV and TSV; else 0
    By delimiterBy = By::Content;              ///< Ending: of a TSV file
    FirstRow firstRow = FirstRow::Names;
    bool operator==(const ReaderFacts &) const = default;
};

/// A longer row is a bad row: it is a quote that was never closed, or no text file at all.
inline constexpr qint64 maxRowBytes = 64 * 1024 * 1024;

/// Reads one file from beginning to end, a batch at a time; memory does not grow with the file. A bad row is handed out as such
/// and the reading goes on. Not bound to a thread, but used by one at a time.
class RecordReader
{
public:
    virtual ~RecordReader() = default;
    /// Up to `count` rows, bad ones included. Code::NotReadable where the disk fails.
    [[nodiscard]] virtual Result<Batch> next(int count) = 0;
    /// CSV: of the header. JSONL: those of the rows read so far, in order of appearance.
    [[nodiscard]] virtual QStringList columns() const = 0;
    [[nodiscard]] virtual qint64 bytesTotal() const = 0;
    [[nodiscard]] const ReaderFacts &facts() const { return m_facts; }

private:
    friend Result<std::unique_ptr<RecordReader>> openReader(const QString &path, const ReadOptions &options);
    ReaderFacts m_facts;
};

/// Code::NotFound, NotReadable, Empty (no byte, or a header alone), BadEncoding (no text), WrongUse (unknown encoding), each with
/// a sentence that names the file.
[[nodiscard]] Result<std::unique_ptr<RecordReader>> openReader(const QString &path, const ReadOptions &options);

} // namespace lw::dataset
