// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record_query.h"

#include <QString>

#include <vector>

namespace lw::ui {

/// What a query asks beyond the tabs and the search: each is a chip that can be taken away.
enum class FilterPart { State, Failure, Label, ModelLabel, Gold, Length, Order };

/// Those that are set, in the order of the chips.
[[nodiscard]] std::vector<FilterPart> filterParts(const store::RecordQuery &query);
[[nodiscard]] QString filterWords(FilterPart part, const store::RecordQuery &query);
[[nodiscard]] store::RecordQuery without(FilterPart part, store::RecordQuery query);

/// The key of the tab that a state stands under; states without a tab of their own are chips under "all".
[[nodiscard]] QString tabOf(store::RecordFilter::State state);
[[nodiscard]] store::RecordFilter::State stateOfTab(const QString &tab);
/// Tabs in order.
[[nodiscard]] QStringList filterTabKeys();
[[nodiscard]] QString filterTabWords(const QString &tab);

} // namespace lw::ui
