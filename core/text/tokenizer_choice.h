// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/text/token_counter.h"

#include <QString>

#include <memory>

namespace lw::text {

/// A vocabulary file that a person chose for a model, and what was in it then.
struct TokenizerChoice
{
    QString path = {};   ///< absolute; empty: none is chosen
    QString sha256 = {};
    [[nodiscard]] bool isNone() const { return path.isEmpty(); }
    bool operator==(const TokenizerChoice &) const = default;
};

/// The choice of this file, once it was read and found to be a vocabulary; errors as those of readTokenizerFile().
[[nodiscard]] Result<TokenizerChoice> chooseTokenizer(const QString &path);

/// The vocabulary that was chosen. Whoever asks for the one that was read last, and is as it was on the disk, gets that very one:
/// only the first has to wait. Any thread, but the GUI's. Errors as those of readTokenizerFile(); Code::BadFormat with a sentence
/// where the file has other contents than when it was chosen, because pieces that were cut before would be others now.
[[nodiscard]] Result<std::shared_ptr<const TokenCounter>> openTokenizer(const TokenizerChoice &choice);

} // namespace lw::text
