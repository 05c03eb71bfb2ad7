// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/column_map.h"
#include "core/store/record_detail.h"
#include "core/task/task_spec.h"

namespace lw::ui {

/// A record as a person reads it. A value.
struct RecordView
{
    QString title;   ///< the first of several text columns; else empty
    QString text;    ///< the others, a blank line between them
    std::vector<std::pair<QString, QString>> others;   ///< the columns that are neither text nor id nor gold
};

/// Text columns that the data does not have are left out; where none is left, every column is text.
[[nodiscard]] RecordView recordView(const store::RecordDetail &detail, const dataset::ColumnMap &columns);

/// The text that the places of spans count in: the record as it was rendered for the model, or, where it was not asked, as
/// `task` would render it now.
[[nodiscard]] QString annotatedText(const store::RecordDetail &detail, const task::TaskSpec &task, const QStringList &textColumns);

/// What the model was asked, as it was asked: the prompt of the task, then the record or its chunk. Rendered again from what
/// the answer depends on, since that is stored once for all records.
struct AskedPiece
{
    QString user;     ///< the message with the record
    QString answer;   ///< the model's own words; empty: none are kept
};
struct Exchange
{
    QString system;   ///< the prompt that all records of the task share
    std::vector<AskedPiece> pieces;
};
[[nodiscard]] Exchange exchangeOf(const store::RecordDetail &detail);

} // namespace lw::ui
