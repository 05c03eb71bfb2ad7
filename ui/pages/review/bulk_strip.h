// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/review/bulk_desk.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;

namespace lw::ui {

class IconButton;
class KeyButton;
class TextLabel;

/// A strip above the queue in which a label takes the place of another: which, where, how many records that is, and Change. Escape
/// closes it.
class BulkStrip final : public QWidget
{
    Q_OBJECT

public:
    BulkStrip(BulkDesk &desk, std::function<std::vector<qint64>()> selected, QWidget *parent = nullptr);

    void open();
    /// Counts anew, where it is open: another queue, or another selection.
    void followQueue();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void retranslate();
    void fill();
    void wish();
    void showCount();
    void shut();
    [[nodiscard]] QString countWords() const;

    BulkDesk &m_desk;
    std::function<std::vector<qint64>()> m_selected;
    TextLabel *m_title;
    IconButton *m_close;
    QComboBox *m_from;
    QComboBox *m_to;
    QComboBox *m_where;
    QCheckBox *m_inTask;
    TextLabel *m_count;
    KeyButton *m_change;
};

} // namespace lw::ui
