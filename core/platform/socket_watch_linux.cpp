// SPDX-License-Identifier: Apache-2.0
#include "core/platform/socket_watch.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>

#include <sys/epoll.h>
#include <unistd.h>

namespace lw::platform {

class SocketWatch::Way final
{
public:
    explicit Way(OnReady onReady)
        : m_onReady(std::move(onReady))
        , m_epoll(epoll_create1(EPOLL_CLOEXEC))
        , m_notifier(m_epoll, QSocketNotifier::Read)
    {
        QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this] { look(); });
    }
    ~Way()
    {
        m_notifier.setEnabled(false);
        close(m_epoll);
    }
    Way(const Way &) = delete;
    Way &operator=(const Way &) = delete;

    void set(qintptr socket, Wanted wanted)
    {
        const int number = int(socket);
        epoll_event event{};
        event.data.fd = number;
        if (wanted == Wanted::Nothing) {
            epoll_ctl(m_epoll, EPOLL_CTL_DEL, number, &event);
            return;
        }
        const bool reads = wanted != Wanted::Write;
        const bool writes = wanted != Wanted::Read;
        event.events = (reads ? quint32(EPOLLIN) : 0U) | (writes ? quint32(EPOLLOUT) : 0U);
        // The kernel knows which ones it has: a list of our own would be wrong when one is closed without a word.
        if (epoll_ctl(m_epoll, EPOLL_CTL_ADD, number, &event) != 0 && errno == EEXIST)
            epoll_ctl(m_epoll, EPOLL_CTL_MOD, number, &event);
    }

    void clear()
    {
        m_notifier.setEnabled(false);
        close(m_epoll);
        m_epoll = epoll_create1(EPOLL_CLOEXEC);
        m_notifier.setSocket(m_epoll);
        m_notifier.setEnabled(true);
    }

private:
    /// What does not fit comes with the next turn of the loop, which looks at timers and letters in between.
    static constexpr int atOnce = 64;

    void look()
    {
        std::array<epoll_event, atOnce> events;
        const int count = epoll_wait(m_epoll, events.data(), atOnce, 0);
        m_ready.clear();
        for (int i = 0; i < count; ++i) {
            const epoll_event &event = events[std::size_t(i)];
            const quint32 what = event.events;
            m_ready.push_back({event.data.fd, (what & (EPOLLIN | EPOLLHUP | EPOLLERR)) != 0, (what & (EPOLLOUT | EPOLLERR)) != 0,
                               (what & EPOLLERR) != 0});
        }
        if (!m_ready.empty())
            m_onReady(m_ready);
    }

    OnReady m_onReady;
    int m_epoll;
    QSocketNotifier m_notifier;
    std::vector<Ready> m_ready;
};

SocketWatch::SocketWatch(OnReady onReady)
    : m_way(std::make_unique<Way>(std::move(onReady)))
{
}

SocketWatch::~SocketWatch() = default;

void SocketWatch::set(qintptr socket, Wanted wanted)
{
    m_way->set(socket, wanted);
}

void SocketWatch::clear()
{
    m_way->clear();
}

} // namespace lw::platform
