// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

namespace lw::platform {

/// Ctrl+C and a polite request to end (SIGTERM, where the system has it), as a signal in the event loop. A second one,
/// later than a second after the first, ends the process at once: `timeout` and some terminals send the first one twice. One for the process, made on the main thread.
class StopSignal final : public QObject
{
    Q_OBJECT

public:
    explicit StopSignal(QObject *parent = nullptr);
    ~StopSignal() override;

Q_SIGNALS:
    void requested();

private:
    QTimer m_poll;
};

} // namespace lw::platform
