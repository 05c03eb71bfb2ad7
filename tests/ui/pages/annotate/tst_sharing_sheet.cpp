// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/pages/annotate/annotate_fixture.h"
#include "ui/pages/annotate/annotate_page.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QTranslator>

using namespace lw;
using namespace lw::ui;

namespace {

template <typename T>
T *part(QWidget &page, const QByteArray &name)
{
    return page.findChild<T *>(QString::fromLatin1(name));
}

bool says(const QWidget &page, const QString &words)
{
    const auto labels = page.findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&words](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
}

class Capitals final : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        return QString::fromUtf8(source).toUpper();
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

void click(QAbstractButton *button) { QTest::mouseClick(button, Qt::LeftButton); }

} // namespace

/// The sheet before something leaves this computer, with real keys and clicks. The server is reached by an address that is no
/// loopback one, as another computer would be.
class TestSharingSheet final : public QObject
{
    Q_OBJECT

    struct Bench
    {
        test::AnnotateFixture fixture;
        std::unique_ptr<AnnotatePage> page;
        std::unique_ptr<QSignalSpy> asked;
        std::unique_ptr<QSignalSpy> ended;

        [[nodiscard]] const project::Setup &setup() const { return fixture.workspace.setup(); }
        [[nodiscard]] QAbstractButton *start() const { return part<QAbstractButton>(*page, "startSharing"); }
        [[nodiscard]] QCheckBox *box(const char *column) const { return part<QCheckBox>(*page, QByteArray("share:") + column); }
        void edit(const std::function<void(project::Setup &)> &change)
        {
            project::Setup changed = setup();
            change(changed);
            fixture.workspace.setSetup(changed);
        }
        /// Until the columns are there, too.
        [[nodiscard]] bool opens()
        {
            QTest::keyClick(page.get(), Qt::Key_R, Qt::ControlModifier);
            return QTest::qWaitFor([this] { return start()->isVisible() && box("phone") && box("body") && box("id"); }, 10'000);
        }
        [[nodiscard]] QByteArray sent() const
        {
            QByteArray all;
            for (const test::FakeRequest &request : fixture.server.chats())
                all += request.body;
            return all;
        }
        [[nodiscard]] QString audit() const { return fixture.folder.filePath(QStringLiteral("sample.lwproj.audit.jsonl")); }
    };

    std::unique_ptr<Bench> bench(const QString &host = QStringLiteral("0.0.0.0"))
    {
        auto made = std::make_unique<Bench>();
        QFile csv(made->fixture.folder.filePath(QStringLiteral("mail.csv")));
        if (!csv.open(QIODevice::WriteOnly))
            qFatal("no file");
        csv.write("id,subject,body,phone\n");
        for (int i = 1; i <= 12; ++i)
            csv.write(QByteArray("m%1,Subject number %1,Body of it %1,0170-55510%1\n").replace("%1", QByteArray::number(i)));
        csv.close();
        if (!made->fixture.openData(csv.fileName(), test::sourceDir() + QStringLiteral("/resources/samples/reviews.task.json"),
                                    {QStringLiteral("subject"), QStringLiteral("body")}))
            qFatal("no project");
        made->fixture.server.setLabel([](const QString &) { return QStringLiteral("praise"); });
        settings::EndpointEntry entry;
        entry.name = QStringLiteral("Elsewhere");
        entry.url = made->fixture.server.url();
        entry.url.setHost(host);
        entry.model = QStringLiteral("fake-model");
        const QString id = made->fixture.settings.putEndpoint(entry);
        made->edit([&](project::Setup &setup) {
            setup.endpointId = id;
            setup.model = entry.model;
            setup.cache = engine::CacheMode::Off;
            setup.task.examples.clear();
            setup.task.templateText.clear();
        });
        made->page = std::make_unique<AnnotatePage>(made->fixture.workspace);
        made->asked = std::make_unique<QSignalSpy>(&made->fixture.workspace, &project::Workspace::consentWanted);
        made->ended = std::make_unique<QSignalSpy>(&made->fixture.workspace, &project::Workspace::runEnded);
        made->page->resize(1288, 812);
        made->page->show();
        if (!QTest::qWaitForWindowExposed(made->page.get()))
            qFatal("no window");
        made->page->activateWindow();
        if (!QTest::qWaitForWindowActive(made->page.get()))
            qFatal("no active window");
        return made;
    }
    static QString placeOf(const Bench &run) { return project::placeOf(run.fixture.settings.endpoint(run.setup().endpointId).url); }

private Q_SLOTS:
    void initTestCase()
    {
        Theme::instance().apply(*qApp);
#ifndef Q_OS_LINUX
        QSKIP("No address of this computer but the loopback is known to reach it here.");
#endif
    }

