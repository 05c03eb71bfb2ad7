// SPDX-License-Identifier: Apache-2.0
// Photographs every page in its states, in both themes and both languages, and lays the pictures out on a contact sheet to be
// looked at by a person. contact_sheet.sh runs it.
#include "app/gui/translations.h"
#include "core/project/workspace.h"
#include "core/secrets/memory_store.h"
#include "tests/app/gui/scenes.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QPainter>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

using namespace lw;

namespace {

struct Shot
{
    QString name;
    QPixmap picture;
};

/// The window in one theme and one language, in one scene after the other.
class Photographer final : public QObject
{
public:
    Photographer(test::Scenes &scenes, QWidget &window, const QString &prefix, const QDir &folder, std::vector<Shot> &shots)
        : m_scenes(scenes)
        , m_window(window)
        , m_prefix(prefix)
        , m_folder(folder)
        , m_shots(shots)
    {
    }

    void start() { next(); }

private:
    /// A scene is set, then the window is left alone until it is ready and its pages have been painted.
    void next()
    {
        if (m_at == m_scenes.count()) {
            QCoreApplication::exit(0);
            return;
        }
        m_scenes.set(m_at);
        m_patience = 400;
        wait();
    }

    void wait()
    {
        QTimer::singleShot(50, this, [this] {
            if (!m_scenes.isReady(m_at) && --m_patience > 0) {
                wait();
                return;
            }
            if (m_patience <= 0)
                std::fprintf(stderr, "the scene %s was not ready in time\n", qPrintable(m_scenes.name(m_at)));
            QTimer::singleShot(350, this, [this] { take(); });
        });
    }

    void take()
    {
        if (!m_scenes.isWanted(m_at)) {
            ++m_at;
            next();
            return;
        }
        const QString name = m_prefix + QLatin1Char('-') + m_scenes.name(m_at);
        QPixmap picture = m_window.grab();
        if (QWidget *popup = QApplication::activePopupWidget()) {
            QPainter painter(&picture);
            painter.drawPixmap(m_window.mapFromGlobal(popup->pos()), popup->grab());
        }
        picture.save(m_folder.filePath(name + QStringLiteral(".png")));
        m_shots.push_back({name, picture.scaledToWidth(680, Qt::SmoothTransformation)});
        ++m_at;
        next();
    }

    test::Scenes &m_scenes;
    QWidget &m_window;
    QString m_prefix;
    QDir m_folder;
    std::vector<Shot> &m_shots;
    int m_at = 0;
    int m_patience = 0;
};

void saveSheet(const std::vector<Shot> &shots, const QString &path)
{
    constexpr int columns = 3;
    constexpr int gap = 16;
    constexpr int caption = 24;
    if (shots.empty())
        return;
    const QSize cell = shots.front().picture.size();
    const int rows = (int(shots.size()) + columns - 1) / columns;
    QImage sheet(columns * (cell.width() + gap) + gap, rows * (cell.height() + caption + gap) + gap, QImage::Format_RGB32);
    sheet.fill(QColor(128, 128, 128));
    QPainter painter(&sheet);
    painter.setPen(Qt::white);
    for (std::size_t i = 0; i < shots.size(); ++i) {
        const QPoint at(gap + int(i % columns) * (cell.width() + gap), gap + int(i / columns) * (cell.height() + caption + gap));
        painter.drawText(QRect(at, QSize(cell.width(), caption)), Qt::AlignVCenter, shots[i].name);
        painter.drawPixmap(at + QPoint(0, caption), shots[i].picture);
    }
    painter.end();
    sheet.save(path);
}

} // namespace

int main(int argc, char **argv)
{
    // The sample is made in the person's documents, and these pictures are nobody's.
    QTemporaryDir home;
    qputenv("HOME", home.path().toUtf8());
    qunsetenv("XDG_DOCUMENTS_DIR");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("out"), QStringLiteral("folder of the pictures"), QStringLiteral("folder")},
                       {QStringLiteral("theme"), QStringLiteral("light or dark"), QStringLiteral("theme"), QStringLiteral("light")},
                       {QStringLiteral("language"), QStringLiteral("en or zh_CN"), QStringLiteral("language"), QStringLiteral("en")},
                       {QStringLiteral("scene"), QStringLiteral("only scenes whose name contains this"), QStringLiteral("name")},
                       {QStringLiteral("size"), QStringLiteral("of the window, as 1360x860"), QStringLiteral("size"),
                        QStringLiteral("1360x860")}});
    parser.process(application);
    const QDir folder(parser.value(QStringLiteral("out")));
    if (!folder.mkpath(QStringLiteral(".")))
        return 1;

    settings::Settings settings(home.filePath(QStringLiteral("settings.ini")));
    secrets::MemoryStore secrets;
    app::Translations translations;
    translations.use(parser.value(QStringLiteral("language")));
    const bool dark = parser.value(QStringLiteral("theme")) == QLatin1String("dark");
    ui::Theme::instance().setChoice(dark ? ui::Theme::Choice::Dark : ui::Theme::Choice::Light);
    ui::Theme::instance().apply(application);
    project::Workspace workspace({&settings, &secrets, home.filePath(QStringLiteral("cache"))});
    ui::MainWindow window(workspace);
    const QStringList size = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();

    std::vector<Shot> shots;
    test::Scenes scenes(workspace, window, home.path(), parser.value(QStringLiteral("scene")));
    scenes.addKinds(parser.value(QStringLiteral("language")));
    const QString prefix = parser.value(QStringLiteral("theme")) + QLatin1Char('-') + parser.value(QStringLiteral("language"));
    Photographer photographer(scenes, window, prefix, folder, shots);
    photographer.start();
    QApplication::exec();
    saveSheet(shots, folder.filePath(QStringLiteral("sheet-%1.png").arg(prefix)));
    std::printf("%zu pictures in %s\n", shots.size(), qPrintable(folder.absolutePath()));
    return 0;
}
