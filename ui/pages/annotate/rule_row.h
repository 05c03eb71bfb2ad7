// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task/label_rules.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace lw::ui {

class IconButton;

/// One rule as it is edited: where this expression is found, that label is the answer. Says what changed by signals of the user
/// only.
class RuleRow final : public QWidget
{
    Q_OBJECT

public:
    explicit RuleRow(QWidget *parent = nullptr);

    void show(const task::LabelRule &rule, int position, const QStringList &labels);
    [[nodiscard]] const task::LabelRule &rule() const { return m_rule; }
    void focusPattern();

Q_SIGNALS:
    void changed();
    void removeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    task::LabelRule m_rule;
    int m_position = 0;
    QLineEdit *m_pattern;
    QComboBox *m_label;
    QCheckBox *m_case;
    IconButton *m_remove;
};

} // namespace lw::ui
