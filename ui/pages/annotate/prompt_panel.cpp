// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/prompt_panel.h"

#include "ui/pages/annotate/advice_list.h"
#include "ui/pages/annotate/prompt_meter.h"
#include "ui/text/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/error_line.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSpinBox>
#include <QVBoxLayout>

#include <limits>

namespace lw::ui {
namespace {

QPlainTextEdit *textView(QWidget *parent)
{
    auto *view = new QPlainTextEdit(parent);
    view->setReadOnly(true);
    view->setFont(ui::font(FontRole::Mono));
    view->setTabChangesFocus(true);
    return view;
}

QHBoxLayout *titleLine(QWidget *title, QWidget *note)
{
    auto *line = new QHBoxLayout;
    line->addWidget(title);
    line->addStretch(1);
    line->addWidget(note);
    return line;
}

/// The text stays where it is scrolled to while it is typed at the left.
void replaceText(QPlainTextEdit *view, const QString &text)
{
    if (view->toPlainText() == text)
        return;
    const int at = view->verticalScrollBar()->value();
    view->setPlainText(text);
    view->verticalScrollBar()->setValue(at);
}

} // namespace

PromptPanel::PromptPanel(SetupPresenter &setup, PromptMeter &meter, QWidget *parent)
    : QWidget(parent)
    , m_meter(meter)
    , m_panel(new SidePanel(this))
    , m_recordCaption(new TextLabel(FontRole::Small, Token::Muted, this))
    , m_record(new QSpinBox(this))
    , m_error(new ErrorLine(this))
    , m_systemTitle(new TextLabel(FontRole::Body, Token::Text, this))
    , m_systemTokens(new TextLabel(FontRole::Small, Token::Muted, this))
    , m_system(textView(this))
    , m_userTitle(new TextLabel(FontRole::Body, Token::Text, this))
    , m_userTokens(new TextLabel(FontRole::Small, Token::Muted, this))
    , m_user(textView(this))
    , m_advice(new AdviceList(setup, meter, this))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_panel);
    m_recordCaption->setBuddy(m_record);
    m_record->setObjectName(QStringLiteral("previewRecord"));
    m_record->setMinimum(1);
    m_panel->addTool(m_recordCaption);
    m_panel->addTool(m_record);
    m_systemTitle->setWeight(TextLabel::Weight::SemiBold);
    m_userTitle->setWeight(TextLabel::Weight::SemiBold);
    m_system->setObjectName(QStringLiteral("systemMessage"));
    m_user->setObjectName(QStringLiteral("userMessage"));
    QVBoxLayout *body = m_panel->body();
    body->setContentsMargins(space::l, space::m, space::l, space::l);
    body->setSpacing(space::s);
    body->addWidget(m_error);
    body->addLayout(titleLine(m_systemTitle, m_systemTokens));
    body->addWidget(m_system, 3);
    body->addSpacing(space::xs);
    body->addLayout(titleLine(m_userTitle, m_userTokens));
    body->addWidget(m_user, 2);
    body->addWidget(m_advice);
    connect(m_record, &QSpinBox::valueChanged, &m_meter, &PromptMeter::setShown);
    connect(m_advice, &AdviceList::examplesRequested, this, &PromptPanel::examplesRequested);
    connect(m_panel, &SidePanel::closeRequested, this, &PromptPanel::closeRequested);
    connect(&meter, &PromptMeter::promptChanged, this, &PromptPanel::refresh);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        m_system->setFont(ui::font(FontRole::Mono));
        m_user->setFont(ui::font(FontRole::Mono));
    });
    retranslate();
}

void PromptPanel::setRecords(qint64 records)
{
    const QSignalBlocker quiet(m_record);
    m_record->setMaximum(int(qBound(qint64(1), records, qint64(std::numeric_limits<int>::max()))));
    m_record->setValue(int(m_meter.shown()));
}

void PromptPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PromptPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

void PromptPanel::retranslate()
{
    m_panel->setTitle(tr("Prompt as it is sent"));
    m_recordCaption->setText(tr("Record"));
    m_record->setAccessibleName(tr("Record whose prompt is shown"));
    m_record->setToolTip(tr("Choose the record by its place in the data"));
    m_systemTitle->setText(tr("System message"));
    m_system->setAccessibleName(tr("System message"));
    m_userTitle->setText(tr("User message"));
    m_user->setAccessibleName(tr("User message"));
    refresh();
}

void PromptPanel::refresh()
{
    if (m_meter.error())
        m_error->setError(*m_meter.error());
    else
        m_error->clear();
    const auto &prompt = m_meter.prompt();
    replaceText(m_system, prompt ? prompt->system : QString());
    replaceText(m_user, prompt ? prompt->user : QString());
    if (!prompt) {
        m_systemTokens->clear();
        m_userTokens->clear();
        return;
    }
    const bool exact = prompt->counting == text::TokenCounting::Basis::Exact;
    const QString system = textTokenCount(prompt->systemTokens);
    const QString user = textTokenCount(prompt->userTokens);
    m_systemTokens->setText((exact ? tr("%1, the same in every request") : tr("about %1, the same in every request")).arg(system));
    if (prompt->chunks > 1)
        m_userTokens->setText((exact ? tr("%1, first of %n chunks", nullptr, prompt->chunks)
                                     : tr("about %1, first of %n chunks", nullptr, prompt->chunks)).arg(user));
    else
        m_userTokens->setText(exact ? user : tr("about %1").arg(user));
}

} // namespace lw::ui
