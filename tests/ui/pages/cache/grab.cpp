// SPDX-License-Identifier: Apache-2.0
// Photographs the Cache page: ui_cache_grab FOLDER
#include "tests/ui/pages/cache/cache_sample.h"
#include "ui/pages/cache/cache_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/table_view.h"

#include <QApplication>

using namespace lw;
using namespace lw::ui;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme::instance().setChoice(Theme::Choice::Light);
    Theme::instance().apply(application);
    const QString folder = application.arguments().value(1, QStringLiteral("."));
    test::CacheSample sample;
    CachePage page(sample.workspace);
    page.resize(1288, 812);
    page.show();
    QTest::qWait(300);
    page.grab().save(folder + QStringLiteral("/cache-empty.png"));
    sample.fill(220);
    QTest::qWait(300);
    cache::CacheQuery query;
    query.search = QStringLiteral("free");
    query.order = cache::CacheOrder::Hits;
    page.presenter().refresh();
    page.presenter().setQuery(query);
    QTest::qWait(400);
    auto *table = page.findChild<TableView *>();
    table->selectRow(0);
    QTest::qWait(400);
    const auto grab = [&page, &folder](const char *name) {
        QTest::qWait(400);
        page.grab().save(folder + QLatin1Char('/') + QLatin1String(name));
    };
    grab("cache-light.png");
    Theme::instance().setChoice(Theme::Choice::Dark);
    grab("cache-dark.png");
    Theme::instance().setChoice(Theme::Choice::Light);
    page.presenter().askToDelete(CachePresenter::Doomed::Found);
    page.resize(952, 652);
    grab("cache-small.png");
    Theme::instance().setTextScale(150);
    page.resize(1288, 812);
    grab("cache-150.png");
    return 0;
}
