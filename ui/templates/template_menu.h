// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/templates/task_template.h"

#include <QMenu>

namespace lw::ui {

/// The templates to start from: those in the language of the program, and the others one menu further.
class TemplateMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit TemplateMenu(QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const lw::ui::TaskTemplate &which);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    QMenu *m_others = nullptr;
};

} // namespace lw::ui
