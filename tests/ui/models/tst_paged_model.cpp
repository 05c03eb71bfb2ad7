// SPDX-License-Identifier: Apache-2.0
#include "ui/models/paged_table_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace lw;
using ui::PagedModelBase;

namespace {

struct TinyRow
{
    qint64 id = 0;
    QString text;
};

class TinyModel final : public ui::PagedTableModel<TinyRow>
{
public:
    using PagedTableModel::PagedTableModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const TinyRow *found = row(index.row());
        if (!found || role != Qt::DisplayRole)
            return {};
        return index.column() == 0 ? QVariant(found->id) : QVariant(found->text);
    }
    [[nodiscard]] QString textAt(int row) const { return data(index(row, 1), Qt::DisplayRole).toString(); }
};

std::vector<qint64> idsUpTo(int count)
{
    std::vector<qint64> ids(std::size_t(count), 0);
    std::iota(ids.begin(), ids.end(), 1);
    return ids;
}

constexpr int page = PagedModelBase::pageSize;

} // namespace

/// The model, and a store behind it whose answers come when the test says so.
class TestPagedModel final : public QObject
{
    Q_OBJECT

private:
    struct Asked
    {
        quint64 token;
        std::vector<qint64> ids;
    };
    std::unique_ptr<TinyModel> m_model;
    QList<Asked> m_asked;
    QString m_word;         ///< that the store has of every record
    QSet<qint64> m_gone;

    void answer(const Asked &asked)
    {
        std::vector<TinyRow> rows;
        for (const qint64 id : asked.ids) {
            if (!m_gone.contains(id))
                rows.push_back({id, m_word + QString::number(id)});
        }
        m_model->put(asked.token, rows);
    }
    /// What was asked for so far, answered in order.
    void answerAll()
    {
        for (const Asked &asked : std::exchange(m_asked, {}))
            answer(asked);
    }
    static void turn() { QCoreApplication::processEvents(); }
    void look(int row) { (void)m_model->row(row); }

private Q_SLOTS:
    void init()
    {
        m_asked.clear();
        m_gone.clear();
        m_word = QStringLiteral("old");
        m_model = std::make_unique<TinyModel>();
        connect(m_model.get(), &PagedModelBase::wanted, this,
                [this](quint64 token, const std::vector<qint64> &ids) { m_asked.push_back({token, ids}); });
    }
    void cleanup() { m_model.reset(); }

    void isAModel()
    {
        const QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setIds(1, idsUpTo(300));
        turn();
        answerAll();
        turn();
        m_model->invalidate({1, 200});
        m_model->setIds(2, idsUpTo(3));
        m_model->setIds(3, {});
        QCOMPARE(m_model->rowCount(), 0);
        m_model->setIds(4, idsUpTo(page + 1));
        for (int row = 0; row <= page; ++row)
            look(row);
        turn();
        answerAll();
        m_model->invalidateAll();
        QCOMPARE(m_model->rowCount(), page + 1);
        QCOMPARE(m_model->rowCount(m_model->index(0, 0)), 0);
    }

    void pagesOfATurnComeInOneQuestion()
    {
        m_model->setIds(7, idsUpTo(1000));
        for (const int row : {5, 0, 130, 127, 128, 6})
            QVERIFY(!m_model->row(row));
        QVERIFY(m_asked.isEmpty());
        turn();
        QCOMPARE(m_asked.size(), 1);
        QCOMPARE(m_asked.front().token, quint64(7));
        QCOMPARE(m_asked.front().ids, idsUpTo(2 * page));
        // What is on its way is not asked for again.
        look(3);
        look(200);
        turn();
        QCOMPARE(m_asked.size(), 1);
        answerAll();
        QCOMPARE(m_model->textAt(0), QStringLiteral("old1"));
        QCOMPARE(m_model->textAt(255), QStringLiteral("old256"));
        turn();
        QVERIFY(m_asked.isEmpty());
        look(256);
        turn();
        QCOMPARE(m_asked.size(), 1);
        QCOMPARE(m_asked.front().ids.front(), 257);
    }

