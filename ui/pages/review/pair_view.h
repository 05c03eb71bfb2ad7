// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lw::ui {

class RecordText;
class TextLabel;

/// Two texts side by side, of which one is to be preferred.
class PairView final : public QWidget
{
    Q_OBJECT

public:
    explicit PairView(QWidget *parent = nullptr);

    /// The names of their columns stand beside "A" and "B".
    void setTexts(const QString &first, const QString &firstName, const QString &second, const QString &secondName);
    [[nodiscard]] RecordText *first() const { return m_texts[0]; }
    [[nodiscard]] RecordText *second() const { return m_texts[1]; }

private:
    TextLabel *m_titles[2];
    RecordText *m_texts[2];
};

} // namespace lw::ui
