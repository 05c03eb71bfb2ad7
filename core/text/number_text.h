// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace lw::text {

/// Which mark stands before the decimals. Unknown: what can only be one of both is read, what can be either is not.
enum class DecimalMark : quint8 { Unknown, Point, Comma };

/// A number as people write it, as digits with a point: "1,234.50", "1.234,5", "1 234,5", "１２３４．５", "-12", and in Chinese
/// "一千二百三十四", "三点五", "3.5万", "二〇二一". No zeros at the ends that say nothing. Empty where the text is anything else, or
/// could be two numbers: "1,234" with an unknown mark, "一百五". Pure.
[[nodiscard]] std::optional<QString> plainNumber(QStringView text, DecimalMark mark = DecimalMark::Unknown);

} // namespace lw::text
