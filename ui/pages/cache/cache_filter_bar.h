// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cache/cache_query.h"

#include <QStringList>
#include <QWidget>

class QMenu;

namespace lw::ui {

class KeyButton;
class SearchField;

/// Search and the three filters of the stored answers.
class CacheFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit CacheFilterBar(QWidget *parent = nullptr);

    void setQuery(const cache::CacheQuery &query);
    void setModels(const QStringList &models);
    /// Negative: not known, or nothing is looked for.
    void setFoundCount(qint64 count);
    [[nodiscard]] SearchField *searchField() const { return m_search; }

Q_SIGNALS:
    void chosen(const lw::cache::CacheQuery &query);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void fillModels();
    void fillAges();
    void fillHits();
    void add(QMenu *menu, const QString &text, const cache::CacheQuery &query);

    SearchField *m_search;
    KeyButton *m_model;
    KeyButton *m_age;
    KeyButton *m_hits;
    QStringList m_models;
    cache::CacheQuery m_query;
    qint64 m_found = -1;
};

} // namespace lw::ui
