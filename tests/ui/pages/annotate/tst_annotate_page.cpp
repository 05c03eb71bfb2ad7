// SPDX-License-Identifier: Apache-2.0
#include "tests/support/byte_tokenizer.h"
#include "tests/ui/pages/annotate/annotate_fixture.h"
#include "ui/pages/annotate/annotate_page.h"
#include "ui/pages/annotate/setup_presenter.h"
#include "ui/pages/annotate/tokenizer_row.h"
#include "ui/text/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/figure_label.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTranslator>

using namespace lw;
using namespace lw::ui;

namespace {

template <typename T>
T *part(QWidget &page, const char *name)
{
    return page.findChild<T *>(QString::fromLatin1(name));
}

/// Some label of the page says this.
bool says(const QWidget &page, const QString &words)
{
    const auto labels = page.findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&words](const QLabel *label) {
        return label->isVisible() && label->text().contains(words);
    });
}

/// Every text in capitals, so that one that was not asked for again is seen.
class Capitals final : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        return QString::fromUtf8(source).toUpper();
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

void type(QLineEdit *field, const QString &text)
{
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
}

/// As a person does who opens the list.
void choose(QComboBox *box, int item)
{
    box->setCurrentIndex(item);
    Q_EMIT box->activated(item);
}

void click(QAbstractButton *button) { QTest::mouseClick(button, Qt::LeftButton); }

} // namespace

