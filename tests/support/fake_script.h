// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/fake_llm_server.h"

#include <mutex>

namespace lw::test {

/// What the fake server is to do and what it has seen, behind one mutex: the test writes the one and reads the other,
/// the server's thread does the opposite.
class FakeScript final
{
public:
    /// Counts and keeps the request, and says what it gets.
    [[nodiscard]] FakeReply replyTo(FakeRequest request);
    /// Of the default handler.
    [[nodiscard]] FakeReply answer(const FakeRequest &request) const;
    [[nodiscard]] int connectionBegun();
    void connectionEnded();
    void replyEnded(bool cancelled);
    void forget();

    /// The members below under the lock, read and written through this.
    template <typename Use>
    auto with(Use use) const
    {
        const std::lock_guard lock(m_mutex);
        return use(m_data);
    }
    template <typename Use>
    auto with(Use use)
    {
        const std::lock_guard lock(m_mutex);
        return use(m_data);
    }

    struct Data
    {
        QList<FakeReply> queue;
        FakeLlmServer::Handler handler;
        FakeLlmServer::Handler rawHandler;
        std::function<Json(const QString &)> answer;
        FakeCompletion style;
        QStringList models{QStringLiteral("fake-model")};
        QByteArray key;
        qsizetype limit = 20'000;
        FakeLlmServer::Counts counts;
        QList<FakeRequest> requests;
    };

private:
    mutable std::mutex m_mutex;
    Data m_data;
};

[[nodiscard]] bool isChat(const FakeRequest &request);

} // namespace lw::test
