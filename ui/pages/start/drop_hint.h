// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lw::ui {

class TextLabel;

/// Says that files may be dropped, in a dashed frame; a picture, not a control: they may be dropped anywhere.
class DropHint final : public QWidget
{
    Q_OBJECT

public:
    explicit DropHint(QWidget *parent = nullptr);
    void setText(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_text;
};

} // namespace lw::ui
