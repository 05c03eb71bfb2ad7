// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QVBoxLayout;

/// Every part of ui/widgets in its states, on one page, to be looked at.
class Gallery final : public QWidget
{
    Q_OBJECT

public:
    Gallery();

    /// To the next part, as Tab does.
    void step()
    {
        setAttribute(Qt::WA_KeyboardFocusChange);
        focusNextChild();
    }

private:
    QWidget *buttons();
    QWidget *choices();
    QWidget *fields();
    QWidget *chips();
    QWidget *progress();
    QWidget *states();
    QWidget *table();
};
