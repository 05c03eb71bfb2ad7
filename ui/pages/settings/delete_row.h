// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lw::ui {

class KeyButton;
class TextLabel;

/// Deleting an endpoint: a button that asks in its own place.
class DeleteRow final : public QWidget
{
    Q_OBJECT

public:
    explicit DeleteRow(QWidget *parent = nullptr);
    void setName(const QString &name);
    void reset();

Q_SIGNALS:
    void confirmed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void setAsking(bool asking);

    KeyButton *m_delete;
    TextLabel *m_question;
    KeyButton *m_yes;
    KeyButton *m_no;
    QString m_name;
    bool m_asking = false;
};

} // namespace lw::ui
