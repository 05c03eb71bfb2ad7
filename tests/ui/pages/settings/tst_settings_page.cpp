// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/pages/settings/settings_fixture.h"
#include "tests/ui/widgets/shouting_translator.h"
#include "ui/pages/settings/key_field.h"
#include "ui/pages/settings/settings_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/key_hint.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>

using namespace lw;
using namespace lw::ui;

namespace {

template <typename Widget = QWidget>
Widget *part(QWidget &page, const char *name)
{
    auto *found = page.findChild<Widget *>(QString::fromLatin1(name));
    if (!found)
        qFatal("no part is called %s", name);
    return found;
}

void press(QWidget &page, const char *name)
{
    QTest::mouseClick(part(page, name), Qt::LeftButton);
}

void type(QWidget &page, const char *name, const QString &text)
{
    auto *field = part<QLineEdit>(page, name);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
}

void open(QWidget &page)
{
    page.show();
    page.activateWindow();
    (void)QTest::qWaitForWindowActive(&page);
}

bool isShown(QWidget &page, const char *name) { return part(page, name)->isVisible(); }

bool says(QWidget &page, const QString &words)
{
    const auto labels = page.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
}

void choose(SettingsPage &page, int section) { part<QListWidget>(page, "sections")->setCurrentRow(section); }

} // namespace

