// SPDX-License-Identifier: Apache-2.0
#include "core/project/guideline_text.h"
#include "core/store/guideline_store.h"
#include "core/store/project_schema.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace lw::project;

/// The guidelines of a project: versions of one text, and the passage of a label in it.
class TestGuidelines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passages_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("passage");
        const QString text = QStringLiteral("# Mail\n\nRead all.\n\n## Spam\n\nBulk.\n\n### Examples\n> Win!\n\n## ham ##\nThe rest.\n\n# End\nx");
        QTest::newRow("to the next of its level") << text << "Spam" << "## Spam\n\nBulk.\n\n### Examples\n> Win!";
        QTest::newRow("case does not count") << text << "HAM" << "## ham ##\nThe rest.";
        QTest::newRow("none") << text << "egg" << "";
        QTest::newRow("no text") << "" << "spam" << "";
        QTest::newRow("a label of two words") << "## not spam\nx\n## spam\ny" << "spam" << "## spam\ny";
        QTest::newRow("code") << "```\n# spam\n```\n# spam\ny" << "spam" << "# spam\ny";
        QTest::newRow("a heading in the code of the passage") << "# spam\n```\n# ham\n```\ny" << "spam" << "# spam\n```\n# ham\n```\ny";
        QTest::newRow("a hash without a space is none") << "#spam\nx" << "spam" << "";
        QTest::newRow("seven are none") << "####### spam\nx" << "spam" << "";
    }
    void passages()
    {
        QFETCH(QString, text);
        QFETCH(QString, label);
        QTEST(guidelinePassage(text, label), "passage");
    }

    void aDraftHasAPassageForEachLabel()
    {
        task::TaskSpec task;
        task.name = QStringLiteral("Mail");
        task.labels = {{QStringLiteral("spam"), QStringLiteral("Bulk mail"), {}, {}}, {QStringLiteral("A/B"), {}, {}, {}}};
        const QString draft = guidelineDraft(task);
        QVERIFY(guidelinePassage(draft, QStringLiteral("spam")).contains(QStringLiteral("Bulk mail")));
        QVERIFY(!guidelinePassage(draft, QStringLiteral("A/B")).isEmpty());
    }

    void everySavedTextIsKept()
    {
        QTemporaryDir folder;
        auto db = store::Database::open(folder.filePath(QStringLiteral("p.lwproj")), store::Database::Mode::Write, store::projectSchema()).value();
        QVERIFY(store::guidelines(*db)->empty());
        for (const char *text : {"one", "two", "two", "one"})
            QVERIFY(store::saveGuideline(*db, QString::fromLatin1(text), QStringLiteral("Ada")).has_value());
        const auto all = store::guidelines(*db).value();
        QCOMPARE(all.size(), std::size_t(3)); // the same twice in a row is no new one
        QCOMPARE(all[0].text, QStringLiteral("one"));
        QCOMPARE(all[0].number, 3);
        QCOMPARE(all[1].text, QStringLiteral("two"));
        QCOMPARE(all[2].annotator, QStringLiteral("Ada"));
        QVERIFY(!all[0].savedAt.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestGuidelines)
#include "tst_guidelines.moc"
