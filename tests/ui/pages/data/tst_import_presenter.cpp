// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/data/import_presenter.h"

#include "core/store/record_query.h"
#include "tests/core/dataset/packed_files.h"
#include "tests/support/support.h"
#include "tests/ui/pages/data/sample_workspace.h"
#include "ui/pages/data/import_words.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace lw;
using namespace lw::ui;
using dataset::InputFormat;
using project::ColumnUse;
using Phase = ImportPresenter::Phase;
using Obstacle = ImportPresenter::Obstacle;

/// What the import sheet finds, what can be changed, what it brings in, and what it says where it cannot.
class TestImportPresenter : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::SampleWorkspace> m_sample;
    std::unique_ptr<ImportPresenter> m_import;

    static QByteArray mails()
    {
        return "id,subject,body,gold\n"
               "a1,Hello there,\"A body of some words, and more\",ham\n"
               "a2,Buy now,\"Another body of some words\",spam\n"
               "a3,Lunch,\"Shall we meet at noon today\",ham\n";
    }
    void read(const QString &file)
    {
        m_import->begin({file});
        QTRY_VERIFY(m_import->phase() != Phase::Reading);
    }
    QString sentence() const { return importSentence(*m_import); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init()
    {
        m_sample = std::make_unique<test::SampleWorkspace>();
        m_import = std::make_unique<ImportPresenter>(m_sample->workspace);
    }
    void cleanup()
    {
        m_import.reset();
        m_sample.reset();
    }
    void aNewProjectAsksTheEndpointChosenForNewOnes()
    {
        m_sample->settings.putEndpoint({u"e1"_qs, u"Cellar"_qs, QUrl(u"http://127.0.0.1:9/v1"_qs), u"m"_qs, false, {}});
        m_sample->settings.setLastEndpoint(u"e1"_qs);
        read(m_sample->put(u"mail.csv"_qs, mails()));
        QSignalSpy imported(m_import.get(), &ImportPresenter::imported);
        m_import->start();
        QTRY_COMPARE(imported.size(), 1);
        QCOMPARE(m_sample->workspace.endpointEntry().id, u"e1"_qs);
        QCOMPARE(m_sample->workspace.setup().model, u"m"_qs);
        // What is added later leaves the choice alone.
        m_sample->settings.setLastEndpoint({});
        read(m_sample->put(u"more.csv"_qs, "id,subject,body,gold\nb1,Hello,\"A body of other words\",ham\n"));
        m_import->start();
        QTRY_COMPARE(imported.size(), 2);
        QCOMPARE(m_sample->workspace.endpointEntry().id, u"e1"_qs);
    }
    void whatWasFound()
    {
        read(m_sample->put(u"mail.csv"_qs, mails()));
        QCOMPARE(m_import->phase(), Phase::Ready);
        QCOMPARE(m_import->preview()->facts.format, InputFormat::Csv);
        QCOMPARE(m_import->recordCount(), std::optional<qint64>(3));
        const std::vector<ColumnUse> uses{ColumnUse::Id, ColumnUse::Text, ColumnUse::Text, ColumnUse::Gold};
        QVERIFY(m_import->uses() == uses);
        QCOMPARE(importVerdict(*m_import).lead, u"Every row can be read."_qs);
        QVERIFY(importVerdict(*m_import).good);
        QCOMPARE(QFileInfo(m_import->projectPath()).fileName(), u"mail.lwproj"_qs);
        QVERIFY(m_import->canStart());
    }
    void aProjectIsMadeAndFilled()
    {
        read(m_sample->put(u"mail.csv"_qs, mails()));
        QSignalSpy imported(m_import.get(), &ImportPresenter::imported);
        QSignalSpy clean(m_import.get(), &ImportPresenter::finishedClean);
        m_import->start();
        QTRY_COMPARE(imported.size(), 1);
        QCOMPARE(clean.size(), 1);
        QCOMPARE(m_sample->workspace.states().total(), 3);
        QCOMPARE(m_sample->workspace.setup().columns.id, u"id"_qs);
        QCOMPARE(m_sample->workspace.setup().columns.gold, u"gold"_qs);
        QCOMPARE(m_sample->workspace.setup().columns.text, QStringList({u"subject"_qs, u"body"_qs}));
        QVERIFY(QFileInfo::exists(m_sample->path(u"mail.lwproj"_qs)));
        // The same name again is another project's.
        QCOMPARE(QFileInfo(freeProjectPath(m_sample->path(u"mail.csv"_qs))).fileName(), u"mail-2.lwproj"_qs);
    }
    void choicesAreMadeAnew()
    {
        read(m_sample->put(u"mail.csv"_qs, "id;text\n1;one two, three\n2;four five, six\n"));
        QCOMPARE(m_import->preview()->facts.delimiter, ';');
        m_import->setDelimiter(',');
        QTRY_COMPARE(m_import->phase(), Phase::Ready);
        QCOMPARE(m_import->preview()->facts.delimiter, ',');
        m_import->setDelimiter(0);
        QTRY_COMPARE(m_import->preview()->facts.delimiter, ';');
        m_import->setFirstRow(dataset::FirstRow::Data);
        QTRY_COMPARE(m_import->recordCount(), std::optional<qint64>(3));
    }
    void aSheetIsChosen()
    {
        const QByteArray rows = "<row><c t=\"str\"><v>text</v></c></row><row><c t=\"str\"><v>words of the sheet</v></c></row>";
        read(m_sample->put(u"book.xlsx"_qs, test::zipped(test::workbook(rows))));
        QCOMPARE(m_import->phase(), Phase::Ready);
        const auto shown = [this] { return stringOr(m_import->preview()->rows.front().data, m_import->preview()->columns.front().name.toUtf8().constData()); };
        QCOMPARE(m_import->preview()->facts.sheet, u"数据"_qs);
        QCOMPARE(shown(), u"words of the sheet"_qs);
        m_import->setSheet(u"Hidden"_qs);
        QTRY_COMPARE(m_import->phase(), Phase::Ready);
        QCOMPARE(m_import->preview()->columns.front().name, u"secret"_qs);
        QCOMPARE(shown(), u"1"_qs);
    }
    void labelsOfAToolAreGoldOrDecisions_data()
    {
        QTest::addColumn<int>("labels");
        QTest::addColumn<qint64>("reviewed");
        QTest::addColumn<bool>("gold");
        using Labels = project::ForeignLabels;
        QTest::newRow("gold") << int(Labels::Gold) << qint64(0) << true;
        QTest::newRow("decisions") << int(Labels::Decisions) << qint64(2) << false;
        QTest::newRow("left out") << int(Labels::LeaveOut) << qint64(0) << false;
    }
    void labelsOfAToolAreGoldOrDecisions()
    {
        QFETCH(int, labels);
        QFETCH(qint64, reviewed);
        QFETCH(bool, gold);
        read(m_sample->put(u"doccano.jsonl"_qs, "{\"id\":1,\"text\":\"I like it a lot\",\"label\":[\"good\"],\"Comments\":[]}\n"
                                                "{\"id\":2,\"text\":\"I do not like it\",\"label\":[\"bad\"],\"Comments\":[]}\n"));
        QCOMPARE(m_import->preview()->facts.format, InputFormat::Doccano);
        m_import->setLabels(project::ForeignLabels(labels));
        QSignalSpy imported(m_import.get(), &ImportPresenter::imported);
        m_import->start();
        QTRY_COMPARE(imported.size(), 1);
        store::Database &database = m_sample->workspace.project().reader();
        const auto counts = store::countRecords(database);
        LW_VERIFY_RESULT(counts);
        QCOMPARE(counts->reviewed, reviewed);
        QCOMPARE(m_import->report().labelled, labels == int(project::ForeignLabels::LeaveOut) ? 0 : 2);
        store::RecordQuery good;
        good.filter.gold = u"good"_qs;
        const auto found = store::findRecords(database, good);
        LW_VERIFY_RESULT(found);
        QCOMPARE(found->size(), std::size_t(gold ? 1 : 0));
    }
    void oneIdAndOneGold()
    {
        read(m_sample->put(u"mail.csv"_qs, mails()));
        m_import->setUse(1, ColumnUse::Id);
        QCOMPARE(m_import->uses()[0], ColumnUse::Metadata);
        QCOMPARE(m_import->uses()[1], ColumnUse::Id);
        m_import->setUse(2, ColumnUse::Metadata);
        QCOMPARE(m_import->obstacle(), Obstacle::NoText);
        QVERIFY(!m_import->canStart());
        QVERIFY(obstacleSentence(*m_import).contains(u"text"_qs));
    }
    void chineseInGb18030()
    {
        if (test::dataDir().isEmpty())
            QSKIP(test::noData);
        read(test::dataDir() + u"/poems_gb18030.csv"_qs);
        QCOMPARE(m_import->preview()->facts.encoding.name, QByteArray("GB18030"));
        QCOMPARE(m_import->recordCount(), std::optional<qint64>(600));
        QVERIFY(importVerdict(*m_import).sentence.contains(u"numbered"_qs));
    }
    void badInputs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << u"e.csv"_qs << QByteArray("") << u"auto"_qs << u"e.csv is empty."_qs;
        QTest::newRow("header only") << u"h.csv"_qs << QByteArray("id,text\n") << u"auto"_qs << u"column names and no row"_qs;
        QTest::newRow("binary") << u"b.csv"_qs << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", 20) << u"auto"_qs << u"b.csv cannot be read as a table"_qs;
        QTest::newRow("encoding of nobody") << u"x.csv"_qs << QByteArray("id,text\n1,a b\n") << u"klingon"_qs << u"Choose another encoding"_qs;
    }
    void badInputs()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, encoding);
        QFETCH(QString, says);
        read(m_sample->put(name, bytes));
        if (encoding != u"auto") {
            m_import->setEncoding(encoding);
            QTRY_VERIFY(m_import->phase() != Phase::Reading);
        }
        QCOMPARE(m_import->phase(), Phase::Unreadable);
        QVERIFY2(sentence().contains(says), qPrintable(sentence()));
    }
    void filesThatAreNone()
    {
        read(m_sample->path(u"gone.csv"_qs));
        QCOMPARE(m_import->phase(), Phase::Unreadable);
        QVERIFY2(sentence().contains(u"not there any more"_qs), qPrintable(sentence()));
        read(QFileInfo(m_sample->path(u"x"_qs)).absolutePath());
        QVERIFY2(sentence().contains(u"is a folder"_qs), qPrintable(sentence()));
    }
    void brokenRowsAreListedAndSaved()
    {
        read(m_sample->put(u"mail.csv"_qs, mails() + "a4,only two\na5,Bad \xff\xfe bytes,\"A body of words\",ham\n"));
        QCOMPARE(m_import->preview()->badRows.size(), 2U);
        QVERIFY(!importVerdict(*m_import).good);
        QCOMPARE(importVerdict(*m_import).lead, u"2 of 5 rows cannot be read."_qs);
        m_import->start();
        QTRY_COMPARE(m_import->phase(), Phase::Done);
        QCOMPARE(m_import->report().badRows.size(), 2U);
        QVERIFY(QFileInfo::exists(m_import->badRowPath()));
        QCOMPARE(m_sample->workspace.states().total(), 3);
    }
    void oneIdTwice()
    {
        read(m_sample->put(u"mail.csv"_qs, mails() + "a1,Again,\"A body of some words\",ham\n"));
        m_import->setUse(0, ColumnUse::Id);
        m_import->start();
        QTRY_COMPARE(m_import->phase(), Phase::Failed);
        QVERIFY2(sentence().contains(u"same id"_qs), qPrintable(sentence()));
        // Another choice, and it goes on.
        m_import->setUse(0, ColumnUse::Metadata);
        m_import->start();
        QTRY_COMPARE(m_sample->workspace.states().total(), 4);
    }
    void anotherIdThanTheProjects()
    {
        m_sample->openMails(3);
        read(m_sample->put(u"more.csv"_qs, "id,subject,body,gold\nn1,One,\"A body of words\",ham\n"));
        const std::vector<ColumnUse> uses{ColumnUse::Id, ColumnUse::Text, ColumnUse::Text, ColumnUse::Gold};
        QVERIFY(m_import->uses() == uses); // as the project has them, whatever the sample suggests
        QVERIFY(m_import->projectPath().isEmpty());
        m_import->setUse(0, ColumnUse::Metadata);
        QCOMPARE(m_import->obstacle(), Obstacle::OtherId);
        QVERIFY(obstacleSentence(*m_import).contains(u"id"_qs));
        m_import->setUse(0, ColumnUse::Id);
        m_import->start();
        QTRY_COMPARE(m_sample->workspace.states().total(), 4);
    }
    void aProjectFileThatCannotBe()
    {
        read(m_sample->put(u"mail.csv"_qs, mails()));
        m_import->setProjectPath(m_sample->path(u"no/such/folder/p.lwproj"_qs));
        m_import->start();
        QCOMPARE(m_import->phase(), Phase::Failed);
        QVERIFY(!sentence().isEmpty());
        m_import->setProjectPath(m_sample->path(u"mail.csv"_qs));
        m_import->start();
        QCOMPARE(m_import->phase(), Phase::Failed);
        QVERIFY2(sentence().contains(u"no project"_qs), qPrintable(sentence()));
        m_import->setProjectPath(m_sample->path(u"good.lwproj"_qs));
        QVERIFY(m_import->canStart());
    }
    void aProjectInUse()
    {
        const auto other = project::Project::open(m_sample->path(u"used.lwproj"_qs), project::Project::Opening::Write);
        LW_VERIFY_RESULT(other);
        read(m_sample->put(u"mail.csv"_qs, mails()));
        m_import->setProjectPath(m_sample->path(u"used.lwproj"_qs));
        m_import->start();
        QCOMPARE(m_import->phase(), Phase::Failed);
        QVERIFY2(sentence().contains(u"open"_qs), qPrintable(sentence()));
    }
    void cancelLeavesTheProjectAsItWas()
    {
        m_sample->openMails(3);
        QByteArray many("id,subject,body,gold\n");
        for (int i = 0; i < 60'000; ++i)
            many += "x" + QByteArray::number(i) + ",Subject,A body of some words,ham\n";
        read(m_sample->put(u"many.csv"_qs, many));
        m_import->start();
        QCOMPARE(m_import->phase(), Phase::Importing);
        m_import->cancel();
        QTRY_COMPARE(m_import->phase(), Phase::Ready);
        m_sample->workspace.reloadRecords();
        QCOMPARE(m_sample->workspace.states().total(), 3);
        QVERIFY(m_import->canStart());
    }
    void closingTheProjectEndsTheImport()
    {
        m_sample->openMails(3);
        read(m_sample->put(u"mail.csv"_qs, mails()));
        m_import->start();
        m_sample->workspace.close();
        QVERIFY(m_import->phase() != Phase::Importing);
    }
};

QTEST_GUILESS_MAIN(TestImportPresenter)
#include "tst_import_presenter.moc"
