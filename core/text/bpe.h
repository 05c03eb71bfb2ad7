// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/byte_pairs.h"
#include "core/text/split_rule.h"
#include "core/text/token_counter.h"

#include <QRegularExpression>
#include <QString>

#include <bitset>
#include <memory>
#include <vector>

namespace lw::text {

/// The exact tokens that a byte-level vocabulary makes of a text: normalised, taken apart at the vocabulary's own whole words,
/// cut into pieces, each piece merged. Names of special tokens in a text are plain text: what a record says must not steer a
/// model. Immutable; any thread, as many at once as wish.
class Bpe final : public TokenCounter
{
public:
    /// One step of cutting; each cuts the pieces of the one before.
    struct Step
    {
        enum class Kind : quint8 {
            Rule,        ///< by `rule`
            Pattern,     ///< by `pattern`: its matches, and what lies between them unless `dropsGaps`
            LeadingSpace ///< cuts nothing: a space is put before a piece that has none
        };
        Kind kind = Kind::Rule;
        SplitRule rule = SplitRule::O200k;
        QRegularExpression pattern = {};
        bool dropsGaps = false;
    };
    /// What is one token wherever it stands, without being special.
    struct Word
    {
        QString text; ///< not empty
        quint32 id = 0;
    };
    struct Parts
    {
        BytePairs pairs;
        std::vector<Step> steps;
        std::vector<Word> words = {};
        bool normalises = false; ///< to NFC, before anything else
    };

    explicit Bpe(Parts parts);

    [[nodiscard]] qint64 count(QStringView text) const override { return encode(text, nullptr); }
    [[nodiscard]] std::vector<quint32> ids(QStringView text) const;

private:
    class Encoding;
    qint64 encode(QStringView text, std::vector<quint32> *found) const;

    Parts m_parts;
    std::bitset<0x10000> m_wordBegins; ///< by UTF-16 unit
};

} // namespace lw::text
