// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record_query.h"

#include <QWidget>

class QVBoxLayout;

namespace lw::ui {

class FinishedList;
class KeyButton;
class LinkRow;
class RunPresenter;
class SetupPresenter;
class TextLabel;

/// Beside the requests: what has no label and why, how long requests take, what was finished last.
class RunSide final : public QWidget
{
    Q_OBJECT

public:
    RunSide(RunPresenter &run, SetupPresenter &setup, QWidget *parent = nullptr);

Q_SIGNALS:
    void showRecords(const lw::store::RecordFilter &filter);
    void reviewRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        QWidget *row;
        TextLabel *caption;
        TextLabel *value;
    };
    Line makeLine();
    void retranslate();
    void refresh();
    void refreshFailures();
    void refreshTimes();

    RunPresenter &m_run;
    QWidget *m_failures;
    TextLabel *m_failureTitle;
    TextLabel *m_failureCount;
    QVBoxLayout *m_failureRows;
    QList<LinkRow *> m_links;
    QWidget *m_times;
    TextLabel *m_timeTitle;
    QVBoxLayout *m_timeRows;
    Line m_firstToken;
    Line m_answer;
    Line m_slowAnswer;
    Line m_retries;
    QWidget *m_finishedBox;
    TextLabel *m_finishedTitle;
    KeyButton *m_review;
    FinishedList *m_finished;
};

} // namespace lw::ui
