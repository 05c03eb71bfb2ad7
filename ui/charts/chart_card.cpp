// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_card.h"

#include "ui/charts/chart.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lw::ui {

ChartCard::ChartCard(Chart *chart, QWidget *parent)
    : QFrame(parent)
    , m_chart(chart)
    , m_title(new ElidedLabel(FontRole::Small, Token::Text, this))
    , m_note(new ElidedLabel(FontRole::Caption, Token::Muted, this))
    , m_legend(new ChartLegend(this))
{
    setProperty("kind", QStringLiteral("card"));
    m_title->setWeight(TextLabel::Weight::SemiBold);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_note->hide();
    m_legend->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::s, space::s - 2, 5);
    column->setSpacing(space::xs);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 6, 0);
    head->setSpacing(space::m);
    head->addWidget(m_title);
    head->addStretch(0);
    head->addWidget(m_note, 1);
    head->addWidget(m_legend, 1);
    column->addLayout(head);
    m_chart->setParent(this);
    column->addWidget(m_chart, 1);
}

void ChartCard::setTitle(const QString &title)
{
    m_title->setText(title);
    m_chart->setTitle(title);
}

void ChartCard::setLegend(std::vector<LegendEntry> entries)
{
    m_legend->setVisible(!entries.empty());
    m_legend->setEntries(std::move(entries));
}

void ChartCard::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

QString ChartCard::note() const { return m_note->text(); }

} // namespace lw::ui
