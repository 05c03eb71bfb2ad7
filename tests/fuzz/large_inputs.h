// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <vector>

namespace lw::fuzz {

/// Inputs of a megabyte and more that are one thing over and over: deep brackets, one huge line, nothing but separators. A parser that
/// goes back over what it read, or keeps a node for each byte, shows there.
[[nodiscard]] std::vector<QByteArray> largeInputs();

} // namespace lw::fuzz
