// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/bench_report.h"

#include <QByteArrayView>

#include <cstdio>

namespace lw::bench {

Report::Report(const char *bench, int argc, char *argv[])
    : m_bench(bench)
{
    for (int i = 1; i < argc; ++i) {
        m_json |= QByteArrayView(argv[i]) == "--json";
        m_quick |= QByteArrayView(argv[i]) == "--quick";
    }
}

Report::~Report()
{
    if (m_json)
        std::printf("%s\n", OrderedJson{{"bench", m_bench}, {"findings", m_findings}}.dump(2).c_str());
}

void Report::add(const QString &line, OrderedJson figures)
{
    m_findings.push_back(std::move(figures));
    if (m_json)
        return;
    std::printf("%s\n", line.toUtf8().constData());
    std::fflush(stdout);
}

} // namespace lw::bench
