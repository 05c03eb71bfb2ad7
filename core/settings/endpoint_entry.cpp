// SPDX-License-Identifier: Apache-2.0
#include "core/settings/endpoint_entry.h"

namespace lw::settings {

EndpointEntry embeddedEndpoint()
{
    EndpointEntry entry;
    entry.id = QLatin1String(embeddedEndpointId);
    return entry;
}

} // namespace lw::settings
