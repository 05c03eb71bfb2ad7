// SPDX-License-Identifier: Apache-2.0
#include "core/llm/error_body.h"

#include <QRegularExpression>

#include <nlohmann/json.hpp>

namespace lw::llm {
namespace {

QString textOf(const Json *value)
{
    if (!value)
        return {};
    if (value->is_string())
        return fromUtf8(value->get_ref<const std::string &>());
    return value->is_number_integer() ? QString::number(value->get<qint64>()) : QString();
}

std::optional<std::chrono::milliseconds> hintedDelay(const Json &error, const QString &message)
{
    static const QRegularExpression seconds(QStringLiteral("^([0-9]+(?:\\.[0-9]+)?)s$"));
    static const QRegularExpression sentence(QStringLiteral("retry in ([0-9]+(?:\\.[0-9]+)?) ?s"),
                                             QRegularExpression::CaseInsensitiveOption);
    const auto toDelay = [](const QString &text) {
        return std::chrono::milliseconds(qint64(text.toDouble() * 1000.0));
    };
    if (const Json *details = member(error, "details"); details && details->is_array()) {
        for (const Json &detail : *details) {
            const auto match = seconds.match(stringOr(detail, "retryDelay"));
            if (match.hasMatch())
                return toDelay(match.captured(1));
        }
    }
    const auto match = sentence.match(message);
    return match.hasMatch() ? std::optional(toDelay(match.captured(1))) : std::nullopt;
}

ErrorBody readObject(const Json &error)
{
    ErrorBody body;
    body.message = textOf(member(error, "message"));
    body.type = textOf(member(error, "type"));
    if (body.type.isEmpty())
        body.type = textOf(member(error, "status"));
    body.code = textOf(member(error, "code"));
    body.param = textOf(member(error, "param"));
    body.retryAfter = hintedDelay(error, body.message);
    return body;
}

} // namespace

std::optional<ErrorBody> readErrorBody(const Json &body)
{
    if (body.is_array())
        return body.empty() ? std::nullopt : readErrorBody(body.front());
    const Json *error = member(body, "error");
    if (error && error->is_object())
        return readObject(*error);
    if (error && error->is_string()) {
        ErrorBody result;
        result.message = textOf(error);
        return result;
    }
    if (stringOr(body, "object") == QLatin1String("error"))
        return readObject(body);
    return {};
}

ErrorBody readErrorText(std::string_view body)
{
    if (const auto json = parseJson(body)) {
        if (auto read = readErrorBody(*json))
            return *std::move(read);
    }
    static const QRegularExpression tags(QStringLiteral("<(?:style|script|head)\\b.*?</(?:style|script|head)>|<[^>]*>"),
                                         QRegularExpression::DotMatchesEverythingOption
                                             | QRegularExpression::CaseInsensitiveOption);
    QString text = fromUtf8(body.substr(0, 16 * 1024));
    text.replace(tags, QStringLiteral(" "));
    ErrorBody result;
    result.message = text.simplified().left(200);
    return result;
}

} // namespace lw::llm
