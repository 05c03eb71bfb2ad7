// SPDX-License-Identifier: Apache-2.0
#include "core/store/direct_statement.h"
#include "core/store/project_schema.h"
#include "core/store/record_store.h"
#include "tests/support/support.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace lw;
using namespace lw::store;

class TestDatabase : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    static void sql(const QString &path, const QStringList &statements)
    {
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("foreign"));
            db.setDatabaseName(path);
            QVERIFY(db.open());
            for (const QString &statement : statements)
                QVERIFY(QSqlQuery(db).exec(statement));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("foreign"));
    }

    /// A column of what a statement gives.
    static QStringList inTable(const QString &path, const QString &statement, int column)
    {
        QStringList values;
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("look"));
            db.setDatabaseName(path);
            const bool isOpen = db.open();
            QSqlQuery query(db);
            if (!isOpen || !query.exec(statement))
                values.append(query.lastError().text());
            while (query.next())
                values.append(query.value(column).toString());
        }
        QSqlDatabase::removeDatabase(QStringLiteral("look"));
        return values;
    }

#ifdef Q_OS_LINUX
    static bool anotherProcessLocks(const QString &path, off_t begin, off_t length)
    {
        const QByteArray name = QFile::encodeName(path);
        const pid_t child = ::fork();
        if (child == 0) {
            struct flock lock = {};
            lock.l_type = F_WRLCK;
            lock.l_whence = SEEK_SET;
            lock.l_start = begin;
            lock.l_len = length;
            const int file = ::open(name.constData(), O_RDWR | O_CLOEXEC);
            ::_exit(file >= 0 && ::fcntl(file, F_SETLK, &lock) == 0 ? 1 : 0);
        }
        int status = 0;
        return ::waitpid(child, &status, 0) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0;
    }
#endif

