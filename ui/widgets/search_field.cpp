// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/search_field.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip_painter.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/key_hint.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/elide.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QTimer>

namespace lw::ui {

namespace {

constexpr int edge = 9;

} // namespace

SearchField::SearchField(QWidget *parent) : QLineEdit(parent), m_clear(new IconButton(Icon::X, this)), m_wait(new QTimer(this))
{
    m_clear->setFocusPolicy(Qt::NoFocus); // Escape does the same
    m_clear->setCursor(Qt::ArrowCursor);
    m_clear->hide();
    m_wait->setSingleShot(true);
    m_wait->setInterval(200);
    connect(m_wait, &QTimer::timeout, this, &SearchField::emitNow);
    connect(m_clear, &QAbstractButton::clicked, this, [this] {
        clear();
        emitNow();
    });
    connect(this, &QLineEdit::textChanged, this, [this] {
        arrange();
        m_wait->start();
    });
    retranslate();
    arrange();
}

void SearchField::setKeyHint(const QKeySequence &keys)
{
    m_keys = keys;
    setPurpose(placeholderText());
}

void SearchField::setResultNote(const QString &note)
{
    m_note = note;
    setAccessibleDescription(note);
    arrange();
}

void SearchField::setPurpose(const QString &purpose)
{
    setPlaceholderText(purpose);
    setAccessibleName(purpose);
    setToolTip(KeyHint::toolTipFor(purpose, m_keys));
    arrange();
}

QSize SearchField::sizeHint() const
{
    return {scaledPx(300), ui::height(Row::Control)};
}

void SearchField::arrange()
{
    const bool filled = !text().isEmpty();
    int right = 4;
    if (filled) {
        const int side = qMin(height() - 8, ui::height(Row::Control) - 8);
        m_clear->setGeometry(QStyle::visualRect(layoutDirection(), rect(), {width() - side - 5, (height() - side) / 2, side, side}));
        right += side + 4;
        right += m_note.isEmpty() ? 0 : QFontMetrics(ui::font(FontRole::Small)).horizontalAdvance(m_note) + space::xs;
    } else {
        const QString hint = KeyHint::text(m_keys);
        right += hint.isEmpty() ? 0 : keyHintSize(hint).width() + space::xs;
    }
    m_clear->setVisible(filled);
    const int left = scaledPx(14) + space::s;
    setTextMargins(isRightToLeft() ? right : left, 0, isRightToLeft() ? left : right, 0);
    update();
}

void SearchField::emitNow()
{
    m_wait->stop();
    if (text() != m_last) {
        m_last = text();
        Q_EMIT searched(m_last);
    }
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const auto mirrored = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    const int side = scaledPx(14);
    paintIcon(&painter, mirrored({edge, 0, side, height()}), Icon::Search, isEnabled() ? Token::Muted : Token::Disabled);
    if (text().isEmpty()) {
        const QString hint = KeyHint::text(m_keys);
        const int wide = hint.isEmpty() ? 0 : keyHintSize(hint).width();
        paintKeyHint(&painter, mirrored({width() - wide - 6, 0, wide, height()}), hint);
    } else if (!m_note.isEmpty()) {
        painter.setFont(ui::font(FontRole::Small));
        painter.setPen(themed(Token::Muted));
        const int wide = painter.fontMetrics().horizontalAdvance(m_note);
        painter.drawText(mirrored({width() - m_clear->width() - 9 - wide, 0, wide, height()}),
                         Qt::AlignVCenter | textFlags, m_note);
    }
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    arrange();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        emitNow();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        emitNow();
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange
               || event->type() == QEvent::LayoutDirectionChange) {
        arrange();
    }
    QLineEdit::changeEvent(event);
}

void SearchField::retranslate()
{
    m_clear->setName(tr("Clear the search"), QKeySequence(Qt::Key_Escape));
}

} // namespace lw::ui
