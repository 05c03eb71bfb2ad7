// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/quality_panel.h"

#include "ui/pages/review/confusion_grid.h"
#include "ui/pages/review/figure_rows.h"
#include "ui/pages/review/quality_words.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/figure_label.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lw::ui {

namespace {

/// 93.6–98.0
QString interval(const quality::Proportion &proportion)
{
    return formatDecimal(proportion.low * 100, 1) + QChar(0x2013) + formatDecimal(proportion.high * 100, 1);
}

} // namespace

QualityPanel::QualityPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(FontRole::Small, Token::Text, this))
    , m_count(new TextLabel(FontRole::Small, Token::Muted, this))
    , m_accuracy(new FigureLabel(FontRole::Figure, this))
    , m_line(new Hairline(Qt::Vertical, this))
    , m_kept(new FigureLabel(FontRole::Figure, this))
    , m_grid(new ConfusionGrid(this))
    , m_hint(new TextLabel(FontRole::Small, Token::Muted, this))
    , m_blind(new FigureRows(this))
    , m_gold(new FigureRows(this))
    , m_labels(new FigureRows(this))
    , m_reliability(new FigureRows(this))
{
    setObjectName(QStringLiteral("quality"));
    m_accuracy->setObjectName(QStringLiteral("accuracy"));
    m_kept->setObjectName(QStringLiteral("kept"));
    m_title->setWeight(TextLabel::Weight::SemiBold);
    m_hint->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_count);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(space::l);
    figures->addWidget(m_accuracy);
    figures->addWidget(m_line);
    figures->addWidget(m_kept);
    figures->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addLayout(head);
    column->addLayout(figures);
    column->addSpacing(space::xs);
    column->addWidget(m_grid);
    column->addWidget(m_hint);
    m_blind->setObjectName(QStringLiteral("blindAgreement"));
    m_gold->setObjectName(QStringLiteral("goldScores"));
    m_labels->setObjectName(QStringLiteral("labelScores"));
    m_reliability->setObjectName(QStringLiteral("reliability"));
    for (FigureRows *rows : {m_blind, m_gold, m_labels, m_reliability})
        column->addWidget(rows);
    connect(m_grid, &ConfusionGrid::opened, this, &QualityPanel::cellOpened);
    retranslate();
}

void QualityPanel::setFigures(const std::optional<project::ReviewFigures> &figures)
{
    m_figures = figures;
    retranslate();
}

void QualityPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void QualityPanel::retranslate()
{
    m_title->setText(tr("Quality"));
    const bool gold = m_figures && m_figures->accuracy;
    const bool kept = m_figures && m_figures->reviewerKeptModel;
    m_count->setVisible(gold);
    m_accuracy->setVisible(gold);
    m_grid->setVisible(gold);
    m_kept->setVisible(kept);
    m_line->setVisible(gold && kept);
    if (gold) {
        const quality::Proportion &accuracy = *m_figures->accuracy;
        m_count->setText(tr("%1 with gold").arg(formatCount(accuracy.n)));
        m_accuracy->setValue(formatPercent(accuracy.share, 1));
        m_accuracy->setCaption(tr("accuracy, %1").arg(interval(accuracy)));
        m_accuracy->setToolTip(tr("The model's label is that of gold in %1 of %2 records, with the 95 % interval after Wilson.")
                                   .arg(formatCount(accuracy.right), formatCount(accuracy.n)));
        m_grid->setConfusion(m_figures->confusion);
    }
    if (kept) {
        const quality::Proportion &share = *m_figures->reviewerKeptModel;
        m_kept->setValue(formatPercent(share.share, 1));
        m_kept->setCaption(tr("kept, %1 of %2").arg(formatCount(share.right), formatCount(share.n)));
        m_kept->setToolTip(tr("How often the reviewer left the model's label as it was. The reviewer saw it, so this is no "
                              "independent agreement."));
    }
    const project::ReviewFigures figures = m_figures.value_or(project::ReviewFigures());
    m_blind->setContent(blindWords(figures));
    m_gold->setContent(goldWords(figures));
    m_labels->setContent(labelWords(figures));
    m_reliability->setContent(reliabilityWords(figures));
    m_hint->setText(gold ? tr("A cell opens its records.")
                         : kept ? tr("Without a gold column the accuracy is not known.")
                                : tr("Known when there is a gold column or something is reviewed."));
}

} // namespace lw::ui
