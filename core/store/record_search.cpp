// SPDX-License-Identifier: Apache-2.0
#include "core/store/record_search.h"

#include "core/base/json.h"
#include "core/store/search_index.h"

#include <nlohmann/json.hpp>

namespace lw::store {
namespace {

// SQLite refuses patterns of more than 50,000 bytes; nobody types so much.
constexpr qsizetype longestNeedle = 2000;

bool hasCase(char32_t c) { return QChar::toLower(c) != c || QChar::toUpper(c) != c; }

bool stands(const QString &needle, const QString &data, const QString &shownId)
{
    if (shownId.contains(needle, Qt::CaseInsensitive))
        return true;
    const auto json = parseOrderedJson(toUtf8(data));
    if (!json || !json->is_object())
        return false;
    for (const OrderedJson &value : *json) {
        const QString text = value.is_string() ? fromUtf8(value.get_ref<const std::string &>()) : fromUtf8(dumpJson(value));
        if (text.contains(needle, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace

SearchPatterns searchPatterns(const QString &needle)
{
    SearchPatterns patterns{QStringLiteral("%"), QStringLiteral("%"), true};
    for (const char32_t c : needle.left(longestNeedle).toUcs4()) {
        const QString letter = QString::fromUcs4(&c, 1);
        if (c == U'%' || c == U'_') {
            patterns.value += u'\\' + letter;
            patterns.raw += u'\\' + letter;
        } else if (c == U'\\' || c == U'"' || c < 0x20) {
            // Escaped in JSON, as a word of more than one character.
            patterns.value += c == U'\\' ? QStringLiteral("\\\\") : letter;
            patterns.raw += u'%';
        } else if (c > 0x7f && hasCase(c)) {
            patterns.value += u'_';
            patterns.raw += u'_';
            patterns.isExact = false;
        } else {
            patterns.value += letter;
            patterns.raw += letter;
        }
    }
    patterns.value += u'%';
    patterns.raw += u'%';
    return patterns;
}

Result<std::vector<qint64>> searchRecords(Database &database, const QString &needle)
{
    const QString looked = needle.left(longestNeedle);
    const SearchPatterns patterns = searchPatterns(looked);
    const auto ranges = whereToLook(database, looked);
    if (!ranges)
        return fail(ranges.error());
    std::vector<qint64> ids;
    for (const IdRange &range : *ranges) {
        auto rows = database.run(QStringLiteral("record_search"), {{QLatin1String("first"), range.first},
                                                                   {QLatin1String("last"), range.last},
                                                                   {QLatin1String("pattern"), patterns.value},
                                                                   {QLatin1String("raw_pattern"), patterns.raw}});
        if (!rows)
            return fail(rows.error());
        while (rows->next()) {
            if (patterns.isExact || stands(looked, rows->text(1), rows->text(2)))
                ids.push_back(rows->integer(0));
        }
    }
    return ids;
}

} // namespace lw::store
