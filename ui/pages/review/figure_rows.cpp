// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/figure_rows.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace lw::ui {

FigureRows::FigureRows(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(FontRole::Small, Token::Text, this))
    , m_place(new QWidget(this))
{
    m_title->setWeight(TextLabel::Weight::SemiBold);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_title);
    column->addWidget(m_place);
    hide();
}

void FigureRows::setContent(const Content &content)
{
    if (content == m_content)
        return;
    m_content = content;
    setVisible(!content.rows.empty());
    m_title->setText(content.title);
    m_title->setToolTip(content.help);
    delete m_grid;
    qDeleteAll(m_place->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    m_grid = new QGridLayout(m_place);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::m);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(0, 1);
    int row = 0;
    for (int column = 0; column < content.columns.size(); ++column)
        addCell(row, column, content.columns.at(column), true);
    row += content.columns.isEmpty() ? 0 : 1;
    for (const QStringList &cells : content.rows) {
        for (int column = 0; column < cells.size(); ++column)
            addCell(row, column, cells.at(column), column == 0);
        ++row;
    }
}

void FigureRows::addCell(int row, int column, const QString &text, bool isName)
{
    auto *cell = new ElidedLabel(FontRole::Small, isName ? Token::Muted : Token::Text, m_place);
    cell->setText(text);
    if (column == 0)
        return m_grid->addWidget(cell, row, column);
    cell->setMinimumWidth(cell->sizeHint().width());
    m_grid->addWidget(cell, row, column, Qt::AlignRight);
}

} // namespace lw::ui
