// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task/task_spec.h"

namespace lw::ui {

/// The labels of the task as this page shows them: names, colours and keys by place. A value.
class TaskLabels final
{
public:
    TaskLabels() = default;
    explicit TaskLabels(std::vector<task::Label> labels)
        : m_labels(std::move(labels))
    {
    }

    [[nodiscard]] int size() const { return int(m_labels.size()); }
    [[nodiscard]] const task::Label &at(int place) const { return m_labels[std::size_t(place)]; }
    /// Behind the last where the task does not know it (any more).
    [[nodiscard]] int placeOf(const QString &name) const
    {
        for (int place = 0; place < size(); ++place) {
            if (at(place).name == name)
                return place;
        }
        return size();
    }
    [[nodiscard]] QString colorOf(const QString &name) const
    {
        const int place = placeOf(name);
        return place < size() ? at(place).color : QString();
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList all;
        for (const task::Label &label : m_labels)
            all.append(label.name);
        return all;
    }
    [[nodiscard]] QStringList keys() const
    {
        QStringList all;
        for (const task::Label &label : m_labels)
            all.append(label.key);
        return all;
    }

private:
    std::vector<task::Label> m_labels;
};

} // namespace lw::ui
