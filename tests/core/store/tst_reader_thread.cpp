// SPDX-License-Identifier: Apache-2.0
#include "core/store/reader_thread.h"

#include "core/store/project_schema.h"
#include "tests/support/support.h"

#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace lw;
using namespace lw::store;

class TestReaderThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestPageFirstAndLateOnesNever()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("p"));
        QVERIFY(Database::open(path, Database::Mode::Write, projectSchema()).has_value());
        std::vector<int> done; // the reader's thread, until the last job has told
        std::promise<void> gate;
        std::promise<void> last;
        ReaderThread reader(path, projectSchema());
        reader.post({[opened = gate.get_future().share()](Database &) { opened.wait(); }, {}, ReaderThread::Kind::Query, 0});
        const auto note = [&done](int number) { return [&done, number](Database &) { done.push_back(number); }; };
        reader.post({note(1), {}, ReaderThread::Kind::Query, 0});
        reader.post({note(2), {}, ReaderThread::Kind::Query, 1});
        reader.post({note(3), {}, ReaderThread::Kind::Page, 1});
        reader.post({note(4), {}, ReaderThread::Kind::Page, 2});
        reader.post({note(5), {}, ReaderThread::Kind::Page, 2});
        reader.post({[&last](Database &) { last.set_value(); }, {}, ReaderThread::Kind::Query, 2});
        reader.supersede(2);
        gate.set_value();
        last.get_future().wait();
        QCOMPARE(done, (std::vector<int>{5, 4, 1}));
    }

    void aFileThatComesLaterIsRead()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("p"));
        ReaderThread reader(path, projectSchema());
        const auto ask = [&reader] {
            std::promise<std::optional<Code>> outcome;
            reader.post({[&outcome](Database &) { outcome.set_value({}); },
                         [&outcome](const Error &error) { outcome.set_value(error.code); }, ReaderThread::Kind::Query, 0});
            return outcome.get_future().get();
        };
        QCOMPARE(ask(), std::optional(Code::NotFound));
        QVERIFY(Database::open(path, Database::Mode::Write, projectSchema()).has_value());
        QCOMPARE(ask(), std::optional<Code>());
    }

    void endsWithWorkLeft()
    {
        std::atomic<int> done = 0;
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("p"));
        QVERIFY(Database::open(path, Database::Mode::Write, projectSchema()).has_value());
        {
            ReaderThread reader(path, projectSchema());
            for (int i = 0; i < 1000; ++i)
                reader.post({[&done](Database &) { QTest::qSleep(1); ++done; }, {}, ReaderThread::Kind::Query, 0});
        }
        QVERIFY(done < 1000);
    }
};

QTEST_GUILESS_MAIN(TestReaderThread)
#include "tst_reader_thread.moc"
