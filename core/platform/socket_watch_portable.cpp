// SPDX-License-Identifier: Apache-2.0
#include "core/platform/socket_watch.h"

#include <QSocketNotifier>

#include <unordered_map>

namespace lw::platform {

class SocketWatch::Way final
{
public:
    explicit Way(OnReady onReady)
        : m_onReady(std::move(onReady))
    {
    }

    void set(qintptr socket, Wanted wanted)
    {
        Notifiers &notifiers = m_notifiers[socket];
        setOne(notifiers.read, socket, QSocketNotifier::Read, wanted == Wanted::Read || wanted == Wanted::Both);
        setOne(notifiers.write, socket, QSocketNotifier::Write, wanted == Wanted::Write || wanted == Wanted::Both);
    }

    void clear()
    {
        for (const auto &[socket, notifiers] : m_notifiers)
            set(socket, Wanted::Nothing);
    }

private:
    // They stay, switched off, when a connection rests or is closed: system calls and allocations saved, and the number comes
    // again soon.
    struct Notifiers
    {
        std::unique_ptr<QSocketNotifier> read;
        std::unique_ptr<QSocketNotifier> write;
    };

    void setOne(std::unique_ptr<QSocketNotifier> &notifier, qintptr socket, QSocketNotifier::Type type, bool wanted)
    {
        if (!notifier && wanted) {
            notifier = std::make_unique<QSocketNotifier>(type);
            notifier->setSocket(socket);
            const Ready ready{socket, type == QSocketNotifier::Read, type == QSocketNotifier::Write, false};
            QObject::connect(notifier.get(), &QSocketNotifier::activated, notifier.get(), [this, ready] { m_onReady({ready}); });
        }
        if (notifier)
            notifier->setEnabled(wanted);
    }

    OnReady m_onReady;
    std::unordered_map<qintptr, Notifiers> m_notifiers;
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
