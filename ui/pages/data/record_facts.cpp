// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/record_facts.h"

#include "core/dataset/record.h"
#include "ui/pages/data/record_table_model.h"
#include "ui/text/format.h"
#include "ui/text/state_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/state_look.h"
#include "ui/widgets/text_label.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lw::ui {

namespace {

struct RecordText
{
    Q_DECLARE_TR_FUNCTIONS(RecordText)
};

constexpr int captionWidth = 76;

bool hasDecision(const store::RecordDetail &detail)
{
    return detail.row.verdict == store::Verdict::Accepted || detail.row.verdict == store::Verdict::Corrected;
}

ElidedLabel *line(const QString &text, FontRole role = FontRole::Body, Token token = Token::Text)
{
    auto *label = new ElidedLabel(role, token);
    label->setText(text);
    return label;
}

} // namespace

QString labelSource(const store::RecordDetail &detail)
{
    if (hasDecision(detail) && !detail.annotator.isEmpty())
        return detail.row.verdict == store::Verdict::Accepted ? RecordText::tr("accepted by %1").arg(detail.annotator)
                                                              : RecordText::tr("changed by %1").arg(detail.annotator);
    if (detail.model.isEmpty())
        return {};
    return detail.run > 0 ? RecordText::tr("%1, run %2").arg(detail.model).arg(detail.run) : detail.model;
}

QString lengthWords(const store::RecordRow &row)
{
    if (row.pieces > 1)
        return RecordText::tr("%1 in %n chunks", "%1: 72,636 characters", row.pieces).arg(characterCount(row.length));
    return characterCount(row.length);
}

QString voteWords(const store::RecordDetail &detail)
{
    if (detail.chunks.size() < 2)
        return {};
    QString words;
    for (const auto &[label, count] : detail.votes()) {
        const QString vote = RecordText::tr("%1 %2", "a label and its votes").arg(label, formatCount(count));
        words = words.isEmpty() ? vote : RecordText::tr("%1, %2", "a list goes on").arg(words, vote);
    }
    return words;
}

RecordFacts::RecordFacts(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void RecordFacts::addRow(const QString &caption, QWidget *value)
{
    const int row = m_grid->rowCount();
    auto *name = line(caption, FontRole::Body, Token::Muted);
    name->setParent(m_rows);
    const bool manyLines = qobject_cast<TextLabel *>(value) && !qobject_cast<ElidedLabel *>(value);
    m_grid->addWidget(name, row, 0, manyLines ? Qt::AlignTop : Qt::AlignVCenter);
    m_grid->addWidget(value, row, 1);
}

void RecordFacts::addLabelRow(const QString &caption, const QString &label, const LabelBook &labels, const QString &note,
                              bool warn)
{
    auto *value = new QWidget(m_rows);
    auto *row = new QHBoxLayout(value);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    auto *chip = new Chip(value);
    chip->setLabel(label, labels.position(label), labels.color(label));
    row->addWidget(chip);
    row->addWidget(line(note, FontRole::Small, warn ? Token::Warn : Token::Muted), 1);
    addRow(caption, value);
}

void RecordFacts::setRecord(const store::RecordDetail &detail, const dataset::ColumnMap &columns, const LabelBook &labels)
{
    delete m_rows;
    m_rows = new QWidget(this);
    m_grid = new QGridLayout(m_rows);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::s);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnMinimumWidth(0, scaledPx(captionWidth));
    m_grid->setColumnStretch(1, 1);

    const store::RecordRow &row = detail.row;
    const QString state = shownState(row);
    if (row.label.isEmpty() || state == QLatin1String("rejected")) {
        auto *value = new QWidget(m_rows);
        auto *words = new QHBoxLayout(value);
        words->setContentsMargins(0, 0, 0, 0);
        words->setSpacing(6);
        const StateLook look = stateLook(state);
        words->addWidget(new IconLabel(look.icon, look.iconToken, 16, value));
        words->addWidget(line(stateWord(state), FontRole::Body, look.textToken), 1);
        addRow(tr("State"), value);
    }
    if (!detail.error.isEmpty() && row.label.isEmpty()) {
        auto *why = new TextLabel(FontRole::Small, Token::Muted, m_rows);
        why->setWordWrap(true);
        why->setText(detail.error.left(300));
        why->setTextInteractionFlags(Qt::TextSelectableByMouse);
        addRow(tr("Why"), why);
    }
    if (!row.label.isEmpty())
        addLabelRow(tr("Label"), row.label, labels, labelSource(detail), false);
    if (!row.gold.isEmpty())
        addLabelRow(columns.gold.isEmpty() ? tr("Gold") : columns.gold, row.gold, labels,
                    differsFromGold(row) ? tr("differs") : QString(), true);
    if (!columns.id.isEmpty())
        addRow(columns.id, line(row.shownId, FontRole::Mono));
    addRow(tr("Length"), line(lengthWords(row)));
    if (const QString votes = voteWords(detail); !votes.isEmpty())
        addRow(tr("Votes"), line(votes));
    for (const auto &[key, value] : detail.data.items()) {
        const QString name = fromUtf8(key);
        if (name == columns.id || name == columns.gold || columns.text.contains(name))
            continue;
        if (const QString text = dataset::columnText(detail.data, name).left(200).simplified(); !text.isEmpty())
            addRow(name, line(text));
    }
    layout()->addWidget(m_rows);
    m_rows->show();
}

} // namespace lw::ui
