// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/export/export_sheet.h"

#include "tests/ui/pages/data/sample_workspace.h"
#include "ui/theme/theme.h"
#include "ui/widgets/key_button.h"

#include <QApplication>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace lw;
using namespace lw::ui;

/// The export sheet, with clicks and keys; what stands in the file afterwards.
class TestExportSheet : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::SampleWorkspace> m_sample;
    std::unique_ptr<ExportSheet> m_sheet;

    template <typename T>
    T *part(const char *name) const
    {
        T *found = m_sheet->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    KeyButton *button() const { return part<KeyButton>("startExport"); }
    void open(const store::RecordFilter &filter = {}, bool filtered = false)
    {
        m_sheet->openFor(filter, filtered);
        m_sheet->show();
        m_sheet->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_sheet.get()));
        QTRY_VERIFY(!part<QPlainTextEdit>("exportPreview")->toPlainText().isEmpty());
    }
    void choose(const char *name, int index)
    {
        auto *box = part<QComboBox>(name);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    QStringList losses() const
    {
        QStringList texts;
        for (const QLabel *label : part<QWidget>("exportLosses")->findChildren<QLabel *>())
            texts += label->text();
        return texts;
    }
    int lines(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? int(file.readAll().count('\n')) : -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Theme::instance().apply(*qApp);
    }
    void init()
    {
        m_sample = std::make_unique<test::SampleWorkspace>();
        m_sample->openMails(40);
        m_sample->finish({{1, u"ham"_qs}, {2, u"failed:truncated"_qs}, {3, u"failed:truncated"_qs}});
        m_sample->workspace.reloadRecords();
        m_sheet = std::make_unique<ExportSheet>(m_sample->workspace);
        m_sheet->resize(560, 800);
    }
    void cleanup()
    {
        m_sheet.reset();
        m_sample.reset();
    }
    void allRecordsByEnter()
    {
        open();
        QCOMPARE(part<QLineEdit>("exportPath")->text(), m_sample->path(u"mail.jsonl"_qs));
        QVERIFY(!part<QRadioButton>("exportWhich2")->isVisible());
        QTRY_COMPARE(button()->text(), u"Export 40 records"_qs);
        QTest::keyClick(button(), Qt::Key_Return);
        auto *result = part<QLabel>("exportResult");
        QTRY_VERIFY(result->isVisible());
        QCOMPARE(result->text(), u"40 records written to mail.jsonl."_qs);
        QCOMPARE(lines(m_sample->path(u"mail.jsonl"_qs)), 40);
        QVERIFY(part<KeyButton>("showExportFolder")->isVisible());
        QSignalSpy closed(m_sheet.get(), &ExportSheet::closed);
        QTest::keyClick(button(), Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
    }
    void onlyWhatThePageShows()
    {
        store::RecordFilter filter;
        filter.state = store::RecordFilter::State::Failed;
        open(filter, true);
        QVERIFY(part<QRadioButton>("exportWhich2")->isChecked());
        QTRY_COMPARE(part<QRadioButton>("exportWhich2")->text(), u"What the page shows now (2)"_qs);
        QTRY_COMPARE(button()->text(), u"Export 2 records"_qs);
        QTRY_VERIFY(!part<QRadioButton>("exportWhich1")->isEnabled()); // nothing was reviewed
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_COMPARE(lines(m_sample->path(u"mail.jsonl"_qs)), 2);
    }
    void theFormatChangesPreviewAndEnding()
    {
        open();
        choose("exportFormat", 1);
        // The input is called so: it must not be written over.
        QCOMPARE(part<QLineEdit>("exportPath")->text(), m_sample->path(u"mail-labelled.csv"_qs));
        QTRY_VERIFY(part<QPlainTextEdit>("exportPreview")->toPlainText().startsWith(u"id,"_qs));
        choose("exportFormat", 2);
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_VERIFY(QFileInfo::exists(m_sample->path(u"mail-labelled.csv"_qs)));
        QFile file(m_sample->path(u"mail-labelled.csv"_qs));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("\xef\xbb\xbf"));
    }
    void whatIsLostIsSaidBeforeAndAfter()
    {
        open();
        auto *caption = part<QLabel>("exportLossesCaption");
        QTRY_COMPARE(caption->text(), u"The file holds everything that is known of the records"_qs);
        QVERIFY(!part<QWidget>("exportLosses")->isVisible());
        choose("exportFormat", 1);
        const QStringList lost{u"1 record(s)"_qs, u"The model, endpoint, prompt version and tokens are not kept, or not all of them."_qs};
        QTRY_COMPARE(losses(), lost);
        QCOMPARE(caption->text(), u"What the file does not hold"_qs);
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_VERIFY(part<QLabel>("exportResult")->isVisible());
        QCOMPARE(losses(), lost);
    }
    void theNameSaysTheFormat()
    {
        open();
        auto *path = part<QLineEdit>("exportPath");
        auto *format = part<QComboBox>("exportFormat");
        path->setFocus();
        path->selectAll();
        QTest::keyClicks(path, m_sample->path(u"out.csv"_qs));
        QCOMPARE(format->currentText(), u"CSV"_qs);
        QTRY_VERIFY(part<QPlainTextEdit>("exportPreview")->toPlainText().startsWith(u"id,"_qs));
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(path, Qt::Key_Backspace);
        QTest::keyClicks(path, u"json"_qs);
        // Three formats end so, and none of them is meant by it.
        QCOMPARE(format->currentText(), u"CSV"_qs);
        auto *hint = part<QLabel>("exportPathHint");
        QVERIFY2(hint->isVisible() && hint->text().contains(u".csv"_qs), qPrintable(hint->text()));
        QTest::keyClicks(path, u"l"_qs);
        QCOMPARE(format->currentText(), u"JSON Lines"_qs);
        QVERIFY(!hint->isVisible());
        QTest::keyClick(path, Qt::Key_Return);
        QTRY_COMPARE(lines(m_sample->path(u"out.jsonl"_qs)), 40);
    }
    void tooFewIsSaidBeforeAnythingIsWritten()
    {
        open();
        auto *format = part<QComboBox>("exportFormat");
        choose("exportFormat", format->findText(u"OpenAI fine-tuning"_qs));
        QTRY_VERIFY(part<QWidget>("exportError")->isVisible());
        QVERIFY(!part<QLabel>("exportLossesCaption")->isVisible());
        choose("exportFormat", 0);
        QTRY_VERIFY(!part<QWidget>("exportError")->isVisible());
    }
    void aFolderThatIsNotThere()
    {
        open();
        auto *path = part<QLineEdit>("exportPath");
        path->setFocus();
        path->selectAll();
        QTest::keyClicks(path, m_sample->path(u"gone/out.jsonl"_qs));
        QTest::keyClick(path, Qt::Key_Return);
        auto *error = part<QWidget>("exportError");
        QTRY_VERIFY(error->isVisible());
        QVERIFY(button()->hasFocus());
        path->setFocus();
        path->selectAll();
        QTest::keyClicks(path, m_sample->path(u"here.jsonl"_qs));
        QVERIFY(!error->isVisible());
        QTest::keyClick(path, Qt::Key_Return);
        QTRY_COMPARE(lines(m_sample->path(u"here.jsonl"_qs)), 40);
    }
};

QTEST_MAIN(TestExportSheet)
#include "tst_export_sheet.moc"
