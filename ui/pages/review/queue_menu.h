// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record_query.h"

#include <QMenu>

namespace lw::ui {

class ReviewPresenter;

/// What the queue can be narrowed to beside its tabs (state, label, confidence, length, class of failure), and the views that were
/// saved under a name. Filled anew each time it opens.
class QueueMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit QueueMenu(ReviewPresenter &presenter, QWidget *parent = nullptr);

Q_SIGNALS:
    void askAgainRequested();
    void changeLabelRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void empty();
    void addChoice(QMenu *menu, const QString &text, const store::RecordFilter &on, const store::RecordFilter &off);
    void addStates();
    void addLabels();
    void addConfidences();
    void addLengths();
    void addFailures();
    void addStale();
    void addViews();

    ReviewPresenter &m_presenter;
    store::RecordFilter m_filter;   ///< of the moment, without the search
};

} // namespace lw::ui
