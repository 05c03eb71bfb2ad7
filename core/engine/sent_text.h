// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/task/answer.h"
#include "core/task/masking.h"
#include "core/task/task_spec.h"
#include "core/text/offset_map.h"
#include "core/text/token_counter.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace lw::engine {

/// The way from what was said of a sent text back to the record.
struct WayBack
{
    QString original; ///< what recordText() gives
    text::OffsetMap map;
    std::vector<task::Mask> masks;

    /// Where a part of the sent text stands in the original, in code points.
    [[nodiscard]] text::CodePoints range(text::CodePoints sent) const { return map.toOriginal(sent); }
    /// The answer with every mark replaced by what it stands for; spans stand where they are in the original and cover what is
    /// there, and two that became one are one.
    [[nodiscard]] task::Answer answer(task::Answer said) const;
};

/// A record's text as it goes out.
struct SentText
{
    QString text;
    QString unmasked;               ///< the same before the masking: what rules are tried on
    std::optional<WayBack> wayBack; ///< empty: nothing was changed
};

/// The task's template filled in (or the text columns, one a line), each column's value cleaned first, then the whole masked, as
/// the task says. Pure; `data` and missing columns as in recordText().
[[nodiscard]] SentText sentText(const task::TaskSpec &task, const QStringList &textColumns, const OrderedJson &data,
                                const text::TokenCounter &counter);

} // namespace lw::engine
