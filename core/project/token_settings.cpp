// SPDX-License-Identifier: Apache-2.0
#include "core/project/token_settings.h"

#include "core/store/record_store.h"

namespace lw::project {
namespace {

const QString tokenizersKey = QStringLiteral("tokenizers");

} // namespace

Result<Tokenizers> loadTokenizers(store::Database &database)
{
    const auto text = store::meta(database, tokenizersKey);
    if (!text)
        return fail(text.error());
    Tokenizers tokenizers;
    if (!*text)
        return tokenizers;
    const auto json = parseJson(toUtf8(**text));
    if (!json || !json->is_object())
        return tokenizers;
    for (const auto &[model, value] : json->items()) {
        const text::TokenizerChoice choice{stringOr(value, "path"), stringOr(value, "sha256")};
        if (!choice.isNone())
            tokenizers.insert(fromUtf8(model), choice);
    }
    return tokenizers;
}

Result<void> saveTokenizers(store::Database &database, const Tokenizers &tokenizers)
{
    Json json = Json::object();
    for (auto each = tokenizers.begin(); each != tokenizers.end(); ++each) {
        if (!each->isNone())
            json[toUtf8(each.key())] = Json{{"path", toUtf8(each->path)}, {"sha256", toUtf8(each->sha256)}};
    }
    return store::setMeta(database, tokenizersKey, fromUtf8(dumpJson(json)));
}

Result<text::TokenCounting> tokenCounting(const text::TokenizerChoice &tokenizer)
{
    if (tokenizer.isNone())
        return text::TokenCounting();
    auto vocabulary = text::openTokenizer(tokenizer);
    if (!vocabulary)
        return fail(vocabulary.error());
    return text::TokenCounting(*std::move(vocabulary));
}

} // namespace lw::project
