// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace lw::ui {

/// A text to read in a box, in mono, with what was looked for on soft ground. It can be as high as its lines, up to a limit.
class FoundText final : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr int mostMarks = 500;   ///< more marks say no more

    explicit FoundText(QWidget *parent = nullptr);

    void setTextAndMarks(const QString &text, const QString &found);
    /// 0: as high as there is room.
    void setMaximumLines(int lines);
    [[nodiscard]] int markCount() const { return int(extraSelections().size()); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void restyle();
    void mark();
    void fit();

    QString m_found;
    int m_lines = 0;
};

} // namespace lw::ui
