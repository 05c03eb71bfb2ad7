// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/fake_reply.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <utility>

namespace lw::test {

/// A token with its probability and those of the others that might have stood there.
struct FakeToken
{
    QByteArray bytes;   ///< may begin or end within a character
    double probability = 1;
    QList<std::pair<QByteArray, double>> others = {};
};

/// One completion, and how a server would put it on the wire. The defaults are a server that does everything right.
struct FakeCompletion
{
    enum class Usage { AsAsked, Always, Never }; ///< AsAsked: in a stream only with stream_options.include_usage

    QString text;
    QString reasoning; ///< comes before the text, as `reasoningField`
    QByteArray reasoningField = "reasoning_content";
    /// What `text` consists of; told as log probabilities where the request asks for them.
    QList<FakeToken> tokens;
    QString model = QStringLiteral("fake-model");
    QByteArray finishReason = "stop"; ///< empty: none is ever said
    QString refusal;
    Usage usage = Usage::AsAsked;
    std::optional<int> promptTokens; ///< else what the request's messages hold
    std::optional<int> cachedTokens;

    // Streams only.
    int tokensPerChunk = 1;       ///< a token is up to four characters here
    QByteArray lineBreak = "\n";  ///< or "\r\n" or "\r"
    bool roleChunk = true;        ///< first a delta that has only the role and an empty content
    bool azureFirstChunk = false; ///< even before that, a chunk with empty choices
    bool done = true;             ///< `data: [DONE]` at the end
    bool byteOrderMark = false;
    int commentEvery = 0; ///< a `: keep-alive` comment before every n-th chunk; 0: none
    /// After so many chunks of text, this event ends the stream in place of the rest (an error object, say).
    std::optional<int> eventAfter;
    QByteArray event;
    std::chrono::milliseconds beforeHead{0};
    std::chrono::milliseconds beforeFirstToken{0};
    std::chrono::milliseconds betweenChunks{0};
};

/// The tokens of the fake's own tokenizer.
[[nodiscard]] QStringList fakeTokens(const QString &text);

/// As a stream or as one JSON body, whichever the request asks for.
[[nodiscard]] FakeReply completionReply(const FakeCompletion &completion, const FakeRequest &request);
[[nodiscard]] FakeReply streamReply(const FakeCompletion &completion, const FakeRequest &request = {});
[[nodiscard]] FakeReply wholeReply(const FakeCompletion &completion, const FakeRequest &request = {});
/// These events as an event stream, each with `data: ` and a blank line.
[[nodiscard]] FakeReply eventsReply(const QByteArrayList &events, const QByteArray &lineBreak = "\n");
[[nodiscard]] FakeReply jsonReply(int status, const QByteArray &json);
[[nodiscard]] FakeReply modelsReply(const QStringList &models);

} // namespace lw::test
