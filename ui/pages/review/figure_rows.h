// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QGridLayout;

namespace lw::ui {

class TextLabel;

/// A heading with a few lines of figures under it, their columns below each other. Not there without lines.
class FigureRows final : public QWidget
{
    Q_OBJECT

public:
    explicit FigureRows(QWidget *parent = nullptr);

    struct Content
    {
        QString title;
        QString help;                   ///< what the figures are, for the tool tip of the heading
        QStringList columns;            ///< their names; empty: the lines say themselves what they are
        std::vector<QStringList> rows;  ///< as many cells each; the first says what the line is of
        bool operator==(const Content &) const = default;
    };
    void setContent(const Content &content);

private:
    void addCell(int row, int column, const QString &text, bool isName);

    TextLabel *m_title;
    QWidget *m_place;
    QGridLayout *m_grid = nullptr;
    Content m_content;
};

} // namespace lw::ui
