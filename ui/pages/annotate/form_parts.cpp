// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/form_parts.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/form.h"
#include "ui/widgets/scale.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace lw::ui {
namespace {

constexpr int captionWidth = 88;
constexpr int firstLine = 6;   ///< of a field below its top

class WheelGuard final : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel || static_cast<QWidget *>(object)->hasFocus())
            return false;
        event->ignore();
        return true;
    }
};

} // namespace

void guardFromWheel(QWidget *field)
{
    field->setFocusPolicy(Qt::StrongFocus);
    field->installEventFilter(new WheelGuard(field));
}

void alignCaptions(Form *form) { form->setCaptionWidth(scaledPx(captionWidth)); }

void captionAtTop(Form *form, int row)
{
    const auto captions = form->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly);
    int found = -1;
    for (QLabel *label : captions) {
        // Captions alone have a buddy, and they come in the order of the rows.
        if (label->buddy() && ++found == row) {
            form->layout()->setAlignment(label, Qt::AlignTop);
            label->setContentsMargins(0, firstLine, 0, 0);
        }
    }
}

QWidget *sideBySide(std::initializer_list<QWidget *> widgets, QWidget *last)
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    row->addStretch(1);
    if (last)
        row->addWidget(last);
    return box;
}

} // namespace lw::ui
