// SPDX-License-Identifier: Apache-2.0
#include "core/text/mail_parts.h"

#include <QTest>

using lw::text::edited;

class tst_mail_parts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void quotes_data();
    void quotes();
    void signatures_data();
    void signatures();
};

void tst_mail_parts::quotes_data()
{
    QTest::addColumn<QString>("mail");
    QTest::addColumn<QString>("own");
    const auto row = [](const char *name, const QString &mail, const QString &own) { QTest::newRow(name) << mail << own; };
    row("nothing", QString(), QString());
    row("no quote", QStringLiteral("Hello\nOn Monday we met.\n"), QStringLiteral("Hello\nOn Monday we met.\n"));
    row("quoted lines", QStringLiteral("> one\n>two\nMine\n> > three\nToo\n"), QStringLiteral("Mine\nToo\n"));
    row("with its introduction", QStringLiteral("On Mon, 3 May 2021, Ada <a@b.c> wrote:\n> Hi\n\nYes.\n"), QStringLiteral("\nYes.\n"));
    row("introduction over two lines", QStringLiteral("Yes.\n\nOn Mon, 3 May 2021 at 10:00, Ada Lovelace\n<a@b.c> wrote:\n\n> Hi\n"),
        QStringLiteral("Yes.\n\n"));
    row("introduction without quoted lines", QStringLiteral("Yes.\n\nOn Mon, 3 May 2021, Ada wrote:\n\nHi all\nthere"),
        QStringLiteral("Yes.\n\n"));
    row("German", QStringLiteral("Ja.\nAm 3. Mai 2021 schrieb Ada:\n> Hallo"), QStringLiteral("Ja.\n"));
    row("French", QStringLiteral("Oui.\nLe 3 mai 2021, Ada a écrit :\n> Salut"), QStringLiteral("Oui.\n"));
    row("Chinese", QStringLiteral("好的。\n在 2021年5月3日，张三 写道：\n> 你好\n"), QStringLiteral("好的。\n"));
    row("Outlook", QStringLiteral("Fine.\r\n\r\nFrom: Ada <a@b.c>\r\nSent: Monday\r\nTo: Bob\r\nSubject: Hi\r\n\r\nLong text\r\n"),
        QStringLiteral("Fine.\r\n\r\n"));
    row("Chinese Outlook", QStringLiteral("好的。\n\n发件人：张三\n发送时间：2021年5月3日\n收件人：李四\n主题：你好\n\n正文"), QStringLiteral("好的。\n\n"));
    row("original message", QStringLiteral("Fine.\n-----Original Message-----\nLong text"), QStringLiteral("Fine.\n"));
    row("original message in Chinese", QStringLiteral("好。\n---原始邮件---\n正文"), QStringLiteral("好。\n"));
    row("a header of its own", QStringLiteral("From: Ada\nDate: Monday\nTo: Bob\nSubject: Hi\n\nText"),
        QStringLiteral("From: Ada\nDate: Monday\nTo: Bob\nSubject: Hi\n\nText"));
    row("a field alone", QStringLiteral("Hi\nFrom: what I know it works.\nBye"), QStringLiteral("Hi\nFrom: what I know it works.\nBye"));
    row("nothing but a quote", QStringLiteral("> one\n> two\n"), QStringLiteral("> one\n> two\n"));
    row("an arrow", QStringLiteral("a -> b\n"), QStringLiteral("a -> b\n"));
}

void tst_mail_parts::quotes()
{
    QFETCH(QString, mail);
    QFETCH(QString, own);
    QCOMPARE(edited(mail, lw::text::quoteEdits(mail)).text, own);
}

void tst_mail_parts::signatures_data()
{
    QTest::addColumn<QString>("mail");
    QTest::addColumn<QString>("own");
    const auto row = [](const char *name, const QString &mail, const QString &own) { QTest::newRow(name) << mail << own; };
    row("none", QStringLiteral("Hello -- and more\n"), QStringLiteral("Hello -- and more\n"));
    row("by the rule", QStringLiteral("Hi\n-- \nAda\n"), QStringLiteral("Hi\n"));
    row("of Windows", QStringLiteral("Hi\r\n-- \r\nAda\r\n"), QStringLiteral("Hi\r\n"));
    row("without the space", QStringLiteral("Hi\n--\nAda\n"), QStringLiteral("Hi\n"));
    row("the last one counts", QStringLiteral("Hi\n-- \nAda\n\nmore\n-- \nBob"), QStringLiteral("Hi\n-- \nAda\n\nmore\n"));
    row("a line across a long text", QString(QStringLiteral("Hi\n--\n") + QStringLiteral("line\n").repeated(30)),
        QString(QStringLiteral("Hi\n--\n") + QStringLiteral("line\n").repeated(30)));
    row("a device", QStringLiteral("Hi\n\nSent from my iPhone\n"), QStringLiteral("Hi\n\n"));
    row("a Chinese device", QStringLiteral("好\n发自我的iPhone"), QStringLiteral("好\n"));
    row("a device in the middle", QStringLiteral("Sent from my phone\nwas all it said."), QStringLiteral("Sent from my phone\nwas all it said."));
    row("nothing else", QStringLiteral("-- \nAda\n"), QStringLiteral("-- \nAda\n"));
}

void tst_mail_parts::signatures()
{
    QFETCH(QString, mail);
    QFETCH(QString, own);
    QCOMPARE(edited(mail, lw::text::signatureEdits(mail)).text, own);
}

QTEST_APPLESS_MAIN(tst_mail_parts)
#include "tst_mail_parts.moc"
