// SPDX-License-Identifier: Apache-2.0
#include "core/net/ca_file.h"

#include <QFile>

namespace lw::net {

namespace {

constexpr qint64 mostBytes = 16 * 1024 * 1024;

QByteArray pemOfDer(const QByteArray &der)
{
    constexpr qsizetype lineLength = 64;
    const QByteArray text = der.toBase64();
    QByteArray pem("-----BEGIN CERTIFICATE-----\n");
    for (qsizetype at = 0; at < text.size(); at += lineLength)
        pem += text.mid(at, lineLength) + '\n';
    return pem + "-----END CERTIFICATE-----\n";
}

} // namespace

Result<QByteArray> readCaFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Code::Tls, QStringLiteral("The CA file %1 cannot be read (%2): choose another in the endpoint's "
                                              "settings, or none.")
                                   .arg(path, file.errorString()));
    }
    const QByteArray bytes = file.read(mostBytes);
    if (bytes.contains("-----BEGIN CERTIFICATE-----") || bytes.contains("-----BEGIN TRUSTED CERTIFICATE-----"))
        return bytes;
    if (bytes.startsWith("\x30\x82")) // a sequence longer than 255 bytes: every certificate in DER
        return pemOfDer(bytes);
    return fail(Code::Tls, QStringLiteral("The CA file %1 holds no certificate: choose a PEM file (it begins with "
                                          "\"-----BEGIN CERTIFICATE-----\") or a DER file.")
                               .arg(path));
}

} // namespace lw::net
