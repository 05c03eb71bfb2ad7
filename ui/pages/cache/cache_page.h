// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/cache/cache_presenter.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace lw::ui {

class CacheFilterBar;
class EmptyState;
class FigureLabel;
class FigureStrip;
class KeyButton;
class PageHead;
class QuestionLine;
class StoredAnswerPanel;
class TableView;

/// The Cache page: every stored answer of this computer, what they saved, one of them in full, and deleting. Works without
/// an open project.
class CachePage final : public QWidget
{
    Q_OBJECT

public:
    explicit CachePage(project::Workspace &workspace, QWidget *parent = nullptr);
    ~CachePage() override;

    [[nodiscard]] CachePresenter &presenter() { return m_presenter; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTable();
    void buildLayout();
    void fitColumns();
    void connectPresenter();
    void retranslate();
    void refreshFigures();
    void refreshQuery();
    void refreshFound();
    void refreshPhase();
    void refreshDetail();
    void refreshDoomed();

    project::Workspace &m_workspace;
    CachePresenter m_presenter;
    PageHead *m_head;
    KeyButton *m_delete;
    QuestionLine *m_question;
    FigureStrip *m_strip;
    FigureLabel *m_entries;
    FigureLabel *m_size;
    FigureLabel *m_requests;
    FigureLabel *m_tokens;
    FigureLabel *m_time;
    CacheFilterBar *m_bar;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    TableView *m_table;
    EmptyState *m_empty;
    StoredAnswerPanel *m_panel;
};

} // namespace lw::ui
