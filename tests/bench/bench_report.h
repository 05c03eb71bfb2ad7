// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

#include <QString>

#include <nlohmann/json.hpp>

namespace lw::bench {

/// What a bench found out: each finding is a line of text as soon as it is known, or with --json an object of an array at the end.
class Report final
{
public:
    /// Reads --json and --quick from the words of the command line.
    Report(const char *bench, int argc, char *argv[]);
    /// Prints the array.
    ~Report();
    Report(const Report &) = delete;
    Report &operator=(const Report &) = delete;

    /// Only so much is measured as shows that the bench works.
    [[nodiscard]] bool isQuick() const { return m_quick; }
    void add(const QString &line, OrderedJson figures);

private:
    OrderedJson m_findings = OrderedJson::array();
    std::string m_bench;
    bool m_json = false;
    bool m_quick = false;
};

} // namespace lw::bench
