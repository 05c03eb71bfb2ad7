// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/fake_llm_server.h"

#include <QHash>
#include <QRandomGenerator>
#include <QString>

#include <mutex>
#include <vector>

namespace lw::test {

/// What a fake server does in a storm: to every few requests something goes wrong, on the wire, in the headers or in the answer.
/// What it does depends on the seed, on the first record of the request and on how often it has seen that one before, so that
/// a seed means about the same storm whatever the threads do. May be asked from any thread.
class StormServer final
{
public:
    /// `rightLabel` is the right answer to a record's text.
    StormServer(const FakeLlmServer &server, quint32 seed, QString (*rightLabel)(const QString &text));

    [[nodiscard]] FakeReply reply(const FakeRequest &request);

    /// How often each text was asked, without the requests that were refused for their rate: those cost no attempt.
    [[nodiscard]] QHash<QString, int> asked() const;
    /// How often each kind of trouble came.
    [[nodiscard]] QString troubles() const;

private:
    using Records = QList<std::pair<int, QString>>;
    enum class Trouble {
        None, RefusedWithTime, RefusedWithoutTime, RefusedWithNonsense, ServerError, Busy, BusyForDays, Hangs, HangsInTheMiddle,
        Closes, Resets, HeadCut, StreamCut, ErrorEvent, Html, WrongJson, BrokenJson, Noise, WrongType, OddHeaders, Prose, Fenced,
        Missing, Twice, Foreign, Reordered, CutOff, NoText, Count
    };
    struct Share
    {
        Trouble what;
        int ofThousand;
    };
    static const std::vector<Share> shares;

    [[nodiscard]] static Trouble draw(QRandomGenerator &random);
    [[nodiscard]] FakeReply inTrouble(Trouble what, const FakeRequest &request, const Records &records, QRandomGenerator &random) const;
    [[nodiscard]] FakeReply onTheWire(Trouble what, const FakeRequest &request, QRandomGenerator &random) const;
    [[nodiscard]] FakeReply inTheAnswer(Trouble what, const FakeRequest &request, const Records &records,
                                        QRandomGenerator &random) const;

    const FakeLlmServer &m_server;
    quint32 m_seed;
    QString (*m_rightLabel)(const QString &);
    mutable std::mutex m_mutex;
    QHash<QString, int> m_seen;    ///< requests that began with the text
    QHash<QString, int> m_asked;
    std::vector<int> m_troubles = std::vector<int>(std::size_t(Trouble::Count), 0);
};

} // namespace lw::test
