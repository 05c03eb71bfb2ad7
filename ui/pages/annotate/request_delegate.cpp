// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/request_delegate.h"

#include "ui/pages/annotate/requests_model.h"
#include "ui/pages/annotate/task_words.h"
#include "ui/text/format.h"
#include "ui/text/state_words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/label_palette.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip_painter.h"

#include <QApplication>
#include <QListView>
#include <QPainter>
#include <QTextLayout>
#include <QUrl>

namespace lw::ui {
namespace {

constexpr int padding = 10;
constexpr int streamLines = 3;

int lineHeight(FontRole role) { return QFontMetrics(font(role)).height(); }

/// Draws at the right end of `line` and takes its place away.
void drawRight(QPainter *painter, QRect &line, const QString &text, FontRole role, Token token)
{
    painter->setFont(font(role));
    painter->setPen(themed(token));
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, text);
    line.setRight(line.right() - painter->fontMetrics().horizontalAdvance(text) - space::s);
}

void drawLeft(QPainter *painter, QRect &line, const QString &text, const QFont &textFont, Token token)
{
    painter->setFont(textFont);
    painter->setPen(themed(token));
    const QFontMetrics metrics(textFont);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, line.width());
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, shown);
    line.setLeft(line.left() + metrics.horizontalAdvance(shown) + space::s);
}

} // namespace

RequestDelegate::RequestDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

int RequestDelegate::cardHeight()
{
    const int text = lineHeight(FontRole::Body) + height(Row::Chip) + streamLines * lineHeight(FontRole::MonoSmall)
                   + lineHeight(FontRole::Caption);
    return qMax(128, text + 4 * space::xs + padding);
}

QSize RequestDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    // The view shares its width out.
    const auto *view = qobject_cast<const QListView *>(option.widget);
    return view && view->gridSize().isValid() ? view->gridSize() : QSize(240 + gap, cardHeight() + gap);
}

void RequestDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const RequestsModel *>(index.model());
    const engine::RequestView *request = model ? model->request(index.row()) : nullptr;
    const QRect card = option.rect.adjusted(0, 0, -gap, -gap);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool ring = option.state.testFlag(QStyle::State_HasFocus);
    painter->setPen(QPen(themed(ring ? Token::Focus : Token::Border), ring ? focusRing : 1));
    painter->setBrush(themed(Token::Surface));
    const double inset = ring ? 1.0 : 0.5;
    painter->drawRoundedRect(QRectF(card).adjusted(inset, inset, -inset, -inset), radius::card, radius::card);
    if (!request) {
        painter->restore();
        return;
    }
    QRect line = card.adjusted(padding, 6, -padding, 0);
    line.setHeight(lineHeight(FontRole::Body) + space::xs);
    paintHead(painter, line, *request);
    line = QRect(line.left(), line.bottom() + 3, line.width(), height(Row::Chip));
    paintRecords(painter, line, *request, model->task());
    QRect foot(line.left(), 0, line.width(), lineHeight(FontRole::Caption));
    foot.moveBottom(card.bottom() - 6);
    paintStream(painter, QRect(line.left(), line.bottom() + 6, line.width(), foot.top() - line.bottom() - 8), *request);
    paintFoot(painter, foot, *request);
    if (request->share && *request->share > 0) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        const QRect track = card.adjusted(3, 0, -3, 0);
        const int width = int(qBound(0.0, *request->share, 1.0) * track.width());
        painter->fillRect(QRect(track.left(), card.bottom() - 1, width, 2), themed(Token::Accent));
    }
    painter->restore();
}

