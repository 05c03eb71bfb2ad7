// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/settings/endpoint_entry.h"

#include <QMap>
#include <QObject>
#include <QSettings>
#include <QStringList>

#include <vector>

namespace lw::settings {

enum class ThemeChoice { System, Light, Dark };

/// Whose keys the Review page follows.
enum class KeyPreset { Labelwright, LabelStudio, Doccano, Argilla };

/// What a person chose, over all projects, in one ini file; no key is in it. Lives on the GUI thread. Every setter writes at
/// once into memory (the file follows a moment later, and when this is deleted) and emits its signal where something changed.
class Settings final : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxRecent = 10;
    static constexpr qint64 defaultCacheLimit = 512LL * 1024 * 1024;

    /// In the user's config folder; `path` is for tests.
    explicit Settings(const QString &path = {}, QObject *parent = nullptr);
    ~Settings() override;

    /// Of the file.
    [[nodiscard]] QString path() const;

    /// "en", "zh_CN"; empty: as the system.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);
    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    [[nodiscard]] KeyPreset keyPreset() const;
    void setKeyPreset(KeyPreset preset);
    /// Of the preset that is chosen: what a person changed of it. A command's word and all of its keys in a portable text, none: it
    /// has none; a command that is not named is as the preset has it.
    [[nodiscard]] QMap<QString, QStringList> keyChanges() const;
    void setKeyChanges(const QMap<QString, QStringList> &changes);
    [[nodiscard]] bool keyHintsShown() const;
    void setKeyHintsShown(bool shown);
    /// Who decides; at first the name of the system's user.
    [[nodiscard]] QString annotator() const;
    void setAnnotator(const QString &name);
    /// Of the cache file, in bytes; 0: none.
    [[nodiscard]] qint64 cacheLimit() const;
    void setCacheLimit(qint64 bytes);

    /// QMainWindow::saveGeometry() and saveState(); no signal.
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &bytes);
    [[nodiscard]] QByteArray windowState() const;
    void setWindowState(const QByteArray &bytes);
    /// The columns of a table, the sizes of a splitter: whatever `name` saved; no signal.
    [[nodiscard]] QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &bytes);

    /// Newest first, absolute paths; files that are gone stay until they are forgotten.
    [[nodiscard]] QStringList recentProjects() const;
    void addRecentProject(const QString &path);
    void forgetRecentProject(const QString &path);

    /// The embedded baseline is always the last one.
    [[nodiscard]] std::vector<EndpointEntry> endpoints() const;
    /// The embedded baseline where there is no endpoint of that id.
    [[nodiscard]] EndpointEntry endpoint(const QString &id) const;
    [[nodiscard]] bool hasEndpoint(const QString &id) const;
    /// Adds it or puts it in the place of the one with its id; without an id it is given one. Its id. The embedded baseline
    /// cannot be changed.
    QString putEndpoint(EndpointEntry entry);
    /// Its key in the secret store is the caller's to remove.
    void removeEndpoint(const QString &id);
    /// Whom a new project asks: the last one chosen; empty: nobody was chosen yet.
    [[nodiscard]] QString lastEndpoint() const;
    void setLastEndpoint(const QString &id);

Q_SIGNALS:
    void languageChanged();
    void themeChanged();
    void keysChanged();          ///< preset, what was changed of it, or hints
    void annotatorChanged();
    void cacheLimitChanged();
    void recentProjectsChanged();
    void endpointsChanged();
    /// After each of the above.
    void changed();

private:
    bool set(const QString &key, const QVariant &value);
    void setRecent(const QStringList &paths);
    void writeEndpoints(const std::vector<EndpointEntry> &own);
    [[nodiscard]] std::vector<EndpointEntry> ownEndpoints() const;

    mutable QSettings m_file;
};

/// "$XDG_CONFIG_HOME/labelwright/labelwright.ini" on Linux, the system's own place elsewhere.
[[nodiscard]] QString settingsPath();

} // namespace lw::settings
