// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QIODevice>
#include <QStringList>

#include <vector>

namespace lw::dataset {

/// How a cell's number is shown; after its number format.
enum class NumberKind { Number, Date, DateTime, Time };

/// By the format's code ("yyyy-mm-dd", "[h]:mm"), as ECMA-376, part 1, 18.8.31 has them. Quoted text and colours do not count.
[[nodiscard]] NumberKind numberKind(const QString &formatCode);

/// A date or time in ISO 8601; `serial` as the file has it, days since 1900 (with the leap day of 1900 that never was) or 1904.
/// The number itself where it is none that a date can be.
[[nodiscard]] QString serialText(const QString &serial, NumberKind kind, bool since1904);

/// "_x000D_" is how a workbook writes characters that XML does not have; "_x005F_" is the underscore before what only looks so.
[[nodiscard]] QString withoutEscapes(const QString &text);

/// "AB12" to 27; -1: no reference.
[[nodiscard]] int columnOfReference(QStringView reference);
/// 27 to "AB".
[[nodiscard]] QString columnLetters(int column);

struct WorkbookSheet
{
    QString name;
    QString relation;
    bool hidden = false;
};
struct Workbook
{
    std::vector<WorkbookSheet> sheets;
    bool since1904 = false;
};
// What each part of a workbook says; the error is a reason, without the name of the file.
[[nodiscard]] Result<Workbook> readWorkbook(QIODevice &xml);
/// The entry that a relation of the workbook leads to; empty where it leads nowhere.
[[nodiscard]] Result<QString> relationTarget(QIODevice &xml, const QString &relation);
/// By the index that a cell names as its style.
[[nodiscard]] Result<std::vector<NumberKind>> readStyles(QIODevice &xml);

/// The texts that cells share, kept as UTF-8 one behind the other.
class SharedStrings final
{
public:
    /// More than `mostBytes` of them is an error.
    [[nodiscard]] static Result<SharedStrings> read(QIODevice &xml, qint64 mostBytes);
    [[nodiscard]] qsizetype count() const { return qsizetype(m_ends.size()); }
    /// In place of a text that holds half a character.
    [[nodiscard]] static QByteArrayView noText() { return QByteArrayView("\xFF", 1); }
    /// UTF-8, or noText(); `index` in range.
    [[nodiscard]] QByteArrayView at(qsizetype index) const;

private:
    QByteArray m_text;
    std::vector<qint64> m_ends;
};

} // namespace lw::dataset
