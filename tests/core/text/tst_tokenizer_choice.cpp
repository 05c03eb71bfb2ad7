// SPDX-License-Identifier: Apache-2.0
#include "core/text/tokenizer_choice.h"
#include "tests/support/byte_tokenizer.h"
#include "tests/support/support.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace lw::text;

class TestTokenizerChoice : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }

private Q_SLOTS:
    void itIsReadOnceAndCountsExactly()
    {
        const QString path = write(QStringLiteral("a.json"), test::byteTokenizer());
        const auto choice = chooseTokenizer(path);
        LW_VERIFY_RESULT(choice);
        QCOMPARE(choice->sha256.size(), 64);
        const auto first = openTokenizer(*choice);
        const auto second = openTokenizer(*choice);
        LW_VERIFY_RESULT(first);
        QCOMPARE((*first)->count(QStringLiteral("Grüße 汉")), 7 + 1 + 3);
        QCOMPARE(first->get(), second->get());
    }

    void aFileThatWasChangedIsNotTheOneThatWasChosen()
    {
        const QString path = write(QStringLiteral("b.json"), test::byteTokenizer());
        const auto choice = chooseTokenizer(path);
        LW_VERIFY_RESULT(choice);
        QVERIFY(!write(QStringLiteral("b.json"), test::byteTokenizer() + '\n').isEmpty());
        const auto opened = openTokenizer(*choice);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, Code::BadFormat);
        QVERIFY2(opened.error().detail.contains(path), qPrintable(opened.error().detail));
        const auto again = chooseTokenizer(path);
        LW_VERIFY_RESULT(again);
        QVERIFY(again->sha256 != choice->sha256);
        LW_VERIFY_RESULT(openTokenizer(*again));
    }

    void whatIsNoneIsASentence()
    {
        const auto choice = chooseTokenizer(write(QStringLiteral("c.json"), test::byteTokenizer()));
        LW_VERIFY_RESULT(choice);
        QVERIFY(QFile::remove(choice->path));
        QCOMPARE(openTokenizer(*choice).error().code, Code::NotFound);
        QCOMPARE(chooseTokenizer(m_folder.filePath(QStringLiteral("none"))).error().code, Code::NotFound);
        QCOMPARE(chooseTokenizer(write(QStringLiteral("d.json"), "{\"model\": {\"type\": \"WordPiece\"}}")).error().code, Code::BadFormat);
    }
};

QTEST_APPLESS_MAIN(TestTokenizerChoice)
#include "tst_tokenizer_choice.moc"
