// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/local_servers.h"

#include <QWidget>

#include <vector>

namespace lw::ui {

class KeyButton;
class TextLabel;

/// The models on this computer: the embedded baseline, and the local servers that are looked for on loopback when the list is
/// first shown and when asked to look again.
class ServerList final : public QWidget
{
    Q_OBJECT

public:
    explicit ServerList(QWidget *parent = nullptr);
    /// Looks, unless it is looking already.
    void look();

Q_SIGNALS:
    void chosen(const lw::project::LocalServer &server);
    void addRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    class ServerRow;
    void retranslate();
    [[nodiscard]] ServerRow *rowOf(project::LocalServerKind kind) const;

    project::LocalServers m_servers;
    TextLabel *m_title;
    KeyButton *m_again;
    std::vector<ServerRow *> m_rows;   ///< the embedded baseline first
    TextLabel *m_promise;
    KeyButton *m_add;
};

} // namespace lw::ui
