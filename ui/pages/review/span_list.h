// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task/span_editor.h"
#include "ui/pages/review/task_labels.h"

#include <QListWidget>

namespace lw::ui {

/// The spans of a record in order of appearance: label, text, and the place in the text. Takes no focus: keys walk through the
/// spans anyway.
class SpanList final : public QListWidget
{
    Q_OBJECT

public:
    explicit SpanList(QWidget *parent = nullptr);

    void setSpans(const task::SpanEditor &editor, const TaskLabels &labels);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int span);

private:
    std::vector<task::SpanEditor::Span> m_shown;
};

} // namespace lw::ui
