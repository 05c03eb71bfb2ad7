// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaObject>
#include <QObject>

#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace lw {

/// The one way by which values cross threads: any thread posts, the receiver's thread takes all at once.
///
/// The values lie behind a std::mutex, and the receiver is woken by a queued call that carries no data, because that is
/// what ThreadSanitizer can follow through an uninstrumented Qt. One wake-up serves all letters posted before it runs.
/// Letters keep the order in which they were posted. After close() letters are dropped.
///
/// The mailbox must outlive its posters; the receiver calls close() in its destructor, on its own thread.
template <typename Letter>
class Mailbox final
{
public:
    /// `take` is called on the thread of `receiver`, with every letter that has come since the last call.
    Mailbox(QObject *receiver, std::function<void(std::vector<Letter>)> take)
        : m_receiver(receiver)
        , m_take(std::move(take))
    {
    }
    Mailbox(const Mailbox &) = delete;
    Mailbox &operator=(const Mailbox &) = delete;

    /// Any thread.
    void post(Letter letter)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_receiver)
            return;
        m_letters.push_back(std::move(letter));
        if (m_letters.size() == 1)
            QMetaObject::invokeMethod(m_receiver, [this] { drain(); }, Qt::QueuedConnection);
    }

    /// The receiver's thread: takes what has been posted now, without waiting for the wake-up.
    void drain()
    {
        std::vector<Letter> letters;
        {
            const std::lock_guard lock(m_mutex);
            letters.swap(m_letters);
        }
        if (!letters.empty())
            m_take(std::move(letters));
    }

    /// The receiver's thread: nothing is delivered from now on.
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_receiver = nullptr;
        m_letters.clear();
    }

private:
    std::mutex m_mutex;
    std::vector<Letter> m_letters;
    QObject *m_receiver;
    std::function<void(std::vector<Letter>)> m_take;
};

} // namespace lw
