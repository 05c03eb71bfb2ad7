// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/run_snapshot.h"

#include <QElapsedTimer>

namespace lw::cli {

/// Shows how a run stands on stderr: one line that is drawn over itself on a terminal, a JSON object a second for programs, or
/// nothing.
class ConsoleProgress final
{
public:
    enum class Style { Bar, Json, None };

    /// "auto", "json" or "none"; auto is a bar where a person looks on.
    [[nodiscard]] static Style styleFor(const std::string &word);

    explicit ConsoleProgress(Style style)
        : m_style(style)
    {
    }
    void show(const engine::RunSnapshot &snapshot);
    /// The last word: JSON prints it, a bar is finished with a line break.
    void end(const engine::RunSnapshot &snapshot);

private:
    void drawBar(const engine::RunSnapshot &snapshot);
    void printJson(const engine::RunSnapshot &snapshot);

    Style m_style;
    QElapsedTimer m_sinceJson;
    bool m_drawn = false;
};

} // namespace lw::cli
