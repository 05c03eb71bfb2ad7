// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/span_list.h"

#include "ui/text/format.h"
#include "ui/theme/label_palette.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QSignalBlocker>

namespace lw::ui {

namespace {

constexpr int mostRows = 9;   ///< then it scrolls

QPixmap square(const QColor &color, double ratio)
{
    QPixmap pixmap(QSize(labelSquare, labelSquare) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(color);
    return pixmap;
}

} // namespace

SpanList::SpanList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("spanList"));
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setUniformItemSizes(true);
    setIconSize({labelSquare, labelSquare});
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { Q_EMIT chosen(row(item)); });
}

void SpanList::setSpans(const task::SpanEditor &editor, const TaskLabels &labels)
{
    const QSignalBlocker quiet(this);
    setAccessibleName(tr("Spans"));
    if (editor.spans() != m_shown || count() != int(m_shown.size())) {
        m_shown = editor.spans();
        clear();
        for (const task::SpanEditor::Span &span : m_shown) {
            const QString covered = editor.text().mid(span.range.start, span.range.end - span.range.start).simplified();
            auto *item = new QListWidgetItem(span.label + QStringLiteral("   ") + covered, this);
            const LabelColors colors = labelColors(labels.placeOf(span.label), labels.colorOf(span.label), Theme::instance().scheme());
            item->setIcon(square(colors.solid, devicePixelRatioF()));
            item->setToolTip(tr("%1, from character %2", "a passage of the text").arg(covered.toHtmlEscaped(), formatCount(span.range.start + 1)));
            item->setSizeHint({0, ui::height(Row::TableRow)});
        }
        updateGeometry();
    }
    setCurrentRow(editor.active());
}

QSize SpanList::sizeHint() const { return {0, qMin(mostRows, count()) * ui::height(Row::TableRow)}; }

QSize SpanList::minimumSizeHint() const { return {0, qMin(2, count()) * ui::height(Row::TableRow)}; }

} // namespace lw::ui
