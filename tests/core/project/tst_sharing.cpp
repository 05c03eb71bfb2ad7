// SPDX-License-Identifier: Apache-2.0
#include "core/project/example_check.h"
#include "core/project/project.h"
#include "core/project/setup.h"
#include "core/project/sharing.h"
#include "core/store/record_store.h"
#include "tests/support/support.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace lw::project;

namespace {

const QString subject = QStringLiteral("subject");
const QString body = QStringLiteral("body");
const QString phone = QStringLiteral("phone");
const QString away = QStringLiteral("https://api.example.com/v1");
const QString here = QStringLiteral("http://127.0.0.1:8080/v1");

llm::Endpoint endpointAt(const QString &url, const QString &proxy = {})
{
    llm::Endpoint endpoint;
    endpoint.baseUrl = QUrl(url);
    endpoint.route = net::parseRoute(proxy, {}).value();
    return endpoint;
}

Setup setupOf(const QString &templateText)
{
    Setup setup;
    setup.task.labels = {{QStringLiteral("spam"), {}, {}, {}}, {QStringLiteral("ham"), {}, {}, {}}};
    setup.task.templateText = templateText;
    setup.columns.text = QStringList{subject, body};
    setup.model = QStringLiteral("gpt");
    return setup;
}

PlanContext contextOf(const QString &url)
{
    PlanContext context;
    context.url = QUrl(url);
    context.projectFile = QStringLiteral("/tmp/mail.lwproj");
    return context;
}

} // namespace

