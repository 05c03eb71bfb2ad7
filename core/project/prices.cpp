// SPDX-License-Identifier: Apache-2.0
#include "core/project/prices.h"

#include "core/llm/price_table.h"
#include "core/llm/profile.h"

namespace lw::project {

Result<void> priceEndpoints(engine::RunPlan &plan)
{
    using Kind = llm::Price::Kind;
    llm::SpendLimit &cap = plan.pool.spend;
    for (llm::EndpointSetup &setup : plan.endpoints) {
        const QString family = QString::fromLatin1(llm::profileOf(setup.endpoint).name);
        if (setup.price.kind == Kind::Unknown)
            setup.price = llm::PriceTable::builtIn().price({family, setup.endpoint.baseUrl, setup.endpoint.model, cap.currency});
        const bool costsNothingMore = setup.price.kind == Kind::Free || setup.price.kind == Kind::Flat;
        if (cap.unit == llm::SpendLimit::Unit::Money && cap.currency.isEmpty() && !costsNothingMore
            && setup.price.kind != Kind::Unknown)
            cap.currency = setup.price.currency;
    }
    for (const llm::EndpointSetup &setup : plan.endpoints) {
        llm::SpendLimit asked = cap;
        if (asked.currency.isEmpty())
            asked.currency = QStringLiteral("XXX"); // ISO 4217: no currency; nothing here is billed in any
        if (auto checked = llm::checkLimit(asked, setup.price, setup.endpoint.model); !checked)
            return checked;
    }
    return {};
}

} // namespace lw::project
