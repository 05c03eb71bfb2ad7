// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/local/embedded_model.h"

#include <QString>

#include <list>
#include <optional>

namespace lw::local {

/// A prompt that has been read, and the model that was fitted to it.
struct LearnedPrompt
{
    QString hash;                       ///< of the prompt's text
    bool confidence = false;            ///< the prompt asks for one
    bool rationale = false;
    std::optional<task::TaskKind> kind; ///< that the prompt asks for; empty: it does not say
    std::optional<EmbeddedModel> model; ///< empty: the prompt has no list of labels
};

/// Keeps the models of the prompts that were used last, so that each is fitted once and not for every record. Lives on one
/// thread. A model takes 1 MB and more.
class ModelShelf final
{
public:
    /// The prompt's model, fitted now if it is new. Valid until the next call.
    [[nodiscard]] const LearnedPrompt &learn(const QString &prompt);

private:
    std::list<LearnedPrompt> m_prompts; ///< the last used first
};

} // namespace lw::local
