// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <map>

namespace {

struct Message
{
    QString context;
    QString source;
    QString type;          ///< of the translation: unfinished, vanished, obsolete, or empty
    QStringList forms;     ///< one, or one a plural form
    bool plural = false;
};

QString sourceDir() { return qEnvironmentVariable("LW_SOURCE_DIR"); }

std::vector<Message> readTs(const QString &path)
{
    QFile file(path);
    std::vector<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    Message message;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && xml.name() == QLatin1String("message"))
            messages.push_back(message);
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            message = {context, {}, {}, {}, xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes")};
        } else if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.type = xml.attributes().value(QLatin1String("type")).toString();
            if (!message.plural)
                message.forms = {xml.readElementText()};
        } else if (xml.name() == QLatin1String("numerusform")) {
            message.forms.push_back(xml.readElementText());
        }
    }
    return messages;
}

/// How often each of %1, %L2, %n stands in a text.
std::map<QString, int> placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?(\\d{1,2}|n)"));
    std::map<QString, int> found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        ++found[match.next().captured(1)];
    return found;
}

int mnemonics(QString text)
{
    return int(text.remove(QStringLiteral("&&")).count(QLatin1Char('&')));
}

} // namespace

/// What the translators left open: a text of the program that a language does not have, or has wrongly.
class TestTranslations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void placeholdersAreEqual_data() { everyTextIsTranslated_data(); }
    void placeholdersAreEqual();
};

void TestTranslations::everyTextIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English plurals") << QStringLiteral("en");
    QTest::newRow("Simplified Chinese") << QStringLiteral("zh_CN");
}

/// The file is brought up to date in a copy, so that a text that was added to the sources and not to the file shows as well.
void TestTranslations::everyTextIsTranslated()
{
    QFETCH(QString, language);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("labelwright_%1.ts").arg(language));
    QVERIFY(QFile::copy(sourceDir() + QStringLiteral("/resources/i18n/labelwright_%1.ts").arg(language), path));
    QProcess lupdate;
    lupdate.setWorkingDirectory(sourceDir());
    QStringList arguments{QStringLiteral("-silent"), QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("-locations"), QStringLiteral("none")};
    if (language == QLatin1String("en"))
        arguments << QStringLiteral("-pluralonly");
    arguments << QStringLiteral("ui") << QStringLiteral("app/gui") << QStringLiteral("-ts") << path;
    lupdate.start(QStringLiteral(LW_LUPDATE), arguments);
    QVERIFY2(lupdate.waitForFinished(120'000) && lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());

    const std::vector<Message> messages = readTs(path);
    QVERIFY(messages.size() > (language == QLatin1String("en") ? 5U : 200U));
    QStringList open;
    for (const Message &message : messages) {
        const bool empty = message.forms.isEmpty() || message.forms.contains(QString());
        if (!message.type.isEmpty() || empty)
            open.push_back(message.context + QStringLiteral(": ") + message.source + QStringLiteral(" ") + message.type);
    }
    QVERIFY2(open.isEmpty(), open.join(QLatin1Char('\n')).toUtf8().constData());
}

void TestTranslations::placeholdersAreEqual()
{
    QFETCH(QString, language);
    QStringList unequal;
    for (const Message &message : readTs(sourceDir() + QStringLiteral("/resources/i18n/labelwright_%1.ts").arg(language))) {
        for (const QString &form : message.forms) {
            auto wanted = placeholders(message.source);
            auto found = placeholders(form);
            // "1 record" needs no figure in its singular.
            if (message.plural && message.forms.size() > 1 && &form == &message.forms.front())
                found[QStringLiteral("n")] = wanted[QStringLiteral("n")];
            if (wanted != found || mnemonics(message.source) != mnemonics(form))
                unequal.push_back(message.source + QStringLiteral(" | ") + form);
        }
    }
    QVERIFY2(unequal.isEmpty(), unequal.join(QLatin1Char('\n')).toUtf8().constData());
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
