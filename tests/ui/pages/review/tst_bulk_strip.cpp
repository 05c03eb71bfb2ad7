// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/pages/review/review_fixture.h"
#include "ui/pages/review/bulk_strip.h"
#include "ui/pages/review/queue_panel.h"
#include "ui/pages/review/queue_view.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace lw;
using namespace lw::ui;
using test::ReviewFixture;

/// A label is changed in many records from the queue: the count first, one step to undo, and in the task where that is wanted.
class TestBulkStrip : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ReviewFixture> m_world;
    std::unique_ptr<ReviewPresenter> m_presenter;
    std::unique_ptr<QueuePanel> m_panel;

    template <typename T>
    T *part(const char *name)
    {
        T *found = m_panel->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QString label(qint64 id) { return store::recordRows(m_world->workspace.project().reader(), {id}, {}).value().front().label; }
    void saved() { QTRY_VERIFY(m_world->workspace.review().isSaved()); }
    void open()
    {
        auto *menu = m_panel->findChild<QMenu *>(QStringLiteral("queueMenu"));
        Q_EMIT menu->aboutToShow();
        auto *action = menu->findChild<QAction *>(QStringLiteral("changeLabel"));
        QVERIFY(action && action->isEnabled());
        action->trigger();
        QVERIFY(part<QWidget>("bulkStrip")->isVisible());
    }
    void choose(const QString &from, const QString &to)
    {
        part<QComboBox>("bulkFrom")->setCurrentText(from);
        part<QComboBox>("bulkTo")->setEditText(to);
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<ReviewFixture>();
        m_world->standard(12);   // all "ham"
        // What the run asked is what the page shows; its labels are spam and ham.
        project::Setup setup = m_world->workspace.setup();
        setup.task = task::parseTask(m_world->task.toStdString()).value();
        m_world->workspace.setSetup(setup);
        m_presenter = std::make_unique<ReviewPresenter>(m_world->workspace);
        m_panel = std::make_unique<QueuePanel>(*m_presenter);
        m_panel->resize(320, 700);
        m_panel->show();
        QTRY_COMPARE(m_presenter->queue().rowCount(), 12);
    }
    void cleanup()
    {
        m_panel.reset();
        m_presenter.reset();
        m_world.reset();
    }

    void countsThenChangesThenUndoes()
    {
        m_presenter->setCurrentRow(2);
        QTRY_VERIFY(m_presenter->detail());
        m_presenter->perform({Command::Accept});
        saved();
        open();
        auto *count = part<QLabel>("bulkCount");
        auto *change = part<QAbstractButton>("bulkChange");
        QVERIFY2(!change->isEnabled(), "nothing is chosen yet");
        choose(QStringLiteral("ham"), QStringLiteral("spam"));
        part<QComboBox>("bulkWhere")->setCurrentIndex(int(BulkDesk::Where::All));
        QTRY_COMPARE(count->text(), QStringLiteral("12 record(s); 1 of them decided by a person."));
        QVERIFY(change->isEnabled());
        QCOMPARE(label(1), QStringLiteral("ham"));
        // Of the queue: those that are not reviewed yet.
        part<QComboBox>("bulkWhere")->setCurrentIndex(int(BulkDesk::Where::Queue));
        QTRY_COMPARE(count->text(), QStringLiteral("11 record(s)."));
        part<QComboBox>("bulkWhere")->setCurrentIndex(int(BulkDesk::Where::All));
        QTRY_VERIFY(change->isEnabled());
        change->click();
        saved();
        QVERIFY(!part<QWidget>("bulkStrip")->isVisible());
        for (qint64 id = 1; id <= 12; ++id)
            QCOMPARE(label(id), QStringLiteral("spam"));
        QTRY_COMPARE(m_presenter->notice().count, 12);
        QCOMPARE(m_world->workspace.setup().task.labelNames(), (QStringList{QStringLiteral("spam"), QStringLiteral("ham")}));

        m_presenter->perform({Command::Undo});
        saved();
        for (qint64 id = 1; id <= 12; ++id)
            QCOMPARE(label(id), QStringLiteral("ham"));
        QCOMPARE(store::recordRows(m_world->workspace.project().reader(), {3}, {}).value().front().verdict, store::Verdict::Accepted);
    }

    void ofTheSelection()
    {
        m_panel->view()->selectionModel()->select(QItemSelection(m_presenter->queue().index(0, 0), m_presenter->queue().index(4, 0)),
                                                  QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        open();
        QCOMPARE(part<QComboBox>("bulkWhere")->currentIndex(), int(BulkDesk::Where::Selection));
        choose(QStringLiteral("ham"), QStringLiteral("spam"));
        QTRY_COMPARE(part<QLabel>("bulkCount")->text(), QStringLiteral("5 record(s)."));
    }

    void aNewNameIsARename()
    {
        open();
        choose(QStringLiteral("ham"), QStringLiteral("good mail"));
        QTRY_VERIFY(part<QLabel>("bulkCount")->text().contains(QStringLiteral("good mail")));
        QVERIFY(!part<QAbstractButton>("bulkChange")->isEnabled());
        part<QCheckBox>("bulkInTask")->setChecked(true);
        QVERIFY(!part<QComboBox>("bulkWhere")->isEnabled());
        QTRY_COMPARE(part<QLabel>("bulkCount")->text(), QStringLiteral("12 record(s)."));
        part<QAbstractButton>("bulkChange")->click();
        saved();
        QCOMPARE(m_world->workspace.setup().task.labelNames(), (QStringList{QStringLiteral("spam"), QStringLiteral("good mail")}));
        QCOMPARE(label(7), QStringLiteral("good mail"));
        QCOMPARE(store::recordRows(m_world->workspace.project().reader(), {7}, {}).value().front().modelLabel, QStringLiteral("ham"));
    }

    void oneLabelBecomesAnother()
    {
        open();
        choose(QStringLiteral("ham"), QStringLiteral("spam"));
        part<QCheckBox>("bulkInTask")->setChecked(true);
        QTRY_COMPARE(part<QLabel>("bulkCount")->text(), QStringLiteral("12 record(s); the task will have one label less."));
        part<QAbstractButton>("bulkChange")->click();
        saved();
        QCOMPARE(m_world->workspace.setup().task.labelNames(), QStringList{QStringLiteral("spam")});
        QCOMPARE(label(7), QStringLiteral("spam"));
    }

    void escapeLeavesAllAsItWas()
    {
        open();
        choose(QStringLiteral("ham"), QStringLiteral("spam"));
        QTRY_VERIFY(part<QAbstractButton>("bulkChange")->isEnabled());
        QTest::keyClick(part<QWidget>("bulkStrip"), Qt::Key_Escape);
        QVERIFY(!part<QWidget>("bulkStrip")->isVisible());
        QVERIFY(!m_world->workspace.review().canUndo());
    }
};

QTEST_MAIN(TestBulkStrip)
#include "tst_bulk_strip.moc"
