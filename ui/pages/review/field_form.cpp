// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/field_form.h"

#include "ui/widgets/form.h"

#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace lw::ui {

using task::SchemaField;
using Type = SchemaField::Type;

namespace {

QString yes() { return QStringLiteral("true"); }
QString no() { return QStringLiteral("false"); }

bool isChoice(Type type) { return type == Type::Choice || type == Type::YesNo; }

QStringList choicesOf(const SchemaField &field) { return field.type() == Type::YesNo ? QStringList{yes(), no()} : field.choices(); }

/// A value that is no text, as it is typed; nothing for null.
QString jsonText(const Json &value) { return value.is_null() ? QString() : fromUtf8(dumpJson(value)); }

} // namespace

std::optional<Json> fieldValue(const SchemaField &field, const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return Json();
    bool ok = true;
    switch (field.type()) {
    case Type::Words: return Json(toUtf8(typed));
    case Type::Choice: return field.choices().contains(text) ? std::optional(Json(toUtf8(text))) : std::nullopt;
    case Type::YesNo: return text == yes() ? std::optional(Json(true)) : text == no() ? std::optional(Json(false)) : std::nullopt;
    case Type::Integer: {
        const qint64 number = text.toLongLong(&ok);
        return ok ? std::optional(Json(number)) : std::nullopt;
    }
    case Type::Number: {
        const qint64 whole = text.toLongLong(&ok);
        if (ok)
            return Json(whole);
        const double number = text.toDouble(&ok);
        return ok ? std::optional(Json(number)) : std::nullopt;
    }
    case Type::WordList: {
        if (text.startsWith(u'['))
            break;
        Json list = Json::array();
        for (const QString &word : text.split(u',', Qt::SkipEmptyParts)) {
            if (!word.trimmed().isEmpty())
                list.push_back(toUtf8(word.trimmed()));
        }
        return list;
    }
    case Type::Other: break;
    }
    Result<Json> json = parseJson(toUtf8(text));
    return json ? std::optional(*std::move(json)) : std::nullopt;
}

QString fieldText(const SchemaField &field, const Json &value)
{
    if (field.type() == Type::WordList && value.is_array()) {
        QStringList words;
        for (const Json &word : value) {
            const QString text = word.is_string() ? fromUtf8(word.get_ref<const std::string &>()) : QString();
            if (text.isEmpty() || text.contains(u',') || text != text.trimmed() || text.startsWith(u'['))
                return jsonText(value);
            words.append(text);
        }
        return words.join(QStringLiteral(", "));
    }
    const bool words = field.type() == Type::Words || field.type() == Type::Choice;
    return words && value.is_string() ? fromUtf8(value.get_ref<const std::string &>()) : jsonText(value);
}

FieldForm::FieldForm(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void FieldForm::setFields(const std::vector<SchemaField> &fields)
{
    delete m_form;
    m_lines.clear();
    m_current = -1;
    m_form = new Form(Form::HintPlace::Below, this);
    layout()->addWidget(m_form);
    for (const SchemaField &field : fields)
        addLine(field);
    showHints();
}

void FieldForm::addLine(const SchemaField &field)
{
    const int number = int(m_lines.size());
    QWidget *editor = nullptr;
    if (isChoice(field.type())) {
        auto *list = new QComboBox;
        list->addItem(QString());
        list->addItems(choicesOf(field));
        list->setFocusPolicy(Qt::TabFocus);
        connect(list, &QComboBox::activated, this, [this, number] { take(number); });
        editor = list;
    } else {
        auto *line = new QLineEdit;
        connect(line, &QLineEdit::editingFinished, this, [this, number] { take(number); });
        editor = line;
    }
    editor->setObjectName(QStringLiteral("field%1").arg(number + 1));
    editor->setAccessibleName(field.name);
    editor->setAccessibleDescription(field.description());
    editor->setToolTip(field.description());
    editor->setMinimumWidth(80);
    editor->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    editor->installEventFilter(this);
    const int row = m_form->addRow(editor);
    m_form->setCaption(row, field.required ? field.name + QStringLiteral(" *") : field.name);
    m_lines.push_back({field, editor, Json()});
}

void FieldForm::showHints()
{
    for (int i = 0; i < int(m_lines.size()); ++i) {
        const Type type = m_lines[std::size_t(i)].field.type();
        QString hint;
        if (i == m_current)
            hint = isChoice(type) ? tr("The keys above answer this field.") : tr("Next: type what belongs here.");
        m_form->setHint(i, hint);
    }
}

void FieldForm::setAnswer(const Json &answer, int field)
{
    const Json *fields = member(answer, "fields");
    for (Line &line : m_lines) {
        const Json *value = fields ? member(*fields, toUtf8(line.field.name)) : nullptr;
        show(line, value ? *value : Json());
    }
    if (field == m_current)
        return;
    m_current = field;
    showHints();
}

void FieldForm::show(Line &line, const Json &value)
{
    const QString text = fieldText(line.field, value);
    line.shown = value;
    const QSignalBlocker quiet(line.editor);
    if (auto *list = qobject_cast<QComboBox *>(line.editor))
        return list->setCurrentIndex(qMax(0, int(choicesOf(line.field).indexOf(text)) + 1));
    auto *edit = static_cast<QLineEdit *>(line.editor);
    // Who types is not interrupted.
    if (edit->text() != text && !(edit->hasFocus() && edit->isModified()))
        edit->setText(text);
}

void FieldForm::take(int number)
{
    Line &line = m_lines[std::size_t(number)];
    const auto *list = qobject_cast<QComboBox *>(line.editor);
    const QString typed = list ? list->currentText() : static_cast<QLineEdit *>(line.editor)->text();
    if (auto *edit = qobject_cast<QLineEdit *>(line.editor))
        edit->setModified(false);
    const std::optional<Json> value = fieldValue(line.field, typed);
    if (!value) {
        const Type type = line.field.type();
        const QString sentence = type == Type::Integer  ? tr("“%1” is no whole number; what stood here before holds.").arg(typed)
                                 : type == Type::Number ? tr("“%1” is no number; what stood here before holds.").arg(typed)
                                                        : tr("This is no JSON; what stood here before holds.");
        return m_form->setError(number, sentence);
    }
    m_form->setError(number, {});
    if (*value == line.shown)
        return;
    line.shown = *value;
    Q_EMIT changed(number, *value);
}

void FieldForm::edit(int field)
{
    if (field < 0 || field >= int(m_lines.size()))
        return;
    QWidget *editor = m_lines[std::size_t(field)].editor;
    editor->setFocus(Qt::ShortcutFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        line->selectAll();
}

bool FieldForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        for (int i = 0; i < int(m_lines.size()); ++i) {
            if (m_lines[std::size_t(i)].editor == watched)
                Q_EMIT entered(i);
        }
    }
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (key == Qt::Key_Escape) {
                if (auto *line = qobject_cast<QLineEdit *>(watched)) {
                    for (const Line &one : m_lines) {
                        if (one.editor == line)
                            line->setText(fieldText(one.field, one.shown));
                    }
                }
            }
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FieldForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_form)
        showHints();
}

} // namespace lw::ui