/// The settings as a person uses them: clicks, keys, what is shown.
class TestSettingsPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(*qApp); }

    void anEndpointFromPresetToReady()
    {
        test::FakeLlmServer server;
        test::SettingsFixture::answerRightly(server);
        server.setKey("sk-right-a41f");
        test::SettingsFixture fixture;
        SettingsPage page(fixture.workspace);
        open(page);
        page.addEndpoint();
        press(page, "preset4");
        // The part to replace is selected, and nothing can be given or tested yet.
        QTRY_VERIFY(part(page, "endpointUrl")->hasFocus());
        QCOMPARE(part<QLineEdit>(page, "endpointUrl")->selectedText(), QStringLiteral("HOST"));
        QVERIFY(!part(page, "key")->isEnabled());
        QVERIFY(!part(page, "test")->isEnabled());
        QCOMPARE(fixture.settings.endpoints().size(), std::size_t(1));
        // Half an address may be a whole one of another server: http://1 is 0.0.0.1.
        type(page, "endpointUrl", QStringLiteral("http://1"));
        QCOMPARE(fixture.settings.endpoints().size(), std::size_t(1));
        type(page, "endpointUrl", server.url().toString());
        QTRY_VERIFY(part(page, "test")->isEnabled());
        QCOMPARE(fixture.settings.endpoints().front().url, server.url());
        QCOMPARE(fixture.settings.endpoints().size(), std::size_t(2));
        type(page, "endpointName", QStringLiteral("Cellar"));
        type(page, "key", QStringLiteral("sk-right-a41f"));
        // The key need not be stored first: the test takes what is typed.
        QTest::keyClick(&page, Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(says(page, QStringLiteral("Ready for runs.")), 15'000);
        const settings::EndpointEntry entry = fixture.settings.endpoints().front();
        QCOMPARE(entry.name, QStringLiteral("Cellar"));
        QVERIFY(entry.hasKey);
        QCOMPARE(fixture.key(entry.id), QByteArray("sk-right-a41f"));
        QCOMPARE(part<QComboBox>(page, "endpointModel")->currentText(), QStringLiteral("fake-model"));
        press(page, "copyReport");
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("fake-model")));
        QVERIFY(!QGuiApplication::clipboard()->text().contains(QStringLiteral("a41f")));
    }

    void aStoredKeyIsNeverShown()
    {
        test::SettingsFixture fixture;
        const QString id = fixture.add(QStringLiteral("x"), QUrl(QStringLiteral("https://example.com/v1")));
        SettingsPage page(fixture.workspace);
        open(page);
        QVERIFY(isShown(page, "key"));
        QCOMPARE(part<QLineEdit>(page, "key")->echoMode(), QLineEdit::Password);
        type(page, "key", QStringLiteral("sk-secret-1234"));
        QTest::keyClick(part(page, "key"), Qt::Key_Return);
        QTRY_VERIFY(!isShown(page, "key"));
        QVERIFY(isShown(page, "keyDots"));
        for (const QLineEdit *field : page.findChildren<QLineEdit *>())
            QVERIFY2(!field->text().contains(QStringLiteral("1234")), field->objectName().toUtf8().constData());
        // Neither can it be brought back.
        part<QLineEdit>(page, "key")->undo();
        QVERIFY(part<QLineEdit>(page, "key")->text().isEmpty());
        QVERIFY(says(page, QStringLiteral("until the program ends")));
        press(page, "replaceKey");
        QVERIFY(isShown(page, "key"));
        press(page, "cancelKey");
        QVERIFY(isShown(page, "keyDots"));
        press(page, "removeKey");
        QVERIFY(isShown(page, "key"));
        QVERIFY(!fixture.settings.endpoint(id).hasKey);
    }

    void aWrongAddressSaysWhatIsRight()
    {
        test::SettingsFixture fixture;
        fixture.add(QStringLiteral("x"), QUrl(QStringLiteral("https://example.com/v1")));
        SettingsPage page(fixture.workspace);
        open(page);
        type(page, "endpointUrl", QStringLiteral("example.com"));
        part(page, "endpointName")->setFocus();
        QVERIFY(says(page, QStringLiteral("Begin the URL with https://")));
        QVERIFY(!part(page, "test")->isEnabled());
        type(page, "endpointUrl", QStringLiteral("http://example.com/v1"));
        QTRY_VERIFY(!says(page, QStringLiteral("Begin the URL with https://")));
        QVERIFY(says(page, QStringLiteral("unencrypted")));
    }

    void anAddressWrittenByAssistiveTechnologyCounts()
    {
        test::SettingsFixture fixture;
        SettingsPage page(fixture.workspace);
        open(page);
        page.addEndpoint();
        press(page, "preset4");
        QTRY_VERIFY(part(page, "endpointUrl")->hasFocus());
        // It writes at once, and the caret stays where it is.
        part<QLineEdit>(page, "endpointUrl")->setText(QStringLiteral("https://example.com/v1"));
        QTRY_VERIFY(part(page, "test")->isEnabled());
        QCOMPARE(fixture.settings.endpoints().size(), std::size_t(2));
    }

    void limitsAreTypedAndChecked()
    {
        test::SettingsFixture fixture;
        const QString id = fixture.add(QStringLiteral("x"), QUrl(QStringLiteral("http://127.0.0.1:8000/v1")));
        SettingsPage page(fixture.workspace);
        open(page);
        QCOMPARE(part<QLineEdit>(page, "requestsPerMinute")->placeholderText(), QStringLiteral("learned from the server"));
        QCOMPARE(part<QLineEdit>(page, "mostAtOnce")->placeholderText(), QStringLiteral("auto: begins with 8"));
        type(page, "requestsPerMinute", QStringLiteral("600"));
        QTest::keyClick(part(page, "requestsPerMinute"), Qt::Key_Tab);
        QVERIFY(part(page, "tokensPerMinute")->hasFocus() || !page.isActiveWindow());
        QCOMPARE(fixture.settings.endpoint(id).requestsPerMinute, std::optional<qint64>(600));
        QVERIFY(says(page, QStringLiteral("600 requests/min")));
        type(page, "mostAtOnce", QStringLiteral("none"));
        QTest::keyClick(part(page, "mostAtOnce"), Qt::Key_Return);
        QVERIFY(says(page, QStringLiteral("Write a whole number from 1 to 4,096")));
        QVERIFY(!fixture.settings.endpoint(id).mostAtOnce);
        type(page, "mostAtOnce", QStringLiteral("12"));
        QTRY_COMPARE(fixture.settings.endpoint(id).mostAtOnce, std::optional<qint64>(12));
        QVERIFY(!says(page, QStringLiteral("Write a whole number")));
        // What is seldom needed is folded.
        QVERIFY(!isShown(page, "proxy"));
        QTest::mouseClick(part(page, "endpointWay")->findChild<QAbstractButton *>(), Qt::LeftButton);
        type(page, "proxy", QStringLiteral("proxy.example"));
        QTest::keyClick(part(page, "proxy"), Qt::Key_Return);
        QVERIFY(says(page, QStringLiteral("http://host:port")));
        QVERIFY(fixture.settings.endpoint(id).proxy.isEmpty());
        type(page, "proxy", QStringLiteral("socks5://127.0.0.1:1080"));
        QTest::keyClick(part(page, "proxy"), Qt::Key_Return);
        QVERIFY(says(page, QStringLiteral("through socks5://127.0.0.1:1080")));
        // Another endpoint has its own.
        const QString other = fixture.add(QStringLiteral("y"), QUrl(QStringLiteral("https://example.com/v1")));
        part<QAbstractItemView>(page, "endpoints")->setCurrentIndex(part<QAbstractItemView>(page, "endpoints")->model()->index(1, 0));
        QVERIFY(part<QLineEdit>(page, "requestsPerMinute")->text().isEmpty());
        QVERIFY(part<QLineEdit>(page, "proxy")->text().isEmpty());
        QVERIFY(!fixture.settings.endpoint(other).requestsPerMinute);
    }

    void aPriceIsTyped()
    {
        test::SettingsFixture fixture;
        const QString id = fixture.add(QStringLiteral("x"), QUrl(QStringLiteral("https://example.com/v1")));
        SettingsPage page(fixture.workspace);
        open(page);
        QVERIFY(says(page, QStringLiteral("unknown")));   // never a guess
        QVERIFY(!isShown(page, "inputPrice"));
        QTest::mouseClick(part(page, "endpointPrice")->findChild<QAbstractButton *>(), Qt::LeftButton);
        type(page, "inputPrice", QStringLiteral("0.4"));
        QTest::keyClick(part(page, "inputPrice"), Qt::Key_Return);
        QVERIFY(says(page, QStringLiteral("needs both input and output")));
        QVERIFY(says(page, QStringLiteral("not complete")));
        type(page, "outputPrice", QStringLiteral("1.6"));
        QTest::keyClick(part(page, "outputPrice"), Qt::Key_Return);
        QVERIFY(!says(page, QStringLiteral("needs both input and output")));
        QVERIFY(says(page, QStringLiteral("$0.40 in, $1.60 out a million tokens")));
        QCOMPARE(fixture.settings.endpoint(id).inputPrice, std::optional<qint64>(400'000'000));
        auto *currency = part<QComboBox>(page, "priceCurrency");
        currency->lineEdit()->selectAll();
        currency->setFocus();
        QTest::keyClicks(currency->lineEdit(), QStringLiteral("gb1"));
        QTest::keyClick(currency->lineEdit(), Qt::Key_Return);
        QCOMPARE(currency->currentText(), QStringLiteral("USD"));   // no currency has such a name
        currency->lineEdit()->selectAll();
        QTest::keyClicks(currency->lineEdit(), QStringLiteral("gbp"));
        QTest::keyClick(currency->lineEdit(), Qt::Key_Return);
        QCOMPARE(fixture.settings.endpoint(id).currency, QStringLiteral("GBP"));
        QVERIFY(says(page, QStringLiteral("0.40 GBP in, 1.60 GBP out a million tokens")));
        type(page, "outputPrice", QStringLiteral("dear"));
        QTest::keyClick(part(page, "outputPrice"), Qt::Key_Return);
        QVERIFY(says(page, QStringLiteral("Write a number from 0")));
        // Another endpoint has its own; where the table knows the model, it says of which day.
        settings::EndpointEntry entry = fixture.settings.endpoint(fixture.add(QStringLiteral("y"), QUrl(QStringLiteral("https://api.openai.com/v1"))));
        entry.model = QStringLiteral("gpt-5-mini");
        fixture.settings.putEndpoint(entry);
        part<QAbstractItemView>(page, "endpoints")->setCurrentIndex(part<QAbstractItemView>(page, "endpoints")->model()->index(1, 0));
        QVERIFY(part<QLineEdit>(page, "inputPrice")->text().isEmpty());
        QVERIFY(says(page, QStringLiteral("as of ")));
    }

    void theKindIsGuessedByTheUrlAndChosen()
    {
        test::SettingsFixture fixture;
        const QString id = fixture.add(QStringLiteral("x"), QUrl(QStringLiteral("http://127.0.0.1:8000/v1")));
        SettingsPage page(fixture.workspace);
        open(page);
        auto *kind = part<QComboBox>(page, "endpointKind");
        QCOMPARE(kind->currentText(), QStringLiteral("By the URL: vLLM"));
        type(page, "endpointUrl", QStringLiteral("https://mine.openai.azure.com/openai/v1"));
        QTest::keyClick(part(page, "endpointUrl"), Qt::Key_Return);
        QCOMPARE(kind->currentText(), QStringLiteral("By the URL: Azure OpenAI"));
        kind->setFocus();
        QTest::keyClick(kind, Qt::Key_End);
        QCOMPARE(kind->currentText(), QStringLiteral("Any other server"));
        QCOMPARE(fixture.settings.endpoint(id).profile, QStringLiteral("generic"));
        QTest::keyClick(kind, Qt::Key_Home);
        QCOMPARE(fixture.settings.endpoint(id).profile, QString());
    }

    void deletingAsksInItsPlace()
    {
        test::SettingsFixture fixture;
        fixture.add(QStringLiteral("x"), QUrl(QStringLiteral("https://example.com/v1")));
        SettingsPage page(fixture.workspace);
        open(page);
        press(page, "deleteEndpoint");
        QVERIFY(part(page, "keepEndpoint")->hasFocus() || !page.isActiveWindow());
        QTest::keyClick(part(page, "keepEndpoint"), Qt::Key_Escape);
        QVERIFY(isShown(page, "deleteEndpoint"));
        press(page, "deleteEndpoint");
        press(page, "confirmDelete");
        QCOMPARE(fixture.settings.endpoints().size(), std::size_t(1));
        QVERIFY(isShown(page, "connectModel"));
        QVERIFY(!isShown(page, "endpointUrl"));
    }

    void choicesTakeEffectAtOnce()
    {
        test::SettingsFixture fixture;
        SettingsPage page(fixture.workspace);
        open(page);
        choose(page, 1);
        QVERIFY(part<QRadioButton>(page, "language_system")->isChecked());
        press(page, "language_zh_CN");
        QCOMPARE(fixture.settings.language(), QStringLiteral("zh_CN"));
        choose(page, 2);
        auto *dark = part(page, "theme")->findChildren<QAbstractButton *>().value(2);
        QTest::mouseClick(dark, Qt::LeftButton);
        QCOMPARE(fixture.settings.theme(), settings::ThemeChoice::Dark);
        choose(page, 3);
        auto *preset = part<QComboBox>(page, "keyPreset");
        preset->setFocus();
        QTest::keyClick(preset, Qt::Key_Down);
        QCOMPARE(fixture.settings.keyPreset(), settings::KeyPreset::LabelStudio);
        press(page, "keyHints");
        QVERIFY(!fixture.settings.keyHintsShown());
        QVERIFY(!KeyHint::shown());
        press(page, "keyHints");
        QVERIFY(KeyHint::shown());
        type(page, "annotator", QStringLiteral("Ada"));
        QTest::keyClick(part(page, "annotator"), Qt::Key_Return);
        QCOMPARE(fixture.settings.annotator(), QStringLiteral("Ada"));
        choose(page, 6);
        press(page, "copyDiagnostics");
        const QString report = QGuiApplication::clipboard()->text();
        QVERIFY(report.contains(QLatin1String(qVersion())));
        QVERIFY(!report.contains(fixture.path({})));
    }

    void searchFindsSectionsByWhatIsInThem()
    {
        test::SettingsFixture fixture;
        SettingsPage page(fixture.workspace);
        open(page);
        auto *sections = part<QListWidget>(page, "sections");
        type(page, "searchSettings", QStringLiteral("annotator"));
        QTRY_COMPARE(sections->currentRow(), 3);
        QVERIFY(sections->item(0)->isHidden());
        QVERIFY(isShown(page, "annotator"));
        type(page, "searchSettings", QStringLiteral("zzz"));
        QTRY_VERIFY(says(page, QStringLiteral("Try another word")));
        page.showEndpoints();
        QCOMPARE(sections->currentRow(), 0);
        QVERIFY(!sections->item(5)->isHidden());
        QVERIFY(!says(page, QStringLiteral("Try another word")));
    }

    void everyControlHasANameAndATip()
    {
        test::SettingsFixture fixture;
        fixture.add(QStringLiteral("x"), QUrl(QStringLiteral("https://example.com/v1")));
        SettingsPage page(fixture.workspace);
        open(page);
        const auto nameless = [&] {
            QStringList names;
            for (const QWidget *widget : page.findChildren<QWidget *>()) {
                const bool control = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
                    || qobject_cast<const QComboBox *>(widget);
                const bool inner = qobject_cast<const QComboBox *>(widget->parentWidget());
                if (control && !inner && widget->isVisible() && (widget->accessibleName().isEmpty() || widget->toolTip().isEmpty()))
                    names += QStringLiteral("%1 %2").arg(QLatin1String(widget->metaObject()->className()), widget->objectName());
            }
            return names.join(u' ');
        };
        for (int section = 0; section < part<QListWidget>(page, "sections")->count(); ++section) {
            choose(page, section);
            QCOMPARE(nameless(), QString());
        }
        page.addEndpoint();
        QCOMPARE(nameless(), QString());
    }

    void everythingSpeaksTheOtherLanguage()
    {
        test::SettingsFixture fixture;
        fixture.add(QStringLiteral("X"), QUrl(QStringLiteral("https://example.com/v1")));
        SettingsPage page(fixture.workspace);
        open(page);
        ShoutingTranslator shouting;
        QApplication::installTranslator(&shouting);
        QApplication::processEvents();
        QStringList quiet;
        for (int section = 0; section < 6; ++section) {
            choose(page, section);
            for (const QLabel *label : page.findChildren<QLabel *>()) {
                if (label->isVisible() && label->text() != label->text().toUpper())
                    quiet += label->text();
            }
            for (const QAbstractButton *button : page.findChildren<QAbstractButton *>()) {
                if (button->isVisible() && button->text() != button->text().toUpper() && button->text() != QStringLiteral("English"))
                    quiet += button->text();
            }
        }
        QApplication::removeTranslator(&shouting);
        QVERIFY2(quiet.isEmpty(), quiet.join(u'|').toUtf8().constData());
    }
};

QTEST_MAIN(TestSettingsPage)
#include "tst_settings_page.moc"
