// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secrets/secret_store.h"

#include <QHash>

namespace lw::secrets {

/// Keeps secrets until it is deleted: where there is no keychain, and in tests.
class MemoryStore final : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;
    ~MemoryStore() override;

    void read(const QString &name, QObject *context, OnRead done) override;
    void write(const QString &name, const QByteArray &secret, QObject *context, OnDone done) override;
    void remove(const QString &name, QObject *context, OnDone done) override;
    [[nodiscard]] Keeping keeping() const override { return Keeping::MemoryOnly; }

private:
    QHash<QString, QByteArray> m_secrets;
};

} // namespace lw::secrets
