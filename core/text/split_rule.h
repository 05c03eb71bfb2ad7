// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace lw::text {

/// How a vocabulary wants a text cut into pieces before byte pairs are merged; a token never reaches over such a cut. Named
/// after the vocabulary that brought it, each used by many models since.
enum class SplitRule : quint8 {
    Gpt2,   ///< r50k, p50k
    Cl100k, ///< GPT-4, Llama 3
    Qwen2,  ///< as Cl100k, but every digit alone
    O200k,  ///< GPT-4o and later
};

/// The end of the piece that begins at `from`, which is below text.size(): the longest of what the rule's pattern prefers.
/// A scanner by hand, a dozen times as fast as the pattern and equal to it. A lone surrogate counts as "?", which is what
/// stands for it in UTF-8. Linear over all pieces of a text. Any thread.
[[nodiscard]] qsizetype pieceEnd(SplitRule rule, QStringView text, qsizetype from);

/// The rule as a regular expression, in the words in which a tokenizer.json states it.
[[nodiscard]] QString splitPattern(SplitRule rule);
/// The rule that is stated by a pattern word for word; empty for any other pattern.
[[nodiscard]] std::optional<SplitRule> splitRuleOf(const QString &pattern);

} // namespace lw::text
