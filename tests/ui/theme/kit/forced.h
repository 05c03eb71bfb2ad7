// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QStyleOption>

namespace lw::ui::kit {

/// Real widgets that claim a state for the picture: hover and focus cannot be had for many at once.
class ForcedButton final : public QPushButton
{
    Q_OBJECT

public:
    ForcedButton(const QString &text, const char *kind, QStyle::State state = {})
        : QPushButton(text)
        , m_state(state)
    {
        setProperty("kind", QString::fromLatin1(kind));
    }

protected:
    void initStyleOption(QStyleOptionButton *option) const override
    {
        QPushButton::initStyleOption(option);
        option->state |= m_state;
    }

private:
    QStyle::State m_state;
};

class ForcedEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit ForcedEdit(const QString &text, QStyle::State state = {})
        : QLineEdit(text)
        , m_state(state)
    {
    }

protected:
    void initStyleOption(QStyleOptionFrame *option) const override
    {
        QLineEdit::initStyleOption(option);
        option->state |= m_state;
    }

private:
    QStyle::State m_state;
};

class ForcedCombo final : public QComboBox
{
    Q_OBJECT

public:
    explicit ForcedCombo(const QStringList &items, QStyle::State state = {})
        : m_state(state)
    {
        addItems(items);
    }

protected:
    void initStyleOption(QStyleOptionComboBox *option) const override
    {
        QComboBox::initStyleOption(option);
        option->state |= m_state;
    }

private:
    QStyle::State m_state;
};

} // namespace lw::ui::kit
