// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QMenu;

namespace lw::ui {

class ElidedLabel;
class KeyButton;
class TextLabel;

/// The head of a page: title, what it is about (words or a menu), segments; at the right the actions, primary last.
class PageHead final : public QWidget
{
    Q_OBJECT

public:
    explicit PageHead(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// What the page is about. With a menu it is a button with a chevron.
    void setSubject(const QString &text);
    void setSubjectMenu(QMenu *menu); ///< not owned; null: words only
    KeyButton *subjectButton() const { return m_subjectButton; }

    void addLeading(QWidget *widget); ///< after the subject; takes ownership
    void addAction(QWidget *widget);  ///< at the right, left to right; takes ownership
    using QWidget::addAction;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_title;
    ElidedLabel *m_subject;
    KeyButton *m_subjectButton;
    QHBoxLayout *m_leading;
    QHBoxLayout *m_actions;
};

} // namespace lw::ui
