// SPDX-License-Identifier: Apache-2.0
#include "core/store/project_schema.h"
#include "core/store/record_store.h"
#include "core/store/writer_thread.h"
#include "tests/support/support.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace lw::store;

class TestWriterThread : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    static NewRecord record(int number)
    {
        const QString id = QString::number(number);
        return {id, id, QStringLiteral("{}"), id, {}, QStringLiteral("in"), number};
    }

private Q_SLOTS:
    void whatWasPostedIsThereWhenItEnds()
    {
        std::atomic<int> done = 0;
        {
            auto writer = WriterThread::open(file("a"), projectSchema());
            LW_VERIFY_RESULT(writer);
            for (int i = 0; i < 1000; ++i) {
                (*writer)->post({[i](Database &db) { return putRecord(db, record(i), 1); },
                                 [&done](const Result<void> &result) { done += result ? 1 : 0; }});
            }
        }
        QCOMPARE(done.load(), 1000);
        auto reader = Database::open(file("a"), Database::Mode::Read, projectSchema());
        LW_VERIFY_RESULT(reader);
        QCOMPARE(stateCounts(**reader)->total(), 1000);
    }

    // The answer is on the disk when its `done` is called, or it is not called with success.
    void doneMeansCommitted()
    {
        auto writer = WriterThread::open(file("b"), projectSchema());
        LW_VERIFY_RESULT(writer);
        std::vector<qint64> seen;
        for (int i = 0; i < 300; ++i) {
            (*writer)->post({[i](Database &db) { return putRecord(db, record(i), 1); },
                             [&seen, this](const Result<void> &) {
                                 auto reader = Database::open(file("b"), Database::Mode::Read, projectSchema());
                                 seen.push_back(reader ? stateCounts(**reader)->total() : -1);
                             }});
        }
        QVERIFY((*writer)->postAndWait([](Database &) { return Result<void>{}; }).has_value());
        QCOMPARE(seen.size(), std::size_t(300));
        for (int i = 0; i < 300; ++i)
            QVERIFY2(seen[std::size_t(i)] > i, "an answer was announced before it was stored");
    }

    void aJobOfItsOwnIsUndoneWhole()
    {
        auto writer = WriterThread::open(file("c"), projectSchema());
        LW_VERIFY_RESULT(writer);
        const auto result = (*writer)->postAndWait(
            [](Database &db) -> Result<void> {
                for (int i = 0; i < 10; ++i) {
                    if (auto put = putRecord(db, record(i % 7), 1); !put)
                        return put;
                }
                return {};
            },
            WriterThread::Sharing::Alone);
        QVERIFY(!result);
        QCOMPARE(result.error().code, Code::DoubleId);
        qint64 left = -1;
        QVERIFY((*writer)->postAndWait([&left](Database &db) -> Result<void> {
            left = stateCounts(db)->total();
            return {};
        }));
        QCOMPARE(left, 0);
    }

    void aFileThatCannotBeOpenedIsSaid()
    {
        const auto writer = WriterThread::open(file("no/such/folder"), projectSchema());
        QVERIFY(!writer);
        QCOMPARE(writer.error().code, Code::NotWritable);
    }
};

QTEST_GUILESS_MAIN(TestWriterThread)
#include "tst_writer_thread.moc"
