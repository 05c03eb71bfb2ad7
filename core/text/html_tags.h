// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <QString>

#include <map>

namespace lw::text {

/// A piece of markup in a text.
struct HtmlTag
{
    enum class Kind : quint8 { Opening, Closing, Dropped }; ///< Dropped: a comment, or script and style with what they hold
    Kind kind = Kind::Opening;
    QString name = {}; ///< in small letters; empty for Dropped
    qsizetype end = 0; ///< behind it
};

/// Finds the markup of one text from front to back; the text must outlive it. Tolerant, as mails and scraped pages are: what is
/// no element of HTML (nor of an Office namespace) is text, `<john@example.org>` and `a < b` among it. Linear in the text.
class HtmlTags final
{
public:
    explicit HtmlTags(QStringView text);

    /// The markup that begins with the `<` at `at`, or one that ends at `at`: text.
    [[nodiscard]] HtmlTag at(qsizetype at);

private:
    [[nodiscard]] qsizetype tagEnd(qsizetype from) const;
    [[nodiscard]] qsizetype find(QStringView what, qsizetype from);

    QStringView m_text;
    qsizetype m_lastBracket;
    std::map<QString, qsizetype> m_absentFrom; ///< from where on something was not found, so that it is not sought again
};

} // namespace lw::text
