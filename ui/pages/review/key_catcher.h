// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/keys/review_keys.h"

#include <QObject>

class QWidget;

namespace lw::ui {

/// Takes the single keys where the focus is on something that is read, not written. Input methods are off there; what one of
/// them sends all the same counts as a key when it is a single sign, and nothing counts while it composes.
class KeyCatcher final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void watch(QWidget *widget);
    void setKeys(const ReviewKeys &keys) { m_keys = keys; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void pressed(const lw::ui::KeyMatch &match);

private:
    bool onKey(const QKeyEvent &event);
    void onCommit(const QString &text);

    ReviewKeys m_keys;
    bool m_composing = false;
};

} // namespace lw::ui
