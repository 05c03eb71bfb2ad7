// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/record_panel.h"

#include "core/dataset/record.h"
#include "ui/pages/data/record_facts.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QTextOption>
#include <QVBoxLayout>

namespace lw::ui {

namespace {

constexpr int headlineLength = 160;

} // namespace

RecordPanel::RecordPanel(QWidget *parent)
    : QWidget(parent)
    , m_panel(new SidePanel(this))
    , m_previous(new IconButton(Icon::ArrowUp))
    , m_next(new IconButton(Icon::ArrowDown))
    , m_headline(new TextLabel(FontRole::Body, Token::Text))
    , m_facts(new RecordFacts)
    , m_textName(new TextLabel(FontRole::Small, Token::Text))
    , m_textLength(new TextLabel(FontRole::Small, Token::Muted))
    , m_text(new QPlainTextEdit)
    , m_review(new KeyButton(ButtonKind::Plain))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_panel);
    m_previous->setObjectName(QStringLiteral("previousRecord"));
    m_next->setObjectName(QStringLiteral("nextRecord"));
    m_panel->addTool(m_previous);
    m_panel->addTool(m_next);

    auto *facts = new QWidget;
    auto *top = new QVBoxLayout(facts);
    top->setContentsMargins(space::l, space::m, space::l, space::m);
    top->setSpacing(space::s);
    m_headline->setWeight(TextLabel::Weight::SemiBold);
    m_headline->setWordWrap(true);
    top->addWidget(m_headline);
    top->addWidget(m_facts);
    m_panel->body()->addWidget(facts);
    m_panel->body()->addWidget(new Hairline);

    auto *text = new QWidget;
    auto *below = new QVBoxLayout(text);
    below->setContentsMargins(space::l, space::s, space::l, 0);
    below->setSpacing(space::s);
    auto *caption = new QHBoxLayout;
    m_textName->setWeight(TextLabel::Weight::SemiBold);
    caption->addWidget(m_textName);
    caption->addStretch();
    caption->addWidget(m_textLength);
    below->addLayout(caption);
    m_text->setObjectName(QStringLiteral("recordText"));
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->viewport()->setAutoFillBackground(false);
    m_text->document()->setDocumentMargin(0);
    m_text->setTabChangesFocus(true);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    below->addWidget(m_text, 1);
    m_panel->body()->addWidget(text, 1);

    m_review->setObjectName(QStringLiteral("openInReview"));
    m_review->setKeyHint(Qt::Key_Enter);
    m_panel->foot()->addWidget(m_review, 1);

    connect(m_previous, &QAbstractButton::clicked, this, &RecordPanel::previousRequested);
    connect(m_next, &QAbstractButton::clicked, this, &RecordPanel::nextRequested);
    connect(m_review, &QAbstractButton::clicked, this, &RecordPanel::reviewRequested);
    connect(m_panel, &SidePanel::closeRequested, this, &RecordPanel::closeRequested);
    retranslate();
}

void RecordPanel::setRecord(const store::RecordDetail &detail, const dataset::ColumnMap &columns, const LabelBook &labels)
{
    const bool same = m_shownText == detail.row.id && m_detail.dataHash == detail.dataHash && m_columns.text == columns.text;
    m_detail = detail;
    m_columns = columns;
    m_labels = labels;
    refresh();
    // A live record is shown again whenever it changes; its text keeps its place then.
    if (!same)
        showText();
}

void RecordPanel::setNeighbours(bool before, bool behind)
{
    m_previous->setEnabled(before);
    m_next->setEnabled(behind);
}

void RecordPanel::refresh()
{
    if (m_detail.row.id == 0)
        return;
    m_panel->setTitle(tr("Record %1").arg(formatCount(m_detail.row.id)));
    const QString headline = m_columns.text.size() > 1
        ? dataset::columnText(m_detail.data, m_columns.text.front()).left(headlineLength).simplified()
        : QString();
    m_headline->setText(headline);
    m_headline->setVisible(!headline.isEmpty());
    m_facts->setRecord(m_detail, m_columns, m_labels);
}

void RecordPanel::showText()
{
    m_shownText = m_detail.row.id;
    const QStringList columns = m_columns.text.size() > 1 ? m_columns.text.mid(1) : m_columns.text;
    QString text;
    for (const QString &column : columns) {
        if (!text.isEmpty())
            text += QStringLiteral("\n\n");
        text += dataset::columnText(m_detail.data, column);
    }
    m_textName->setText(columns.size() == 1 ? columns.front() : tr("Text"));
    m_textLength->setText(characterCount(qint64(text.toUcs4().size())));
    m_text->setAccessibleName(m_textName->text());
    m_text->setPlainText(text);
}

void RecordPanel::retranslate()
{
    m_previous->setName(tr("Show the record before"), Qt::Key_Up);
    m_next->setName(tr("Show the next record"), Qt::Key_Down);
    m_review->setText(tr("Open in Review"));
    if (m_detail.row.id != 0) {
        refresh();
        m_textLength->setText(characterCount(qint64(m_text->toPlainText().toUcs4().size())));
    }
}

void RecordPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace lw::ui
