// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QListWidget>

namespace lw::ui {

/// The sections of the settings at the left of the page, filtered by words that a person may search for. sectionChosen()
/// comes when another one becomes current, by hand, by key or because the filter hid the one before.
class SectionList final : public QListWidget
{
    Q_OBJECT

public:
    explicit SectionList(QWidget *parent = nullptr);

    void addSection(Icon symbol);
    /// `words`: what else leads here when it is searched for.
    void setWords(int section, const QString &name, const QString &words);
    void filter(const QString &text);
    void setSection(int section);
    /// -1 where the filter hides all.
    [[nodiscard]] int section() const;

Q_SIGNALS:
    void sectionChosen(int section);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Pill;
    void refresh();

    QString m_filter;
};

} // namespace lw::ui
