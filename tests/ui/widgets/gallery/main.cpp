// SPDX-License-Identifier: Apache-2.0
#include "gallery.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QPixmap>
#include <QTimer>

/// ui_gallery [--scheme light|dark] [--text-scale PERCENT] [--tab TIMES] [--grab FILE]
int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCommandLineParser parser;
    const QCommandLineOption scheme(QStringLiteral("scheme"), {}, QStringLiteral("scheme"), QStringLiteral("light"));
    const QCommandLineOption scale(QStringLiteral("text-scale"), {}, QStringLiteral("percent"), QStringLiteral("100"));
    const QCommandLineOption grab(QStringLiteral("grab"), {}, QStringLiteral("file"));
    const QCommandLineOption tab(QStringLiteral("tab"), {}, QStringLiteral("times"), QStringLiteral("0"));
    parser.addOptions({scheme, scale, tab, grab});
    parser.process(application);
    auto &theme = lw::ui::Theme::instance();
    theme.setChoice(parser.value(scheme) == QLatin1String("dark") ? lw::ui::Theme::Choice::Dark : lw::ui::Theme::Choice::Light);
    theme.apply(application);
    theme.setTextScale(parser.value(scale).toInt());
    Gallery gallery;
    gallery.resize(1360, 1000);
    gallery.show();
    gallery.activateWindow();
    if (parser.isSet(grab)) {
        QTimer::singleShot(300, &gallery, [&] {
            for (int i = 0; i < parser.value(tab).toInt(); ++i) {
                gallery.step();
            }
            QApplication::exit(gallery.grab().save(parser.value(grab)) ? 0 : 1);
        });
    }
    return QApplication::exec();
}
