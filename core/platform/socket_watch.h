// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <functional>
#include <memory>
#include <vector>

namespace lw::platform {

/// Many sockets in the event loop of the thread that made it: tells which of them can be read from or written to without
/// waiting. Qt's own way (a QSocketNotifier each) hands every socket to poll() at every turn of the loop: with 256 of them
/// that was a fifth of the engine's time. On Linux all stand behind one epoll, and what is ready at once is told at once.
/// Not thread-safe; its functions may be called from within `onReady`.
class SocketWatch final
{
public:
    enum class Wanted { Nothing, Read, Write, Both };
    struct Ready
    {
        qintptr socket = -1;
        bool readable = false;   ///< or closed by the other side
        bool writable = false;
        bool broken = false;
    };
    /// At least one socket. What is told of one that was taken out by the handling of another before it in the list is out
    /// of date; libcurl does not mind.
    using OnReady = std::function<void(const std::vector<Ready> &ready)>;

    explicit SocketWatch(OnReady onReady);
    ~SocketWatch();
    SocketWatch(const SocketWatch &) = delete;
    SocketWatch &operator=(const SocketWatch &) = delete;

    /// What is to be told of a socket from now on. It must be open, and be taken out (Wanted::Nothing) before it is closed.
    void set(qintptr socket, Wanted wanted);
    /// Nothing is told of any of them.
    void clear();

private:
    class Way;
    std::unique_ptr<Way> m_way;
};

} // namespace lw::platform
