// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace lw::task {

/// The one of `names` that a model meant: the same, or the only one that is the same without case, space and punctuation.
[[nodiscard]] std::optional<QString> matchName(const QStringList &names, const QString &said);

/// As much of a model's word as a person wants to read of it.
[[nodiscard]] QString shortened(const QString &word);

} // namespace lw::task
