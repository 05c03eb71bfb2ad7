// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace lw::test {

/// The root of the project's source, from LW_SOURCE_DIR (set by lw_test()).
[[nodiscard]] QString sourceDir();

/// The folder with the real data (mail.csv …): LW_TEST_DATA, else ../shared/data beside the project. Empty where there
/// is none; such a test says so and skips: `if (dataDir().isEmpty()) QSKIP(noData);`
[[nodiscard]] QString dataDir();
inline constexpr const char *noData = "The real data is not here: set LW_TEST_DATA to its folder.";

} // namespace lw::test

/// Fails the test with the error's own words.
#define LW_VERIFY_RESULT(result)                                                                                       \
    do {                                                                                                               \
        if (!(result))                                                                                                 \
            QFAIL(qPrintable((result).error().detail));                                                                \
    } while (false)
