// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/scale_fields.h"

#include "ui/pages/annotate/setup_presenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSpinBox>

#include <algorithm>

namespace lw::ui {
namespace {

constexpr int farthestEnd = 1'000'000'000;

QSpinBox *scoreBox(QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(-farthestEnd, farthestEnd);
    box->setMinimumWidth(box->fontMetrics().averageCharWidth() * 14);
    return box;
}

} // namespace

ScaleFields::ScaleFields(SetupPresenter &setup, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_least(scoreBox(this))
    , m_to(new TextLabel(FontRole::Body, Token::Muted, this))
    , m_most(scoreBox(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_least);
    row->addWidget(m_to);
    row->addWidget(m_most);
    row->addStretch(1);
    m_least->setObjectName(QStringLiteral("scaleMin"));
    m_most->setObjectName(QStringLiteral("scaleMax"));
    connect(m_least, &QSpinBox::valueChanged, this, &ScaleFields::take);
    connect(m_most, &QSpinBox::valueChanged, this, &ScaleFields::take);
    connect(&setup, &SetupPresenter::edited, this, &ScaleFields::refresh);
    connect(&setup, &SetupPresenter::replaced, this, &ScaleFields::refresh);
    setFocusProxy(m_least);
    retranslate();
    refresh();
}

void ScaleFields::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ScaleFields::retranslate()
{
    m_least->setAccessibleName(tr("Lowest score"));
    m_least->setToolTip(tr("The lowest score of the scale"));
    m_to->setText(tr("to"));
    m_most->setAccessibleName(tr("Highest score"));
    m_most->setToolTip(tr("The highest score of the scale"));
}

void ScaleFields::refresh()
{
    const task::Scale scale = m_setup.setup().task.scale.value_or(task::Scale());
    const auto show = [](QSpinBox *box, qint64 score) {
        const QSignalBlocker quiet(box);
        box->setValue(int(std::clamp<qint64>(score, -farthestEnd, farthestEnd)));
    };
    show(m_least, scale.min);
    show(m_most, scale.max);
}

void ScaleFields::take()
{
    const task::Scale scale{m_least->value(), m_most->value()};
    if (m_setup.setup().task.scale != scale)
        m_setup.edit([&scale](project::Setup &set) { set.task.scale = scale; });
}

} // namespace lw::ui
