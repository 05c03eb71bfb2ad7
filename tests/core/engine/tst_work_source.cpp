// SPDX-License-Identifier: Apache-2.0
#include "core/engine/work_source.h"
#include "core/store/project_schema.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace lw::engine;

class TestWorkSource : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<store::Database> m_db;

    static WorkSource::Scope scope(qint64 limit) { return {{}, store::Asks::Missing, store::Failed::LeaveAlone, limit}; }

    std::vector<qint64> all(qint64 limit)
    {
        WorkSource source(*m_db, scope(limit));
        std::vector<qint64> ids;
        for (;;) {
            const auto next = source.next();
            if (!next || !*next)
                return ids;
            ids.push_back((*next)->id);
        }
    }

private Q_SLOTS:
    void init()
    {
        static int number = 0;
        m_db = store::Database::open(m_folder.filePath(QString::number(++number)), store::Database::Mode::Write,
                                     store::projectSchema()).value();
    }
    void cleanup() { m_db.reset(); }

    void eachOnceInOrder_data()
    {
        QTest::addColumn<int>("records");
        for (const int records : {0, 1, WorkSource::pageSize - 1, WorkSource::pageSize, WorkSource::pageSize + 1,
                                  3 * WorkSource::pageSize})
            QTest::addRow("%d", records) << records;
    }
    void eachOnceInOrder()
    {
        QFETCH(int, records);
        std::vector<qint64> expected;
        for (int i = 1; i <= records; ++i) {
            const QString name = QString::number(i);
            QVERIFY(store::putRecord(*m_db, {name, name, QStringLiteral("{}"), name, {}, QStringLiteral("in"), i}, 1).has_value());
            expected.push_back(i);
        }
        QCOMPARE(all(0), expected);
        expected.resize(std::size_t(std::min(records, 70)));
        QCOMPARE(all(70), expected);
    }

    void theLimitIsMetOnlyWhereThereWasMore_data()
    {
        QTest::addColumn<int>("records");
        QTest::addColumn<int>("limit");
        QTest::addColumn<bool>("limited");
        QTest::newRow("fewer") << 4 << 5 << false;
        QTest::newRow("as many") << 5 << 5 << false;
        QTest::newRow("one more") << 6 << 5 << true;
        QTest::newRow("a page, as many") << WorkSource::pageSize << WorkSource::pageSize << false;
        QTest::newRow("a page and one more") << WorkSource::pageSize + 1 << WorkSource::pageSize << true;
        QTest::newRow("no limit") << 5 << 0 << false;
    }
    void theLimitIsMetOnlyWhereThereWasMore()
    {
        QFETCH(int, records);
        QFETCH(int, limit);
        QFETCH(bool, limited);
        for (int i = 1; i <= records; ++i) {
            const QString name = QString::number(i);
            QVERIFY(store::putRecord(*m_db, {name, name, QStringLiteral("{}"), name, {}, QStringLiteral("in"), i}, 1).has_value());
        }
        WorkSource source(*m_db, scope(limit));
        while (source.next().value()) { }
        QCOMPARE(source.limited(), limited);
        QVERIFY(!source.next().value());
    }

    void anEmptyProjectIsNoLimit()
    {
        WorkSource source(*m_db, scope(5));
        QVERIFY(!source.next().value());
        QVERIFY(!source.limited());
        QCOMPARE(source.leased(), 0);
    }
};

QTEST_APPLESS_MAIN(TestWorkSource)
#include "tst_work_source.moc"
