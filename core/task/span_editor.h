// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

#include <QString>

#include <nlohmann/json.hpp>

#include <optional>
#include <vector>

namespace lw::task {

/// The passages of one text while a person marks them: what is selected, and what a label does to it. Places are UTF-16 units
/// of the text, ends are exclusive; answer() speaks in code points, as answers do. A selection never cuts a character as a
/// person sees it. A value; pure.
class SpanEditor final
{
public:
    struct Range
    {
        qsizetype start = 0;
        qsizetype end = 0;
        [[nodiscard]] bool isEmpty() const { return start >= end; }
        bool operator==(const Range &) const = default;
    };
    struct Span
    {
        QString label;
        Range range;
        int lane = 0;   ///< 0, or more where it overlaps others: no two that share a place have the same
        bool operator==(const Span &) const = default;
    };
    enum class Unit { Character, Word };

    SpanEditor() = default;
    /// `answer`: {"spans": [...]}; one that does not lie in the text is left out.
    SpanEditor(QString text, const Json &answer);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// By start, then end, then label.
    [[nodiscard]] const std::vector<Span> &spans() const { return m_spans; }
    [[nodiscard]] Range selection() const { return m_selection; }
    /// The span that a label or remove() changes; -1: none.
    [[nodiscard]] int active() const { return m_active; }
    [[nodiscard]] Json answer() const;

    /// The next (1) or previous (-1) word: from the selection, the active span or the beginning of the text.
    void selectWord(int direction);
    /// Moves the end of the selection, or of the active span, whose range is selected by it. One unit at least stays.
    void moveEnd(int direction, Unit unit);
    /// What a mouse has marked: up to whole words, or exactly, up to whole characters. An empty range, or one that is white
    /// space, clears the selection.
    void select(Range range, Unit unit);
    /// The next or previous span, around the ends; the first that begins at or behind the selection.
    void activate(int direction);
    void activateAt(int span);
    /// The shortest span over a place; -1: none.
    [[nodiscard]] int spanAt(qsizetype place) const;
    void clear();

    /// What is selected becomes a span of this label, or the active span gets it; false: there is nothing to label, or it is
    /// there already. The new one is active.
    bool label(const QString &name);
    /// The active span, or those that lie wholly in the selection.
    bool remove();

private:
    void settle();
    [[nodiscard]] Range words(Range range) const;
    [[nodiscard]] Range trimmed(Range range) const;

    QString m_text;
    std::vector<Range> m_words;
    std::vector<Span> m_spans;
    Range m_selection;
    int m_active = -1;
};

} // namespace lw::task
