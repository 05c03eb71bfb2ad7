// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/normalise_section.h"

#include "core/task/schema_form.h"
#include "ui/pages/annotate/form_parts.h"
#include "ui/pages/annotate/setup_presenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QVBoxLayout>

namespace lw::ui {
namespace {

/// The fields whose values are words, alone or in a list.
QStringList wordFields(const Json &schema)
{
    QStringList names;
    const auto ordered = parseOrderedJson(dumpJson(schema));
    for (const task::SchemaField &field : ordered ? task::schemaFields(*ordered) : std::vector<task::SchemaField>()) {
        if (field.type() == task::SchemaField::Type::Words || field.type() == task::SchemaField::Type::WordList)
            names += field.name;
    }
    return names;
}

void setItems(QComboBox *box, const QStringList &texts)
{
    const int chosen = qMax(0, box->currentIndex());
    box->clear();
    box->addItems(texts);
    box->setCurrentIndex(chosen);
}

} // namespace

NormaliseSection::NormaliseSection(SetupPresenter &setup, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_grid(new QGridLayout)
    , m_none(new TextLabel(FontRole::Small, Token::Muted, this))
    , m_orderCaption(new TextLabel(FontRole::Body, Token::Muted, this))
    , m_order(new QComboBox(this))
    , m_markCaption(new TextLabel(FontRole::Body, Token::Muted, this))
    , m_mark(new QComboBox(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_none->setWordWrap(true);
    column->addWidget(m_none);
    column->addLayout(m_grid);
    m_grid->setHorizontalSpacing(space::m);
    m_grid->setVerticalSpacing(space::s);
    m_grid->setColumnStretch(0, 1);
    auto *habits = new QGridLayout;
    habits->setHorizontalSpacing(space::m);
    habits->setVerticalSpacing(space::s);
    habits->setColumnStretch(0, 1);
    habits->addWidget(m_orderCaption, 0, 0);
    habits->addWidget(m_order, 0, 1);
    habits->addWidget(m_markCaption, 1, 0);
    habits->addWidget(m_mark, 1, 1);
    column->addLayout(habits);
    m_orderCaption->setBuddy(m_order);
    m_markCaption->setBuddy(m_mark);
    m_order->setObjectName(QStringLiteral("dateOrder"));
    m_mark->setObjectName(QStringLiteral("decimalMark"));
    connect(m_order, &QComboBox::activated, this, [this](int order) {
        m_setup.edit([order](project::Setup &set) { set.task.normalise.dateOrder = text::DateOrder(order); });
    });
    connect(m_mark, &QComboBox::activated, this, [this](int mark) {
        m_setup.edit([mark](project::Setup &set) { set.task.normalise.decimalMark = text::DecimalMark(mark); });
    });
    connect(&setup, &SetupPresenter::edited, this, &NormaliseSection::refresh);
    connect(&setup, &SetupPresenter::replaced, this, &NormaliseSection::refresh);
    retranslate();
}

void NormaliseSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NormaliseSection::retranslate()
{
    m_none->setText(tr("There are no fields of words. Dates and numbers are looked for in those."));
    for (const Row &row : m_rows) {
        setItems(row.as, {tr("as it is"), tr("date, 2021-05-03"), tr("number, 1234.5")});
        row.as->setAccessibleName(tr("How %1 is written").arg(row.field));
        row.as->setToolTip(tr("Write what the model says there in one way, where it is surely one"));
    }
    m_orderCaption->setText(tr("3/5/2021 is read"));
    setItems(m_order, {tr("not at all"), tr("day first"), tr("month first")});
    m_order->setAccessibleName(tr("Order of day and month"));
    m_order->setToolTip(tr("How a date is read that could be two days"));
    m_markCaption->setText(tr("1,234 is read"));
    setItems(m_mark, {tr("not at all"), tr("with a decimal point"), tr("with a decimal comma")});
    m_mark->setAccessibleName(tr("Decimal mark"));
    m_mark->setToolTip(tr("How a number is read that could be two"));
    refresh();
}

void NormaliseSection::refresh()
{
    const task::TaskSpec &task = m_setup.setup().task;
    const QStringList fields = wordFields(task.schema);
    QStringList shown;
    for (const Row &row : m_rows)
        shown += row.field;
    if (shown != fields)
        makeRows(fields);
    m_none->setVisible(fields.isEmpty());
    for (const Row &row : m_rows)
        row.as->setCurrentIndex(task.normalise.dates.contains(row.field) ? Date : task.normalise.numbers.contains(row.field) ? Number : Is);
    m_order->setCurrentIndex(int(task.normalise.dateOrder));
    m_mark->setCurrentIndex(int(task.normalise.decimalMark));
}

void NormaliseSection::makeRows(const QStringList &fields)
{
    for (const Row &row : m_rows) {
        row.caption->deleteLater();
        row.as->deleteLater();
    }
    m_rows.clear();
    for (const QString &field : fields) {
        const int line = int(m_rows.size());
        Row row{field, new ElidedLabel(FontRole::Body, Token::Text, this), new QComboBox(this)};
        row.caption->setText(field);
        row.caption->setBuddy(row.as);
        row.as->setObjectName(QStringLiteral("normalise:") + field);
        guardFromWheel(row.as);
        m_grid->addWidget(row.caption, line, 0);
        m_grid->addWidget(row.as, line, 1);
        connect(row.as, &QComboBox::activated, this, [this, field](int as) { setAs(field, as); });
        m_rows.push_back(row);
    }
    retranslate();
}

void NormaliseSection::setAs(const QString &field, int as)
{
    m_setup.edit([&field, as](project::Setup &set) {
        task::NormalisationRules &rules = set.task.normalise;
        rules.dates.removeAll(field);
        rules.numbers.removeAll(field);
        if (as != Is)
            (as == Date ? rules.dates : rules.numbers).append(field);
    });
}

QString NormaliseSection::summary() const
{
    const task::NormalisationRules &rules = m_setup.setup().task.normalise;
    const auto count = int(rules.dates.size() + rules.numbers.size());
    return count == 0 ? tr("off") : tr("%n field(s)", nullptr, count);
}

} // namespace lw::ui
