// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace lw::net {

/// Takes keys out of any text before it reaches a log, an error or a file: those it was told of, and whatever looks
/// like one (authorization headers, api-key fields, sk-… tokens, user info and key parameters in URLs). A value; const
/// calls may come from any thread.
class Redactor final
{
public:
    static const QString mark; ///< what stands in the place of a key

    /// Shorter than 6 characters it is no secret worth the name, and replacing it would make texts unreadable.
    void addSecret(const QByteArray &secret);
    [[nodiscard]] QString redact(const QString &text) const;

private:
    QStringList m_secrets;
};

} // namespace lw::net
