// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QHBoxLayout;

namespace lw::ui {

class ChoiceButton;

/// A few exclusive choices side by side in one box: "All | Slow 2 | Retrying 1". One stop of Tab; the arrows choose.
class Segments final : public QWidget
{
    Q_OBJECT

public:
    explicit Segments(QWidget *parent = nullptr);

    /// Sets the texts (again, after a language switch) and keeps what is chosen where it is still there.
    void setSegments(const QStringList &texts);
    /// A figure behind the text, empty for none.
    void setNote(int segment, const QString &note);
    void setHelp(int segment, const QString &toolTip);
    void setSegmentEnabled(int segment, bool enabled);
    int count() const;

    int current() const { return m_current; }
    void setCurrent(int segment); ///< without chosen()

Q_SIGNALS:
    void chosen(int segment); ///< by the user

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<ChoiceButton *> m_buttons;
    QHBoxLayout *m_row;
    int m_current = 0;
};

} // namespace lw::ui
