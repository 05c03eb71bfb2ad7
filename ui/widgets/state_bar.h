// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QList>
#include <QString>
#include <QWidget>

namespace lw::ui {

/// One part of a bar and a line of its legend: OkFill, 303, "303 annotated", "26 from cache".
struct BarPart
{
    Token token = Token::Wait;
    qint64 count = 0;
    QString text;
    QString note;
    bool operator==(const BarPart &) const = default;
};

/// One bar of stacked parts. A part that is there is never narrower than 2 px, one that is 0 is not there. The texts of
/// the parts, one after the other, are its accessible description and its tooltip.
class StateBar final : public QWidget
{
    Q_OBJECT

public:
    explicit StateBar(int thickness = 8, QWidget *parent = nullptr);

    void setParts(const QList<BarPart> &parts);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// How wide each part is where `width` pixels are shared out.
    [[nodiscard]] static QList<int> widths(const QList<BarPart> &parts, int width);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<BarPart> m_parts;
    int m_thickness;
};

} // namespace lw::ui
