// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/schema_editor.h"

#include "core/task/text_place.h"
#include "ui/pages/annotate/fit_rows.h"
#include "ui/pages/annotate/schema_row.h"
#include "ui/pages/annotate/setup_presenter.h"
#include "ui/pages/annotate/task_words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/error_line.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/segments.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QSet>
#include <QVBoxLayout>

namespace lw::ui {
namespace {

constexpr int schemaTextHeight = 220;

QString schemaText(const OrderedJson &schema)
{
    return fromUtf8(schema.dump(2, ' ', false, OrderedJson::error_handler_t::replace));
}

} // namespace

SchemaEditor::SchemaEditor(SetupPresenter &setup, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_views(new Segments(this))
    , m_form(new QFrame(this))
    , m_column(new QVBoxLayout(m_form))
    , m_add(new KeyButton(Icon::Plus, ButtonKind::Ghost, m_form))
    , m_json(new QPlainTextEdit(this))
    , m_fault(new ErrorLine(this))
{
    build();
    connect(m_views, &Segments::chosen, this, &SchemaEditor::showView);
    connect(m_add, &QAbstractButton::clicked, this, &SchemaEditor::add);
    connect(m_json, &QPlainTextEdit::textChanged, this, &SchemaEditor::takeText);
    connect(&Theme::instance(), &Theme::changed, this, [this] { m_json->setFont(ui::font(FontRole::Mono)); });
    connect(&setup, &SetupPresenter::edited, this, &SchemaEditor::refresh);
    connect(&setup, &SetupPresenter::replaced, this, &SchemaEditor::refresh);
    retranslate();
    showView(FormView);
    refresh();
}

void SchemaEditor::build()
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(space::xs);
    auto *head = new QHBoxLayout;
    head->addWidget(m_views);
    head->addStretch(1);
    whole->addLayout(head);
    m_form->setProperty("kind", QStringLiteral("card"));
    m_column->setContentsMargins(1, 1, 1, 1);
    m_column->setSpacing(0);
    auto *last = new QHBoxLayout;
    last->addWidget(m_add);
    last->addStretch(1);
    m_column->addLayout(last);
    whole->addWidget(m_form);
    m_json->setFont(ui::font(FontRole::Mono));
    m_json->setFixedHeight(scaledPx(schemaTextHeight));
    m_json->setTabChangesFocus(true);
    whole->addWidget(m_json);
    whole->addWidget(m_fault);
    m_views->setObjectName(QStringLiteral("schemaViews"));
    m_json->setObjectName(QStringLiteral("schemaText"));
    m_add->setObjectName(QStringLiteral("addField"));
}

void SchemaEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SchemaEditor::retranslate()
{
    m_views->setSegments({tr("Form"), tr("JSON Schema")});
    m_views->setHelp(FormView, tr("Edit the fields row by row"));
    m_views->setHelp(TextView, tr("Edit the JSON Schema of the fields as text"));
    m_views->setAccessibleName(tr("Fields as a form or as text"));
    m_add->setText(tr("Add field"));
    m_add->setHelp(tr("Add a field to the answer"));
    m_json->setAccessibleName(tr("JSON Schema of the fields"));
    m_json->setToolTip(tr("JSON Schema of the fields: an object with properties"));
    if (m_views->current() == TextView)
        takeText();
    else
        say(formFault());
}

void SchemaEditor::refresh()
{
    const Json &schema = m_setup.setup().task.schema;
    if (schema == m_stored)
        return;
    m_stored = schema;
    // The set-up has its names sorted; what was typed here is the same in its own order.
    const auto ordered = parseOrderedJson(dumpJson(schema));
    m_text = schema.is_null() || !ordered ? QString() : schemaText(*ordered);
    m_fields = ordered ? task::schemaFields(*ordered) : std::vector<task::SchemaField>();
    say({});
    showRows();
    const QSignalBlocker quiet(m_json);
    m_json->setPlainText(m_text);
}

void SchemaEditor::showView(int view)
{
    m_views->setCurrent(view);
    m_form->setVisible(view == FormView);
    m_json->setVisible(view == TextView);
    if (view == TextView) {
        const QSignalBlocker quiet(m_json);
        m_json->setPlainText(m_text);
    } else if (const auto ordered = parseOrderedJson(toUtf8(m_text))) {
        m_fields = task::schemaFields(*ordered);
        showRows();
    }
}

void SchemaEditor::showRows()
{
    fitRows(m_rows, m_fields.size(), m_column, [this] { return makeRow(); });
    for (int i = 0; i < int(m_rows.size()); ++i)
        m_rows[i]->show(m_fields[std::size_t(i)], i, int(m_rows.size()));
}

SchemaRow *SchemaEditor::makeRow()
{
    auto *row = new SchemaRow(m_form);
    connect(row, &SchemaRow::changed, this, [this, row] {
        m_fields[std::size_t(m_rows.indexOf(row))] = row->field();
        takeRows();
    });
    connect(row, &SchemaRow::moveRequested, this, [this, row](int by) { move(int(m_rows.indexOf(row)), by); });
    connect(row, &SchemaRow::removeRequested, this, [this, row] { remove(int(m_rows.indexOf(row))); });
    return row;
}

void SchemaEditor::takeRows()
{
    const auto before = parseOrderedJson(toUtf8(m_text));
    const OrderedJson schema = task::withFields(before ? *before : OrderedJson(), m_fields);
    store(schemaText(schema), schema);
    say(formFault());
}

QString SchemaEditor::formFault() const
{
    QSet<QString> names;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const task::SchemaField &field = m_fields[i];
        if (field.name.isEmpty())
            return tr("Field %1 has no name.").arg(i + 1);
        if (names.contains(field.name))
            return tr("There are two fields called “%1”. Rename one.").arg(field.name);
        if (field.type() == task::SchemaField::Type::Choice && field.choices().isEmpty())
            return tr("“%1” has no values to choose from. Write them with | between them.").arg(field.name);
        names.insert(field.name);
    }
    return {};
}

