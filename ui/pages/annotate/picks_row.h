// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QSpinBox;

namespace lw::ui {

class PromptMeter;
class Segments;
class SetupPresenter;
class TextLabel;

/// Whether examples are picked from accepted records, how, and how many; and whether there are so many.
class PicksRow final : public QWidget
{
    Q_OBJECT

public:
    PicksRow(SetupPresenter &setup, PromptMeter &meter, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void choose(int how);
    [[nodiscard]] QString lack() const;

    SetupPresenter &m_setup;
    PromptMeter &m_meter;
    TextLabel *m_caption;
    Segments *m_how;
    QSpinBox *m_count;
    TextLabel *m_hint;
    TextLabel *m_lack;
};

} // namespace lw::ui