    void nothingIsSentBeforeItIsAgreedTo()
    {
        const auto run = bench();
        const project::Sharing before = run->setup().sharing;
        QVERIFY(run->opens());
        QVERIFY(says(*run->page, QStringLiteral("0.0.0.0:%1").arg(run->fixture.server.port())));
        QVERIFY(says(*run->page, QStringLiteral("It runs on another computer.")));
        QVERIFY(says(*run->page, QStringLiteral("The connection is not encrypted.")));
        QVERIFY(says(*run->page, QStringLiteral("12 record")));
        QVERIFY(run->box("subject")->isChecked() && run->box("body")->isChecked());
        QVERIFY(!run->box("phone")->isChecked() && !run->box("id")->isChecked());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!run->start()->isVisible());
        QVERIFY(part<QAbstractButton>(*run->page, "run")->hasFocus());
        QTest::qWait(50);
        QCOMPARE(run->fixture.server.counts().chats, 0);
        QCOMPARE(run->setup().sharing, before);
        QVERIFY(!QFile::exists(run->audit()));
    }

    void onceAgreedItRunsAndDoesNotAskAgain()
    {
        const auto run = bench();
        QVERIFY(run->opens());
        QVERIFY(run->start()->hasFocus());
        QTest::keyClick(run->start(), Qt::Key_Return);
        QTRY_COMPARE(run->ended->size(), 1);
        QCOMPARE(run->fixture.workspace.states().of(QStringLiteral("annotated")), 12);
        QVERIFY(!run->sent().contains("0170-555"));
        const project::Sharing &sharing = run->setup().sharing;
        QVERIFY(sharing.columns);
        QCOMPARE(*sharing.columns, (QStringList{QStringLiteral("subject"), QStringLiteral("body")}));
        QCOMPARE(sharing.places, QStringList());
        QCOMPARE(sharing.consents.size(), std::size_t(1));
        QCOMPARE(sharing.consents.front().place, placeOf(*run));
        QCOMPARE(sharing.consents.front().columns, *sharing.columns);
        QVERIFY(sharing.consents.front().at.secsTo(QDateTime::currentDateTimeUtc()) < 600);
        QFile audit(run->audit());
        QVERIFY(audit.open(QIODevice::ReadOnly));
        QCOMPARE(audit.readAll().count('\n'), run->fixture.server.counts().chats);
        // Another task, all again: the same columns to the same place.
        run->edit([](project::Setup &setup) { setup.task.instructions += QStringLiteral(" Say it."); });
        QTRY_VERIFY(part<QAbstractButton>(*run->page, "run")->isEnabled());
        QTest::keyClick(run->page.get(), Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE(run->ended->size(), 2);
        QCOMPARE(run->asked->size(), 1);
        // One column more is asked for.
        run->edit([](project::Setup &setup) { setup.columns.text.append(QStringLiteral("phone")); });
        QTRY_VERIFY(part<QAbstractButton>(*run->page, "run")->isEnabled());
        QVERIFY(run->opens());
        QVERIFY(!run->box("phone")->isChecked());
        QVERIFY(!run->sent().contains("0170-555"));
    }

    void aRunOfTheFirstFewStaysOne()
    {
        const auto run = bench();
        run->fixture.workspace.startRun(store::Failed::LeaveAlone, 3);
        QTRY_VERIFY(run->start()->isVisible() && run->box("phone"));
        QVERIFY(says(*run->page, QStringLiteral("3 record")));
        QVERIFY(!says(*run->page, QStringLiteral("in all")));
        click(run->start());
        QTRY_COMPARE(run->ended->size(), 1);
        QCOMPARE(run->fixture.workspace.states().of(QStringLiteral("annotated")), 3);
    }

    void aColumnOfTheTextThatIsNotTickedIsLeftOut()
    {
        const auto run = bench();
        QVERIFY(run->opens());
        run->box("body")->setFocus();
        QTest::keyClick(run->box("body"), Qt::Key_Space);
        QVERIFY(says(*run->page, QStringLiteral("Left out of the prompt: body.")));
        QVERIFY(run->start()->isEnabled());
        click(run->box("subject"));
        QVERIFY(says(*run->page, QStringLiteral("Tick at least one column of the text.")));
        QVERIFY(!run->start()->isEnabled());
        click(run->box("subject"));
        click(part<QCheckBox>(*run->page, "onlyThisEndpoint"));
        click(run->start());
        QTRY_COMPARE(run->ended->size(), 1);
        QCOMPARE(run->setup().columns.text, QStringList{QStringLiteral("subject")});
        QVERIFY(run->setup().sharing.columns);
        QCOMPARE(*run->setup().sharing.columns, QStringList{QStringLiteral("subject")});
        QCOMPARE(run->setup().sharing.places, QStringList{placeOf(*run)});
        QVERIFY(run->sent().contains("Subject number 7"));
        QVERIFY(!run->sent().contains("Body of it"));
    }

    void aTemplateKeepsItsColumn()
    {
        const auto run = bench();
        run->edit([](project::Setup &setup) { setup.task.templateText = QStringLiteral("{{subject}} {{phone}}"); });
        QVERIFY(run->opens());
        QVERIFY(run->box("phone")->isChecked());
        QVERIFY(!run->box("body")->isChecked());
        click(run->box("phone"));
        QVERIFY(says(*run->page, QStringLiteral("The template names phone.")));
        QVERIFY(!run->start()->isEnabled());
        // Taken out of it while the sheet stands beside.
        run->edit([](project::Setup &setup) { setup.task.templateText = QStringLiteral("{{subject}}"); });
        QVERIFY(run->start()->isEnabled());
        QVERIFY(run->start()->isVisible());
    }

    void anEndpointThatIsNotAllowedIsAllowedFirst()
    {
        // On this computer, where nothing would be asked otherwise.
        const auto run = bench(QStringLiteral("127.0.0.1"));
        run->edit([](project::Setup &setup) { setup.sharing.places = QStringList{QStringLiteral("https://api.example.com")}; });
        QVERIFY(run->opens());
        QVERIFY(says(*run->page, QStringLiteral("It runs on this computer, so nothing leaves it.")));
        QVERIFY(says(*run->page, QStringLiteral("https://api.example.com")));
        QVERIFY(!run->start()->isEnabled());
        QVERIFY(!part<QCheckBox>(*run->page, "onlyThisEndpoint")->isVisible());
        click(part<QCheckBox>(*run->page, "allowEndpoint"));
        QVERIFY(run->start()->isEnabled());
        click(run->start());
        QTRY_COMPARE(run->ended->size(), 1);
        QCOMPARE(run->fixture.workspace.states().of(QStringLiteral("annotated")), 12);
        QCOMPARE(run->setup().sharing.places, (QStringList{QStringLiteral("https://api.example.com"), placeOf(*run)}));
        QVERIFY2(!QFile::exists(run->audit()), "it never left this computer");
    }

    void onThisComputerNobodyIsAsked()
    {
        const auto run = bench(QStringLiteral("127.0.0.1"));
        QTest::keyClick(run->page.get(), Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE(run->ended->size(), 1);
        QCOMPARE(run->asked->size(), 0);
    }

    void theAuditCanBeTurnedOff()
    {
        const auto run = bench();
        QVERIFY(run->opens());
        auto *audit = part<QCheckBox>(*run->page, "writeAudit");
        QVERIFY(audit->isChecked());
        QVERIFY(says(*run->page, QStringLiteral("sample.lwproj.audit.jsonl")));
        click(audit);
        QVERIFY(says(*run->page, QStringLiteral("Nothing is written down of what is sent.")));
        click(run->start());
        QTRY_COMPARE(run->ended->size(), 1);
        QVERIFY(run->setup().sharing.audit == project::Audit::Off);
        QVERIFY(!QFile::exists(run->audit()));
    }

    void theRulesCanBeLookedAtAnyTime()
    {
        const auto run = bench();
        click(part<QAbstractButton>(*run->page, "whatLeaves"));
        QTRY_VERIFY(run->start()->isVisible() && run->box("phone"));
        QCOMPARE(run->start()->text(), QStringLiteral("Keep the choice"));
        click(run->box("phone"));
        click(run->start());
        QVERIFY(!run->start()->isVisible());
        QVERIFY(run->setup().sharing.columns->contains(QStringLiteral("phone")));
        QCOMPARE(run->fixture.workspace.runState(), project::Workspace::RunState::Idle);
        QTest::keyClick(run->page.get(), Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE(run->ended->size(), 1);
        QCOMPARE(run->asked->size(), 0);
    }

    void anotherEndpointEndsTheQuestion()
    {
        const auto run = bench();
        QVERIFY(run->opens());
        run->edit([](project::Setup &setup) { setup.endpointId = QLatin1String(settings::embeddedEndpointId); });
        QVERIFY(!run->start()->isVisible());
        QVERIFY(!run->setup().sharing.columns);
    }

    void everyControlHasANameAndTheLanguageSwitches()
    {
        const auto run = bench();
        run->edit([](project::Setup &setup) { setup.sharing.places = QStringList{QStringLiteral("https://API.EXAMPLE.COM")}; });
        QVERIFY(run->opens());
        const auto buttons = run->page->findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons) {
            if (button->isVisible())
                QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(), qPrintable(button->objectName()));
            if (button->isVisible())
                QVERIFY2(!button->toolTip().isEmpty(), qPrintable(button->objectName()));
        }
        Capitals capitals;
        QCoreApplication::installTranslator(&capitals);
        QCoreApplication::sendPostedEvents();
        QStringList left;
        QWidget *sheet = run->start()->parentWidget()->parentWidget();
        const auto widgets = sheet->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            QString text;
            if (const auto *label = qobject_cast<const QLabel *>(widget))
                text = label->text();
            else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
                text = button->text();
            const bool ours = !widget->objectName().startsWith(QLatin1String("share:")) && widget->isVisible();
            // What the project says stays as it is.
            text.remove(QStringLiteral("https://")).remove(QStringLiteral("sample.lwproj.audit.jsonl"));
            if (ours && text != text.toUpper())
                left.append(text);
        }
        QCoreApplication::removeTranslator(&capitals);
        QVERIFY2(left.isEmpty(), left.join(u'|').toUtf8().constData());
    }
};

QTEST_MAIN(TestSharingSheet)
#include "tst_sharing_sheet.moc"