void SchemaEditor::takeText()
{
    m_text = m_json->toPlainText();
    const auto place = task::jsonFaultPlace(m_text);
    const auto schema = parseOrderedJson(toUtf8(m_text));
    m_views->setSegmentEnabled(FormView, schema.has_value());
    if (place)
        say(faultSentence(task::TypedFault{task::TypedFault::Kind::NotJson, *place}, m_setup.setup().task));
    else if (!schema)
        say(tr("This JSON cannot be read: %1").arg(schema.error().detail));
    else {
        store(m_text, *schema);
        say({});
    }
}

void SchemaEditor::store(const QString &text, const OrderedJson &schema)
{
    m_text = text;
    const auto sorted = parseJson(dumpJson(schema));
    m_stored = sorted ? *sorted : Json();
    if (m_setup.setup().task.schema != m_stored)
        m_setup.edit([this](project::Setup &set) { set.task.schema = m_stored; });
}

void SchemaEditor::say(const QString &sentence)
{
    m_setup.setReadable(QStringLiteral("schema"), sentence.isEmpty());
    if (sentence.isEmpty())
        m_fault->clear();
    else
        m_fault->setText(sentence);
}

void SchemaEditor::add()
{
    m_fields.emplace_back();
    m_fields.back().required = true;
    showRows();
    takeRows();
    m_rows.back()->focusName();
}

void SchemaEditor::remove(int position)
{
    m_fields.erase(m_fields.begin() + position);
    showRows();
    takeRows();
}

void SchemaEditor::move(int position, int by)
{
    const int to = position + by;
    if (to < 0 || to >= int(m_fields.size()))
        return;
    std::swap(m_fields[std::size_t(position)], m_fields[std::size_t(to)]);
    showRows();
    takeRows();
}

} // namespace lw::ui
