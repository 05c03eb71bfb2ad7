// SPDX-License-Identifier: Apache-2.0
#include "core/text/tokenizer_file.h"

#include <QByteArray>
#include <QFile>
#include <QFileInfo>

#include <charconv>

namespace lw::text {
namespace {

constexpr qint64 largestFile = 128LL << 20;

/// The numbers of ranks in the files that OpenAI, Meta and Alibaba published, and the patterns in their own code beside them.
std::optional<SplitRule> ruleOfSize(std::size_t tokens)
{
    switch (tokens) {
    case 50'256: // r50k_base, gpt2
    case 50'280: // p50k_base
        return SplitRule::Gpt2;
    case 100'256: // cl100k_base
    case 128'000: // Llama 3
        return SplitRule::Cl100k;
    case 151'643: // Qwen
        return SplitRule::Qwen2;
    case 199'998: // o200k_base
        return SplitRule::O200k;
    default:
        return {};
    }
}

/// One line of a .tiktoken file; empty where it is none.
std::optional<BytePairs::Token> tokenOfLine(std::string_view line)
{
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos)
        return {};
    BytePairs::Token token;
    const auto [end, error] = std::from_chars(line.data() + space + 1, line.data() + line.size(), token.id);
    if (error != std::errc() || end != line.data() + line.size())
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(QByteArray(line.data(), qsizetype(space)),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.isEmpty())
        return {};
    token.bytes.assign(decoded.decoded.constData(), std::size_t(decoded.decoded.size()));
    return token;
}

} // namespace

Result<std::shared_ptr<const Bpe>> parseTiktoken(std::string_view text, std::optional<SplitRule> rule)
{
    std::vector<BytePairs::Token> tokens;
    for (std::size_t from = 0, number = 1; from < text.size(); ++number) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        std::string_view line = text.substr(from, end - from);
        from = end + 1;
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.empty())
            continue;
        auto token = tokenOfLine(line);
        if (!token) {
            return fail(Code::BadFormat,
                        QStringLiteral("Line %1 is no line of a .tiktoken file: a token in base64, a space and a number "
                                       "are expected.")
                            .arg(number));
        }
        tokens.push_back(std::move(*token));
    }
    if (!rule)
        rule = ruleOfSize(tokens.size());
    if (!rule) {
        return fail(Code::BadFormat, QStringLiteral("This .tiktoken file has %1 tokens, which is none of the known "
                                                    "vocabularies, and it does not say how text is to be cut. Use the "
                                                    "model's tokenizer.json instead.")
                                         .arg(tokens.size()));
    }
    auto pairs = BytePairs::fromRanks(std::move(tokens));
    if (!pairs)
        return fail(pairs.error());
    return std::make_shared<const Bpe>(Bpe::Parts{std::move(*pairs), {{Bpe::Step::Kind::Rule, *rule}}});
}

Result<std::shared_ptr<const Bpe>> readTokenizerFile(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.exists())
        return fail(Code::NotFound, QStringLiteral("There is no tokenizer file %1.").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Code::NotReadable, QStringLiteral("%1 cannot be read: %2.").arg(name, file.errorString()));
    const QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return fail(Code::BadFormat, QStringLiteral("%1 is larger than %2 MB, which no tokenizer file is.").arg(name).arg(largestFile >> 20));
    if (bytes.trimmed().isEmpty())
        return fail(Code::Empty, QStringLiteral("%1 is empty.").arg(name));
    const std::string_view text(bytes.constData(), std::size_t(bytes.size()));
    const bool isJson = bytes.left(16).replace("\xEF\xBB\xBF", "").trimmed().startsWith('{');
    auto read = isJson ? parseTokenizerJson(text) : parseTiktoken(text);
    if (!read)
        return fail(read.error().code, QStringLiteral("%1: %2").arg(name, read.error().detail));
    return read;
}

} // namespace lw::text
