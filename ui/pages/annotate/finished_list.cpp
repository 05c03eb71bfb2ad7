// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/finished_list.h"

#include "ui/pages/annotate/run_presenter.h"
#include "ui/pages/annotate/setup_presenter.h"
#include "ui/pages/annotate/task_words.h"
#include "ui/text/state_words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/label_palette.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip_painter.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/state_look.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace lw::ui {
namespace {

constexpr int leastRows = 4;
constexpr int shownRows = 10;

} // namespace

FinishedList::FinishedList(RunPresenter &run, SetupPresenter &setup, QWidget *parent)
    : QWidget(parent)
    , m_run(run)
    , m_setup(setup)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
    connect(&run, &RunPresenter::finishedChanged, this, &FinishedList::refresh);
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

int FinishedList::rowHeight() const { return ui::height(Row::Chip) + 6; }

QSize FinishedList::sizeHint() const { return {scaledPx(232), shownRows * rowHeight()}; }

QSize FinishedList::minimumSizeHint() const { return {120, leastRows * rowHeight()}; }

void FinishedList::refresh()
{
    // Read on demand, not announced: ten lines a second are of no use to anybody's ears.
    QStringList lines;
    for (const engine::FinishedRecord &record : m_run.finished()) {
        if (lines.size() == shownRows)
            break;
        lines.append(QStringLiteral("%1 %2").arg(record.shownId,
                                                 record.label.isEmpty() ? stateWord(record.state) : record.label));
    }
    setAccessibleDescription(lines.join(u'\n'));
    update();
}

bool FinishedList::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto row = std::size_t(qMax(0, help->pos().y() / rowHeight()));
        if (row < m_run.finished().size())
            QToolTip::showText(help->globalPos(), m_run.finished()[row].text.toHtmlEscaped(), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void FinishedList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const task::TaskSpec &task = m_setup.setup().task;
    const QFont idFont = ui::font(FontRole::Small);
    int idWidth = 0;
    const int rows = qMin(int(m_run.finished().size()), height() / rowHeight());
    for (int i = 0; i < rows; ++i)
        idWidth = qMax(idWidth, QFontMetrics(idFont).horizontalAdvance(m_run.finished()[std::size_t(i)].shownId));
    idWidth = qMin(idWidth + 2, width() / 4);
    for (int i = 0; i < rows; ++i) {
        const engine::FinishedRecord &record = m_run.finished()[std::size_t(i)];
        QRect row(0, i * rowHeight(), width(), rowHeight());
        QRect chip = row.adjusted(idWidth + space::s, 0, 0, 0);
        const int position = labelPosition(task, record.label);
        if (position >= 0) {
            chip = paintLabelChip(&painter, chip, record.label,
                                  labelColors(position, task.labels[std::size_t(position)].color, Theme::instance().scheme()),
                                  ChipMark::Square, Qt::AlignRight);
        } else {
            chip = paintStateChip(&painter, chip, stateChipWord(record.state), stateLook(record.state).tone, Qt::AlignRight);
        }
        painter.setFont(idFont);
        painter.setPen(themed(Token::Faint));
        painter.drawText(QRect(0, row.top(), idWidth, row.height()), Qt::AlignRight | Qt::AlignVCenter,
                         QFontMetrics(idFont).elidedText(record.shownId, Qt::ElideRight, idWidth));
        row.setLeft(idWidth + space::s);
        row.setRight(chip.left() - space::s);
        painter.setFont(ui::font(FontRole::Small));
        painter.setPen(themed(Token::Text));
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(record.text, Qt::ElideRight, row.width()));
    }
}

} // namespace lw::ui
