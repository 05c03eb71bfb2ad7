// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/export/loss_list.h"

#include "ui/text/format.h"
#include "ui/text/loss_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QGridLayout>

#include <memory>

namespace lw::ui {

LossList::LossList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::m);
    m_grid->setVerticalSpacing(space::xs);
    m_grid->setColumnStretch(1, 1);
}

void LossList::setLosses(const dataset::LossReport &losses)
{
    if (losses == m_losses)
        return;
    m_losses = losses;
    refresh();
}

void LossList::refresh()
{
    while (m_grid->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_grid->takeAt(0));
        delete item->widget();
    }
    int row = 0;
    for (const auto &[loss, records] : m_losses.records()) {
        auto *count = new TextLabel(FontRole::Small, Token::Muted, this);
        count->setText(recordCount(records));
        m_grid->addWidget(count, row, 0, Qt::AlignRight | Qt::AlignTop);
        auto *sentence = new TextLabel(FontRole::Small, Token::Text, this);
        sentence->setWordWrap(true);
        sentence->setText(lossWords(loss));
        m_grid->addWidget(sentence, row++, 1, Qt::AlignTop);
    }
}

void LossList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace lw::ui
