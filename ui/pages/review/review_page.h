// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/review/review_presenter.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace lw::ui {

class AnswerPanel;
class EmptyState;
class ErrorLine;
class GuidelinePanel;
class IconButton;
class KeyButton;
class KeyCatcher;
class KeySheet;
class PageHead;
class QueuePanel;
class RecordPane;
class Segments;
class Switch;
class VoiceStrip;
class Banner;

/// The Review page: queue, record and answer side by side, decided by single keys. GUI thread.
class ReviewPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewPage(project::Workspace &workspace, QWidget *parent = nullptr);
    ~ReviewPage() override;

    [[nodiscard]] ReviewPresenter &presenter() { return m_presenter; }

public Q_SLOTS:
    void openRecord(qint64 id);
    void showFilter(const lw::store::RecordFilter &filter);

Q_SIGNALS:
    void showRecords(const lw::store::RecordFilter &filter);
    void annotateRequested();
    void askAgainRequested(const std::vector<qint64> &records);
    void exportRequested(const lw::store::RecordFilter &filter);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void buildHead();
    void connectParts();
    void retranslate();
    void showStage();
    void showDetail();
    void showKeys();
    void showDone();
    void showBlind();
    void perform(const KeyMatch &match);
    void focusRecord();
    void setSheetShown(bool shown);

    project::Workspace &m_workspace;
    ReviewPresenter m_presenter;
    KeyCatcher *m_catcher;
    PageHead *m_head;
    Segments *m_order;
    Switch *m_blind;
    IconButton *m_undo;
    IconButton *m_redo;
    KeyButton *m_keysButton;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QSplitter *m_splitter;
    QueuePanel *m_queue;
    QStackedWidget *m_middle;
    VoiceStrip *m_voices;
    RecordPane *m_record;
    KeySheet *m_sheet;
    Banner *m_done;
    KeyButton *m_export;
    AnswerPanel *m_answer;
    GuidelinePanel *m_guidelines;
};

} // namespace lw::ui
