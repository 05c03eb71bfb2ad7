// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QLatin1String>
#include <QVariant>

#include <initializer_list>
#include <optional>
#include <utility>
#include <variant>

namespace lw::store {

/// The values of a statement's named parameters: {{"record", id}, {"state", text}}.
using Bindings = std::initializer_list<std::pair<QLatin1String, QVariant>>;

/// A value without a name, for statements that run a million times: NULL, a number, or a text in UTF-8 that outlives the call.
using Value = std::variant<std::monostate, qint64, QByteArrayView>;

/// NULL for what is unknown.
template <typename T>
[[nodiscard]] QVariant nullable(const std::optional<T> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}
[[nodiscard]] inline QVariant nullable(const QString &text) { return text.isEmpty() ? QVariant() : QVariant(text); }
/// An empty text is a text: a null QString would become NULL.
[[nodiscard]] inline QVariant present(const QString &text) { return text.isNull() ? QVariant(QStringLiteral("")) : QVariant(text); }

} // namespace lw::store