class TestAnnotatePage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(*qApp); }

    void withoutRecordsItLeadsToTheData()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.open());
        AnnotatePage page(fixture.workspace);
        show(page);
        QVERIFY(says(page, QStringLiteral("No records yet")));
        QVERIFY(!part<QAbstractButton>(page, "run")->isEnabled());
        QSignalSpy wanted(&page, &AnnotatePage::importRequested);
        const auto links = page.findChildren<QPushButton *>();
        for (QPushButton *link : links) {
            if (link->isVisible() && link->text() == QStringLiteral("Import a file…"))
                click(link);
        }
        QCOMPARE(wanted.size(), 1);
    }

    void typedInstructionsAreAskedAndStored()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        AnnotatePage page(fixture.workspace);
        show(page);
        auto *preview = part<QAbstractButton>(page, "previewPrompt");
        QTRY_VERIFY(preview->isEnabled());
        click(preview);
        auto *system = part<QPlainTextEdit>(page, "systemMessage");
        QVERIFY(system->isVisible());
        auto *instructions = part<QPlainTextEdit>(page, "instructions");
        instructions->selectAll();
        QTest::keyClicks(instructions, QStringLiteral("Say what they want"));
        QTRY_VERIFY(system->toPlainText().startsWith(QStringLiteral("Say what they want\n")));
        QTRY_COMPARE(fixture.workspace.setup().task.instructions, QStringLiteral("Say what they want"));
        QTest::keyClick(system, Qt::Key_Escape);
        QVERIFY(!system->isVisible());
    }

    void labelsAreAddedNamedAndChecked()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        AnnotatePage page(fixture.workspace);
        show(page);
        click(part<QAbstractButton>(page, "addLabel"));
        auto *name = part<QLineEdit>(page, "labelName4");
        QVERIFY(name);
        QVERIFY(says(page, QStringLiteral("Label 4 has no name.")));
        QVERIFY(!part<QAbstractButton>(page, "run")->isEnabled());
        QTest::keyClicks(name, QStringLiteral("praise"));
        QVERIFY(says(page, QStringLiteral("two labels called")));
        QTest::keyClicks(name, QStringLiteral("worthy"));
        QVERIFY(!says(page, QStringLiteral("two labels called")));
        QVERIFY(part<QAbstractButton>(page, "run")->isEnabled());
        QTRY_COMPARE(fixture.workspace.setup().task.labelNames().value(3), QStringLiteral("praiseworthy"));
    }

    void manyLabelsAreFoundByTyping()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        project::Setup setup = fixture.workspace.setup();
        setup.task.examples.clear();
        setup.task.labels.clear();
        for (int i = 0; i < 500; ++i) {
            const QString group = i % 2 ? QStringLiteral("law/") : QStringLiteral("trade/");
            setup.task.labels.push_back({group + QString::number(i), {}, {}, {}});
        }
        fixture.workspace.setSetup(setup);
        AnnotatePage page(fixture.workspace);
        show(page);
        auto *find = part<QLineEdit>(page, "findLabel");
        QVERIFY(find->isVisible());
        QVERIFY(says(page, QStringLiteral("60 of 500 shown")));
        // Those of a group stand together below its name.
        QVERIFY(says(page, QStringLiteral("trade")));
        QVERIFY(!part<QLineEdit>(page, "labelName2"));
        find->setFocus();
        QTest::keyClicks(find, QStringLiteral("law 49"));
        QTest::keyClick(find, Qt::Key_Return);
        QVERIFY(says(page, QStringLiteral("10 of 500 found"))); // 49, 149, … 449 and those from 491 on
        auto *name = part<QLineEdit>(page, "labelName50");
        QCOMPARE(name->text(), QStringLiteral("law/49"));
        // It stays below the caret, although it is not what is looked for any more.
        type(name, QStringLiteral("crime/49"));
        QTRY_COMPARE(fixture.workspace.setup().task.labels.at(49).name, QStringLiteral("crime/49"));
        QCOMPARE(name->text(), QStringLiteral("crime/49"));
        click(part<QAbstractButton>(page, "addLabel"));
        auto *added = part<QLineEdit>(page, "labelName501");
        QTRY_VERIFY(added && added->isVisible());
        QTRY_COMPARE(fixture.workspace.setup().task.labels.size(), std::size_t(501));
    }

    void theKindIsChosenAndChosenBack()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        AnnotatePage page(fixture.workspace);
        show(page);
        auto *kind = part<QComboBox>(page, "kind");
        QVERIFY(says(page, QStringLiteral("exactly one of the labels")));
        const Json before = fixture.workspace.setup().task.toJson();
        choose(kind, 3);
        QVERIFY(says(page, QStringLiteral("a whole number from 1 to 5")));
        QVERIFY(!part<QLineEdit>(page, "labelName1")->isVisible());
        auto *most = part<QSpinBox>(page, "scaleMax");
        QVERIFY(most->isVisible());
        most->setValue(0);
        QVERIFY(says(page, QStringLiteral("The lowest score is to be below the highest.")));
        QVERIFY(!part<QAbstractButton>(page, "run")->isEnabled());
        most->setValue(10);
        QVERIFY(says(page, QStringLiteral("a whole number from 1 to 10")));
        // Its examples have labels and no scores.
        QVERIFY(says(page, QStringLiteral("Example 1 has no answer yet.")));
        choose(kind, 0);
        QVERIFY(part<QLineEdit>(page, "labelName1")->isVisible());
        QVERIFY(part<QAbstractButton>(page, "run")->isEnabled());
        QTRY_COMPARE(fixture.workspace.setup().task.toJson(), before);
        choose(kind, 3);
        QCOMPARE(most->value(), 10);
    }

    void anExampleIsAnsweredInTheWayOfItsKind()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        AnnotatePage page(fixture.workspace);
        show(page);
        click(part<QAbstractButton>(page, "editExamples"));
        auto *kind = part<QComboBox>(page, "kind");
        const auto answer = [&fixture, &page] {
            QTest::qWait(int(SetupPresenter::storeDelay.count()) + 50);
            return dumpJson(fixture.workspace.setup().task.examples.front().answer);
        };
        QVERIFY(part<QComboBox>(page, "exampleLabel")->isVisible());
        choose(kind, 1);
        auto *ticks = part<QListWidget>(page, "exampleLabels");
        QVERIFY(ticks->isVisible());
        for (int i = 0; i < ticks->count(); ++i)
            ticks->item(i)->setCheckState(i == 1 ? Qt::Checked : Qt::Unchecked);
        QCOMPARE(answer(), dumpJson(Json{{"labels", {toUtf8(ticks->item(1)->text())}}}));
        choose(kind, 2);
        auto *words = part<QPlainTextEdit>(page, "exampleWords");
        QVERIFY(words->isVisible());
        words->setPlainText(QStringLiteral("nonsense"));
        QVERIFY(says(page, QStringLiteral("Line 1 begins with none of the labels.")));
        QVERIFY(!part<QAbstractButton>(page, "run")->isEnabled());
        words->setPlainText(ticks->item(0)->text() + QStringLiteral(": not in there"));
        QVERIFY(!says(page, QStringLiteral("Line 1 begins")));
        choose(kind, 3);
        part<QSpinBox>(page, "exampleScore")->setValue(4);
        QCOMPARE(answer(), std::string("{\"score\":4}"));
        choose(kind, 4);
        words->setPlainText(QStringLiteral("{\"a\": }"));
        QVERIFY(says(page, QStringLiteral("This is not JSON: look at line 1, column 7.")));
        words->setPlainText(QStringLiteral("{\"a\": 1}"));
        QCOMPARE(answer(), std::string("{\"fields\":{\"a\":1}}"));
        choose(kind, 5);
        QCOMPARE(words->toPlainText(), QString());
        words->setPlainText(QStringLiteral("In short."));
        QCOMPARE(answer(), std::string("{\"text\":\"In short.\"}"));
        choose(kind, 6);
        choose(part<QComboBox>(page, "exampleLabel"), 2);
        QCOMPARE(answer(), std::string("{\"choice\":\"tie\"}"));
        // Each was kept for its own kind.
        choose(kind, 5);
        QCOMPARE(words->toPlainText(), QStringLiteral("In short."));
    }

    void fieldsAreMadeInAFormAndAsText()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        AnnotatePage page(fixture.workspace);
        show(page);
        choose(part<QComboBox>(page, "kind"), 4);
        QVERIFY(says(page, QStringLiteral("There are no fields yet.")));
        const auto schema = [&fixture] {
            QTest::qWait(int(SetupPresenter::storeDelay.count()) + 50);
            return dumpJson(fixture.workspace.setup().task.schema);
        };
        click(part<QAbstractButton>(page, "addField"));
        QVERIFY(says(page, QStringLiteral("Field 1 has no name.")));
        QTest::keyClicks(part<QLineEdit>(page, "fieldName1"), QStringLiteral("priority"));
        QVERIFY(!says(page, QStringLiteral("has no name")));
        auto *fieldType = part<QComboBox>(page, "fieldType1");
        choose(fieldType, 1);
        QVERIFY(says(page, QStringLiteral("has no values to choose from")));
        QTest::keyClicks(part<QLineEdit>(page, "fieldValues1"), QStringLiteral("low | high"));
        const std::string one = "{\"properties\":{\"priority\":{\"enum\":[\"low\",\"high\"],\"type\":\"string\"}},\"required\":[\"priority\"],\"type\":\"object\"}";
        QCOMPARE(schema(), one);
        auto *views = part<QWidget>(page, "schemaViews");
        const auto tabs = views->findChildren<QAbstractButton *>();
        click(tabs.at(1));
        auto *text = part<QPlainTextEdit>(page, "schemaText");
        QVERIFY(text->isVisible() && text->toPlainText().contains(QStringLiteral("\"high\"")));
        text->setPlainText(QStringLiteral("{\n  \"type\" \"object\"\n}"));
        QVERIFY(says(page, QStringLiteral("This is not JSON: look at line 2, column")));
        QVERIFY(!tabs.at(0)->isEnabled());
        QCOMPARE(schema(), one);
        text->setPlainText(QStringLiteral("{\"type\":\"object\",\"properties\":{\"z\":{\"type\":\"object\",\"properties\":{\"p\":{\"type\":\"string\"}}},\"a\":{\"type\":\"integer\"}}}"));
        QVERIFY(!says(page, QStringLiteral("This is not JSON")));
        click(tabs.at(0));
        QCOMPARE(part<QLineEdit>(page, "fieldName1")->text(), QStringLiteral("z"));
        QVERIFY(says(page, QStringLiteral("more in the text")));
        QTest::keyClicks(part<QLineEdit>(page, "fieldName2"), QStringLiteral("ge"));
        QCOMPARE(schema(), std::string("{\"properties\":{\"age\":{\"type\":\"integer\"},\"z\":{\"properties\":{\"p\":{\"type\":\"string\"}},\"type\":\"object\"}},\"type\":\"object\"}"));
    }

    void theTextIsCleanedAndMaskedInThePreview()
    {
        test::AnnotateFixture fixture;
        QTemporaryDir folder;
        QFile csv(folder.filePath(QStringLiteral("mail.csv")));
        QVERIFY(csv.open(QIODevice::WriteOnly));
        csv.write("id,text\n1,<p>Call   me at ada@example.org</p> <b>about the Falcon</b> today\n");
        csv.close();
        QVERIFY(fixture.openData(csv.fileName(), test::sourceDir() + QStringLiteral("/resources/samples/reviews.task.json"), {QStringLiteral("text")}));
        AnnotatePage page(fixture.workspace);
        show(page);
        for (const char *section : {"clean", "mask"})
            click(part<QWidget>(page, section)->findChild<QAbstractButton *>());
        QTRY_VERIFY(says(page, QStringLiteral("this saves nothing")));
        QVERIFY(says(page, QStringLiteral("Nothing is masked in record 1.")));
        click(part<QAbstractButton>(page, "previewPrompt"));
        auto *user = part<QPlainTextEdit>(page, "userMessage");
        QVERIFY(user->toPlainText().contains(QStringLiteral("<b>")));
        part<QAbstractButton>(page, "cleanHtml")->setChecked(true);
        part<QAbstractButton>(page, "cleanWhiteSpace")->setChecked(true);
        part<QAbstractButton>(page, "maskEmail")->setChecked(true);
        part<QPlainTextEdit>(page, "maskWords")->setPlainText(QStringLiteral("falcon\n\n"));
        QTRY_VERIFY(user->toPlainText().contains(QStringLiteral("Call me at [EMAIL_1]")));
        QVERIFY(user->toPlainText().contains(QStringLiteral("[WORD_1]")));
        QVERIFY(!user->toPlainText().contains(QStringLiteral("<b>")));
        QVERIFY(says(page, QStringLiteral("this saves about")));
        QVERIFY(says(page, QStringLiteral("2 place(s) masked in record 1.")));
        QVERIFY(says(page, QStringLiteral("2 step(s)")));
        QTRY_COMPARE(fixture.workspace.setup().task.mask.words, QStringList{QStringLiteral("falcon")});
        QVERIFY(fixture.workspace.setup().task.clean.html && fixture.workspace.setup().task.mask.email);
    }

    void aRuleIsWrittenAndTried()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        AnnotatePage page(fixture.workspace);
        show(page);
        auto *run = part<QAbstractButton>(page, "run");
        click(part<QWidget>(page, "rules")->findChild<QAbstractButton *>());
        click(part<QAbstractButton>(page, "addRule"));
        QVERIFY(says(page, QStringLiteral("Rule 1 has no expression.")));
        QVERIFY(!run->isEnabled());
        auto *pattern = part<QLineEdit>(page, "rulePattern1");
        QTest::keyClicks(pattern, QStringLiteral("(."));
        QVERIFY(says(page, QStringLiteral("The expression of rule 1 cannot be read at character")));
        QVERIFY(fixture.workspace.setup().task.rules.empty());
        QTest::keyClicks(pattern, QStringLiteral(")"));
        QVERIFY(says(page, QStringLiteral("Rule 1 has no label.")));
        choose(part<QComboBox>(page, "ruleLabel1"), 1);
        QVERIFY(!says(page, QStringLiteral("Rule 1")));
        QVERIFY(run->isEnabled());
        QTRY_VERIFY(says(page, QStringLiteral("rule 1 says")));
        QTRY_COMPARE(fixture.workspace.setup().task.rules.size(), std::size_t(1));
        QCOMPARE(fixture.workspace.setup().task.rules.front().pattern, QStringLiteral("(.)"));
        click(part<QAbstractButton>(page, "removeRule1"));
        QTRY_VERIFY(fixture.workspace.setup().task.rules.empty());
    }

    void fieldsAreReadAsDatesAndNumbers()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        project::Setup setup = fixture.workspace.setup();
        setup.task.kind = task::TaskKind::Extraction;
        setup.task.labels.clear();
        setup.task.examples.clear();
        setup.task.schema = {{"type", "object"}, {"properties", {{"due", {{"type", "string"}}}, {"sum", {{"type", "string"}}}, {"paid", {{"type", "boolean"}}}}}};
        fixture.workspace.setSetup(setup);
        AnnotatePage page(fixture.workspace);
        show(page);
        QVERIFY(!part<QWidget>(page, "rules")->isVisible());
        click(part<QWidget>(page, "normalise")->findChild<QAbstractButton *>());
        QVERIFY(!part<QComboBox>(page, "normalise:paid"));
        choose(part<QComboBox>(page, "normalise:due"), 1);
        choose(part<QComboBox>(page, "normalise:sum"), 2);
        choose(part<QComboBox>(page, "dateOrder"), 1);
        QVERIFY(says(page, QStringLiteral("2 field(s)")));
        QTRY_COMPARE(fixture.workspace.setup().task.normalise.dates, QStringList{QStringLiteral("due")});
        QCOMPARE(fixture.workspace.setup().task.normalise.numbers, QStringList{QStringLiteral("sum")});
        QCOMPARE(fixture.workspace.setup().task.normalise.dateOrder, text::DateOrder::DayFirst);
    }

    void adviceIsGivenAndTaken()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        AnnotatePage page(fixture.workspace);
        show(page);
        auto *preview = part<QAbstractButton>(page, "previewPrompt");
        QTRY_VERIFY(preview->isEnabled());
        click(preview);
        auto *instructions = part<QPlainTextEdit>(page, "instructions");
        instructions->setPlainText(QStringLiteral("Say what the writer wants to tell us.\n\n          \n          \n          \n\n\nSay what the writer wants to tell us."));
        QTRY_VERIFY(says(page, QStringLiteral("is said twice")));
        QTRY_VERIFY(says(page, QStringLiteral("Spaces and empty lines in the instructions")));
        click(part<QAbstractButton>(page, "advice1"));
        QTRY_VERIFY(!says(page, QStringLiteral("is said twice")));
        QCOMPARE(instructions->toPlainText().count(QStringLiteral("Say what")), 1);
        QTRY_COMPARE(fixture.workspace.setup().task.instructions, instructions->toPlainText());
        fixture.workspace.setSetup([&fixture] {
            project::Setup setup = fixture.workspace.setup();
            setup.task.examples.clear();
            return setup;
        }());
        QTRY_VERIFY(says(page, QStringLiteral("There are no examples.")));
    }

    void adviceOnTheLengthOfAnswers()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        AnnotatePage page(fixture.workspace);
        show(page);
        auto *most = part<QSpinBox>(page, "maxTokens");
        most->setValue(50'000);
        auto *preview = part<QAbstractButton>(page, "previewPrompt");
        QTRY_VERIFY(preview->isEnabled());
        click(preview);
        QTRY_VERIFY(says(page, QStringLiteral("The answers may be far longer than they are")));
        click(part<QAbstractButton>(page, "advice1"));
        QVERIFY(most->value() > 0 && most->value() < 1000);
        QTRY_VERIFY(!says(page, QStringLiteral("The answers may be far longer than they are")));
        QTRY_COMPARE(fixture.workspace.setup().parameters.maxTokens, std::optional<qint64>(most->value()));
    }

    void examplesArePickedFromAcceptedRecords()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        const auto correct = [](qint64 record) {
            return task::Decision{record, task::Decision::Kind::Correct, task::labelValue(QStringLiteral("praise")), {}, {}};
        };
        fixture.workspace.review().decide({correct(3), correct(7)});
        QTRY_VERIFY(fixture.workspace.review().isSaved());
        AnnotatePage page(fixture.workspace);
        show(page);
        auto *preview = part<QAbstractButton>(page, "previewPrompt");
        QTRY_VERIFY(preview->isEnabled());
        click(part<QAbstractButton>(page, "editExamples"));
        const auto ways = part<QWidget>(page, "pickHow")->findChildren<QAbstractButton *>();
        auto *lack = part<QLabel>(page, "pickLack");
        auto *count = part<QSpinBox>(page, "pickCount");
        QVERIFY(!count->isVisible());
        click(ways[1]);
        QTRY_COMPARE(fixture.workspace.setup().task.select, std::optional(task::ExampleRule()));
        QTRY_VERIFY(lack->isVisible());
        QVERIFY2(lack->text().contains(QStringLiteral("Only 2")), qPrintable(lack->text()));
        count->setValue(2);
        QTRY_VERIFY(!lack->isVisible());
        auto *system = part<QPlainTextEdit>(page, "systemMessage");
        auto *user = part<QPlainTextEdit>(page, "userMessage");
        const auto examples = [](const QPlainTextEdit *message) { return message->toPlainText().count(QStringLiteral("<example>")); };
        const auto written = qsizetype(fixture.workspace.setup().task.examples.size());
        QTRY_COMPARE(examples(system), written + 2);
        QCOMPARE(examples(user), 0);
        click(ways[2]);
        QTRY_COMPARE(examples(system), written);
        QTRY_VERIFY(examples(user) > 0);
        click(ways[0]);
        QTRY_COMPARE(examples(user), 0);
        QTRY_COMPARE(fixture.workspace.setup().task.select, std::nullopt);
    }

    void whatNeedsNoModelIsTakenOff()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        AnnotatePage page(fixture.workspace);
        show(page);
        QTRY_VERIFY(part<QWidget>(page, "run")->isEnabled());
        QVERIFY(!says(page, QStringLiteral("A rule answers")));
        fixture.workspace.setSetup([&fixture] {
            project::Setup setup = fixture.workspace.setup();
            setup.task.rules = {{QStringLiteral("."), QStringLiteral("praise")}};
            return setup;
        }());
        QTRY_VERIFY(says(page, QStringLiteral("A rule answers about 60 record")));
    }

    void tokensAreCountedByAFile()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        fixture.useServer();
        const auto put = [&fixture](const QString &name, const QByteArray &content) {
            QFile file(fixture.folder.filePath(name));
            if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
                qFatal("cannot write");
            return file.fileName();
        };
        AnnotatePage page(fixture.workspace);
        show(page);
        auto *by = part<QLabel>(page, "countedBy");
        auto *row = page.findChild<TokenizerRow *>();
        QVERIFY(row);
        QCOMPARE(by->text(), QStringLiteral("counted by estimate"));
        QVERIFY(!part<QWidget>(page, "clearTokenizer")->isVisible());
        row->read(put(QStringLiteral("none.json"), "{}"));
        QTRY_VERIFY(part<QWidget>(page, "tokenizerError")->isVisible());
        QCOMPARE(by->text(), QStringLiteral("counted by estimate"));
        row->read(put(QStringLiteral("bytes.json"), test::byteTokenizer()));
        QTRY_COMPARE(by->text(), QStringLiteral("counted by bytes.json"));
        QVERIFY(!part<QWidget>(page, "tokenizerError")->isVisible());
        QTRY_VERIFY(!fixture.workspace.setup().tokenizers.value(QStringLiteral("fake-model")).isNone());
        // Exact, and not about so many.
        auto *preview = part<QAbstractButton>(page, "previewPrompt");
        QTRY_VERIFY(preview->isEnabled());
        click(preview);
        QTRY_VERIFY(says(page, QStringLiteral("token(s), the same in every request")));
        const auto labels = page.findChildren<QLabel *>();
        const auto isExact = [&labels] {
            return std::ranges::none_of(labels, [](const QLabel *label) {
                return label->isVisible() && label->text().startsWith(QStringLiteral("about")) && label->text().endsWith(QStringLiteral("in every request"));
            });
        };
        QTRY_VERIFY(isExact());
        // A file that is gone is said, and the count is an estimate again.
        QVERIFY(QFile::remove(fixture.folder.filePath(QStringLiteral("bytes.json"))));
        part<QPlainTextEdit>(page, "instructions")->setPlainText(QStringLiteral("What is it?"));
        QTRY_VERIFY(part<QWidget>(page, "tokenizerError")->isVisible());
        click(part<QAbstractButton>(page, "clearTokenizer"));
        QCOMPARE(by->text(), QStringLiteral("counted by estimate"));
        QTRY_VERIFY(!part<QWidget>(page, "tokenizerError")->isVisible());
    }

    void aTemplateTakesTheColumnsOfTheData()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        AnnotatePage page(fixture.workspace);
        show(page);
        auto *insert = part<QPushButton>(page, "insertColumn");
        QTRY_VERIFY(insert->isEnabled());
        Q_EMIT insert->menu()->aboutToShow();
        const auto columns = insert->menu()->actions();
        QVERIFY(!columns.isEmpty());
        for (QAction *column : columns) {
            if (column->text() == QStringLiteral("text"))
                column->trigger();
        }
        QTRY_COMPARE(fixture.workspace.setup().task.templateText, QStringLiteral("{{text}}"));
        part<QPlainTextEdit>(page, "template")->setPlainText(QStringLiteral("no column"));
        QVERIFY(says(page, QStringLiteral("names no column")));
        choose(part<QComboBox>(page, "kind"), 6);
        part<QPlainTextEdit>(page, "template")->setPlainText(QStringLiteral("A: {{text}}"));
        QVERIFY(says(page, QStringLiteral("two texts are to be compared")));
    }

    void aPilotTellsWhatTheRestTakes()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        AnnotatePage page(fixture.workspace);
        show(page);
        auto *pilot = part<QAbstractButton>(page, "pilot");
        auto *time = part<FigureLabel>(page, "estimatedTime");
        auto *cost = part<FigureLabel>(page, "estimatedCost");
        QTRY_VERIFY_WITH_TIMEOUT(pilot->isVisible() && pilot->isEnabled(), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(cost->value(), QStringLiteral("free"), 20'000); // it is the baseline that is asked
        QCOMPARE(time->value(), noValue());
        click(pilot);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.workspace.states().of(QStringLiteral("annotated")), 20, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(time->value() != noValue(), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(says(page, QStringLiteral("by 20 request")), 20'000);
        QVERIFY(!pilot->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(says(page, QStringLiteral("Used today: free; this month: free")), 20'000);
        // The rest is asked, and nothing twice.
        click(part<QAbstractButton>(page, "run"));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.workspace.states().of(QStringLiteral("annotated")), 60, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.workspace.usage().summary()->ofToday.front().requests >= 60, 20'000);
    }

    void modelsAreFetchedAndAFailureIsSaid()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        fixture.server.setModels({QStringLiteral("small"), QStringLiteral("large")});
        fixture.useServer();
        AnnotatePage page(fixture.workspace);
        show(page);
        auto *model = part<QComboBox>(page, "model");
        QTRY_COMPARE(model->count(), 2);
        QCOMPARE(model->currentText(), QStringLiteral("fake-model"));
        QVERIFY(says(page, QStringLiteral("does not list this model")));
        model->setCurrentIndex(1);
        Q_EMIT model->activated(1);
        QTRY_COMPARE(fixture.workspace.setup().model, QStringLiteral("large"));
        fixture.server.setKey("secret");
        click(part<QAbstractButton>(page, "fetchModels"));
        QTRY_VERIFY(says(page, QStringLiteral("key")));
    }

    void runWatchPauseResumeAndEnd()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        test::FakeCompletion style;
        style.beforeFirstToken = std::chrono::milliseconds(200);
        style.betweenChunks = std::chrono::milliseconds(5);
        fixture.server.setStyle(style);
        fixture.server.setLabel([](const QString &) { return QStringLiteral("praise"); });
        fixture.server.setModels({QStringLiteral("fake-model")});
        fixture.useServer();
        project::Setup setup = fixture.workspace.setup();
        setup.concurrency = 4;
        fixture.workspace.setSetup(setup);
        AnnotatePage page(fixture.workspace);
        show(page);
        auto *run = part<QAbstractButton>(page, "run");
        QVERIFY(run->isEnabled());
        QSignalSpy ended(&fixture.workspace, &project::Workspace::runEnded);
        QTest::keyClick(&page, Qt::Key_R, Qt::ControlModifier);
        QVERIFY(!run->isEnabled());
        QVERIFY(!part<QWidget>(page, "instructions")->isEnabled());
        auto *requests = part<QListView>(page, "requests");
        QTRY_VERIFY_WITH_TIMEOUT(requests->isVisible() && requests->model()->rowCount() > 0, 20'000);
        QVERIFY(requests->model()->rowCount() <= 4);
        QTest::keyClick(&page, Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(says(page, QStringLiteral("The run is paused")), 20'000);
        const qint64 done = fixture.workspace.states().of(QStringLiteral("annotated"));
        QVERIFY(done > 0 && done < 60);
        click(part<QAbstractButton>(page, "pause"));
        QVERIFY(ended.wait(60'000));
        QVERIFY(says(page, QStringLiteral("Run 1 is done")));
        QVERIFY(part<QWidget>(page, "instructions")->isEnabled());
        QVERIFY(!part<QWidget>(page, "pause")->isVisible());
        QCOMPARE(fixture.workspace.states().of(QStringLiteral("annotated")), 60);
    }

    void limitsAreTypedCheckedAndStored()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        AnnotatePage page(fixture.workspace);
        show(page);
        auto *total = part<QLineEdit>(page, "totalDeadline");
        // Folded at first.
        QVERIFY(!total->isVisible());
        click(part<QWidget>(page, "limits")->findChild<QAbstractButton *>());
        QVERIFY(total->isVisible());
        QVERIFY(total->text().isEmpty());
        QCOMPARE(total->placeholderText(), QStringLiteral("600"));
        type(total, QStringLiteral("8.2"));
        QTRY_COMPARE(fixture.workspace.setup().deadlines.total.count(), 8'200);
        QVERIFY(says(page, QStringLiteral("1 changed")));
        type(part<QLineEdit>(page, "retries"), QStringLiteral("0"));
        QTRY_COMPARE(fixture.workspace.setup().retry.transient, 0);
        auto *run = part<QAbstractButton>(page, "run");
        QVERIFY(run->isEnabled());
        // A number that cannot be: a line below says what would be right, and no run begins with what is not seen.
        type(total, QStringLiteral("soon"));
        QTest::keyClick(total, Qt::Key_Return);
        QVERIFY(says(page, QStringLiteral("Write a number from 0 to 86400")));
        QVERIFY(total->property("error").toBool());
        QVERIFY(!run->isEnabled());
        QCOMPARE(fixture.workspace.setup().deadlines.total.count(), 8'200);
        total->clear();
        QTest::keyClick(total, Qt::Key_Return);
        QVERIFY(!says(page, QStringLiteral("Write a number")));
        QVERIFY(run->isEnabled());
        QTRY_COMPARE(fixture.workspace.setup().deadlines.total.count(), 600'000);
    }

    void aRunStopsAtItsCap()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        AnnotatePage page(fixture.workspace);
        show(page);
        click(part<QWidget>(page, "limits")->findChild<QAbstractButton *>());
        auto *cost = part<QLineEdit>(page, "mostCost");
        auto *requests = part<QLineEdit>(page, "mostRequests");
        QCOMPARE(cost->placeholderText(), QStringLiteral("no cap"));
        type(cost, QStringLiteral("1.5"));
        QTRY_COMPARE(fixture.workspace.setup().cap.amount, 1'500'000'000);
        type(requests, QStringLiteral("20"));   // one cap a run: the last one
        QTRY_COMPARE(fixture.workspace.setup().cap.unit, llm::SpendLimit::Unit::Requests);
        QTRY_VERIFY(cost->text().isEmpty());
        click(part<QAbstractButton>(page, "run"));
        QTRY_VERIFY_WITH_TIMEOUT(says(page, QStringLiteral("reached its cap")), 20'000);
        QCOMPARE(fixture.workspace.states().of(QStringLiteral("annotated")), 20);
    }

    void whatIsTypedCountsWhenTheRunBegins()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        AnnotatePage page(fixture.workspace);
        show(page);
        auto *concurrency = part<QComboBox>(page, "concurrency");
        QCOMPARE(concurrency->currentText(), QStringLiteral("Auto"));
        type(concurrency->lineEdit(), QStringLiteral("5000"));
        // The caret is still there.
        QTest::keyClick(&page, Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(fixture.workspace.runState(), project::Workspace::RunState::Idle);
        QVERIFY(says(page, QStringLiteral("from 1 to 4,096, or Auto")));
        type(concurrency->lineEdit(), QStringLiteral("300"));
        QSignalSpy ended(&fixture.workspace, &project::Workspace::runEnded);
        QTest::keyClick(&page, Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(fixture.workspace.setup().concurrency, 300);
        QVERIFY(ended.wait(60'000));
    }

    void theAgeOfCachedAnswersIsTypedAndStored()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        AnnotatePage page(fixture.workspace);
        show(page);
        auto *age = part<QSpinBox>(page, "cacheAge");
        QCOMPARE(age->text(), QStringLiteral("any age"));
        age->selectAll();
        QTest::keyClicks(age, QStringLiteral("30"));
        QTest::keyClick(age, Qt::Key_Return);
        QCOMPARE(age->text(), QStringLiteral("30 d"));
        QTRY_COMPARE(fixture.workspace.setup().cacheMaxAgeDays, 30);
        // Where nothing is taken from the cache there is no age to choose.
        auto *mode = part<QComboBox>(page, "cacheMode");
        QTest::keyClick(mode, Qt::Key_Home);
        QVERIFY(!age->isVisible());
    }

    void theNumberAtATimeIsTypedWhileTheRunGoesOn()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        fixture.server.setLabel([](const QString &) { return QStringLiteral("praise"); });
        fixture.server.setModels({QStringLiteral("fake-model")});
        fixture.server.setHandler([&fixture](const test::FakeRequest &request) {
            test::FakeReply reply = fixture.server.answer(request);
            reply.beforeHead = std::chrono::milliseconds(200);
            return reply;
        });
        fixture.useServer();
        project::Setup setup = fixture.workspace.setup();
        setup.concurrency = 1;
        fixture.workspace.setSetup(setup);
        AnnotatePage page(fixture.workspace);
        show(page);
        QSignalSpy ended(&fixture.workspace, &project::Workspace::runEnded);
        QTest::keyClick(&page, Qt::Key_R, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.server.counts().chats >= 2, 20'000);
        QCOMPARE(fixture.server.counts().maxInFlight, 1);
        QVERIFY(!part<QWidget>(page, "batch")->isEnabled());
        auto *concurrency = part<QComboBox>(page, "concurrency");
        QVERIFY(concurrency->isEnabled());
        type(concurrency->lineEdit(), QStringLiteral("6"));
        QTest::keyClick(concurrency->lineEdit(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.server.counts().maxInFlight, 6, 20'000);
        QVERIFY(ended.wait(60'000));
        QVERIFY(part<QWidget>(page, "batch")->isEnabled());
        QCOMPARE(fixture.workspace.setup().concurrency, 6);
        QCOMPARE(fixture.workspace.states().of(QStringLiteral("annotated")), 60);
    }

    void recordsOfOneRequestAndThinking()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        fixture.server.setModels({QStringLiteral("fake-model")});
        fixture.server.setLabel([](const QString &) { return QStringLiteral("praise"); });
        fixture.useServer();
        AnnotatePage page(fixture.workspace);
        show(page);
        auto *batch = part<QComboBox>(page, "batch");
        QCOMPARE(batch->currentText(), QStringLiteral("1"));
        QVERIFY(says(page, QStringLiteral("each record is asked alone")));
        type(batch->lineEdit(), QStringLiteral("20"));
        QTest::keyClick(batch->lineEdit(), Qt::Key_Return);
        QVERIFY(says(page, QStringLiteral("20 records a request")));
        auto *thinking = part<QComboBox>(page, "thinking");
        QCOMPARE(thinking->currentText(), QStringLiteral("Off"));
        thinking->setFocus();
        QTest::keyClick(thinking, Qt::Key_Down);
        QCOMPARE(thinking->currentText(), QStringLiteral("Low"));
        QVERIFY(says(page, QStringLiteral("most labels need none")));
        QSignalSpy ended(&fixture.workspace, &project::Workspace::runEnded);
        click(part<QAbstractButton>(page, "run"));
        QVERIFY(ended.wait(60'000));
        QCOMPARE(fixture.workspace.states().of(QStringLiteral("annotated")), 60);
        const auto chats = fixture.server.chats();
        QVERIFY(chats.size() < 10);
        QVERIFY(chats.front().body.contains("reasoning_effort"));
    }

    void aLongerDeadlineIsOfferedAndApplied()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        project::Setup setup = fixture.workspace.setup();
        setup.deadlines.total = std::chrono::milliseconds(5'000);
        fixture.workspace.setSetup(setup);
        AnnotatePage page(fixture.workspace);
        show(page);
        auto *hint = part<QWidget>(page, "deadlineHint");
        QVERIFY(!hint->isVisible());
        engine::RunSnapshot snapshot;
        snapshot.states = fixture.workspace.states();
        snapshot.answers = 50;
        snapshot.longestMs = 4100;
        Q_EMIT fixture.workspace.runProgress(snapshot);
        QVERIFY(hint->isVisible());
        QVERIFY(says(page, QStringLiteral("Longest answer 4.1 s.")));
        QVERIFY(says(page, QStringLiteral("A total of at least 8.2 s is advised.")));
        click(part<QAbstractButton>(page, "applyDeadline"));
        QVERIFY(!hint->isVisible());
        QCOMPARE(part<QLineEdit>(page, "totalDeadline")->text(), QStringLiteral("8.2"));
        QTRY_COMPARE(fixture.workspace.setup().deadlines.total.count(), 8'200);
    }

    void allIsAskedAgainOrNobody()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        fixture.server.setModels({QStringLiteral("fake-model")});
        fixture.server.setLabel([](const QString &) { return QStringLiteral("praise"); });
        fixture.useServer();
        AnnotatePage page(fixture.workspace);
        show(page);
        auto *run = part<QAbstractButton>(page, "run");
        QSignalSpy ended(&fixture.workspace, &project::Workspace::runEnded);
        click(run);
        QVERIFY(ended.wait(60'000));
        QTRY_VERIFY(!run->isEnabled()); // nothing is waiting
        const auto asked = fixture.server.counts().chats;
        auto *cache = part<QComboBox>(page, "cacheMode");
        cache->setFocus();
        QTest::keyClick(cache, Qt::Key_Down);
        QCOMPARE(cache->currentText(), QStringLiteral("Refresh"));
        QVERIFY(says(page, QStringLiteral("all is asked again")));
        QTRY_VERIFY(run->isEnabled());
        click(run);
        QVERIFY(ended.wait(60'000));
        QCOMPARE(fixture.server.counts().chats, 2 * asked);
        // Another task, and no network: what is not known fails, and nobody hears of it.
        type(part<QLineEdit>(page, "labelName1"), QStringLiteral("grumble"));
        QTest::keyClick(cache, Qt::Key_End);
        QCOMPARE(cache->currentText(), QStringLiteral("Replay"));
        QTRY_VERIFY(run->isEnabled());
        const int requests = fixture.server.counts().requests;
        click(run);
        QVERIFY(ended.wait(60'000));
        QCOMPARE(fixture.server.counts().requests, requests);
        QCOMPARE(fixture.workspace.states().failed(), 60);
    }

    void failuresLeadToTheirRecords()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        fixture.server.setLabel([](const QString &text) {
            return text.size() % 2 ? QStringLiteral("praise") : QStringLiteral("nonsense");
        });
        fixture.server.setModels({QStringLiteral("fake-model")});
        fixture.useServer();
        AnnotatePage page(fixture.workspace);
        show(page);
        QSignalSpy ended(&fixture.workspace, &project::Workspace::runEnded);
        click(part<QAbstractButton>(page, "run"));
        QVERIFY(ended.wait(60'000));
        auto *failure = part<QAbstractButton>(page, "failure1");
        QVERIFY(failure && failure->isVisible());
        store::RecordFilter filter;
        connect(&page, &AnnotatePage::showRecords, this, [&filter](const store::RecordFilter &wanted) { filter = wanted; });
        click(failure);
        QCOMPARE(filter.failure, QStringLiteral("failed:label"));
        fixture.server.setLabel([](const QString &) { return QStringLiteral("praise"); });
        auto *retry = part<QAbstractButton>(page, "retryFailed");
        QVERIFY(retry->isVisible() && retry->isEnabled());
        click(retry);
        QVERIFY(ended.wait(60'000));
        QCOMPARE(fixture.workspace.states().failed(), 0);
        QVERIFY(!retry->isVisible());
    }

    void everyControlHasANameAndATip()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        AnnotatePage page(fixture.workspace);
        show(page);
        const auto widgets = page.findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            const bool control = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
                || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
            if (!control || widget->objectName().startsWith(QStringLiteral("qt_")) || !widget->isVisible())
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty(),
                     QStringLiteral("%1 %2").arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName())
                         .toLocal8Bit().constData());
        }
    }

    void theLanguageSwitchesInPlace()
    {
        test::AnnotateFixture fixture;
        QVERIFY(fixture.openSample());
        AnnotatePage page(fixture.workspace);
        show(page);
        Capitals capitals;
        QCoreApplication::installTranslator(&capitals);
        QCoreApplication::sendPostedEvents();
        const auto widgets = page.findChildren<QWidget *>();
        QStringList left;
        for (const QWidget *widget : widgets) {
            QString text;
            if (const auto *label = qobject_cast<const QLabel *>(widget))
                text = label->text();
            else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
                text = button->text();
            // What the project says stays as it is.
            if (widget->isVisible() && text != text.toUpper() && text != fixture.workspace.setup().task.name)
                left.append(text);
        }
        QCoreApplication::removeTranslator(&capitals);
        QVERIFY2(left.isEmpty(), left.join(u'|').toUtf8().constData());
    }

private:
    static void show(QWidget &page)
    {
        page.resize(1288, 812);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
    }
};

QTEST_MAIN(TestAnnotatePage)
#include "tst_annotate_page.moc"
