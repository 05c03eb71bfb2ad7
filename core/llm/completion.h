// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/metrics/attempt.h"
#include "core/text/said_token.h"

#include <QString>

#include <string>
#include <vector>

namespace lw::llm {

/// What came back from a model: a text with a terminal finish_reason. What the text is worth is not judged here.
struct Completion
{
    enum class Finish {
        Stop,
        Length,   ///< cut off at max_tokens
    };
    std::string text;             ///< UTF-8
    std::string reasoning;        ///< UTF-8, where the server shows it
    std::vector<text::SaidToken> tokens;   ///< that the text was written with, where log probabilities were asked for and the server tells them
    Finish finish = Finish::Stop;
    metrics::Usage usage;
    QString servedModel;          ///< as the server names it; may differ from what was asked for
    QString systemFingerprint;
    bool streamed = false;        ///< it came as an event stream, whatever was asked for

    bool operator==(const Completion &) const = default;
};

} // namespace lw::llm
