// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/answer_edit.h"

#include "core/task/typed_answer.h"
#include "ui/pages/annotate/task_words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/scale.h"

#include <QComboBox>
#include <QEvent>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QStackedLayout>

#include <algorithm>

namespace lw::ui {
namespace {

using task::TaskKind;

constexpr qint64 farthestScore = 1'000'000'000; ///< of a score
constexpr int answerWidth = 260;

QStringList answersOf(const task::TaskSpec &task)
{
    if (task.kind == TaskKind::Preference)
        return {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("tie")};
    return task.labelNames();
}

} // namespace

AnswerEdit::AnswerEdit(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
    , m_choice(new QComboBox)
    , m_ticks(new QListWidget)
    , m_score(new QSpinBox)
    , m_words(new QPlainTextEdit)
{
    m_stack->setContentsMargins(0, 0, 0, 0);
    for (QWidget *way : std::initializer_list<QWidget *>{m_choice, m_ticks, m_score, m_words})
        m_stack->addWidget(way);
    m_choice->setObjectName(QStringLiteral("exampleLabel"));
    m_ticks->setObjectName(QStringLiteral("exampleLabels"));
    m_score->setObjectName(QStringLiteral("exampleScore"));
    m_words->setObjectName(QStringLiteral("exampleWords"));
    m_words->setTabChangesFocus(true);
    connect(m_choice, &QComboBox::activated, this, [this] { Q_EMIT edited(toUtf8(m_choice->currentText())); });
    connect(m_ticks, &QListWidget::itemChanged, this, &AnswerEdit::takeTicks);
    connect(m_score, &QSpinBox::valueChanged, this, [this](int score) {
        // One below the lowest says that there is none.
        if (!m_filling && score > m_score->minimum())
            Q_EMIT edited(qint64(score));
    });
    connect(m_words, &QPlainTextEdit::textChanged, this, &AnswerEdit::takeWords);
    retranslate();
}

void AnswerEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AnswerEdit::retranslate()
{
    for (QWidget *way : std::initializer_list<QWidget *>{m_choice, m_ticks, m_score, m_words}) {
        way->setAccessibleName(tr("Answer of the example"));
        way->setToolTip(tr("What the model is to answer to this text"));
    }
    m_choice->setPlaceholderText(tr("none yet"));
    m_score->setSpecialValueText(tr("none yet"));
    switch (m_task.kind) {
    case TaskKind::Spans: m_words->setPlaceholderText(tr("One passage a line: label, colon, the words of the text")); break;
    case TaskKind::Extraction: m_words->setPlaceholderText(tr("The fields as JSON, for example {\"total\": 12}")); break;
    default: m_words->setPlaceholderText(tr("The text as the model is to write it")); break;
    }
}

void AnswerEdit::show(const task::TaskSpec &task, const Json &answer)
{
    const bool other = task.kind != m_task.kind;
    m_task = task;
    if (other) {
        forget();
        retranslate();
    }
    m_filling = true;
    switch (task.kind) {
    case TaskKind::Classification:
    case TaskKind::Preference: showChoices(answer); break;
    case TaskKind::Multilabel: showTicks(answer); break;
    case TaskKind::Rating: showScore(answer); break;
    case TaskKind::Spans:
    case TaskKind::Extraction:
    case TaskKind::Text: showWords(answer); break;
    }
    m_filling = false;
    setFocusProxy(m_stack->currentWidget());
    const bool high = m_stack->currentWidget() == m_ticks || m_stack->currentWidget() == m_words;
    setSizePolicy(QSizePolicy::Expanding, high ? QSizePolicy::Expanding : QSizePolicy::Fixed);
    setMaximumHeight(high ? QWIDGETSIZE_MAX : qMax(ui::height(Row::Control), m_stack->currentWidget()->sizeHint().height()));
    setMaximumWidth(high ? QWIDGETSIZE_MAX : scaledPx(answerWidth));
}

void AnswerEdit::forget()
{
    m_filling = true;
    m_words->clear();
    m_filling = false;
    setFault({});
}

void AnswerEdit::showChoices(const Json &answer)
{
    m_stack->setCurrentWidget(m_choice);
    if (const QStringList choices = answersOf(m_task); m_choice->count() != choices.size() || [&] {
            for (int i = 0; i < m_choice->count(); ++i) {
                if (m_choice->itemText(i) != choices[i])
                    return true;
            }
            return false;
        }()) {
        m_choice->clear();
        m_choice->addItems(choices);
    }
    m_choice->setCurrentIndex(m_choice->findText(stringOr(answer, task::answerField(m_task.kind)), Qt::MatchExactly | Qt::MatchCaseSensitive));
}

void AnswerEdit::showTicks(const Json &answer)
{
    m_stack->setCurrentWidget(m_ticks);
    const QStringList names = m_task.labelNames();
    while (m_ticks->count() > names.size())
        delete m_ticks->takeItem(m_ticks->count() - 1);
    const Json *said = member(answer, "labels");
    for (int i = 0; i < names.size(); ++i) {
        if (i >= m_ticks->count())
            m_ticks->addItem(QString());
        QListWidgetItem *item = m_ticks->item(i);
        item->setText(names[i]);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const bool ticked = said && said->is_array() && std::find(said->begin(), said->end(), Json(toUtf8(names[i]))) != said->end();
        item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    }
}

void AnswerEdit::showScore(const Json &answer)
{
    m_stack->setCurrentWidget(m_score);
    const task::Scale scale = m_task.scale.value_or(task::Scale());
    const auto within = [](qint64 score) { return int(std::clamp(score, -farthestScore, farthestScore)); };
    m_score->setRange(within(scale.min) - 1, within(std::max(scale.min, scale.max)));
    m_score->setValue(within(integerOr(answer, "score", scale.min - 1)));
}

void AnswerEdit::showWords(const Json &answer)
{
    m_stack->setCurrentWidget(m_words);
    m_words->setFont(ui::font(m_task.kind == TaskKind::Extraction ? FontRole::Mono : FontRole::Body));
    if (!m_fault.isEmpty())
        return;
    const Json *value = member(answer, task::answerField(m_task.kind));
    const QString now = m_words->toPlainText();
    // Two ways to write one answer are one.
    if (now.isEmpty() ? value == nullptr : value && task::readTypedAnswer(m_task, now) == *value)
        return;
    m_words->setPlainText(task::typedAnswer(m_task.kind, answer));
}

void AnswerEdit::takeTicks()
{
    if (m_filling)
        return;
    Json labels = Json::array();
    for (int i = 0; i < m_ticks->count(); ++i) {
        if (m_ticks->item(i)->checkState() == Qt::Checked)
            labels.push_back(toUtf8(m_ticks->item(i)->text()));
    }
    Q_EMIT edited(labels);
}

void AnswerEdit::takeWords()
{
    if (m_filling)
        return;
    const auto value = task::readTypedAnswer(m_task, m_words->toPlainText());
    setFault(value ? QString() : faultSentence(value.error(), m_task));
    if (value)
        Q_EMIT edited(*value);
}

void AnswerEdit::setFault(const QString &sentence)
{
    if (sentence == m_fault)
        return;
    m_fault = sentence;
    Q_EMIT faultChanged();
}

} // namespace lw::ui
