// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lw::ui {

class Banner;
class KeyButton;

/// A question in its place, with the two answers; hidden while there is none. Escape keeps everything. No box, so what it is
/// about can be looked at meanwhile.
class QuestionLine final : public QWidget
{
    Q_OBJECT

public:
    explicit QuestionLine(QWidget *parent = nullptr);

    void ask(const QString &question, const QString &consequence, const QString &yes, const QString &no);
    void withdraw();

Q_SIGNALS:
    void confirmed();
    void declined();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    Banner *m_banner;
    KeyButton *m_yes;
    KeyButton *m_no;
};

} // namespace lw::ui
