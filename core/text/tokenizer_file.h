// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/text/bpe.h"

#include <QString>

#include <memory>
#include <optional>
#include <string_view>

namespace lw::text {

/// Reads a vocabulary that a person points to: a .tiktoken file or a tokenizer.json, told apart by how it begins. A few tenths
/// of a second and 30 MB for 200,000 tokens: off the GUI thread. NotFound, NotReadable, Empty; BadFormat as below.
[[nodiscard]] Result<std::shared_ptr<const Bpe>> readTokenizerFile(const QString &path);

/// Lines of a token in base64, a space and its rank. The file does not say how its text is cut: `rule` does, else the number
/// of its tokens, by which the public vocabularies are known. BadFormat names the line, or says that the number is unknown.
[[nodiscard]] Result<std::shared_ptr<const Bpe>> parseTiktoken(std::string_view text, std::optional<SplitRule> rule = {});

/// A Hugging Face tokenizer.json with a byte-level BPE model; others (WordPiece, Unigram, byte fallback), and steps that this
/// program does not know, are BadFormat that names them. What adds special tokens around a text is left aside.
[[nodiscard]] Result<std::shared_ptr<const Bpe>> parseTokenizerJson(std::string_view text);

} // namespace lw::text
