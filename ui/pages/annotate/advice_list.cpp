// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/advice_list.h"

#include "ui/pages/annotate/prompt_meter.h"
#include "ui/pages/annotate/setup_presenter.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <memory>

namespace lw::ui {
namespace {

using AdviceKind = task::PromptAdvice::Kind;

constexpr qsizetype mostQuoted = 60;

QString quotedPart(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > mostQuoted ? line.left(mostQuoted - 1) + u'…' : line;
}

} // namespace

AdviceList::AdviceList(SetupPresenter &setup, PromptMeter &meter, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_meter(meter)
    , m_title(new TextLabel(FontRole::Body, Token::Text, this))
    , m_rows(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::xs, 0, 0);
    column->setSpacing(space::xs);
    m_title->setWeight(TextLabel::Weight::SemiBold);
    column->addWidget(m_title);
    m_rows->setSpacing(space::xs);
    column->addLayout(m_rows);
    connect(&meter, &PromptMeter::promptChanged, this, &AdviceList::refresh);
    retranslate();
}

void AdviceList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AdviceList::retranslate()
{
    m_title->setText(tr("Advice"));
    m_shown.clear();
    refresh();
}

void AdviceList::refresh()
{
    if (m_meter.advice().advice == m_shown && !m_shown.empty())
        return;
    m_shown = m_meter.advice().advice;
    while (m_rows->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_rows->takeAt(0));
        // It may be what has just been pressed.
        item->widget()->hide();
        item->widget()->deleteLater();
    }
    for (int i = 0; i < int(m_shown.size()); ++i)
        addRow(m_shown[std::size_t(i)], i + 1);
    setVisible(!m_shown.empty());
}

void AdviceList::addRow(const task::PromptAdvice &advice, int number)
{
    const QString tokens = formatCount(advice.tokens);
    QString sentence;
    switch (advice.kind) {
    case AdviceKind::RepeatedText:
        sentence = tr("“%1” is said twice. Once less saves about %2 tokens a request.").arg(quotedPart(advice.what), tokens);
        break;
    case AdviceKind::WhiteSpace:
        sentence = tr("Spaces and empty lines in the instructions and the template cost about %1 tokens a request.").arg(tokens);
        break;
    case AdviceKind::RecordWhiteSpace:
        sentence = tr("Repeated white space costs about %1 tokens a record. It can be taken out before the text is sent.").arg(tokens);
        break;
    case AdviceKind::ColumnInInstructions:
        sentence = tr("The instructions name %1, and no value is filled in there. Columns belong into the template.").arg(advice.what);
        break;
    case AdviceKind::FixedTextInTemplate:
        sentence = tr("“%1” goes along with every record. In the instructions it is sent once a request, and providers keep it.").arg(quotedPart(advice.what));
        break;
    case AdviceKind::LargeMaxTokens:
        sentence = tr("The answers may be far longer than they are. %1 tokens are enough.").arg(formatCount(advice.maxTokens.value_or(0)));
        break;
    case AdviceKind::NoExamples: sentence = tr("There are no examples. Two or three typical ones make the answers steadier."); break;
    case AdviceKind::ManyExamples:
        sentence = tr("There are many examples. The twelve that differ most save about %1 tokens a request.").arg(tokens);
        break;
    }
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::m);
    auto *text = new TextLabel(FontRole::Small, Token::Text, row);
    text->setWordWrap(true);
    text->setText(sentence);
    line->addWidget(text, 1);
    auto *button = new KeyButton(ButtonKind::Link, row);
    button->setObjectName(QStringLiteral("advice%1").arg(number));
    button->setEnabled(m_setup.isEditable());
    if (advice.kind == AdviceKind::NoExamples && m_meter.advice().situation.acceptedExamples.empty()) {
        button->setText(tr("Edit examples"));
        button->setHelp(tr("Write examples for the task"));
        connect(button, &QAbstractButton::clicked, this, &AdviceList::examplesRequested);
    } else {
        button->setText(tr("Apply"));
        button->setHelp(tr("Change the task as this line says"));
        connect(button, &QAbstractButton::clicked, this, [this, advice] { follow(advice); });
    }
    line->addWidget(button, 0, Qt::AlignTop);
    m_rows->addWidget(row);
}

void AdviceList::follow(const task::PromptAdvice &advice)
{
    if (advice.kind == AdviceKind::LargeMaxTokens) {
        m_setup.editShown([&advice](project::Setup &setup) { setup.parameters.maxTokens = advice.maxTokens; });
        return;
    }
    if (auto task = task::followed(advice, m_setup.setup().task, m_meter.advice().situation))
        m_setup.editShown([&task](project::Setup &setup) { setup.task = *std::move(task); });
}

} // namespace lw::ui
