// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

namespace lw::app {

/// The language of the window: our own texts and Qt's, and the way numbers and dates are written. Switching sends every widget
/// a LanguageChange. GUI thread.
class Translations final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// "en", "zh_CN"; empty: as the system, English where it speaks neither.
    void use(const QString &language);

private:
    void put(QTranslator &translator, bool loaded);

    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace lw::app
