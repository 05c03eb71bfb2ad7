// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

#include <QProcess>
#include <QUrl>

#include <nlohmann/json.hpp>

namespace lw::bench {

/// A bench_server (which says what `habits` are), running as long as this object. Ends the bench where it cannot be started.
class ServerProcess final
{
public:
    explicit ServerProcess(const Json &habits);
    ~ServerProcess();

    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/v1").arg(m_port)); }
    [[nodiscard]] int port() const { return m_port; }
    /// Changes what `habits` names; what was counted so far. Waits for the answer.
    Json tell(const Json &habits = Json::object());
    /// Its process stands still, or goes on: to the other side a computer that is gone without a word.
    void freeze();
    void thaw();

private:
    QProcess m_process;
    int m_port = 0;
};

} // namespace lw::bench
