// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/xlsx_parts.h"

#include <QDate>
#include <QHash>
#include <QXmlStreamReader>

#include <cmath>

namespace lw::dataset {
namespace {

constexpr int deepest = 100;
constexpr double lastSerial = 2958466; ///< the day after 31 December 9999
constexpr int lastColumn = 16384;

QString attribute(const QXmlStreamReader &reader, QLatin1String name)
{
    for (const QXmlStreamAttribute &one : reader.attributes()) {
        if (one.name() == name)
            return one.value().toString();
    }
    return {};
}

bool isTrue(const QString &value) { return value == QLatin1String("1") || value == QLatin1String("true"); }

/// Calls `take` with every element that begins; the reason where the XML is none.
template <typename Take>
Result<void> eachElement(QIODevice &xml, Take take)
{
    QXmlStreamReader reader(&xml);
    int depth = 0;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::EndElement)
            --depth;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (++depth > deepest)
            return fail(Code::BadFormat, QStringLiteral("its XML is nested deeper than %1 levels").arg(deepest));
        take(reader);
    }
    if (reader.hasError())
        return fail(Code::BadFormat, reader.errorString());
    return {};
}

/// The formats that have a number and no code of their own (18.8.30), with those of East Asian languages.
NumberKind builtInKind(int id)
{
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 || id == 58)
        return NumberKind::Date;
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id == 55 || id == 56)
        return NumberKind::Time;
    return id == 22 ? NumberKind::DateTime : NumberKind::Number;
}

QString two(qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); }

} // namespace

NumberKind numberKind(const QString &formatCode)
{
    bool date = false;
    bool time = false;
    bool month = false;
    QChar until;
    for (qsizetype i = 0; i < formatCode.size(); ++i) {
        const QChar c = formatCode[i].toLower();
        if (!until.isNull()) {
            // "[h]" is a time that goes on beyond a day; "[Red]" and "[$-804]" are none.
            if (until == u']' && (c == u'h' || c == u's') && formatCode[i - 1] == u'[')
                time = true;
            if (c == until)
                until = QChar();
        } else if (c == u';') {
            break; // what follows is for numbers below zero
        } else if (c == u'"') {
            until = u'"';
        } else if (c == u'[') {
            until = u']';
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'y' || c == u'd' || c == u'e' || c == u'g') {
            // "General" and "0.00E+00" have letters, too.
            if (c == u'e' && i + 1 < formatCode.size() && (formatCode[i + 1] == u'+' || formatCode[i + 1] == u'-'))
                continue;
            if (formatCode.mid(i, 7).compare(QLatin1String("general"), Qt::CaseInsensitive) == 0)
                return NumberKind::Number;
            date = true;
        } else if (c == u'h' || c == u's') {
            time = true;
        } else if (c == u'm') {
            month = true;
        }
    }
    if (date && time)
        return NumberKind::DateTime;
    if (time)
        return NumberKind::Time;
    return date || month ? NumberKind::Date : NumberKind::Number;
}

QString serialText(const QString &serial, NumberKind kind, bool since1904)
{
    bool isNumber = false;
    const double value = serial.toDouble(&isNumber);
    if (!isNumber || kind == NumberKind::Number || value < 0 || value >= lastSerial)
        return serial;
    qint64 seconds = qint64(std::llround(value * 86400));
    if (kind == NumberKind::Time)
        return two(seconds / 3600) + u':' + two(seconds / 60 % 60) + u':' + two(seconds % 60);
    const qint64 day = seconds / 86400;
    seconds %= 86400;
    if (!since1904 && day < 1)
        return serial;
    QString text;
    if (since1904)
        text = QDate(1904, 1, 1).addDays(day).toString(Qt::ISODate);
    else if (day == 60)
        text = QStringLiteral("1900-02-29"); // what every program shows, though there was none
    else
        text = QDate(1899, 12, day < 60 ? 31 : 30).addDays(day).toString(Qt::ISODate);
    // A time of day that the format hides is there all the same.
    if (kind == NumberKind::DateTime || seconds != 0)
        text += u'T' + two(seconds / 3600) + u':' + two(seconds / 60 % 60) + u':' + two(seconds % 60);
    return text;
}

QString withoutEscapes(const QString &text)
{
    qsizetype at = text.indexOf(QLatin1String("_x"));
    if (at < 0)
        return text;
    QString result;
    qsizetype from = 0;
    for (; at >= 0; at = text.indexOf(QLatin1String("_x"), at)) {
        bool isHex = at + 6 < text.size() && text[at + 6] == u'_';
        const uint code = isHex ? QStringView(text).mid(at + 2, 4).toUInt(&isHex, 16) : 0;
        if (!isHex) {
            at += 2;
            continue;
        }
        result += QStringView(text).mid(from, at - from);
        result += QChar(char16_t(code));
        from = at = at + 7;
    }
    result += QStringView(text).mid(from);
    return result;
}

