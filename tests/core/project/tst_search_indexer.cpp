// SPDX-License-Identifier: Apache-2.0
#include "core/project/search_indexer.h"
#include "core/project/workspace.h"
#include "core/secrets/memory_store.h"
#include "core/store/record_search.h"
#include "core/store/record_store.h"
#include "tests/support/support.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace lw::project;

class TestSearchIndexer final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;

    QString path() const { return m_folder.filePath(u"p%1.lwproj"_qs.arg(m_number)); }
    void openProject()
    {
        auto opened = Project::open(path(), Project::Opening::Write);
        LW_VERIFY_RESULT(opened);
        m_project = *std::move(opened);
    }
    void add(int from, int count)
    {
        LW_VERIFY_RESULT(m_project->writer().postAndWait([from, count](store::Database &database) -> Result<void> {
            for (int i = from; i < from + count; ++i) {
                const QString id = QString::number(i);
                if (auto put = store::putRecord(database, {id, id, u"{\"text\":\"订单 number %1 end\"}"_qs.arg(i), id, {}, u"in"_qs, i}, 1); !put)
                    return put;
            }
            return {};
        }));
    }
    std::size_t found(const QString &needle) { return store::searchRecords(m_project->reader(), needle).value().size(); }

    int m_number = 0;

private Q_SLOTS:
    void init()
    {
        ++m_number;
        openProject();
    }
    void cleanup() { m_project.reset(); }

    void itIsMadeBehindEverythingElse()
    {
        add(1, 5000);
        SearchIndexer indexer(*m_project);
        QVERIFY(!indexer.state());
        QSignalSpy progress(&indexer, &SearchIndexer::progress);
        indexer.start();
        QVERIFY(progress.wait(20'000));
        QVERIFY2(!indexer.state()->isComplete(), "the first step took everything");
        // Half done, it finds all there is.
        QCOMPARE(found(u"number 4711 "_qs), std::size_t(1));
        QCOMPARE(found(u"订单"_qs), std::size_t(5000));
        QTRY_VERIFY_WITH_TIMEOUT(indexer.state()->isComplete(), 20'000);
        QCOMPARE(indexer.state()->total, 5000);
        QCOMPARE(qvariant_cast<store::SearchState>(progress.last().first()).indexed, 5000);
        QCOMPARE(found(u"number 4711 "_qs), std::size_t(1));
    }

    void closedInTheMiddleItGoesOn()
    {
        add(1, 5000);
        auto indexer = std::make_unique<SearchIndexer>(*m_project);
        QSignalSpy progress(indexer.get(), &SearchIndexer::progress);
        indexer->start();
        QVERIFY(progress.wait(20'000));
        indexer.reset();
        const auto stopped = store::searchState(m_project->reader());
        LW_VERIFY_RESULT(stopped);
        QVERIFY2(stopped->indexed > 0 && stopped->indexed < 5000, qPrintable(QString::number(stopped->indexed)));
        m_project.reset();
        openProject();
        QCOMPARE(store::searchState(m_project->reader()).value(), *stopped);
        SearchIndexer again(*m_project);
        again.start();
        QTRY_VERIFY_WITH_TIMEOUT(again.state() && again.state()->isComplete(), 20'000);
        QCOMPARE(found(u"number 33 "_qs), std::size_t(1));
    }

    void closedAtAnyMomentNothingIsLeftBehind()
    {
        add(1, 10);
        for (int i = 0; i < 300; ++i) {
            auto indexer = std::make_unique<SearchIndexer>(*m_project);
            QSignalSpy progress(indexer.get(), &SearchIndexer::progress);
            indexer->start();
            indexer->start(); // a second step follows the first
            QVERIFY(progress.wait(20'000));
        }
    }

    void whatComesMeanwhileIsIndexedToo()
    {
        add(1, 3000);
        SearchIndexer indexer(*m_project);
        indexer.start();
        add(3001, 500);
        indexer.start();
        QTRY_VERIFY_WITH_TIMEOUT(indexer.state() && indexer.state()->isComplete() && indexer.state()->total == 3500, 20'000);
        add(3501, 1);
        indexer.start();
        QTRY_VERIFY_WITH_TIMEOUT(indexer.state()->total == 3501 && indexer.state()->isComplete(), 20'000);
        QCOMPARE(found(u"number 3501 "_qs), std::size_t(1));
    }

    void aWorkspaceMakesIt()
    {
        add(1, 1500);
        m_project.reset();
        settings::Settings settings(m_folder.filePath(u"settings.ini"_qs));
        secrets::MemoryStore secrets;
        Workspace workspace(Workspace::Surroundings{&settings, &secrets, m_folder.path(), {}});
        QSignalSpy changed(&workspace, &Workspace::searchStateChanged);
        LW_VERIFY_RESULT(workspace.open(path()));
        QTRY_VERIFY_WITH_TIMEOUT(workspace.searchState() && workspace.searchState()->isComplete(), 20'000);
        QVERIFY(changed.count() >= 1);
        workspace.close();
    }
};

QTEST_GUILESS_MAIN(TestSearchIndexer)
#include "tst_search_indexer.moc"
