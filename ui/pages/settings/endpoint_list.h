// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settings/endpoints_presenter.h"

#include <QWidget>

class QListWidget;

namespace lw::ui {

class IconButton;
class TextLabel;

/// The endpoints at the left: name, place, what is known of each; a button to add one; where keys are kept.
class EndpointList final : public QWidget
{
    Q_OBJECT

public:
    explicit EndpointList(EndpointsPresenter &presenter, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Item;
    void retranslate();
    void fill();
    void refreshSafety();

    EndpointsPresenter &m_presenter;
    TextLabel *m_count;
    IconButton *m_add;
    QListWidget *m_list;
    TextLabel *m_safety;
};

} // namespace lw::ui
