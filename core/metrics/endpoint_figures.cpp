// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/endpoint_figures.h"

#include "core/metrics/run_series.h"

#include <QHash>

#include <algorithm>

namespace lw::metrics {

std::vector<EndpointFigures> endpointFigures(const std::vector<Attempt> &attempts)
{
    struct Row
    {
        EndpointFigures figures;
        std::vector<double> latencies;
    };
    QHash<QString, Row> rows;
    int requests = 0;
    for (const Attempt &attempt : attempts) {
        Row &row = rows[attempt.endpoint];
        row.figures.requests += attempt.reachedSocket ? 1 : 0;
        requests += attempt.reachedSocket ? 1 : 0;
        row.figures.errors += errorClass(attempt) ? 1 : 0;
        if (!attempt.failure)
            row.latencies.push_back(double(attempt.total.count()) / 1000.0);
    }
    std::vector<EndpointFigures> all;
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        EndpointFigures figures = std::move(row->figures);
        figures.endpoint = row.key();
        figures.latencyMs = percentiles(std::move(row->latencies));
        figures.share = requests > 0 ? double(figures.requests) / double(requests) : 0;
        all.push_back(std::move(figures));
    }
    std::sort(all.begin(), all.end(), [](const EndpointFigures &a, const EndpointFigures &b) {
        return a.requests != b.requests ? a.requests > b.requests : a.endpoint < b.endpoint;
    });
    return all;
}

} // namespace lw::metrics
