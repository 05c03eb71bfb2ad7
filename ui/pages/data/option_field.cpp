// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/option_field.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace lw::ui {

OptionField::OptionField(QWidget *parent)
    : QWidget(parent)
    , m_caption(new TextLabel(FontRole::Small, Token::Muted))
    , m_box(new QComboBox)
    , m_hint(new ElidedLabel(FontRole::Small, Token::Muted))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::xs);
    rows->addWidget(m_caption);
    rows->addWidget(m_box);
    rows->addWidget(m_hint);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(6);
    m_caption->setBuddy(m_box);
    connect(m_box, &QComboBox::activated, this, [this](int index) { Q_EMIT chosen(m_box->itemData(index)); });
}

void OptionField::setCaption(const QString &caption)
{
    m_caption->setText(caption);
    m_box->setAccessibleName(caption);
}

void OptionField::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_box->setToolTip(hint.isEmpty() ? m_caption->text() : hint);
    m_box->setAccessibleDescription(hint);
}

void OptionField::setChoices(const QList<std::pair<QString, QVariant>> &choices)
{
    const QVariant before = m_box->currentData();
    m_box->clear();
    for (const auto &[text, value] : choices)
        m_box->addItem(text, value);
    setCurrent(before);
}

void OptionField::setCurrent(const QVariant &value)
{
    const int index = m_box->findData(value);
    if (index >= 0)
        m_box->setCurrentIndex(index);
    else if (value.typeId() == QMetaType::QString && !value.toString().isEmpty()) {
        // An encoding that was found and is not among the usual ones.
        m_box->addItem(value.toString(), value);
        m_box->setCurrentIndex(m_box->count() - 1);
    }
}

} // namespace lw::ui
