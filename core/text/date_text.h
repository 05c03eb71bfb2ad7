// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace lw::text {

/// What 03/04/2021 means. Unknown: such a date is read only where it can mean one day alone.
enum class DateOrder : quint8 { Unknown, DayFirst, MonthFirst };

/// A date as people write it, as ISO 8601: "2021-05-03", or "2021-05" where no day is given. It reads 2021-5-3, 2021/05/03,
/// 20210503, 3.5.2021 (day first), 3/5/2021, "3 May 2021", "May 3rd, 2021", "Mon, 3 May 2021", 2021年5月3日 and
/// 二〇二一年五月三号, and nothing beside the date. Empty where the text is anything else, no day of the calendar, has a year of two
/// digits, or could be two days. Pure.
[[nodiscard]] std::optional<QString> isoDate(QStringView text, DateOrder order = DateOrder::Unknown);

} // namespace lw::text
