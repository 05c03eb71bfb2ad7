// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cache/found_text.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/scale.h"

#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace lw::ui {

FoundText::FoundText(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    connect(&Theme::instance(), &Theme::changed, this, &FoundText::restyle);
    restyle();
}

void FoundText::restyle()
{
    setFont(ui::font(FontRole::Mono));
    mark();
    fit();
}

void FoundText::setTextAndMarks(const QString &text, const QString &found)
{
    if (text != toPlainText())
        setPlainText(text);
    m_found = found;
    mark();
    fit();
}

void FoundText::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    if (!m_found.isEmpty()) {
        QTextCursor at = document()->find(m_found);
        const QTextCursor first = at;
        while (!at.isNull() && marks.size() < mostMarks) {
            QTextEdit::ExtraSelection selection;
            selection.cursor = at;
            selection.format.setBackground(themed(Token::WarnSoft));
            selection.format.setForeground(themed(Token::Warn));
            marks.append(selection);
            at = document()->find(m_found, at);
        }
        // What was looked for is what is to be seen.
        if (!first.isNull()) {
            QTextCursor there = first;
            there.clearSelection();
            setTextCursor(there);
        }
    }
    setExtraSelections(marks);
}

void FoundText::setMaximumLines(int lines)
{
    m_lines = lines;
    setSizePolicy(QSizePolicy::Expanding, lines > 0 ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    fit();
}

void FoundText::fit()
{
    if (m_lines > 0)
        updateGeometry();
}

QSize FoundText::sizeHint() const
{
    const int line = fontMetrics().lineSpacing();
    const int frame = height() - viewport()->height() > 0 ? height() - viewport()->height() : 2 * frameWidth();
    const int around = frame + int(2 * document()->documentMargin()) + 2;
    if (m_lines <= 0)
        return {scaledPx(240), 8 * line + around};
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines < m_lines; block = block.next()) {
        // Laid out for the width there is; QPlainTextEdit lays out what is seen only, the rest counts as one line each.
        lines += std::max(1, block.layout()->lineCount());
    }
    return {scaledPx(240), std::clamp(lines, 1, m_lines) * line + around};
}

QSize FoundText::minimumSizeHint() const
{
    return {scaledPx(120), m_lines > 0 ? sizeHint().height() : 3 * fontMetrics().lineSpacing()};
}

void FoundText::resizeEvent(QResizeEvent *event)
{
    const bool wider = event->size().width() != event->oldSize().width();
    QPlainTextEdit::resizeEvent(event);
    if (wider)
        fit();
}

} // namespace lw::ui
