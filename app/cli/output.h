// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/base/json.h"
#include "core/base/result.h"

#include <QString>

namespace lw::cli {

/// One line on stderr: "labelwright-cli: …".
void complain(const QString &sentence);
/// The same for an error; its exit status.
Exit complain(const Error &error);
/// A line on stderr that is no complaint.
void note(const QString &sentence);
/// Text on stdout, with a line break behind it.
void print(const QString &text);

/// Writes a JSON file whole or not at all; "-" is stdout.
[[nodiscard]] Result<void> writeJsonFile(const QString &path, const OrderedJson &value);

/// A whole file that must be there and be a file.
[[nodiscard]] Result<QByteArray> readFile(const QString &path);

} // namespace lw::cli
