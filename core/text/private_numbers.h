// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace lw::text {

/// What may not leave the machine, found in a text.
struct PrivateFind
{
    enum class Kind : quint8 { Email, Id, Card, Phone, Word };
    Kind kind = Kind::Email;
    qsizetype start = 0; ///< UTF-16
    qsizetype end = 0;   ///< exclusive
};

// Each finds what it can be sure of by its form, in order, without overlaps; none is a promise that nothing else is there.
// Linear in the text.

/// Addresses as they are usually written: name@host.tld. Not quoted names, not "name at host".
[[nodiscard]] std::vector<PrivateFind> findEmails(QStringView text);
/// Resident identity numbers of the People's Republic of China, 18 digits or 17 and X: a day of birth that exists and the check
/// digit of GB 11643-1999 (ISO 7064 MOD 11-2). Not the old ones of 15 digits, which cannot be checked.
[[nodiscard]] std::vector<PrivateFind> findIdNumbers(QStringView text);
/// Card numbers: 13 to 19 digits, alone or in groups parted by single spaces or hyphens, that begin with 2 to 6 and hold the
/// check digit of ISO/IEC 7812-1 (Luhn).
[[nodiscard]] std::vector<PrivateFind> findCards(QStringView text);
/// Telephone numbers: international ones that begin with + or 00, Chinese mobile ones, Chinese ones with their area code, and
/// North American ones in groups. Not other national numbers without a country code.
[[nodiscard]] std::vector<PrivateFind> findPhones(QStringView text);
/// Words of a list, whatever their case; a word in a script with spaces only where no letter or digit stands beside it.
[[nodiscard]] std::vector<PrivateFind> findWords(QStringView text, const QStringList &words);

/// Whether the digits (others are passed over) hold Luhn's check digit, and whether an identity number holds its own.
[[nodiscard]] bool holdsLuhn(QStringView digits);
[[nodiscard]] bool holdsIdCheck(QStringView number);

} // namespace lw::text
