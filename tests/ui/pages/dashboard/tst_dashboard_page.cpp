// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/pages/dashboard/run_sample.h"
#include "ui/charts/time_chart.h"
#include "ui/pages/dashboard/dashboard_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/figure_label.h"
#include "ui/widgets/key_button.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMenu>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

using namespace lw;
using namespace lw::ui;

class TstDashboardPage final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::RunSample> m_sample;
    std::unique_ptr<DashboardPage> m_page;

    void show()
    {
        m_page = std::make_unique<DashboardPage>(m_sample->workspace);
        m_page->resize(1288, 812);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    template <typename Widget>
    Widget *find(const char *name)
    {
        auto *found = m_page->findChild<Widget *>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    void showRun()
    {
        m_sample->open();
        m_sample->addRun();
        show();
        QTRY_COMPARE(m_page->presenter().phase(), DashboardPresenter::Phase::Figures);
    }

private Q_SLOTS:
    void initTestCase()
    {
        Theme::instance().setChoice(Theme::Choice::Light);
        Theme::instance().apply(*qApp);
    }
    void init() { m_sample = std::make_unique<test::RunSample>(); }
    void cleanup()
    {
        m_page.reset();
        m_sample.reset();
    }

    void withoutARunItSaysWhatToDo();
    void figuresAndChartsShow();
    void moneyIsShownWhereItIsKnown();
    void anErrorOpensItsRecords();
    void theRunCanBeChosen();
    void theWholeBoardIsCopied();
    void savingAsksForAFile();
    void itFitsIntoASmallWindow();
};

void TstDashboardPage::withoutARunItSaysWhatToDo()
{
    m_sample->open();
    show();
    auto *empty = m_page->findChild<EmptyState *>();
    QTRY_VERIFY(empty->actionButton()->isVisible());
    QVERIFY(!find<KeyButton>("copyPicture")->isEnabled());
    QVERIFY(!find<KeyButton>("saveCsv")->isEnabled());
    const QSignalSpy wanted(m_page.get(), &DashboardPage::annotateRequested);
    QTest::mouseClick(empty->actionButton(), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
}

void TstDashboardPage::figuresAndChartsShow()
{
    showRun();
    QCOMPARE(find<FigureLabel>("errorCount")->value(), QStringLiteral("12"));
    QCOMPARE(find<FigureLabel>("cacheCount")->value(), QStringLiteral("26"));
    QVERIFY(find<FigureLabel>("answerP50")->value().endsWith(QStringLiteral(" s")));
    QVERIFY(find<TimeChart>("answerTimeChart")->accessibleDescription().contains(QStringLiteral("p50")));
    QCOMPARE(find<QTableView>("endpoints")->model()->rowCount(), 2);
    QCOMPARE(find<KeyButton>("runs")->text(), QStringLiteral("Run 1, gpt-4.1-mini"));
}

void TstDashboardPage::moneyIsShownWhereItIsKnown()
{
    showRun();
    QVERIFY2(!find<FigureLabel>("tokenCount")->value().contains(u'$'), "no price was known: the tokens stand there");
    QVERIFY(!find<FigureLabel>("reasoningCount")->isVisible());
    m_page.reset();
    m_sample = std::make_unique<test::RunSample>();
    m_sample->priced = true;
    showRun();
    // 80 answers of 5,043 tokens in and about 300 out
    QVERIFY2(find<FigureLabel>("tokenCount")->value().startsWith(QStringLiteral("$0.20")),
             qPrintable(find<FigureLabel>("tokenCount")->value()));
    QCOMPARE(find<FigureLabel>("reasoningCount")->value(), QStringLiteral("4.8k"));
    QVERIFY(find<FigureLabel>("reasoningCount")->toolTip().contains(QStringLiteral("$0.0077")));
    const auto charts = m_page->findChildren<TimeChart *>();
    QVERIFY(std::ranges::any_of(charts, [](const TimeChart *chart) { return chart->accessibleName().contains(QStringLiteral("USD")); }));
}

void TstDashboardPage::anErrorOpensItsRecords()
{
    showRun();
    auto *chart = find<TimeChart>("errorChart");
    std::vector<store::RecordFilter> wanted;
    connect(m_page.get(), &DashboardPage::showRecords, this, [&wanted](const store::RecordFilter &filter) { wanted.push_back(filter); });
    int place = 0;
    while (place < chart->placeCount() && chart->data().values[0][std::size_t(place)] <= 0)
        ++place;
    chart->setFocus();
    chart->setCursorPlace(place);
    QTest::keyClick(chart, Qt::Key_Return);
    QCOMPARE(wanted.size(), std::size_t(1));
    QCOMPARE(wanted[0].failure, QStringLiteral("failed:rate_limited"));
}

void TstDashboardPage::theRunCanBeChosen()
{
    m_sample->open();
    m_sample->addRun();
    m_sample->addRun(QStringLiteral("qwen3"));
    show();
    QTRY_COMPARE(m_page->presenter().phase(), DashboardPresenter::Phase::Figures);
    const QMenu *menu = find<KeyButton>("runs")->menu();
    QCOMPARE(menu->actions().size(), 4); // the newest, a line, two runs
    QVERIFY(menu->actions().first()->isChecked());
    menu->actions().last()->trigger();
    QTRY_VERIFY(m_page->presenter().figures() && m_page->presenter().figures()->run == 1);
    QCOMPARE(find<KeyButton>("runs")->text(), QStringLiteral("Run 1, gpt-4.1-mini"));
}

void TstDashboardPage::theWholeBoardIsCopied()
{
    showRun();
    m_page->resize(980, 500);
    QTest::mouseClick(find<KeyButton>("copyPicture"), Qt::LeftButton);
    const QPixmap picture = QApplication::clipboard()->pixmap();
    QVERIFY2(picture.height() > m_page->height(), QByteArray::number(picture.height()).constData());
    QCOMPARE(find<KeyButton>("copyPicture")->text(), QStringLiteral("Copied"));
}

void TstDashboardPage::savingAsksForAFile()
{
    showRun();
    QTest::mouseClick(find<KeyButton>("saveCsv"), Qt::LeftButton);
    auto *dialog = m_page->findChild<QFileDialog *>();
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(m_sample->path(QStringLiteral("run.csv")));
    QVERIFY(QFile::exists(m_sample->path(QStringLiteral("run.csv"))));
    dialog->close();
}

void TstDashboardPage::itFitsIntoASmallWindow()
{
    showRun();
    m_page->resize(952, 652);
    QVERIFY(m_page->minimumSizeHint().width() <= 952);
    QTRY_VERIFY(m_page->width() == 952);
    // Nothing reaches beyond its parent at the right.
    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        if (widget->isVisible() && !widget->isWindow() && widget->parentWidget() && widget->parentWidget()->isVisible())
            QVERIFY2(widget->geometry().right() <= widget->parentWidget()->width() + 1, widget->metaObject()->className());
    }
}

QTEST_MAIN(TstDashboardPage)
#include "tst_dashboard_page.moc"
