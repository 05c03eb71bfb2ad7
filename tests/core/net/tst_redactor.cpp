// SPDX-License-Identifier: Apache-2.0
#include "core/net/redactor.h"
#include "tests/support/fake_replies.h"

#include <QTest>

using lw::net::Redactor;

class TestRedactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysGo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // # stands for the mark
        const auto row = [](const char *name, const QString &text, const QString &expected) {
            QTest::newRow(name) << text << QString(expected).replace(u'#', Redactor::mark);
        };
        row("bearer", u"Authorization: Bearer abc.DEF-123_45="_qs, u"Authorization: Bearer #"_qs);
        row("bearer in lower case", u"authorization: bearer abcdef123"_qs, u"authorization: bearer #"_qs);
        row("basic", u"Authorization: Basic dXNlcjpwYXNz"_qs, u"Authorization: Basic #"_qs);
        row("another scheme", u"Authorization: Token abcdef"_qs, u"Authorization: Token #"_qs);
        row("no scheme", u"authorization=abcdef123"_qs, u"authorization=#"_qs);
        row("as JSON", u"{\"Authorization\": \"Bearer abcdef123\", \"a\": 1}"_qs,
            u"{\"Authorization\": \"Bearer #\", \"a\": 1}"_qs);
        row("bearer alone", u"got Bearer eyJ0.eyJz.abc1 here"_qs, u"got Bearer # here"_qs);
        row("api-key", u"api-key: 0123456789abcdef"_qs, u"api-key: #"_qs);
        row("x-api-key", u"x-api-key: abcdefgh\nnext: 1"_qs, u"x-api-key: #\nnext: 1"_qs);
        row("x-goog-api-key", u"x-goog-api-key: abcdefgh"_qs, u"x-goog-api-key: #"_qs);
        row("api_key in JSON", u"{\"api_key\":\"abc!defgh\"}"_qs, u"{\"api_key\":\"#\"}"_qs);
        row("OpenAI's sentence", u"Incorrect API key provided: sk-proj-abc_DEF-1234567890. Find yours"_qs,
            u"Incorrect API key provided: #. Find yours"_qs);
        row("with stars", u"Incorrect API key provided: sk-12*******wxyz."_qs, u"Incorrect API key provided: #."_qs);
        row("a key of no known form", u"Incorrect API key provided: my0key0is0this"_qs,
            u"Incorrect API key provided: #"_qs);
        row("gsk, hf", u"gsk_abcdefgh1234 hf_abcdefgh1234"_qs, u"# #"_qs);
        row("Google's", u"key AIzaSyA-1234567890_abcdefghijk!"_qs, u"key #!"_qs);
        row("user and password in a URL", u"cannot reach https://user:p%40ss@host:8080/v1"_qs,
            u"cannot reach https://#@host:8080/v1"_qs);
        row("user in a URL", u"http://token@host/"_qs, u"http://#@host/"_qs);
        row("key= in a URL", u"GET https://host/v1?key=abc&model=m&token=x#f"_qs.replace(u"#f"_qs, u""_qs),
            u"GET https://host/v1?key=#&model=m&token=#"_qs);
        row("two in one line", u"api-key: abcdefgh; Authorization: Bearer abcdef123"_qs,
            u"api-key: #; Authorization: Bearer #"_qs);
    }
    void keysGo()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const Redactor redactor;
        QCOMPARE(redactor.redact(text), expected);
        QCOMPARE(redactor.redact(expected), expected); // twice is as good as once
    }

    void ordinaryWordsStay_data()
    {
        QTest::addColumn<QString>("text");
        int number = 0;
        for (const QString &text : {
                 u""_qs,
                 u"Nobody answers at http://127.0.0.1:9: is the server running?"_qs,
                 u"see https://example.org/docs/errors?page=2#quota for more"_qs,
                 u"http://localhost:11434"_qs,
                 u"mail a@b.c or see http://host and ask x@y.z"_qs,
                 u"Missing bearer or basic authentication in header"_qs,
                 u"A bearer authentication header is required"_qs,
                 u"No API key: please set one"_qs,
                 u"The model `gpt-4.1-mini-2025-04-14` does not exist"_qs,
                 u"risk_management task_scheduler"_qs,
                 u"标签是“垃圾邮件”"_qs,
             })
            QTest::addRow("%d", ++number) << text;
    }
    void ordinaryWordsStay()
    {
        QFETCH(QString, text);
        QCOMPARE(Redactor().redact(text), text);
    }

    void knownSecrets_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QString>("text");
        QTest::newRow("anywhere") << QByteArray("hunter2x") << u"abchunter2xdef"_qs;
        QTest::newRow("signs of regular expressions")
            << QByteArray("a.b*c(d[e\\") << u"the key a.b*c(d[e\\ is wrong"_qs;
        QTest::newRow("as it stands in a URL") << QByteArray("a/b+c=d e") << u"http://h/?k=a%2Fb%2Bc%3Dd%20e"_qs;
        QTest::newRow("with the line break of a file") << QByteArray("hunter2x\n") << u"key hunter2x refused"_qs;
        QTest::newRow("not ASCII") << QByteArray("机密钥匙") << u"“机密钥匙”"_qs;
    }
    void knownSecrets()
    {
        QFETCH(QByteArray, secret);
        QFETCH(QString, text);
        Redactor redactor;
        redactor.addSecret(secret);
        const QString clean = redactor.redact(text);
        QVERIFY(clean.contains(Redactor::mark));
        QVERIFY(!clean.contains(QString::fromUtf8(secret.trimmed())));
        QVERIFY(!clean.contains(QString::fromLatin1(secret.trimmed().toPercentEncoding())));
    }

    void asOthersWriteIt()
    {
        Redactor redactor;
        redactor.addSecret("pass/word+4you~");
        for (const char *form : {"pass/word+4you~", "pass%2Fword%2B4you~", "pass%2fword%2b4you~", "cGFzcy93b3JkKzR5b3V+", "cGFzcy93b3JkKzR5b3V-"})
            QCOMPARE(redactor.redact(QLatin1String("<") + QLatin1String(form) + QLatin1String(">")), QStringLiteral("<%1>").arg(Redactor::mark));
    }

    void aSecretThatBeginsLikeAnother()
    {
        Redactor redactor;
        redactor.addSecret("abcdef");
        redactor.addSecret("abcdef-and-more");
        QCOMPARE(redactor.redact(u"<abcdef-and-more> <abcdef>"_qs), QStringLiteral("<%1> <%1>").arg(Redactor::mark));
    }

    void whatIsNoSecretStays()
    {
        Redactor redactor;
        redactor.addSecret("");
        redactor.addSecret("none");
        QCOMPARE(redactor.redact(u"none of it"_qs), u"none of it"_qs);
    }

    void theServersOwnErrorLosesItsKey()
    {
        const QString body = QString::fromUtf8(lw::test::replies::unauthorized().body());
        QVERIFY(body.contains(u"sk-fake"_qs));
        QVERIFY(!Redactor().redact(body).contains(u"sk-fake"_qs));
    }
};

QTEST_GUILESS_MAIN(TestRedactor)
#include "tst_redactor.moc"
