// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/start/sample_card.h"

#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip_painter.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace lw::ui {
namespace {

constexpr int titleIcon = 20;

struct Line
{
    QString text;
    QString label;
    QString color;   ///< as in the sample's task
};

/// Rows of the sample as they are: data, so they stand in their own languages in every language of the window.
QList<Line> sampleLines()
{
    return {{QStringLiteral("What a lovely surprise: a handwritten card in the box."), QStringLiteral("praise"), QStringLiteral("#2ca02c")},
            {QStringLiteral("衣服洗了一次就缩水，还掉色，质量实在太差。"), QStringLiteral("complaint"), QStringLiteral("#d62728")},
            {QStringLiteral("订单刚下错地址了，现在还可以修改吗？"), QStringLiteral("question"), QStringLiteral("#1f77b4")}};
}

} // namespace

/// Three rows of a small table with their label chips; a picture, not a control.
class SampleLines final : public QWidget
{
public:
    explicit SampleLines(QWidget *parent)
        : QWidget(parent)
    {
        connect(&Theme::instance(), &Theme::changed, this, [this] { updateGeometry(); });
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {400, int(sampleLines().size()) * (ui::height(Row::TableRow) + 1) + 2};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintBox(&painter, rect(), radius::control, themed(Token::Surface), themed(Token::Border));
        painter.setFont(ui::font(FontRole::Small));
        const int rowHeight = ui::height(Row::TableRow) + 1;
        int number = 0;
        for (const Line &line : sampleLines()) {
            const QRect row(1, 1 + number * rowHeight, width() - 2, rowHeight);
            if (number > 0)
                paintLine(&painter, QRect(row.left(), row.top(), row.width(), 1), themed(Token::Grid));
            ++number;
            painter.setPen(themed(Token::Faint));
            painter.drawText(QRect(row.left(), row.top(), 26, row.height()), Qt::AlignRight | Qt::AlignVCenter,
                             QString::number(number));
            const QSize chip = labelChipSize(line.label);
            const QRect chipRect(row.right() - chip.width() - space::s, row.center().y() - chip.height() / 2, chip.width(),
                                 chip.height());
            paintLabelChip(&painter, chipRect, line.label, labelColors(0, line.color, Theme::instance().scheme()));
            painter.setFont(ui::font(FontRole::Small));
            painter.setPen(themed(Token::Text));
            const QRect text(row.left() + 38, row.top(), chipRect.left() - row.left() - 46, row.height());
            painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(line.text, Qt::ElideRight, text.width()));
        }
    }
};

SampleCard::SampleCard(QWidget *parent)
    : QFrame(parent)
    , m_title(new TextLabel(FontRole::Title, Token::Text, this))
    , m_text(new TextLabel(FontRole::Body, Token::Muted, this))
    , m_lines(new SampleLines(this))
    , m_open(new KeyButton(ButtonKind::Primary, this))
    , m_hint(new TextLabel(FontRole::Small, Token::Muted, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::m);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(new IconLabel(Icon::Sparkle, Token::AccentText, titleIcon, this), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::xs);
    m_text->setWordWrap(true);
    words->addWidget(m_title);
    words->addWidget(m_text);
    head->addLayout(words, 1);
    layout->addLayout(head);
    layout->addWidget(m_lines);
    layout->addSpacing(space::xs);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::m);
    m_open->setObjectName(QStringLiteral("openSample"));
    m_open->setButtonSize(ButtonSize::Large);
    m_open->setKeyHint(QKeySequence(Qt::Key_Enter));
    m_hint->setWordWrap(true);
    foot->addWidget(m_open);
    foot->addWidget(m_hint, 1);
    layout->addLayout(foot);
    retranslate();
}

void SampleCard::retranslate()
{
    m_title->setText(tr("Open the sample project"));
    m_text->setText(tr("60 messages in English and Chinese with known answers, labelled by the embedded baseline, which is not a "
                       "language model. No key, no network."));
    m_open->setText(tr("Open sample project"));
    m_open->setHelp(tr("Makes a project from the sample, or opens it as you left it"));
    m_hint->setText(tr("then Run: labels arrive in about two seconds"));
}

void SampleCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void SampleCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themed(Token::Accent), 1));
    painter.setBrush(themed(Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::card, radius::card);
}

} // namespace lw::ui
