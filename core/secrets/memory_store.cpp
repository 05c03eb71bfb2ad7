// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/memory_store.h"

namespace lw::secrets {

MemoryStore::~MemoryStore()
{
    // What is shared with a caller stays his; of what is only here nothing is left lying about.
    for (QByteArray &secret : m_secrets)
        secret.fill('\0');
}

void MemoryStore::read(const QString &name, QObject *context, OnRead done)
{
    const QByteArray secret = m_secrets.value(name);
    QMetaObject::invokeMethod(context, [secret, done = std::move(done)] { done(secret); }, Qt::QueuedConnection);
}

void MemoryStore::write(const QString &name, const QByteArray &secret, QObject *context, OnDone done)
{
    m_secrets[name] = secret;
    QMetaObject::invokeMethod(context, [done = std::move(done)] { done({}); }, Qt::QueuedConnection);
}

void MemoryStore::remove(const QString &name, QObject *context, OnDone done)
{
    m_secrets.remove(name);
    QMetaObject::invokeMethod(context, [done = std::move(done)] { done({}); }, Qt::QueuedConnection);
}

} // namespace lw::secrets
