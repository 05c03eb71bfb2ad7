// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace lw::project {

/// A beginning for a new endpoint.
struct ProviderPreset
{
    enum class Kind { OpenAi, Azure, DeepSeek, Qwen, Gateway };
    enum class Key { Needed, Optional };
    Kind kind = Kind::Gateway;
    QString name;           ///< a proper name; of Gateway empty: the window names it
    QString url;            ///< base URL; may hold a placeholder
    QString placeholder;    ///< the part of `url` that a person must replace ("RESOURCE"); empty: none
    Key key = Key::Needed;
};

/// In the order in which they are offered. What the window says beside each is its own, by kind.
[[nodiscard]] const std::vector<ProviderPreset> &providerPresets();

} // namespace lw::project
