// SPDX-License-Identifier: Apache-2.0
#include "core/base/json.h"
#include "core/text/token_estimate.h"
#include "tests/support/support.h"

#include <QFile>
#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

using lw::text::TokenEstimate;

namespace {

struct Sums
{
    int texts = 0;
    qint64 exact = 0;
    qint64 estimated = 0;
    [[nodiscard]] double error() const { return double(estimated - exact) / double(exact); }
};

bool isHan(char32_t c)
{
    return QChar::script(c) == QChar::Script_Han;
}

} // namespace

class tst_token_estimate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void realTextsComeNear();
    void everydayChineseIsNotCountedLikeAPoem();
    void nothingIsNothing();
    void moreTextIsNotLess_data();
    void moreTextIsNotLess();
    void partsAddUp();
};

void tst_token_estimate::realTextsComeNear()
{
    if (lw::test::dataDir().isEmpty())
        QSKIP(lw::test::noData);
    QFile file(lw::test::dataDir() + QStringLiteral("/o200k_reference.jsonl"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    Sums chinese;
    Sums other;
    while (!file.atEnd()) {
        const auto row = lw::parseJson(file.readLine().toStdString());
        LW_VERIFY_RESULT(row);
        const QString text = lw::stringOr(*row, "text");
        const auto codePoints = text.toUcs4();
        const auto han = std::count_if(codePoints.begin(), codePoints.end(), [](uint c) { return isHan(c); });
        Sums &sums = 3 * han > codePoints.size() ? chinese : other;
        sums.texts += 1;
        sums.exact += lw::integerOr(*row, "tokens");
        sums.estimated += TokenEstimate().count(text);
    }
    qInfo("Chinese: %d texts, %+.1f %%; others: %d texts, %+.1f %%", chinese.texts, 100 * chinese.error(), other.texts,
          100 * other.error());
    QVERIFY(std::abs(chinese.error()) < 0.15);
    QVERIFY(std::abs(other.error()) < 0.10);
}

void tst_token_estimate::everydayChineseIsNotCountedLikeAPoem()
{
    const QStringList sentences = {
        QStringLiteral(
            "今天下午我们在会议室里讨论了新产品的发布计划，大家都认为应该先做一次用户调查，然后再决定价格。"),
        QStringLiteral("这家餐厅的服务态度非常差，等了一个多小时才上菜，味道也很一般，以后不会再来了。"),
        QStringLiteral("人工智能技术正在迅速改变我们的生活方式，从手机上的语音助手到自动驾驶汽车，应用越来越广泛。"),
        QStringLiteral("请问这个订单什么时候可以发货？我已经付款三天了，一直没有收到通知，客服电话也打不通。"),
        QStringLiteral("他小时候住在乡下，每年夏天都跟着爷爷去河边钓鱼，晚上坐在院子里听故事、数星星。"),
        QStringLiteral("北京市政府昨日宣布，将于明年起对部分路段实施新的交通管理措施，以缓解高峰时段的拥堵问题。")};
    constexpr qint64 exact = 29 + 31 + 26 + 27 + 36 + 30; // by o200k_base
    qint64 estimated = 0;
    for (const QString &sentence : sentences)
        estimated += TokenEstimate().count(sentence);
    QVERIFY2(std::abs(double(estimated - exact)) < 0.15 * double(exact), qPrintable(QString::number(estimated)));
}

void tst_token_estimate::nothingIsNothing()
{
    QCOMPARE(TokenEstimate().count(QString()), 0);
}

void tst_token_estimate::moreTextIsNotLess_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("English") << QStringLiteral(
        "The quick brown fox, aged 12345, jumps!!! over\n\n\n  the dog-like thing.");
    QTest::newRow("Chinese") << QStringLiteral("今天天气很好，我们去公园吧！2024年的春天。");
    QTest::newRow("pictures") << QStringLiteral("👩‍👩‍👧‍👦 🇨🇳 ✊🏽 !!!???");
    QTest::newRow("one letter") << QString(400, u'a');
    QTest::newRow("spaces") << QString(400, u' ');
}

/// The chunker looks for the budget by halves.
void tst_token_estimate::moreTextIsNotLess()
{
    QFETCH(QString, text);
    qint64 before = 0;
    for (qsizetype length = 1; length <= text.size(); ++length) {
        const qint64 now = TokenEstimate().count(QStringView(text).first(length));
        QVERIFY2(now >= before, qPrintable(QStringLiteral("at %1: %2 after %3").arg(length).arg(now).arg(before)));
        before = now;
    }
    QVERIFY(before > 0);
}

void tst_token_estimate::partsAddUp()
{
    const QString sentence = QStringLiteral("A sentence of some words, and a full stop. ");
    const qint64 one = TokenEstimate().count(sentence);
    const qint64 hundred = TokenEstimate().count(sentence.repeated(100));
    QVERIFY(hundred <= 100 * one);
    QVERIFY(hundred > 90 * one);
}

QTEST_APPLESS_MAIN(tst_token_estimate)
#include "tst_token_estimate.moc"
