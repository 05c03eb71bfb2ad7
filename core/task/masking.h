// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/text/offset_map.h"

#include <QStringList>

#include <nlohmann/json.hpp>

#include <vector>

namespace lw::task {

/// What is replaced by a mark before a text is sent; all off at first. What each finds, and what it does not, stands with the
/// functions of core/text/private_numbers.h.
struct MaskingRules
{
    bool email = false;
    bool phone = false;
    bool id = false;   ///< identity numbers of China
    bool card = false;
    QStringList words; ///< a person's own
    bool operator==(const MaskingRules &) const = default;

    [[nodiscard]] bool isOff() const { return *this == MaskingRules(); }
    /// {"email": true, "words": ["Ada"]}: what is off is left out.
    [[nodiscard]] Json toJson() const;
    /// Code::BadTask with a sentence: an unknown key (named) or a wrong type.
    [[nodiscard]] static Result<MaskingRules> fromJson(const Json &json);
};

/// A mark and what it stands for, as it was written first.
struct Mask
{
    QString mark; ///< "[PHONE_1]"
    QString original;
    int times = 0;
    bool operator==(const Mask &) const = default;
};

struct MaskedText
{
    QString text;
    text::OffsetMap map; ///< back to the text before
    std::vector<Mask> masks;
    [[nodiscard]] int count() const;
};

/// The text with marks in place of what the rules find. The same value has the same mark, however it is spaced or cased; a mark
/// that stands in the text already is left alone, and its number is not given. Pure, linear.
[[nodiscard]] MaskedText masked(const QString &text, const MaskingRules &rules);

/// The strings of an answer with marks as they stand in a text that was masked; what the text does not hold gets new marks.
[[nodiscard]] Json maskedLike(const Json &answer, const MaskingRules &rules, const std::vector<Mask> &masks);

/// What was said of a masked text, with each mark replaced by what it stands for: in a text, or in every string of an answer
/// (not in its keys). A mark that was never given stays.
[[nodiscard]] QString unmasked(const QString &text, const std::vector<Mask> &masks);
[[nodiscard]] Json unmasked(const Json &answer, const std::vector<Mask> &masks);

} // namespace lw::task
