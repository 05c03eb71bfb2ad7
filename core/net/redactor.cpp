// SPDX-License-Identifier: Apache-2.0
#include "core/net/redactor.h"

#include <QRegularExpression>
#include <QUrl>

#include <array>

namespace lw::net {
namespace {

constexpr qsizetype shortestSecret = 6;

/// Each pattern keeps its first group, which says what it was, and loses the rest.
const std::array<QRegularExpression, 4> &patterns()
{
    static const std::array<QRegularExpression, 4> all{
        QRegularExpression(QStringLiteral(R"((authorization["']?\s*[:=]\s*["']?(?:bearer|basic)?\s*|bearer\s+)[A-Za-z0-9._~+/=-]{6,})"),
                           QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(QStringLiteral(R"(((?:x-)?api[-_]?key["']?\s*[:=]\s*["']?)[^\s"',;&}]{6,})"),
                           QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(QStringLiteral(R"((\b)(?:sk|pk|gsk|xai|hf)[-_][A-Za-z0-9_*-]{8,})")),
        QRegularExpression(QStringLiteral(R"((\w://|[?&](?:key|token|sig|access_token)=)[^\s/@?&#"']+(?=@|&|$|\s|"|'))"),
                           QRegularExpression::CaseInsensitiveOption),
    };
    return all;
}

} // namespace

const QString Redactor::mark = QStringLiteral("[key removed]");

void Redactor::addSecret(const QByteArray &secret)
{
    if (secret.size() < shortestSecret)
        return;
    const QString text = QString::fromUtf8(secret);
    m_secrets.append(text);
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(text));
    if (encoded != text)
        m_secrets.append(encoded);
}

QString Redactor::redact(const QString &text) const
{
    QString clean = text;
    for (const QString &secret : m_secrets)
        clean.replace(secret, mark);
    for (const QRegularExpression &pattern : patterns())
        clean.replace(pattern, QStringLiteral("\\1") + mark);
    return clean;
}

} // namespace lw::net
