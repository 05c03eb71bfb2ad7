// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/review_queue_model.h"

#include "ui/text/format.h"
#include "ui/text/state_words.h"

#include <algorithm>
#include <array>

namespace lw::ui {

namespace {

/// Of an answer with several the first stands beside its label.
const std::array flagsByWeight{QStringLiteral("off-schema"), QStringLiteral("ungrounded"), QStringLiteral("repaired"), QStringLiteral("normalised")};

} // namespace

void ReviewQueueModel::setLabels(const TaskLabels &labels)
{
    m_labels = labels;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

int ReviewQueueModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : 1; }

QVariant ReviewQueueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole))
        return {};
    const store::RecordRow *found = row(index.row());
    if (!found || found->id == 0)
        return role == Qt::AccessibleTextRole ? tr("Record %1, loading").arg(formatCount(idAt(index.row()))) : QString();
    if (role == Qt::ToolTipRole)
        return QString(summary(*found) + QLatin1Char('\n') + certaintyWords(*found));
    return role == Qt::AccessibleTextRole ? spoken(*found) : summary(*found);
}

QString ReviewQueueModel::summary(const store::RecordRow &row)
{
    for (const QString &cell : row.cells) {
        const QString line = cell.simplified();
        if (!line.isEmpty())
            return line;
    }
    return row.shownId;
}

QString ReviewQueueModel::mark(const store::RecordRow &row)
{
    switch (row.verdict) {
    case store::Verdict::Accepted: return QStringLiteral("accepted");
    case store::Verdict::Corrected: return QStringLiteral("changed");
    case store::Verdict::Rejected: return QStringLiteral("rejected");
    case store::Verdict::Skipped: return QStringLiteral("skipped");
    case store::Verdict::None: break;
    }
    if (row.isAnswerHidden())
        return QStringLiteral("blind");
    if (row.state != QStringLiteral("annotated"))
        return row.state;
    if (row.disputed > 0 || row.contested > 0)
        return QStringLiteral("disputed");
    if (!row.gold.isEmpty() && !row.label.isEmpty() && row.gold != row.label)
        return QStringLiteral("differs");
    const auto flag = std::ranges::find_if(flagsByWeight, [&row](const QString &each) { return row.flags.contains(each); });
    return flag == flagsByWeight.end() ? QString() : *flag;
}

QString ReviewQueueModel::markWord(const QString &mark)
{
    if (mark == QStringLiteral("differs"))
        return tr("gold differs");
    if (mark == QStringLiteral("blind"))
        return tr("blind");
    return stateChipWord(mark);
}

QString ReviewQueueModel::certaintyFigure(const store::RecordRow &row)
{
    if (row.isAnswerHidden())
        return {};
    const std::optional<store::Certainty> certainty = row.certainty();
    if (!certainty)
        return noValue();
    switch (certainty->source) {
    case store::Certainty::Source::Tokens: return tr("p %1", "a probability").arg(formatDecimal(certainty->value, 2));
    case store::Certainty::Source::Runs: return formatPercent(certainty->value, 0);
    case store::Certainty::Source::OwnWord: return formatDecimal(certainty->value, 2);
    }
    return {};
}

QString ReviewQueueModel::certaintyWords(const store::RecordRow &row)
{
    const std::optional<store::Certainty> certainty = row.certainty();
    if (!certainty)
        return tr("confidence unknown");
    switch (certainty->source) {
    case store::Certainty::Source::Tokens: return tr("token probability %1").arg(formatDecimal(certainty->value, 2));
    case store::Certainty::Source::Runs: return tr("%1 of the runs say so").arg(certaintyFigure(row));
    case store::Certainty::Source::OwnWord: return tr("confidence %1 by the model's own word").arg(certaintyFigure(row));
    }
    return {};
}

QString ReviewQueueModel::spoken(const store::RecordRow &row) const
{
    QStringList parts{tr("Record %1").arg(formatCount(row.id)), summary(row)};
    parts.append(row.label.isEmpty() ? tr("no label") : row.label);
    parts.append(certaintyWords(row));
    if (const QString word = mark(row); !word.isEmpty())
        parts.append(markWord(word));
    if (row.flagged)
        parts.append(stateChipWord(QStringLiteral("flagged")));
    return parts.join(QStringLiteral(", "));
}

} // namespace lw::ui