private Q_SLOTS:
    void aNewFileIsMadeAndFoundAgain()
    {
        {
            auto made = Database::open(file("new.lwproj"), Database::Mode::Write, projectSchema());
            LW_VERIFY_RESULT(made);
            QVERIFY(setMeta(**made, QStringLiteral("k"), QStringLiteral("v")).has_value());
        }
        auto read = Database::open(file("new.lwproj"), Database::Mode::Read, projectSchema());
        LW_VERIFY_RESULT(read);
        QCOMPARE(meta(**read, QStringLiteral("k")).value().value(), QStringLiteral("v"));
        QVERIFY2(!setMeta(**read, QStringLiteral("k"), QStringLiteral("w")).has_value(), "a reader has written");
    }

    /// Its maker was killed: before the first table, and before the first byte.
    void whatWasNeverMadeWholeIsMadeAtTheNextTry()
    {
        for (const bool withPages : {false, true}) {
            const QString path = file(withPages ? "pages.lwproj" : "bytes.lwproj");
            if (withPages) {
                QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("begun"));
                db.setDatabaseName(path);
                QVERIFY(db.open());
                QVERIFY(QSqlQuery(db).exec(QStringLiteral("PRAGMA journal_mode = WAL")));
                db = {};
                QSqlDatabase::removeDatabase(QStringLiteral("begun"));
            } else {
                QFile empty(path);
                QVERIFY(empty.open(QIODevice::WriteOnly));
            }
            const auto early = Database::open(path, Database::Mode::Read, projectSchema());
            QVERIFY(!early);
            QCOMPARE(early.error().code, Code::Empty);
            LW_VERIFY_RESULT(Database::open(path, Database::Mode::Write, projectSchema()));
            LW_VERIFY_RESULT(Database::open(path, Database::Mode::Read, projectSchema()));
        }
    }

    /// What a file dialog does to find out what a file is.
    void locksOutliveAForeignLook()
    {
        const QString path = file("looked-at.lwproj");
        const auto look = [&] {
            for (const char *ending : {"", "-shm", "-wal"}) {
                QFile foreign(path + QLatin1String(ending));
                QVERIFY(foreign.open(QIODevice::ReadOnly));
                (void)foreign.read(16);
            }
        };
        {
            auto writer = Database::open(path, Database::Mode::Write, projectSchema());
            LW_VERIFY_RESULT(writer);
            {
                auto reader = Database::open(path, Database::Mode::Read, projectSchema());
                LW_VERIFY_RESULT(reader);
                look();
            }
            look();
            QVERIFY(setMeta(**writer, QStringLiteral("k"), QStringLiteral("v")).has_value());
#ifdef Q_OS_LINUX
            // SQLite of another process would take the file for itself if it got these.
            QVERIFY2(!anotherProcessLocks(path, 0x40000002, 510), "the file is not locked any more");
            QVERIFY2(!anotherProcessLocks(path + QStringLiteral("-shm"), 128, 1), "the index of the log is not locked any more");
#endif
        }
        QVERIFY2(!QFile::exists(path + QStringLiteral("-wal")), "the last connection has not put the file in order");
        auto read = Database::open(path, Database::Mode::Read, projectSchema());
        LW_VERIFY_RESULT(read);
        QCOMPARE(meta(**read, QStringLiteral("k")).value().value(), QStringLiteral("v"));
    }

    void refusesWhatIsNotOurs_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<Code>("code");
        QFile text(file("text"));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write(QByteArray("this is no database at all\n").repeated(100));
        text.close();
        sql(file("other"), {QStringLiteral("CREATE TABLE stock (id INTEGER)")});
        sql(file("marked"), {QStringLiteral("PRAGMA application_id = 7")});
        { auto made = Database::open(file("future"), Database::Mode::Write, projectSchema()); }
        sql(file("future"), {QStringLiteral("PRAGMA user_version = 99")});
        QTest::newRow("text") << file("text") << Code::NotAProject;
        QTest::newRow("another program's tables") << file("other") << Code::NotAProject;
        QTest::newRow("another program's mark") << file("marked") << Code::NotAProject;
        QTest::newRow("a newer version's") << file("future") << Code::NewerProject;
        QTest::newRow("a folder") << m_folder.path() << Code::NotReadable;
        QTest::newRow("a folder that is not there") << file("no/such/file") << Code::NotWritable;
    }
    void refusesWhatIsNotOurs()
    {
        QFETCH(QString, path);
        QFETCH(Code, code);
        QByteArray before;
        if (QFile asItWas(path); asItWas.open(QIODevice::ReadOnly))
            before = asItWas.readAll();
        const auto opened = Database::open(path, Database::Mode::Write, projectSchema());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, code);
        QVERIFY(opened.error().detail.contains(path));
        if (QFile asItIs(path); asItIs.open(QIODevice::ReadOnly))
            QCOMPARE(asItIs.readAll(), before);
    }

    void whatIsDoneOftenIsTheSameEitherWay_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("quickest") << int(Database::Way::Quickest);
        QTest::newRow("through Qt") << int(Database::Way::ThroughQt);
    }
    void whatIsDoneOftenIsTheSameEitherWay()
    {
        QFETCH(int, way);
        const QString path = m_folder.filePath(QStringLiteral("often-%1.lwproj").arg(way));
        auto db = Database::open(path, Database::Mode::Write, projectSchema());
        LW_VERIFY_RESULT(db);
        const QByteArray text("\xE4\xB8\xAD\0 x", 6);
        const auto add = [&](const QByteArray &identity, const Value &gold) {
            const Value values[] = {QByteArrayView(identity), QByteArrayView(), QByteArrayView(text), QByteArrayView("h"), gold, qint64(1),
                                    QByteArrayView("in.csv"), qint64(7), gold, gold, qint64(1) << 40};
            return (*db)->changeOften(QStringLiteral("record_add"), values, Database::Way(way));
        };
        QVERIFY((*db)->begin().has_value());
        QCOMPARE(add("a", Value()).value(), 1);
        QCOMPARE(add("a", Value()).value(), 0);
        QCOMPARE(add("b", QByteArrayView(R"({"label":"ham"})")).value(), 1);
        QVERIFY((*db)->commit().has_value());
        // A text is a text, and what was left out is NULL.
        QStringList stored;
        {
            QSqlDatabase look = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("look"));
            look.setDatabaseName(path);
            QVERIFY(look.open());
            QSqlQuery query(look);
            QVERIFY(query.exec(QStringLiteral("SELECT identity, typeof(shown_id), length(shown_id), typeof(data), hex(data), typeof(gold), gold_label, row, length, state FROM record")));
            while (query.next()) {
                for (int i = 0; i < 10; ++i)
                    stored.append(query.value(i).isNull() ? QStringLiteral("-") : query.value(i).toString());
            }
        }
        QSqlDatabase::removeDatabase(QStringLiteral("look"));
        QCOMPARE(stored.join(u' '), QStringLiteral("a text 0 text E4B8AD002078 null - 7 1099511627776 pending b text 0 text E4B8AD002078 text ham 7 1099511627776 pending"));
        // What SQLite refuses is told, and the statement goes on.
        auto reader = Database::open(path, Database::Mode::Read, projectSchema());
        LW_VERIFY_RESULT(reader);
        const Value values[] = {QByteArrayView("c"), QByteArrayView("c"), QByteArrayView("{}"), QByteArrayView("h"), Value(), qint64(1), QByteArrayView("f"), qint64(1), Value(), Value(), qint64(1)};
        const auto refused = (*reader)->changeOften(QStringLiteral("record_add"), values, Database::Way(way));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::NotWritable);
        QCOMPARE(add("d", Value()).value(), 1);
        QCOMPARE((*db)->changeOften(QStringLiteral("no_such"), values, Database::Way(way)).error().code, Code::Internal);
    }

    void largeImportsGoPastQtHere()
    {
        // Where the driver has an SQLite of its own this cannot be, and QtSql does it.
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("direct"));
            db.setDatabaseName(QStringLiteral(":memory:"));
            QVERIFY(db.open());
            QVERIFY(QSqlQuery(db).exec(QStringLiteral("CREATE TABLE t (a UNIQUE)")));
            QVERIFY(DirectStatement::prepare(db, QStringLiteral("INSERT INTO nowhere VALUES (?)")) == nullptr);
            const auto statement = DirectStatement::prepare(db, QStringLiteral("INSERT INTO t VALUES (?)"));
            if (!statement)
                QSKIP("this build, or this system's QtSql, knows no other way");
            const Value one[] = {qint64(1)};
            QCOMPARE(statement->change(one).value(), 1);
            const auto again = statement->change(one);
            QVERIFY(!again);
            QCOMPARE(again.error().nativeErrorCode(), QStringLiteral("2067"));   // SQLITE_CONSTRAINT_UNIQUE
            const Value two[] = {qint64(2)};
            QCOMPARE(statement->change(two).value(), 1);
            // The limit by which the library was told is as it was.
            QSqlQuery limit(db);
            QVERIFY(limit.exec(QStringLiteral("PRAGMA soft_heap_limit")) && limit.next());
            QCOMPARE(limit.value(0).toLongLong(), 0);
        }
        QSqlDatabase::removeDatabase(QStringLiteral("direct"));
    }

    void theFacetsAreReadInOrder()
    {
        // tests/data/project_v7.lwproj was written when they were in another order, and the state had an index of its own.
        const QString path = file("old.lwproj");
        QVERIFY(QFile::copy(lw::test::sourceDir() + QStringLiteral("/tests/data/project_v7.lwproj"), path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        auto db = Database::open(path, Database::Mode::Write, projectSchema());
        LW_VERIFY_RESULT(db);
        QStringList names;
        {
            auto rows = (*db)->run(QStringLiteral("schema_indexes"), {{QLatin1String("table"), QStringLiteral("record")}});
            LW_VERIFY_RESULT(rows);
            while (rows->next())
                names.append(rows->text(0));
        }
        QCOMPARE(names, (QStringList{QStringLiteral("record_facets"), QStringLiteral("record_dispute")}));
        // Where all else is equal, as after an import, the next record stands at the end of it.
        const QString columns = inTable(path, QStringLiteral("SELECT group_concat(name, ' ') FROM pragma_index_info('record_facets')"), 0).join(u' ');
        QCOMPARE(columns, QStringLiteral("state verdict flagged person_label model_label gold_label disputed id length confidence sampled contested probability"));
        // Counting goes along the index and sorts nothing; that of the states does so too.
        for (const char *statement : {"record_facet_counts", "record_counts"}) {
            QFile text(QStringLiteral(":/labelwright/sql/%1.sql").arg(QLatin1String(statement)));
            QVERIFY(text.open(QIODevice::ReadOnly));
            const QStringList plan = inTable(path, QStringLiteral("EXPLAIN QUERY PLAN ") + QString::fromUtf8(text.readAll()), 3);
            QCOMPARE(plan, QStringList(QStringLiteral("SCAN record USING COVERING INDEX record_facets")));
        }
    }

    void theSameIdTwiceNamesBothRows()
    {
        auto db = Database::open(file("twice.lwproj"), Database::Mode::Write, projectSchema());
        LW_VERIFY_RESULT(db);
        NewRecord record{QStringLiteral("a"), QStringLiteral("a"), QStringLiteral("{}"), QStringLiteral("h"), {},
                         QStringLiteral("in.csv"), 3};
        QVERIFY(putRecord(**db, record, 1).has_value());
        record.row = 8;
        const auto again = putRecord(**db, record, 1);
        QVERIFY(!again);
        QCOMPARE(again.error().code, Code::DoubleId);
        QVERIFY2(again.error().detail.contains(QStringLiteral("row 3")) && again.error().detail.contains(QStringLiteral("row 8")),
                 qPrintable(again.error().detail));
        QVERIFY2(putRecord(**db, record, 2).has_value(), "the next import brings the same record again");
        QCOMPARE(stateCounts(**db)->total(), 1);
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
