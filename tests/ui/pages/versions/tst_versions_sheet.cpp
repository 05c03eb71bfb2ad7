// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/pages/annotate/annotate_fixture.h"
#include "ui/pages/versions/version_card.h"
#include "ui/pages/versions/versions_sheet.h"
#include "ui/text/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/key_button.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace lw;
using namespace lw::ui;

/// The sheet of the versions over a project of ten mails with gold, of which the model gets two wrong; with clicks.
class TestVersionsSheet : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::AnnotateFixture> m_fixture;
    std::unique_ptr<VersionsSheet> m_sheet;
    std::atomic<bool> m_isWrong{true};

    template <typename T>
    T *part(const char *name) const
    {
        T *found = m_sheet->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    void importMails()
    {
        QFile file(m_fixture->folder.filePath(QStringLiteral("mail.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("id,text,gold\n");
        for (int i = 1; i <= 10; ++i)
            file.write(QStringLiteral("m%1,mail %1,ham\n").arg(i).toUtf8());
        file.close();
        project::ImportRequest request;
        request.files = {file.fileName()};
        request.columns.text = {QStringLiteral("text")};
        request.columns.id = QStringLiteral("id");
        request.columns.gold = QStringLiteral("gold");
        Result<project::ImportReport> report = fail(Code::Internal, {});
        const QString bad = m_fixture->folder.filePath(QStringLiteral("bad.jsonl"));
        QVERIFY(m_fixture->workspace.project().writer().postAndWait(
            [&](store::Database &database) -> Result<void> {
                report = project::importFiles(database, request, bad, {}, [](qint64, qint64, qint64) {});
                return report ? Result<void>() : fail(report.error());
            },
            store::WriterThread::Sharing::Alone).has_value());
        project::Setup setup = m_fixture->workspace.setup();
        setup.task.name = QStringLiteral("Mail");
        setup.task.instructions = QStringLiteral("Is it spam?");
        setup.task.labels = {{QStringLiteral("ham"), {}, {}, {}}, {QStringLiteral("spam"), {}, {}, {}}};
        setup.columns = report->columns;
        setup.batch = 1;
        m_fixture->workspace.setSetup(setup);
        m_fixture->workspace.reloadRecords();
    }
    void reword(const QString &instructions)
    {
        project::Setup setup = m_fixture->workspace.setup();
        setup.task.instructions = instructions;
        m_fixture->workspace.setSetup(setup);
    }
    bool runs(const std::function<void()> &begin)
    {
        QSignalSpy ended(&m_fixture->workspace, &project::Workspace::runEnded);
        begin();
        return QTest::qWaitFor([&ended] { return !ended.isEmpty(); }, 30'000);
    }
    bool run()
    {
        return runs([this] { m_fixture->workspace.startRun(store::Failed::LeaveAlone); });
    }
    void open(const std::vector<qint64> &chosen = {})
    {
        m_sheet->openFor(chosen);
        m_sheet->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_sheet.get()));
        QTRY_VERIFY(!part<QLabel>("savedAs")->text().startsWith(QStringLiteral("Reading")));
    }
    QString words() const
    {
        QStringList texts;
        for (const QLabel *label : m_sheet->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u'\n');
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Theme::instance().apply(*qApp);
    }
    void init()
    {
        m_isWrong = true;
        m_fixture = std::make_unique<test::AnnotateFixture>();
        m_fixture->server.setLabel([this](const QString &text) {
            return m_isWrong && (text.endsWith(u'3') || text.endsWith(u'7')) ? QStringLiteral("spam") : QStringLiteral("ham");
        });
        QVERIFY(m_fixture->open());
        m_fixture->useServer();
        importMails();
        m_sheet = std::make_unique<VersionsSheet>(m_fixture->workspace);
        m_sheet->resize(560, 1400);
    }
    void cleanup()
    {
        m_sheet.reset();
        m_fixture.reset();
    }

    void beforeAnythingWasAsked()
    {
        open();
        QVERIFY(part<QLabel>("savedAs")->text().contains(QStringLiteral("no version yet")));
        QTRY_COMPARE(part<QRadioButton>("again1")->text(), QStringLiteral("Failed: without an answer (0)"));
        QVERIFY(!part<KeyButton>("askAgain")->isEnabled());
        QVERIFY(!part<KeyButton>("compare")->isVisible());
    }

    void aVersionIsSavedWithItsNote()
    {
        QVERIFY(run());
        open();
        QCOMPARE(part<QLabel>("savedAs")->text(), QStringLiteral("The task as it stands is version 1."));
        reword(QStringLiteral("Is it bulk mail?"));
        open();
        QVERIFY(part<QLabel>("savedAs")->text().contains(QStringLiteral("no version yet")));
        part<QLineEdit>("versionNote")->setText(QStringLiteral("clearer"));
        QTest::mouseClick(part<KeyButton>("saveVersion"), Qt::LeftButton);
        QTRY_VERIFY(m_sheet->findChild<VersionCard *>(QStringLiteral("version2")));
        QCOMPARE(part<QLabel>("savedAs")->text(), QStringLiteral("The task as it stands is version 2."));
        QVERIFY2(words().contains(QStringLiteral("clearer")), qPrintable(words()));
        QVERIFY2(words().contains(QStringLiteral("Version 2, holds now")), qPrintable(words()));
        QVERIFY2(words().contains(QStringLiteral("80.0 % right on gold (8 of 10")), qPrintable(words()));
        QTRY_COMPARE(part<QRadioButton>("again0")->text(), QStringLiteral("Stale: answered before the task was saved last (10)"));
        QVERIFY(part<QRadioButton>("again0")->isEnabled());
    }

    void wrongOnesAreAskedAgain()
    {
        QVERIFY(run());
        open();
        QTRY_COMPARE(part<QRadioButton>("again2")->text(), QStringLiteral("Wrong: not what gold says (2)"));
        QTRY_VERIFY(part<QRadioButton>("again2")->isChecked()); // there are none of the others
        QTRY_VERIFY2(part<QLabel>("againForecast")->text().startsWith(QStringLiteral("About %1").arg(requestCount(2))), qPrintable(words()));
        QVERIFY(part<QLabel>("againForecast")->text().contains(QStringLiteral("cost not known")));
        QVERIFY(part<QLabel>("againWith")->text().startsWith(QStringLiteral("With the same task, model and parameters")));
        QCOMPARE(part<KeyButton>("askAgain")->text(), QStringLiteral("Ask %1 again").arg(recordCount(2)));
        m_isWrong = false;
        m_fixture->server.forget();
        QSignalSpy started(m_sheet.get(), &VersionsSheet::started);
        QVERIFY(runs([this] { QTest::mouseClick(part<KeyButton>("askAgain"), Qt::LeftButton); }));
        QCOMPARE(started.size(), 1);
        QCOMPARE(m_fixture->server.counts().chats, 2);
        QTRY_COMPARE(part<QRadioButton>("again2")->text(), QStringLiteral("Wrong: not what gold says (0)"));
        QVERIFY(!part<KeyButton>("askAgain")->isEnabled());
    }

    void chosenOnesStandBeside()
    {
        QVERIFY(run());
        reword(QStringLiteral("Is it bulk mail?"));
        open({4, 9});
        QVERIFY(part<QRadioButton>("again3")->isVisible() && part<QRadioButton>("again3")->isChecked());
        QTRY_VERIFY(part<QLabel>("againWith")->text().contains(QStringLiteral("stand beside")));
        m_fixture->server.forget();
        QVERIFY(runs([this] { QTest::mouseClick(part<KeyButton>("askAgain"), Qt::LeftButton); }));
        QCOMPARE(m_fixture->server.counts().chats, 2);
        QCOMPARE(m_fixture->workspace.states().of(QStringLiteral("annotated")), 10);
        QTRY_VERIFY2(words().contains(QStringLiteral("Version 1, holds now")), qPrintable(words()));
    }

    void twoVersionsAreComparedAndAFlipOpensItsRecord()
    {
        QVERIFY(run());
        m_isWrong = false;
        reword(QStringLiteral("Is it bulk mail?"));
        QVERIFY(run());
        open();
        QTRY_COMPARE(part<QComboBox>("compareOne")->currentText(), QStringLiteral("Version 1, fake-model"));
        QCOMPARE(part<QComboBox>("compareOther")->currentText(), QStringLiteral("Version 2, fake-model"));
        QTest::mouseClick(part<KeyButton>("compare"), Qt::LeftButton);
        auto *flipped = part<QListWidget>("flipped");
        QTRY_COMPARE(flipped->count(), 2);
        QCOMPARE(flipped->item(0)->text(), QStringLiteral("m3: gold ham, first spam, second ham"));
        const QString figures = part<QLabel>("comparedFigures")->text();
        QVERIFY2(figures.contains(QStringLiteral("80.0 % right")) && figures.contains(QStringLiteral("100.0 % right")), qPrintable(figures));
        QVERIFY2(figures.contains(QStringLiteral("unknown")), qPrintable(figures)); // the cost
        QVERIFY(part<QLabel>("comparedChance")->text().contains(QStringLiteral("p = 0.500")));
        QSignalSpy chosen(m_sheet.get(), &VersionsSheet::recordChosen);
        const QRect place = flipped->visualItemRect(flipped->item(1));
        QTest::mouseClick(flipped->viewport(), Qt::LeftButton, {}, place.center());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().toLongLong(), 7);
    }

    void escapeCloses()
    {
        open();
        QVERIFY(QTest::qWaitForWindowActive(m_sheet.get()));
        QSignalSpy closed(m_sheet.get(), &VersionsSheet::closed);
        QTest::keyClick(part<QLineEdit>("versionNote"), Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
    }
};

QTEST_MAIN(TestVersionsSheet)
#include "tst_versions_sheet.moc"
