// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/pages/settings/settings_fixture.h"
#include "ui/pages/settings/settings_page.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>

using namespace lw;
using namespace lw::ui;

namespace {

void shoot(QWidget &widget, const QString &folder, const QString &name)
{
    for (const auto &[choice, word] : {std::pair(Theme::Choice::Light, u"light"_qs), std::pair(Theme::Choice::Dark, u"dark"_qs)}) {
        Theme::instance().setChoice(choice);
        QTest::qWait(200);
        widget.grab().save(QDir(folder).filePath(name + u'-' + word + u".png"_qs));
    }
    Theme::instance().setChoice(Theme::Choice::Light);
}

} // namespace

/// Pictures of the settings page in its states: ui_settings_grab FOLDER [WIDTH HEIGHT [PERCENT]]
int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    app.setApplicationVersion(u"0.1.0"_qs);
    const QStringList arguments = app.arguments();
    const QString folder = arguments.value(1, u"."_qs);
    QDir().mkpath(folder);
    const QSize size = arguments.size() > 3 ? QSize(arguments[2].toInt(), arguments[3].toInt()) : QSize(1288, 812);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::instance().apply(app);
    if (arguments.size() > 4)
        Theme::instance().setTextScale(arguments[4].toInt());
    Theme::instance().setChoice(Theme::Choice::Light);

    test::FakeLlmServer server;
    test::SettingsFixture::answerRightly(server);
    server.setKey("sk-right");
    test::SettingsFixture fixture;
    {
        SettingsPage page(fixture.workspace);
        page.resize(size);
        page.show();
        QTest::qWait(300);
        shoot(page, folder, u"add"_qs);
        page.findChild<QAbstractButton *>(u"preset1"_qs)->click();
        QTest::qWait(200);
        shoot(page, folder, u"azure"_qs);
    }
    fixture.add(u"OpenAI"_qs, QUrl(u"https://api.openai.com/v1"_qs), u"gpt-4.1-mini"_qs);
    const QString id = fixture.add(u"Server in the cellar"_qs, server.url(), u"fake-model"_qs);
    SettingsPage page(fixture.workspace);
    page.resize(size);
    page.show();
    page.setFocus();
    auto *endpoints = page.findChild<QListWidget *>(u"endpoints"_qs);
    endpoints->setCurrentRow(1);
    shoot(page, folder, u"untested"_qs);
    page.findChild<QAbstractButton *>(u"test"_qs)->click();
    QTest::qWait(1500);
    shoot(page, folder, u"key-missing"_qs);
    auto *key = page.findChild<QLineEdit *>(u"key"_qs);
    key->setText(u"sk-right"_qs);
    page.findChild<QAbstractButton *>(u"test"_qs)->click();
    QTest::qWait(2000);
    shoot(page, folder, u"tested"_qs);
    page.findChild<QAbstractButton *>(u"deleteEndpoint"_qs)->click();
    shoot(page, folder, u"delete"_qs);
    endpoints->setCurrentRow(2);
    shoot(page, folder, u"baseline"_qs);
    auto *sections = page.findChild<QListWidget *>(u"sections"_qs);
    for (int section = 1; section < sections->count(); ++section) {
        sections->setCurrentRow(section);
        shoot(page, folder, u"section%1"_qs.arg(section));
    }
    return 0;
}
