// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/confusion_grid.h"

#include "ui/text/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/scale.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace lw::ui {

namespace {

constexpr std::size_t mostInMatrix = 4;
constexpr std::size_t mostInList = 8;

} // namespace

ConfusionCell::ConfusionCell(QWidget *parent)
    : QAbstractButton(parent)
{
    // By Tab, not by a click: after a click Space still means the record.
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void ConfusionCell::setCell(qint64 count, Side side, double share)
{
    m_count = count;
    m_side = side;
    m_share = share;
    setEnabled(count > 0);
    update();
}

QSize ConfusionCell::sizeHint() const
{
    const QFontMetrics metrics(semiBold(font()));
    return {metrics.horizontalAdvance(QStringLiteral("00,000")) + space::l, qMax(40, metrics.height() + space::l)};
}

void ConfusionCell::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor surface = themed(Token::Surface);
    QColor ground = themed(Token::Sunken);
    Token ink = Token::Faint;
    if (m_count > 0 && m_side == Side::Right) {
        ground = mixed(surface, themed(Token::Accent), 0.08 + 0.2 * m_share);
        ink = Token::Text;
    } else if (m_count > 0) {
        ground = themed(Token::WarnSoft);
        ink = Token::Warn;
    }
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool marked = hasFocus() || underMouse();
    painter.setPen(marked && isEnabled() ? QPen(themed(hasFocus() ? Token::Focus : Token::BorderStrong), hasFocus() ? focusRing : 1)
                                         : QPen(Qt::NoPen));
    painter.setBrush(ground);
    painter.drawRoundedRect(hasFocus() ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box, radius::chip, radius::chip);
    painter.setPen(themed(ink));
    painter.setFont(semiBold(font()));
    painter.drawText(rect(), Qt::AlignCenter, formatCount(m_count));
}

ConfusionGrid::ConfusionGrid(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void ConfusionGrid::setConfusion(const quality::Confusion &confusion)
{
    if (confusion == m_confusion)
        return;
    m_confusion = confusion;
    rebuild();
}

void ConfusionGrid::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        rebuild();
}

void ConfusionGrid::rebuild()
{
    if (m_place) {
        m_place->hide();
        m_place->deleteLater();   // one of its cells may be what was pressed
    }
    m_place = new QWidget(this);
    m_grid = new QGridLayout(m_place);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(space::xs);
    layout()->addWidget(m_place);
    if (m_confusion.labels.size() <= qsizetype(mostInMatrix))
        fillMatrix();
    else
        fillList();
}

void ConfusionGrid::fillMatrix()
{
    const std::size_t count = std::size_t(m_confusion.labels.size());
    // With more than two labels there is no room for the words at each name; they stand once, in the corner.
    const bool roomy = count <= 2;
    const int room = scaledPx(count > 3 ? 84 : 116);
    const auto atSide = [this, room](const QString &words, int row) {
        ElidedLabel *side = caption(words, Qt::AlignLeft);
        side->setMinimumWidth(qMin(side->sizeHint().width(), room));
        m_grid->addWidget(side, row, 0);
    };
    if (!roomy)
        atSide(tr("gold \\ model", "corner of a table: rows are gold, columns the model"), 0);
    for (std::size_t i = 0; i < count; ++i) {
        const QString name = m_confusion.labels.at(qsizetype(i));
        m_grid->addWidget(caption(roomy ? tr("model %1").arg(name) : name, Qt::AlignHCenter), 0, int(i) + 1);
        atSide(roomy ? tr("gold %1").arg(name) : name, int(i) + 1);
        m_grid->setColumnStretch(int(i) + 1, 2);
        for (std::size_t model = 0; model < count; ++model)
            m_grid->addWidget(cell(i, model), int(i) + 1, int(model) + 1);
    }
}

void ConfusionGrid::fillList()
{
    struct Pair
    {
        std::size_t gold;
        std::size_t model;
        qint64 count;
    };
    std::vector<Pair> wrong;
    for (std::size_t gold = 0; gold < m_confusion.counts.size(); ++gold) {
        for (std::size_t model = 0; model < m_confusion.counts[gold].size(); ++model) {
            if (gold != model && m_confusion.counts[gold][model] > 0)
                wrong.push_back({gold, model, m_confusion.counts[gold][model]});
        }
    }
    std::stable_sort(wrong.begin(), wrong.end(), [](const Pair &a, const Pair &b) { return a.count > b.count; });
    wrong.resize(std::min(wrong.size(), mostInList));
    int row = 0;
    for (const Pair &pair : wrong) {
        const QString text = tr("gold %1, model %2").arg(m_confusion.labels.at(qsizetype(pair.gold)),
                                                         m_confusion.labels.at(qsizetype(pair.model)));
        m_grid->addWidget(caption(text, Qt::AlignLeft), row, 0);
        m_grid->addWidget(cell(pair.gold, pair.model), row++, 1);
    }
    m_grid->setColumnStretch(0, 1);
}

ConfusionCell *ConfusionGrid::cell(std::size_t gold, std::size_t model)
{
    const QString goldName = m_confusion.labels.at(qsizetype(gold));
    const QString modelName = m_confusion.labels.at(qsizetype(model));
    const std::vector<qint64> &row = m_confusion.counts[gold];
    qint64 inAll = 0;
    for (const qint64 one : row)
        inAll += one;
    auto *made = new ConfusionCell(m_place);
    made->setObjectName(QStringLiteral("confusion_%1_%2").arg(gold).arg(model));
    made->setCell(row[model], gold == model ? ConfusionCell::Side::Right : ConfusionCell::Side::Wrong,
                  inAll > 0 ? double(row[model]) / double(inAll) : 0);
    const QString says = tr("%n record(s): gold says %1, the model says %2", nullptr, int(row[model])).arg(goldName, modelName);
    made->setAccessibleName(says);
    made->setToolTip(says);
    connect(made, &QAbstractButton::clicked, this, [this, goldName, modelName] { Q_EMIT opened(goldName, modelName); });
    return made;
}

ElidedLabel *ConfusionGrid::caption(const QString &text, Qt::Alignment alignment)
{
    auto *label = new ElidedLabel(FontRole::Small, Token::Muted, m_place);
    label->setText(text);
    label->setAlignment(alignment | Qt::AlignVCenter);
    return label;
}

} // namespace lw::ui
