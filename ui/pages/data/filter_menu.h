// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record_query.h"

#include <QMenu>

namespace lw::ui {

/// What the tabs do not filter by: label, gold, class of failure, length. Filled anew each time it opens.
class FilterMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit FilterMenu(QWidget *parent = nullptr);

    void fill(const store::RecordFilter &filter, const store::RecordCounts &counts);

Q_SIGNALS:
    void chosen(const lw::store::RecordFilter &filter);

protected:
    void changeEvent(QEvent *event) override;

private:
    void empty();
    QMenu *addPart(const QString &title);
    void addChoice(QMenu *menu, const QString &text, bool on, const store::RecordFilter &filter);
    void addValues(const QString &title, const QMap<QString, qint64> &values, QString store::RecordFilter::*member);
    void addFailures(const store::RecordCounts &counts);
    void addLengths();

    store::RecordFilter m_filter;
};

} // namespace lw::ui
