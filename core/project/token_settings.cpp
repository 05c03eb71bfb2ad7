// SPDX-License-Identifier: Apache-2.0
#include "core/project/token_settings.h"

#include "core/store/record_store.h"

namespace lw::project {
namespace {

const QString tokenizersKey = QStringLiteral("tokenizers");
const QString calibrationsKey = QStringLiteral("token_calibrations");

/// Empty where there is none, or something else.
Result<Json> objectIn(store::Database &database, const QString &key)
{
    const auto text = store::meta(database, key);
    if (!text)
        return fail(text.error());
    auto json = parseJson(toUtf8(text->value_or(QString())));
    return json && json->is_object() ? *std::move(json) : Json(Json::object());
}

} // namespace

Result<Tokenizers> loadTokenizers(store::Database &database)
{
    const auto json = objectIn(database, tokenizersKey);
    if (!json)
        return fail(json.error());
    Tokenizers tokenizers;
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

Result<void> saveCalibration(store::Database &database, const QString &model, const text::TokenCalibration &calibration)
{
    auto known = objectIn(database, calibrationsKey);
    if (!known)
        return fail(known.error());
    (*known)[toUtf8(model)] = calibration.toJson();
    return store::setMeta(database, calibrationsKey, fromUtf8(dumpJson(*known)));
}

Result<text::TokenCounting> tokenCounting(store::Database &database, const QString &model, const text::TokenizerChoice &tokenizer)
{
    if (!tokenizer.isNone()) {
        auto vocabulary = text::openTokenizer(tokenizer);
        return vocabulary ? Result<text::TokenCounting>(text::TokenCounting(*std::move(vocabulary))) : fail(vocabulary.error());
    }
    const auto known = objectIn(database, calibrationsKey);
    if (!known)
        return fail(known.error());
    const Json *learnt = member(*known, toUtf8(model));
    return text::TokenCounting(learnt ? text::TokenCalibration::fromJson(*learnt) : text::TokenCalibration());
}

} // namespace lw::project
