// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/versions/compare_panel.h"

#include "ui/pages/versions/version_words.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QVBoxLayout>

namespace lw::ui {

namespace {

constexpr int listHeight = 160;

QString sideWords(const project::Contestant &side)
{
    return QStringList{contestantWords(side.from), accuracyWords(side.gold), askingWords(side.asking).join(u'\n')}.join(u'\n');
}

} // namespace

ComparePanel::ComparePanel(VersionsPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_title(new TextLabel(FontRole::Body, Token::Text, this))
    , m_hint(new TextLabel(FontRole::Small, Token::Muted, this))
    , m_one(new QComboBox(this))
    , m_other(new QComboBox(this))
    , m_compare(new KeyButton(ButtonKind::Plain, this))
    , m_figures(new TextLabel(FontRole::Small, Token::Text, this))
    , m_chance(new TextLabel(FontRole::Body, Token::Text, this))
    , m_settings(new TextLabel(FontRole::Small, Token::Muted, this))
    , m_flippedTitle(new TextLabel(FontRole::Small, Token::Muted, this))
    , m_flipped(new QListWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_title->setWeight(TextLabel::Weight::SemiBold);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_one, 1);
    row->addWidget(m_other, 1);
    row->addWidget(m_compare);
    column->addLayout(row);
    m_one->setObjectName(QStringLiteral("compareOne"));
    m_other->setObjectName(QStringLiteral("compareOther"));
    for (QComboBox *box : {m_one, m_other}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    m_compare->setObjectName(QStringLiteral("compare"));
    m_figures->setObjectName(QStringLiteral("comparedFigures"));
    m_chance->setObjectName(QStringLiteral("comparedChance"));
    m_settings->setObjectName(QStringLiteral("comparedSettings"));
    m_flipped->setObjectName(QStringLiteral("flipped"));
    for (TextLabel *label : {m_hint, m_figures, m_chance, m_settings, m_flippedTitle})
        label->setWordWrap(true);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_figures, m_chance, m_settings, m_flippedTitle, m_flipped})
        column->addWidget(widget);
    m_flipped->setMinimumHeight(listHeight);
    m_flipped->setUniformItemSizes(true);
    connect(m_compare, &QAbstractButton::clicked, this,
            [this] { m_presenter.compare(m_one->currentData().toLongLong(), m_other->currentData().toLongLong()); });
    connect(m_flipped, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) { Q_EMIT recordChosen(item->data(Qt::UserRole).toLongLong()); });
    connect(m_flipped, &QListWidget::itemClicked, this, [this](const QListWidgetItem *item) { Q_EMIT recordChosen(item->data(Qt::UserRole).toLongLong()); });
    connect(&m_presenter, &VersionsPresenter::changed, this, &ComparePanel::refresh);
    connect(&m_presenter, &VersionsPresenter::compared, this, &ComparePanel::showComparison);
    refresh();
}

void ComparePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void ComparePanel::fill()
{
    const qint64 one = m_one->currentData().toLongLong();
    const qint64 other = m_other->currentData().toLongLong();
    m_one->clear();
    m_other->clear();
    if (m_presenter.list()) {
        for (const project::VersionEntry &entry : m_presenter.list()->versions) {
            for (const project::VersionAnswers &each : entry.answers) {
                for (QComboBox *box : {m_one, m_other})
                    box->addItem(contestantWords(each.from), each.from.configuration);
            }
        }
    }
    // The one before against the last one, unless a person has chosen.
    const int chosenOne = m_one->findData(one);
    const int chosenOther = m_other->findData(other);
    m_one->setCurrentIndex(chosenOne >= 0 ? chosenOne : qMin(1, m_one->count() - 1));
    m_other->setCurrentIndex(chosenOther >= 0 ? chosenOther : qMin(0, m_other->count() - 1));
}

void ComparePanel::refresh()
{
    m_title->setText(tr("Compare"));
    m_one->setAccessibleName(tr("One of the two"));
    m_one->setToolTip(tr("One of the two"));
    m_other->setAccessibleName(tr("The other one"));
    m_other->setToolTip(tr("The other one"));
    m_compare->setText(tr("Compare"));
    m_compare->setHelp(tr("Both on the records with gold that both have answered"));
    m_flipped->setAccessibleName(tr("Records that one has right and the other wrong"));
    fill();
    const bool two = m_one->count() > 1;
    m_hint->setText(tr("Two sets of answers are needed: ask with another prompt, model or parameters first."));
    m_hint->setVisible(!two);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_one, m_other, m_compare})
        widget->setVisible(two);
    showComparison();
}

void ComparePanel::showComparison()
{
    const auto &found = m_presenter.comparison();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_figures, m_chance, m_settings, m_flippedTitle, m_flipped})
        widget->setVisible(found.has_value());
    if (!found)
        return;
    m_figures->setText(sideWords(found->one) + QStringLiteral("\n\n") + sideWords(found->other));
    m_chance->setText(chanceWords(*found));
    QStringList settings;
    for (const project::SettingChange &change : found->settings)
        settings.append(settingWords(change));
    m_settings->setText(settings.join(u'\n'));
    m_settings->setVisible(!settings.isEmpty());
    m_flippedTitle->setText(tr("Only the first is right on %1, only the second on %2. A click opens the record.")
                                .arg(recordCount(found->onlyOneRight), recordCount(found->onlyOtherRight)));
    m_flippedTitle->setVisible(!found->flipped.empty());
    m_flipped->clear();
    for (const project::FlippedRecord &each : found->flipped) {
        if (std::size_t(m_flipped->count()) == mostShown)
            break;
        auto *item = new QListWidgetItem(tr("%1: gold %2, first %3, second %4").arg(each.shownId, each.gold, each.one, each.other), m_flipped);
        item->setData(Qt::UserRole, each.record);
    }
    m_flipped->setVisible(!found->flipped.empty());
}

} // namespace lw::ui
