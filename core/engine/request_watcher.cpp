// SPDX-License-Identifier: Apache-2.0
#include "core/engine/request_watcher.h"

namespace lw::engine {

RequestWatcher::RequestWatcher(TakePicture takePicture, QObject *parent)
    : QObject(parent)
    , m_takePicture(std::move(takePicture))
    , m_watches(this, [this](const std::vector<RequestWatch> &letters) {
        m_watch = letters.back();
        wake();
    })
{
    m_timer.setParent(this); // so that it moves to the engine's thread
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &RequestWatcher::tick);
}

RequestWatcher::~RequestWatcher() { m_watches.close(); }

void RequestWatcher::wake()
{
    if (m_watch.count > 0 && !m_timer.isActive())
        m_timer.start();
}

void RequestWatcher::tick()
{
    if (m_watch.count == 0) {
        m_timer.stop();
        return;
    }
    const RequestPage picture = m_takePicture(m_watch);
    if (picture.total == 0)
        m_timer.stop();
    Q_EMIT page(picture);
}

void RequestWatcher::end()
{
    m_timer.stop();
    if (m_watch.count > 0) {
        RequestPage empty;
        empty.watch = m_watch;
        Q_EMIT page(empty);
    }
}

} // namespace lw::engine
