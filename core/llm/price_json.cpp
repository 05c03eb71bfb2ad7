// SPDX-License-Identifier: Apache-2.0
#include "core/llm/price_json.h"

namespace lw::llm {
namespace {

std::string decimal(qint64 nano) { return toUtf8(metrics::decimalFromNano(nano)); }

void putRates(OrderedJson &object, const TokenRates &rates)
{
    object["input"] = decimal(rates.input);
    if (rates.cachedInput)
        object["cached_input"] = decimal(*rates.cachedInput);
    object["output"] = decimal(rates.output);
    if (rates.reasoning)
        object["reasoning"] = decimal(*rates.reasoning);
}

std::string clock(int minute)
{
    return toUtf8(QStringLiteral("%1:%2").arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0')));
}

OrderedJson toJson(const RateHours &hours)
{
    OrderedJson object{{"from", clock(hours.fromMinute)}, {"to", clock(hours.toMinute)}};
    if (hours.weekdays != 0x7f) {
        object["weekdays"] = OrderedJson::array();
        for (int day = 0; day < 7; ++day) {
            if ((hours.weekdays >> day & 1) != 0)
                object["weekdays"].push_back(day + 1);
        }
    }
    putRates(object, hours.rates);
    return object;
}

const char *kindWord(Price::Kind kind)
{
    switch (kind) {
    case Price::Kind::Unknown: return "unknown";
    case Price::Kind::Free: return "free";
    case Price::Kind::PerToken: return "token";
    case Price::Kind::PerRequest: return "request";
    case Price::Kind::Flat: return "flat";
    }
    return "unknown";
}

} // namespace

OrderedJson toJson(const Price &price)
{
    OrderedJson object{{"kind", kindWord(price.kind)}};
    if (!price.currency.isEmpty())
        object["currency"] = toUtf8(price.currency);
    if (price.kind == Price::Kind::PerRequest)
        object["each"] = decimal(price.perRequest);
    if (price.kind != Price::Kind::PerToken)
        return object;
    putRates(object, price.rates);
    for (const RateHours &hours : price.hours)
        object["hours"].push_back(toJson(hours));
    if (price.longPromptAbove > 0) {
        OrderedJson more{{"above", price.longPromptAbove}};
        putRates(more, price.longRates);
        object["long_prompt"] = std::move(more);
    }
    return object;
}

} // namespace lw::llm
