// SPDX-License-Identifier: Apache-2.0
// Photographs the dashboard: ui_dashboard_grab FOLDER
#include "tests/ui/pages/dashboard/run_sample.h"
#include "ui/pages/dashboard/dashboard_page.h"
#include "ui/theme/theme.h"

#include <QApplication>

using namespace lw;
using namespace lw::ui;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme::instance().setChoice(Theme::Choice::Light);
    Theme::instance().apply(application);
    const QString folder = application.arguments().value(1, QStringLiteral("."));
    test::RunSample sample;
    sample.open();
    DashboardPage page(sample.workspace);
    page.resize(1288, 812);
    page.show();
    QTest::qWait(300);
    page.grab().save(folder + QStringLiteral("/dashboard-empty.png"));
    page.hide();
    sample.priced = true;
    sample.addRun();
    page.show();
    (void)QTest::qWaitFor([&page] { return page.presenter().phase() == DashboardPresenter::Phase::Figures; });
    QTest::qWait(400);
    page.grab().save(folder + QStringLiteral("/dashboard-light.png"));
    Theme::instance().setChoice(Theme::Choice::Dark);
    QTest::qWait(400);
    page.grab().save(folder + QStringLiteral("/dashboard-dark.png"));
    Theme::instance().setChoice(Theme::Choice::Light);
    page.resize(952, 652);
    QTest::qWait(400);
    page.grab().save(folder + QStringLiteral("/dashboard-small.png"));
    Theme::instance().setTextScale(150);
    page.resize(1288, 812);
    QTest::qWait(400);
    page.grab().save(folder + QStringLiteral("/dashboard-150.png"));
    return 0;
}
