// SPDX-License-Identifier: Apache-2.0
#include "core/platform/stop_signal.h"

#include <csignal>

namespace lw::platform {
namespace {

volatile std::sig_atomic_t stopRequested = 0;

// The portable way: a handler may do little more than set a flag, and a timer looks at it. A tenth of a second is soon
// enough for a person, and costs nothing that could be measured.
extern "C" void onStopSignal(int signal)
{
    stopRequested = 1;
    std::signal(signal, onStopSignal); // where a handler serves only once
}

constexpr std::chrono::seconds deafFor{1};

void restoreDefaults()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

} // namespace

StopSignal::StopSignal(QObject *parent)
    : QObject(parent)
{
    stopRequested = 0;
    std::signal(SIGINT, onStopSignal);
    std::signal(SIGTERM, onStopSignal);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        if (!stopRequested)
            return;
        stopRequested = 0;
        m_poll.stop();
        QTimer::singleShot(deafFor, this, restoreDefaults);
        Q_EMIT requested();
    });
    m_poll.start(100);
}

StopSignal::~StopSignal() { restoreDefaults(); }

} // namespace lw::platform
