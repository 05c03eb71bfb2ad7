// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/review/review_presenter.h"

#include <QWidget>

namespace lw::ui {

class BulkDesk;
class BulkStrip;
class ElidedLabel;
class ErrorLine;
class FilterChip;
class FilterTabs;
class IconButton;
class KeyButton;
class ProgressLine;
class QueueMenu;
class QueueView;
class SearchField;
class TextLabel;

/// The left of the Review page: what is to be reviewed, how far that is, and what was just done to several records at once.
class QueuePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit QueuePanel(ReviewPresenter &presenter, QWidget *parent = nullptr);

    [[nodiscard]] QueueView *view() const { return m_view; }
    [[nodiscard]] SearchField *searchField() const { return m_search; }
    /// Empty unless several are selected.
    [[nodiscard]] std::vector<int> selection() const;

Q_SIGNALS:
    void showRecords(const lw::store::RecordFilter &filter);
    void selectionChanged();
    /// The selected records, else the one that is shown.
    void askAgainRequested(const std::vector<qint64> &records);
    void left();   ///< Enter in the search field: back to reviewing

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    [[nodiscard]] std::vector<qint64> selectedIds() const;
    void showFilter();
    void showProgress();
    void showNotice();
    void showNews();
    void showError();

    ReviewPresenter &m_presenter;
    BulkDesk *m_bulk;
    BulkStrip *m_bulkStrip;
    QueueMenu *m_menu;
    SearchField *m_search;
    IconButton *m_filter;
    FilterTabs *m_tabs;
    ProgressLine *m_progress;
    TextLabel *m_progressText;
    QWidget *m_narrowed;
    FilterChip *m_chip;
    KeyButton *m_inData;
    QueueView *m_view;
    ErrorLine *m_error;
    QWidget *m_notice;
    ElidedLabel *m_noticeText;
    KeyButton *m_undo;
    KeyButton *m_news;
};

} // namespace lw::ui
