// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/metrics/spending.h"
#include "core/store/usage_store.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace lw::project {

/// What was used in some days, in all projects together.
struct UsageSum
{
    qint64 requests = 0;
    qint64 promptTokens = 0;        ///< as far as reported …
    qint64 completionTokens = 0;
    qint64 withoutTokens = 0;       ///< … and requests that reported none
    metrics::Spending spending;
    bool operator==(const UsageSum &) const = default;
};
[[nodiscard]] UsageSum sumOf(const std::vector<store::UsageRow> &rows);

/// Of one day and of the calendar month up to it, in local time.
struct UsageSummary
{
    QDate today;
    std::vector<store::UsageRow> ofToday;
    std::vector<store::UsageRow> ofMonth;   ///< a row a host and currency, its day that of the summary
    bool operator==(const UsageSummary &) const = default;
};
/// Nothing where there is no such file. Opens a file: not for the GUI's thread.
[[nodiscard]] Result<UsageSummary> readUsage(const QString &usageFile, const QDate &today);

/// {"today": {"day": …, "requests": …, "tokens": {…}, "cost": …, "currency": …, "cost_parts": {…}, "hosts": […]}, "month": {…}}
[[nodiscard]] OrderedJson usageJson(const UsageSummary &summary);
/// The same as lines for people.
[[nodiscard]] QString usageText(const UsageSummary &summary);

} // namespace lw::project
