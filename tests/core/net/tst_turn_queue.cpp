// SPDX-License-Identifier: Apache-2.0
#include "core/net/turn_queue.h"

#include <QTest>
#include <QUrl>

#include <memory>
#include <vector>

using namespace lw::net;

namespace {

class Guest final : public Turn
{
public:
    Guest(TurnQueue &queue, char name, const char *host, QByteArray &begun)
        : Turn(queue)
        , m_name(name)
        , m_begun(begun)
    {
        enter(QUrl(QStringLiteral("http://") + QString::fromLatin1(host)));
    }
    void begin() override { m_begun += m_name; }
    void end() { leave(); }

private:
    char m_name;
    QByteArray &m_begun;
};

} // namespace

class TestTurnQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inTheOrderTheyCame()
    {
        TurnQueue queue(2, 2);
        QByteArray begun;
        std::vector<std::unique_ptr<Guest>> guests;
        for (const char name : {'a', 'b', 'c', 'd', 'e'})
            guests.push_back(std::make_unique<Guest>(queue, name, "one", begun));
        QCOMPARE(begun, QByteArray("ab"));
        QCOMPARE(queue.waiting(), 3);
        guests[1]->end();
        QCOMPARE(begun, QByteArray("abc"));
        guests[1]->end(); // again does nothing
        QCOMPARE(begun, QByteArray("abc"));
        guests[3].reset(); // d goes home before its turn
        guests[0].reset();
        QCOMPARE(begun, QByteArray("abce"));
        guests.clear();
        QCOMPARE(queue.begun(), 0);
        QCOMPARE(queue.waiting(), 0);
    }

    void aFullHostLetsOthersPass()
    {
        TurnQueue queue(3, 2);
        QByteArray begun;
        Guest a(queue, 'a', "one:80", begun);
        Guest b(queue, 'b', "one", begun); // the same port
        Guest c(queue, 'c', "one", begun);
        Guest d(queue, 'd', "one:81", begun); // another server
        Guest e(queue, 'e', "two", begun);
        QCOMPARE(begun, QByteArray("abd"));
        d.end();
        QCOMPARE(begun, QByteArray("abde"));
        a.end();
        QCOMPARE(begun, QByteArray("abdec"));
    }

    void aLimitBelowOneIsOne()
    {
        TurnQueue queue(0, -3);
        QByteArray begun;
        Guest a(queue, 'a', "one", begun);
        Guest b(queue, 'b', "two", begun);
        QCOMPARE(begun, QByteArray("a"));
    }
};

QTEST_GUILESS_MAIN(TestTurnQueue)
#include "tst_turn_queue.moc"
