// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/start/choice_card.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip_painter.h"

#include <QPainter>

namespace lw::ui {
namespace {

constexpr int textLeft = 46;

} // namespace

ChoiceCard::ChoiceCard(Icon symbol, QWidget *parent)
    : QAbstractButton(parent)
    , m_symbol(symbol)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::instance(), &Theme::changed, this, [this] { updateGeometry(); });
}

void ChoiceCard::setWords(const QString &name, const QString &sentence, const QKeySequence &keys)
{
    setText(name);
    m_sentence = sentence;
    m_keys = keys;
    setAccessibleName(name);
    setAccessibleDescription(sentence);
    setToolTip(keys.isEmpty() ? sentence : tr("%1 (%2)", "name of a button, its key").arg(name, keys.toString(QKeySequence::NativeText)));
    updateGeometry();
    update();
}

QRect ChoiceCard::sentenceRect(int width) const
{
    const QFontMetrics small(ui::font(FontRole::Small));
    const int top = space::l + QFontMetrics(ui::font(FontRole::Body)).height() + space::xs;
    const QRect room(textLeft, top, width - textLeft - space::l, 10'000);
    return small.boundingRect(room, Qt::TextWordWrap, m_sentence);
}

QSize ChoiceCard::sizeHint() const { return {minimumWidth(), heightForWidth(minimumWidth())}; }

int ChoiceCard::heightForWidth(int width) const { return sentenceRect(width).bottom() + space::l; }

void ChoiceCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themed(underMouse() ? Token::BorderStrong : Token::Border), 1));
    painter.setBrush(themed(isDown() ? Token::Hover : Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::card, radius::card);
    const QFont nameFont = medium(ui::font(FontRole::Body));
    const QFontMetrics name(nameFont);
    paintIcon(&painter, QRectF(space::l, space::l + (name.height() - 18) / 2.0, 18, 18), m_symbol, Token::Muted);
    const QString keys = m_keys.toString(QKeySequence::NativeText);
    const QSize hint = keyHintSize(keys);
    const QRect line(textLeft, space::l, width() - textLeft - space::m, name.height());
    paintKeyHint(&painter, QRect(line.right() - hint.width(), line.center().y() - hint.height() / 2, hint.width(), hint.height()),
                 keys);
    painter.setFont(nameFont);
    painter.setPen(themed(Token::Text));
    const int room = line.width() - hint.width() - space::s;
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, name.elidedText(text(), Qt::ElideRight, room));
    painter.setFont(ui::font(FontRole::Small));
    painter.setPen(themed(Token::Muted));
    QRect sentence = sentenceRect(width());
    sentence.setWidth(width() - textLeft - space::l);
    painter.drawText(sentence, Qt::TextWordWrap, m_sentence);
    if (hasFocus())
        paintFocusRing(&painter, rect(), radius::card);
}

} // namespace lw::ui
