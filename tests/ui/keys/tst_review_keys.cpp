// SPDX-License-Identifier: Apache-2.0
#include "ui/keys/review_keys.h"

#include <QTest>

using namespace lw;
using namespace lw::ui;
using settings::KeyPreset;

Q_DECLARE_METATYPE(lw::ui::KeyPress)
Q_DECLARE_METATYPE(lw::settings::KeyPreset)

namespace {

constexpr int none = -1;
constexpr int label = 100;   // label + n: the label at place n

int meaning(const std::optional<KeyMatch> &match)
{
    if (!match)
        return none;
    return match->command == Command::Label ? label + match->label : int(match->command);
}

QStringList labels(int count)
{
    QStringList keys;
    for (int i = 0; i < count; ++i)
        keys.append(QString());
    return keys;
}

KeyPress plain(int key, const QString &text, quint32 place = 0) { return {key, Qt::NoModifier, text, place}; }
KeyPress held(Qt::KeyboardModifiers modifiers, int key, const QString &text = {}, quint32 place = 0)
{
    return {key, modifiers, text, place};
}

} // namespace

namespace {

/// Whether a command means something there.
bool reaches(KeyScope scope, Command command)
{
    switch (command) {
    case Command::WordPrevious:
    case Command::WordNext:
    case Command::EndLeft:
    case Command::EndRight:
    case Command::EndWordLeft:
    case Command::EndWordRight:
    case Command::Unselect: return scope == KeyScope::Spans;
    case Command::ItemPrevious:
    case Command::ItemNext:
    case Command::Remove: return scope == KeyScope::Spans || scope == KeyScope::Fields;
    case Command::Edit: return scope == KeyScope::Fields || scope == KeyScope::Text;
    default: return true;
    }
}

} // namespace

class TestReviewKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPressMeansWhatThePresetSays_data();
    void aPressMeansWhatThePresetSays();
    void whatAnInputMethodCommitsIsAKey_data();
    void whatAnInputMethodCommitsIsAKey();
    void placesOfDigits();
    void everyPresetReachesEveryCommandAndNoKeyMeansTwoThings();
    void ownKeysOfLabels();
};

