// SPDX-License-Identifier: Apache-2.0
#include "core/settings/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <array>

namespace lw::settings {
namespace {

template <typename Enum>
struct Word
{
    Enum value;
    const char *word;
};
constexpr std::array themeWords{Word<ThemeChoice>{ThemeChoice::System, "system"}, Word<ThemeChoice>{ThemeChoice::Light, "light"},
                                Word<ThemeChoice>{ThemeChoice::Dark, "dark"}};
constexpr std::array presetWords{Word<KeyPreset>{KeyPreset::Labelwright, "labelwright"},
                                 Word<KeyPreset>{KeyPreset::LabelStudio, "label-studio"},
                                 Word<KeyPreset>{KeyPreset::Doccano, "doccano"},
                                 Word<KeyPreset>{KeyPreset::Argilla, "argilla"}};

/// The first of the words where the file holds another.
template <typename Words>
auto valueOf(const Words &words, const QString &text)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto &row) { return text == QLatin1String(row.word); });
    return found == words.end() ? words.front().value : found->value;
}

template <typename Words, typename Enum>
QString wordOf(const Words &words, Enum value)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto &row) { return row.value == value; });
    return found == words.end() ? QString() : QString(QLatin1String(found->word));
}

const QString languageKey = QStringLiteral("window/language");
const QString themeKey = QStringLiteral("window/theme");
const QString geometryKey = QStringLiteral("window/geometry");
const QString stateKey = QStringLiteral("window/state");
const QString layoutGroup = QStringLiteral("layout/");
const QString presetKey = QStringLiteral("keys/preset");
const QString changesGroup = QStringLiteral("keys/changes/");
const QString hintsKey = QStringLiteral("keys/hints");
const QString annotatorKey = QStringLiteral("review/annotator");
const QString cacheLimitKey = QStringLiteral("cache/limit");
const QString recentKey = QStringLiteral("projects/recent");
const QString endpointArray = QStringLiteral("endpoints");
const QString lastEndpointKey = QStringLiteral("lastEndpoint");

/// A whole number that an endpoint may have, where it is kept and in which range.
struct NumberRow
{
    const char *key;
    std::optional<qint64> EndpointEntry::*field;
    Range range;
};
constexpr NumberRow numberRows[] = {
    {"requestsPerMinute", &EndpointEntry::requestsPerMinute, EndpointEntry::ratePerMinute},
    {"tokensPerMinute", &EndpointEntry::tokensPerMinute, EndpointEntry::ratePerMinute},
    {"mostAtOnce", &EndpointEntry::mostAtOnce, EndpointEntry::atOnce},
    {"connections", &EndpointEntry::connections, EndpointEntry::atOnce},
    {"keepAlive", &EndpointEntry::keepAlive, EndpointEntry::keepAliveSeconds},
    {"inputPrice", &EndpointEntry::inputPrice, EndpointEntry::price},
    {"cachedPrice", &EndpointEntry::cachedPrice, EndpointEntry::price},
    {"outputPrice", &EndpointEntry::outputPrice, EndpointEntry::price},
    {"requestPrice", &EndpointEntry::requestPrice, EndpointEntry::price},
};

/// Empty where the file holds none, or one that cannot be meant.
std::optional<qint64> numberIn(const QVariant &value, const Range &range)
{
    bool ok = false;
    const qint64 number = value.toLongLong(&ok);
    return ok && range.holds(number) ? std::optional(number) : std::nullopt;
}

/// Without the name and password that may stand in it: they would lie in the file.
QString withoutSecret(const QString &proxy)
{
    const qsizetype at = proxy.lastIndexOf(u'@');
    if (at < 0)
        return proxy.trimmed();
    const qsizetype scheme = proxy.indexOf(QLatin1String("://"));
    return (scheme < 0 || scheme > at ? QString() : proxy.left(scheme + 3)).trimmed() + proxy.mid(at + 1).trimmed();
}

QString systemUser()
{
    const QString user = qEnvironmentVariable("USER");
    return user.isEmpty() ? qEnvironmentVariable("USERNAME") : user;
}

} // namespace

QString settingsPath()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return QDir(folder).filePath(QStringLiteral("labelwright/labelwright.ini"));
}

