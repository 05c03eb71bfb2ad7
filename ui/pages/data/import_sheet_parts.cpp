// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/import_sheet_parts.h"

#include "ui/pages/data/bad_row_model.h"
#include "ui/pages/data/import_options.h"
#include "ui/pages/data/import_preview_model.h"
#include "ui/pages/data/mapping_header.h"
#include "ui/pages/data/table_columns.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/table_view.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lw::ui {

namespace {

constexpr int progressWidth = 200;

} // namespace

ImportSheetParts::ImportSheetParts(QWidget *sheet, ImportPresenter &presenter)
    : options(new ImportOptions(presenter, sheet))
{
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(1, 0, 0, 0); // the line at the left
    column->setSpacing(0);
    addHead(sheet, column);
    column->addWidget(new Hairline(Qt::Horizontal, sheet));
    column->addWidget(options);
    column->addWidget(new Hairline(Qt::Horizontal, sheet));
    addTables(sheet, column);
    verdictRule = new Hairline(Qt::Horizontal, sheet);
    column->addWidget(verdictRule);
    addVerdict(sheet, column);
    addFoot(sheet, column);
}

void ImportSheetParts::addHead(QWidget *sheet, QVBoxLayout *column)
{
    auto *head = new QWidget(sheet);
    head->setMinimumHeight(height(Row::PageHead) - 1);   // and the line
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space::xl, 0, space::l, 0);
    row->setSpacing(space::s);
    row->addWidget(new IconLabel(Icon::File, Token::Muted, 18, head));
    title = new ElidedLabel(FontRole::Title, Token::Text, head);
    row->addWidget(title);
    size = new TextLabel(FontRole::Body, Token::Muted, head);
    row->addWidget(size);
    row->addStretch(1);
    add = new KeyButton(Icon::Plus, ButtonKind::Ghost, head);
    add->setObjectName(QStringLiteral("addFile"));
    row->addWidget(add);
    close = new IconButton(Icon::X, head);
    close->setObjectName(QStringLiteral("closeImport"));
    row->addWidget(close);
    column->addWidget(head);
}

void ImportSheetParts::addTables(QWidget *sheet, QVBoxLayout *column)
{
    columnsRow = new QWidget(sheet);
    auto *caption = new QHBoxLayout(columnsRow);
    caption->setContentsMargins(space::xl, space::m, space::xl, space::s);
    caption->setSpacing(space::s);
    columnsTitle = new TextLabel(FontRole::Small, Token::Text, columnsRow);
    columnsTitle->setWeight(TextLabel::Weight::SemiBold);
    caption->addWidget(columnsTitle);
    columnsHelp = new ElidedLabel(FontRole::Small, Token::Muted, columnsRow);
    caption->addWidget(columnsHelp, 1);
    rowRange = new TextLabel(FontRole::Small, Token::Muted, columnsRow);
    caption->addWidget(rowRange);
    column->addWidget(columnsRow);
    columnsRule = new Hairline(Qt::Horizontal, sheet);
    column->addWidget(columnsRule);

    stack = new QStackedWidget(sheet);
    table = new TableView(stack);
    table->setObjectName(QStringLiteral("importRows"));
    header = new MappingHeader(table);
    table->setHorizontalHeader(header);
    model = new ImportPreviewModel(table);
    table->setModel(model);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    widths = new TableColumns(table);
    badTable = new TableView(stack);
    badTable->setObjectName(QStringLiteral("badRows"));
    badRows = new BadRowModel(badTable);
    badTable->setModel(badRows);
    badTable->setColumnWidths({130, 60, 0, 200});
    state = new EmptyState(Icon::File, stack);
    stack->addWidget(table);
    stack->addWidget(badTable);
    stack->addWidget(state);
    column->addWidget(stack, 1);
}

void ImportSheetParts::addVerdict(QWidget *sheet, QVBoxLayout *column)
{
    verdictRow = new QWidget(sheet);
    auto *line = new QHBoxLayout(verdictRow);
    line->setContentsMargins(space::xl, space::s + 2, space::xl, space::s + 2);
    line->setSpacing(space::s + 2);
    verdictIcon = new IconLabel(Icon::CheckCircle, Token::Ok, 16, verdictRow);
    line->addWidget(verdictIcon, 0, Qt::AlignTop);
    verdict = new TextLabel(FontRole::Body, Token::Muted, verdictRow);
    verdict->setObjectName(QStringLiteral("verdict"));
    verdict->setWordWrap(true);
    verdict->setTextFormat(Qt::RichText);
    line->addWidget(verdict, 1);
    showBad = new KeyButton(ButtonKind::Link, verdictRow);
    showBad->setObjectName(QStringLiteral("showBadRows"));
    line->addWidget(showBad, 0, Qt::AlignTop);
    column->addWidget(verdictRow);

    projectRow = new QWidget(sheet);
    auto *row = new QHBoxLayout(projectRow);
    row->setContentsMargins(space::xl, 0, space::xl, space::s);
    row->setSpacing(space::s);
    projectCaption = new TextLabel(FontRole::Body, Token::Muted, projectRow);
    row->addWidget(projectCaption);
    project = new ElidedLabel(FontRole::Body, Token::Text, projectRow);
    project->setObjectName(QStringLiteral("projectPath"));
    project->setElideMode(Qt::ElideMiddle);
    row->addWidget(project);
    changeProject = new KeyButton(ButtonKind::Link, projectRow);
    changeProject->setObjectName(QStringLiteral("changeProject"));
    row->addWidget(changeProject);
    row->addStretch(1);
    column->addWidget(projectRow);
    column->addWidget(new Hairline(Qt::Horizontal, sheet));
}

void ImportSheetParts::addFoot(QWidget *sheet, QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::xl, space::m, space::xl, space::m);
    row->setSpacing(space::s);
    progress = new ProgressLine(6, sheet);
    progress->setFixedWidth(scaledPx(progressWidth));
    progress->setObjectName(QStringLiteral("importProgress"));
    row->addWidget(progress);
    note = new ElidedLabel(FontRole::Small, Token::Muted, sheet);
    note->setObjectName(QStringLiteral("importNote"));
    row->addWidget(note, 1);
    folder = new KeyButton(Icon::Folder, ButtonKind::Plain, sheet);
    folder->setObjectName(QStringLiteral("showInFolder"));
    row->addWidget(folder);
    cancel = new KeyButton(ButtonKind::Plain, sheet);
    cancel->setObjectName(QStringLiteral("cancelImport"));
    cancel->setKeyHint(Qt::Key_Escape);
    row->addWidget(cancel);
    import = new KeyButton(ButtonKind::Primary, sheet);
    import->setObjectName(QStringLiteral("import"));
    import->setKeyHint(Qt::Key_Enter);
    row->addWidget(import);
    column->addLayout(row);
}

} // namespace lw::ui
