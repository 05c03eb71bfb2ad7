// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/remark_line.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace lw::ui {

RemarkLine::RemarkLine(QWidget *parent)
    : QWidget(parent)
    , m_question(new TextLabel(FontRole::Small, Token::Text, this))
    , m_note(new TextLabel(FontRole::Small, Token::Text, this))
    , m_edit(new QLineEdit(this))
    , m_ask(new KeyButton(ButtonKind::Link, this))
    , m_write(new KeyButton(ButtonKind::Link, this))
{
    m_question->setObjectName(QStringLiteral("question"));
    m_note->setObjectName(QStringLiteral("note"));
    m_edit->setObjectName(QStringLiteral("remark"));
    m_ask->setObjectName(QStringLiteral("askLead"));
    m_write->setObjectName(QStringLiteral("writeNote"));
    for (TextLabel *label : {m_question, m_note}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);   // what people write is no markup
        label->hide();
    }
    m_edit->hide();
    m_edit->setMaxLength(2000);
    m_edit->installEventFilter(this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::m);
    for (KeyButton *button : {m_write, m_ask}) {
        button->setFocusPolicy(Qt::NoFocus);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, 0, space::l, space::m);
    column->setSpacing(space::xs);
    column->addWidget(m_question);
    column->addWidget(m_note);
    column->addWidget(m_edit);
    column->addLayout(buttons);
    connect(m_ask, &QAbstractButton::clicked, this, [this] { edit(Command::Question); });
    connect(m_write, &QAbstractButton::clicked, this, [this] { edit(Command::Note); });
    retranslate();
}

void RemarkLine::setDetail(const store::RecordDetail *detail)
{
    const qint64 record = detail ? detail->row.id : 0;
    if (record != m_record && m_begunFor != 0)
        leave();
    m_record = record;
    m_dataHash = detail ? detail->dataHash : QString();
    m_standingNote = detail ? detail->note : store::Remark();
    m_standingQuestion = detail ? detail->question : store::Remark();
    retranslate();
}

QString RemarkLine::standing(Command what) const { return what == Command::Note ? m_standingNote.text : m_standingQuestion.text; }

void RemarkLine::edit(Command what)
{
    if (m_record == 0)
        return;
    finish();
    m_what = what;
    m_begunFor = m_record;
    m_begunHash = m_dataHash;
    m_edit->setText(standing(what));
    retranslate();
    m_edit->show();
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->selectAll();
}

/// What was typed is told, where it is something else than what stands already.
void RemarkLine::finish()
{
    const qint64 record = std::exchange(m_begunFor, 0);
    const QString text = m_edit->text().trimmed();
    // A question that is emptied is not asked: the flag is taken away as any other.
    if (record != 0 && text != standing(m_what) && !(text.isEmpty() && m_what == Command::Question))
        Q_EMIT written(m_what, record, m_begunHash, text);
}

void RemarkLine::leave()
{
    finish();
    m_edit->hide();
}

bool RemarkLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && m_begunFor != 0 && m_edit->isVisible()
        && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        leave();
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: leave(); break;
    case Qt::Key_Escape:
        m_begunFor = 0;
        m_edit->hide();
        break;
    default: return QWidget::eventFilter(watched, event);
    }
    Q_EMIT left();
    return true;
}

void RemarkLine::setKeys(const ReviewKeys &keys)
{
    m_write->setKeyHint(keys.hint(Command::Note));
    m_ask->setKeyHint(keys.hint(Command::Question));
}

void RemarkLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RemarkLine::retranslate()
{
    const auto by = [](const store::Remark &remark) { return remark.by.isEmpty() ? tr("Somebody") : remark.by; };
    m_question->setText(tr("%1 asks: %2", "who, what").arg(by(m_standingQuestion), m_standingQuestion.text));
    m_question->setVisible(!m_standingQuestion.text.isEmpty());
    m_note->setText(tr("%1 notes: %2", "who, what").arg(by(m_standingNote), m_standingNote.text));
    m_note->setVisible(!m_standingNote.text.isEmpty());
    const QString what = m_what == Command::Note ? tr("Note") : tr("Question for who leads the work");
    m_edit->setPlaceholderText(tr("%1: Enter keeps it, Esc drops it", "Note").arg(m_what == Command::Note ? tr("Note") : tr("Question")));
    m_edit->setAccessibleName(what);
    m_write->setText(tr("Note"));
    m_write->setHelp(tr("Writes a note at the record. It says nothing about the label."));
    m_ask->setText(tr("Question"));
    m_ask->setHelp(tr("Asks who leads the work, and flags the record."));
    m_write->setEnabled(m_record != 0);
    m_ask->setEnabled(m_record != 0);
}

} // namespace lw::ui
