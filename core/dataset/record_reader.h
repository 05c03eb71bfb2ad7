// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/base/stop_flag.h"
#include "core/dataset/encoding.h"
#include "core/dataset/record.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace lw::dataset {

enum class InputFormat {
    Auto,
    Csv,
    Tsv,
    Jsonl,
    Json,         ///< a list of objects, or an object with one key that holds such a list
    Lines,        ///< plain text, a line a record
    Paragraphs,   ///< plain text, a paragraph a record
    Documents,    ///< a file a record: text, Markdown, HTML, DOCX; a folder or a ZIP of them
    Xlsx,
    LabelStudio,
    Doccano,
    Prodigy,
    Conll,
    Labelwright,  ///< this program's own export as JSON Lines
};

/// As the command line has it ("label-studio"); "auto" too.
[[nodiscard]] QString inputFormatName(InputFormat format);
/// Empty for a name that nobody has.
[[nodiscard]] std::optional<InputFormat> inputFormatNamed(const QString &name);
/// All of them, Auto first.
[[nodiscard]] const std::vector<InputFormat> &inputFormats();

/// What the first row of a CSV file is.
enum class FirstRow { Names, Data };

struct ReadOptions
{
    QString encoding = QStringLiteral("auto");
    InputFormat format = InputFormat::Auto;    ///< Auto: by the name's ending and by what stands in the file
    char delimiter = 0;                        ///< of CSV; 0: found
    FirstRow firstRow = FirstRow::Names;       ///< of CSV and XLSX; Data: the columns are called "column 1", "column 2", …
    QString sheet = {};                        ///< of XLSX; empty: the first that is not hidden
    StopFlag stop = {};                        ///< ends the look through the whole file for its encoding: Code::Cancelled
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
    QString sheet = {};                        ///< of XLSX: the one that is read …
    QStringList sheets = {};                   ///< … of these, in the workbook's order, hidden ones too
    bool operator==(const ReaderFacts &) const = default;
};

/// A longer row is a bad row: it is a quote that was never closed, or no text file at all.
inline constexpr qint64 maxRowBytes = 64 * 1024 * 1024;

/// The rows of a reader whose values are all texts, at a fraction of the price of records.
class CellReader
{
public:
    virtual ~CellReader() = default;
    /// As RecordReader::next(), of the same rows: each is given once, by the one or the other.
    [[nodiscard]] virtual Result<CellBatch> nextCells(int count) = 0;
};

/// Reads one file from beginning to end, a batch at a time; memory does not grow with the file. A bad row is handed out as such
/// and the reading goes on. Not bound to a thread, but used by one at a time.
class RecordReader
{
public:
    virtual ~RecordReader() = default;
    /// Up to `count` rows, bad ones included. Code::NotReadable where the disk fails.
    [[nodiscard]] virtual Result<Batch> next(int count) = 0;
    /// CSV, XLSX: of the header. JSON: those of the rows read so far, in order of appearance.
    [[nodiscard]] virtual QStringList columns() const = 0;
    [[nodiscard]] virtual qint64 bytesTotal() const = 0;
    /// Null where a value can be something else than a text, or columns() may grow.
    [[nodiscard]] virtual CellReader *cells() { return nullptr; }
    [[nodiscard]] const ReaderFacts &facts() const { return m_facts; }

private:
    friend Result<std::unique_ptr<RecordReader>> openReader(const QString &path, const ReadOptions &options);
    ReaderFacts m_facts;
};

/// Code::NotFound, NotReadable, Empty (no byte, or a header alone), BadEncoding (no text), BadFormat (another program's file, or
/// a damaged one), WrongUse (unknown encoding, a format that cannot be), each with a sentence that says what to do. `path` may be
/// a folder of documents, packed (.gz, .zst), a .zip with one table or with documents, or an entry of one: "data.zip/a.csv".
[[nodiscard]] Result<std::unique_ptr<RecordReader>> openReader(const QString &path, const ReadOptions &options);

} // namespace lw::dataset
