// SPDX-License-Identifier: Apache-2.0
#include "core/base/mailbox.h"

#include <QTest>

#include <thread>

using namespace lw;

class TestMailbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLetterArrivesOnceAndInOrder()
    {
        QObject receiver;
        std::vector<std::vector<int>> bySender(4);
        Mailbox<std::pair<int, int>> box(&receiver, [&](auto letters) {
            for (const auto &[sender, number] : letters)
                bySender[std::size_t(sender)].push_back(number);
        });
        std::vector<std::thread> senders;
        for (int sender = 0; sender < 4; ++sender) {
            senders.emplace_back([&box, sender] {
                for (int i = 0; i < 2000; ++i)
                    box.post({sender, i});
            });
        }
        for (auto &thread : senders)
            thread.join();
        const auto all = [&] {
            return std::all_of(bySender.begin(), bySender.end(), [](const auto &l) { return l.size() == 2000; });
        };
        QTRY_VERIFY(all());
        for (const auto &letters : bySender)
            QVERIFY(std::is_sorted(letters.begin(), letters.end()));
    }

    void closedMeansSilent()
    {
        QObject receiver;
        int calls = 0;
        Mailbox<int> box(&receiver, [&](auto) { ++calls; });
        box.post(1);
        box.close();
        box.post(2);
        QCoreApplication::sendPostedEvents(&receiver);
        QCOMPARE(calls, 0);
    }
};

QTEST_GUILESS_MAIN(TestMailbox)
#include "tst_mailbox.moc"