    void arrivalsAreToldOnce()
    {
        m_model->setIds(1, idsUpTo(1000));
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        look(130);
        turn();
        answerAll();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.front().at(0).toModelIndex().row(), page);
        QCOMPARE(changed.front().at(1).toModelIndex().row(), 2 * page - 1);
        QCOMPARE(changed.front().at(1).toModelIndex().column(), 1);
    }

    void whatComesBehindLeavesTheRestAlone()
    {
        const QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        m_model->setIds(1, idsUpTo(2 * page));
        look(0);
        turn();
        answerAll();
        look(page);
        turn();
        const QPersistentModelIndex looked = m_model->index(3, 0);
        std::vector<qint64> behind = idsUpTo(300);
        behind.erase(behind.begin(), behind.begin() + 2 * page);
        m_model->append(behind);
        m_model->append({});
        QCOMPARE(reset.size(), 1);
        QCOMPARE(m_model->rowCount(), 300);
        QCOMPARE(m_model->ids(), idsUpTo(300));
        QVERIFY(looked.isValid());
        QCOMPARE(m_model->textAt(3), QStringLiteral("old4"));
        answerAll(); // that was asked for before
        look(299);
        turn();
        answerAll();
        QCOMPARE(m_model->textAt(page), QStringLiteral("old%1").arg(page + 1));
        QCOMPARE(m_model->textAt(299), QStringLiteral("old300"));
    }

    void lastPageIsShort()
    {
        m_model->setIds(1, idsUpTo(page + 3));
        look(page + 2);
        turn();
        QCOMPARE(m_asked.front().ids, (std::vector<qint64>{page + 1, page + 2, page + 3}));
        answerAll();
        QCOMPARE(m_model->textAt(page + 2), QStringLiteral("old131"));
    }

    void answersOfAnOlderSearchAreDropped()
    {
        m_model->setIds(1, idsUpTo(10));
        look(0);
        turn();
        const Asked late = m_asked.takeFirst();
        std::vector<qint64> reversed = idsUpTo(10);
        std::reverse(reversed.begin(), reversed.end());
        m_model->setIds(2, reversed);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        answer(late);
        QVERIFY(changed.isEmpty());
        QVERIFY(!m_model->row(0));
        turn();
        QCOMPARE(m_asked.size(), 1);
        QCOMPARE(m_asked.front().token, quint64(2));
        answerAll();
        QCOMPARE(m_model->textAt(0), QStringLiteral("old10"));
    }

    /// The question of the older search had not gone out yet.
    void questionOfAnOlderSearchIsNotAsked()
    {
        m_model->setIds(1, idsUpTo(500));
        look(400);
        m_model->setIds(2, idsUpTo(5));
        turn();
        QVERIFY(m_asked.isEmpty());
        look(400 % 5);
        turn();
        QCOMPARE(m_asked.size(), 1);
        QCOMPARE(m_asked.front().ids, idsUpTo(5));
    }

    void rowsThatVanishedAreEmpty()
    {
        m_model->setIds(1, idsUpTo(10));
        m_gone = {3, 4};
        look(0);
        turn();
        answerAll();
        QCOMPARE(m_model->textAt(1), QStringLiteral("old2"));
        QVERIFY(m_model->row(2));
        QCOMPARE(m_model->row(2)->id, 0);
        QCOMPARE(m_model->textAt(2), QString());
        turn();
        QVERIFY(m_asked.isEmpty());
    }

    /// All of a page is gone: it is empty, and not for ever on its way.
    void pageThatVanishedIsEmpty()
    {
        m_model->setIds(1, idsUpTo(page + 2));
        m_gone = {page + 1, page + 2};
        look(0);
        look(page);
        turn();
        answerAll();
        QCOMPARE(m_model->textAt(0), QStringLiteral("old1"));
        QVERIFY(m_model->row(page));
        QCOMPARE(m_model->row(page)->id, 0);
        // They came back, and whoever brought them says so.
        m_gone.clear();
        m_model->invalidate({page + 1});
        look(page);
        turn();
        answerAll();
        QCOMPARE(m_model->textAt(page), QStringLiteral("old129"));
    }

    /// Two questions are under way; the answer of one says nothing of the other.
    void answersMayComeInAnyOrder()
    {
        m_model->setIds(1, idsUpTo(3 * page));
        look(0);
        turn();
        look(page);
        turn();
        look(2 * page);
        turn();
        QCOMPARE(m_asked.size(), 3);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        answer(m_asked.at(2));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_model->textAt(2 * page), QStringLiteral("old257"));
        QVERIFY(!m_model->row(0));
        QVERIFY(!m_model->row(page));
        answer(m_asked.at(0));
        QCOMPARE(m_model->textAt(0), QStringLiteral("old1"));
        answer(m_asked.at(1));
        QCOMPARE(m_model->textAt(page), QStringLiteral("old129"));
    }

    void whatChangedStaysUntilTheNewIsThere()
    {
        m_model->setIds(1, idsUpTo(1000));
        look(0);
        look(500);
        turn();
        answerAll();
        m_word = QStringLiteral("new");
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->invalidate({2, 5000, 999});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.front().at(0).toModelIndex().row(), 1);
        turn();
        // Nobody has looked yet.
        QVERIFY(m_asked.isEmpty());
        QCOMPARE(m_model->textAt(1), QStringLiteral("old2"));
        QCOMPARE(m_model->textAt(500), QStringLiteral("old501"));
        turn();
        QCOMPARE(m_asked.size(), 1);
        QCOMPARE(m_asked.front().ids, idsUpTo(page));
        answerAll();
        QCOMPARE(m_model->textAt(1), QStringLiteral("new2"));
        turn();
        QVERIFY(m_asked.isEmpty());
    }

    /// What was read before the change comes after it: it may be shown, but not for good.
    void changeWhileThePageIsOnItsWay_data()
    {
        QTest::addColumn<bool>("all");
        QTest::addColumn<bool>("held");
        QTest::newRow("one row of a new page") << false << false;
        QTest::newRow("all rows of a new page") << true << false;
        QTest::newRow("one row of a page that is there") << false << true;
        QTest::newRow("all rows of a page that is there") << true << true;
    }

    void changeWhileThePageIsOnItsWay()
    {
        QFETCH(bool, all);
        QFETCH(bool, held);
        m_model->setIds(1, idsUpTo(1000));
        const auto change = [this, all] {
            if (all)
                m_model->invalidateAll();
            else
                m_model->invalidate({4});
        };
        look(0);
        turn();
        if (held) {
            answerAll();
            change();
            look(3);
            turn();
        }
        QCOMPARE(m_asked.size(), 1);
        QList<Asked> early = std::exchange(m_asked, {});
        change();
        for (const Asked &asked : early)
            answer(asked);
        m_word = QStringLiteral("new");
        (void)m_model->textAt(3);
        turn();
        QCOMPARE(m_asked.size(), 1);
        answerAll();
        QCOMPARE(m_model->textAt(3), QStringLiteral("new4"));
        turn();
        QVERIFY(m_asked.isEmpty());
    }

    /// The page left the memory while what stands in it changed.
    void changeOfAPageThatIsNotHeld()
    {
        m_model->setIds(1, idsUpTo(page * (PagedModelBase::pagesKept + 4)));
        look(0);
        turn();
        answerAll();
        for (int i = 1; i < PagedModelBase::pagesKept + 4; ++i) {
            look(i * page);
            turn();
            answerAll();
        }
        m_model->invalidate({1});
        m_word = QStringLiteral("new");
        QVERIFY(!m_model->row(0));
        turn();
        answerAll();
        QCOMPARE(m_model->textAt(0), QStringLiteral("new1"));
    }

    void placesOfIds()
    {
        m_model->setIds(1, {30, 10, 20});
        QCOMPARE(m_model->rowOf(10), std::optional(1));
        QCOMPARE(m_model->rowOf(40), std::nullopt);
        QCOMPARE(m_model->idAt(2), 20);
    }

    void ofAMillionOnlyWhatIsLookedAtIsRead()
    {
        m_model->setIds(1, idsUpTo(1'000'000));
        QCOMPARE(m_model->rowCount(), 1'000'000);
        std::size_t asked = 0;
        // From the top to the bottom in a thousand steps, a screen of forty rows each.
        for (int step = 0; step < 1000; ++step) {
            for (int row = step * 999; row < step * 999 + 40; ++row)
                look(row);
            turn();
            for (const Asked &question : m_asked)
                asked += question.ids.size();
            answerAll();
        }
        QVERIFY(asked <= std::size_t(1000 * 2 * page));
        QVERIFY(asked >= std::size_t(1000 * page));
        // The last screen is there, the first one has left the memory.
        QCOMPARE(m_model->textAt(999 * 999), QStringLiteral("old998002"));
        QVERIFY(!m_model->row(0));
        m_asked.clear();
        m_model->invalidateAll();
        turn();
        std::size_t again = 0;
        for (const Asked &question : m_asked)
            again += question.ids.size();
        QVERIFY(again <= std::size_t(page));
    }
};

QTEST_GUILESS_MAIN(TestPagedModel)
#include "tst_paged_model.moc"
