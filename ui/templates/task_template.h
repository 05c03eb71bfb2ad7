// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace lw::ui {

/// A task to start from, with ten invented records, out of the program's own resources.
struct TaskTemplate
{
    QString name;     ///< "ticket"
    QString language; ///< of its texts: "en" or "zh"

    [[nodiscard]] QString id() const { return name + u'.' + language; }
    [[nodiscard]] QString taskPath() const;
    [[nodiscard]] QString recordsPath() const;
};

/// All of them, those of one language together.
[[nodiscard]] std::vector<TaskTemplate> taskTemplates();
/// "Support ticket: category, priority, sentiment", in the language of the program.
[[nodiscard]] QString templateTitle(const QString &name);

} // namespace lw::ui
