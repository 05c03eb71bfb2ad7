// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/application.h"
#include "core/platform/process_limits.h"

#include <QApplication>
#include <QIcon>

#include <cstdio>
#include <string_view>

namespace {

constexpr const char *usage = "Usage: labelwright [PROJECT.lwproj | FILE…]\n"
                              "Opens the window; with a project, that project; with data files, a new project from them.\n"
                              "  --version   says which version this is\n"
                              "  --help      says this\n"
                              "Without a screen, use labelwright-cli.\n";

/// Before any QApplication, which ends the program where there is no screen.
bool answerWithoutWindow(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--version") {
            std::puts("labelwright " LW_VERSION);
            return true;
        }
        if (word == "--help" || word == "-h") {
            std::fputs(usage, stdout);
            return true;
        }
    }
    return false;
}

} // namespace

int main(int argc, char **argv)
{
    if (answerWithoutWindow(argc, argv))
        return 0;
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("labelwright"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LW_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Labelwright"));
    QGuiApplication::setDesktopFileName(QStringLiteral("labelwright"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/labelwright/app/labelwright.svg")));
    lw::platform::raiseFileLimit();
    lw::platform::ignoreBrokenPipes();
    lw::app::Application program(application);
    program.show(QCoreApplication::arguments().mid(1));
    return QApplication::exec();
}
