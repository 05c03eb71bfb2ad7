// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <nlohmann/json.hpp>

#include <cstdio>

namespace lw::cli {
namespace {

void line(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

void complain(const QString &sentence)
{
    // One line, whatever the sentence quotes.
    line(stderr, QStringLiteral("labelwright-cli: ") + sentence.simplified());
}

Exit complain(const Error &error)
{
    complain(error.detail);
    return exitFor(error);
}

void note(const QString &sentence) { line(stderr, sentence); }

void print(const QString &text) { line(stdout, text); }

Result<void> writeJsonFile(const QString &path, const OrderedJson &value)
{
    const std::string text = value.dump(2, ' ', false, OrderedJson::error_handler_t::replace);
    if (path == QLatin1String("-")) {
        print(fromUtf8(text));
        return {};
    }
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(text.data(), qint64(text.size())) == qint64(text.size())
        && file.write("\n") == 1 && file.commit();
    if (!written)
        return fail(Code::NotWritable, QStringLiteral("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

Result<QByteArray> readFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(Code::NotFound, QStringLiteral("%1 does not exist").arg(path));
    if (info.isDir())
        return fail(Code::NotReadable, QStringLiteral("%1 is a folder; name a file").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Code::NotReadable, QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
    return file.readAll();
}

} // namespace lw::cli
