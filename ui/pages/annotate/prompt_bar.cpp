// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/prompt_bar.h"

#include "ui/pages/annotate/prompt_meter.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/state_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace lw::ui {
namespace {

constexpr Token fixedToken = Token::ChartTokens;
constexpr Token recordToken = Token::ChartP95;

/// The square of a legend.
class Square final : public QWidget
{
public:
    Square(Token token, QWidget *parent)
        : QWidget(parent)
        , m_token(token)
    {
        setFixedSize(labelSquare, labelSquare);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), themed(m_token));
    }

private:
    Token m_token;
};

} // namespace

PromptBar::PromptBar(PromptMeter &meter, QWidget *parent)
    : QWidget(parent)
    , m_meter(meter)
    , m_bar(new StateBar(8, this))
    , m_fixedSquare(new Square(fixedToken, this))
    , m_fixed(new TextLabel(FontRole::Small, Token::Text, this))
    , m_recordSquare(new Square(recordToken, this))
    , m_record(new ElidedLabel(FontRole::Small, Token::Text, this))
    , m_preview(new KeyButton(ButtonKind::Link, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::xs, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_bar);
    auto *legend = new QHBoxLayout;
    legend->setSpacing(6);
    legend->addWidget(m_fixedSquare);
    legend->addWidget(m_fixed, 0, Qt::AlignVCenter);
    legend->addSpacing(space::s);
    legend->addWidget(m_recordSquare);
    legend->addWidget(m_record, 1, Qt::AlignVCenter);
    legend->addStretch(0);
    legend->addWidget(m_preview);
    column->addLayout(legend);
    m_preview->setObjectName(QStringLiteral("previewPrompt"));
    connect(m_preview, &QAbstractButton::clicked, this, &PromptBar::previewRequested);
    connect(&meter, &PromptMeter::promptChanged, this, &PromptBar::refresh);
    refresh();
}

void PromptBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void PromptBar::refresh()
{
    m_preview->setText(tr("Preview"));
    m_preview->setHelp(tr("Show the prompt of a record as it is sent"));
    const auto &prompt = m_meter.prompt();
    m_bar->setVisible(prompt.has_value());
    m_fixedSquare->setVisible(prompt.has_value());
    m_recordSquare->setVisible(prompt.has_value());
    m_record->setVisible(prompt.has_value());
    m_preview->setEnabled(prompt.has_value());
    if (!prompt) {
        m_fixed->setText(m_meter.error() ? tr("The record cannot be read.") : tr("No record to show it with"));
        m_fixed->setToken(Token::Muted);
        m_fixed->setToolTip({});
        return;
    }
    m_fixed->setToken(Token::Text);
    const bool exact = prompt->counting == text::TokenCounting::Basis::Exact;
    m_fixed->setText((exact ? tr("%1 fixed") : tr("about %1 fixed")).arg(formatCount(prompt->systemTokens)));
    m_fixed->setToolTip(tr("Instructions, labels and examples: the same tokens in every request, so servers can keep them."));
    m_record->setText((exact ? tr("%1 record %2") : tr("about %1 record %2")).arg(formatCount(prompt->userTokens), m_meter.shownId()));
    m_bar->setParts({{fixedToken, prompt->systemTokens, m_fixed->text(), {}},
                     {recordToken, prompt->userTokens, m_record->text(), {}}});
}

} // namespace lw::ui