/// What may leave this computer, and to whom.
class TestSharing final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlaceIsSchemeHostAndPort_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("place");
        const QString example = QStringLiteral("https://api.example.com");
        QTest::newRow("path") << away << example;
        QTest::newRow("usual port") << QStringLiteral("https://api.example.com:443/v2/") << example;
        QTest::newRow("capitals") << QStringLiteral("HTTPS://API.Example.COM") << example;
        QTest::newRow("user and query") << QStringLiteral("https://me:secret@api.example.com/v1?key=secret#x") << example;
        QTest::newRow("own port") << here << QStringLiteral("http://127.0.0.1:8080");
        QTest::newRow("http's port") << QStringLiteral("http://h:80/v1") << QStringLiteral("http://h");
        QTest::newRow("https at http's port") << QStringLiteral("https://h:80/v1") << QStringLiteral("https://h:80");
        QTest::newRow("v6") << QStringLiteral("http://[::1]:99/v1") << QStringLiteral("http://[::1]:99");
    }
    void aPlaceIsSchemeHostAndPort()
    {
        QFETCH(QString, url);
        QTEST(placeOf(QUrl(url)), "place");
    }

    void whatLeaves_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("proxy");
        QTest::addColumn<bool>("leaves");
        QTest::newRow("a host") << away << QString() << true;
        QTest::newRow("localhost") << QStringLiteral("http://localhost:11434/v1") << QString() << false;
        QTest::newRow("127") << here << QString() << false;
        QTest::newRow("v6") << QStringLiteral("http://[::1]:99/v1") << QString() << false;
        QTest::newRow("the house's network") << QStringLiteral("http://192.168.1.7/v1") << QString() << true;
        QTest::newRow("any address") << QStringLiteral("http://0.0.0.0:8000/v1") << QString() << true;
        QTest::newRow("a look-alike") << QStringLiteral("http://localhost.example.com/v1") << QString() << true;
        QTest::newRow("here through a proxy") << here << QStringLiteral("http://proxy.example.com:3128") << true;
        QTest::newRow("here through one here") << here << QStringLiteral("socks5://127.0.0.1:1080") << false;
        QTest::newRow("embedded, not started") << QStringLiteral("embedded:") << QString() << false;
    }
    void whatLeaves()
    {
        QFETCH(QString, url);
        QFETCH(QString, proxy);
        QTEST(leavesThisComputer(endpointAt(url, proxy)), "leaves");
    }

    void whoIsAskedFirst_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QStringList>("agreed");     // to the endpoint away; empty: never
        QTest::addColumn<QStringList>("shared");     // "-": not decided
        QTest::addColumn<QStringList>("places");
        QTest::addColumn<bool>("asks");
        const QStringList undecided{QStringLiteral("-")};
        const QStringList both{subject, body};
        QTest::newRow("never agreed") << away << QStringList() << undecided << QStringList() << true;
        QTest::newRow("agreed") << away << both << both << QStringList() << false;
        QTest::newRow("agreed to more") << away << both + QStringList{phone} << undecided << QStringList() << false;
        QTest::newRow("agreed to less") << away << both.mid(1) << undecided << QStringList() << true;
        QTest::newRow("agreed elsewhere") << QStringLiteral("https://other.example.com/v1") << both << both << QStringList() << true;
        QTest::newRow("another scheme") << QStringLiteral("http://api.example.com/v1") << both << both << QStringList() << true;
        QTest::newRow("here") << here << QStringList() << undecided << QStringList() << false;
        QTest::newRow("here, but not shared") << here << QStringList() << both.mid(1) << QStringList() << true;
        QTest::newRow("agreed, no longer shared") << away << both << both.mid(1) << QStringList() << true;
        QTest::newRow("not allowed") << here << QStringList() << undecided << QStringList{placeOf(QUrl(away))} << true;
        QTest::newRow("allowed and agreed") << away << both << both << QStringList{placeOf(QUrl(away))} << false;
    }
    void whoIsAskedFirst()
    {
        QFETCH(QString, url);
        QFETCH(QStringList, agreed);
        QFETCH(QStringList, shared);
        QFETCH(QStringList, places);
        Sharing sharing;
        sharing.places = places;
        if (shared != QStringList{QStringLiteral("-")})
            sharing.columns = shared;
        if (!agreed.isEmpty())
            agree(sharing, {placeOf(QUrl(away)), agreed, QDateTime::currentDateTimeUtc()});
        QTEST(needsConsent(sharing, endpointAt(url), {subject, body}), "asks");
    }

    void theLastWordCounts()
    {
        Sharing sharing;
        agree(sharing, {QStringLiteral("https://a"), {subject}, {}});
        agree(sharing, {QStringLiteral("https://b"), {subject}, {}});
        agree(sharing, {QStringLiteral("https://a"), {body}, {}});
        QCOMPARE(sharing.consents.size(), std::size_t(2));
        QCOMPARE(sharing.consents.back().columns, QStringList{body});
    }

    void aPlanKeepsTheRules_data()
    {
        QTest::addColumn<QString>("templateText");
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("embedded");
        QTest::addColumn<QString>("named");   // in the sentence of the refusal; empty: none
        const QString two = QStringLiteral("{{subject}} {{body}}");
        const QString three = QStringLiteral("{{subject}} {{phone}}");
        QTest::newRow("shared") << two << away << false << QString();
        QTest::newRow("text columns") << QString() << away << false << QString();
        QTest::newRow("another column") << three << away << false << phone;
        QTest::newRow("another endpoint") << two << QStringLiteral("https://api.example.com:444/v1") << false
                                          << QStringLiteral("https://api.example.com:444");
        QTest::newRow("on this computer") << two << here << false << QStringLiteral("http://127.0.0.1:8080");
        QTest::newRow("the embedded baseline") << three << here << true << QString();
    }
    void aPlanKeepsTheRules()
    {
        QFETCH(QString, templateText);
        QFETCH(QString, url);
        QFETCH(bool, embedded);
        QFETCH(QString, named);
        Setup setup = setupOf(templateText);
        setup.sharing.columns = QStringList{subject, body};
        setup.sharing.places = QStringList{placeOf(QUrl(away))};
        PlanContext context = contextOf(url);
        context.kind = embedded ? PlanContext::Kind::Embedded : PlanContext::Kind::Server;
        const auto plan = makePlan(setup, context);
        if (!named.isEmpty()) {
            QVERIFY(!plan);
            QVERIFY2(plan.error().detail.contains(named), plan.error().detail.toUtf8().constData());
            return;
        }
        LW_VERIFY_RESULT(plan);
        QCOMPARE(plan->sharedColumns, embedded ? std::optional<QStringList>() : setup.sharing.columns);
    }

    void everyEndpointOfARunIsLookedAt()
    {
        engine::RunPlan plan;
        plan.endpoints = {{endpointAt(away)}, {endpointAt(QStringLiteral("https://other.example.com/v1"))}};
        Sharing sharing;
        LW_VERIFY_RESULT(checkPlaces(sharing, plan));
        sharing.places = QStringList{placeOf(QUrl(away))};
        const auto refused = checkPlaces(sharing, plan);
        QVERIFY(!refused);
        QVERIFY(refused.error().detail.contains(QStringLiteral("https://other.example.com")));
        sharing.places.append(QStringLiteral("https://other.example.com"));
        LW_VERIFY_RESULT(checkPlaces(sharing, plan));
    }

    void whereItIsWrittenDown_data()
    {
        QTest::addColumn<int>("audit");
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("written");
        QTest::newRow("auto, away") << int(Audit::Auto) << away << true;
        QTest::newRow("auto, here") << int(Audit::Auto) << here << false;
        QTest::newRow("on, here") << int(Audit::On) << here << true;
        QTest::newRow("off, away") << int(Audit::Off) << away << false;
    }
    void whereItIsWrittenDown()
    {
        QFETCH(int, audit);
        QFETCH(QString, url);
        QFETCH(bool, written);
        Setup setup = setupOf({});
        setup.sharing.audit = Audit(audit);
        const auto plan = makePlan(setup, contextOf(url));
        LW_VERIFY_RESULT(plan);
        QCOMPARE(plan->auditFile, written ? QStringLiteral("/tmp/mail.lwproj.audit.jsonl") : QString());
    }

    void anExampleHoldsNothingThatIsNotShared_data()
    {
        QTest::addColumn<QString>("example");
        QTest::addColumn<QString>("column");
        const QString mail = QStringLiteral("Subject: Hello there\n\nCall me, please");
        QTest::newRow("shared columns") << mail << QString();
        QTest::newRow("one that is not") << QStringLiteral("%1 at 0170-5551234").arg(mail) << phone;
        QTest::newRow("that one alone") << QStringLiteral("0170-5551234\n") << phone;
        QTest::newRow("a word in common") << QStringLiteral("A mail from Berlin, where else?") << QString();
        QTest::newRow("a number in common") << QStringLiteral("Subject: Hello there, 7 times") << QString();
        QTest::newRow("it stands in what is shared, too") << QStringLiteral("Hello there, Call me, please") << QString();
    }
    void anExampleHoldsNothingThatIsNotShared()
    {
        QFETCH(QString, example);
        const OrderedJson record{{"id", 7}, {"subject", "Hello there"}, {"body", "Call me, please"}, {"phone", "0170-5551234"},
                                 {"city", "Berlin"}, {"first", "Call"}};
        QTEST(withheldIn(example, record, {subject, body}), "column");
    }

    void aRunWithSuchAnExampleDoesNotBegin()
    {
        QTemporaryDir folder;
        const auto project = Project::open(folder.filePath(QStringLiteral("p.lwproj")), Project::Opening::Write);
        LW_VERIFY_RESULT(project);
        store::NewRecord record;
        record.identity = record.shownId = QStringLiteral("r17");
        record.data = fromUtf8(dumpJson(OrderedJson{{"subject", "Hello there"}, {"phone", "0170-5551234"}}));
        record.dataHash = record.file = QStringLiteral("x");
        LW_VERIFY_RESULT((*project)->writer().postAndWait([&](store::Database &db) { return store::putRecord(db, record, 1); }));
        engine::RunPlan plan;
        plan.task.examples = {{QStringLiteral("Good bye"), {}}, {QStringLiteral("Hello there (0170-5551234)"), {}}};
        LW_VERIFY_RESULT(checkExamples((*project)->reader(), plan));
        plan.sharedColumns = QStringList{subject};
        const auto refused = checkExamples((*project)->reader(), plan);
        QVERIFY(!refused);
        for (const char *word : {"Example 2", "\"phone\"", "r17"})
            QVERIFY2(refused.error().detail.contains(QLatin1String(word)), refused.error().detail.toUtf8().constData());
        plan.task.examples.pop_back();
        LW_VERIFY_RESULT(checkExamples((*project)->reader(), plan));
    }

    void itIsKeptInTheProject()
    {
        QTemporaryDir folder;
        const auto project = Project::open(folder.filePath(QStringLiteral("p.lwproj")), Project::Opening::Write);
        LW_VERIFY_RESULT(project);
        const auto loaded = [&project] { return loadSetup((*project)->reader()).value().sharing; };
        QCOMPARE(loaded(), Sharing());
        Setup setup = setupOf({});
        setup.sharing.columns = QStringList{QStringLiteral("正文"), subject};
        setup.sharing.places = QStringList{QStringLiteral("https://api.example.com")};
        setup.sharing.audit = Audit::On;
        agree(setup.sharing, {QStringLiteral("https://api.example.com"), {subject}, QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 678), Qt::UTC)});
        LW_VERIFY_RESULT((*project)->writer().postAndWait([&](store::Database &db) { return saveSetup(db, setup); }));
        QCOMPARE(loaded(), setup.sharing);
        // As the cli does.
        setup.sharing = Sharing();
        setup.sharing.columns = QStringList();
        LW_VERIFY_RESULT((*project)->writer().postAndWait([&](store::Database &db) { return saveSharing(db, setup.sharing); }));
        QCOMPARE(loaded(), setup.sharing);
        QCOMPARE(loadSetup((*project)->reader())->columns.text, setup.columns.text);
        // What cannot be read may have forbidden anything.
        LW_VERIFY_RESULT((*project)->writer().postAndWait(
            [&](store::Database &db) { return store::setMeta(db, QStringLiteral("sharing"), QStringLiteral("[{")); }));
        QCOMPARE(loaded(), setup.sharing);
    }
};

QTEST_GUILESS_MAIN(TestSharing)
#include "tst_sharing.moc"
