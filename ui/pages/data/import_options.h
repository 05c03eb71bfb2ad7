// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/record_reader.h"

#include <QWidget>

namespace lw::ui {

class ImportPresenter;
class OptionField;

/// What was found of a file, each of it to be changed: format, encoding, delimiter, what the first row is, the sheet of a workbook;
/// and what becomes of the labels that an annotation tool has put in it.
class ImportOptions final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportOptions(ImportPresenter &presenter, QWidget *parent = nullptr);

    void refresh();
    void retranslate();

private:
    /// Those that the format has.
    void showOptionsOf(dataset::InputFormat format, const QStringList &sheets);

    ImportPresenter &m_presenter;
    OptionField *m_format;
    OptionField *m_encoding;
    OptionField *m_delimiter;
    OptionField *m_firstRow;
    OptionField *m_sheet;
    OptionField *m_labels;
};

} // namespace lw::ui
