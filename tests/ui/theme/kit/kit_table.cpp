// SPDX-License-Identifier: Apache-2.0
#include "kit_paint.h"
#include "kit_window.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>

namespace lw::ui::kit {

QWidget *KitWindow::table()
{
    auto *model = new QStandardItemModel(this);
    model->setHorizontalHeaderLabels({QStringLiteral("State"), QStringLiteral("subject"), QStringLiteral("Tokens")});
    struct Line { Icon icon; Token token; const char *state; const char *subject; const char *tokens; };
    for (const Line &line : {Line{Icon::CheckCircle, Token::Ok, "Rest", "Re: asynchronous I/O", "563"},
                             Line{Icon::Spinner, Token::AccentText, "In flight", "Gobe going GPL", "101"},
                             Line{Icon::Alert, Token::Bad, "Selected", "Life-Time upgrades", "159"},
                             Line{Icon::Refused, Token::Warn, "Refused", "Instant Quote", "50"},
                             Line{Icon::Waiting, Token::Muted, "Waiting", "Tribute MovieMail - Vol. 1", "2751"}}) {
        auto *state = new QStandardItem(ui::icon(line.icon, line.token), QString::fromLatin1(line.state));
        auto *tokens = new QStandardItem(QString::fromLatin1(line.tokens));
        tokens->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        model->appendRow({state, new QStandardItem(QString::fromLatin1(line.subject)), tokens});
    }
    auto *view = new QTableView;
    view->setModel(model);
    view->setShowGrid(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(ui::height(Row::TableRow));
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setStretchLastSection(false);
    view->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    model->setHeaderData(2, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    view->setSortingEnabled(true);
    view->horizontalHeader()->setSortIndicator(2, Qt::DescendingOrder);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->selectRow(2);
    view->setFixedHeight(180);
    return view;
}

} // namespace lw::ui::kit
