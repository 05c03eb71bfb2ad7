// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/record_text.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QFontInfo>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTextBlockFormat>
#include <QTextCursor>

namespace lw::ui {

namespace {

constexpr int sideMargin = 28;
constexpr int topMargin = 14;
constexpr double leading = 1.57;
constexpr int longestLine = 96;   ///< characters

} // namespace

RecordText::RecordText(QWidget *parent)
    : QTextEdit(parent)
{
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
    setPlainText(text);
    QTextBlockFormat format;
    format.setLineHeight(QFontInfo(font()).pixelSize() * leading, QTextBlockFormat::FixedHeight);
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.mergeBlockFormat(format);
    verticalScrollBar()->setValue(0);
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
