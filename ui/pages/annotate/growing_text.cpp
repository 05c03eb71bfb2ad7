// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/growing_text.h"

#include <QEvent>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

namespace lw::ui {
namespace {

constexpr int leastLines = 2;
constexpr int mostLines = 10;

} // namespace

GrowingText::GrowingText(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, &GrowingText::grow);
    grow();
}

QSize GrowingText::sizeHint() const { return {QPlainTextEdit::sizeHint().width(), m_height}; }

void GrowingText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    grow();
}

void GrowingText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        grow();
}

void GrowingText::grow()
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines < mostLines; block = block.next())
        lines += qMax(1, block.layout() ? block.layout()->lineCount() : 1);
    setVerticalScrollBarPolicy(lines < mostLines ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    lines = qBound(leastLines, lines, mostLines);
    const int frame = qBound(2, height() - viewport()->height(), 20);
    // A pixel less and it would scroll by a line.
    const int wanted = lines * QFontMetrics(font()).lineSpacing() + int(2 * document()->documentMargin()) + frame + 2;
    if (wanted == m_height)
        return;
    m_height = wanted;
    updateGeometry();
}

} // namespace lw::ui
