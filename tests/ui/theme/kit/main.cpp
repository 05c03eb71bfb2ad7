// SPDX-License-Identifier: Apache-2.0
#include "kit_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFontDatabase>
#include <QTimer>

using namespace lw::ui;

// ui_kit [--scheme light|dark] [--font FAMILY] [--text-scale PERCENT] [--grab FILE]
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser options;
    const QCommandLineOption scheme(QStringLiteral("scheme"), QStringLiteral("light or dark"), QStringLiteral("name"));
    const QCommandLineOption family(QStringLiteral("font"), QStringLiteral("Font family"), QStringLiteral("family"));
    const QCommandLineOption scale(QStringLiteral("text-scale"), QStringLiteral("100 to 200"), QStringLiteral("percent"));
    const QCommandLineOption grab(QStringLiteral("grab"), QStringLiteral("Write a picture and leave"), QStringLiteral("file"));
    options.addOptions({scheme, family, scale, grab});
    options.addHelpOption();
    options.process(application);

    QFont body = QApplication::font();
    if (options.isSet(family))
        body.setFamily(options.value(family));
    body.setPointSizeF(9.75);
    QApplication::setFont(body);
    if (options.isSet(scheme))
        Theme::instance().setChoice(options.value(scheme) == QLatin1String("dark") ? Theme::Choice::Dark
                                                                                  : Theme::Choice::Light);
    Theme::instance().apply(application);
    if (options.isSet(scale))
        Theme::instance().setTextScale(options.value(scale).toInt());

    kit::KitWindow window;
    window.resize(1360, 860);
    window.show();
    if (options.isSet(grab))
        QTimer::singleShot(200, &window, [&] {
            const bool written = window.grab().save(options.value(grab));
            QCoreApplication::exit(written ? 0 : 1);
        });
    return QApplication::exec();
}
