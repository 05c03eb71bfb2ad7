// SPDX-License-Identifier: Apache-2.0
#include "forced.h"
#include "kit_paint.h"
#include "kit_window.h"
#include "ui/theme/icons.h"
#include "ui/theme/label_palette.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QAbstractItemView>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QToolButton>

namespace lw::ui::kit {
namespace {

const QStyle::State hovered = QStyle::State_MouseOver;
const QStyle::State focused = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;

class Lines final
{
public:
    explicit Lines(QVBoxLayout *inside)
        : m_grid(new QGridLayout)
    {
        m_grid->setHorizontalSpacing(8);
        m_grid->setVerticalSpacing(8);
        m_grid->setColumnMinimumWidth(0, 64);
        inside->addLayout(m_grid);
    }
    void add(const QString &caption, const QList<QWidget *> &widgets)
    {
        auto *line = new QHBoxLayout;
        line->setSpacing(8);
        for (QWidget *widget : widgets)
            line->addWidget(widget);
        line->addStretch();
        const int row = m_grid->rowCount();
        m_grid->addWidget(label(caption, Token::Muted, FontRole::Small), row, 0);
        m_grid->addLayout(line, row, 1);
    }

private:
    QGridLayout *m_grid;
};

QWidget *sized(QWidget *widget, int width)
{
    widget->setFixedWidth(width);
    return widget;
}

QWidget *disabled(QWidget *widget)
{
    widget->setEnabled(false);
    return widget;
}

} // namespace

QWidget *KitWindow::buttons()
{
    QVBoxLayout *inside = nullptr;
    QWidget *made = card(QStringLiteral("Buttons"), inside);
    Lines lines(inside);
    const auto row = [](QStyle::State state) {
        auto *run = new ForcedButton(QStringLiteral("Run"), "primary", state);
        run->setIcon(ui::icon(Icon::Play, Token::OnAccent, 16));
        return QList<QWidget *>{run, new ForcedButton(QStringLiteral("Pause"), "", state),
                                new ForcedButton(QStringLiteral("Export…"), "ghost", state),
                                new ForcedButton(QStringLiteral("Delete…"), "danger", state)};
    };
    lines.add(QStringLiteral("Rest"), row({}));
    lines.add(QStringLiteral("Hover"), row(hovered));
    lines.add(QStringLiteral("Pressed"), row(QStyle::State_Sunken));
    lines.add(QStringLiteral("Focus"), row(focused));
    QList<QWidget *> off = row({});
    for (QWidget *widget : off)
        widget->setEnabled(false);
    lines.add(QStringLiteral("Disabled"), off);
    auto *filter = new ForcedButton(QStringLiteral("Filter on"), "");
    filter->setCheckable(true);
    filter->setChecked(true);
    auto *tool = new QToolButton;
    tool->setIcon(ui::icon(Icon::More));
    auto *toolOn = new QToolButton;
    toolOn->setIcon(ui::icon(Icon::EyeOff));
    toolOn->setCheckable(true);
    toolOn->setChecked(true);
    lines.add(QStringLiteral("More"), {filter, tool, toolOn, new ForcedButton(QStringLiteral("Preview"), "link"),
                                      new ForcedButton(QStringLiteral("Focus"), "link", focused)});
    return made;
}

QWidget *KitWindow::fields()
{
    QVBoxLayout *inside = nullptr;
    QWidget *made = card(QStringLiteral("Fields"), inside);
    Lines lines(inside);
    const QStringList autos{QStringLiteral("Auto"), QStringLiteral("Exact")};
    auto *spin = new QSpinBox;
    spin->setValue(16);
    lines.add(QStringLiteral("Rest"), {sized(new ForcedEdit(QStringLiteral("gpt-4.1-mini")), 130),
                                       sized(new ForcedCombo(autos), 100), sized(spin, 60)});
    lines.add(QStringLiteral("Focus"), {sized(new ForcedEdit(QStringLiteral("gpt-4.1-mi"), focused), 130),
                                        sized(new ForcedCombo(autos, focused), 100)});
    auto *offSpin = new QSpinBox;
    lines.add(QStringLiteral("Disabled"), {sized(disabled(new ForcedEdit(QStringLiteral("gpt-4.1-mini"))), 130),
                                           sized(disabled(new ForcedCombo(autos)), 100), sized(disabled(offSpin), 60)});
    auto *wrong = new ForcedEdit(QStringLiteral("Subject: {{title}}"));
    wrong->setProperty("error", true);
    lines.add(QStringLiteral("Error"), {sized(wrong, 280)});
    auto *hint = new ForcedEdit({});
    hint->setPlaceholderText(QStringLiteral("Search in subject and body"));
    hint->addAction(ui::icon(Icon::Search, Token::Muted), QLineEdit::LeadingPosition);
    lines.add(QStringLiteral("Search"), {sized(hint, 280)});
    auto *check = new QCheckBox(QStringLiteral("Stream"));
    check->setChecked(true);
    auto *some = new QCheckBox(QStringLiteral("Some"));
    some->setTristate(true);
    some->setCheckState(Qt::PartiallyChecked);
    auto *radio = new QRadioButton(QStringLiteral("All"));
    radio->setChecked(true);
    lines.add(QStringLiteral("Choices"), {check, new QCheckBox(QStringLiteral("Why")), some, radio});
    auto *segments = new QFrame;
    segments->setProperty("kind", QStringLiteral("segments"));
    auto *parts = new QHBoxLayout(segments);
    parts->setContentsMargins(3, 2, 3, 2);
    parts->setSpacing(2);
    auto *group = new QButtonGroup(segments);
    for (const char *name : {"Off", "Exact", "Semantic"}) {
        auto *part = new ForcedButton(QString::fromLatin1(name), "segment");
        part->setCheckable(true);
        group->addButton(part);
        parts->addWidget(part);
    }
    group->buttons().first()->setChecked(true);
    lines.add(QStringLiteral("Segments"), {segments});
    auto *text = new QPlainTextEdit(QStringLiteral("Decide whether this mail is unsolicited bulk mail (spam) or a mail "
                                                   "its reader wanted (ham).\nThird line\nFourth line"));
    text->setFixedHeight(50);
    inside->addWidget(text);
    return made;
}

QWidget *KitWindow::more()
{
    QVBoxLayout *inside = nullptr;
    QWidget *made = card(QStringLiteral("Bars"), inside);
    auto *bar = new QProgressBar;
    bar->setRange(0, 800);
    bar->setValue(312);
    inside->addWidget(bar);
    auto *scroll = new QScrollBar(Qt::Horizontal);
    scroll->setRange(0, 100);
    scroll->setPageStep(60);
    inside->addWidget(scroll);
    return made;
}

QWidget *KitWindow::menus()
{
    QVBoxLayout *inside = nullptr;
    QWidget *made = card(QStringLiteral("Menu, list of a combo box"), inside);
    QMenu menu;
    menu.addAction(ui::icon(Icon::Copy), QStringLiteral("Copy as picture"), QKeySequence(Qt::CTRL | Qt::Key_C), [] {});
    QAction *ticked = menu.addAction(QStringLiteral("Blind mode"));
    ticked->setCheckable(true);
    ticked->setChecked(true);
    menu.addSeparator();
    menu.addAction(QStringLiteral("Not now"))->setEnabled(false);
    menu.addMenu(QStringLiteral("Columns"));
    menu.setActiveAction(ticked);
    auto *shown = new QLabel;
    shown->setPixmap(menu.grab());
    QComboBox combo;
    combo.addItems({QStringLiteral("Auto"), QStringLiteral("Exact"), QStringLiteral("Semantic")});
    combo.resize(120, 28);
    combo.showPopup();
    auto *list = new QLabel;
    list->setPixmap(combo.view()->parentWidget()->grab());
    combo.hidePopup();
    auto *row = new QHBoxLayout;
    row->addWidget(shown);
    row->addWidget(list);
    row->addStretch();
    inside->addLayout(row);
    return made;
}

QWidget *KitWindow::palette()
{
    QVBoxLayout *inside = nullptr;
    QWidget *made = card(QStringLiteral("Label palette, solid and soft"), inside);
    inside->addWidget(new Picture({300, 96}, [](QPainter &painter, QRect area) {
        painter.setFont(medium(ui::font(FontRole::Small)));
        const int wide = area.width() / 5;
        for (int i = 0; i < labelPaletteSize; ++i) {
            const LabelColors colors = labelColors(i, {}, Theme::instance().scheme());
            const QRect box((i % 5) * wide, (i / 5) * 50, wide - 6, 44);
            paintBox(&painter, box, radius::control, colors.solid);
            painter.setPen(colors.onSolid);
            painter.drawText(box.adjusted(8, 4, 0, 0), QStringLiteral("%1\nsolid").arg(i + 1));
        }
    }));
    inside->addWidget(new Picture({300, 46}, [](QPainter &painter, QRect area) {
        painter.setFont(medium(ui::font(FontRole::Small)));
        const QStringList names{QStringLiteral("spam"), QStringLiteral("ham"), QStringLiteral("ORG"),
                                QStringLiteral("PROD"), QStringLiteral("PER"), QStringLiteral("sky"),
                                QStringLiteral("wine"), QStringLiteral("olive"), QStringLiteral("indigo"),
                                QStringLiteral("DATE"), QStringLiteral("own")};
        int x = 0;
        int y = 0;
        for (int i = 0; i < names.size(); ++i) {
            const QString own = i == 10 ? QStringLiteral("#00aa00") : QString();
            const LabelColors colors = labelColors(i, own, Theme::instance().scheme());
            const int wide = painter.fontMetrics().horizontalAdvance(names[i]) + 26;
            if (x + wide > area.width()) {
                x = 0;
                y += 26;
            }
            const QRect chip(x, y, wide, 20);
            paintBox(&painter, chip, radius::chip, colors.soft);
            paintBox(&painter, QRectF(chip.x() + 6, chip.y() + 6, 8, 8), 2, colors.solid);
            painter.setPen(colors.onSoft);
            painter.drawText(chip.adjusted(20, 0, 0, 0), Qt::AlignVCenter, names[i]);
            x += wide + 6;
        }
    }));
    return made;
}

QWidget *KitWindow::states()
{
    QVBoxLayout *inside = nullptr;
    QWidget *made = card(QStringLiteral("States"), inside);
    inside->addWidget(new Picture({300, 20}, [](QPainter &painter, QRect) {
        painter.setFont(medium(ui::font(FontRole::Small)));
        struct Chip { Token ground; Token text; const char *word; };
        int x = 0;
        for (const Chip &chip : {Chip{Token::OkSoft, Token::Ok, "accepted"}, Chip{Token::WarnSoft, Token::Warn, "disputed"},
                                 Chip{Token::BadSoft, Token::Bad, "failed"}, Chip{Token::AccentSoft, Token::AccentText, "filter"},
                                 Chip{Token::Hover, Token::Muted, "repaired"}}) {
            const QString word = QString::fromLatin1(chip.word);
            const QRect box(x, 0, painter.fontMetrics().horizontalAdvance(word) + 12, 20);
            paintBox(&painter, box, radius::chip, themed(chip.ground));
            painter.setPen(themed(chip.text));
            painter.drawText(box, Qt::AlignCenter, word);
            x += box.width() + 8;
        }
    }));
    return made;
}

} // namespace lw::ui::kit
