// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/team/team_sheet.h"

#include "core/store/project_schema.h"
#include "core/store/record_query.h"
#include "core/store/review_store.h"
#include "tests/ui/pages/data/sample_workspace.h"
#include "ui/theme/theme.h"
#include "ui/widgets/key_button.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace lw;
using namespace lw::ui;

/// The sheet about several people, from the files that go out to the disputes that come back.
class TestTeamSheet : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::SampleWorkspace> m_sample;
    std::unique_ptr<TeamSheet> m_sheet;

    template <typename T>
    T *part(const char *name) const
    {
        T *found = m_sheet->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QString text(const char *name) const { return part<QLabel>(name)->text(); }
    void open()
    {
        m_sheet->begin();
        m_sheet->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_sheet.get()));
        QTRY_VERIFY(m_sheet->presenter().phase() == TeamPresenter::Phase::Idle);
    }
    void handOut()
    {
        part<QLineEdit>("teamPeople")->setText(u"Ann, Bo"_qs);
        QTest::keyClicks(part<QLineEdit>("teamOverlap"), u"100"_qs);
        QTRY_VERIFY(part<KeyButton>("teamHandOut")->isEnabled());
        part<QLineEdit>("teamOverlap")->clearFocus();
        part<KeyButton>("teamHandOut")->click();
        QTRY_VERIFY(part<QLabel>("teamHandedOut")->isVisible());
        QTRY_VERIFY(m_sheet->presenter().phase() == TeamPresenter::Phase::Idle);
    }
    QString fileOf(const QString &person) const { return m_sample->path(u"mail-shares/mail-%1.lwproj"_qs.arg(person)); }
    /// What they do in their own window.
    void decideAll(const QString &person, const QString &label) const
    {
        const auto file = store::Database::open(fileOf(person), store::Database::Mode::Write, store::projectSchema()).value();
        const std::vector<qint64> ids = store::findRecords(*file, {}).value();
        for (const qint64 id : ids) {
            const auto put = store::putDecisions(*file, {{id, task::Decision::Kind::Correct, task::labelValue(label), {}, {}}},
                                                 {person, u"2026-03-01T10:00:%1.000Z"_qs.arg(id, 2, 10, QChar(u'0'))});
            QVERIFY(put.has_value());
        }
    }
    void drop(const QStringList &files)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &file : files)
            urls.append(QUrl::fromLocalFile(file));
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_sheet.get(), &enter);
        QVERIFY2(enter.isAccepted(), "the files are not taken");
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_sheet.get(), &event);
        QTRY_VERIFY(part<QLabel>("teamCollected")->isVisible());
        QTRY_VERIFY(m_sheet->presenter().phase() == TeamPresenter::Phase::Idle);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Theme::instance().apply(*qApp);
    }
    void init()
    {
        m_sample = std::make_unique<test::SampleWorkspace>();
        m_sample->openMails(20);
        m_sheet = std::make_unique<TeamSheet>(m_sample->workspace);
        m_sheet->resize(560, 800);
    }
    void cleanup()
    {
        m_sheet.reset();
        m_sample.reset();
    }

    void nothingIsMadeUpBeforeAnybodyDecided()
    {
        open();
        QVERIFY2(text("teamFigures").contains(u"Nobody has decided"_qs), qPrintable(text("teamFigures")));
        QVERIFY(text("teamAgreement").contains(u"nothing can be said"_qs));
        QVERIFY(!part<KeyButton>("teamDisputes")->isVisible());
        QVERIFY2(!part<KeyButton>("teamHandOut")->isEnabled(), "to nobody");
    }

    void outBackAndSettled()
    {
        open();
        handOut();
        QVERIFY2(text("teamHandedOut").contains(u"Ann: 20 records"_qs), qPrintable(text("teamHandedOut")));
        QVERIFY(text("teamFigures").contains(u"0 of 20 decided"_qs));
        decideAll(u"Ann"_qs, u"ham"_qs);
        decideAll(u"Bo"_qs, u"spam"_qs);
        QSignalSpy records(&m_sample->workspace, &project::Workspace::recordsChanged);
        drop({fileOf(u"Ann"_qs), fileOf(u"Bo"_qs)});
        QVERIFY2(text("teamCollected").contains(u"20 decisions added"_qs), qPrintable(text("teamCollected")));
        QVERIFY2(!records.isEmpty(), "the pages do not learn of it");
        QVERIFY2(text("teamFigures").contains(u"20 of 20 decided"_qs) && text("teamFigures").contains(u"3,600 an hour"_qs), qPrintable(text("teamFigures")));
        QVERIFY(text("teamFigures").contains(u"right on gold: 50.0"_qs));
        QVERIFY(text("teamAgreement").contains(u"20 records have the word"_qs));
        auto *disputes = part<KeyButton>("teamDisputes");
        QCOMPARE(disputes->text(), u"Settle 20 disputes"_qs);
        QSignalSpy wanted(m_sheet.get(), &TeamSheet::disputesWanted);
        disputes->click();
        QCOMPARE(wanted.size(), 1);
        drop({fileOf(u"Ann"_qs)});
        QVERIFY2(text("teamCollected").contains(u"0 decisions added; 20 known already"_qs), qPrintable(text("teamCollected")));
    }

    void whatCannotBeCollectedIsSaid()
    {
        open();
        drop({m_sample->put(u"notes.lwproj"_qs, "These are notes, and no project of this program at all.")});
        QVERIFY2(text("teamCollected").contains(u"notes.lwproj"_qs), qPrintable(text("teamCollected")));
    }

    void twiceOverNobodysWork()
    {
        open();
        handOut();
        part<KeyButton>("teamHandOut")->click();
        QTRY_VERIFY2(text("teamHandedOut").contains(u"somebody's work"_qs), qPrintable(text("teamHandedOut")));
    }

    /// In somebody's share there is nothing to hand out or to collect.
    void aShareSaysWhoseItIs()
    {
        open();
        handOut();
        m_sample->workspace.close();
        QVERIFY(m_sample->workspace.open(fileOf(u"Ann"_qs)).has_value());
        open();
        QVERIFY2(text("teamFigures").contains(u"handed out to Ann"_qs), qPrintable(text("teamFigures")));
        QVERIFY(!part<KeyButton>("teamHandOut")->isVisible());
        QVERIFY(!part<KeyButton>("teamCollect")->isVisible());
    }
};

QTEST_MAIN(TestTeamSheet)
#include "tst_team_sheet.moc"
