// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/dataset/row_fault.h"

#include <QString>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace lw::dataset {

/// A label that the file itself gives a record, in the shape of an answer (contracts/answers.md; spans with offsets in code points).
struct FoundLabel
{
    Json answer;
    QString by;          ///< who gave it, as the file says; empty: it does not
    QString at;          ///< ISO 8601; empty: it does not say
    bool isGold = false; ///< the file says that it is the right one
    bool operator==(const FoundLabel &) const = default;
};

/// One row of an input, as it was read: the columns in the order of the file, every value kept exactly (a CSV cell is
/// always a string; a JSONL value keeps its type). Which column means what is the business of ColumnMap.
struct Record
{
    qint64 row = 0;      ///< the row in its file, from 1, the header not counted: what people are told
    qint64 line = 0;     ///< the line in its file where the row begins, from 1
    OrderedJson data = OrderedJson::object();
    std::vector<FoundLabel> labels = {};   ///< of files of annotation tools; a column with labels is data
    Json own = {};                         ///< of this program's own export: the line without the data (contracts/cli.md); else null
    bool operator==(const Record &) const = default;
};

/// A row that could not be read. The reading goes on behind it.
struct BadRow
{
    QString file;        ///< as the user named it
    qint64 row = 0;      ///< from 1, the header not counted
    qint64 line = 0;     ///< from 1
    RowFault fault;
    QByteArray raw;      ///< the row's own bytes, to be saved beside the project
    bool operator==(const BadRow &) const = default;
};

/// A row whose values are all texts, before anything is made of it: Record without a DOM.
struct CellRow
{
    qint64 row = 0;      ///< as in Record
    qint64 line = 0;
    std::vector<QByteArray> cells;   ///< valid UTF-8, one a column
};

struct CellBatch
{
    std::vector<CellRow> rows;
    std::vector<BadRow> badRows;
    qint64 bytesRead = 0;     ///< as in Batch
    bool atEnd = false;
};

/// What one step of a reader brought.
struct Batch
{
    std::vector<Record> records;
    std::vector<BadRow> badRows;
    qint64 bytesRead = 0;     ///< of the file so far, for progress
    bool atEnd = false;
};

/// The text of one column for a prompt: a string as it is, null and a missing column empty, anything else as JSON.
[[nodiscard]] QString columnText(const OrderedJson &data, const QString &column);

/// The same in UTF-8.
[[nodiscard]] QByteArray columnUtf8(const OrderedJson &data, const QString &column);

/// The identity of a record without an id column: SHA-256 of its data (order of columns ignored), in hex.
[[nodiscard]] QString contentHash(const OrderedJson &data);

/// The data as compact JSON in the order of the file, and its contentHash(), at the price of one.
struct RecordTexts
{
    QByteArray json;   ///< UTF-8
    QByteArray hash;
};
[[nodiscard]] RecordTexts recordTexts(const OrderedJson &data);

/// Appends a text with its quotes, as compact JSON. Bytes that are no UTF-8 become U+FFFD.
void appendJsonText(std::string &json, std::string_view text);
/// The same of what is known to be UTF-8.
void appendUtf8JsonText(std::string &json, std::string_view text);

} // namespace lw::dataset
