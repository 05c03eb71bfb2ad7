// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/exchange_pane.h"

#include "ui/pages/review/record_view.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace lw::ui {

namespace {

QPlainTextEdit *readOnlyText(QWidget *parent, const QString &name)
{
    auto *text = new QPlainTextEdit(parent);
    text->setObjectName(name);
    text->setReadOnly(true);
    text->setUndoRedoEnabled(false);
    text->setFocusPolicy(Qt::ClickFocus);
    text->setAttribute(Qt::WA_InputMethodEnabled, false);
    return text;
}

QHBoxLayout *headRow(TextLabel *title, TextLabel *note, IconButton *copy)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(title);
    if (note)
        row->addWidget(note, 1);
    else
        row->addStretch(1);
    row->addWidget(copy);
    return row;
}

} // namespace

ExchangePane::ExchangePane(QWidget *parent)
    : QWidget(parent)
    , m_promptTitle(new TextLabel(FontRole::Small, Token::Text, this))
    , m_answerTitle(new TextLabel(FontRole::Small, Token::Text, this))
    , m_source(new TextLabel(FontRole::Small, Token::Muted, this))
    , m_copyPrompt(new IconButton(Icon::Copy, this))
    , m_copyAnswer(new IconButton(Icon::Copy, this))
    , m_prompt(readOnlyText(this, QStringLiteral("promptText")))
    , m_answer(readOnlyText(this, QStringLiteral("answerText")))
{
    m_promptTitle->setWeight(TextLabel::Weight::SemiBold);
    m_answerTitle->setWeight(TextLabel::Weight::SemiBold);
    m_source->setWordWrap(true);
    m_copyPrompt->setFocusPolicy(Qt::TabFocus);
    m_copyAnswer->setFocusPolicy(Qt::TabFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, space::m, 28, space::l);
    column->setSpacing(space::xs);
    column->addLayout(headRow(m_promptTitle, nullptr, m_copyPrompt));
    column->addWidget(m_prompt, 3);
    column->addSpacing(space::s);
    column->addLayout(headRow(m_answerTitle, m_source, m_copyAnswer));
    column->addWidget(m_answer, 1);
    connect(m_copyPrompt, &QAbstractButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_prompt->toPlainText()); });
    connect(m_copyAnswer, &QAbstractButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_answer->toPlainText()); });
    connect(&Theme::instance(), &Theme::changed, this, &ExchangePane::refreshFonts);
    refreshFonts();
    retranslate();
}

void ExchangePane::setDetail(const store::RecordDetail &detail)
{
    m_detail = detail;
    refresh();
}

void ExchangePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ExchangePane::refreshFonts()
{
    m_prompt->setFont(ui::font(FontRole::Mono));
    m_answer->setFont(ui::font(FontRole::Mono));
}

void ExchangePane::retranslate()
{
    m_promptTitle->setText(tr("Prompt"));
    m_answerTitle->setText(tr("Answer"));
    m_copyPrompt->setName(tr("Copy the prompt"));
    m_copyAnswer->setName(tr("Copy the answer"));
    m_prompt->setAccessibleName(tr("Prompt"));
    m_answer->setAccessibleName(tr("Answer"));
    m_prompt->setPlaceholderText(tr("This record was not asked yet."));
    m_answer->setPlaceholderText(tr("No answer is kept."));
    refresh();
}

void ExchangePane::refresh()
{
    const Exchange exchange = exchangeOf(m_detail);
    QStringList prompt;
    QStringList answer;
    if (!exchange.system.isEmpty())
        prompt.append(exchange.system);
    const int count = int(exchange.pieces.size());
    for (int i = 0; i < count; ++i) {
        const AskedPiece &piece = exchange.pieces[std::size_t(i)];
        const QString head = count > 1 ? tr("Chunk %1 of %2").arg(i + 1).arg(count) + u'\n' : QString();
        prompt.append(head + piece.user);
        if (!piece.answer.isEmpty())
            answer.append(head + piece.answer);
    }
    m_prompt->setPlainText(exchange.system.isEmpty() ? QString() : prompt.join(QStringLiteral("\n\n")));
    m_answer->setPlainText(answer.join(QStringLiteral("\n\n")));

    QStringList source;
    if (!m_detail.chunks.empty()) {
        const store::ChunkAnswer &first = m_detail.chunks.front();
        source.append(first.servedModel.isEmpty() ? m_detail.model : first.servedModel);
        if (first.source == QStringLiteral("cache-exact"))
            source.append(tr("from the cache"));
        qint64 in = 0;
        qint64 out = 0;
        bool known = true;
        for (const store::ChunkAnswer &chunk : m_detail.chunks) {
            known = known && chunk.promptTokens && chunk.completionTokens;
            in += chunk.promptTokens.value_or(0);
            out += chunk.completionTokens.value_or(0);
        }
        if (known)
            source.append(tr("%1 tokens in, %2 out").arg(formatCount(in), formatCount(out)));
    }
    source.removeAll(QString());
    m_source->setText(source.join(QStringLiteral(" · ")));
}

} // namespace lw::ui
