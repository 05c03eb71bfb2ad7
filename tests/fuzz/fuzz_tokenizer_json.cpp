// SPDX-License-Identifier: Apache-2.0
// Whatever somebody points to as a tokenizer.json: it is refused with a sentence, or it counts, and counts the same twice. The
// input is tried as it is and, because random bytes hardly ever make 256 tokens, grafted into a small whole file.
#include "core/base/json.h"
#include "core/text/tokenizer_file.h"
#include "tests/fuzz/fuzz_target.h"

#include <nlohmann/json.hpp>

#include <cstdlib>

namespace {

using lw::Json;

void check(bool holds)
{
    if (!holds)
        std::abort();
}

void tryOut(std::string_view text)
{
    const auto bpe = lw::text::parseTokenizerJson(text);
    if (!bpe) {
        check(bpe.error().code == lw::Code::BadFormat && !bpe.error().detail.isEmpty());
        return;
    }
    const QString words = QStringLiteral("Hello wörld, 汉字 123 😀\n\n  don't <think> ") + QChar(0xD800);
    const auto ids = (*bpe)->ids(words);
    check((*bpe)->count(words) >= qint64(ids.size()) && (*bpe)->ids(words) == ids);
}

Json wholeFile()
{
    Json vocab = Json::object();
    int hidden = 256;
    for (int byte = 0; byte < 256; ++byte) {
        const bool isVisible = (byte > 0x20 && byte < 0x7F) || (byte > 0xA0 && byte != 0xAD);
        vocab[lw::toUtf8(QString(QChar(isVisible ? byte : hidden++)))] = byte;
    }
    vocab["he"] = 256;
    return {{"pre_tokenizer", {{"type", "ByteLevel"}, {"add_prefix_space", false}}},
            {"model", {{"type", "BPE"}, {"vocab", vocab}, {"merges", Json::array({"h e"})}}}};
}

} // namespace

void lw::fuzz::tryInput(const std::uint8_t *data, std::size_t size)
{
    static const Json whole = wholeFile();
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    tryOut(text);
    if (const auto graft = lw::parseJson(text); graft && graft->is_object()) {
        Json file = whole;
        file.merge_patch(*graft);
        tryOut(lw::dumpJson(file));
    }
}
