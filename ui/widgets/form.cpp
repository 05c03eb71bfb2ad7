// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QStyle>

#include <initializer_list>

namespace lw::ui {

namespace {

enum Column { CaptionColumn, FieldColumn, HintColumn };

} // namespace

Form::Form(HintPlace place, QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this)), m_wanted(place), m_place(place)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::m);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(FieldColumn, place == HintPlace::Beside ? 0 : 1);
    m_grid->setColumnStretch(HintColumn, place == HintPlace::Beside ? 1 : 0);
}

int Form::addRow(QWidget *field)
{
    const int index = int(m_rows.size());
    FormRow row{index, new TextLabel(FontRole::Body, Token::Muted, this), field, new TextLabel(FontRole::Small, Token::Muted, this),
                new TextLabel(FontRole::Small, Token::Bad, this), {}, true};
    const int first = index * 4; // field, hint below, error, space
    m_grid->addWidget(row.caption, first, CaptionColumn);
    row.caption->setBuddy(field);
    row.hint->setWordWrap(true);
    row.error->setWordWrap(true);
    row.error->setContentsMargins(0, 2, 0, 0);
    if (m_wanted == HintPlace::Beside) {
        m_grid->addWidget(field, first, FieldColumn);
    } else {
        m_grid->addWidget(field, first, FieldColumn, 1, 2);
    }
    m_grid->addWidget(row.error, first + 2, FieldColumn, 1, 2);
    m_rows.append(row);
    placeHints();
    refresh(row);
    return index;
}

void Form::setCaption(int row, const QString &caption)
{
    FormRow &line = m_rows[row];
    const bool ours = line.field->accessibleName().isEmpty() || line.field->accessibleName() == line.captionText;
    line.captionText = caption;
    line.caption->setText(caption);
    if (ours) {
        line.field->setAccessibleName(caption);
    }
}

void Form::setHint(int row, const QString &hint)
{
    m_rows.at(row).hint->setText(hint);
    refresh(m_rows.at(row));
}

void Form::setError(int row, const QString &sentence)
{
    const FormRow &line = m_rows.at(row);
    line.error->setText(sentence);
    const bool wrong = !sentence.isEmpty();
    if (line.field->property("error").toBool() != wrong) {
        line.field->setProperty("error", wrong);
        line.field->style()->unpolish(line.field);
        line.field->style()->polish(line.field);
        line.field->update();
    }
    line.field->setAccessibleDescription(sentence);
    refresh(line);
}

void Form::setRowEnabled(int row, bool enabled)
{
    const FormRow &each = m_rows[row];
    for (QWidget *part : std::initializer_list<QWidget *>{each.caption, each.field, each.hint})
        part->setEnabled(enabled);
}

void Form::setRowVisible(int row, bool visible)
{
    m_rows[row].visible = visible;
    refresh(m_rows.at(row));
}

void Form::setCaptionWidth(int width)
{
    m_grid->setColumnMinimumWidth(CaptionColumn, width);
}

void Form::refresh(const FormRow &row)
{
    m_grid->setRowMinimumHeight(row.index * 4 + 3, row.visible ? space::s - 2 : 0);
    row.caption->setVisible(row.visible);
    row.field->setVisible(row.visible);
    row.hint->setVisible(row.visible && !row.hint->text().isEmpty());
    row.error->setVisible(row.visible && !row.error->text().isEmpty());
}

void Form::placeHints()
{
    for (const FormRow &row : std::as_const(m_rows)) {
        m_grid->removeWidget(row.hint);
        if (m_place == HintPlace::Beside) {
            row.hint->setContentsMargins(0, 0, 0, 0);
            m_grid->addWidget(row.hint, row.index * 4, HintColumn);
        } else {
            row.hint->setContentsMargins(0, 2, 0, 0);
            m_grid->addWidget(row.hint, row.index * 4 + 1, FieldColumn, 1, 2);
        }
    }
}

void Form::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_wanted == HintPlace::Below) {
        return;
    }
    int captions = m_grid->columnMinimumWidth(CaptionColumn);
    int fields = 0;
    for (const FormRow &row : std::as_const(m_rows)) {
        captions = qMax(captions, row.caption->sizeHint().width());
        fields = qMax(fields, row.field->sizeHint().width());
    }
    const int left = width() - captions - fields - 2 * m_grid->horizontalSpacing();
    const HintPlace place = left < scaledPx(100) ? HintPlace::Below : HintPlace::Beside;
    if (place != m_place) {
        m_place = place;
        placeHints();
    }
}

} // namespace lw::ui
