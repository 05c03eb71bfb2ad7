// SPDX-License-Identifier: Apache-2.0
#include "core/project/import_job.h"
#include "core/project/setup.h"
#include "core/store/record_store.h"
#include "tests/support/support.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace lw::project;

class TestImportJob final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;

    ImportRequest requestFor(int rows, const QByteArray &more = {})
    {
        QByteArray bytes = "id,text\n";
        for (int i = 0; i < rows; ++i)
            bytes += QByteArray::number(i) + ",some words\n";
        QFile file(m_folder.filePath(QStringLiteral("in.csv")));
        ImportRequest request;
        if (file.open(QIODevice::WriteOnly) && file.write(bytes + more) > 0)
            request.files.append(file.fileName());
        request.columns.id = QStringLiteral("id");
        return request;
    }

    qint64 records()
    {
        const auto counts = store::stateCounts(m_project->reader());
        return counts ? counts->total() : -1;
    }

private Q_SLOTS:
    void init()
    {
        static int n = 0;
        auto opened = Project::open(m_folder.filePath(QStringLiteral("%1.lwproj").arg(++n)), Project::Opening::Write);
        LW_VERIFY_RESULT(opened);
        m_project = *std::move(opened);
    }

    void cleanup() { m_project.reset(); }

    void itImports()
    {
        ImportJob job(*m_project, requestFor(3000, "bad\n" + QByteArray("worse\n").repeated(250)));
        QSignalSpy progress(&job, &ImportJob::progress);
        std::optional<Result<ImportReport>> report;
        connect(&job, &ImportJob::finished, this, [&](const Result<ImportReport> &ended) { report = ended; });
        job.start();
        QTRY_VERIFY_WITH_TIMEOUT(report.has_value(), 10'000);
        LW_VERIFY_RESULT(*report);
        QCOMPARE((*report)->records, 3000);
        QCOMPARE((*report)->badRowCount, 251);
        QCOMPARE((*report)->badRows.size(), std::size_t(ImportReport::maxBadRows));
        QCOMPARE((*report)->badRows.front().line, 3002);
        QVERIFY(QFile::exists(job.badRowPath()));
        QVERIFY(progress.count() >= 1);
        QCOMPARE(records(), 3000);
        const auto setup = loadSetup(m_project->reader());
        LW_VERIFY_RESULT(setup);
        QCOMPARE(setup->columns.id, QStringLiteral("id"));
        QCOMPARE(setup->columns.text, QStringList{QStringLiteral("text")});
    }

    void cancelledItLeavesNothing()
    {
        ImportJob job(*m_project, requestFor(200'000));
        std::optional<Result<ImportReport>> report;
        connect(&job, &ImportJob::progress, &job, &ImportJob::cancel);
        connect(&job, &ImportJob::finished, this, [&](const Result<ImportReport> &ended) { report = ended; });
        job.start();
        QTRY_VERIFY_WITH_TIMEOUT(report.has_value(), 20'000);
        QVERIFY(!*report);
        QCOMPARE(report->error().code, Code::Cancelled);
        QCOMPARE(records(), 0);
    }

    void deletedItLeavesNothing()
    {
        {
            ImportJob job(*m_project, requestFor(200'000));
            QSignalSpy progress(&job, &ImportJob::progress);
            job.start();
            QVERIFY(progress.wait(10'000));
        }
        QCOMPARE(records(), 0);
        const ImportJob neverStarted(*m_project, requestFor(1));
    }

    void aFailureIsTold()
    {
        ImportRequest request = requestFor(1);
        request.columns.id = QStringLiteral("nobody");
        ImportJob job(*m_project, request);
        std::optional<Result<ImportReport>> report;
        connect(&job, &ImportJob::finished, this, [&](const Result<ImportReport> &ended) { report = ended; });
        job.start();
        QTRY_VERIFY(report.has_value());
        QCOMPARE(report->error().code, Code::NoColumn);
    }
};

QTEST_GUILESS_MAIN(TestImportJob)
#include "tst_import_job.moc"