Settings::Settings(const QString &path, QObject *parent)
    : QObject(parent)
    , m_file(path.isEmpty() ? settingsPath() : path, QSettings::IniFormat)
{
    for (const auto signal : {&Settings::languageChanged, &Settings::themeChanged, &Settings::keysChanged, &Settings::annotatorChanged,
                              &Settings::cacheLimitChanged, &Settings::recentProjectsChanged, &Settings::endpointsChanged})
        connect(this, signal, this, &Settings::changed);
}

Settings::~Settings() = default;

QString Settings::path() const { return m_file.fileName(); }

bool Settings::set(const QString &key, const QVariant &value)
{
    if (m_file.contains(key) && m_file.value(key).toString() == value.toString())
        return false;
    m_file.setValue(key, value);
    return true;
}

QString Settings::language() const { return m_file.value(languageKey).toString(); }

void Settings::setLanguage(const QString &language)
{
    if (set(languageKey, language))
        Q_EMIT languageChanged();
}

ThemeChoice Settings::theme() const { return valueOf(themeWords, m_file.value(themeKey).toString()); }

void Settings::setTheme(ThemeChoice theme)
{
    if (set(themeKey, wordOf(themeWords, theme)))
        Q_EMIT themeChanged();
}

KeyPreset Settings::keyPreset() const { return valueOf(presetWords, m_file.value(presetKey).toString()); }

void Settings::setKeyPreset(KeyPreset preset)
{
    if (set(presetKey, wordOf(presetWords, preset)))
        Q_EMIT keysChanged();
}

QMap<QString, QStringList> Settings::keyChanges() const
{
    const QByteArray text = m_file.value(changesGroup + wordOf(presetWords, keyPreset())).toString().toUtf8();
    const QJsonObject stored = QJsonDocument::fromJson(text).object();
    QMap<QString, QStringList> changes;
    for (auto each = stored.begin(); each != stored.end(); ++each)
        changes.insert(each.key(), each.value().toVariant().toStringList());
    return changes;
}

void Settings::setKeyChanges(const QMap<QString, QStringList> &changes)
{
    QJsonObject stored;
    for (auto each = changes.cbegin(); each != changes.cend(); ++each)
        stored.insert(each.key(), QJsonArray::fromStringList(each.value()));
    const QByteArray text = QJsonDocument(stored).toJson(QJsonDocument::Compact);
    if (set(changesGroup + wordOf(presetWords, keyPreset()), QString::fromUtf8(text)))
        Q_EMIT keysChanged();
}

bool Settings::keyHintsShown() const { return m_file.value(hintsKey, true).toBool(); }

void Settings::setKeyHintsShown(bool shown)
{
    if (set(hintsKey, shown))
        Q_EMIT keysChanged();
}

QString Settings::annotator() const
{
    const QString name = m_file.value(annotatorKey).toString();
    return name.isEmpty() ? systemUser() : name;
}

void Settings::setAnnotator(const QString &name)
{
    if (set(annotatorKey, name.trimmed()))
        Q_EMIT annotatorChanged();
}

qint64 Settings::cacheLimit() const
{
    bool ok = false;
    const qint64 bytes = m_file.value(cacheLimitKey).toLongLong(&ok);
    return ok && bytes >= 0 ? bytes : defaultCacheLimit;
}

void Settings::setCacheLimit(qint64 bytes)
{
    if (set(cacheLimitKey, bytes))
        Q_EMIT cacheLimitChanged();
}

QByteArray Settings::windowGeometry() const { return m_file.value(geometryKey).toByteArray(); }
void Settings::setWindowGeometry(const QByteArray &bytes) { m_file.setValue(geometryKey, bytes); }
QByteArray Settings::windowState() const { return m_file.value(stateKey).toByteArray(); }
void Settings::setWindowState(const QByteArray &bytes) { m_file.setValue(stateKey, bytes); }
QByteArray Settings::layout(const QString &name) const { return m_file.value(layoutGroup + name).toByteArray(); }
void Settings::setLayout(const QString &name, const QByteArray &bytes) { m_file.setValue(layoutGroup + name, bytes); }

QStringList Settings::recentProjects() const { return m_file.value(recentKey).toStringList(); }

void Settings::addRecentProject(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList paths = recentProjects();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    setRecent(paths.mid(0, maxRecent));
}

void Settings::forgetRecentProject(const QString &path)
{
    QStringList paths = recentProjects();
    paths.removeAll(QFileInfo(path).absoluteFilePath());
    setRecent(paths);
}

