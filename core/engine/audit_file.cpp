// SPDX-License-Identifier: Apache-2.0
#include "core/engine/audit_file.h"

#include "core/base/json.h"

#include <nlohmann/json.hpp>

namespace lw::engine {

std::string auditLine(const AuditEntry &entry)
{
    OrderedJson columns = OrderedJson::array();
    for (const QString &column : entry.columns)
        columns.push_back(toUtf8(column));
    OrderedJson records = OrderedJson::array();
    for (const AuditEntry::Piece &piece : entry.pieces) {
        records.push_back(OrderedJson{{"id", toUtf8(piece.id)},
                                      {"chunk", piece.chunk},
                                      {"chunks", piece.chunks},
                                      {"sha256", toUtf8(piece.sha256)}});
    }
    const OrderedJson line{{"time", toUtf8(entry.at.toUTC().toString(Qt::ISODateWithMs))},
                           {"run", entry.run},
                           {"attempt", entry.attempt},
                           {"endpoint", toUtf8(entry.endpoint)},
                           {"model", toUtf8(entry.model)},
                           {"instructions_sha256", toUtf8(entry.instructions)},
                           {"columns", std::move(columns)},
                           {"records", std::move(records)}};
    return dumpJson(line) + '\n';
}

Result<void> AuditFile::open(const QString &path)
{
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered))
        return notWritable();
    // A line that the end of the computer cut off must not take the next one with it.
    char last = '\n';
    if (m_file.size() > 0 && (!m_file.seek(m_file.size() - 1) || m_file.read(&last, 1) != 1))
        return notWritable();
    return last == '\n' ? Result<void>{} : add("\n");
}

Result<void> AuditFile::add(const std::string &line)
{
    m_failed = m_failed || m_file.write(line.data(), qint64(line.size())) != qint64(line.size());
    return m_failed ? Result<void>(notWritable()) : Result<void>{};
}

tl::unexpected<Error> AuditFile::notWritable() const
{
    return fail(Code::NotWritable,
                QStringLiteral("What is sent cannot be written down in %1 (%2), so nothing is sent; make room, or allow writing there")
                    .arg(m_file.fileName(), m_file.errorString()));
}

} // namespace lw::engine
