// SPDX-License-Identifier: Apache-2.0
#include "core/store/project_schema.h"
#include "core/store/record_store.h"
#include "tests/support/support.h"

#include <QFile>
#include <QSqlDatabase>
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
