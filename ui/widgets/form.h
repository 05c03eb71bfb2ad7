// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;

namespace lw::ui {

class TextLabel;

/// Rows of caption, field, hint at its right or below, and an error sentence below. All rows share one caption column.
/// The caption is the field's buddy and, where it has none of its own, its accessible name.
class Form final : public QWidget
{
    Q_OBJECT

public:
    enum class HintPlace { Beside, Below };

    explicit Form(HintPlace place = HintPlace::Beside, QWidget *parent = nullptr);

    /// Takes ownership; the row's number.
    int addRow(QWidget *field);
    void setCaption(int row, const QString &caption);
    void setHint(int row, const QString &hint);
    /// Marks the field (property "error") and says what would be right; empty takes both away.
    void setError(int row, const QString &sentence);
    void setRowVisible(int row, bool visible);
    void setRowEnabled(int row, bool enabled);
    void setCaptionWidth(int width); ///< at least; 0: as wide as the widest

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct FormRow
    {
        int index;
        TextLabel *caption;
        QWidget *field;
        TextLabel *hint;
        TextLabel *error;
        QString captionText;
        bool visible = true;
    };
    void refresh(const FormRow &row);
    void placeHints();

    QGridLayout *m_grid;
    QList<FormRow> m_rows;
    HintPlace m_wanted;
    HintPlace m_place; ///< below as well where there is no room beside
};

} // namespace lw::ui