void TestReviewKeys::aPressMeansWhatThePresetSays_data()
{
    QTest::addColumn<KeyPreset>("preset");
    QTest::addColumn<int>("labelCount");
    QTest::addColumn<KeyPress>("press");
    QTest::addColumn<int>("expected");
    const auto own = KeyPreset::Labelwright;
    QTest::newRow("a") << own << 2 << plain(Qt::Key_A, QStringLiteral("a")) << int(Command::Accept);
    QTest::newRow("caps lock") << own << 2 << plain(Qt::Key_A, QStringLiteral("A")) << int(Command::Accept);
    QTest::newRow("full-width a") << own << 2 << plain(Qt::Key_unknown, QStringLiteral("ａ")) << int(Command::Accept);
    QTest::newRow("enter") << own << 2 << plain(Qt::Key_Return, QStringLiteral("\r")) << int(Command::Accept);
    QTest::newRow("keypad enter") << own << 2 << held(Qt::KeypadModifier, Qt::Key_Enter, QStringLiteral("\r"))
                                  << int(Command::Accept);
    QTest::newRow("x") << own << 2 << plain(Qt::Key_X, QStringLiteral("x")) << int(Command::Reject);
    QTest::newRow("space") << own << 2 << plain(Qt::Key_Space, QStringLiteral(" ")) << int(Command::Skip);
    QTest::newRow("full-width space") << own << 2 << plain(Qt::Key_unknown, QStringLiteral("　")) << none;
    QTest::newRow("backspace") << own << 2 << plain(Qt::Key_Backspace, QStringLiteral("\b")) << int(Command::Undo);
    QTest::newRow("ctrl z") << own << 2 << held(Qt::ControlModifier, Qt::Key_Z, QStringLiteral("\x1a")) << int(Command::Undo);
    QTest::newRow("ctrl shift z") << own << 2 << held(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_Z)
                                  << int(Command::Redo);
    QTest::newRow("ctrl a is not a") << own << 2 << held(Qt::ControlModifier, Qt::Key_A, QStringLiteral("\x01")) << none;
    QTest::newRow("alt x is not x") << own << 2 << held(Qt::AltModifier, Qt::Key_X, QStringLiteral("x")) << none;
    QTest::newRow("question mark") << own << 2 << held(Qt::ShiftModifier, Qt::Key_Question, QStringLiteral("?"))
                                   << int(Command::Keys);
    QTest::newRow("full-width mark") << own << 2 << held(Qt::ShiftModifier, Qt::Key_unknown, QStringLiteral("？"))
                                     << int(Command::Keys);
    QTest::newRow("1") << own << 2 << plain(Qt::Key_1, QStringLiteral("1"), 10) << label + 0;
    QTest::newRow("2 on the keypad") << own << 2 << held(Qt::KeypadModifier, Qt::Key_2, QStringLiteral("2")) << label + 1;
    QTest::newRow("full-width 2") << own << 2 << plain(Qt::Key_unknown, QStringLiteral("２")) << label + 1;
    QTest::newRow("3 of two") << own << 2 << plain(Qt::Key_3, QStringLiteral("3"), 12) << none;
    QTest::newRow("0 is the tenth") << own << 10 << plain(Qt::Key_0, QStringLiteral("0"), 19) << label + 9;
    QTest::newRow("azerty 1") << own << 2 << plain(Qt::Key_Ampersand, QStringLiteral("&"), 10) << label + 0;
    QTest::newRow("azerty shift 1") << own << 2 << held(Qt::ShiftModifier, Qt::Key_1, QStringLiteral("1"), 10) << label + 0;
    QTest::newRow("azerty shift 1 of twelve") << own << 12 << held(Qt::ShiftModifier, Qt::Key_1, QStringLiteral("1"), 10)
                                              << label + 10;
    QTest::newRow("shift 2") << own << 12 << held(Qt::ShiftModifier, Qt::Key_At, QStringLiteral("@"), 11) << label + 11;
    QTest::newRow("shift alt 1") << own << 21 << held(Qt::ShiftModifier | Qt::AltModifier, Qt::Key_Exclam,
                                                      QStringLiteral("!"), 10)
                                 << label + 20;
    QTest::newRow("shift 1 of two") << own << 2 << held(Qt::ShiftModifier, Qt::Key_Exclam, QStringLiteral("!"), 10) << none;
    QTest::newRow("ctrl 1 is the shell's") << own << 2 << held(Qt::ControlModifier, Qt::Key_1, QStringLiteral("1"), 10) << none;
    QTest::newRow("studio a") << KeyPreset::LabelStudio << 15 << plain(Qt::Key_A, QStringLiteral("a")) << label + 14;
    QTest::newRow("studio enter") << KeyPreset::LabelStudio << 2 << plain(Qt::Key_Return, QStringLiteral("\r")) << none;
    QTest::newRow("studio ctrl enter") << KeyPreset::LabelStudio << 2 << held(Qt::ControlModifier, Qt::Key_Return)
                                       << int(Command::Accept);
    QTest::newRow("argilla backspace") << KeyPreset::Argilla << 2 << plain(Qt::Key_Backspace, QStringLiteral("\b"))
                                       << int(Command::Reject);
    QTest::newRow("doccano enter") << KeyPreset::Doccano << 2 << plain(Qt::Key_Return, QStringLiteral("\r"))
                                   << int(Command::Accept);
    QTest::newRow("doccano shift left") << KeyPreset::Doccano << 2 << held(Qt::ShiftModifier, Qt::Key_Left)
                                        << int(Command::First);
}

void TestReviewKeys::aPressMeansWhatThePresetSays()
{
    QFETCH(KeyPreset, preset);
    QFETCH(int, labelCount);
    QFETCH(KeyPress, press);
    QFETCH(int, expected);
    const ReviewKeys keys(preset, labels(labelCount));
    QCOMPARE(meaning(keys.match(press, KeyPlaces::Evdev)), expected);
}

