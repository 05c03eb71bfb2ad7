// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QAbstractButton>
#include <QKeySequence>

namespace lw::ui {

/// A way to begin, as a card that is a button: icon, name with its key, a sentence below.
class ChoiceCard final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ChoiceCard(Icon symbol, QWidget *parent = nullptr);
    void setWords(const QString &name, const QString &sentence, const QKeySequence &keys);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect sentenceRect(int width) const;

    Icon m_symbol;
    QString m_sentence;
    QKeySequence m_keys;
};

} // namespace lw::ui
