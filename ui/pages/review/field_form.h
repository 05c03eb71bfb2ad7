// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/task/schema_form.h"

#include <QWidget>

#include <nlohmann/json.hpp>

namespace lw::ui {

class Form;

/// The fields of an extraction as a form: a choice as a list, anything else as a line that is typed. What is typed is the field
/// as soon as the line is left; what is no such value is said below it and changes nothing.
class FieldForm final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldForm(QWidget *parent = nullptr);

    void setFields(const std::vector<task::SchemaField> &fields);
    /// The answer's "fields"; null: none.
    void setAnswer(const Json &answer, int field);
    /// Begins to type in it.
    void edit(int field);

Q_SIGNALS:
    /// null: emptied
    void changed(int field, const nlohmann::json &value);
    void entered(int field);
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        task::SchemaField field;
        QWidget *editor = nullptr;
        Json shown;
    };
    void addLine(const task::SchemaField &field);
    void show(Line &line, const Json &value);
    void take(int number);
    void showHints();

    Form *m_form = nullptr;
    std::vector<Line> m_lines;
    int m_current = -1;
};

/// What is typed into the line of a field, as its value. Empty: it is none of its type; null: the line is empty. A list is
/// typed with commas, another shape as JSON. Pure.
[[nodiscard]] std::optional<Json> fieldValue(const task::SchemaField &field, const QString &typed);
/// The value as it stands in the line.
[[nodiscard]] QString fieldText(const task::SchemaField &field, const Json &value);

} // namespace lw::ui
