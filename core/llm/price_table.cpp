// SPDX-License-Identifier: Apache-2.0
#include "core/llm/price_table.h"

#include "core/base/json.h"

#include <nlohmann/json.hpp>

#include <QFile>
#include <QHostAddress>
#include <QTime>

#include <limits>

namespace lw::llm {
namespace {

/// An amount of a price; false where it is there and no decimal text.
bool readAmount(const Json &object, const char *key, std::optional<qint64> &amount)
{
    const Json *value = member(object, key);
    if (value == nullptr)
        return true;
    amount = value->is_string() ? metrics::nanoFromDecimal(fromUtf8(value->get_ref<const std::string &>())) : std::nullopt;
    return amount.has_value();
}

std::optional<TokenRates> readRates(const Json &object)
{
    std::optional<qint64> input;
    std::optional<qint64> output;
    TokenRates rates;
    if (!readAmount(object, "input", input) || !readAmount(object, "cached_input", rates.cachedInput)
        || !readAmount(object, "output", output) || !readAmount(object, "reasoning", rates.reasoning) || !input || !output)
        return {};
    rates.input = *input;
    rates.output = *output;
    return rates;
}

std::optional<int> readMinute(const Json &object, const char *key)
{
    const QTime time = QTime::fromString(stringOr(object, key), QStringLiteral("HH:mm"));
    return time.isValid() ? std::optional(time.hour() * 60 + time.minute()) : std::nullopt;
}

std::optional<RateHours> readHours(const Json &object)
{
    RateHours hours;
    const std::optional<int> from = readMinute(object, "from");
    const std::optional<int> to = readMinute(object, "to");
    const std::optional<TokenRates> rates = readRates(object);
    if (!from || !to || *from == *to || !rates)
        return {};
    hours.fromMinute = *from;
    hours.toMinute = *to;
    hours.rates = *rates;
    if (const Json *days = member(object, "weekdays")) {
        hours.weekdays = 0;
        for (const Json &day : *days) {
            if (!day.is_number_integer() || day.get<int>() < 1 || day.get<int>() > 7)
                return {};
            hours.weekdays = quint8(hours.weekdays | 1 << (day.get<int>() - 1));
        }
    }
    return hours;
}

std::optional<Price> readPerToken(const Json &row, Price price)
{
    const std::optional<TokenRates> rates = readRates(row);
    if (!rates)
        return {};
    price.rates = *rates;
    if (const Json *all = member(row, "hours")) {
        for (const Json &one : *all) {
            const std::optional<RateHours> hours = readHours(one);
            if (!hours)
                return {};
            price.hours.push_back(*hours);
        }
    }
    if (const Json *more = member(row, "long_prompt")) {
        const std::optional<TokenRates> longRates = readRates(*more);
        price.longPromptAbove = integerOr(*more, "above");
        if (!longRates || price.longPromptAbove <= 0)
            return {};
        price.longRates = *longRates;
    }
    return price;
}

/// A row for each model that it names, as one text or as a list; none: it cannot be used.
std::vector<PriceRow> readRows(const Json &json)
{
    PriceRow row;
    row.family = stringOr(json, "family");
    row.where = stringOr(json, "where");
    row.note = stringOr(json, "note");
    row.seen = QDate::fromString(stringOr(json, "seen"), Qt::ISODate);
    row.source = stringOr(json, "source");
    const std::optional<Price> price = priceFromJson(json);
    const Json *models = member(json, "model");
    if (!price || models == nullptr || row.family.isEmpty() || row.where.isEmpty() || !row.seen.isValid())
        return {};
    row.price = *price;
    if ((price->kind == Price::Kind::PerToken || price->kind == Price::Kind::PerRequest) && !row.source.startsWith(u"https://"))
        return {};
    std::vector<PriceRow> rows;
    for (const Json &model : models->is_array() ? *models : Json::array({*models})) {
        row.model = model.is_string() ? fromUtf8(model.get_ref<const std::string &>()) : QString();
        if (row.model.isEmpty() || row.model.count(u'*') > 1)
            return {};
        rows.push_back(row);
    }
    return rows;
}

/// How exactly a pattern names the model: the letters that are not *, an exact name above all; -1: it does not.
int priceFit(const QString &pattern, const QString &model)
{
    const auto star = pattern.indexOf(u'*');
    if (star < 0)
        return pattern == model ? std::numeric_limits<int>::max() : -1;
    const QStringView before = QStringView(pattern).left(star);
    const QStringView behind = QStringView(pattern).mid(star + 1);
    const bool fits = model.size() >= before.size() + behind.size() && model.startsWith(before) && model.endsWith(behind);
    return fits ? int(before.size() + behind.size()) : -1;
}

bool isThisComputer(const QString &host)
{
    return host == u"localhost" || host.endsWith(u".localhost") || QHostAddress(host).isLoopback();
}

bool billsThere(const PriceRow &row, const PriceQuery &query, const QString &host)
{
    return row.where == u"this computer" ? row.family == query.family && isThisComputer(host) : row.where == host;
}

} // namespace

std::optional<Price> priceFromJson(const Json &row)
{
    using Kind = Price::Kind;
    Price price;
    const QString kind = stringOr(row, "kind");
    price.currency = stringOr(row, "currency");
    if (kind == u"unknown" || kind == u"free") {
        price.kind = kind == u"free" ? Kind::Free : Kind::Unknown;
        return price.currency.isEmpty() ? std::optional(price) : std::nullopt;
    }
    if (price.currency.size() != 3)
        return {};
    if (kind == u"flat") {
        price.kind = Kind::Flat;
        return price;
    }
    if (kind == u"request") {
        std::optional<qint64> each;
        price.kind = Kind::PerRequest;
        if (!readAmount(row, "each", each) || !each)
            return {};
        price.perRequest = *each;
        return price;
    }
    price.kind = Kind::PerToken;
    return kind == u"token" ? readPerToken(row, price) : std::nullopt;
}

Result<PriceTable> PriceTable::fromJson(std::string_view text)
{
    const Result<Json> json = parseJson(text);
    if (!json)
        return fail(json.error());
    const Json *rows = json->is_object() ? member(*json, "prices") : nullptr;
    if (rows == nullptr || !rows->is_array())
        return fail(Code::BadFormat, QStringLiteral("A price table is an object with a list called \"prices\"."));
    PriceTable table;
    int number = 0;
    for (const Json &each : *rows) {
        ++number;
        const std::vector<PriceRow> read = each.is_object() ? readRows(each) : std::vector<PriceRow>();
        if (read.empty())
            return fail(Code::BadFormat, QStringLiteral("Row %1 of the price table cannot be used: %2")
                                             .arg(number).arg(fromUtf8(dumpJson(each)).left(200)));
        table.m_rows.insert(table.m_rows.end(), read.begin(), read.end());
    }
    return table;
}

const PriceTable &PriceTable::builtIn()
{
    static const PriceTable table = [] {
        QFile file(QStringLiteral(":/labelwright/providers/prices.json"));
        if (!file.open(QIODevice::ReadOnly))
            return PriceTable();
        const QByteArray bytes = file.readAll();
        // tested to be good; without it every price is unknown, which is the truth then
        return fromJson(std::string_view(bytes.constData(), std::size_t(bytes.size()))).value_or(PriceTable());
    }();
    return table;
}

const PriceRow *PriceTable::find(const PriceQuery &query) const
{
    const PriceRow *best = nullptr;
    int bestFit = -1;
    bool bestBilled = false;
    const QString host = query.base.host().toLower();
    for (const PriceRow &row : m_rows) {
        const int fit = billsThere(row, query, host) ? priceFit(row.model, query.model) : -1;
        const bool billed = !query.currency.isEmpty() && row.price.currency == query.currency;
        if (fit < 0 || fit < bestFit || (fit == bestFit && (bestBilled || !billed)))
            continue;
        best = &row;
        bestFit = fit;
        bestBilled = billed;
    }
    return best;
}

Price PriceTable::price(const PriceQuery &query) const
{
    const PriceRow *row = find(query);
    return row == nullptr ? Price() : row->price;
}

} // namespace lw::llm
