// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/bulk_strip.h"

#include "ui/text/describe_error.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace lw::ui {

BulkStrip::BulkStrip(BulkDesk &desk, std::function<std::vector<qint64>()> selected, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_selected(std::move(selected))
    , m_title(new TextLabel(FontRole::Body, Token::Text, this))
    , m_close(new IconButton(Icon::X, this))
    , m_from(new QComboBox(this))
    , m_to(new QComboBox(this))
    , m_where(new QComboBox(this))
    , m_inTask(new QCheckBox(this))
    , m_count(new TextLabel(FontRole::Small, Token::Muted, this))
    , m_change(new KeyButton(ButtonKind::Primary, this))
{
    build();
    hide();
    connect(m_close, &QAbstractButton::clicked, this, &BulkStrip::shut);
    for (QComboBox *box : {m_from, m_where})
        connect(box, &QComboBox::currentIndexChanged, this, &BulkStrip::wish);
    connect(m_to, &QComboBox::currentTextChanged, this, &BulkStrip::wish);
    connect(m_inTask, &QCheckBox::toggled, this, &BulkStrip::wish);
    connect(m_change, &QAbstractButton::clicked, this, [this] {
        m_desk.change();
        shut();
    });
    connect(&desk, &BulkDesk::changed, this, &BulkStrip::showCount);
    retranslate();
}

void BulkStrip::build()
{
    setObjectName(QStringLiteral("bulkStrip"));
    m_from->setObjectName(QStringLiteral("bulkFrom"));
    m_to->setObjectName(QStringLiteral("bulkTo"));
    m_where->setObjectName(QStringLiteral("bulkWhere"));
    m_inTask->setObjectName(QStringLiteral("bulkInTask"));
    m_count->setObjectName(QStringLiteral("bulkCount"));
    m_change->setObjectName(QStringLiteral("bulkChange"));
    m_close->setObjectName(QStringLiteral("bulkClose"));
    m_count->setWordWrap(true);
    // A rename takes a name that the task does not have yet.
    m_to->setEditable(true);
    m_to->setInsertPolicy(QComboBox::NoInsert);
    for (QComboBox *box : {m_from, m_to, m_where}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m + 2, space::s, space::m + 2, space::s);
    column->setSpacing(space::s);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    column->addLayout(head);
    auto *labels = new QHBoxLayout;
    labels->setSpacing(space::s);
    labels->addWidget(m_from, 1);
    labels->addWidget(m_to, 1);
    column->addLayout(labels);
    column->addWidget(m_where);
    column->addWidget(m_inTask);
    column->addWidget(m_count);
    column->addWidget(m_change, 0, Qt::AlignLeft);
}

void BulkStrip::retranslate()
{
    m_title->setText(tr("Change a label"));
    m_close->setName(tr("Close without a change"));
    m_from->setAccessibleName(tr("Label that is to be changed"));
    m_from->setToolTip(m_from->accessibleName());
    m_to->setAccessibleName(tr("Label that it becomes"));
    m_to->setToolTip(m_to->accessibleName());
    m_where->setAccessibleName(tr("In which records"));
    m_where->setToolTip(m_where->accessibleName());
    m_inTask->setText(tr("In the task too"));
    m_inTask->setToolTip(tr("Renames the label in the task, its rules and examples; or makes it one with the label of that name. "
                            "The next run asks by the new task."));
    m_change->setText(tr("Change"));
    m_change->setHelp(tr("One step: Undo takes all of it back. What the model answered stays in the history."));
    fill();
}

void BulkStrip::fill()
{
    const QSignalBlocker quiet[] = {QSignalBlocker(m_from), QSignalBlocker(m_to), QSignalBlocker(m_where)};
    const QString from = m_from->currentText();
    const QString to = m_to->currentText();
    const int where = std::max(m_where->currentIndex(), 0);
    const QStringList choices = m_desk.choices();
    for (QComboBox *box : {m_from, m_to}) {
        box->clear();
        box->addItems(choices);
    }
    m_from->setCurrentIndex(int(std::max(choices.indexOf(from), qsizetype(0))));
    m_to->setCurrentIndex(-1);
    m_to->setEditText(to);
    m_where->clear();
    m_where->addItems({tr("In this queue"), tr("In the selected records"), tr("In all records")});
    m_where->setCurrentIndex(where);
}

void BulkStrip::open()
{
    fill();
    m_where->setCurrentIndex(int(m_selected().empty() ? BulkDesk::Where::Queue : BulkDesk::Where::Selection));
    show();
    wish();
    m_from->setFocus(Qt::OtherFocusReason);
}

void BulkStrip::shut()
{
    hide();
    m_desk.close();
}

void BulkStrip::followQueue()
{
    if (isVisible())
        wish();
}

void BulkStrip::wish()
{
    if (!isVisible())
        return;
    m_where->setEnabled(!m_inTask->isChecked());
    m_desk.setWish({m_from->currentText(), m_to->currentText().simplified(), BulkDesk::Where(m_where->currentIndex()), m_inTask->isChecked()},
                   m_selected());
}

QString BulkStrip::countWords() const
{
    if (m_desk.error())
        return describeError(*m_desk.error());
    if (m_desk.isCounting())
        return tr("Counting…");
    const std::optional<project::BulkPlan> &plan = m_desk.plan();
    if (!plan) {
        const bool isNew = !m_desk.wish().to.isEmpty() && !m_desk.choices().contains(m_desk.wish().to);
        return isNew ? tr("The task has no label “%1”. Change it in the task too, to rename it.").arg(m_desk.wish().to)
                     : tr("Choose two labels.");
    }
    QStringList words{tr("%n record(s)", nullptr, int(plan->decisions.size()))};
    if (plan->decidedBefore > 0)
        words.append(tr("%n of them decided by a person", nullptr, int(plan->decidedBefore)));
    if (plan->blind > 0)
        words.append(tr("%n more to be decided blind, left alone", nullptr, int(plan->blind)));
    if (m_desk.merges())
        words.append(tr("the task will have one label less"));
    return words.join(tr("; ", "between parts of a sentence")) + tr(".", "end of a sentence");
}

void BulkStrip::showCount()
{
    m_count->setText(countWords());
    m_change->setEnabled(m_desk.canChange());
}

void BulkStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showCount();
    }
}

void BulkStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return shut();
    QWidget::keyPressEvent(event);
}

} // namespace lw::ui
