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

/// An answer as a model would have given it.
struct SaidOfSent
{
    Json answer;
    int lostSpans = 0; ///< stand in what was taken out, and are left out
};

/// A record's text as it goes out.
struct SentText
{
    QString text;
    QString unmasked;               ///< the same before the masking: what rules are tried on
    std::optional<WayBack> wayBack; ///< empty: nothing was changed

    /// The other way: what would have been said of this text by who means an answer to the record: spans cover what is left of them
    /// here, and what `rules` find in texts, fields and rationales is masked with the marks of this text.
    [[nodiscard]] SaidOfSent said(Json answer, const task::MaskingRules &rules) const;
};

/// The task's template filled in (or the text columns, one a line), each column's value cleaned first, then the whole masked, as
/// the task says. Pure; `data` and missing columns as in recordText().
[[nodiscard]] SentText sentText(const task::TaskSpec &task, const QStringList &textColumns, const OrderedJson &data,
                                const text::TokenCounter &counter);

} // namespace lw::engine
