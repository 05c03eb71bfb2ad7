// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record_detail.h"
#include "ui/keys/review_keys.h"

#include <QWidget>

class QLineEdit;

namespace lw::ui {

class KeyButton;
class TextLabel;

/// What people wrote at the record: a question for who leads the work and a note, and the field in which one types either. What
/// is being typed belongs to the record at which it was begun, and is told when another one comes.
class RemarkLine final : public QWidget
{
    Q_OBJECT

public:
    explicit RemarkLine(QWidget *parent = nullptr);

    /// Null: none; what is hidden stays where it is.
    void setDetail(const store::RecordDetail *detail);
    /// Command::Note or Command::Question.
    void edit(Command what);
    void setKeys(const ReviewKeys &keys);

Q_SIGNALS:
    void written(lw::ui::Command what, qint64 record, const QString &dataHash, const QString &text);
    void left();   ///< who typed goes back to the record

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void finish();
    void leave();
    [[nodiscard]] QString standing(Command what) const;

    TextLabel *m_question;
    TextLabel *m_note;
    QLineEdit *m_edit;
    KeyButton *m_ask;
    KeyButton *m_write;
    store::Remark m_standingNote;
    store::Remark m_standingQuestion;
    qint64 m_record = 0;
    QString m_dataHash;
    Command m_what = Command::Note;
    qint64 m_begunFor = 0;      ///< 0: nothing is being typed
    QString m_begunHash;
};

} // namespace lw::ui
