// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record_detail.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace lw::ui {

class TextLabel;

/// What happened to a record, newest first: when, and who made what of what.
class HistoryList final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryList(QWidget *parent = nullptr);

    void setDetail(const store::RecordDetail *detail);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        TextLabel *when;
        TextLabel *what;
    };
    void retranslate();
    Line &line(std::size_t number);
    void put(std::size_t number, const QString &when, const QString &moment, const QString &what, bool holds);
    [[nodiscard]] QString circumstances(const store::HistoryEntry &entry) const;
    [[nodiscard]] QString sentence(const store::HistoryEntry &entry) const;
    [[nodiscard]] QString what(store::HistoryEntry::Kind kind) const;

    QGridLayout *m_grid;
    std::vector<Line> m_lines;
    std::vector<store::HistoryEntry> m_history;
    QString m_gold;
    bool m_known = false;
};

} // namespace lw::ui
