// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

#include <QString>

#include <nlohmann/json.hpp>

#include <vector>

namespace lw::dataset {

/// A word of a text, or a mark, or one Chinese or Japanese character: never a part of what a person sees as one character, and
/// without white space.
struct TextWord
{
    qint64 start = 0;   ///< in code points
    qint64 end = 0;     ///< exclusive
    QString text;
    bool opensLine = false;   ///< a line break stands before it
};

/// The words of a text in order, after UAX #29, but that an apostrophe begins one ("Ada's" is two, so that a name ends where it ends). White space and control characters belong to none. Pure, linear.
[[nodiscard]] std::vector<TextWord> textWords(const QString &text);

/// A span as words: from `first` to `last`, both included.
struct WordSpan
{
    std::size_t first = 0;
    std::size_t last = 0;
    QString label;
    bool isExact = true;   ///< else it begins or ends within a word, which is wholly in it here
};

/// The spans of an answer (Answer::value) as words, in order; those that cover no word are left out. Pure.
[[nodiscard]] std::vector<WordSpan> wordSpans(const std::vector<TextWord> &words, const Json &spans);

/// Which of the spans, in order of start and then of length, can stand without sharing a character with one before. Pure.
[[nodiscard]] Json withoutOverlaps(const Json &spans);

} // namespace lw::dataset
