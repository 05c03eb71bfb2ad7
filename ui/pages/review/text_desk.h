// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;
class QTimer;

namespace lw::ui {

class TextLabel;

/// An answer that is a text: to be read and changed, and below it, word by word, what is other than the model's. What is typed
/// is told when one pauses and when one leaves.
class TextDesk final : public QWidget
{
    Q_OBJECT

public:
    explicit TextDesk(QWidget *parent = nullptr);

    void setTexts(const QString &text, const QString &model);
    void edit();
    /// What is typed and not yet told is told.
    void finish();

Q_SIGNALS:
    void changed(const QString &text);
    void left();
    void accepted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showDiff();
    void retranslate();

    QPlainTextEdit *m_edit;
    TextLabel *m_diffTitle;
    TextLabel *m_diff;
    QTimer *m_pause;
    QString m_told;
    QString m_model;
};

} // namespace lw::ui
