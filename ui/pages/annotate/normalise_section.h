// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QComboBox;
class QGridLayout;

namespace lw::ui {

class SetupPresenter;
class TextLabel;

/// Which fields of an extraction are dates and numbers that are written in one way behind the answer. A row for each field of
/// words; paths deeper than that, which a task file may name, stay as they are.
class NormaliseSection final : public QWidget
{
    Q_OBJECT

public:
    explicit NormaliseSection(SetupPresenter &setup, QWidget *parent = nullptr);

    /// In a few words, for the line above.
    [[nodiscard]] QString summary() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    enum As { Is, Date, Number };
    struct Row
    {
        QString field;
        TextLabel *caption = nullptr;
        QComboBox *as = nullptr;
    };
    void retranslate();
    void refresh();
    void makeRows(const QStringList &fields);
    void setAs(const QString &field, int as);

    SetupPresenter &m_setup;
    QGridLayout *m_grid;
    TextLabel *m_none;
    std::vector<Row> m_rows;
    TextLabel *m_orderCaption;
    QComboBox *m_order;
    TextLabel *m_markCaption;
    QComboBox *m_mark;
};

} // namespace lw::ui
