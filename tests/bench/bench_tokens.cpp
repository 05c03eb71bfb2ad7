// SPDX-License-Identifier: Apache-2.0
// How fast a vocabulary counts on one core, beside the estimate. The vocabulary (.tiktoken or tokenizer.json) is the first word
// of the command line, a text in UTF-8 the second.
#include "core/text/bpe.h"
#include "core/text/token_estimate.h"
#include "core/text/tokenizer_file.h"
#include "tests/bench/bench_report.h"

#include <QElapsedTimer>
#include <QFile>

#include <cstdio>

using namespace lw;

namespace {

/// Megabytes of UTF-8 a second, the best of some rounds: what disturbs only ever makes slower.
double speed(const text::TokenCounter &counter, const QStringList &parts, qint64 bytes, int rounds, qint64 &tokens)
{
    double best = 0;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        tokens = 0;
        for (const QString &part : parts)
            tokens += counter.count(part);
        best = std::max(best, double(bytes) / 1e6 / (double(timer.nsecsElapsed()) / 1e9));
    }
    return best;
}

} // namespace

int main(int argc, char *argv[])
{
    bench::Report report("tokens", argc, argv);
    if (argc < 3) {
        std::fputs("bench_tokens VOCABULARY TEXT [--json] [--quick]\n", stderr);
        return 2;
    }
    QElapsedTimer timer;
    timer.start();
    const auto bpe = text::readTokenizerFile(QString::fromLocal8Bit(argv[1]));
    if (!bpe) {
        std::fputs(qPrintable(bpe.error().detail + u'\n'), stderr);
        return 2;
    }
    const qint64 readMs = timer.elapsed();
    QFile file(QString::fromLocal8Bit(argv[2]));
    if (!file.open(QIODevice::ReadOnly)) {
        std::fputs(qPrintable(file.errorString() + u'\n'), stderr);
        return 2;
    }
    // Whole, and in lines: a record is often no longer than that.
    const QString whole = QString::fromUtf8(report.isQuick() ? file.read(100'000) : file.readAll());
    const qint64 bytes = whole.toUtf8().size();
    for (const bool byLine : {false, true}) {
        const QStringList parts = byLine ? whole.split(u'\n') : QStringList{whole};
        qint64 exact = 0;
        qint64 estimated = 0;
        const int rounds = report.isQuick() ? 1 : 5;
        const double bpeSpeed = speed(**bpe, parts, bytes, rounds, exact);
        const double estimateSpeed = speed(text::TokenEstimate(), parts, bytes, rounds, estimated);
        report.add(QStringLiteral("%1 MB in %2 parts: %3 tokens at %4 MB/s; estimate %5 at %6 MB/s; vocabulary read in %7 ms")
                       .arg(double(bytes) / 1e6, 0, 'f', 1)
                       .arg(parts.size())
                       .arg(exact)
                       .arg(bpeSpeed, 0, 'f', 1)
                       .arg(estimated)
                       .arg(estimateSpeed, 0, 'f', 1)
                       .arg(readMs),
                   {{"bytes", bytes},
                    {"parts", parts.size()},
                    {"tokens", exact},
                    {"mb_per_s", bpeSpeed},
                    {"estimate_mb_per_s", estimateSpeed},
                    {"read_ms", readMs}});
    }
    return 0;
}
