// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/llm/profile.h"
#include "core/llm/provider.h"

namespace lw::llm::openai {

// The OpenAI-compatible wire; pure. Who wants a request for an endpoint asks provider.h.

/// The body of POST …/chat/completions, without words of thinking and without a person's own fields.
[[nodiscard]] Json body(const QString &model, const ChatRequest &request, const Capabilities &takes, qint64 maxTokens);

/// {base}/chat/completions; Azure's base may also be the bare resource (with or without ?api-version=) or a deployment. A base
/// that a person copied with its last part is as good.
[[nodiscard]] QUrl chatUrl(const QUrl &base, const Profile &profile, const QString &model);
/// {base}/models; of an Azure deployment those of its resource.
[[nodiscard]] QUrl modelsUrl(const QUrl &base, const Profile &profile);

/// `base` with `path` put behind its own path, and its query kept. `tail` is cut off first, where the base ends with it.
[[nodiscard]] QUrl under(const QUrl &base, const QString &path, const QString &tail = {});

} // namespace lw::llm::openai
