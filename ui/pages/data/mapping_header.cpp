// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/mapping_header.h"

#include "ui/pages/data/import_words.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"

#include <QComboBox>
#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace lw::ui {

using project::ColumnUse;

namespace {

constexpr std::array uses{ColumnUse::Text, ColumnUse::Id, ColumnUse::Gold, ColumnUse::Metadata};

} // namespace

MappingHeader::MappingHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(false);
    setHighlightSections(false);
    setStretchLastSection(false);
    connect(this, &QHeaderView::sectionResized, this, &MappingHeader::arrange);
    connect(this, &QHeaderView::geometriesChanged, this, &MappingHeader::arrange);
}

MappingHeader::Box MappingHeader::makeBox(int column)
{
    Box box{new QWidget(viewport()), new ElidedLabel(FontRole::Body, Token::Text), new QComboBox,
            new ElidedLabel(FontRole::Small, Token::Muted)};
    // Else labels take the text colour of tables in place of their own.
    box.widget->setBackgroundRole(QPalette::Window);
    auto *rows = new QVBoxLayout(box.widget);
    rows->setContentsMargins(space::s + 2, space::s, space::s + 2, space::s);
    rows->setSpacing(6);
    box.name->setWeight(TextLabel::Weight::SemiBold);
    rows->addWidget(box.name);
    rows->addWidget(box.use);
    rows->addWidget(box.hint);
    box.use->setObjectName(QStringLiteral("columnUse%1").arg(column));
    box.use->setMinimumContentsLength(4);
    box.use->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const ColumnUse use : uses)
        box.use->addItem(columnUseWords(use), int(use));
    connect(box.use, &QComboBox::activated, this,
            [this, column](int choice) { Q_EMIT useChosen(column, uses[std::size_t(choice)]); });
    return box;
}

void MappingHeader::setColumns(const std::vector<Column> &columns)
{
    while (m_boxes.size() > columns.size()) {
        delete m_boxes.back().widget;
        m_boxes.pop_back();
    }
    while (m_boxes.size() < columns.size())
        m_boxes.push_back(makeBox(int(m_boxes.size())));
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Box &box = m_boxes[i];
        box.name->setText(columns[i].name);
        box.hint->setText(columns[i].hint);
        box.hint->setRole(columns[i].hint.startsWith(QLatin1String("{{")) ? FontRole::MonoSmall : FontRole::Small);
        box.use->setCurrentIndex(int(std::find(uses.begin(), uses.end(), columns[i].use) - uses.begin()));
        box.use->setAccessibleName(tr("What column %1 is for").arg(columns[i].name));
        box.use->setToolTip(box.use->accessibleName());
    }
    updateGeometry();
    arrange();
}

void MappingHeader::setChoicesEnabled(bool enabled)
{
    for (const Box &box : m_boxes)
        box.use->setEnabled(enabled);
}

void MappingHeader::retranslate()
{
    for (const Box &box : m_boxes) {
        for (int i = 0; i < int(uses.size()); ++i)
            box.use->setItemText(i, columnUseWords(uses[std::size_t(i)]));
    }
}

QSize MappingHeader::sizeHint() const
{
    int high = QHeaderView::sizeHint().height();
    for (const Box &box : m_boxes)
        high = std::max(high, box.widget->sizeHint().height());
    return {QHeaderView::sizeHint().width(), high};
}

void MappingHeader::arrange()
{
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const int section = int(i) + 1;
        if (section >= count()) {
            m_boxes[i].widget->hide();
            continue;
        }
        m_boxes[i].widget->setGeometry(sectionViewportPosition(section), 0, sectionSize(section), viewport()->height() - 1);
        m_boxes[i].widget->show();
    }
}

void MappingHeader::updateGeometries()
{
    QHeaderView::updateGeometries();
    arrange();
}

void MappingHeader::resizeEvent(QResizeEvent *event)
{
    QHeaderView::resizeEvent(event);
    arrange();
}

void MappingHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->fillRect(rect, themed(Token::Sunken));
    paintBottomLine(painter, rect, themed(Token::Border));
    if (section == 0)
        paintLine(painter, QRect(rect.right(), rect.top(), 1, rect.height()), themed(Token::Border));
}

} // namespace lw::ui