void TestReviewKeys::whatAnInputMethodCommitsIsAKey_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("expected");
    QTest::newRow("full-width digit") << QStringLiteral("１") << label + 0;
    QTest::newRow("digit") << QStringLiteral("2") << label + 1;
    QTest::newRow("full-width letter") << QStringLiteral("ｘ") << int(Command::Reject);
    QTest::newRow("capital") << QStringLiteral("F") << int(Command::Flag);
    QTest::newRow("a word") << QStringLiteral("ax") << none;
    QTest::newRow("Han") << QStringLiteral("一") << none;
    QTest::newRow("space") << QStringLiteral(" ") << none;
    QTest::newRow("full-width space") << QStringLiteral("　") << none;
    QTest::newRow("line end") << QStringLiteral("\n") << none;
    QTest::newRow("nothing") << QString() << none;
}

void TestReviewKeys::whatAnInputMethodCommitsIsAKey()
{
    QFETCH(QString, text);
    QFETCH(int, expected);
    const ReviewKeys keys(KeyPreset::Labelwright, labels(2));
    const std::optional<KeyPress> press = KeyPress::committed(text);
    QCOMPARE(press ? meaning(keys.match(*press)) : none, expected);
}

void TestReviewKeys::placesOfDigits()
{
    const ReviewKeys keys(KeyPreset::Labelwright, labels(10));
    const QString sign = QStringLiteral("é");
    QCOMPARE(meaning(keys.match(plain(Qt::Key_Eacute, sign, 11), KeyPlaces::Evdev)), label + 1);
    QCOMPARE(meaning(keys.match(plain(Qt::Key_Eacute, sign, 3), KeyPlaces::Windows)), label + 1);
    QCOMPARE(meaning(keys.match(plain(Qt::Key_Eacute, sign, 19), KeyPlaces::Mac)), label + 1);
    QCOMPARE(meaning(keys.match(plain(Qt::Key_Agrave, QStringLiteral("à"), 19), KeyPlaces::Evdev)), label + 9);
    QCOMPARE(meaning(keys.match(plain(Qt::Key_Eacute, sign, 40), KeyPlaces::Evdev)), none);
}

void TestReviewKeys::everyPresetReachesEveryCommandAndNoKeyMeansTwoThings()
{
    for (const KeyPreset preset : {KeyPreset::Labelwright, KeyPreset::LabelStudio, KeyPreset::Doccano, KeyPreset::Argilla}) {
        for (const KeyScope scope : {KeyScope::Choices, KeyScope::Spans, KeyScope::Fields, KeyScope::Text}) {
            const ReviewKeys keys(preset, labels(20), scope);
            QStringList seen;
            for (int command = 0; command < int(Command::Label); ++command) {
                QCOMPARE(keys.hint(Command(command)).isEmpty(), !reaches(scope, Command(command)));
                for (const QKeySequence &key : keys.all(Command(command)))
                    seen.append(key.toString());
            }
            for (int i = 0; i < 20; ++i) {
                if (!keys.labelHint(i).isEmpty())
                    seen.append(keys.labelHint(i).toString());
            }
            QCOMPARE(seen.removeDuplicates(), 0);
        }
    }
}

void TestReviewKeys::ownKeysOfLabels()
{
    // "a" accepts, so the label keeps its digit; "2" is taken by another, so the second gets what is left.
    const ReviewKeys keys(KeyPreset::Labelwright, {QStringLiteral("a"), QString(), QStringLiteral("s"), QStringLiteral("2")});
    QCOMPARE(keys.labelHint(0), QKeySequence(Qt::Key_1));
    QCOMPARE(keys.labelHint(1), QKeySequence(Qt::Key_3));
    QCOMPARE(keys.labelHint(2), QKeySequence(Qt::Key_S));
    QCOMPARE(meaning(keys.match(plain(Qt::Key_A, QStringLiteral("a")))), int(Command::Accept));
    QCOMPARE(meaning(keys.match(plain(Qt::Key_S, QStringLiteral("s")))), label + 2);
    QCOMPARE(meaning(keys.match(plain(Qt::Key_2, QStringLiteral("2")))), label + 3);
}

QTEST_GUILESS_MAIN(TestReviewKeys)
#include "tst_review_keys.moc"
