// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QLineEdit>

class QTimer;

namespace lw::ui {

class IconButton;

/// A line to search with: lens, how many were found, an x, and the key that leads here while it is empty. searched()
/// comes 200 ms after the last key, at once on Enter and when it is cleared; never twice for the same text. Escape clears
/// it; in an empty field Escape goes on to the page.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    void setKeyHint(const QKeySequence &keys);
    /// "112 found"; empty for none.
    void setResultNote(const QString &note);
    /// Placeholder and accessible name: "Search in subject and body".
    void setPurpose(const QString &purpose);

    QSize sizeHint() const override;

Q_SIGNALS:
    void searched(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void retranslate();
    void emitNow();

    IconButton *m_clear;
    QTimer *m_wait;
    QKeySequence m_keys;
    QString m_note;
    QString m_last;
};

} // namespace lw::ui
