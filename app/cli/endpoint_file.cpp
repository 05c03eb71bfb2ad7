// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/endpoint_file.h"

#include "app/cli/output.h"
#include "core/llm/price_table.h"
#include "core/llm/profile.h"
#include "core/settings/endpoint_entry.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace lw::cli {
namespace {

/// What a request says by itself; two of them would contradict each other.
constexpr const char *ownHeaders[] = {"accept", "accept-encoding", "connection", "content-length", "content-type", "host",
                                      "transfer-encoding"};

/// Reads one entry field by field; the first one that is wrong stays as the sentence.
class EntryReader final
{
public:
    explicit EntryReader(const Json &entry)
        : m_entry(entry)
    {
    }

    [[nodiscard]] Result<NamedEndpoint> read()
    {
        if (!m_entry.is_object())
            return fail(Code::BadFormat, QStringLiteral("is no object"));
        static const QStringList known{QStringLiteral("url"),    QStringLiteral("model"), QStringLiteral("api_key_env"), QStringLiteral("profile"),
                                       QStringLiteral("headers"), QStringLiteral("price"), QStringLiteral("limits")};
        for (const auto &[name, value] : m_entry.items())
            expect(known.contains(fromUtf8(name)), QStringLiteral("the field \"%1\" is not known").arg(fromUtf8(name)));
        llm::Endpoint &endpoint = m_named.setup.endpoint;
        if (const auto url = endpointUrl(text("url"), QStringLiteral("url")))
            endpoint.baseUrl = *url;
        else
            expect(false, url.error().detail);
        endpoint.model = text("model");
        m_named.apiKeyEnv = text("api_key_env");
        endpoint.profile = text("profile");
        expect(endpoint.profile.isEmpty() || llm::profileNamed(endpoint.profile),
               QStringLiteral("\"%1\" is no kind of server that is known; leave profile out").arg(endpoint.profile));
        readHeaders();
        readPrice();
        readLimits();
        return m_fault.isEmpty() ? Result<NamedEndpoint>(m_named) : fail(Code::BadFormat, m_fault);
    }

private:
    void expect(bool right, const QString &fault)
    {
        if (!right && m_fault.isEmpty())
            m_fault = fault;
    }

    [[nodiscard]] QString text(const char *field)
    {
        const Json *value = member(m_entry, field);
        expect(!value || (value->is_string() && !stringOr(m_entry, field).isEmpty()),
               QStringLiteral("%1 takes a text that is not empty").arg(QLatin1String(field)));
        return stringOr(m_entry, field);
    }

    void readHeaders()
    {
        const Json *headers = member(m_entry, "headers");
        if (!headers)
            return;
        expect(headers->is_object(), QStringLiteral("headers takes an object of names and texts"));
        if (!headers->is_object())
            return;
        for (const auto &[name, value] : headers->items()) {
            const QByteArray key(name.data(), qsizetype(name.size()));
            const std::string words = value.is_string() ? value.get<std::string>() : std::string("\n");
            const auto isToken = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_'; };
            const auto isControl = [](char c) { return quint8(c) < 0x20 || c == 0x7f; };
            expect(!key.isEmpty() && std::all_of(key.begin(), key.end(), isToken)
                       && std::none_of(words.begin(), words.end(), isControl),
                   QStringLiteral("the header \"%1\" takes a name of letters, digits and - and a text of one line")
                       .arg(fromUtf8(name).simplified()));
            expect(std::none_of(std::begin(ownHeaders), std::end(ownHeaders), [&key](const char *own) { return key.toLower() == own; }),
                   QStringLiteral("the header \"%1\" is the program's own").arg(fromUtf8(name).simplified()));
            m_named.setup.endpoint.headers.append({key, QByteArray(words.data(), qsizetype(words.size()))});
        }
    }

    void readPrice()
    {
        const Json *price = member(m_entry, "price");
        if (!price)
            return;
        const auto read = price->is_object() ? llm::priceFromJson(*price) : std::nullopt;
        expect(read.has_value(), QStringLiteral("price takes an object as {\"kind\": \"token\", \"currency\": \"USD\", \"input\": \"0.15\", "
                                                "\"output\": \"0.60\"}, amounts as texts for a million tokens"));
        m_named.setup.price = read.value_or(llm::Price());
    }

    [[nodiscard]] std::optional<qint64> number(const Json &object, const char *field, Range range)
    {
        const Json *value = member(object, field);
        if (!value)
            return {};
        const bool fits = value->is_number_integer() && range.holds(integerOr(object, field));
        expect(fits, QStringLiteral("limits.%1 takes a whole number from %2 to %3").arg(QLatin1String(field)).arg(range.least).arg(range.most));
        return integerOr(object, field);
    }

    void readLimits()
    {
        const Json *limits = member(m_entry, "limits");
        if (!limits)
            return;
        expect(limits->is_object(), QStringLiteral("limits takes an object"));
        if (!limits->is_object())
            return;
        static const QStringList known{QStringLiteral("requests_per_minute"), QStringLiteral("tokens_per_minute"), QStringLiteral("concurrency")};
        for (const auto &[name, value] : limits->items())
            expect(known.contains(fromUtf8(name)), QStringLiteral("limits.%1 is not known; there are: %2").arg(fromUtf8(name), known.join(QStringLiteral(", "))));
        using settings::EndpointEntry;
        if (const auto requests = number(*limits, "requests_per_minute", EndpointEntry::ratePerMinute))
            m_named.setup.limits.requests = double(*requests);
        if (const auto tokens = number(*limits, "tokens_per_minute", EndpointEntry::ratePerMinute))
            m_named.setup.limits.tokens = double(*tokens);
        if (const auto most = number(*limits, "concurrency", EndpointEntry::atOnce))
            m_named.setup.mostAtOnce = int(*most);
    }

    const Json &m_entry;
    NamedEndpoint m_named;
    QString m_fault;
};

} // namespace

Result<std::vector<NamedEndpoint>> readEndpointFile(const QString &path)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return fail(bytes.error());
    const auto list = parseJson({bytes->constData(), std::size_t(bytes->size())});
    if (!list || !list->is_array() || list->empty())
        return fail(Code::BadFormat, QStringLiteral("%1 is no JSON list of endpoints, as [{\"url\": \"http://127.0.0.1:11434/v1\"}]").arg(path));
    std::vector<NamedEndpoint> all;
    for (const Json &entry : *list) {
        auto read = EntryReader(entry).read();
        if (!read)
            return fail(read.error().code, QStringLiteral("%1, endpoint %2: %3").arg(path).arg(all.size() + 1).arg(read.error().detail));
        all.push_back(*std::move(read));
    }
    return all;
}

Result<QUrl> endpointUrl(const QString &text, const QString &what)
{
    const QUrl url(text, QUrl::StrictMode);
    if (url.isValid() && !url.host().isEmpty() && (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https")))
        return url;
    return fail(Code::WrongUse, QStringLiteral("%1 takes a URL that begins with http:// or https://, as http://127.0.0.1:11434/v1").arg(what));
}

} // namespace lw::cli
