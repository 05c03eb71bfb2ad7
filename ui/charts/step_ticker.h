// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot_library.h"

#include <functional>

namespace lw::ui {

/// Ticks at whole multiples of one step, with words of one's own. No subticks.
class StepTicker final : public QCPAxisTicker
{
public:
    using Words = std::function<QString(double)>;

    void set(double step, Words words)
    {
        m_step = step;
        m_words = std::move(words);
    }

protected:
    double getTickStep(const QCPRange &) override { return m_step; }
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale &, QChar, int) override { return m_words ? m_words(tick) : QString(); }

private:
    double m_step = 1;
    Words m_words;
};

} // namespace lw::ui
