// SPDX-License-Identifier: Apache-2.0
#include "core/project/prices.h"

#include "core/llm/price_json.h"
#include "core/llm/profile.h"

#include <algorithm>

namespace lw::project {

Result<void> priceEndpoints(engine::RunPlan &plan, const llm::PriceTable *own)
{
    using Kind = llm::Price::Kind;
    llm::SpendLimit &cap = plan.pool.spend;
    for (llm::EndpointSetup &setup : plan.endpoints) {
        const QString family = QString::fromLatin1(llm::profileOf(setup.endpoint).name);
        if (setup.price.kind == Kind::Unknown && plan.family == u"embedded")
            setup.price.kind = Kind::Free; // it is a part of this program
        const llm::PriceQuery query{family, setup.endpoint.baseUrl, setup.endpoint.model, cap.currency};
        if (setup.price.kind == Kind::Unknown && own != nullptr)
            setup.price = own->price(query);
        if (setup.price.kind == Kind::Unknown)
            setup.price = llm::PriceTable::builtIn().price(query);
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

QString pricesUsed(const engine::RunPlan &plan)
{
    OrderedJson all = OrderedJson::array();
    for (const llm::EndpointSetup &setup : plan.endpoints) {
        OrderedJson one{{"url", toUtf8(setup.endpoint.shownUrl())}, {"model", toUtf8(setup.endpoint.model)}};
        one.update(llm::toJson(setup.price));
        const QString family = QString::fromLatin1(llm::profileOf(setup.endpoint).name);
        const llm::PriceRow *row = llm::PriceTable::builtIn().find(
            {family, setup.endpoint.baseUrl, setup.endpoint.model, setup.price.currency});
        if (row != nullptr && row->price == setup.price) {
            one["seen"] = toUtf8(row->seen.toString(Qt::ISODate));
            if (!row->source.isEmpty())
                one["source"] = toUtf8(row->source);
        }
        if (std::find(all.begin(), all.end(), one) == all.end())
            all.push_back(std::move(one));
    }
    return fromUtf8(dumpJson(all));
}

} // namespace lw::project
