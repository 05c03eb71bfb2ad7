// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/rule_row.h"

#include "ui/pages/annotate/form_parts.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/icon_button.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>

namespace lw::ui {

RuleRow::RuleRow(QWidget *parent)
    : QWidget(parent)
    , m_pattern(new QLineEdit(this))
    , m_label(new QComboBox(this))
    , m_case(new QCheckBox(this))
    , m_remove(new IconButton(Icon::X, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xs, 3, space::xs, space::xs);
    row->setSpacing(space::xs);
    m_pattern->setFrame(false);
    m_pattern->setFont(ui::font(FontRole::Mono));
    m_label->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_label->setMinimumContentsLength(8);
    guardFromWheel(m_label);
    m_case->setFont(ui::font(FontRole::Small));
    row->addWidget(m_pattern, 1);
    row->addWidget(m_case);
    row->addWidget(m_label);
    row->addWidget(m_remove);
    connect(m_pattern, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_rule.pattern = text;
        Q_EMIT changed();
    });
    connect(m_label, &QComboBox::activated, this, [this] {
        m_rule.label = m_label->currentText();
        Q_EMIT changed();
    });
    connect(m_case, &QCheckBox::clicked, this, [this](bool on) {
        m_rule.caseSensitive = on;
        Q_EMIT changed();
    });
    connect(m_remove, &QAbstractButton::clicked, this, &RuleRow::removeRequested);
    connect(&Theme::instance(), &Theme::changed, this, [this] { m_pattern->setFont(ui::font(FontRole::Mono)); });
    retranslate();
}

void RuleRow::show(const task::LabelRule &rule, int position, const QStringList &labels)
{
    m_rule = rule;
    m_position = position;
    if (m_pattern->text() != rule.pattern)
        m_pattern->setText(rule.pattern);
    m_case->setChecked(rule.caseSensitive);
    m_label->clear();
    m_label->addItems(labels);
    m_label->setCurrentIndex(int(labels.indexOf(rule.label)));
    m_pattern->setObjectName(QStringLiteral("rulePattern%1").arg(position + 1));
    m_label->setObjectName(QStringLiteral("ruleLabel%1").arg(position + 1));
    m_remove->setObjectName(QStringLiteral("removeRule%1").arg(position + 1));
    retranslate();
}

void RuleRow::focusPattern() { m_pattern->setFocus(Qt::TabFocusReason); }

void RuleRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RuleRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintLine(&painter, QRect(0, height() - 1, width(), 1), themed(Token::Grid));
}

void RuleRow::retranslate()
{
    const QString number = QString::number(m_position + 1);
    m_pattern->setAccessibleName(tr("Expression of rule %1").arg(number));
    m_pattern->setToolTip(tr("A regular expression that is looked for in the text"));
    m_pattern->setPlaceholderText(tr("regular expression"));
    m_case->setText(QStringLiteral("Aa"));
    m_case->setAccessibleName(tr("Case counts in rule %1").arg(number));
    m_case->setToolTip(tr("Capital and small letters count"));
    m_label->setAccessibleName(tr("Label of rule %1").arg(number));
    m_label->setToolTip(tr("The answer where the expression is found"));
    m_label->setPlaceholderText(tr("label"));
    m_remove->setName(tr("Remove rule %1").arg(number));
}

} // namespace lw::ui
