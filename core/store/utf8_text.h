// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/bindings.h"

#include <QByteArray>
#include <QString>
#include <QStringBuilder>
#include <QVariant>

#include <string>
#include <string_view>

namespace lw::store {

/// A text as SQLite keeps it, in UTF-8, so that what was read as UTF-8 gets there without a detour. Made of a QString and given
/// back as one without a word, since it is a text in every other respect.
class Utf8Text final
{
public:
    Utf8Text() = default;
    Utf8Text(const QString &text)
        : m_bytes(text.toUtf8())
    {
    }
    template <typename A, typename B>
    Utf8Text(const QStringBuilder<A, B> &text)
        : Utf8Text(QString(text))
    {
    }
    /// `bytes` are valid UTF-8.
    explicit Utf8Text(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }
    explicit Utf8Text(std::string_view bytes)
        : m_bytes(bytes.data(), qsizetype(bytes.size()))
    {
    }
    [[nodiscard]] operator QString() const { return QString::fromUtf8(m_bytes); }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    bool operator==(const Utf8Text &) const = default;

    /// For a statement that says CAST(:name AS TEXT): Qt gives bytes to SQLite as a blob. Never NULL.
    [[nodiscard]] QVariant asBlob() const { return m_bytes.isNull() ? QByteArray("") : m_bytes; }
    /// NULL where it is empty.
    [[nodiscard]] QVariant asBlobOrNull() const { return m_bytes.isEmpty() ? QVariant() : QVariant(m_bytes); }

    /// For Database::changeOften(), while this text lives: never NULL, or NULL where it is empty.
    [[nodiscard]] Value asValue() const { return QByteArrayView(m_bytes); }
    [[nodiscard]] Value asValueOrNull() const { return m_bytes.isEmpty() ? Value() : Value(QByteArrayView(m_bytes)); }

private:
    QByteArray m_bytes;
};

} // namespace lw::store
