// SPDX-License-Identifier: Apache-2.0
#include "core/project/series_csv.h"

#include <QSaveFile>

namespace lw::project {
namespace {

template <typename T>
void cell(QByteArray &line, const std::optional<T> &value)
{
    line += ',';
    if (value)
        line += QByteArray::number(*value);
}

void cells(QByteArray &line, const std::optional<metrics::Percentiles> &values)
{
    for (double metrics::Percentiles::*each : {&metrics::Percentiles::p50, &metrics::Percentiles::p95, &metrics::Percentiles::p99}) {
        line += ',';
        if (values)
            line += QByteArray::number((*values).*each, 'f', 1);
    }
}

} // namespace

QByteArray seriesCsv(const metrics::RunSeries &series)
{
    QByteArray text = "time,seconds,requests,tokens,tokens_so_far,in_flight,from_cache,rate_limited,server_errors,lost,cut_off,"
                      "label_errors,not_json,refused,other_errors,latency_p50_ms,latency_p95_ms,latency_p99_ms,"
                      "first_token_p50_ms,first_token_p95_ms,first_token_p99_ms\r\n";
    qint64 seconds = 0;
    for (const metrics::RunBucket &bucket : series.buckets) {
        text += series.begin.addSecs(seconds).toUTC().toString(Qt::ISODate).toUtf8();
        cell(text, std::optional(seconds));
        cell(text, std::optional(bucket.requests));
        cell(text, bucket.tokens);
        cell(text, bucket.tokensSoFar);
        cell(text, std::optional(bucket.inFlight));
        cell(text, std::optional(bucket.fromCache));
        for (const int errors : bucket.errors)
            cell(text, std::optional(errors));
        cells(text, bucket.latencyMs);
        cells(text, bucket.firstTokenMs);
        text += "\r\n";
        seconds += series.bucketSeconds;
    }
    return text;
}

Result<void> saveSeriesCsv(const QString &path, const metrics::RunSeries &series)
{
    QSaveFile file(path);
    const QByteArray text = seriesCsv(series);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return {};
    return fail(Code::NotWritable, QStringLiteral("%1 cannot be written: %2").arg(path, file.errorString()));
}

} // namespace lw::project
