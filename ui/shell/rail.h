// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QAbstractButton>
#include <QWidget>

#include <vector>

class QButtonGroup;

namespace lw::ui {

/// The places of the window, in the order of the rail and of Ctrl+1…5. Start is where no project is open.
enum class Place { Start, Data, Annotate, Review, Cache, Dashboard, Settings };

/// One place on the rail: an icon over its name, and a green dot while something runs there.
class RailButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit RailButton(Icon icon, QWidget *parent = nullptr);

    void setLive(bool live);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Icon m_icon;
    bool m_live = false;
};

/// The column at the left of the window: the menu, the five pages, the settings.
class Rail final : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    void setCurrent(Place place);
    /// The five pages are there only while a project is open.
    void setPagesEnabled(bool enabled);
    void setRunning(bool running);
    [[nodiscard]] QAbstractButton *menuButton() const { return m_menu; }

Q_SIGNALS:
    void chosen(lw::ui::Place place);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry
    {
        Place place;
        RailButton *button;
    };
    void retranslate();
    [[nodiscard]] QString name(Place place) const;

    RailButton *m_menu = nullptr;
    std::vector<Entry> m_entries;
    QButtonGroup *m_group = nullptr;
};

} // namespace lw::ui
