// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/baseline_panel.h"

#include "ui/pages/settings/use_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lw::ui {

BaselinePanel::BaselinePanel(EndpointsPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_title(new TextLabel(FontRole::Title, Token::Text, this))
    , m_text(new TextLabel(FontRole::Body, Token::Text, this))
    , m_more(new TextLabel(FontRole::Body, Token::Muted, this))
    , m_use(new KeyButton(ButtonKind::Plain, this))
    , m_useNote(new TextLabel(FontRole::Small, Token::Muted, this))
    , m_add(new KeyButton(Icon::Plus, ButtonKind::Primary, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    for (TextLabel *label : {m_title, m_text, m_more, m_useNote})
        label->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_more);
    column->addSpacing(space::s);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(m_add);
    row->addWidget(m_use);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_useNote);
    column->addStretch(1);
    m_use->setObjectName(QStringLiteral("useBaseline"));
    m_add->setObjectName(QStringLiteral("connectModel"));
    connect(m_use, &QAbstractButton::clicked, &presenter, &EndpointsPresenter::use);
    connect(m_add, &QAbstractButton::clicked, &presenter, &EndpointsPresenter::startAdding);
    connect(&presenter, &EndpointsPresenter::changed, this, &BaselinePanel::refresh);
    connect(&presenter, &EndpointsPresenter::selected, this, &BaselinePanel::refresh);
    retranslate();
}

void BaselinePanel::refresh()
{
    const UseWords words = useWords(m_presenter);
    m_use->setText(words.action);
    m_use->setEnabled(m_presenter.useState() == EndpointsPresenter::Use::Possible);
    m_useNote->setText(words.note);
}

void BaselinePanel::retranslate()
{
    m_title->setText(tr("Embedded baseline, not a language model"));
    m_text->setText(tr("A small classifier inside this program. It learns from the names, descriptions and examples of your labels, "
                       "needs no key and no network, and shows how everything works."));
    m_more->setText(tr("Its labels are rough. For real work connect a language model; nothing of the baseline can be set."));
    m_add->setText(tr("Add an endpoint…"));
    m_add->setHelp(tr("Connect a language model"));
    refresh();
}

void BaselinePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace lw::ui
