// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/range.h"

#include <QComboBox>

#include <optional>
#include <vector>

namespace lw::ui {

/// "Auto" or a number: one of those offered, or any in the range that is typed. What is neither is a fault when the field is
/// left or Enter is pressed.
class AutoBox final : public QComboBox
{
    Q_OBJECT

public:
    AutoBox(Range range, std::vector<int> offered, QWidget *parent = nullptr);

    /// 0: auto. Without signals.
    void setNumber(int number);
    [[nodiscard]] bool isFaulty() const { return m_faulty; }
    /// Says what would be right; empty without a fault.
    [[nodiscard]] QString fault() const;
    /// Takes what is typed as if the field were left.
    void commit();

Q_SIGNALS:
    /// By the user; 0: auto.
    void numberChanged(int number);
    void faultChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] std::optional<int> typed() const;
    [[nodiscard]] QString written(int number) const;
    void retranslate();
    void setFaulty(bool faulty);

    Range m_range;
    std::vector<int> m_offered;
    int m_number = 0;
    bool m_faulty = false;
};

} // namespace lw::ui
