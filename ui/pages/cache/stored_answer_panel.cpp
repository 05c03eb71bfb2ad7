// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cache/stored_answer_panel.h"

#include "core/base/clock.h"
#include "ui/pages/cache/found_text.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/collapsible_section.h"
#include "ui/widgets/form.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <chrono>

namespace lw::ui {

namespace {

constexpr int answerLines = 8;
constexpr int promptLines = 12;

QVBoxLayout *section(QVBoxLayout *body, int stretch)
{
    auto *column = new QVBoxLayout;
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    body->addLayout(column, stretch);
    return column;
}

QHBoxLayout *heading(TextLabel *title, QWidget *trailing)
{
    title->setWeight(TextLabel::Weight::SemiBold);
    auto *row = new QHBoxLayout;
    row->addWidget(title);
    row->addStretch(1);
    row->addWidget(trailing);
    return row;
}

} // namespace

StoredAnswerPanel::StoredAnswerPanel(QWidget *parent)
    : QWidget(parent)
    , m_panel(new SidePanel(this))
    , m_copy(new IconButton(Icon::Copy))
    , m_delete(new IconButton(Icon::Trash))
    , m_recordTitle(new TextLabel(FontRole::Small, Token::Text))
    , m_recordNote(new TextLabel(FontRole::Small, Token::Muted))
    , m_record(new FoundText)
    , m_answerTitle(new TextLabel(FontRole::Small, Token::Text))
    , m_chip(new Chip)
    , m_answer(new FoundText)
    , m_facts(new Form(Form::HintPlace::Below))
    , m_instructions(new CollapsibleSection)
    , m_prompt(new FoundText)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_panel);
    m_copy->setObjectName(QStringLiteral("copyAnswer"));
    m_delete->setObjectName(QStringLiteral("deleteAnswer"));
    m_delete->setSymbol(Icon::Trash, Token::Bad);
    m_panel->addTool(m_copy);
    m_panel->addTool(m_delete);

    QVBoxLayout *body = m_panel->body();
    QVBoxLayout *record = section(body, 1);
    record->addLayout(heading(m_recordTitle, m_recordNote));
    m_record->setObjectName(QStringLiteral("askedAbout"));
    record->addWidget(m_record, 1);
    body->addWidget(new Hairline);

    QVBoxLayout *answer = section(body, 0);
    answer->addLayout(heading(m_answerTitle, m_chip));
    m_answer->setObjectName(QStringLiteral("storedAnswer"));
    m_answer->setMaximumLines(answerLines);
    answer->addWidget(m_answer);
    body->addWidget(new Hairline);

    m_model = addFact();
    m_usage = addFact();
    m_took = addFact();
    m_stored = addFact();
    m_used = addFact();
    section(body, 0)->addWidget(m_facts);
    body->addWidget(new Hairline);
    m_prompt->setObjectName(QStringLiteral("instructions"));
    m_prompt->setMaximumLines(promptLines);
    auto *prompt = new QWidget;
    auto *promptColumn = new QVBoxLayout(prompt);
    promptColumn->setContentsMargins(0, space::xs, 0, 0);
    promptColumn->addWidget(m_prompt);
    m_instructions->setContent(prompt);
    m_instructions->setOpen(false);
    QVBoxLayout *instructions = section(body, 0);
    instructions->setContentsMargins(space::m, space::xs, space::l, space::s);
    instructions->addWidget(m_instructions);

    connect(m_copy, &QAbstractButton::clicked, this, [this] {
        if (m_detail)
            QApplication::clipboard()->setText(m_detail->answer);
    });
    connect(m_delete, &QAbstractButton::clicked, this, &StoredAnswerPanel::deleteRequested);
    connect(m_panel, &SidePanel::closeRequested, this, &StoredAnswerPanel::closeRequested);
    retranslate();
}

TextLabel *StoredAnswerPanel::addFact()
{
    auto *fact = new TextLabel(FontRole::Body, Token::Text);
    fact->setWordWrap(true);
    fact->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->addRow(fact);
    return fact;
}

void StoredAnswerPanel::setAnswer(const cache::CacheDetail &detail, const QString &found, int labelPosition,
                                  const QString &labelColor)
{
    m_detail = detail;
    m_record->setTextAndMarks(detail.record, found);
    m_answer->setTextAndMarks(detail.answer, found);
    m_prompt->setTextAndMarks(detail.prompt, {});
    m_chip->setVisible(!detail.label.isEmpty());
    if (!detail.label.isEmpty())
        m_chip->setLabel(detail.label, labelPosition, labelColor);
    refresh();
}

void StoredAnswerPanel::refresh()
{
    if (!m_detail)
        return;
    const auto count = [](const std::optional<qint64> &tokens) { return tokens ? formatCount(*tokens) : noValue(); };
    const cache::CacheDetail &detail = *m_detail;
    m_recordNote->setText(characterCount(detail.record.size()));
    m_model->setText(detail.servedModel.isEmpty() || detail.servedModel == detail.model
                         ? detail.model
                         : tr("%1, served as %2").arg(detail.model, detail.servedModel));
    m_model->setToolTip(detail.family);
    m_usage->setText(detail.usage.prompt || detail.usage.completion
                         ? tr("%1 tokens in, %2 out").arg(count(detail.usage.prompt), count(detail.usage.completion))
                         : tr("not reported"));
    const QString took = formatTook(std::chrono::milliseconds(detail.latencyUs / 1000));
    m_took->setText(detail.batchSize > 1 ? tr("%1, in a request of %n record(s)", "", detail.batchSize).arg(took) : took);
    const QDateTime now = systemClock().utc();
    const QDateTime stored = QDateTime::fromString(detail.createdAt, Qt::ISODate);
    m_stored->setText(formatAgo(stored, now));
    m_stored->setToolTip(formatMoment(stored));
    const QDateTime last = QDateTime::fromString(detail.lastHit, Qt::ISODate);
    m_used->setText(detail.hits <= 0 ? tr("not used again yet")
                    : last.isValid() ? tr("%n time(s), last %1", "", int(detail.hits)).arg(formatAgo(last, now))
                                     : tr("%n time(s)", "", int(detail.hits)));
    m_used->setToolTip(last.isValid() ? formatMoment(last) : QString());
}

void StoredAnswerPanel::retranslate()
{
    m_panel->setTitle(tr("Stored answer"));
    m_copy->setName(tr("Copy the answer"));
    m_delete->setName(tr("Delete this stored answer…"));
    m_recordTitle->setText(tr("Asked about"));
    m_record->setAccessibleName(tr("What was asked about"));
    m_answerTitle->setText(tr("Answer"));
    m_answer->setAccessibleName(tr("The stored answer"));
    m_instructions->setTitle(tr("Instructions"));
    m_prompt->setAccessibleName(tr("The instructions that went with it"));
    m_facts->setCaption(0, tr("Model"));
    m_facts->setCaption(1, tr("Usage"));
    m_facts->setCaption(2, tr("Took"));
    m_facts->setCaption(3, tr("Stored"));
    m_facts->setCaption(4, tr("Used again"));
    refresh();
}

void StoredAnswerPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace lw::ui