void RequestDelegate::paintHead(QPainter *painter, const QRect &line, const engine::RequestView &request) const
{
    QRect rest = line;
    drawRight(painter, rest, formatTook(request.elapsed), FontRole::Small, Token::Muted);
    drawLeft(painter, rest, QStringLiteral("#%1").arg(request.number), semiBold(font(FontRole::Body)), Token::Text);
    QString retry;
    if (request.backsOff)
        retry = request.retriedAfter ? tr("asks again: %1").arg(errorWord(*request.retriedAfter)) : tr("asks again");
    else if (request.attempt > 1)
        retry = request.retriedAfter ? tr("try %1: %2").arg(QString::number(request.attempt), errorWord(*request.retriedAfter))
                                     : tr("try %1").arg(request.attempt);
    QRect name = rest;
    if (!retry.isEmpty())
        name.setWidth(qMax(0, rest.width() - stateChipSize(retry).width() - space::s));
    const int before = name.left();
    drawLeft(painter, name, endpointName(request.endpoint), font(FontRole::Small), Token::Muted);
    if (!retry.isEmpty()) {
        rest.setLeft(name.left() > before ? name.left() : before);
        paintStateChip(painter, rest, retry, ChipTone::Warn);
    }
}

void RequestDelegate::paintRecords(QPainter *painter, const QRect &line, const engine::RequestView &request,
                                   const task::TaskSpec &task) const
{
    QRect rest = line;
    for (const engine::RequestRecord &record : request.records) {
        if (rest.width() < stateChipSize(record.shownId.left(3)).width())
            break;
        const int position = record.label.isEmpty() ? -1 : labelPosition(task, record.label);
        QRect chip;
        if (position >= 0) {
            const LabelColors colors =
                labelColors(position, task.labels[std::size_t(position)].color, Theme::instance().scheme());
            chip = paintLabelChip(painter, rest, QStringLiteral("%1 %2").arg(record.shownId, record.label), colors,
                                  ChipMark::None);
        } else {
            chip = paintStateChip(painter, rest, record.shownId, ChipTone::Pending);
        }
        rest.setLeft(chip.right() + 1 + space::xs);
    }
}

void RequestDelegate::paintStream(QPainter *painter, const QRect &area, const engine::RequestView &request) const
{
    const QFont mono = font(FontRole::MonoSmall);
    painter->setPen(themed(Token::Muted));
    if (request.waiting) {
        painter->setFont(mono);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignTop,
                          request.backsOff ? tr("waiting to ask again") : tr("waiting for the first token"));
        return;
    }
    QString text = request.tail;
    for (QChar &letter : text) {
        if (letter.isSpace() || letter.category() == QChar::Other_Control)
            letter = u' ';
    }
    QTextLayout layout(text, mono);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    const double step = QFontMetricsF(mono).height();
    double y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(area.width() - 8);
        line.setPosition({0, y});
        y += step;
    }
    layout.endLayout();
    const int lines = layout.lineCount();
    const int fitting = qBound(1, int(area.height() / step), streamLines);
    const int first = qMax(0, lines - fitting);
    for (int i = first; i < lines; ++i)
        layout.lineAt(i).draw(painter, QPointF(area.left(), area.top() - first * step));
    const int flash = QApplication::cursorFlashTime();
    if (lines > 0 && (flash <= 0 || request.elapsed.count() % flash < flash / 2)) {
        const QTextLine last = layout.lineAt(lines - 1);
        painter->fillRect(QRectF(area.left() + last.naturalTextWidth() + 1, area.top() + (lines - 1 - first) * step + 1,
                                 6, step - 2),
                          themed(Token::Accent));
    }
}

void RequestDelegate::paintFoot(QPainter *painter, const QRect &line, const engine::RequestView &request) const
{
    QRect rest = line;
    if (request.tokensPerSecond)
        drawRight(painter, rest, tr("%1 tok/s").arg(formatRate(*request.tokensPerSecond)), FontRole::Caption, Token::Muted);
    if (request.tokens > 0)
        drawRight(painter, rest, tr("%1 tok").arg(formatCount(request.tokens)), FontRole::Caption, Token::Muted);
    if (request.firstToken)
        drawLeft(painter, rest, tr("first token %1").arg(formatTook(*request.firstToken)), font(FontRole::Caption),
                 Token::Muted);
}

QString RequestDelegate::endpointName(const QString &url) const
{
    const QString name = m_names.value(url);
    return name.isEmpty() ? QUrl(url).host() : name;
}

} // namespace lw::ui
