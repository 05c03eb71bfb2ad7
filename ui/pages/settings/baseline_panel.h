// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settings/endpoints_presenter.h"

#include <QWidget>

namespace lw::ui {

class KeyButton;
class TextLabel;

/// The embedded baseline in the place of an endpoint: what it is and is not; nothing of it can be changed.
class BaselinePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit BaselinePanel(EndpointsPresenter &presenter, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();

    EndpointsPresenter &m_presenter;
    TextLabel *m_title;
    TextLabel *m_text;
    TextLabel *m_more;
    KeyButton *m_use;
    TextLabel *m_useNote;
    KeyButton *m_add;
};

} // namespace lw::ui
