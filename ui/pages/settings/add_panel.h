// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settings/endpoints_presenter.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace lw::ui {

class KeyButton;
class TextLabel;

/// Where a new endpoint begins: the providers, any gateway, and what answers on this computer. Looks when it is shown.
class AddPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit AddPanel(EndpointsPresenter &presenter, QWidget *parent = nullptr);
    void focusFirst();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void look();
    void offer(const project::LocalServer &server);
    void refreshServers();

    EndpointsPresenter &m_presenter;
    project::LocalServers m_servers;
    TextLabel *m_title;
    TextLabel *m_text;
    std::vector<KeyButton *> m_presets;   ///< in the order of providerPresets()
    TextLabel *m_localTitle;
    KeyButton *m_again;
    QVBoxLayout *m_found;
    std::vector<std::pair<KeyButton *, project::LocalServer>> m_offers;
    TextLabel *m_nothing;
};

} // namespace lw::ui
