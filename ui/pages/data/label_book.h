// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task/task_spec.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace lw::ui {

/// Which colour a label has on screen: those of the task by their place in it, others that occur in the data behind them, so
/// that a chip looks the same in the table, beside the record and in the sheet.
class LabelBook final
{
public:
    LabelBook() = default;
    LabelBook(const task::TaskSpec &task, const QStringList &others);

    [[nodiscard]] int position(const QString &label) const;
    [[nodiscard]] QStringList names() const { return m_positions.keys(); }
    [[nodiscard]] QString color(const QString &label) const { return m_colors.value(label); }
    bool operator==(const LabelBook &) const = default;

private:
    QMap<QString, int> m_positions;
    QMap<QString, QString> m_colors;
};

} // namespace lw::ui
