// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/shell/ts_words.h"

#include <QFile>
#include <QXmlStreamReader>

#include <algorithm>

namespace lw::test {
namespace {

/// Below this a text with placeholders fits too much: "%1 / %2".
constexpr int lettersOfAPattern = 4;
constexpr int charactersOfAPattern = 2;

QString bare(QString text)
{
    text.replace(QStringLiteral("&&"), QStringLiteral("\x01")).remove(u'&').replace(u'\x01', u'&');
    return text.trimmed();
}

bool isHan(QChar character) { return character.script() == QChar::Script_Han; }

} // namespace

TsWords::TsWords(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    QXmlStreamReader xml(&file);
    QString source;
    const auto pair = [this, &source](const QString &translation) {
        if (source == translation || translation.isEmpty())
            return;
        put(m_english, bare(source), Side::English);
        put(m_translated, bare(translation), Side::Translated);
    };
    bool plural = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("message"))
            plural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
        else if (xml.name() == QLatin1String("source"))
            source = xml.readElementText();
        else if (xml.name() == QLatin1String("numerusform") || (xml.name() == QLatin1String("translation") && !plural))
            pair(xml.readElementText());
    }
}

void TsWords::put(Texts &texts, const QString &text, Side side)
{
    static const QRegularExpression placeholder(QStringLiteral("%L?(?:\\d{1,2}|n)"));
    if (!text.contains(placeholder)) {
        texts.exact.insert(text, true);
        return;
    }
    QStringList parts = text.split(placeholder);
    const QString fixed = parts.join(QString());
    const bool enough = side == Side::English
        ? std::count_if(fixed.begin(), fixed.end(), [](QChar c) { return c.isLetter(); }) >= lettersOfAPattern
        : std::count_if(fixed.begin(), fixed.end(), isHan) >= charactersOfAPattern;
    if (!enough)
        return;
    for (QString &part : parts) {
        // "record(s)" in a source is "record" or "records" on the screen.
        part = QRegularExpression::escape(part).replace(QStringLiteral("\\(s\\)"), QStringLiteral("s?"));
    }
    QRegularExpression pattern(QRegularExpression::anchoredPattern(parts.join(QStringLiteral(".+?"))),
                               QRegularExpression::DotMatchesEverythingOption);
    pattern.optimize();
    texts.patterns.push_back(std::move(pattern));
}

bool TsWords::isOf(Side side, const QString &text) const
{
    const Texts &texts = side == Side::English ? m_english : m_translated;
    const Texts &others = side == Side::English ? m_translated : m_english;
    // A tooltip says its key behind its text.
    static const QRegularExpression key(QStringLiteral(" ?[(（][^()（）]*[)）]$"));
    const QString whole = bare(text);
    for (const QString &shown : {whole, QString(whole).remove(key)}) {
        if (shown.isEmpty() || others.exact.contains(shown))
            continue;
        if (texts.exact.contains(shown))
            return true;
        const auto fits = [&shown](const QRegularExpression &pattern) { return pattern.match(shown).hasMatch(); };
        if (std::any_of(texts.patterns.begin(), texts.patterns.end(), fits)
            && std::none_of(others.patterns.begin(), others.patterns.end(), fits))
            return true;
    }
    return false;
}

} // namespace lw::test
