// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/secret_store.h"

#ifdef LW_HAS_KEYCHAIN
#include "core/secrets/keychain_store.h"
#else
#include "core/secrets/memory_store.h"
#endif

namespace lw::secrets {

QString endpointKeyName(const QString &endpointId) { return QStringLiteral("endpoint:") + endpointId; }

std::unique_ptr<SecretStore> makeSecretStore()
{
#ifdef LW_HAS_KEYCHAIN
    return std::make_unique<KeychainStore>();
#else
    return std::make_unique<MemoryStore>();
#endif
}

} // namespace lw::secrets
