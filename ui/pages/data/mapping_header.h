// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/import_preview.h"

#include <QHeaderView>

class QComboBox;

namespace lw::ui {

class ElidedLabel;

/// The header of the import preview: over each column its name, a choice of what it is for, and what follows from that. The
/// first section, over the row numbers, stays empty.
class MappingHeader final : public QHeaderView
{
    Q_OBJECT

public:
    struct Column
    {
        QString name;
        project::ColumnUse use = project::ColumnUse::Metadata;
        QString hint;
    };

    explicit MappingHeader(QWidget *parent = nullptr);

    void setColumns(const std::vector<Column> &columns);
    void setChoicesEnabled(bool enabled);
    void retranslate();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void useChosen(int column, lw::project::ColumnUse use);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void updateGeometries() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Box
    {
        QWidget *widget;
        ElidedLabel *name;
        QComboBox *use;
        ElidedLabel *hint;
    };
    Box makeBox(int column);
    void arrange();

    std::vector<Box> m_boxes;
};

} // namespace lw::ui
