// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace lw::ui {

class TextLabel;

/// A bordered group on the surface: a title with room at its right, and content. Without title the content begins at once.
class Card final : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void addTrailing(QWidget *widget); ///< at the right of the title; takes ownership
    QVBoxLayout *body() const { return m_body; }

private:
    TextLabel *m_title;
    QHBoxLayout *m_head;
    QVBoxLayout *m_body;
};

} // namespace lw::ui
