// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settings/endpoints_presenter.h"

#include <QWidget>

class QLineEdit;

namespace lw::ui {

class IconButton;
class KeyButton;

/// The key of an endpoint: a field to give one, or dots that stand for the one that is kept, with where it is. A kept key is
/// never shown again, nor how long it is; what was typed leaves the field with keyGiven().
class KeyField final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyField(QWidget *parent = nullptr);

    void setState(EndpointsPresenter::KeyState state, secrets::Keeping keeping, bool possible);
    /// Back to how it is for another endpoint: what was typed is dropped.
    void reset();
    /// Gives what was typed, where something was.
    void give();

Q_SIGNALS:
    void keyGiven(const QByteArray &key);
    void removeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();

    QLineEdit *m_edit;
    QLineEdit *m_dots;
    KeyButton *m_keep;
    KeyButton *m_cancel;
    KeyButton *m_replace;
    IconButton *m_remove;
    EndpointsPresenter::KeyState m_state = EndpointsPresenter::KeyState::None;
    secrets::Keeping m_keeping = secrets::Keeping::Unknown;
    bool m_possible = true;
    bool m_replacing = false;
};

} // namespace lw::ui
