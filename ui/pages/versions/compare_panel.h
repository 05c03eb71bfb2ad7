// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/versions/versions_presenter.h"

#include <QWidget>

class QComboBox;
class QListWidget;

namespace lw::ui {

class KeyButton;
class TextLabel;

/// Two versions or models on the same gold: how right each is, whether that may be chance, what they took, and the records of
/// which one is right and the other wrong. GUI thread.
class ComparePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ComparePanel(VersionsPresenter &presenter, QWidget *parent = nullptr);

Q_SIGNALS:
    void recordChosen(qint64 record);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void fill();
    void showComparison();

    static constexpr std::size_t mostShown = 500;   ///< records; who wants more takes the command line
    VersionsPresenter &m_presenter;
    TextLabel *m_title;
    TextLabel *m_hint;
    QComboBox *m_one;
    QComboBox *m_other;
    KeyButton *m_compare;
    TextLabel *m_figures;
    TextLabel *m_chance;
    TextLabel *m_settings;
    TextLabel *m_flippedTitle;
    QListWidget *m_flipped;
};

} // namespace lw::ui
