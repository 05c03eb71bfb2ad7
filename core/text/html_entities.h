// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace lw::text {

/// A character reference of HTML and what it stands for.
struct HtmlReference
{
    qsizetype end = 0; ///< behind it
    QString text;
};

/// The reference that begins with the `&` at `at`: a number, or one of the 252 names of HTML 4.01 (its DTDs HTMLlat1,
/// HTMLsymbol and HTMLspecial) and &apos;, with its semicolon. Empty for anything else: a bare & is text. Numbers of the
/// windows-1252 range 128 to 159 mean what browsers show for them; those of no character become U+FFFD.
[[nodiscard]] std::optional<HtmlReference> htmlReference(QStringView text, qsizetype at);

} // namespace lw::text
