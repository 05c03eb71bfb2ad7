// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace lw::ui {

class ElidedLabel;
class IconButton;

/// The panel at the right of a page: a head of title, tools and a close button; a body; a foot with buttons over a
/// hairline, hidden until something is put there.
class SidePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit SidePanel(QWidget *parent = nullptr);

    /// A sheet over a page has the head of a page, a panel beside a list a low one.
    void setSheet();
    void setTitle(const QString &title);
    void addTool(QWidget *widget);       ///< in the head, before the close button; takes ownership
    void setClosable(bool closable);     ///< default true
    QVBoxLayout *body() const { return m_body; }
    QHBoxLayout *foot();

Q_SIGNALS:
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QWidget *m_head = nullptr;
    ElidedLabel *m_title;
    IconButton *m_close;
    QHBoxLayout *m_tools;
    QVBoxLayout *m_body;
    QWidget *m_footBox;
    QHBoxLayout *m_foot;
};

} // namespace lw::ui
