// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/record_text.h"

#include "ui/pages/review/passage_tag.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QFontInfo>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextLayout>
#include <QTimer>

#include <algorithm>

namespace lw::ui {

namespace {

constexpr int sideMargin = 28;
constexpr int topMargin = 14;
constexpr double leading = 1.57;
constexpr int longestLine = 96;   ///< characters
constexpr qsizetype portion = 12'000;
constexpr int longestBlock = 8'000;
constexpr int underline = 2;        ///< below a passage
constexpr int laneStep = 3;
constexpr int corner = 3;

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

/// One letter for one: a document would make one break of two.
QString oneBreakALine(QString text) { return text.replace(QStringLiteral("\r\n"), QStringLiteral(" \n")); }

} // namespace

RecordText::RecordText(QWidget *parent)
    : QTextEdit(parent)
    , m_tag(new PassageTag(this))
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
    document()->documentLayout()->registerHandler(PassageTag::type, m_tag);
    setFont(ui::font(FontRole::Record));
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        setFont(ui::font(FontRole::Record));
        setRecordText(QString(m_text));
    });
}

void RecordText::setRecordText(const QString &text)
{
    m_text = oneBreakALine(text);
    m_put = 0;
    m_breaks.clear();
    m_passages.clear();
    m_seams.clear();
    m_marks.clear();
    clear();
    QTextBlockFormat format;
    format.setLineHeight(QFontInfo(font()).pixelSize() * leading, QTextBlockFormat::FixedHeight);
    QTextCursor(document()).mergeBlockFormat(format);   // the blocks that follow have it from the first
    putMore();
    verticalScrollBar()->setValue(0);
}

void RecordText::insert(QTextCursor &cursor, qsizetype from, qsizetype to)
{
    for (const Mark &mark : m_marks) {
        const bool last = mark.place == to && to == m_text.size();
        if (mark.place < from || (mark.place >= to && !last))
            continue;
        cursor.insertText(m_text.mid(from, mark.place - from), QTextCharFormat());
        const PassageTag::Look look = mark.seam ? PassageTag::Look::Seam : PassageTag::Look::Label;
        cursor.insertText(QString(QChar::ObjectReplacementCharacter), PassageTag::format(look, mark.words, mark.color));
        from = mark.place;
    }
    cursor.insertText(m_text.mid(from, to - from), QTextCharFormat());
}

void RecordText::putMore()
{
    const qsizetype end = portionEnd(m_text, m_put);
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    insert(cursor, m_put, end);
    m_put = end;
    if (m_put >= m_text.size())
        return m_more->stop();
    // A block is laid out as a whole, so one of many pages is cut between two words.
    if (cursor.block().length() > longestBlock) {
        cursor.insertBlock();
        m_breaks.push_back(m_put);
    }
    m_more->start();
}

void RecordText::putUpTo(qsizetype place)
{
    while (m_put < std::min(place, m_text.size()))
        putMore();
}

void RecordText::setPassages(const std::vector<Passage> &passages)
{
    if (passages == m_passages)
        return;
    m_passages = passages;
    setMarks();
    viewport()->update();
}

void RecordText::setSeams(const std::vector<Seam> &seams)
{
    if (seams == m_seams)
        return;
    m_seams = seams;
    setMarks();
}

void RecordText::setMarks()
{
    std::vector<Mark> marks;
    for (const Passage &passage : m_passages) {
        if (!passage.name.isEmpty())
            marks.push_back({passage.end, false, passage.name, passage.colors.onSoft});
    }
    for (const Seam &seam : m_seams)
        marks.push_back({seam.place, true, seam.words, themed(Token::Muted)});
    std::stable_sort(marks.begin(), marks.end(), [](const Mark &a, const Mark &b) { return a.place < b.place; });
    if (marks == m_marks)
        return;
    // From the end, so that the places before stay what they are.
    const auto stands = [this](const Mark &mark) { return mark.place < m_put || m_put == m_text.size(); };
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    const auto positionOf = [this](const std::vector<Mark> &all, std::size_t i) {
        const auto breaks = std::upper_bound(m_breaks.begin(), m_breaks.end(), all[i].place) - m_breaks.begin();
        return int(all[i].place + breaks + std::ptrdiff_t(i));
    };
    for (std::size_t i = m_marks.size(); i-- > 0;) {
        if (!stands(m_marks[i]))
            continue;
        cursor.setPosition(positionOf(m_marks, i));
        cursor.deleteChar();
    }
    m_marks = std::move(marks);
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        if (!stands(m_marks[i]))
            break;
        cursor.setPosition(positionOf(m_marks, i));
        const PassageTag::Look look = m_marks[i].seam ? PassageTag::Look::Seam : PassageTag::Look::Label;
        cursor.insertText(QString(QChar::ObjectReplacementCharacter), PassageTag::format(look, m_marks[i].words, m_marks[i].color));
    }
    cursor.endEditBlock();
}

