// SPDX-License-Identifier: Apache-2.0
#include "core/net/retry_after.h"

#include <QTest>

using namespace lw::net;
using std::chrono::milliseconds;

namespace {

qint64 number(const std::optional<milliseconds> &delay)
{
    return delay ? static_cast<qint64>(delay->count()) : -1;
}

} // namespace

class TestRetryAfter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headers_data()
    {
        QTest::addColumn<QByteArray>("retryAfterMs");
        QTest::addColumn<QByteArray>("retryAfterText");
        QTest::addColumn<qint64>("expected"); // -1: nothing readable
        const auto row = [](const char *name, const QByteArray &ms, const QByteArray &text, qint64 expected) {
            QTest::newRow(name) << ms << text << expected;
        };
        row("nothing", "", "", -1);
        row("seconds", "", "20", 20'000);
        row("a fraction", "", "0.25", 250);
        row("zero", "", "0", 0);
        row("spaces", "", " 3 ", 3'000);
        row("milliseconds", "1500", "", 1'500);
        row("milliseconds come first", "1500", "2", 1'500);
        row("a fraction of a millisecond is rounded up", "0.5", "", 1);
        row("unreadable milliseconds, readable seconds", "soon", "2", 2'000);
        row("negative", "", "-1", -1);
        row("not a number", "", "nan", -1);
        row("infinite", "", "inf", -1);
        row("words", "", "in a while", -1);
        row("longer than can be meant is at most a year and a day", "", "1e300", 366LL * 86'400'000);
        row("an HTTP date", "", "Thu, 01 Jan 2026 00:00:30 GMT", 30'000);
        row("an HTTP date that has passed", "", "Wed, 31 Dec 2025 23:59:00 GMT", 0);
        row("the date of RFC 850", "", "Thursday, 01-Jan-26 00:00:30 GMT", 30'000);
        row("the date of asctime", "", "Thu Jan  1 00:00:30 2026", 30'000);
        row("a date far ahead is at most a year and a day", "", "Fri, 01 Jan 2100 00:00:00 GMT", 366LL * 86'400'000);
        row("a date that is none", "", "Thu, 45 Jan 2026 00:00:30 GMT", -1);
    }
    void headers()
    {
        QFETCH(QByteArray, retryAfterMs);
        QFETCH(QByteArray, retryAfterText);
        QFETCH(qint64, expected);
        Headers all{{"Content-Type", "application/json"}};
        if (!retryAfterMs.isEmpty())
            all.emplaceBack("Retry-After-Ms", retryAfterMs);
        if (!retryAfterText.isEmpty())
            all.emplaceBack("Retry-After", retryAfterText);
        QCOMPARE(number(retryAfter(all, QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC))), expected);
    }

    void theTimeZoneOfTheComputerDoesNotMatter()
    {
        const Headers all{{"retry-after", "Thu, 01 Jan 2026 00:00:30 GMT"}};
        const QDateTime now(QDate(2026, 1, 1), QTime(2, 0), Qt::OffsetFromUTC, 7200);
        QCOMPARE(number(retryAfter(all, now)), 30'000);
    }

    void durations_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("expected");
        const auto row = [](const QByteArray &text, qint64 expected) {
            QTest::newRow(text.constData()) << text << expected;
        };
        row("12ms", 12);
        row("1s", 1'000);
        row("6m0s", 360'000);
        row("1h2m3.5s", 3'723'500);
        row("8.268544852s", 8'269);
        row("1m30.5s", 90'500);
        row("100us", 1);
        row("1\xC2\xB5s", 1); // Go writes the micro sign
        row("0s", 0);
        row("", -1);
        row("-1", -1);
        row("5", -1);
        row("s", -1);
        row("1x", -1);
        row("1s!", -1);
        row("-1s", -1);
        row("99999999999999999999h", 366LL * 86'400'000);
    }
    void durations()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, expected);
        QCOMPARE(number(goDuration(text)), expected);
    }
};

QTEST_GUILESS_MAIN(TestRetryAfter)
#include "tst_retry_after.moc"
