// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace lw::ui {

/// The line that opens and closes a section: chevron and title. Checked is open.
class SectionHeader final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SectionHeader(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace lw::ui