int RecordText::startInDocument(qsizetype place) const
{
    const auto breaks = std::upper_bound(m_breaks.begin(), m_breaks.end(), place) - m_breaks.begin();
    const auto marks = std::upper_bound(m_marks.begin(), m_marks.end(), place,
                                        [](qsizetype wanted, const Mark &mark) { return wanted < mark.place; })
                       - m_marks.begin();
    return int(place + breaks + marks);
}

int RecordText::endInDocument(qsizetype place) const
{
    const auto breaks = std::lower_bound(m_breaks.begin(), m_breaks.end(), place) - m_breaks.begin();
    const auto marks = std::lower_bound(m_marks.begin(), m_marks.end(), place,
                                        [](const Mark &mark, qsizetype wanted) { return mark.place < wanted; })
                       - m_marks.begin();
    return int(place + breaks + marks);
}

qsizetype RecordText::placeOf(int position) const
{
    // The last place that does not stand behind it.
    qsizetype least = 0;
    qsizetype most = m_put;
    while (least < most) {
        const qsizetype middle = (least + most + 1) / 2;
        if (endInDocument(middle) <= position)
            least = middle;
        else
            most = middle - 1;
    }
    return least;
}

void RecordText::setSelected(qsizetype start, qsizetype end)
{
    putUpTo(end);
    QTextCursor cursor = textCursor();
    if (start >= end) {
        cursor.clearSelection();
    } else {
        cursor.setPosition(startInDocument(start));
        cursor.setPosition(endInDocument(end), QTextCursor::KeepAnchor);
    }
    // A cursor that is set is scrolled to, also one that stood there.
    const QTextCursor before = textCursor();
    if (cursor.anchor() != before.anchor() || cursor.position() != before.position())
        setTextCursor(cursor);
}

void RecordText::showPlace(qsizetype place)
{
    putUpTo(place);
    QTextCursor cursor(document());
    cursor.setPosition(startInDocument(place));
    const QRect at = cursorRect(cursor);
    const QRect seen = viewport()->rect();
    if (at.top() < seen.top() || at.bottom() > seen.bottom())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + at.center().y() - seen.height() / 3);
}

void RecordText::mouseReleaseEvent(QMouseEvent *event)
{
    QTextEdit::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    const QTextCursor cursor = textCursor();
    if (cursor.hasSelection())
        Q_EMIT marked(placeOf(cursor.selectionStart()), placeOf(cursor.selectionEnd()), event->modifiers().testFlag(Qt::ShiftModifier));
    else
        Q_EMIT clicked(placeOf(cursorForPosition(event->position().toPoint()).position()));
}

QMimeData *RecordText::createMimeDataFromSelection() const
{
    // The text as it is, without the names that stand in it here.
    const QTextCursor cursor = textCursor();
    const qsizetype start = placeOf(cursor.selectionStart());
    auto *mime = new QMimeData;
    mime->setText(m_text.mid(start, placeOf(cursor.selectionEnd()) - start));
    return mime;
}

void RecordText::paintEvent(QPaintEvent *event)
{
    if (!m_passages.empty()) {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        for (const Passage &passage : m_passages) {
            if (passage.start < m_put)
                paintPassage(painter, passage, event->rect());
        }
    }
    QTextEdit::paintEvent(event);
}

void RecordText::paintPassage(QPainter &painter, const Passage &passage, const QRect &seen) const
{
    const int start = startInDocument(passage.start);
    // Its name belongs to it.
    const int end = endInDocument(std::min(passage.end, m_put)) + (passage.name.isEmpty() ? 0 : 1);
    const double up = verticalScrollBar()->value();
    const double height = QFontMetricsF(font()).height();
    for (QTextBlock block = document()->findBlock(start); block.isValid() && block.position() < end; block = block.next()) {
        const QRectF place = document()->documentLayout()->blockBoundingRect(block).translated(0, -up);
        if (place.bottom() < seen.top())
            continue;
        if (place.top() > seen.bottom())
            return;
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            const int from = std::max(start - block.position(), line.textStart());
            const int to = std::min(end - block.position(), line.textStart() + line.textLength());
            if (from >= to)
                continue;
            double left = line.cursorToX(from);
            double right = line.cursorToX(to);
            if (left > right)
                std::swap(left, right);
            const double baseline = place.top() + line.y() + line.ascent();
            const double bottom = baseline + QFontMetricsF(font()).descent() + passage.lane * laneStep;
            const QRectF ground(place.left() + left - 2, bottom - height - 1 - passage.lane * laneStep, right - left + 3,
                                height + 2 + passage.lane * laneStep);
            painter.setPen(Qt::NoPen);
            painter.setBrush(passage.colors.soft);
            painter.drawRoundedRect(ground, corner, corner);
            painter.setBrush(passage.colors.solid);
            painter.drawRect(QRectF(ground.left(), ground.bottom() - underline, ground.width(), underline));
            if (!passage.active)
                continue;
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(themed(Token::Focus), 2));
            painter.drawRoundedRect(ground.adjusted(-1, -1, 1, 1), corner, corner);
        }
    }
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
