// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/schema_row.h"

#include "ui/pages/annotate/form_parts.h"
#include "ui/pages/annotate/quiet_edit.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/icon_button.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace lw::ui {
namespace {

using FieldType = task::SchemaField::Type;

constexpr FieldType formTypes[] = {FieldType::Words, FieldType::Choice, FieldType::YesNo, FieldType::Integer, FieldType::Number, FieldType::WordList};
const QString valueMark = QStringLiteral("|");

/// Where it is longer than the field, its beginning is seen.
void setFromStart(QLineEdit *field, const QString &text)
{
    field->setText(text);
    field->setCursorPosition(0);
}

QStringList readChoiceValues(const QString &text)
{
    QStringList values;
    for (const QString &value : text.split(valueMark)) {
        const QString word = value.trimmed();
        if (!word.isEmpty() && !values.contains(word))
            values += word;
    }
    return values;
}

} // namespace

SchemaRow::SchemaRow(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_type(new QComboBox(this))
    , m_required(new QCheckBox(this))
    , m_more(new IconButton(Icon::More, this))
    , m_menu(new QMenu(this))
    , m_values(new QLineEdit(this))
    , m_description(new QuietEdit(this))
    , m_note(new ElidedLabel(FontRole::Small, Token::Faint, this))
    , m_up(m_menu->addAction(QString(), this, [this] { Q_EMIT moveRequested(-1); }))
    , m_down(m_menu->addAction(QString(), this, [this] { Q_EMIT moveRequested(1); }))
    , m_remove(m_menu->addAction(QString(), this, &SchemaRow::removeRequested))
{
    build();
    guardFromWheel(m_type);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_field.name = text.trimmed();
        Q_EMIT changed();
    });
    connect(m_type, &QComboBox::activated, this, [this] {
        m_field.setType(FieldType(m_type->currentData().toInt()));
        showParts();
        Q_EMIT changed();
    });
    connect(m_required, &QCheckBox::clicked, this, [this](bool on) {
        m_field.required = on;
        Q_EMIT changed();
    });
    connect(m_values, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_field.setChoices(readChoiceValues(text));
        Q_EMIT changed();
    });
    connect(m_description, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_field.setDescription(text.trimmed());
        Q_EMIT changed();
    });
    retranslate();
}

void SchemaRow::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xs, 3, space::xs, space::xs);
    column->setSpacing(2);
    auto *first = new QHBoxLayout;
    first->setSpacing(space::xs);
    m_name->setFrame(false);
    m_name->setFont(medium(ui::font(FontRole::Body)));
    first->addWidget(m_name, 1);
    first->addWidget(m_type);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    first->addWidget(m_more);
    column->addLayout(first);
    column->addWidget(m_values);
    auto *second = new QHBoxLayout;
    second->setSpacing(space::xs);
    m_description->setFont(ui::font(FontRole::Small));
    m_required->setFont(ui::font(FontRole::Small));
    second->addWidget(m_description, 1);
    second->addWidget(m_note);
    second->addWidget(m_required);
    second->addSpacing(space::xs);
    column->addLayout(second);
}

void SchemaRow::show(const task::SchemaField &field, int position, int count)
{
    m_field = field;
    m_position = position;
    // What is being typed keeps its cursor.
    if (m_name->text().trimmed() != field.name)
        m_name->setText(field.name);
    if (m_description->text().trimmed() != field.description())
        setFromStart(m_description, field.description());
    m_description->setToolTip(field.description());
    if (readChoiceValues(m_values->text()) != field.choices())
        setFromStart(m_values, field.choices().join(u' ' + valueMark + u' '));
    m_required->setChecked(field.required);
    m_up->setEnabled(position > 0);
    m_down->setEnabled(position + 1 < count);
    m_name->setObjectName(QStringLiteral("fieldName%1").arg(position + 1));
    m_type->setObjectName(QStringLiteral("fieldType%1").arg(position + 1));
    m_values->setObjectName(QStringLiteral("fieldValues%1").arg(position + 1));
    m_description->setObjectName(QStringLiteral("fieldDescription%1").arg(position + 1));
    m_required->setObjectName(QStringLiteral("fieldRequired%1").arg(position + 1));
    retranslate();
    showParts();
}

void SchemaRow::showParts()
{
    const FieldType type = m_field.type();
    if ((type == FieldType::Other) != (m_type->findData(int(FieldType::Other)) >= 0))
        fillTypes();
    m_type->setCurrentIndex(m_type->findData(int(type)));
    m_values->setVisible(type == FieldType::Choice);
    m_note->setVisible(m_field.saysMore());
}

void SchemaRow::focusName() { m_name->setFocus(Qt::TabFocusReason); }

void SchemaRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SchemaRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintLine(&painter, QRect(0, height() - 1, width(), 1), themed(Token::Grid));
}

void SchemaRow::fillTypes()
{
    m_type->clear();
    const QStringList words{tr("words"), tr("choice"), tr("yes or no"), tr("whole number"), tr("number"), tr("list of words")};
    for (int i = 0; i < int(std::size(formTypes)); ++i)
        m_type->addItem(words[i], int(formTypes[i]));
    // It is not to be chosen, only to be seen.
    if (m_field.type() == FieldType::Other)
        m_type->addItem(tr("see the text"), int(FieldType::Other));
    m_type->setCurrentIndex(m_type->findData(int(m_field.type())));
}

void SchemaRow::retranslate()
{
    const QString number = QString::number(m_position + 1);
    fillTypes();
    m_name->setAccessibleName(tr("Name of field %1").arg(number));
    m_name->setToolTip(tr("The name under which the answer has this field"));
    m_name->setPlaceholderText(tr("Name"));
    m_type->setAccessibleName(tr("Type of field %1").arg(number));
    m_type->setToolTip(tr("What the field holds"));
    m_values->setAccessibleName(tr("Values of field %1").arg(number));
    m_values->setToolTip(tr("The values to choose from, with | between them"));
    m_values->setPlaceholderText(tr("low | middle | high"));
    m_description->setAccessibleName(tr("Description of field %1").arg(number));
    m_description->setPlaceholderText(tr("What it is to hold"));
    m_required->setText(tr("required"));
    m_required->setAccessibleName(tr("Field %1 is required").arg(number));
    m_required->setToolTip(tr("An answer without this field is none"));
    m_note->setText(tr("more in the text"));
    m_note->setToolTip(tr("The JSON Schema says more of this field than the form shows; it is kept."));
    m_more->setName(tr("Move or remove field %1").arg(number));
    m_up->setText(tr("Move up"));
    m_down->setText(tr("Move down"));
    m_remove->setText(tr("Remove field"));
}

} // namespace lw::ui
