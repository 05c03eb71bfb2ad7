// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/review/task_labels.h"
#include "ui/keys/review_keys.h"

#include <QWidget>

class QGridLayout;

namespace lw::ui {

class IconButton;
class TextLabel;

/// All keys of the page on one sheet, in the place of the record; Escape closes it.
class KeySheet final : public QWidget
{
    Q_OBJECT

public:
    explicit KeySheet(QWidget *parent = nullptr);

    void setKeys(settings::KeyPreset preset, bool changed, const ReviewKeys &keys, const TaskLabels &labels);

Q_SIGNALS:
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void addRow(const QString &what, const QList<QKeySequence> &keys);

    TextLabel *m_title;
    TextLabel *m_preset;
    TextLabel *m_foot;
    IconButton *m_close;
    QWidget *m_table = nullptr;
    QGridLayout *m_grid = nullptr;
    QWidget *m_place;
    settings::KeyPreset m_kind = settings::KeyPreset::Labelwright;
    bool m_changed = false;   ///< a person changed some of them
    ReviewKeys m_keys;
    TaskLabels m_labels;
};


} // namespace lw::ui
