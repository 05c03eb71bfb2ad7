// SPDX-License-Identifier: Apache-2.0
#include "tests/app/gui/scenes.h"
#include "tests/support/support.h"
#include "tests/ui/shell/ts_words.h"
#include "tests/ui/shell/window_audit.h"
#include "tests/ui/shell/window_fixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace lw;
using lw::test::Scenes;
using lw::test::ShownText;
using lw::test::TsWords;
using lw::test::WindowFixture;

/// Goes through every scene of the window that a person photographs, and reads what stands there.
class TestWindowWords final : public QObject
{
    Q_OBJECT

private:
    QString m_home;
    std::unique_ptr<WindowFixture> m_program;
    std::unique_ptr<Scenes> m_scenes;

    /// Sets one scene after the other; what `look` finds, with the names of the scenes in which it was.
    template <typename Look>
    QStringList inEveryScene(Look look)
    {
        QMap<QString, QStringList> found;
        for (int scene = 0; scene < m_scenes->count(); ++scene) {
            m_scenes->set(scene);
            // Some are of a run that may be over by now; then they are like the next one.
            (void)QTest::qWaitFor([this, scene] { return m_scenes->isReady(scene); }, 8'000);
            QTest::qWait(60);
            for (const QString &what : look())
                found[what].push_back(m_scenes->name(scene));
        }
        QStringList lines;
        for (auto it = found.begin(); it != found.end(); ++it)
            lines.push_back(it.key() + QStringLiteral("   in ") + it.value().mid(0, 3).join(u' '));
        return lines;
    }
    static void verifyNone(const QStringList &found)
    {
        // One by one: a message of QVERIFY2 is cut.
        for (const QString &line : found)
            qWarning().noquote() << line;
        QCOMPARE(found.size(), 0);
    }
    /// What still stands there in the language that was left.
    QStringList leftOver(const TsWords &words, TsWords::Side side)
    {
        QStringList found;
        for (const ShownText &shown : test::shownTexts(m_program->window())) {
            if (words.isOf(side, shown.text))
                found.push_back(shown.where + QStringLiteral(": ") + shown.text.left(120));
        }
        found.removeDuplicates();
        return found;
    }
    void speak(const char *language)
    {
        m_program->settings().setLanguage(QString::fromLatin1(language));
        // Part of the pages follows from the event loop.
        QTest::qWait(20);
    }

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }
    void init()
    {
        m_program = std::make_unique<WindowFixture>();
        m_scenes = std::make_unique<Scenes>(m_program->workspace(), m_program->window(), m_program->path(QStringLiteral(".")), QString());
    }
    void cleanup()
    {
        m_program->end();
        m_scenes.reset();
        m_program.reset();
    }

    void theWordsAreTold();
    void theAuditSees();
    void everyTextFollowsTheLanguage();
    void everyControlHasAName();
    void everyControlHasAToolTip();
};

void TestWindowWords::theWordsAreTold()
{
    const TsWords words(test::sourceDir() + QStringLiteral("/resources/i18n/labelwright_zh_CN.ts"));
    QVERIFY(!words.isEmpty());
    using Side = TsWords::Side;
    QVERIFY(words.isOf(Side::English, QStringLiteral("&New project…")));
    QVERIFY(words.isOf(Side::English, QStringLiteral("Annotate (Ctrl+2)")));
    QVERIFY(words.isOf(Side::English, QStringLiteral("Run 1 was interrupted at 8 of 60")));
    QVERIFY(!words.isOf(Side::Translated, QStringLiteral("Annotate")));
    QVERIFY(!words.isOf(Side::English, QStringLiteral("Labelwright")));
    QVERIFY(!words.isOf(Side::English, QStringLiteral("12 / 60")));
    QVERIFY(words.isOf(Side::Translated, QStringLiteral("数据")));
    QVERIFY(!words.isOf(Side::English, QStringLiteral("数据")));
    QVERIFY(!test::shownTexts(m_program->window()).isEmpty());
}

/// It would be easily content if it looked at nothing.
void TestWindowWords::theAuditSees()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *field = new QLineEdit(&window);
    auto *button = new QPushButton(&window);
    auto *label = new QLabel(QStringLiteral("Annotate"), &window);
    for (QWidget *widget : std::initializer_list<QWidget *>{field, button, label})
        layout->addWidget(widget);
    window.show();
    QCOMPARE(test::namelessControls(window).size(), 2);
    QCOMPARE(test::controlsWithoutToolTip(window).size(), 2);
    QCOMPARE(test::shownTexts(window).size(), 2);   // and how it sounds
    field->setAccessibleName(QStringLiteral("Name"));
    button->setText(QStringLiteral("Press"));
    button->setToolTip(QStringLiteral("Press it"));
    QCOMPARE(test::namelessControls(window), QStringList());
    QCOMPARE(test::controlsWithoutToolTip(window).size(), 1);
    const auto says = [&window](const char *text) {
        const auto texts = test::shownTexts(window);
        return std::any_of(texts.begin(), texts.end(), [text](const ShownText &shown) { return shown.text == QLatin1String(text); });
    };
    QVERIFY(says("Press") && says("Press it") && says("Name") && says("Annotate"));
    label->hide();
    QVERIFY(!says("Annotate"));
}

/// In every state: what was on the screen when the language was switched is in the other one afterwards, there and back.
void TestWindowWords::everyTextFollowsTheLanguage()
{
    const TsWords words(test::sourceDir() + QStringLiteral("/resources/i18n/labelwright_zh_CN.ts"));
    const QStringList found = inEveryScene([this, &words] {
        speak("zh_CN");
        QStringList texts = leftOver(words, TsWords::Side::English);
        speak("en");
        return texts + leftOver(words, TsWords::Side::Translated);
    });
    verifyNone(found);
}

void TestWindowWords::everyControlHasAName()
{
    const QStringList found = inEveryScene([this] { return test::namelessControls(m_program->window()); });
    verifyNone(found);
}

void TestWindowWords::everyControlHasAToolTip()
{
    const QStringList found = inEveryScene([this] { return test::controlsWithoutToolTip(m_program->window()); });
    verifyNone(found);
}

QTEST_MAIN(TestWindowWords)
#include "tst_window_words.moc"
