// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task/task_spec.h"

#include <QWidget>

class QLineEdit;
class QMenu;
class QToolButton;

namespace lw::ui {

class IconButton;
class TextLabel;

/// One label as it is edited: colour, key, name, description, and a menu to move or remove it. Says what changed by signals of
/// the user only.
class LabelRow final : public QWidget
{
    Q_OBJECT

public:
    explicit LabelRow(QWidget *parent = nullptr);

    void show(const task::Label &label, int position, int count);
    void focusName();
    /// The group that begins with this row, above it; empty: none does.
    void setGroup(const QString &group);
    /// So that the descriptions of all rows begin at one place.
    [[nodiscard]] int nameWidth() const;
    void setNameWidth(int width);

Q_SIGNALS:
    void nameEdited(const QString &name);
    void descriptionEdited(const QString &description);
    void keyEdited(const QString &key);
    void colorChosen(const QString &color);   ///< empty: by position
    void moveRequested(int by);
    void removeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void fillColors();
    void chooseOwnColor();
    [[nodiscard]] QIcon swatch(int position, const QString &color) const;

    TextLabel *m_group;
    QToolButton *m_color;
    QLineEdit *m_key;
    QLineEdit *m_name;
    QLineEdit *m_description;
    IconButton *m_more;
    QMenu *m_colors;
    QMenu *m_menu;
    QAction *m_up;
    QAction *m_down;
    QAction *m_remove;
    int m_position = 0;
    QString m_own;
};

} // namespace lw::ui
