// SPDX-License-Identifier: Apache-2.0
#include "core/settings/settings.h"
#include "tests/support/support.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lw::settings;

class TestSettings final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path() const { return m_folder.filePath(QStringLiteral("conf/labelwright.ini")); }

private Q_SLOTS:
    void init() { QFile::remove(path()); }

    void whatIsNotThereIsTheDefault()
    {
        const Settings settings(path());
        QVERIFY(settings.language().isEmpty());
        QCOMPARE(settings.theme(), ThemeChoice::System);
        QCOMPARE(settings.keyPreset(), KeyPreset::Labelwright);
        QVERIFY(settings.keyHintsShown());
        QCOMPARE(settings.cacheLimit(), Settings::defaultCacheLimit);
        QVERIFY(settings.recentProjects().isEmpty());
        QCOMPARE(settings.endpoints(), std::vector<EndpointEntry>{embeddedEndpoint()});
    }

    void choicesAreKept()
    {
        {
            Settings settings(path());
            QSignalSpy changed(&settings, &Settings::changed);
            QSignalSpy theme(&settings, &Settings::themeChanged);
            settings.setTheme(ThemeChoice::Dark);
            settings.setTheme(ThemeChoice::Dark);
            QCOMPARE(theme.count(), 1);
            settings.setLanguage(QStringLiteral("zh_CN"));
            settings.setKeyPreset(KeyPreset::Doccano);
            settings.setKeyHintsShown(false);
            settings.setAnnotator(QStringLiteral(" 王小明 "));
            settings.setCacheLimit(0);
            QCOMPARE(changed.count(), 6);
            settings.setLayout(QStringLiteral("data/table"), QByteArray("\0\1\xff", 3));
            settings.setWindowGeometry("geometry");
            QCOMPARE(changed.count(), 6);
        }
        const Settings settings(path());
        QCOMPARE(settings.theme(), ThemeChoice::Dark);
        QCOMPARE(settings.language(), QStringLiteral("zh_CN"));
        QCOMPARE(settings.keyPreset(), KeyPreset::Doccano);
        QVERIFY(!settings.keyHintsShown());
        QCOMPARE(settings.annotator(), QStringLiteral("王小明"));
        QCOMPARE(settings.cacheLimit(), 0);
        QCOMPARE(settings.layout(QStringLiteral("data/table")), QByteArray("\0\1\xff", 3));
        QCOMPARE(settings.windowGeometry(), QByteArray("geometry"));
    }

    void recentProjectsAreFew()
    {
        Settings settings(path());
        for (int i = 0; i < 15; ++i)
            settings.addRecentProject(QStringLiteral("/p/%1.lwproj").arg(i));
        settings.addRecentProject(QStringLiteral("/p/9.lwproj"));
        QCOMPARE(settings.recentProjects().size(), Settings::maxRecent);
        QCOMPARE(settings.recentProjects().first(), QStringLiteral("/p/9.lwproj"));
        settings.forgetRecentProject(QStringLiteral("/p/9.lwproj"));
        QVERIFY(!settings.recentProjects().contains(QStringLiteral("/p/9.lwproj")));
    }

    void endpointsAreKeptWithoutKeys()
    {
        QString id;
        {
            Settings settings(path());
            QSignalSpy changed(&settings, &Settings::endpointsChanged);
            EndpointEntry entry;
            entry.name = QStringLiteral("Azure, Sweden");
            entry.url = QUrl(QStringLiteral("https://user:sk-secret@example.com/v1?api-key=sk-secret"));
            entry.hasKey = true;
            id = settings.putEndpoint(entry);
            QVERIFY(!id.isEmpty());
            settings.putEndpoint({{}, QStringLiteral("other"), {}, {}, false, {}});
            EndpointEntry again = settings.endpoint(id);
            again.model = QStringLiteral("m");
            QCOMPARE(settings.putEndpoint(again), id);
            settings.putEndpoint(again);
            QCOMPARE(changed.count(), 3);
            EndpointEntry embedded = embeddedEndpoint();
            embedded.name = QStringLiteral("mine");
            settings.putEndpoint(embedded);
            settings.removeEndpoint(embedded.id);
            QCOMPARE(changed.count(), 3);
        }
        Settings settings(path());
        QCOMPARE(settings.endpoints().size(), std::size_t(3));
        QVERIFY(settings.endpoints().back() == embeddedEndpoint());
        QCOMPARE(settings.endpoint(id).model, QStringLiteral("m"));
        QVERIFY(settings.endpoint(id).hasKey);
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("sk-secret"));
        settings.removeEndpoint(id);
        QVERIFY(!settings.hasEndpoint(id));
        QVERIFY(settings.endpoint(id).isEmbedded());
        QCOMPARE(settings.endpoints().size(), std::size_t(2));
    }

    void theLimitsOfAnEndpointAreKept()
    {
        EndpointEntry entry;
        entry.name = QStringLiteral("Azure");
        entry.url = QUrl(QStringLiteral("https://example.com/v1"));
        entry.profile = QStringLiteral("azure");
        entry.requestsPerMinute = 600;
        entry.tokensPerMinute = 5'000'000'000; // out of its range: not one that can be meant
        entry.mostAtOnce = 12;
        entry.keepAlive = 30;
        entry.caFile = QStringLiteral("/etc/公司.pem");
        entry.inputPrice = 400'000'000;
        entry.outputPrice = -1; // nobody pays to be asked
        entry.currency = QStringLiteral("CNY");
        entry.proxy = QStringLiteral(" http://me:sk-secret@proxy.example:3128 ");
        QString id;
        {
            Settings settings(path());
            id = settings.putEndpoint(entry);
        }
        {
            const Settings settings(path());
            const EndpointEntry again = settings.endpoint(id);
            QCOMPARE(again.profile, QStringLiteral("azure"));
            QCOMPARE(again.requestsPerMinute, std::optional<qint64>(600));
            QVERIFY(!again.tokensPerMinute);
            QCOMPARE(again.mostAtOnce, std::optional<qint64>(12));
            QVERIFY(!again.connections);
            QCOMPARE(again.keepAlive, std::optional<qint64>(30));
            QCOMPARE(again.inputPrice, std::optional<qint64>(400'000'000));
            QVERIFY(!again.outputPrice && !again.requestPrice);
            QVERIFY(again.hasHalfPrice() && !again.hasOwnPrice());
            QCOMPARE(again.currency, QStringLiteral("CNY"));
            QCOMPARE(again.caFile, entry.caFile);
            QCOMPARE(again.proxy, QStringLiteral("http://proxy.example:3128"));
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("sk-secret"));
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
