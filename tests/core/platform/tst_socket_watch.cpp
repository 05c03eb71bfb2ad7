// SPDX-License-Identifier: Apache-2.0
#include "core/platform/socket_watch.h"

#include <QTest>

#include <array>

#include <sys/socket.h>
#include <unistd.h>

using namespace lw::platform;
using Wanted = SocketWatch::Wanted;
using Ready = SocketWatch::Ready;

namespace {

class Pair final
{
public:
    Pair() { (void)socketpair(AF_UNIX, SOCK_STREAM, 0, m_ends.data()); }
    ~Pair()
    {
        ::close(m_ends[0]);
        hangUp();
    }
    Pair(const Pair &) = delete;
    Pair &operator=(const Pair &) = delete;

    [[nodiscard]] int here() const { return m_ends[0]; }
    void say() const { QCOMPARE(::write(m_ends[1], "x", 1), 1); }
    void read() const
    {
        char letter = 0;
        QCOMPARE(::read(m_ends[0], &letter, 1), 1);
    }
    void hangUp()
    {
        if (m_ends[1] >= 0)
            ::close(std::exchange(m_ends[1], -1));
    }

private:
    std::array<int, 2> m_ends{-1, -1};
};

/// Keeps what was told; the loop is turned until nothing more comes.
struct Told
{
    SocketWatch watch{[this](const std::vector<Ready> &ready) {
        for (const Ready &each : ready) {
            last[each.socket] = each;
            ++times[each.socket];
        }
        if (then)
            then(ready);
    }};
    std::map<qintptr, Ready> last;
    std::map<qintptr, int> times;
    std::function<void(const std::vector<Ready> &)> then;

    static void turn()
    {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
    }
};

} // namespace

class TestSocketWatch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWantedIsTold()
    {
        Pair pair;
        Told told;
        told.watch.set(pair.here(), Wanted::Read);
        Told::turn();
        QVERIFY(told.times.empty());   // nothing to read
        pair.say();
        QTRY_VERIFY(told.times.contains(pair.here()));
        QVERIFY(told.last[pair.here()].readable);
        QVERIFY(!told.last[pair.here()].writable);
        told.watch.set(pair.here(), Wanted::Write);   // the letter is still there
        told.last.clear();
        QTRY_VERIFY(told.last.contains(pair.here()));
        QVERIFY(told.last[pair.here()].writable);
        QVERIFY(!told.last[pair.here()].readable);
    }

    void itIsToldUntilItIsRead()
    {
        Pair pair;
        Told told;
        told.watch.set(pair.here(), Wanted::Read);
        pair.say();
        QTRY_VERIFY(told.times[pair.here()] > 1);
        pair.read();
        Told::turn();
        const int times = told.times[pair.here()];
        Told::turn();
        QCOMPARE(told.times[pair.here()], times);
    }

    void whatIsNotWantedIsNot()
    {
        Pair quiet;
        Pair loud;
        Told told;
        for (const Pair *pair : {&quiet, &loud}) {
            told.watch.set(pair->here(), Wanted::Both);
            pair->say();
        }
        told.watch.set(quiet.here(), Wanted::Nothing);
        QTRY_VERIFY(told.times[loud.here()] > 0);
        QVERIFY(!told.times.contains(quiet.here()));
        told.watch.clear();
        const int times = told.times[loud.here()];
        Told::turn();
        QCOMPARE(told.times[loud.here()], times);
        told.watch.set(quiet.here(), Wanted::Read);   // it goes on as if new
        QTRY_VERIFY(told.times[quiet.here()] > 0);
    }

    void theOtherSideHangsUp()
    {
        Pair pair;
        Told told;
        told.watch.set(pair.here(), Wanted::Read);
        pair.hangUp();
        QTRY_VERIFY(told.last[pair.here()].readable);
    }

    void aNumberThatComesAgain()
    {
        Told told;
        int number = -1;
        {
            Pair first;
            number = first.here();
            told.watch.set(number, Wanted::Read);
            told.watch.set(number, Wanted::Nothing);
        }
        Pair second;
        QCOMPARE(second.here(), number);
        second.say();
        Told::turn();
        QVERIFY(told.times.empty());
        told.watch.set(number, Wanted::Read);
        QTRY_VERIFY(told.times[number] > 0);
    }

    void itMayBeChangedWhileItTells()
    {
        std::array<Pair, 3> pairs;
        Told told;
        told.then = [&](const std::vector<Ready> &) {
            for (const Pair &pair : pairs)
                told.watch.set(pair.here(), Wanted::Nothing);
        };
        for (const Pair &pair : pairs) {
            told.watch.set(pair.here(), Wanted::Read);
            pair.say();
        }
        QTRY_VERIFY(!told.times.empty());
        const auto times = told.times;
        Told::turn();
        QCOMPARE(told.times, times);
    }

    void moreThanAreToldAtOnce()
    {
        std::vector<Pair> pairs(150);
        Told told;
        for (const Pair &pair : pairs) {
            told.watch.set(pair.here(), Wanted::Read);
            pair.say();
        }
        told.then = [&](const std::vector<Ready> &ready) {
            for (const Ready &each : ready)
                told.watch.set(each.socket, Wanted::Nothing);
        };
        QTRY_COMPARE(told.times.size(), pairs.size());   // none starves behind the first ones
        for (const auto &[socket, times] : told.times)
            QCOMPARE(times, 1);
    }
};

QTEST_GUILESS_MAIN(TestSocketWatch)
#include "tst_socket_watch.moc"
