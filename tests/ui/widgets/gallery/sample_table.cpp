// SPDX-License-Identifier: Apache-2.0
#include "sample_table.h"

#include "ui/text/state_words.h"

#include <array>

using namespace lw::ui;

namespace {

struct Row
{
    const char *state;
    int number;
    const char *id;
    const char *subject;
    const char *body;
    const char *label;
    const char *gold;
    int tokens;
};

constexpr std::array rows{
    Row{"failed:truncated", 93, "hard-ham-1/00229", "updated weblogs from blo.gs", "change your settings: https://blo.gs/settings", "", "ham", 49865},
    Row{"pending", 684, "easy-ham-2/01317", "[fm-news] Newsletter for Tuesday", "::: L I N K S F O R T H E D A Y :::", "", "ham", 22791},
    Row{"annotated", 122, "easy-ham-2/01380", "[unison-announce] New unison release", "------------------- You can", "ham", "ham", 20208},
    Row{"annotated", 263, "spam-2/01083", "HAWAI`I & ENENKIO KINGDOMS AMERICANS SHAME", "Reply From EnenKio The following", "ham", "spam", 16667},
    Row{"in-flight", 337, "easy-ham-1/00942", "Re: Lord of the Ringtones: Arbocks vs. Seelecks", "I got to see Powell talk in", "", "ham", 8818},
    Row{"refused", 418, "easy-ham-1/00765", "The Next World Order", "http://www.newyorker.com/fact/content", "", "ham", 7706},
    Row{"failed:label", 68, "spam-2/01217", "稿件：野蛮女友VS《魔鬼英语》", "", "", "spam", 3475},
    Row{"cancelled", 671, "hard-ham-1/00113", "[Lockergnome Windows Daily] Stray Cats", "http://www.lockergnome.com", "", "ham", 2894},
    Row{"accepted", 53, "easy-ham-1/00934", "RE: DataPower announces XML-in-silicon", "If it's not stateful, it would", "spam", "ham", 4751},
    Row{"pending", 765, "hard-ham-1/00198", "", "", "", "", 0},
};

} // namespace

QVariant SampleTable::data(const QModelIndex &index, int role) const
{
    const Row &row = rows.at(std::size_t(index.row()) % rows.size());
    if (role == CellRole::Loading) {
        return index.row() % 10 == 9 && index.column() != State;
    }
    if (role == CellRole::State && index.column() == State) {
        return QString::fromLatin1(row.state);
    }
    if (role == CellRole::LabelPosition) {
        return QLatin1String(row.label) == QLatin1String("spam") ? 0 : 1;
    }
    if (role == CellRole::Warn) {
        return index.column() == Gold && *row.label && qstrcmp(row.label, row.gold) != 0;
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case State: return stateWord(QString::fromLatin1(row.state));
    case Number: return row.number;
    case Id: return QString::fromUtf8(row.id);
    case Subject: return QString::fromUtf8(row.subject);
    case Body: return QString::fromUtf8(row.body);
    case Label: return QString::fromUtf8(row.label);
    case Gold: return QString::fromUtf8(row.gold);
    case Tokens: return row.tokens;
    default: return {};
    }
}

QVariant SampleTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    constexpr std::array<CellKind, Columns> kinds{CellKind::State, CellKind::Ordinal, CellKind::Mono, CellKind::Strong,
                                                  CellKind::Muted, CellKind::LabelChip, CellKind::Muted, CellKind::Number};
    if (role == CellRole::Kind) {
        return int(kinds.at(std::size_t(section)));
    }
    static const QStringList names{QStringLiteral("State"), QStringLiteral("No."), QStringLiteral("id"),
                                   QStringLiteral("subject"), QStringLiteral("body"), QStringLiteral("Label"),
                                   QStringLiteral("gold"), QStringLiteral("Tokens")};
    return role == Qt::DisplayRole ? QVariant(names.at(section)) : QVariant();
}

void SampleTable::setRows(int count)
{
    beginResetModel();
    m_rows = count;
    endResetModel();
}
