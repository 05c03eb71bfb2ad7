// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace lw::secrets {

/// Where secrets are kept.
enum class Keeping {
    Unknown,     ///< not found out yet
    Keychain,    ///< in the system's keychain
    MemoryOnly,  ///< there is no usable keychain: until the program ends
};

/// The name under which the key of an endpoint is kept.
[[nodiscard]] QString endpointKeyName(const QString &endpointId);

/// Keeps keys of endpoints by name. Lives on the GUI thread; every answer comes there from the event loop, never from inside
/// the call. Nothing of a secret goes into a log or an error.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    /// An empty array: there is none of that name.
    using OnRead = std::function<void(const Result<QByteArray> &)>;
    using OnDone = std::function<void(const Result<void> &)>;

    using QObject::QObject;

    /// Answers are dropped when `context` is gone; the work itself is done all the same.
    virtual void read(const QString &name, QObject *context, OnRead done) = 0;
    virtual void write(const QString &name, const QByteArray &secret, QObject *context, OnDone done) = 0;
    /// Of a name that is not there: succeeds.
    virtual void remove(const QString &name, QObject *context, OnDone done) = 0;

    [[nodiscard]] virtual Keeping keeping() const = 0;
    /// Why it is MemoryOnly, in the system's words; empty otherwise.
    [[nodiscard]] virtual QString whyNoKeychain() const { return {}; }

Q_SIGNALS:
    void keepingChanged(lw::secrets::Keeping keeping);
};

/// The system's keychain where there is a usable one, else memory. It is looked at when it is made; keepingChanged says what
/// was found.
[[nodiscard]] std::unique_ptr<SecretStore> makeSecretStore();

} // namespace lw::secrets
