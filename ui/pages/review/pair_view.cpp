// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/pair_view.h"

#include "ui/pages/review/record_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>

namespace lw::ui {

PairView::PairView(QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, space::m, 0, 0);
    grid->setHorizontalSpacing(0);
    for (int i = 0; i < 2; ++i) {
        m_titles[i] = new TextLabel(FontRole::Small, Token::Text, this);
        m_titles[i]->setWeight(TextLabel::Weight::SemiBold);
        m_titles[i]->setContentsMargins(28, 0, space::m, 0);
        m_texts[i] = new RecordText(this);
        m_texts[i]->setObjectName(i == 0 ? QStringLiteral("textA") : QStringLiteral("textB"));
        grid->addWidget(m_titles[i], 0, 2 * i);
        grid->addWidget(m_texts[i], 1, 2 * i);
        grid->setColumnStretch(2 * i, 1);
    }
    grid->addWidget(new Hairline(Qt::Vertical, this), 0, 1, 2, 1);
    grid->setRowStretch(1, 1);
}

void PairView::setTexts(const QString &first, const QString &firstName, const QString &second, const QString &secondName)
{
    const QString texts[]{first, second};
    const QString titles[]{QStringLiteral("A · ") + firstName, QStringLiteral("B · ") + secondName};
    for (int i = 0; i < 2; ++i) {
        m_texts[i]->setRecordText(texts[i]);
        m_texts[i]->setAccessibleName(titles[i]);
        m_titles[i]->setText(titles[i]);
    }
}

} // namespace lw::ui
