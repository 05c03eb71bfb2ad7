// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/versions/versions_presenter.h"

#include <QWidget>

class QRadioButton;

namespace lw::ui {

class ErrorLine;
class KeyButton;
class TextLabel;

/// Whom to ask again, how many they are, what it will take, and the button that does it. GUI thread.
class AgainPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit AgainPanel(VersionsPresenter &presenter, QWidget *parent = nullptr);

    [[nodiscard]] KeyButton *askButton() const { return m_ask; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    VersionsPresenter &m_presenter;
    TextLabel *m_title;
    std::array<QRadioButton *, VersionsPresenter::whichCount> m_which{};
    TextLabel *m_with;
    TextLabel *m_forecast;
    ErrorLine *m_obstacle;
    KeyButton *m_ask;
};

} // namespace lw::ui
