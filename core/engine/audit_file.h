// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QFile>
#include <QStringList>

#include <string>
#include <vector>

namespace lw::engine {

/// What is about to be sent with one attempt: everything that an audit wants to know but the text itself.
struct AuditEntry
{
    struct Piece
    {
        QString id;        ///< of the record, as it is shown
        int chunk = 1;     ///< from 1
        int chunks = 1;    ///< that the record has
        QString sha256;    ///< of the text that is sent of it, UTF-8, before its tags are escaped
    };
    QDateTime at;          ///< UTC
    qint64 run = 0;
    int attempt = 1;       ///< from 1
    QString endpoint;      ///< without user, key and query
    QString model;
    QString instructions;  ///< SHA-256 of the system message: instructions, labels and examples
    QStringList columns;   ///< whose values are in the texts
    std::vector<Piece> pieces;
};

/// One JSON object, with its line break. Pure.
[[nodiscard]] std::string auditLine(const AuditEntry &entry);

/// A file that lines are added to, one write() each and nothing kept back: what was added survives the end of the program,
/// however it comes (not that of the computer's power). One thread.
class AuditFile final
{
public:
    /// Makes it where it is not there. Code::NotWritable.
    [[nodiscard]] Result<void> open(const QString &path);
    /// Code::NotWritable, now and from then on: behind a line that is cut off no other may follow.
    [[nodiscard]] Result<void> add(const std::string &line);

private:
    [[nodiscard]] tl::unexpected<Error> notWritable() const;

    QFile m_file;
    bool m_failed = false;
};

} // namespace lw::engine
