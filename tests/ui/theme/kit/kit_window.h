// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace lw::ui::kit {

/// Every part in every state on one sheet, to be laid beside mockups/kit-*.png. Its words are not translated: nobody but
/// us sees it.
class KitWindow final : public QWidget
{
    Q_OBJECT

public:
    KitWindow();

private:
    QWidget *rail();
    QWidget *head();
    QWidget *buttons();
    QWidget *fields();
    QWidget *table();
    QWidget *palette();
    QWidget *states();
    QWidget *icons();
    QWidget *surfaces();
    QWidget *type();
    QWidget *more();
    QWidget *menus();
};

} // namespace lw::ui::kit
