// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/rules_section.h"

#include "ui/pages/annotate/fit_rows.h"
#include "ui/pages/annotate/prompt_meter.h"
#include "ui/pages/annotate/rule_row.h"
#include "ui/pages/annotate/setup_presenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/error_line.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace lw::ui {
namespace {

bool isWhole(const task::LabelRule &rule) { return !rule.pattern.isEmpty() && !rule.label.isEmpty(); }

} // namespace

RulesSection::RulesSection(SetupPresenter &setup, PromptMeter &meter, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_meter(meter)
    , m_add(new KeyButton(Icon::Plus, ButtonKind::Ghost))
    , m_fault(new ErrorLine(this))
    , m_note(new TextLabel(FontRole::Small, Token::Muted, this))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(space::xs);
    auto *card = new QFrame(this);
    card->setProperty("kind", QStringLiteral("card"));
    m_column = new QVBoxLayout(card);
    m_column->setContentsMargins(1, 1, 1, 1);
    m_column->setSpacing(0);
    auto *last = new QHBoxLayout;
    last->addWidget(m_add);
    last->addStretch(1);
    m_column->addLayout(last);
    whole->addWidget(card);
    whole->addWidget(m_fault);
    whole->addWidget(m_note);
    m_note->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("ruleMatch"));
    m_add->setObjectName(QStringLiteral("addRule"));
    connect(m_add, &QAbstractButton::clicked, this, &RulesSection::add);
    connect(&meter, &PromptMeter::promptChanged, this, &RulesSection::refreshMatch);
    connect(&setup, &SetupPresenter::edited, this, &RulesSection::refresh);
    connect(&setup, &SetupPresenter::replaced, this, &RulesSection::refresh);
    retranslate();
    refresh();
}

void RulesSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RulesSection::retranslate()
{
    m_add->setText(tr("Add rule"));
    m_add->setHelp(tr("Add a rule that answers without a model"));
    m_fault->setText(fault());
    if (fault().isEmpty())
        m_fault->clear();
    refreshMatch();
}

void RulesSection::refresh()
{
    const task::TaskSpec &task = m_setup.setup().task;
    if (task.rules != m_stored) {
        m_rules = task.rules;
        m_stored = task.rules;
    }
    showRows();
    const QString sentence = fault();
    if (sentence.isEmpty())
        m_fault->clear();
    else if (sentence != m_fault->text())
        m_fault->setText(sentence);
    m_setup.setReadable(QStringLiteral("rules"), sentence.isEmpty());
}

void RulesSection::refreshMatch()
{
    const auto &prompt = m_meter.prompt();
    if (prompt && prompt->rule)
        m_note->setText(tr("Record %1: rule %2 says “%3”, and no model is asked.")
                            .arg(m_meter.shownId(), QString::number(prompt->rule->rule + 1), prompt->rule->label));
    else
        m_note->setText(tr("A record in whose text an expression is found gets its label without a request. The first rule that is found counts."));
}

void RulesSection::showRows()
{
    fitRows(m_rows, m_rules.size(), m_column, [this] { return makeRow(); });
    const QStringList labels = m_setup.setup().task.labelNames();
    for (int i = 0; i < int(m_rows.size()); ++i)
        m_rows[i]->show(m_rules[std::size_t(i)], i, labels);
}

RuleRow *RulesSection::makeRow()
{
    auto *row = new RuleRow;
    connect(row, &RuleRow::changed, this, [this, row] {
        m_rules[std::size_t(m_rows.indexOf(row))] = row->rule();
        take();
    });
    connect(row, &RuleRow::removeRequested, this, [this, row] { remove(int(m_rows.indexOf(row))); });
    return row;
}

void RulesSection::take()
{
    m_stored.clear();
    std::copy_if(m_rules.begin(), m_rules.end(), std::back_inserter(m_stored), isWhole);
    if (m_setup.setup().task.rules != m_stored)
        m_setup.edit([this](project::Setup &set) { set.task.rules = m_stored; });
    else
        refresh();
}

QString RulesSection::fault() const
{
    const QStringList labels = m_setup.setup().task.labelNames();
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        const task::LabelRule &rule = m_rules[i];
        const QRegularExpression expression(rule.pattern, QRegularExpression::UseUnicodePropertiesOption);
        if (rule.pattern.isEmpty())
            return tr("Rule %1 has no expression. Write what is to be looked for, or remove the rule.").arg(i + 1);
        if (!expression.isValid())
            return tr("The expression of rule %1 cannot be read at character %2: %3.")
                .arg(QString::number(i + 1), QString::number(expression.patternErrorOffset() + 1), expression.errorString());
        if (!labels.contains(rule.label))
            return tr("Rule %1 has no label. Choose the answer that it gives.").arg(i + 1);
    }
    return {};
}

void RulesSection::add()
{
    m_rules.emplace_back();
    take();
    m_rows.back()->focusPattern();
}

void RulesSection::remove(int position)
{
    m_rules.erase(m_rules.begin() + position);
    take();
}

QString RulesSection::summary() const
{
    const auto count = int(m_setup.setup().task.rules.size());
    return count == 0 ? tr("none") : tr("%n rule(s)", nullptr, count);
}

} // namespace lw::ui
