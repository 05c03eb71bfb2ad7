// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

#include <QByteArray>

#include <nlohmann/json.hpp>

namespace lw::test {

/// A tokenizer.json in which every byte of UTF-8 is a token of its own, so that counts are known without counting.
[[nodiscard]] inline QByteArray byteTokenizer()
{
    Json vocab = Json::object();
    int unseen = 256;
    for (int byte = 0; byte < 256; ++byte) {
        const bool visible = (byte >= '!' && byte <= '~') || (byte >= 0xA1 && byte <= 0xAC) || byte >= 0xAE;
        vocab[toUtf8(QString(QChar(visible ? byte : unseen++)))] = byte;
    }
    const Json whole{{"normalizer", nullptr},
                     {"pre_tokenizer", {{"type", "ByteLevel"}, {"add_prefix_space", false}, {"use_regex", false}}},
                     {"added_tokens", Json::array()},
                     {"model", {{"type", "BPE"}, {"vocab", vocab}, {"merges", Json::array()}}}};
    return QByteArray::fromStdString(dumpJson(whole));
}

} // namespace lw::test
