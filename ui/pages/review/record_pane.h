// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/column_map.h"
#include "core/store/record_detail.h"
#include "core/task/span_editor.h"
#include "core/task/task_spec.h"

#include <QWidget>

class QStackedWidget;

namespace lw::ui {

class ElidedLabel;
class ExchangePane;
class KeyButton;
class PairView;
class ProgressLine;
class RecordText;
class ReviewDesk;
class TextLabel;

/// The middle of the Review page: what the record is, and its text or, in its place, prompt and answer. It is what has the focus
/// while one reviews. An old record stays until the next is there, so nothing flickers.
class RecordPane final : public QWidget
{
    Q_OBJECT

public:
    explicit RecordPane(QWidget *parent = nullptr);

    /// Null: it is being read.
    void setDetail(const store::RecordDetail *detail, const dataset::ColumnMap &columns, const task::TaskSpec &task);
    /// Marks in the text what the answer says of it. The desk must stay while it is shown.
    void setDesk(const ReviewDesk &desk);
    [[nodiscard]] PairView *pair() const { return m_pair; }
    [[nodiscard]] RecordText *text() const { return m_text; }
    [[nodiscard]] ExchangePane *exchange() const { return m_exchange; }

Q_SIGNALS:
    /// A passage of the text was marked with the mouse.
    void marked(lw::task::SpanEditor::Range range, lw::task::SpanEditor::Unit unit);
    void spanClicked(int span);

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
    void showText(const task::TaskSpec &task);
    void showBody();
    void showOthers(const std::vector<std::pair<QString, QString>> &others);
    void refreshPalette();

    TextLabel *m_number;
    ElidedLabel *m_shownId;
    ElidedLabel *m_facts;
    KeyButton *m_toggle;
    ElidedLabel *m_title;
    TextLabel *m_question;   ///< of a comparison: what stands in the prompt before the two
    TextLabel *m_others;
    QStackedWidget *m_body;
    RecordText *m_text;
    PairView *m_pair;
    ExchangePane *m_exchange;
    const ReviewDesk *m_desk = nullptr;
    QString m_shownText;
    task::TaskKind m_kind = task::TaskKind::Classification;
    bool m_asked = false;      ///< prompt and answer stand in place of the text
    bool m_pairs = false;
    int m_active = -1;
    store::RecordDetail m_detail;
    dataset::ColumnMap m_columns;
    bool m_ring = false;
};

} // namespace lw::ui
