// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/record_text.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QFontInfo>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTimer>

namespace lw::ui {

namespace {

constexpr int sideMargin = 28;
constexpr int topMargin = 14;
constexpr double leading = 1.57;
constexpr int longestLine = 96;   ///< characters
constexpr qsizetype portion = 12'000;
constexpr int longestBlock = 8'000;

/// Behind a word, so that none is torn apart.
qsizetype portionEnd(const QString &text, qsizetype start)
{
    const qsizetype wanted = start + portion;
    if (wanted >= text.size())
        return text.size();
    for (qsizetype end = wanted; end > start + portion / 2; --end) {
        if (text.at(end - 1).isSpace())
            return end;
    }
    return text.at(wanted).isLowSurrogate() ? wanted + 1 : wanted;
}

} // namespace

RecordText::RecordText(QWidget *parent)
    : QTextEdit(parent)
    , m_more(new QTimer(this))
{
    m_more->setSingleShot(true);
    m_more->setInterval(0);
    connect(m_more, &QTimer::timeout, this, &RecordText::putMore);
    setReadOnly(true);
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::ClickFocus);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setProperty("kind", QStringLiteral("reading"));
    document()->setDocumentMargin(0);
    setFont(ui::font(FontRole::Record));
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        setFont(ui::font(FontRole::Record));
        setRecordText(m_text);
    });
}

void RecordText::setRecordText(const QString &text)
{
    m_text = text;
    m_put = 0;
    clear();
    QTextBlockFormat format;
    format.setLineHeight(QFontInfo(font()).pixelSize() * leading, QTextBlockFormat::FixedHeight);
    QTextCursor(document()).mergeBlockFormat(format);   // the blocks that follow have it from the first
    putMore();
    verticalScrollBar()->setValue(0);
}

void RecordText::putMore()
{
    const qsizetype end = portionEnd(m_text, m_put);
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(m_text.mid(m_put, end - m_put));
    m_put = end;
    if (m_put >= m_text.size())
        return m_more->stop();
    // A block is laid out as a whole, so one of many pages is cut between two words.
    if (cursor.block().length() > longestBlock)
        cursor.insertBlock();
    m_more->start();
}

void RecordText::scrollPage(int pages)
{
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(bar->value() + pages * bar->pageStep() * 9 / 10);
}

void RecordText::resizeEvent(QResizeEvent *event)
{
    lay();
    QTextEdit::resizeEvent(event);
}

void RecordText::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        lay();
}

void RecordText::lay()
{
    const int longest = QFontMetrics(font()).averageCharWidth() * longestLine;
    const int right = qMax(sideMargin, width() - sideMargin - longest);
    const QMargins wanted(sideMargin, topMargin, right, 0);
    if (viewportMargins() != wanted)
        setViewportMargins(wanted);
}

} // namespace lw::ui
