// SPDX-License-Identifier: Apache-2.0
#include "core/net/turn_queue.h"

#include <QUrl>

#include <algorithm>
#include <utility>

namespace lw::net {

Turn::~Turn()
{
    leave();
}

void Turn::enter(const QUrl &url)
{
    m_host = url.host() + u':' + QString::number(url.port(url.scheme() == QLatin1String("https") ? 443 : 80));
    m_queue.enter(*this);
}

void Turn::leave()
{
    if (m_state != State::Outside)
        m_queue.leave(*this);
}

TurnQueue::TurnQueue(int most, int mostPerHost)
    : m_most(std::max(most, 1))
    , m_mostPerHost(std::max(mostPerHost, 1))
{}

void TurnQueue::enter(Turn &turn)
{
    turn.m_state = Turn::State::Waiting;
    m_waiting.push_back(&turn);
    pump();
}

void TurnQueue::leave(Turn &turn)
{
    if (std::exchange(turn.m_state, Turn::State::Outside) == Turn::State::Waiting) {
        std::erase(m_waiting, &turn);
        return;
    }
    --m_begun;
    if (auto host = m_begunOfHost.find(turn.m_host); --host.value() == 0)
        m_begunOfHost.erase(host);
    pump();
}

void TurnQueue::pump()
{
    while (m_begun < m_most) {
        const auto next = std::find_if(m_waiting.begin(), m_waiting.end(), [this](Turn *turn) { return hasRoom(*turn); });
        if (next == m_waiting.end())
            return;
        Turn &turn = **next;
        m_waiting.erase(next);
        turn.m_state = Turn::State::Begun;
        ++m_begun;
        ++m_begunOfHost[turn.m_host];
        turn.begin(); // may end others, and so come back here
    }
}

bool TurnQueue::hasRoom(const Turn &turn) const
{
    return m_begunOfHost.value(turn.m_host) < m_mostPerHost;
}

} // namespace lw::net
