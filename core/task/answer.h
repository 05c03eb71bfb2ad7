// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

#include <QStringList>

#include <nlohmann/json.hpp>

#include <optional>

namespace lw::task {

/// What was answered for one record or one chunk of it: checked against the task, without the id. `value` is what is
/// stored, exported and compared with gold, by the kind of the task:
///
///     classification  {"label": "spam"}                a label of the task, as the task writes it
///     multilabel      {"labels": ["a", "b"]}           labels of the task, each once, in the task's order; [] is an answer
///     spans           {"spans": [{"label": "PER", "start": 3, "end": 15, "text": "Ada Lovelace"}, ...]}
///                     by start, then end, then label; each once; [] is an answer. start and end (exclusive) count code
///                     points of the text that was asked: of the rendered record in a result, of its own text in the answer
///                     to a chunk (Piece::startCp says where that begins). text is what the text has there.
///     rating          {"score": 4}                     an integer within the scale
///     extraction      {"fields": {...}}                valid for the task's schema; a null that the schema does not know is
///                                                      left out
///     text            {"text": "..."}                  not empty, not only white space; as the model wrote it
///     preference      {"choice": "A"}                  "A", "B" or "tie"
///
/// Beside it "rationale" (a string) and "confidence" (0 to 1), where the task asks for them and the model gave them; and
/// "probability" (0 to 1) of a label, score or choice, where the server told those of its tokens (label_probability.h).
struct Answer
{
    Json value;
    QStringList flags; ///< "repaired": the JSON had to be searched for, or a value stood in another form;
                       ///< "ungrounded": a span was not in the text and was dropped;
                       ///< "off-schema": the fields of each chunk were right, and put together they are not

    /// The model's own word, 0 to 1; empty where it gave none.
    [[nodiscard]] std::optional<double> confidence() const
    {
        const Json *word = member(value, "confidence");
        return word && word->is_number() ? std::optional(word->get<double>()) : std::nullopt;
    }
    /// From the probabilities of the tokens, 0 to 1; empty where the server did not tell them.
    [[nodiscard]] std::optional<double> probability() const
    {
        const Json *figure = member(value, "probability");
        return figure && figure->is_number() ? std::optional(figure->get<double>()) : std::nullopt;
    }
    [[nodiscard]] QString label() const { return stringOr(value, "label"); }
};

} // namespace lw::task
