// SPDX-License-Identifier: Apache-2.0
#include "core/project/column_guess.h"

#include <QHash>

#include <algorithm>

namespace lw::project {
namespace {

constexpr int longestId = 64;
constexpr int longestLabel = 64;
constexpr int fewestRows = 2; ///< one row tells nothing of what differs

/// How a column's cells are, in figures.
struct Look
{
    ColumnPreview preview;
    qint64 rows = 0;
    qint64 longest = 0;
    bool hasBreaks = false;
    bool fewValues = false;
    bool repeats = false;
};

Look lookAt(const QString &column, const std::vector<dataset::Record> &sample)
{
    Look look;
    look.preview.name = column;
    look.rows = qint64(sample.size());
    QHash<QString, qint64> counts;
    for (const dataset::Record &record : sample) {
        const QString cell = dataset::columnText(record.data, column).trimmed();
        if (cell.isEmpty())
            continue;
        ++look.preview.filled;
        look.longest = std::max<qint64>(look.longest, cell.size());
        look.hasBreaks = look.hasBreaks || cell.contains(u'\n');
        // A long text is counted by its beginning: the table of counts must not hold the sample once more.
        ++counts[cell.left(1000)];
    }
    look.preview.distinct = look.preview.filled > 0 && look.preview.filled == look.rows && counts.size() == look.rows;
    look.repeats = counts.size() < look.preview.filled;
    look.fewValues = look.longest <= longestLabel && !counts.isEmpty() && counts.size() <= ColumnPreview::maxValues;
    if (look.fewValues) {
        for (auto it = counts.cbegin(); it != counts.cend(); ++it)
            look.preview.values.push_back({it.key(), it.value()});
        std::sort(look.preview.values.begin(), look.preview.values.end(), [](const auto &a, const auto &b) {
            return a.count != b.count ? a.count > b.count : a.value < b.value;
        });
    }
    return look;
}

/// The place of the name among words of one meaning, whole or as one of its parts ("true_label", "recordId"); -1: none.
int nameRank(const QString &name, const QStringList &words)
{
    QString parts;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (i > 0 && name[i].isUpper() && name[i - 1].isLower())
            parts += u'_';
        parts += name[i].isLetterOrNumber() ? name[i].toLower() : QChar(u'_');
    }
    const QStringList split = parts.split(u'_', Qt::SkipEmptyParts);
    for (int i = 0; i < int(words.size()); ++i) {
        if (split.contains(words[i]) || split.join(QString()) == words[i])
            return i;
    }
    return -1;
}

const QStringList &goldNames()
{
    static const QStringList names{QStringLiteral("gold"),     QStringLiteral("label"),    QStringLiteral("truth"),
                                   QStringLiteral("answer"),   QStringLiteral("target"),   QStringLiteral("class"),
                                   QStringLiteral("category"), QStringLiteral("sentiment"), QStringLiteral("标签"),
                                   QStringLiteral("类别"),     QStringLiteral("分类"),     QStringLiteral("答案")};
    return names;
}

const QStringList &idNames()
{
    static const QStringList names{QStringLiteral("id"),  QStringLiteral("uuid"), QStringLiteral("guid"), QStringLiteral("key"),
                                   QStringLiteral("nr"),  QStringLiteral("no"),   QStringLiteral("number"), QStringLiteral("编号"),
                                   QStringLiteral("序号")};
    return names;
}

Look *bestNamed(std::vector<Look> &looks, const QStringList &names, bool (*fits)(const Look &))
{
    Look *best = nullptr;
    int bestRank = -1;
    for (Look &look : looks) {
        const int rank = nameRank(look.preview.name, names);
        if (rank >= 0 && fits(look) && (!best || rank < bestRank)) {
            best = &look;
            bestRank = rank;
        }
    }
    return best;
}

bool fitsId(const Look &look)
{
    return look.preview.distinct && look.rows >= fewestRows && look.longest <= longestId && !look.hasBreaks;
}

bool fitsGold(const Look &look) { return look.fewValues && !look.hasBreaks && (look.repeats || look.rows <= 20); }

/// Every column that mapColumns() alone would take for the text is one: it is asked column by column, since with two it can
/// only say that it does not know.
bool isText(const QString &column, const std::vector<dataset::Record> &sample)
{
    const QStringList two{column, column + QStringLiteral(" (none)")};
    const auto map = dataset::mapColumns(two, {}, sample);
    return map && map->text == QStringList{column};
}

} // namespace

std::vector<ColumnPreview> guessColumns(const QStringList &columns, const std::vector<dataset::Record> &sample)
{
    std::vector<Look> looks;
    for (const QString &column : columns)
        looks.push_back(lookAt(column, sample));

    if (Look *gold = bestNamed(looks, goldNames(), fitsGold); gold && looks.size() > 1)
        gold->preview.suggested = ColumnUse::Gold;
    Look *id = bestNamed(looks, idNames(), fitsId);
    // Without a name that says so, a first column of short values without spaces, all different, is one too.
    if (!id && looks.size() > 1 && fitsId(looks.front()) && !isText(columns.front(), sample))
        id = &looks.front();
    if (id && looks.size() > 1)
        id->preview.suggested = ColumnUse::Id;

    Look *longest = nullptr;
    bool anyText = false;
    for (Look &look : looks) {
        if (look.preview.suggested != ColumnUse::Metadata)
            continue;
        const bool isCategory = look.fewValues && look.repeats && look.rows > ColumnPreview::maxValues;
        if (look.preview.filled > 0 && !isCategory && isText(look.preview.name, sample)) {
            look.preview.suggested = ColumnUse::Text;
            anyText = true;
        }
        if (!longest || look.longest > longest->longest)
            longest = &look;
    }
    // Somebody has a text in mind; better the longest column than none.
    if (!anyText && longest)
        longest->preview.suggested = ColumnUse::Text;

    std::vector<ColumnPreview> result;
    for (Look &look : looks)
        result.push_back(std::move(look.preview));
    return result;
}

} // namespace lw::project
