// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/label_row.h"

#include "ui/pages/annotate/quiet_edit.h"
#include "ui/theme/fonts.h"
#include "ui/theme/label_palette.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/text_label.h"

#include <QColorDialog>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace lw::ui {

LabelRow::LabelRow(QWidget *parent)
    : QWidget(parent)
    , m_group(new TextLabel(FontRole::Small, Token::Muted, this))
    , m_color(new QToolButton(this))
    , m_key(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_description(new QuietEdit(this))
    , m_more(new IconButton(Icon::More, this))
    , m_colors(new QMenu(this))
    , m_menu(new QMenu(this))
    , m_up(m_menu->addAction(QString(), this, [this] { Q_EMIT moveRequested(-1); }))
    , m_down(m_menu->addAction(QString(), this, [this] { Q_EMIT moveRequested(1); }))
    , m_remove(m_menu->addAction(QString(), this, &LabelRow::removeRequested))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xs, 2, space::xs, 3);
    column->setSpacing(0);
    m_group->setContentsMargins(space::xs, space::xs, 0, 2);
    m_group->hide();
    column->addWidget(m_group);
    auto *row = new QHBoxLayout;
    column->addLayout(row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    m_color->setAutoRaise(true);
    m_color->setIconSize({scaledPx(12), scaledPx(12)});
    m_color->setMenu(m_colors);
    m_color->setPopupMode(QToolButton::InstantPopup);
    m_key->setMaxLength(1);
    m_key->setAlignment(Qt::AlignCenter);
    m_key->setFont(ui::font(FontRole::Caption));
    m_key->setFixedSize(scaledPx(24), scaledPx(22));
    m_name->setFrame(false);
    m_name->setFont(medium(ui::font(FontRole::Body)));
    m_description->setFont(ui::font(FontRole::Small));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    row->addWidget(m_color);
    row->addWidget(m_key);
    row->addSpacing(2);
    row->addWidget(m_name);
    row->addWidget(m_description, 1);
    row->addWidget(m_more);
    connect(m_key, &QLineEdit::textEdited, this, [this](const QString &text) { Q_EMIT keyEdited(text.trimmed()); });
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) { Q_EMIT nameEdited(text.trimmed()); });
    connect(m_description, &QLineEdit::textEdited, this,
            [this](const QString &text) { Q_EMIT descriptionEdited(text.trimmed()); });
    connect(m_colors, &QMenu::aboutToShow, this, &LabelRow::fillColors);
    connect(&Theme::instance(), &Theme::changed, this, [this] { m_color->setIcon(swatch(m_position, m_own)); });
    retranslate();
}

void LabelRow::show(const task::Label &label, int position, int count)
{
    m_position = position;
    m_own = label.color;
    m_color->setIcon(swatch(position, label.color));
    // What is being typed keeps its cursor.
    if (m_key->text().trimmed() != label.key)
        m_key->setText(label.key);
    m_key->setPlaceholderText(position < 9 ? QString::number(position + 1) : QString());
    if (m_name->text().trimmed() != label.name)
        m_name->setText(label.name);
    if (m_description->text().trimmed() != label.description) {
        m_description->setText(label.description);
        m_description->setCursorPosition(0);
    }
    m_description->setToolTip(label.description);
    m_name->setToolTip(label.name);
    m_up->setEnabled(position > 0);
    m_down->setEnabled(position + 1 < count);
    setObjectName(QStringLiteral("label%1").arg(position + 1));
    m_name->setObjectName(QStringLiteral("labelName%1").arg(position + 1));
    m_description->setObjectName(QStringLiteral("labelDescription%1").arg(position + 1));
    m_key->setObjectName(QStringLiteral("labelKey%1").arg(position + 1));
    retranslate();
}

int LabelRow::nameWidth() const
{
    const QFontMetrics metrics(m_name->font());
    return qBound(scaledPx(64), metrics.horizontalAdvance(m_name->text()) + 2 * space::s, scaledPx(130));
}

void LabelRow::setNameWidth(int width) { m_name->setFixedWidth(width); }

void LabelRow::setGroup(const QString &group)
{
    m_group->setText(group);
    m_group->setVisible(!group.isEmpty());
}

void LabelRow::focusName() { m_name->setFocus(Qt::TabFocusReason); }

void LabelRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LabelRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintLine(&painter, QRect(0, height() - 1, width(), 1), themed(Token::Grid));
}

void LabelRow::retranslate()
{
    const QString number = QString::number(m_position + 1);
    m_color->setAccessibleName(tr("Colour of label %1").arg(number));
    m_color->setToolTip(tr("Choose the colour of this label"));
    m_key->setAccessibleName(tr("Key of label %1").arg(number));
    m_key->setToolTip(tr("The key that gives this label in Review"));
    m_name->setAccessibleName(tr("Name of label %1").arg(number));
    m_name->setPlaceholderText(tr("Name"));
    m_description->setAccessibleName(tr("Description of label %1").arg(number));
    m_description->setPlaceholderText(tr("What it stands for"));
    m_more->setName(tr("Move or remove label %1").arg(number));
    m_up->setText(tr("Move up"));
    m_down->setText(tr("Move down"));
    m_remove->setText(tr("Remove label"));
}

void LabelRow::fillColors()
{
    m_colors->clear();
    m_colors->addAction(swatch(m_position, {}), tr("By its place"), this, [this] { Q_EMIT colorChosen({}); });
    m_colors->addSeparator();
    for (int i = 0; i < labelPaletteSize; ++i) {
        // The light one is what the file says; the dark scheme has it made from that.
        const QString name = labelColors(i, {}, Scheme::Light).solid.name();
        m_colors->addAction(swatch(i, {}), tr("Colour %1").arg(i + 1), this, [this, name] { Q_EMIT colorChosen(name); });
    }
    m_colors->addSeparator();
    m_colors->addAction(tr("Own colour…"), this, &LabelRow::chooseOwnColor);
}

void LabelRow::chooseOwnColor()
{
    auto *dialog = new QColorDialog(labelColors(m_position, m_own, Scheme::Light).solid, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor &color) { Q_EMIT colorChosen(color.name()); });
    dialog->open();
}

QIcon LabelRow::swatch(int position, const QString &color) const
{
    const int side = scaledPx(12);
    QPixmap pixmap(QSize(side, side) * devicePixelRatio());
    pixmap.setDevicePixelRatio(devicePixelRatio());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(labelColors(position, color, Theme::instance().scheme()).solid);
    painter.drawRoundedRect(QRectF(0, 0, side, side), 3, 3);
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Disabled);   // a label keeps its colour while the set-up cannot be changed
    return icon;
}

} // namespace lw::ui
