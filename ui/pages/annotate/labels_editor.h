// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>

class QVBoxLayout;

namespace lw::ui {

class KeyButton;
class LabelRow;
class SetupPresenter;
class TextLabel;

/// The labels of the task, one row each, and a last row that adds one.
class LabelsEditor final : public QFrame
{
    Q_OBJECT

public:
    explicit LabelsEditor(SetupPresenter &setup, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retranslate();
    LabelRow *makeRow();
    void add();
    void remove(int position);
    void move(int position, int by);

    SetupPresenter &m_setup;
    QVBoxLayout *m_column;
    QList<LabelRow *> m_rows;
    KeyButton *m_add;
    TextLabel *m_note;
};

} // namespace lw::ui
