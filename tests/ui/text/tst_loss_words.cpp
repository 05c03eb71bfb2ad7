// SPDX-License-Identifier: Apache-2.0
#include "ui/text/loss_words.h"

#include <QTest>

using namespace lw;

/// What an export does not hold is said in the window as it is in manifests and on the command line.
class TestLossWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asInFiles()
    {
        constexpr auto last = dataset::Loss::EstimatedCut;
        for (int i = 0; i <= int(last); ++i)
            QCOMPARE(ui::lossWords(dataset::Loss(i)), dataset::lossSentence(dataset::Loss(i)));
    }
};

QTEST_GUILESS_MAIN(TestLossWords)
#include "tst_loss_words.moc"
