// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/column_map.h"
#include "core/store/record_detail.h"
#include "ui/pages/data/label_book.h"

#include <QWidget>

class QPlainTextEdit;
class QVBoxLayout;

namespace lw::ui {

class IconButton;
class KeyButton;
class RecordFacts;
class SidePanel;
class TextLabel;

/// One record at the right of the table: what is known of it, its text in full, and the way to Review. Holds a copy of what it
/// shows.
class RecordPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit RecordPanel(QWidget *parent = nullptr);

    void setRecord(const store::RecordDetail &detail, const dataset::ColumnMap &columns, const LabelBook &labels);
    /// Whether there is a row before and behind it.
    void setNeighbours(bool before, bool behind);

Q_SIGNALS:
    void previousRequested();
    void nextRequested();
    void closeRequested();
    void reviewRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void showText();

    SidePanel *m_panel;
    IconButton *m_previous;
    IconButton *m_next;
    TextLabel *m_headline;
    RecordFacts *m_facts;
    TextLabel *m_textName;
    TextLabel *m_textLength;
    QPlainTextEdit *m_text;
    KeyButton *m_review;
    store::RecordDetail m_detail;
    dataset::ColumnMap m_columns;
    LabelBook m_labels;
    qint64 m_shownText = 0;   ///< the record whose text stands in the editor
};

} // namespace lw::ui
