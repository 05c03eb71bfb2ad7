// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"

class QStackedWidget;
class QVBoxLayout;
class QWidget;

namespace lw::ui {

class BadRowModel;
class ElidedLabel;
class EmptyState;
class IconButton;
class IconLabel;
class ImportOptions;
class ImportPresenter;
class ImportPreviewModel;
class KeyButton;
class MappingHeader;
class ProgressLine;
class TableColumns;
class TableView;
class TextLabel;

/// The widgets of the import sheet, put in their places; the sheet owns them and gives them their words.
struct ImportSheetParts
{
    ImportSheetParts(QWidget *sheet, ImportPresenter &presenter);

    ImportOptions *options;
    ElidedLabel *title;
    TextLabel *size;
    KeyButton *add;
    IconButton *close;
    QWidget *columnsRow;
    QWidget *columnsRule;
    TextLabel *columnsTitle;
    ElidedLabel *columnsHelp;
    TextLabel *rowRange;
    QStackedWidget *stack;
    TableView *table;
    MappingHeader *header;
    ImportPreviewModel *model;
    TableColumns *widths;
    TableView *badTable;
    BadRowModel *badRows;
    EmptyState *state;
    QWidget *verdictRule;
    QWidget *verdictRow;
    IconLabel *verdictIcon;
    TextLabel *verdict;
    KeyButton *showBad;
    QWidget *projectRow;
    TextLabel *projectCaption;
    ElidedLabel *project;
    KeyButton *changeProject;
    ElidedLabel *note;
    ProgressLine *progress;
    KeyButton *folder;
    KeyButton *cancel;
    KeyButton *import;

private:
    void addHead(QWidget *sheet, QVBoxLayout *column);
    void addTables(QWidget *sheet, QVBoxLayout *column);
    void addVerdict(QWidget *sheet, QVBoxLayout *column);
    void addFoot(QWidget *sheet, QVBoxLayout *column);
};

} // namespace lw::ui
