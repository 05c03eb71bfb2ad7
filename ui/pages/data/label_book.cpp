// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/label_book.h"

namespace lw::ui {

LabelBook::LabelBook(const task::TaskSpec &task, const QStringList &others)
{
    for (const task::Label &label : task.labels) {
        if (m_positions.contains(label.name))
            continue;
        m_positions.insert(label.name, int(m_positions.size()));
        m_colors.insert(label.name, label.color);
    }
    for (const QString &label : others) {
        if (!m_positions.contains(label))
            m_positions.insert(label, int(m_positions.size()));
    }
}

int LabelBook::position(const QString &label) const
{
    return m_positions.value(label, int(m_positions.size()));
}

} // namespace lw::ui
