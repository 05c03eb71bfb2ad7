// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QSpinBox;

namespace lw::ui {

class SetupPresenter;
class TextLabel;

/// The scores of a rating: from, to.
class ScaleFields final : public QWidget
{
    Q_OBJECT

public:
    explicit ScaleFields(SetupPresenter &setup, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retranslate();
    void take();

    SetupPresenter &m_setup;
    QSpinBox *m_least;
    TextLabel *m_to;
    QSpinBox *m_most;
};

} // namespace lw::ui
