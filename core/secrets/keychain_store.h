// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secrets/memory_store.h"

#include <QStringList>

#include <vector>

namespace lw::secrets {

/// Keeps secrets in the system's keychain under one service name. Finds out by writing a probe whether there is one that
/// works, since a keychain without a prompter still answers reads with "not found"; calls made before that is known wait.
/// Without one, or when a later write fails, it keeps them in memory and says so by keepingChanged.
class KeychainStore final : public SecretStore
{
    Q_OBJECT

public:
    explicit KeychainStore(const QString &service = QStringLiteral("labelwright"), QObject *parent = nullptr);
    ~KeychainStore() override;

    void read(const QString &name, QObject *context, OnRead done) override;
    void write(const QString &name, const QByteArray &secret, QObject *context, OnDone done) override;
    void remove(const QString &name, QObject *context, OnDone done) override;
    [[nodiscard]] Keeping keeping() const override { return m_keeping; }
    [[nodiscard]] QString whyNoKeychain() const override { return m_why; }

private:
    void probe();
    void keepIn(Keeping keeping, const QString &why = {});
    /// Now, or as soon as it is known where secrets are kept.
    void whenKnown(std::function<void()> what);
    void readFromKeychain(const QString &name, QObject *context, OnRead done);
    void writeToKeychain(const QString &name, const QByteArray &secret, QObject *context, OnDone done);
    void removeFromKeychain(const QString &name, QObject *context, OnDone done);

    QString m_service;
    Keeping m_keeping = Keeping::Unknown;
    QString m_why;
    bool m_probed = false;      ///< the probe was written: what was kept there once can be read
    MemoryStore m_memory;
    QStringList m_inMemory;     ///< the names that the keychain did not take
    std::vector<std::function<void()>> m_waiting;
};

} // namespace lw::secrets
