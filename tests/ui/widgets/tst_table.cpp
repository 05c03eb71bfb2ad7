// SPDX-License-Identifier: Apache-2.0
#include "gallery/sample_table.h"

#include "ui/theme/theme.h"
#include "ui/widgets/cell_geometry.h"
#include "ui/widgets/row_delegate.h"
#include "ui/widgets/table_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QImage>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace lw::ui;

namespace {

/// A million rows that count how many of them were asked for; each cell has a very long text.
class LongTable final : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1000000; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 3; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::DisplayRole) {
            asked.insert(index.row());
            return text;
        }
        return {};
    }
    mutable QSet<int> asked;
    QString text = QString(170000, QLatin1Char('w'));
};

} // namespace

/// The table, as hands and eyes find it.
class TestTable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(*qApp); }
    void cleanup()
    {
        Theme::instance().setTextScale(100);
        Theme::instance().setChoice(Theme::Choice::Light);
    }
    void kindsComeFromTheColumn();
    void headerStandsOverItsCells();
    void homeAndEndGoToTheEnds();
    void lettersReadNothing();
    void aMillionRowsCostWhatIsSeen();
    void hoverIsTheWholeRow();
    void ringOnlyForKeys();
    void spinnersTurnOnlyWhileSeen();
    void rowsGrowWithTheFont();
    void everyCellIsReadableInBothSchemes();
};

void TestTable::kindsComeFromTheColumn()
{
    SampleTable model;
    QCOMPARE(RowDelegate::kindOf(model.index(0, SampleTable::Subject)), CellKind::Strong);
    QVERIFY(RowDelegate::alignmentOf(CellKind::Number).testFlag(Qt::AlignRight));
    QVERIFY(RowDelegate::alignmentOf(CellKind::LabelChip).testFlag(Qt::AlignLeft));
}

void TestTable::headerStandsOverItsCells()
{
    TableView view;
    SampleTable model;
    view.setModel(&model);
    view.setMargin(10);
    const QRect cell(0, 0, 100, 28);
    const QRect first = cellContent(cell, &view, 0);
    const QRect middle = cellContent(cell, &view, 1);
    const QRect last = cellContent(cell, &view, SampleTable::Tokens);
    QCOMPARE(first.left(), middle.left() + 10);
    QCOMPARE(last.right(), middle.right() - 10);
    view.setColumnHidden(0, true);
    QCOMPARE(cellContent(cell, &view, 1).left(), first.left());
}

void TestTable::homeAndEndGoToTheEnds()
{
    TableView view;
    SampleTable model;
    model.setRows(500);
    view.setModel(&model);
    view.resize(900, 300);
    view.show();
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.currentIndex().row(), 499);
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(view.currentIndex().row(), 498);
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.currentIndex().row(), 0);
    QSignalSpy activated(&view, &QAbstractItemView::activated);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
}

void TestTable::lettersReadNothing()
{
    TableView view;
    LongTable model;
    view.setModel(&model);
    QTest::keyClicks(&view, QStringLiteral("zebra"));
    QVERIFY(model.asked.isEmpty());
}

void TestTable::aMillionRowsCostWhatIsSeen()
{
    TableView view;
    LongTable model;
    view.setModel(&model);
    view.setColumnWidths({200, 0, 100});
    view.resize(900, 600);
    view.show();
    view.grab();
    QVERIFY(model.asked.size() <= 40);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 10; ++i) {
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 10 * i);
        view.grab();
    }
    QVERIFY2(timer.elapsed() < 2000, QByteArray::number(timer.elapsed()).constData());
    QVERIFY(model.asked.size() <= 400);
}

void TestTable::hoverIsTheWholeRow()
{
    TableView view;
    SampleTable model;
    view.setModel(&model);
    view.setColumnWidths({114, 56, 130, 236, 0, 84, 84, 100});
    view.resize(1100, 400);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QPoint second = view.visualRect(model.index(1, 3)).center();
    QTest::mouseMove(view.viewport(), QPoint(3, 3));
    QTest::mouseMove(view.viewport(), second);
    QTRY_COMPARE(view.hoveredRow(), 1);
    const QImage picture = view.viewport()->grab().toImage();
    const int y = view.visualRect(model.index(1, 0)).top() + 3;
    for (const int x : {3, 300, 1090}) {
        QCOMPARE(picture.pixelColor(x, y), themed(Token::Hover));
    }
}

void TestTable::ringOnlyForKeys()
{
    TableView view;
    SampleTable model;
    view.setModel(&model);
    view.resize(900, 400);
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.setFocus();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(model.index(2, 1)).center());
    QCOMPARE(view.currentIndex().row(), 2);
    QVERIFY(!view.showsRing());
    QTest::keyClick(&view, Qt::Key_Down);
    QVERIFY(view.showsRing());
    const QRect row = view.visualRect(model.index(3, 1));
    QCOMPARE(view.viewport()->grab().toImage().pixelColor(row.center().x(), row.top()), themed(Token::Focus));
}

void TestTable::spinnersTurnOnlyWhileSeen()
{
    TableView view;
    SampleTable model;
    view.setModel(&model);
    view.resize(900, 400);
    view.show();
    view.grab();
    auto *delegate = view.findChild<RowDelegate *>();
    QVERIFY(delegate->hasSpinners());
    QTimer *turn = nullptr;
    for (QTimer *timer : view.findChildren<QTimer *>(QString(), Qt::FindDirectChildrenOnly)) {
        turn = timer->interval() == 100 ? timer : turn;
    }
    QVERIFY(turn && turn->isActive());
    model.setRows(2);
    QTRY_VERIFY(!turn->isActive());
}

void TestTable::rowsGrowWithTheFont()
{
    TableView view;
    SampleTable model;
    view.setModel(&model);
    const int row = view.rowHeight(0);
    const int header = view.horizontalHeader()->sizeHint().height();
    Theme::instance().setTextScale(200);
    QVERIFY(view.rowHeight(0) > row);
    QVERIFY(view.rowHeight(0) >= QFontMetrics(QApplication::font()).height());
    QVERIFY(view.horizontalHeader()->sizeHint().height() > header);
}

void TestTable::everyCellIsReadableInBothSchemes()
{
    TableView view;
    SampleTable model;
    view.setModel(&model);
    view.setColumnWidths({114, 56, 130, 236, 0, 84, 84, 100});
    view.resize(1100, 400);
    view.show();
    for (const auto choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
        Theme::instance().setChoice(choice);
        const QImage picture = view.viewport()->grab().toImage();
        for (int row = 0; row < 9; ++row) {
            for (int column = 0; column < SampleTable::Columns; ++column) {
                const QRect cell = view.visualRect(model.index(row, column)).adjusted(8, 4, -8, -4);
                const QColor ground = picture.pixelColor(cell.topLeft());
                double best = 1;
                for (int y = cell.top(); y <= cell.bottom(); ++y) {
                    for (int x = cell.left(); x <= cell.right(); ++x) {
                        best = qMax(best, contrast(ground, picture.pixelColor(x, y)));
                    }
                }
                QVERIFY2(best > 3.5, QStringLiteral("row %1, column %2: %3").arg(row).arg(column).arg(best).toUtf8().constData());
            }
        }
    }
}

QTEST_MAIN(TestTable)
#include "tst_table.moc"
