// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/fake_completion.h"
#include "tests/support/fake_reply.h"

#include <chrono>

// The failures of real servers, each in its own words and with its own headers.
namespace lw::test::replies {

// 429
[[nodiscard]] FakeReply openAiRateLimit(const QByteArray &resetRequests = "12ms", const QByteArray &retryAfter = {});
[[nodiscard]] FakeReply azureRateLimit(std::chrono::milliseconds retryAfter);
[[nodiscard]] FakeReply geminiRateLimit(const QByteArray &wait = "8.268544852s");
[[nodiscard]] FakeReply anthropicRateLimit(int retryAfterSeconds);
[[nodiscard]] FakeReply insufficientQuota();
// authentication, model
[[nodiscard]] FakeReply unauthorized();         ///< OpenAI's; the text holds a part of the key
[[nodiscard]] FakeReply llamaCppUnauthorized(); ///< integer code
[[nodiscard]] FakeReply modelNotFound(const QByteArray &model = "fake-model");
[[nodiscard]] FakeReply ollamaModelNotFound(const QByteArray &model = "fake-model");
// 400
[[nodiscard]] FakeReply unsupportedField(const QByteArray &field);       ///< OpenAI: `param` names it
[[nodiscard]] FakeReply unsupportedFieldInText(const QByteArray &field); ///< vLLM: only the message names it
[[nodiscard]] FakeReply contextLength();
[[nodiscard]] FakeReply vllmContextLength();
[[nodiscard]] FakeReply llamaCppContextLength();
[[nodiscard]] FakeReply dashScopeThinking(); ///< enable_thinking must be set to false
[[nodiscard]] FakeReply contentFilter();     ///< Azure's 400 for a prompt
// the server's own trouble
[[nodiscard]] FakeReply serverError();         ///< OpenAI 500
[[nodiscard]] FakeReply anthropicOverloaded(); ///< 529
[[nodiscard]] FakeReply ollamaBusy();          ///< 503 {"error":"text"}
[[nodiscard]] FakeReply vllmError();           ///< 500, flat
[[nodiscard]] FakeReply badGateway();          ///< 502, HTML
[[nodiscard]] FakeReply html();                ///< 200, HTML: somebody else's server
[[nodiscard]] FakeReply wrongJson();           ///< 200, JSON that is no completion
[[nodiscard]] FakeReply brokenJson();          ///< 200, cut off in the middle, framed as complete
[[nodiscard]] FakeReply redirect(const QByteArray &location);
// how a connection can fail
[[nodiscard]] FakeReply neverAnswers();
[[nodiscard]] FakeReply closesWithoutAnswer();
[[nodiscard]] FakeReply resetsWithoutAnswer();
/// `reply`, cut after `bytes` of its body.
[[nodiscard]] FakeReply cutAfter(FakeReply reply, qint64 bytes, FakeReply::Cut cut = FakeReply::Cut::Close);
/// `reply` without the end of its chunked framing.
[[nodiscard]] FakeReply withoutLastChunk(FakeReply reply);

} // namespace lw::test::replies
