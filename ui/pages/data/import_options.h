// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/record_reader.h"

#include <QWidget>

namespace lw::ui {

class ImportPresenter;
class OptionField;

/// What was found of a file, each of it to be changed: format, encoding, delimiter, what the first row is.
class ImportOptions final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportOptions(ImportPresenter &presenter, QWidget *parent = nullptr);

    void refresh();
    void retranslate();

private:
    /// Those that the format has.
    void showTableOptions(dataset::InputFormat format);

    ImportPresenter &m_presenter;
    OptionField *m_format;
    OptionField *m_encoding;
    OptionField *m_delimiter;
    OptionField *m_firstRow;
};

} // namespace lw::ui
