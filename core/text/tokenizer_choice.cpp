// SPDX-License-Identifier: Apache-2.0
#include "core/text/tokenizer_choice.h"

#include "core/text/tokenizer_file.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <mutex>
#include <optional>

namespace lw::text {
namespace {

/// A file as it was read.
struct ReadTokenizer
{
    QString path;
    qint64 size = 0;
    QDateTime modified;
    QString sha256;
    std::shared_ptr<const Bpe> vocabulary;
};

QString hashOfFile(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? QString::fromLatin1(hash.result().toHex()) : QString();
}

Result<ReadTokenizer> readTokenizer(const QString &path)
{
    // Thirty megabytes and some tenths of a second: one is kept, for a project asks one model at a time.
    static std::mutex mutex;
    static std::optional<ReadTokenizer> last;
    const std::lock_guard lock(mutex);
    const QFileInfo file(path);
    if (last && last->path == path && last->size == file.size() && last->modified == file.lastModified())
        return *last;
    ReadTokenizer read{path, file.size(), file.lastModified(), hashOfFile(path), {}};
    auto vocabulary = readTokenizerFile(path);
    if (!vocabulary)
        return fail(vocabulary.error());
    read.vocabulary = *std::move(vocabulary);
    last = read;
    return read;
}

} // namespace

Result<TokenizerChoice> chooseTokenizer(const QString &path)
{
    const auto read = readTokenizer(QFileInfo(path).absoluteFilePath());
    if (!read)
        return fail(read.error());
    return TokenizerChoice{read->path, read->sha256};
}

Result<std::shared_ptr<const TokenCounter>> openTokenizer(const TokenizerChoice &choice)
{
    const auto read = readTokenizer(choice.path);
    if (!read)
        return fail(read.error());
    if (read->sha256 != choice.sha256) {
        return fail(Code::BadFormat, QStringLiteral("The tokenizer file %1 has other contents than when it was chosen; choose it "
                                                    "again, or none.")
                                         .arg(choice.path));
    }
    return std::shared_ptr<const TokenCounter>(read->vocabulary);
}

} // namespace lw::text
