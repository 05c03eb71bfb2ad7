// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

class QTimer;

namespace lw::ui {

/// The text of a record, to be read: in the size and leading of a book page, lines no longer than can be followed. A long one
/// comes in portions, so that nothing waits for its end. It takes the focus by a click only, so that text can be copied.
class RecordText final : public QTextEdit
{
    Q_OBJECT

public:
    explicit RecordText(QWidget *parent = nullptr);

    void setRecordText(const QString &text);
    void scrollPage(int pages);   ///< up where negative

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void lay();
    void putMore();

    QString m_text;
    qsizetype m_put = 0;   ///< how much of it stands there
    QTimer *m_more;
};

} // namespace lw::ui
