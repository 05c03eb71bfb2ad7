// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task/schema_form.h"

#include <QList>
#include <QWidget>

class QFrame;
class QPlainTextEdit;
class QVBoxLayout;

namespace lw::ui {

class ErrorLine;
class KeyButton;
class SchemaRow;
class Segments;
class SetupPresenter;

/// The fields of an extraction, as a form and as the text of their JSON Schema. Both are views of one text, which keeps the
/// order in which the fields were made.
class SchemaEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit SchemaEditor(SetupPresenter &setup, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum View { FormView, TextView };
    void build();
    void retranslate();
    void refresh();
    void showView(int view);
    void showRows();
    void takeRows();
    void takeText();
    void store(const QString &text, const OrderedJson &schema);
    [[nodiscard]] QString formFault() const; ///< a sentence
    void say(const QString &sentence);
    void add();
    void remove(int position);
    void move(int position, int by);
    SchemaRow *makeRow();

    SetupPresenter &m_setup;
    QString m_text;  ///< the schema as it is edited, in its own order
    Json m_stored;   ///< what of it the set-up has
    std::vector<task::SchemaField> m_fields;
    Segments *m_views;
    QFrame *m_form;
    QVBoxLayout *m_column;
    QList<SchemaRow *> m_rows;
    KeyButton *m_add;
    QPlainTextEdit *m_json;
    ErrorLine *m_fault;
};

} // namespace lw::ui
