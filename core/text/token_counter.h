// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

namespace lw::text {

/// Counts the tokens of a text, exactly or by estimate. Pure; may be called from any thread.
class TokenCounter
{
public:
    virtual ~TokenCounter() = default;
    [[nodiscard]] virtual qint64 count(QStringView text) const = 0;
};

} // namespace lw::text