void Settings::setRecent(const QStringList &paths)
{
    if (paths == recentProjects())
        return;
    m_file.setValue(recentKey, paths);
    Q_EMIT recentProjectsChanged();
}

std::vector<EndpointEntry> Settings::ownEndpoints() const
{
    std::vector<EndpointEntry> entries;
    const int count = m_file.beginReadArray(endpointArray);
    for (int i = 0; i < count; ++i) {
        m_file.setArrayIndex(i);
        const auto text = [this](const char *key) { return m_file.value(QLatin1String(key)).toString(); };
        EndpointEntry entry{text("id"), text("name"), QUrl(text("url")), text("model"), text("hasKey") == QLatin1String("true"),
                            text("testedAt"), text("profile")};
        for (const NumberRow &row : numberRows)
            entry.*row.field = numberIn(m_file.value(QLatin1String(row.key)), row.range);
        entry.caFile = text("caFile");
        entry.proxy = text("proxy");
        entry.currency = text("currency");
        if (!entry.id.isEmpty() && !entry.isEmbedded())
            entries.push_back(std::move(entry));
    }
    m_file.endArray();
    return entries;
}

void Settings::writeEndpoints(const std::vector<EndpointEntry> &own)
{
    if (own == ownEndpoints())
        return;
    m_file.remove(endpointArray);
    m_file.beginWriteArray(endpointArray, int(own.size()));
    for (int i = 0; i < int(own.size()); ++i) {
        const EndpointEntry &entry = own[std::size_t(i)];
        m_file.setArrayIndex(i);
        m_file.setValue(QStringLiteral("id"), entry.id);
        m_file.setValue(QStringLiteral("name"), entry.name);
        m_file.setValue(QStringLiteral("url"), entry.url.toString());
        m_file.setValue(QStringLiteral("model"), entry.model);
        m_file.setValue(QStringLiteral("hasKey"), entry.hasKey ? QStringLiteral("true") : QStringLiteral("false"));
        m_file.setValue(QStringLiteral("testedAt"), entry.testedAt);
        // What is not set is not written: a later version may know a better default.
        for (const auto &[key, value] : {std::pair("profile", entry.profile), std::pair("caFile", entry.caFile),
                                         std::pair("proxy", entry.proxy), std::pair("currency", entry.currency)}) {
            if (!value.isEmpty())
                m_file.setValue(QLatin1String(key), value);
        }
        for (const NumberRow &row : numberRows) {
            if (const auto &number = entry.*row.field)
                m_file.setValue(QLatin1String(row.key), *number);
        }
    }
    m_file.endArray();
    Q_EMIT endpointsChanged();
}

std::vector<EndpointEntry> Settings::endpoints() const
{
    std::vector<EndpointEntry> entries = ownEndpoints();
    entries.push_back(embeddedEndpoint());
    return entries;
}

EndpointEntry Settings::endpoint(const QString &id) const
{
    for (const EndpointEntry &entry : ownEndpoints()) {
        if (entry.id == id)
            return entry;
    }
    return embeddedEndpoint();
}

bool Settings::hasEndpoint(const QString &id) const { return !id.isEmpty() && endpoint(id).id == id; }

QString Settings::putEndpoint(EndpointEntry entry)
{
    if (entry.isEmbedded())
        return entry.id;
    if (entry.id.isEmpty())
        entry.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    // A key typed into the address would otherwise lie in the file.
    entry.url = entry.url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    entry.proxy = withoutSecret(entry.proxy);
    std::vector<EndpointEntry> own = ownEndpoints();
    const auto known = std::find_if(own.begin(), own.end(), [&](const EndpointEntry &other) { return other.id == entry.id; });
    if (known == own.end())
        own.push_back(entry);
    else
        *known = entry;
    writeEndpoints(own);
    return entry.id;
}

void Settings::removeEndpoint(const QString &id)
{
    std::vector<EndpointEntry> own = ownEndpoints();
    own.erase(std::remove_if(own.begin(), own.end(), [&](const EndpointEntry &entry) { return entry.id == id; }), own.end());
    writeEndpoints(own);
}

QString Settings::lastEndpoint() const { return m_file.value(lastEndpointKey).toString(); }
void Settings::setLastEndpoint(const QString &id) { m_file.setValue(lastEndpointKey, id); }

} // namespace lw::settings
