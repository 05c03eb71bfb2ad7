// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace lw::text {

/// The word among `known` that was probably meant by `word`, or an empty string: at most a third of the letters (at
/// least one) differ, case aside. The first of several equally near ones. For sentences such as "did you mean …?".
[[nodiscard]] QString nearestWord(const QString &word, const QStringList &known);

} // namespace lw::text
