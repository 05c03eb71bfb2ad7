// SPDX-License-Identifier: Apache-2.0
#include "core/net/redactor.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace lw::net {
namespace {

constexpr qsizetype shortestSecret = 6;

QRegularExpression keyPattern(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

/// Each pattern keeps its first group, which says what it was, and loses the rest. What follows words that also stand
/// in ordinary sentences ("bearer", "API key") is a key only if it has a digit. None matches what another has left
/// behind.
const std::array<QRegularExpression, 6> &patterns()
{
    static const std::array<QRegularExpression, 6> all{
        keyPattern(QStringLiteral(
            R"((authorization["']?\s*[:=]\s*["']?(?:[a-z]+\s+)?)[a-z0-9._~+/=-]{6,}+(?!\s+\[key removed))")),
        keyPattern(QStringLiteral(
            R"((\bbearer\s+|\bapi key(?:\s+provided)?["']?\s*[:=]\s*["']?)(?=[^\s"']*[0-9])[^\s"',;&}\[]{5,}[^\s"',;&}\[.])")),
        keyPattern(QStringLiteral(R"((api[-_]?key["']?\s*[:=]\s*["']?)[^\s"',;&}\[]{6,})")),
        QRegularExpression(
            QStringLiteral(R"((\b)(?:(?:sk|pk|gsk|xai|hf)[-_][A-Za-z0-9_*-]{8,}|AIza[A-Za-z0-9_-]{20,}))")),
        keyPattern(QStringLiteral(R"((\w://)[^\s/@?#"'\[]+(?=@))")),
        keyPattern(QStringLiteral(R"(([?&](?:key|api[-_]?key|token|sig|signature|access_token)=)[^\s&#"'\[]+)")),
    };
    return all;
}

} // namespace

const QString Redactor::mark = QStringLiteral("[key removed]");

void Redactor::addSecret(const QByteArray &secret)
{
    const QByteArray key = secret.trimmed();
    if (key.size() < shortestSecret)
        return;
    const QString text = QString::fromUtf8(key);
    // As servers and proxies repeat it: as it is, in a URL, in base64 (whose padding may be left out).
    const QByteArray encoded = key.toPercentEncoding();
    static const QRegularExpression escape(QStringLiteral("%[0-9A-F]{2}"));
    QString lower = QString::fromLatin1(encoded);
    for (auto found = escape.globalMatch(lower); found.hasNext();) {
        const auto at = found.next();
        lower.replace(at.capturedStart(), at.capturedLength(), at.captured().toLower());
    }
    for (const QString &form : {text, QString::fromLatin1(encoded), lower,
                                QString::fromLatin1(key.toBase64(QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals)),
                                QString::fromLatin1(key.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals))}) {
        if (!m_secrets.contains(form))
            m_secrets.append(form);
    }
    // A key that begins like another must go first, or its end would stay.
    std::sort(m_secrets.begin(), m_secrets.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
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
