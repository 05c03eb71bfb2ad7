// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/answer_desk.h"

#include "core/task/answer_edit.h"
#include "ui/pages/review/field_form.h"
#include "ui/pages/review/span_list.h"
#include "ui/pages/review/text_desk.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QVBoxLayout>

namespace lw::ui {

using task::TaskKind;

AnswerDesk::AnswerDesk(ReviewPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_hint(new TextLabel(FontRole::Small, Token::Muted, this))
    , m_spans(new SpanList(this))
    , m_fields(new FieldForm(this))
    , m_text(new TextDesk(this))
{
    m_hint->setWordWrap(true);
    m_hint->setObjectName(QStringLiteral("deskHint"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    for (QWidget *part : std::initializer_list<QWidget *>{m_hint, m_spans, m_fields, m_text})
        column->addWidget(part);

    connect(&presenter, &ReviewPresenter::taskChanged, this, &AnswerDesk::readTask);
    connect(&presenter, &ReviewPresenter::detailChanged, this, &AnswerDesk::refresh);
    connect(&presenter, &ReviewPresenter::answerChanged, this, &AnswerDesk::refresh);
    connect(&presenter, &ReviewPresenter::noticeChanged, this, &AnswerDesk::refresh);
    connect(&Theme::instance(), &Theme::changed, this, &AnswerDesk::refresh);
    connect(m_spans, &SpanList::chosen, &presenter, &ReviewPresenter::activateSpan);
    connect(m_fields, &FieldForm::changed, this, [this](int field, const nlohmann::json &value) {
        const std::vector<task::SchemaField> &all = m_presenter.desk().fields();
        if (std::size_t(field) < all.size())
            m_presenter.setAnswer(task::withField(m_presenter.desk().answer(), all[std::size_t(field)].name, value));
    });
    connect(m_fields, &FieldForm::entered, &presenter, &ReviewPresenter::setField);
    connect(m_fields, &FieldForm::left, this, &AnswerDesk::left);
    connect(m_text, &TextDesk::changed, this, [this](const QString &text) { m_presenter.setAnswer(Json{{"text", toUtf8(text)}}); });
    connect(m_text, &TextDesk::left, this, &AnswerDesk::left);
    connect(m_text, &TextDesk::accepted, this, &AnswerDesk::accepted);
    readTask();
}

void AnswerDesk::readTask()
{
    const TaskKind kind = m_presenter.desk().task().kind;
    m_spans->setVisible(kind == TaskKind::Spans);
    m_fields->setVisible(kind == TaskKind::Extraction);
    m_text->setVisible(kind == TaskKind::Text);
    m_fields->setFields(m_presenter.desk().fields());
    refresh();
}

void AnswerDesk::refresh()
{
    const ReviewDesk &desk = m_presenter.desk();
    const bool nothing = m_presenter.notice().kind == ReviewPresenter::Notice::Kind::NothingSelected;
    QStringList words;
    switch (desk.task().kind) {
    case TaskKind::Spans: {
        m_spans->setSpans(desk.spans(), TaskLabels(desk.task().labels));
        const int count = int(desk.spans().spans().size());
        words.append(nothing      ? tr("Select a passage in the text first, with the mouse or with the arrow keys; then choose its label.")
                     : count == 0 ? tr("No span is marked.")
                                  : tr("%n span(s), in order of appearance", nullptr, count));
        break;
    }
    case TaskKind::Extraction: m_fields->setAnswer(desk.answer(), desk.field()); break;
    case TaskKind::Text: m_text->setTexts(stringOr(desk.answer(), "text"), stringOr(desk.model(), "text")); break;
    default: break;
    }
    if (desk.isDraft() && !nothing)
        words.append(tr("Changed, and not accepted yet."));
    m_hint->setToken(nothing ? Token::Warn : Token::Muted);
    m_hint->setText(words.join(u'\n'));
    m_hint->setVisible(!words.isEmpty());
}

void AnswerDesk::edit()
{
    if (m_presenter.desk().scope() == KeyScope::Fields)
        m_fields->edit(m_presenter.desk().field());
    else if (m_presenter.desk().scope() == KeyScope::Text)
        m_text->edit();
}

void AnswerDesk::finish() { m_text->finish(); }

bool AnswerDesk::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        Q_EMIT heightChanged();
    return done;
}

void AnswerDesk::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace lw::ui
