// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QRegularExpression>
#include <QString>

#include <vector>

namespace lw::test {

/// What stands in the file of a language, to tell texts that were not switched from those that were. Its two sides are the
/// English sources and their translations.
class TsWords final
{
public:
    enum class Side { English, Translated };

    explicit TsWords(const QString &path);

    [[nodiscard]] bool isEmpty() const { return m_english.exact.isEmpty(); }
    /// Whether a text of the window is of that side, and would read differently on the other.
    [[nodiscard]] bool isOf(Side side, const QString &text) const;

private:
    struct Texts
    {
        QHash<QString, bool> exact;
        std::vector<QRegularExpression> patterns;   ///< of the texts with placeholders
    };
    static void put(Texts &texts, const QString &text, Side side);

    Texts m_english;
    Texts m_translated;
};

} // namespace lw::test
