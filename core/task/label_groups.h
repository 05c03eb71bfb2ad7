// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace lw::task {

/// The group of a label: "A" of "A/B". Empty: it is in none.
[[nodiscard]] QString labelGroup(const QString &name);

/// The positions of labels (from 0) in the order in which they are shown: those of a group together where its first one
/// stands, else as they come. Only those whose name holds every word of `wanted`, whatever its case. Pure.
[[nodiscard]] std::vector<int> shownLabels(const QStringList &names, const QString &wanted = {});

} // namespace lw::task
