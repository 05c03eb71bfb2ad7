// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboard/endpoint_figures_card.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHeaderView>
#include <QVBoxLayout>

namespace lw::ui {

EndpointFiguresCard::EndpointFiguresCard(QWidget *parent)
    : QFrame(parent)
    , m_model(new EndpointFiguresModel(this))
    , m_title(new TextLabel(FontRole::Small, Token::Text, this))
    , m_table(new TableView(this))
{
    setProperty("kind", QStringLiteral("card"));
    m_title->setWeight(TextLabel::Weight::SemiBold);
    m_title->setContentsMargins(space::m - 1, 0, 0, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, space::s, 1, space::xs);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_table);
    m_table->setObjectName(QStringLiteral("endpoints"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setMargin(1);
    connect(&Theme::instance(), &Theme::changed, this, &EndpointFiguresCard::fit);
    retranslate();
    fit();
}

void EndpointFiguresCard::setRows(std::vector<EndpointFiguresModel::Row> rows)
{
    const int before = m_model->rowCount();
    m_model->setRows(std::move(rows));
    if (m_model->rowCount() != before)
        fit();
}

void EndpointFiguresCard::fit()
{
    m_table->setColumnWidths({0, 110, 110, 110, 110, 100});
    const int rows = std::max(1, m_model->rowCount());
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * ui::height(Row::TableRow) + 1);
}

void EndpointFiguresCard::retranslate()
{
    m_title->setText(tr("Endpoints"));
    m_table->setAccessibleName(tr("Endpoints of the run"));
    m_model->retranslate();
}

void EndpointFiguresCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace lw::ui
