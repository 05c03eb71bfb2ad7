// SPDX-License-Identifier: Apache-2.0
#include "core/project/queue_views.h"

#include "core/store/record_store.h"
#include "tests/support/support.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace lw::project;

/// What somebody saved of a queue is there when the project is opened again.
class TestQueueViews final : public QObject
{
    Q_OBJECT

private:
    static QueueView hard()
    {
        store::RecordFilter filter;
        filter.state = store::RecordFilter::State::Contested;
        filter.failure = u"failed:label"_qs;
        filter.label = u"a"_qs;
        filter.modelLabel = u"b"_qs;
        filter.gold = u"c"_qs;
        filter.search = u"d \u5E76"_qs;
        filter.minLength = 5;
        filter.maxLength = 500;
        filter.minConfidence = 0.25;
        filter.maxConfidence = 0.75;
        filter.isConfidenceUnknown = true;
        return {u"hard ones"_qs, u"random"_qs, filter};
    }

private Q_SLOTS:
    void savedOpenedRemoved()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"p.lwproj"_qs);
        {
            const auto project = Project::open(path, Project::Opening::Write).value();
            QueueViews views(*project);
            QVERIFY(views.views().empty());
            QSignalSpy changed(&views, &QueueViews::changed);
            views.save(hard());
            views.save({u"all"_qs, u"file"_qs, {}});
            QTRY_COMPARE(changed.size(), 2);
            QCOMPARE(views.views(), (std::vector<QueueView>{{u"all"_qs, u"file"_qs, {}}, hard()}));
        }
        const auto project = Project::open(path, Project::Opening::Write).value();
        QueueViews views(*project);
        QCOMPARE(views.views(), (std::vector<QueueView>{{u"all"_qs, u"file"_qs, {}}, hard()}));
        QSignalSpy changed(&views, &QueueViews::changed);
        QueueView other = hard();
        other.order = u"uncertain"_qs;
        views.save(other);
        views.remove(u"all"_qs);
        QTRY_COMPARE(changed.size(), 2);
        QCOMPARE(views.views(), std::vector<QueueView>{other});
        QSignalSpy failed(&views, &QueueViews::failed);
        views.save({u" "_qs, u"file"_qs, {}});
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(views.views(), std::vector<QueueView>{other});
    }

    /// Of a later version, and what is none.
    void whatIsNotKnownIsLeftOut()
    {
        const QTemporaryDir folder;
        const auto project = Project::open(folder.filePath(u"p.lwproj"_qs), Project::Opening::Write).value();
        LW_VERIFY_RESULT(project->writer().postAndWait([](store::Database &db) {
            return store::setMeta(db, u"queue_views"_qs, u"[{\"name\":\"a\",\"order\":\"file\",\"filter\":{\"state\":\"dreamt\"}},7,"
                                                         "{\"name\":\"b\",\"order\":\"file\",\"filter\":{\"state\":\"all\"}}]"_qs);
        }));
        QCOMPARE(storedQueueViews(project->reader()).value(), (std::vector<QueueView>{{u"b"_qs, u"file"_qs, {}}}));
    }
};

QTEST_GUILESS_MAIN(TestQueueViews)
#include "tst_queue_views.moc"