int columnOfReference(QStringView reference)
{
    int column = 0;
    qsizetype i = 0;
    for (; i < reference.size() && reference[i] >= u'A' && reference[i] <= u'Z'; ++i) {
        column = column * 26 + (reference[i].unicode() - u'A' + 1);
        if (column > lastColumn)
            return -1;
    }
    return i == 0 ? -1 : column - 1;
}

QString columnLetters(int column)
{
    QString letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'A' + char16_t((rest - 1) % 26)));
    return letters;
}

Result<Workbook> readWorkbook(QIODevice &xml)
{
    Workbook book;
    auto read = eachElement(xml, [&book](const QXmlStreamReader &reader) {
        if (reader.name() == QLatin1String("sheet")) {
            const QString state = attribute(reader, QLatin1String("state"));
            // sheetId and r:id are both called "id" without their prefix.
            QString relation;
            for (const QXmlStreamAttribute &one : reader.attributes()) {
                if (one.name() == QLatin1String("id") && !one.namespaceUri().isEmpty())
                    relation = one.value().toString();
            }
            book.sheets.push_back({attribute(reader, QLatin1String("name")), relation, !state.isEmpty() && state != QLatin1String("visible")});
        } else if (reader.name() == QLatin1String("workbookPr")) {
            book.since1904 = isTrue(attribute(reader, QLatin1String("date1904")));
        }
    });
    if (!read)
        return fail(read.error());
    return book;
}

Result<QString> relationTarget(QIODevice &xml, const QString &relation)
{
    QString target;
    auto read = eachElement(xml, [&](const QXmlStreamReader &reader) {
        if (reader.name() == QLatin1String("Relationship") && attribute(reader, QLatin1String("Id")) == relation)
            target = attribute(reader, QLatin1String("Target"));
    });
    if (!read)
        return fail(read.error());
    if (target.startsWith(u'/'))
        return target.mid(1);
    return target.isEmpty() ? target : QStringLiteral("xl/") + target;
}

Result<std::vector<NumberKind>> readStyles(QIODevice &xml)
{
    QHash<int, NumberKind> own;
    std::vector<NumberKind> kinds;
    bool inCells = false;
    auto read = eachElement(xml, [&](const QXmlStreamReader &reader) {
        const QStringView name = reader.name();
        if (name == QLatin1String("numFmt")) {
            own.insert(attribute(reader, QLatin1String("numFmtId")).toInt(), numberKind(attribute(reader, QLatin1String("formatCode"))));
        } else if (name == QLatin1String("cellXfs")) {
            inCells = true;
        } else if (name == QLatin1String("cellStyles") || name == QLatin1String("cellStyleXfs") || name == QLatin1String("dxfs")) {
            inCells = false;
        } else if (name == QLatin1String("xf") && inCells) {
            const int id = attribute(reader, QLatin1String("numFmtId")).toInt();
            kinds.push_back(own.value(id, builtInKind(id)));
        }
    });
    if (!read)
        return fail(read.error());
    return kinds;
}

Result<SharedStrings> SharedStrings::read(QIODevice &xml, qint64 mostBytes)
{
    SharedStrings strings;
    QXmlStreamReader reader(&xml);
    QString text;
    int depth = 0;
    bool inText = false;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        const QStringView name = reader.name();
        if (token == QXmlStreamReader::StartElement) {
            if (++depth > deepest)
                return fail(Code::BadFormat, QStringLiteral("its XML is nested deeper than %1 levels").arg(deepest));
            if (name == QLatin1String("si")) {
                text.clear();
            } else if (name == QLatin1String("t")) {
                inText = true;
            } else if (name == QLatin1String("rPh")) {
                // How a Japanese word is pronounced is no part of it.
                reader.skipCurrentElement();
                --depth;
            }
        } else if (token == QXmlStreamReader::EndElement) {
            --depth;
            if (name == QLatin1String("t"))
                inText = false;
            if (name == QLatin1String("si")) {
                const QString bare = withoutEscapes(text);
                if (bare.isValidUtf16())
                    strings.m_text += bare.toUtf8();
                else
                    strings.m_text.append(noText());
                strings.m_ends.push_back(strings.m_text.size());
            }
        } else if (token == QXmlStreamReader::Characters && inText) {
            text += reader.text();
        }
        if (strings.m_text.size() + text.size() > mostBytes)
            return fail(Code::BadFormat, QStringLiteral("its texts unpack to more than %1 MiB").arg(mostBytes >> 20));
    }
    if (reader.hasError())
        return fail(Code::BadFormat, reader.errorString());
    return strings;
}

QByteArrayView SharedStrings::at(qsizetype index) const
{
    const qint64 begin = index == 0 ? 0 : m_ends[std::size_t(index) - 1];
    return QByteArrayView(m_text).sliced(begin, m_ends[std::size_t(index)] - begin);
}

} // namespace lw::dataset
