// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record_query.h"
#include "ui/pages/data/filter_words.h"

#include <QWidget>

class QHBoxLayout;
class QMenu;

namespace lw::ui {

class ElidedLabel;
class FilterChip;
class FilterMenu;
class IconButton;
class KeyButton;
class SearchField;

/// The line above the tabs: search, the menu of filters, a chip for each filter that is on, what is chosen, the columns.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    void setQuery(const store::RecordQuery &query);
    void setCounts(const store::RecordCounts &counts) { m_counts = counts; }
    void setSearchedColumns(const QStringList &columns);
    void setResultNote(const QString &note);
    void setNote(const QString &note);
    /// The list is not that of the query any more; the link asks for it again.
    void setOutdated(bool outdated);
    void setColumnMenu(QMenu *menu);
    [[nodiscard]] SearchField *searchField() const { return m_search; }

Q_SIGNALS:
    void searched(const QString &text);
    void queryChosen(const lw::store::RecordQuery &query);
    void refreshRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showChips();

    SearchField *m_search;
    KeyButton *m_filter;
    FilterMenu *m_menu;
    QHBoxLayout *m_chipRow;
    QList<FilterChip *> m_chips;
    ElidedLabel *m_note;
    KeyButton *m_refresh;
    IconButton *m_columns;
    store::RecordQuery m_query;
    store::RecordCounts m_counts;
    QStringList m_searched;
};

} // namespace lw::ui
