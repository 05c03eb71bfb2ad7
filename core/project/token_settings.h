// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/run_plan.h"
#include "core/store/database.h"
#include "core/text/token_counting.h"
#include "core/text/tokenizer_choice.h"

#include <QMap>

namespace lw::project {

/// By the model's name; what is not in it is estimated.
using Tokenizers = QMap<QString, text::TokenizerChoice>;

/// What a person chose in this project. Kept in it, so that the cli and the window count alike.
[[nodiscard]] Result<Tokenizers> loadTokenizers(store::Database &database);
/// As a job of the writer.
[[nodiscard]] Result<void> saveTokenizers(store::Database &database, const Tokenizers &tokenizers);

/// Keeps what a run has learnt of a model's tokens, in place of what was known. As a job of the writer.
[[nodiscard]] Result<void> saveCalibration(store::Database &database, const QString &model, const text::TokenCalibration &calibration);

/// How the tokens of a model are counted in this project: by its tokenizer, else by an estimate and what earlier runs learnt. Reads
/// the tokenizer where one is chosen: not for the GUI's thread. A file that is gone or was changed is Code::NotFound or BadFormat,
/// with a sentence that says what to do.
[[nodiscard]] Result<text::TokenCounting> tokenCounting(store::Database &database, const QString &model,
                                                        const text::TokenizerChoice &tokenizer);

} // namespace lw::project
