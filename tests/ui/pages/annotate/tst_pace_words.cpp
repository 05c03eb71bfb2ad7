// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/annotate/pace_words.h"

#include <QTest>

using namespace lw;
using namespace lw::ui;
using namespace lw::engine;

class TestPaceWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingToTell()
    {
        RunSnapshot snapshot;
        snapshot.endpoints.push_back({});
        QCOMPARE(paceDetails(snapshot), QString());
    }

    void theNewestChangesFirst()
    {
        RunSnapshot snapshot;
        for (int i = 1; i <= 8; ++i)
            snapshot.changes.push_back({Instant(i), PaceChange::What::BatchSize, PaceChange::Why::Quick, i, i + 1, {}});
        snapshot.changes.push_back({Instant(9), PaceChange::What::Concurrency, PaceChange::Why::Refused, 20, 14, u"http://a"_qs});
        const QStringList lines = paceDetails(snapshot).split(u'\n');
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines[0], u"At a time: 14 instead of 20, because the endpoint refused some or let them wait too long."_qs);
        QCOMPARE(lines[1], u"Records a request: 9 instead of 8, because requests are quick."_qs);
        QCOMPARE(lines[4], u"Records a request: 6 instead of 5, because requests are quick."_qs);
    }

    void howTheEndpointsStand()
    {
        RunSnapshot snapshot;
        EndpointView good;
        good.url = u"https://a.example.com/v1"_qs;
        good.inFlight = 3;
        good.limit = 8;
        EndpointView bad;
        bad.url = u"https://b.example.com/v1"_qs;
        bad.state = EndpointView::State::Ejected;
        snapshot.endpoints = {bad};
        QVERIFY(paceDetails(snapshot).startsWith(u"https://b.example.com/v1: put aside"_qs));
        snapshot.endpoints = {good, bad};
        const QStringList lines = paceDetails(snapshot).split(u'\n');
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0], u"https://a.example.com/v1: 3 of at most 8 in flight"_qs);
    }

    void sleepAndColdStart()
    {
        RunSnapshot snapshot;
        snapshot.slept = 600;
        snapshot.coldStartMs = 41.6;
        const QStringList lines = paceDetails(snapshot).split(u'\n');
        QCOMPARE(lines[0], u"The computer slept for 10 min; what was in flight was asked again."_qs);
        QCOMPARE(lines[1], u"Opening a connection took up to 42 ms; that is in no latency."_qs);
    }
};

QTEST_GUILESS_MAIN(TestPaceWords)
#include "tst_pace_words.moc"
