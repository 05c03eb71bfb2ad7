// SPDX-License-Identifier: Apache-2.0
#include "core/task/label_groups.h"

#include <QTest>

using namespace lw::task;

class TestLabelGroups final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsAreNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("group");
        const auto row = [](const char *name, const char *group) { QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(group); };
        row("A/B", "A");
        row("A/B/C", "A");
        row("法律/合同", "法律");
        row("A / B", "A");
        row("A", "");
        row("A/", "");
        row("/B", "");
        row("", "");
    }
    void groupsAreNamed()
    {
        QFETCH(QString, name);
        QTEST(labelGroup(name), "group");
    }

    void groupsStandTogether()
    {
        const QStringList names{QStringLiteral("x"), QStringLiteral("A/1"), QStringLiteral("B/1"), QStringLiteral("y"), QStringLiteral("A/2"), QStringLiteral("b/2")};
        QCOMPARE(shownLabels(names), (std::vector<int>{0, 1, 4, 2, 3, 5}));
        QCOMPARE(shownLabels(names, QStringLiteral(" a ")), (std::vector<int>{1, 4}));
        QCOMPARE(shownLabels(names, QStringLiteral("2 b")), (std::vector<int>{5}));
        QCOMPARE(shownLabels(names, QStringLiteral("z")), std::vector<int>());
        QCOMPARE(shownLabels({}), std::vector<int>());
    }
};

QTEST_GUILESS_MAIN(TestLabelGroups)
#include "tst_label_groups.moc"
