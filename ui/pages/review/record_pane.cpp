// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/record_pane.h"

#include "core/dataset/record.h"
#include "core/task/prompt.h"
#include "ui/pages/review/exchange_pane.h"
#include "ui/pages/review/pair_view.h"
#include "ui/pages/review/record_passages.h"
#include "ui/pages/review/record_text.h"
#include "ui/pages/review/record_view.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/key_button.h"

#include <QEvent>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lw::ui {

namespace {

constexpr int paneMargin = 28;
constexpr qsizetype longestQuestion = 1200;   // beside it the two must have room
constexpr std::size_t mostOthers = 6;
constexpr qsizetype longestOther = 80;

} // namespace

RecordPane::RecordPane(QWidget *parent)
    : QWidget(parent)
    , m_number(new TextLabel(FontRole::Small, Token::Muted, this))
    , m_shownId(new ElidedLabel(FontRole::MonoSmall, Token::Muted, this))
    , m_facts(new ElidedLabel(FontRole::Small, Token::Muted, this))
    , m_toggle(new KeyButton(ButtonKind::Link, this))
    , m_title(new ElidedLabel(FontRole::Title, Token::Text, this))
    , m_question(new TextLabel(FontRole::Body, Token::Text, this))
    , m_others(new TextLabel(FontRole::Small, Token::Muted, this))
    , m_body(new QStackedWidget(this))
    , m_text(new RecordText(this))
    , m_pair(new PairView(this))
    , m_exchange(new ExchangePane(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAutoFillBackground(true);
    setMinimumWidth(360);
    build();
    connect(m_toggle, &QAbstractButton::clicked, this, [this] {
        m_asked = !m_asked;
        refresh();
    });
    connect(m_text, &RecordText::marked, this, [this](qsizetype start, qsizetype end, bool exact) {
        using Editor = task::SpanEditor;
        if (m_desk && m_desk->scope() == KeyScope::Spans)
            Q_EMIT marked({start, end}, exact ? Editor::Unit::Character : Editor::Unit::Word);
    });
    connect(m_text, &RecordText::clicked, this, [this](qsizetype place) {
        if (m_desk && m_desk->scope() == KeyScope::Spans)
            Q_EMIT spanClicked(m_desk->spans().spanAt(place));
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        refreshPalette();
        if (m_desk)
            setDesk(*m_desk);
    });
    refreshPalette();
    retranslate();
}

void RecordPane::build()
{
    setObjectName(QStringLiteral("recordPane"));
    m_text->setObjectName(QStringLiteral("recordText"));
    m_toggle->setObjectName(QStringLiteral("promptAndAnswer"));
    m_toggle->setFocusPolicy(Qt::TabFocus);
    m_question->setObjectName(QStringLiteral("recordQuestion"));
    m_question->setWordWrap(true);
    m_question->setTextFormat(Qt::PlainText);
    m_title->setWeight(TextLabel::Weight::SemiBold);
    m_others->setWordWrap(true);
    m_others->setTextFormat(Qt::RichText);

    auto *facts = new QHBoxLayout;
    facts->setSpacing(space::m);
    facts->addWidget(m_number);
    facts->addWidget(m_shownId);
    facts->addWidget(m_facts, 1);
    facts->addWidget(m_toggle);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(paneMargin, space::m, paneMargin, space::m);
    head->setSpacing(space::xs);
    head->addLayout(facts);
    head->addWidget(m_title);
    head->addWidget(m_question);
    head->addWidget(m_others);

    m_body->addWidget(m_text);
    m_body->addWidget(m_exchange);
    m_body->addWidget(m_pair);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(m_body, 1);
}

void RecordPane::setDetail(const store::RecordDetail *detail, const dataset::ColumnMap &columns, const task::TaskSpec &task)
{
    if (!detail)
        return;
    const bool same = detail->row.id == m_detail.row.id && detail->dataHash == m_detail.dataHash && columns.text == m_columns.text
                      && task.kind == m_kind;
    m_detail = *detail;
    m_columns = columns;
    m_kind = task.kind;
    // The place to which one has read stays when only what was decided has changed.
    if (!same)
        showText(task);
    refresh();
}

void RecordPane::showText(const task::TaskSpec &task)
{
    const RecordView view = recordView(m_detail, m_columns);
    // Spans count in the text as it was asked.
    const bool spans = m_kind == task::TaskKind::Spans;
    // What is compared stands in the last two columns of the prompt, what was asked before them.
    const QStringList named = task::templateColumns(task.templateText);
    const QStringList prompt = named.isEmpty() ? m_columns.text : named;
    m_pairs = m_kind == task::TaskKind::Preference && prompt.size() >= 2;
    m_shownText = spans ? annotatedText(m_detail, task, m_columns.text) : view.text;
    m_active = -1;
    if (m_pairs) {
        const QString first = prompt.at(prompt.size() - 2);
        const QString second = prompt.last();
        m_pair->setTexts(dataset::columnText(m_detail.data, first), first, dataset::columnText(m_detail.data, second), second);
    }
    m_text->setRecordText(m_shownText);
    QStringList asked;
    for (const QString &column : m_pairs ? prompt.first(prompt.size() - 2) : QStringList())
        asked.append(dataset::columnText(m_detail.data, column).trimmed());
    asked.removeAll(QString());
    const QString question = asked.join(u'\n');
    m_question->setText(question.size() > longestQuestion ? question.left(longestQuestion) + QChar(0x2026) : question);
    m_question->setToolTip(question.size() > longestQuestion ? question.toHtmlEscaped() : QString());
    m_question->setVisible(!question.isEmpty());
    m_title->setText(view.title);
    m_title->setVisible(!view.title.isEmpty() && !spans && !m_pairs);
    showOthers(view.others);
}

void RecordPane::setDesk(const ReviewDesk &desk)
{
    m_desk = &desk;
    if (m_detail.row.id == 0 || m_pairs)
        return;
    const std::vector<Passage> passages = passagesOf(desk, m_shownText, Theme::instance().scheme());
    m_text->setPassages(passages);
    if (desk.scope() == KeyScope::Spans) {
        m_text->setSeams(seamsOf(m_detail, m_shownText));
        const task::SpanEditor::Range selected = desk.spans().selection();
        m_text->setSelected(selected.start, selected.end);
        if (!selected.isEmpty())
            m_text->showPlace(selected.end);
    }
    const auto active = std::find_if(passages.begin(), passages.end(), [](const Passage &passage) { return passage.active; });
    const int number = active == passages.end() ? -1 : int(active - passages.begin());
    if (number >= 0 && number != m_active)
        m_text->showPlace(active->start);
    m_active = number;
}

void RecordPane::showBody()
{
    QWidget *wanted = m_asked ? static_cast<QWidget *>(m_exchange) : m_pairs ? static_cast<QWidget *>(m_pair) : m_text;
    m_body->setCurrentWidget(wanted);
}

void RecordPane::showOthers(const std::vector<std::pair<QString, QString>> &others)
{
    QStringList parts;
    QStringList whole;
    for (const auto &[name, value] : others) {
        const QString line = value.simplified();
        if (line.isEmpty())
            continue;
        whole.append(name + QStringLiteral(": ") + line.left(400));
        if (std::size_t(parts.size()) < mostOthers) {
            const QString cut = line.size() > longestOther ? line.left(longestOther) + QChar(0x2026) : line;
            parts.append(QStringLiteral("<span style=\"color:%1\">%2</span>&nbsp;%3")
                             .arg(themed(Token::Faint).name(), name.toHtmlEscaped(), cut.toHtmlEscaped()));
        }
    }
    m_others->setText(parts.join(QStringLiteral("&nbsp;&nbsp; ")));
    m_others->setToolTip(whole.join(u'\n').toHtmlEscaped());
    m_others->setAccessibleName(whole.join(QStringLiteral(", ")));
    m_others->setVisible(!parts.isEmpty());
}

void RecordPane::refresh()
{
    const bool hidden = m_detail.row.isAnswerHidden();
    m_asked = m_asked && !hidden;
    showBody();
    const bool exchange = m_asked;
    m_toggle->setText(exchange ? tr("Show the text") : tr("Prompt and answer"));
    m_toggle->setHelp(exchange ? tr("Shows the text of the record again.")
                               : tr("Shows what the model was asked, and its own words."));
    m_toggle->setEnabled(m_detail.row.id != 0 && !hidden);
    if (m_detail.row.id == 0)
        return;
    if (exchange)
        m_exchange->setDetail(m_detail);
    m_number->setText(tr("Record %1").arg(formatCount(m_detail.row.id)));
    m_number->setToolTip(tr("%1, row %2").arg(m_detail.file, formatCount(m_detail.fileRow)));
    const bool ownId = m_detail.row.shownId != QString::number(m_detail.row.id);
    m_shownId->setText(ownId ? m_detail.row.shownId : QString());
    m_shownId->setVisible(ownId);
    const QString length = characterCount(m_detail.row.length);
    m_facts->setText(m_detail.row.pieces > 0
                         ? tr("%1, %2", "1,204 characters, 3 chunks").arg(length, tr("%n chunk(s)", nullptr, m_detail.row.pieces))
                         : length);
    m_text->setAccessibleName(tr("Text of record %1").arg(formatCount(m_detail.row.id)));
}

void RecordPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RecordPane::retranslate()
{
    setAccessibleName(tr("Record"));
    setAccessibleDescription(tr("Single keys decide here; ? shows them."));
    refresh();
}

void RecordPane::refreshPalette()
{
    QPalette own = Theme::palette(Theme::instance().scheme());
    own.setColor(QPalette::Window, themed(Token::Surface));
    setPalette(own);
    if (m_detail.row.id != 0)
        showOthers(recordView(m_detail, m_columns).others);
}

void RecordPane::focusInEvent(QFocusEvent *event)
{
    m_ring = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QWidget::focusInEvent(event);
    update();
}

void RecordPane::focusOutEvent(QFocusEvent *event)
{
    m_ring = false;
    QWidget::focusOutEvent(event);
    update();
}

void RecordPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp) {
        for (RecordText *text : {m_text, m_pair->first(), m_pair->second()})
            text->scrollPage(event->key() == Qt::Key_PageDown ? 1 : -1);
        return;
    }
    QWidget::keyPressEvent(event);
}

void RecordPane::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    QWidget::mousePressEvent(event);
}

void RecordPane::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!m_ring)
        return;
    QPainter painter(this);
    painter.setPen(QPen(themed(Token::Focus), focusRing));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

} // namespace lw::ui
