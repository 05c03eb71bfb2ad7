// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/mailbox.h"
#include "core/engine/request_view.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace lw::engine {

/// Takes pictures of the requests in flight while somebody watches: sleeps when nobody does or when nothing flies. Lives on
/// the engine's thread.
class RequestWatcher final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds interval{50};
    using TakePicture = std::function<RequestPage(const RequestWatch &)>;

    RequestWatcher(TakePicture takePicture, QObject *parent);
    ~RequestWatcher() override;

    /// Any thread.
    void watch(const RequestWatch &watch) { m_watches.post(watch); }
    /// Something flies.
    void wake();
    /// Nothing will fly any more: an empty page, if somebody watches.
    void end();

Q_SIGNALS:
    void page(const lw::engine::RequestPage &page);

private:
    void tick();

    TakePicture m_takePicture;
    RequestWatch m_watch;
    QTimer m_timer;
    Mailbox<RequestWatch> m_watches;
};

} // namespace lw::engine
