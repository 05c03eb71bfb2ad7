// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QMenu;

namespace lw::ui {

class ChoiceButton;
class IconButton;

/// Underlined tabs with counts: "All 800  Annotated 303 …", each known by a key of the page. Tabs that do not fit are in
/// a menu at the end; the chosen one is always to be seen. One stop of Tab; the arrows choose.
class FilterTabs final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterTabs(QWidget *parent = nullptr);

    /// Adds a tab, or gives the one of this key another text.
    void setTab(const QString &key, const QString &text);
    void setCount(const QString &key, qint64 count); ///< negative: not known, not shown
    void removeTab(const QString &key);

    QString current() const { return m_current; }
    void setCurrent(const QString &key); ///< without chosen()

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &key); ///< by the user

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ChoiceButton *find(const QString &key) const;
    void choose(const QString &key);
    void arrange();
    void retranslate();
    void fillMenu();

    QList<ChoiceButton *> m_tabs;
    IconButton *m_more;
    QMenu *m_menu;
    QString m_current;
};

} // namespace lw::ui
