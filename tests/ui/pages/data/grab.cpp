// SPDX-License-Identifier: Apache-2.0
#include "tests/support/support.h"
#include "tests/ui/pages/data/sample_workspace.h"
#include "ui/pages/data/data_page.h"
#include "ui/pages/export/export_sheet.h"
#include "ui/theme/theme.h"
#include "ui/widgets/table_view.h"

#include <QApplication>
#include <QDir>
#include <QTest>

using namespace lw;
using namespace lw::ui;

namespace {

void shoot(QWidget &widget, const QString &folder, const QString &name)
{
    for (const auto &[choice, word] : {std::pair(Theme::Choice::Light, u"light"_qs), std::pair(Theme::Choice::Dark, u"dark"_qs)}) {
        Theme::instance().setChoice(choice);
        QTest::qWait(400);
        widget.grab().save(QDir(folder).filePath(name + u'-' + word + u".png"_qs));
    }
    Theme::instance().setChoice(Theme::Choice::Light);
}

void finishMoment(test::SampleWorkspace &sample)
{
    std::vector<std::pair<qint64, QString>> finished;
    for (qint64 id = 1; id <= 312; ++id) {
        QString label = id % 3 ? u"ham"_qs : u"spam"_qs;
        if (id % 45 == 0)
            label = id % 2 ? u"failed:truncated"_qs : u"failed:label"_qs;
        finished.emplace_back(id, label);
    }
    finished.emplace_back(313, u"refused"_qs);
    sample.finish(finished);
    sample.workspace.reloadRecords();
}

} // namespace

/// Pictures of the Data page and the export sheet in their states: ui_data_grab FOLDER [WIDTH HEIGHT]
int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const QString folder = arguments.value(1, u"."_qs);
    QDir().mkpath(folder);
    const QSize size = arguments.size() > 3 ? QSize(arguments[2].toInt(), arguments[3].toInt()) : QSize(1288, 812);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::instance().apply(app);
    Theme::instance().setChoice(Theme::Choice::Light);
    const QString data = test::dataDir();

    test::SampleWorkspace sample;
    DataPage page(sample.workspace);
    page.resize(size);
    page.show();
    shoot(page, folder, u"none"_qs);
    page.importFiles({data + u"/mail.csv"_qs});
    QTest::qWait(1500);
    shoot(page, folder, u"import"_qs);
    page.importFiles({data + u"/poems_gb18030.csv"_qs});
    QTest::qWait(1000);
    shoot(page, folder, u"import-zh"_qs);
    page.importFiles({sample.put(u"b.csv"_qs, QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", 20))});
    QTest::qWait(500);
    shoot(page, folder, u"import-bad"_qs);
    page.importFiles({sample.put(u"rows.csv"_qs, "id,text\n1,one two three\n2\n3,four five six\n4,a,b\n")});
    QTest::qWait(500);
    QTest::mouseClick(page.findChild<QWidget *>(u"showBadRows"_qs), Qt::LeftButton);
    shoot(page, folder, u"import-rows"_qs);
    QTest::mouseClick(page.findChild<QWidget *>(u"cancelImport"_qs), Qt::LeftButton);

    sample.open(u"mail.lwproj"_qs);
    sample.bring(data + u"/mail.csv"_qs, {{u"subject"_qs, u"body"_qs}, u"id"_qs, u"gold"_qs, {}});
    finishMoment(sample);
    auto *table = page.findChild<TableView *>(u"records"_qs);
    QTest::qWait(1500);
    shoot(page, folder, u"table"_qs);
    table->setCurrentIndex(table->model()->index(5, 0));
    QTest::qWait(500);
    shoot(page, folder, u"record"_qs);
    store::RecordFilter filter;
    filter.search = u"nothing holds this"_qs;
    page.showRecords(filter);
    QTest::qWait(600);
    shoot(page, folder, u"nothing"_qs);

    ExportSheet sheet(sample.workspace);
    sheet.resize(560, size.height());
    filter = {};
    filter.state = store::RecordFilter::State::Failed;
    sheet.openFor(filter, true);
    sheet.show();
    QTest::qWait(800);
    shoot(sheet, folder, u"export"_qs);
    QTest::mouseClick(sheet.findChild<QWidget *>(u"startExport"_qs), Qt::LeftButton);
    QTest::qWait(1000);
    shoot(sheet, folder, u"export-done"_qs);
    return 0;
}
