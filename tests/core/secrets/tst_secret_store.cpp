// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/keychain_store.h"
#include "tests/support/support.h"

#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace lw::secrets;

namespace {

const QString name = QStringLiteral("endpoint:3f");
constexpr const char *secret = "sk-机密-123";

/// Waits for the one answer of a call.
template <typename T>
class Answer final
{
public:
    std::function<void(const Result<T> &)> taker()
    {
        return [this](const Result<T> &result) { m_result = result; };
    }
    std::optional<Result<T>> &wait()
    {
        static_cast<void>(QTest::qWaitFor([this] { return m_result.has_value(); }, 20'000));
        return m_result;
    }

private:
    std::optional<Result<T>> m_result;
};

void checkStore(SecretStore &store)
{
    QObject context;
    Answer<QByteArray> before;
    store.read(name, &context, before.taker());
    QVERIFY(before.wait());
    QCOMPARE(before.wait()->value(), QByteArray());
    Answer<void> written;
    store.write(name, secret, &context, written.taker());
    QVERIFY(written.wait() && *written.wait());
    Answer<QByteArray> read;
    store.read(name, &context, read.taker());
    QVERIFY(read.wait());
    QCOMPARE(read.wait()->value(), QByteArray(secret));
    for (int i = 0; i < 2; ++i) { // the second time it is not there any more
        Answer<void> removed;
        store.remove(name, &context, removed.taker());
        QVERIFY(removed.wait() && *removed.wait());
    }
    Answer<QByteArray> after;
    store.read(name, &context, after.taker());
    QVERIFY(after.wait());
    QCOMPARE(after.wait()->value(), QByteArray());
}

} // namespace

class TestSecretStore final : public QObject
{
    Q_OBJECT

    /// Runs this program again, as one of its own tests, in another world.
    static int runAgain(const QString &program, const QStringList &before, const QString &function,
                        const QProcessEnvironment &environment, QByteArray *said)
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, before + QStringList{function});
        const bool ended = process.waitForFinished(60'000);
        *said = process.readAll();
        return ended ? process.exitCode() : -1;
    }

private Q_SLOTS:
    void memoryKeeps()
    {
        MemoryStore store;
        QCOMPARE(store.keeping(), Keeping::MemoryOnly);
        checkStore(store);
    }

    void noAnswerForWhoIsGone()
    {
        MemoryStore store;
        bool called = false;
        {
            QObject context;
            store.read(name, &context, [&called](const Result<QByteArray> &) { called = true; });
        }
        QTest::qWait(20);
        QVERIFY(!called);
    }

    void withoutKeychainMemoryServes()
    {
        if (qEnvironmentVariableIsSet("LW_TEST_CHILD")) {
            KeychainStore store(QStringLiteral("labelwright-test"));
            QSignalSpy changed(&store, &SecretStore::keepingChanged);
            checkStore(store);
            QCOMPARE(store.keeping(), Keeping::MemoryOnly);
            QCOMPARE(changed.count(), 1);
            QVERIFY(!store.whyNoKeychain().isEmpty());
            return;
        }
        const QTemporaryDir home;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LW_TEST_CHILD"), QStringLiteral("1"));
        environment.insert(QStringLiteral("HOME"), home.path());
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
        QByteArray said;
        const int status = runAgain(QCoreApplication::applicationFilePath(), {}, QStringLiteral("withoutKeychainMemoryServes"),
                                    environment, &said);
        QVERIFY2(status == 0, said.constData());
    }

    void theKeychainKeeps()
    {
        if (qEnvironmentVariableIsSet("LW_TEST_CHILD")) {
            {
                KeychainStore store(QStringLiteral("labelwright-test"));
                checkStore(store);
                QCOMPARE(store.keeping(), Keeping::Keychain);
                QObject context;
                Answer<void> written;
                store.write(name, secret, &context, written.taker());
                QVERIFY(written.wait() && *written.wait());
            }
            KeychainStore again(QStringLiteral("labelwright-test"));
            QObject context;
            Answer<QByteArray> read;
            again.read(name, &context, read.taker());
            QVERIFY(read.wait());
            QCOMPARE(read.wait()->value(), QByteArray(secret));
            return;
        }
        const QString bus = QStandardPaths::findExecutable(QStringLiteral("dbus-run-session"));
        const QString keyring = QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon"));
        if (bus.isEmpty() || keyring.isEmpty())
            QSKIP("dbus-run-session and gnome-keyring-daemon are not installed.");
        const QTemporaryDir home;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LW_TEST_CHILD"), QStringLiteral("1"));
        environment.insert(QStringLiteral("HOME"), home.path());
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home.path());
        environment.remove(QStringLiteral("XDG_DATA_HOME"));
        environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
        // The keyring stays in the foreground of a background job, so that it ends with the script.
        const QString script = QStringLiteral("printf testpw | \"$0\" --unlock --components=secrets --foreground >/dev/null 2>&1 & "
                                              "sleep 1; \"$1\" \"$2\"; status=$?; kill $!; exit $status");
        QByteArray said;
        const int status = runAgain(bus, {QStringLiteral("--"), QStringLiteral("bash"), QStringLiteral("-c"), script, keyring,
                                          QCoreApplication::applicationFilePath()},
                                    QStringLiteral("theKeychainKeeps"), environment, &said);
        QVERIFY2(status == 0, said.constData());
    }
};

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secret_store.moc"
