// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace lw::app {
namespace {

QLocale localeOf(const QString &language)
{
    if (!language.isEmpty())
        return QLocale(language);
    // Chinese in whatever script and place: simplified is the one there is.
    const QLocale system = QLocale::system();
    return system.language() == QLocale::Chinese ? QLocale(QStringLiteral("zh_CN")) : system;
}

} // namespace

void Translations::use(const QString &language)
{
    const QLocale locale = localeOf(language);
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    put(m_qt, m_qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                        QLibraryInfo::path(QLibraryInfo::TranslationsPath)));
    // The plural forms of English stand in a file too, so whoever has no language of his own gets that one.
    const QString folder = QStringLiteral(":/i18n");
    put(m_own, m_own.load(locale, QStringLiteral("labelwright"), QStringLiteral("_"), folder)
                   || m_own.load(QStringLiteral("labelwright_en"), folder));
}

void Translations::put(QTranslator &translator, bool loaded)
{
    if (loaded)
        QCoreApplication::installTranslator(&translator);
}

} // namespace lw::app
