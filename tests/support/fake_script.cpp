// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fake_script.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace lw::test {

bool isChat(const FakeRequest &request)
{
    return request.method == "POST" && request.path.endsWith("/chat/completions");
}

FakeReply FakeScript::replyTo(FakeRequest request)
{
    std::unique_lock lock(m_mutex);
    FakeLlmServer::Counts &counts = m_data.counts;
    request.ordinal = ++counts.requests;
    counts.chats += isChat(request) ? 1 : 0;
    counts.maxInFlight = std::max(counts.maxInFlight, ++counts.inFlight);
    if (m_data.requests.size() < m_data.limit)
        m_data.requests.append(request);

    if (m_data.rawHandler) {
        const FakeLlmServer::Handler handler = m_data.rawHandler;
        lock.unlock();
        return handler(request);
    }
    if (!m_data.key.isEmpty() && request.header("authorization") != "Bearer " + m_data.key)
        return replies::unauthorized();
    if (request.method == "GET" && request.path.endsWith("/models"))
        return modelsReply(m_data.models);
    if (!isChat(request))
        return jsonReply(
            404, R"({"error":{"message":"Unknown path","type":"invalid_request_error","param":null,"code":null}})");
    if (!m_data.queue.isEmpty())
        return m_data.queue.takeFirst();
    const FakeLlmServer::Handler handler = m_data.handler;
    lock.unlock();
    return handler ? handler(request) : answer(request);
}

FakeReply FakeScript::answer(const FakeRequest &request) const
{
    const auto [answerOf, style] = with([](const Data &data) { return std::pair(data.answer, data.style); });
    Json annotations = Json::array();
    for (const auto &[id, text] : FakeLlmServer::records(request)) {
        Json annotation = answerOf ? answerOf(text) : Json{{"label", "ham"}};
        annotation["id"] = id;
        annotations.push_back(std::move(annotation));
    }
    FakeCompletion completion = style;
    completion.text = fromUtf8(dumpJson(Json{{"annotations", std::move(annotations)}}));
    return completionReply(completion, request);
}

int FakeScript::connectionBegun()
{
    const std::lock_guard lock(m_mutex);
    ++m_data.counts.openConnections;
    return ++m_data.counts.connections;
}

void FakeScript::connectionEnded()
{
    const std::lock_guard lock(m_mutex);
    --m_data.counts.openConnections;
}

void FakeScript::replyEnded(bool cancelled)
{
    const std::lock_guard lock(m_mutex);
    --m_data.counts.inFlight;
    ++(cancelled ? m_data.counts.cancelled : m_data.counts.answered);
}

void FakeScript::forget()
{
    const std::lock_guard lock(m_mutex);
    const FakeLlmServer::Counts old = m_data.counts;
    m_data.counts = {};
    m_data.counts.openConnections = old.openConnections;
    m_data.counts.inFlight = m_data.counts.maxInFlight = old.inFlight;
    m_data.requests.clear();
}

} // namespace lw::test
