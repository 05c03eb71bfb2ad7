// SPDX-License-Identifier: Apache-2.0
#include "ui/keys/key_changes.h"

#include <QTest>

using namespace lw::ui;
using lw::settings::KeyPreset;
using ClashKind = KeyClash::Kind;

namespace {

QKeySequence key(const char *text) { return QKeySequence::fromString(QLatin1String(text), QKeySequence::PortableText); }

KeyPress press(int code, const char *text, Qt::KeyboardModifiers held = Qt::NoModifier) { return {code, held, QString::fromUtf8(text), 0}; }

} // namespace

class TestKeyChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPressAsAKeyOfTheTable_data();
    void aPressAsAKeyOfTheTable();
    void whatStandsInTheWay_data();
    void whatStandsInTheWay();
    void aChangedKeyActsAndTheOldOneDoesNot();
    void whatIsTakenIsGoneThere();
    void noChangeMakesAKeyMeanTwoThings();
    void thereAndBack();
};

void TestKeyChanges::aPressAsAKeyOfTheTable_data()
{
    QTest::addColumn<KeyPress>("pressed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("letter") << press(Qt::Key_M, "m") << QStringLiteral("M");
    QTest::newRow("letter with shift") << press(Qt::Key_M, "M", Qt::ShiftModifier) << QStringLiteral("Shift+M");
    QTest::newRow("control") << press(Qt::Key_M, "\r", Qt::ControlModifier) << QStringLiteral("Ctrl+M");
    QTest::newRow("a sign, wherever it is") << press(Qt::Key_Exclam, "!", Qt::ShiftModifier) << QStringLiteral("!");
    QTest::newRow("return is enter") << press(Qt::Key_Return, "\r") << QStringLiteral("Enter");
    QTest::newRow("space") << press(Qt::Key_Space, " ") << QStringLiteral("Space");
    QTest::newRow("arrow") << press(Qt::Key_Left, "", Qt::ShiftModifier) << QStringLiteral("Shift+Left");
    QTest::newRow("shift alone") << press(Qt::Key_Shift, "", Qt::ShiftModifier) << QString();
    QTest::newRow("control alone") << press(Qt::Key_Control, "", Qt::ControlModifier) << QString();
    QTest::newRow("unknown") << press(Qt::Key_unknown, "") << QString();
}

void TestKeyChanges::aPressAsAKeyOfTheTable()
{
    QFETCH(KeyPress, pressed);
    QFETCH(QString, expected);
    const std::optional<QKeySequence> found = pressed.sequence();
    QCOMPARE(found ? found->toString(QKeySequence::PortableText) : QString(), expected);
}

void TestKeyChanges::whatStandsInTheWay_data()
{
    QTest::addColumn<KeyPreset>("preset");
    QTest::addColumn<Command>("command");
    QTest::addColumn<QKeySequence>("keys");
    QTest::addColumn<KeyClash>("expected");
    const auto own = KeyPreset::Labelwright;
    QTest::newRow("free") << own << Command::Accept << key("G") << KeyClash{};
    QTest::newRow("its own") << own << Command::Accept << key("A") << KeyClash{};
    QTest::newRow("of another") << own << Command::Accept << key("X") << KeyClash{ClashKind::Command, Command::Reject, -1};
    QTest::newRow("of another where a text is marked") << own << Command::Flag << key("N") << KeyClash{ClashKind::Command, Command::ItemNext, -1};
    QTest::newRow("commands that never meet") << own << Command::Unselect << key("E") << KeyClash{};
    QTest::newRow("digit") << own << Command::Accept << key("3") << KeyClash{ClashKind::Digit};
    QTest::newRow("eleventh label") << own << Command::Accept << key("Shift+1") << KeyClash{ClashKind::Digit};
    QTest::newRow("find") << own << Command::Accept << key("Ctrl+F") << KeyClash{ClashKind::Window};
    QTest::newRow("tab") << own << Command::Accept << key("Tab") << KeyClash{ClashKind::Window};
    QTest::newRow("guidelines") << own << Command::Accept << key("F2") << KeyClash{ClashKind::Window};
    QTest::newRow("letters of labels") << KeyPreset::LabelStudio << Command::Accept << key("Q") << KeyClash{ClashKind::Label, Command::Accept, 10};
}

void TestKeyChanges::whatStandsInTheWay()
{
    QFETCH(KeyPreset, preset);
    QFETCH(Command, command);
    QFETCH(QKeySequence, keys);
    QFETCH(KeyClash, expected);
    const KeyClash found = clashOf(preset, {}, command, keys);
    QCOMPARE(int(found.kind), int(expected.kind));
    QCOMPARE(int(found.command), int(expected.command));
    QCOMPARE(found.label, expected.label);
}

void TestKeyChanges::aChangedKeyActsAndTheOldOneDoesNot()
{
    const KeyChanges changes = withKey(KeyPreset::Labelwright, {}, Command::Accept, key("G"));
    const ReviewKeys keys(KeyPreset::Labelwright, {QString(), QString()}, KeyScope::Choices, changes);
    QCOMPARE(keys.match(press(Qt::Key_G, "g")), std::optional(KeyMatch{Command::Accept, -1}));
    QVERIFY2(!keys.match(press(Qt::Key_A, "a")), "the key that was changed away still decides");
    QCOMPARE(keys.hint(Command::Accept), key("G"));
}

void TestKeyChanges::whatIsTakenIsGoneThere()
{
    const KeyChanges changes = withKey(KeyPreset::Labelwright, {}, Command::Accept, key("X"));
    QCOMPARE(keysOf(KeyPreset::Labelwright, changes, Command::Accept), QList<QKeySequence>{key("X")});
    QVERIFY(keysOf(KeyPreset::Labelwright, changes, Command::Reject).isEmpty());
    QCOMPARE(clashOf(KeyPreset::Labelwright, changes, Command::Accept, key("X")), KeyClash{});
    const KeyChanges some = withKey(KeyPreset::Labelwright, {}, Command::Accept, key("Backspace"));
    QVERIFY2(keysOf(KeyPreset::Labelwright, some, Command::Undo).contains(key("Ctrl+Z")), "undo lost more than the key that was taken");
}

void TestKeyChanges::noChangeMakesAKeyMeanTwoThings()
{
    for (const KeyPreset preset : {KeyPreset::Labelwright, KeyPreset::LabelStudio, KeyPreset::Doccano, KeyPreset::Argilla}) {
        for (int command = 0; command < commandCount; ++command) {
            for (int other = 0; other < commandCount; ++other) {
                const QList<QKeySequence> wanted = keysOf(preset, {}, Command(other));
                if (other == command || wanted.isEmpty())
                    continue;
                const KeyChanges changes = withKey(preset, {}, Command(command), wanted.first());
                QVERIFY(keysOf(preset, changes, Command(command)).contains(wanted.first()));
                for (const KeyScope scope : keyScopes) {
                    QList<QKeySequence> seen;
                    for (const ReviewKeys::Binding &binding : ReviewKeys::bindings(preset, scope, changes)) {
                        QVERIFY2(!seen.contains(binding.keys), "a key means two things");
                        seen.append(binding.keys);
                    }
                }
            }
        }
    }
}

void TestKeyChanges::thereAndBack()
{
    KeyChanges changes = withKey(KeyPreset::Labelwright, {}, Command::Skip, key("Shift+Right"));
    changes[Command::Flag] = {};
    const KeyChanges back = readKeyChanges(storedKeyChanges(changes));
    QVERIFY(back == changes);
    QVERIFY2(back.at(Command::Flag).isEmpty(), "a command without a key got one");
    QVERIFY(readKeyChanges({{QStringLiteral("no-such-command"), {QStringLiteral("A")}}}).empty());
    QVERIFY2(readKeyChanges({{QStringLiteral("accept"), {QStringLiteral("nonsense key")}}}).empty(), "what cannot be read took the key away");
}

QTEST_MAIN(TestKeyChanges)

#include "tst_key_changes.moc"
