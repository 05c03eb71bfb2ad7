// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>

#include <vector>

class QScrollArea;
class QVBoxLayout;

namespace lw::ui {

class KeyButton;
class LabelRow;
class SearchField;
class SetupPresenter;
class TextLabel;

/// The labels of the task, one row each, and a last row that adds one. Of many labels a part is shown, and a field above finds the
/// others; labels named "A/B" stand together below their "A".
class LabelsEditor final : public QFrame
{
    Q_OBJECT

public:
    explicit LabelsEditor(SetupPresenter &setup, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    /// Which labels have a row, and in which order. Not while one is renamed: it would move away below the caret.
    void arrange();
    void refresh();
    void retranslate();
    void showNote();
    void fit();
    LabelRow *makeRow();
    void add();
    void remove(int row);
    void move(int row, int by);
    [[nodiscard]] int labelOf(const LabelRow *row) const;

    SetupPresenter &m_setup;
    SearchField *m_find;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    QList<LabelRow *> m_rows;
    QString m_wanted;         ///< by which they were found
    std::vector<int> m_shown; ///< the label of each row
    int m_found = 0;          ///< labels that the field finds
    KeyButton *m_add;
    TextLabel *m_note;
};

} // namespace lw::ui
