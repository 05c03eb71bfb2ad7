// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task/schema_form.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QMenu;

namespace lw::ui {

class ElidedLabel;
class IconButton;

/// One field of an extraction as it is edited: name, type, whether it is required, description, the values of a choice. Says
/// what changed by signals of the user only.
class SchemaRow final : public QWidget
{
    Q_OBJECT

public:
    explicit SchemaRow(QWidget *parent = nullptr);

    void show(const task::SchemaField &field, int position, int count);
    [[nodiscard]] const task::SchemaField &field() const { return m_field; }
    void focusName();

Q_SIGNALS:
    void changed();
    void moveRequested(int by);
    void removeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void retranslate();
    void fillTypes();
    void showParts();

    task::SchemaField m_field;
    int m_position = 0;
    QLineEdit *m_name;
    QComboBox *m_type;
    QCheckBox *m_required;
    IconButton *m_more;
    QMenu *m_menu;
    QLineEdit *m_values;
    QLineEdit *m_description;
    ElidedLabel *m_note;
    QAction *m_up;
    QAction *m_down;
    QAction *m_remove;
};

} // namespace lw::ui
