// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/section_list.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elide.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/scale.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace lw::ui {
namespace {

constexpr int iconRole = Qt::UserRole;
constexpr int wordsRole = Qt::UserRole + 1;
constexpr int gap = 2;

} // namespace

/// One section: a pill with icon and name.
class SectionList::Pill final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {scaledPx(160), ui::height(Row::ControlLarge) + gap};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect pill = option.rect.adjusted(0, 0, 0, -gap);
        const bool current = option.state & QStyle::State_Selected;
        if (current || (option.state & QStyle::State_MouseOver))
            paintBox(painter, pill, radius::control, themed(current ? Token::AccentSoft : Token::Hover));
        const int side = scaledPx(16);
        const QRect picture(pill.left() + space::m, pill.center().y() - side / 2, side, side);
        const Token token = current ? Token::AccentText : Token::Text;
        paintIcon(painter, QStyle::visualRect(option.direction, pill, picture), Icon(index.data(iconRole).toInt()),
                  current ? Token::AccentText : Token::Muted);
        const QRect words(picture.right() + space::m, pill.top(), pill.right() - picture.right() - space::l, pill.height());
        const QFont face = current ? medium(ui::font(FontRole::Body)) : ui::font(FontRole::Body);
        painter->setFont(face);
        painter->setPen(themed(token));
        painter->drawText(QStyle::visualRect(option.direction, pill, words), Qt::AlignVCenter | Qt::AlignLeft | textFlags,
                          elided(QFontMetrics(face), index.data().toString(), words.width()));
        if (current && showsFocusRing(option.widget))
            paintFocusRing(painter, pill, radius::control);
        painter->restore();
    }
};

SectionList::SectionList(QWidget *parent)
    : QListWidget(parent)
{
    setItemDelegate(new Pill(this));
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    viewport()->setBackgroundRole(QPalette::Window);
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            Q_EMIT sectionChosen(row);
    });
}

void SectionList::addSection(Icon symbol)
{
    auto *item = new QListWidgetItem(this);
    item->setData(iconRole, int(symbol));
}

void SectionList::setWords(int section, const QString &name, const QString &words)
{
    QListWidgetItem *entry = item(section);
    entry->setText(name);
    entry->setToolTip(name);
    entry->setData(Qt::AccessibleTextRole, name);
    entry->setData(wordsRole, QString(name + u' ' + words));
}

void SectionList::filter(const QString &text)
{
    m_filter = text.trimmed();
    refresh();
}

void SectionList::refresh()
{
    int first = -1;
    for (int row = 0; row < count(); ++row) {
        const bool fits = m_filter.isEmpty() || item(row)->data(wordsRole).toString().contains(m_filter, Qt::CaseInsensitive);
        item(row)->setHidden(!fits);
        if (fits && first < 0)
            first = row;
    }
    if (first >= 0 && (currentRow() < 0 || item(currentRow())->isHidden()))
        setCurrentRow(first);
}

void SectionList::setSection(int section)
{
    m_filter.clear();
    refresh();
    setCurrentRow(section);
}

int SectionList::section() const
{
    return currentRow() < 0 || item(currentRow())->isHidden() ? -1 : currentRow();
}

void SectionList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        scheduleDelayedItemsLayout();
}

} // namespace lw::ui
