// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/versions/version_card.h"

#include "ui/pages/versions/version_words.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/text_label.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lw::ui {

VersionCard::VersionCard(project::VersionEntry entry, QWidget *parent)
    : QWidget(parent)
    , m_entry(std::move(entry))
    , m_title(new TextLabel(FontRole::Body, Token::Text, this))
    , m_when(new TextLabel(FontRole::Small, Token::Muted, this))
    , m_note(new TextLabel(FontRole::Body, Token::Text, this))
    , m_changes(new TextLabel(FontRole::Small, Token::Muted, this))
    , m_instructions(new TextLabel(FontRole::Small, Token::Text, this))
    , m_answers(new TextLabel(FontRole::Small, Token::Text, this))
{
    setObjectName(QStringLiteral("version%1").arg(m_entry.version.number));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::xs);
    auto *head = new QHBoxLayout;
    m_title->setWeight(TextLabel::Weight::SemiBold);
    head->addWidget(m_title, 1);
    head->addWidget(m_when);
    column->addLayout(head);
    m_instructions->setTextFormat(Qt::RichText);
    for (TextLabel *label : {m_note, m_changes, m_instructions, m_answers}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addSpacing(space::xs);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    refresh();
}

void VersionCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // The colours of the words stand in the text.
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

void VersionCard::refresh()
{
    const QString number = formatCount(m_entry.version.number);
    m_title->setText(m_entry.isCurrent ? tr("Version %1, holds now").arg(number) : tr("Version %1").arg(number));
    const QDateTime saved = QDateTime::fromString(m_entry.version.savedAt, Qt::ISODateWithMs);
    m_when->setText(saved.isValid() ? formatAgo(saved, QDateTime::currentDateTimeUtc()) : noValue());
    m_when->setToolTip(saved.isValid() ? formatMoment(saved) : QString());
    m_note->setText(m_entry.version.note);
    m_note->setVisible(!m_entry.version.note.isEmpty());
    QStringList changes;
    if (!m_entry.task)
        changes.append(tr("This version cannot be read by this program."));
    else if (!m_entry.since)
        changes.append(tr("The first one."));
    else if (m_entry.since->isEmpty())
        changes.append(tr("The same task with other examples, picked from the records."));
    else
        changes = changeWords(*m_entry.since);
    m_changes->setText(changes.join(u'\n'));
    m_changes->setVisible(!changes.isEmpty());
    const bool reworded = m_entry.since && !m_entry.since->instructions.empty();
    m_instructions->setText(reworded ? instructionsHtml(m_entry.since->instructions) : QString());
    m_instructions->setVisible(reworded);
    QStringList answers;
    for (const project::VersionAnswers &each : m_entry.answers) {
        answers.append(tr("%1: %2. %3.", "a model: records it has. accuracy.")
                           .arg(answererWords(each.from), recordCount(each.from.annotated), accuracyWords(each.gold)));
    }
    m_answers->setText(answers.isEmpty() ? tr("Nobody was asked with it yet.") : answers.join(u'\n'));
}

} // namespace lw::ui
