// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/column_map.h"
#include "core/store/record_detail.h"

#include <QWidget>

class QStackedWidget;

namespace lw::ui {

class ElidedLabel;
class ExchangePane;
class KeyButton;
class ProgressLine;
class RecordText;
class TextLabel;

/// The middle of the Review page: what the record is, and its text or, in its place, prompt and answer. It is what has the focus
/// while one reviews. An old record stays until the next is there, so nothing flickers.
class RecordPane final : public QWidget
{
    Q_OBJECT

public:
    explicit RecordPane(QWidget *parent = nullptr);

    /// Null: it is being read.
    void setDetail(const store::RecordDetail *detail, const dataset::ColumnMap &columns);
    [[nodiscard]] RecordText *text() const { return m_text; }
    [[nodiscard]] ExchangePane *exchange() const { return m_exchange; }

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void showOthers(const std::vector<std::pair<QString, QString>> &others);
    void refreshPalette();

    TextLabel *m_number;
    ElidedLabel *m_shownId;
    ElidedLabel *m_facts;
    KeyButton *m_toggle;
    ElidedLabel *m_title;
    TextLabel *m_others;
    QStackedWidget *m_body;
    RecordText *m_text;
    ExchangePane *m_exchange;
    store::RecordDetail m_detail;
    dataset::ColumnMap m_columns;
    bool m_ring = false;
};

} // namespace lw::ui
