// SPDX-License-Identifier: Apache-2.0
#include "core/text/html_tags.h"

#include <QSet>

namespace lw::text {
namespace {

/// The elements of the HTML Living Standard, with the ones it calls obsolete, as old mails have them.
bool isElement(const QString &name)
{
    static const QSet<QString> elements = [] {
        const QString names = QStringLiteral(
            "a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br "
            "button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed "
            "fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img "
            "input ins kbd label legend li link listing main map mark marquee math menu meta meter nav nobr noembed noframes "
            "noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script "
            "search section select slot small source span strike strong style sub summary sup svg table tbody td template "
            "textarea tfoot th thead time title tr track tt u ul var video wbr xmp");
        const QStringList list = names.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return elements.contains(name) || name.contains(u':');
}

bool isNameCharacter(QChar c)
{
    return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u':');
}

} // namespace

HtmlTags::HtmlTags(QStringView text)
    : m_text(text)
    , m_lastBracket(text.lastIndexOf(u'>'))
{}

/// Behind the `>` of the tag whose attributes begin at `from`; -1 where there is none. A `>` in quotes counts only where they
/// cannot be meant: before another tag begins, or where the text ends.
qsizetype HtmlTags::tagEnd(qsizetype from) const
{
    if (from > m_lastBracket)
        return -1;
    char16_t quote = 0;
    qsizetype inQuotes = -1;
    for (qsizetype i = from; i < m_text.size(); ++i) {
        const char16_t c = m_text[i].unicode();
        if (quote != 0) {
            if (c == quote)
                quote = 0;
            else if (c == u'>' && inQuotes < 0)
                inQuotes = i + 1;
        } else if (c == u'>') {
            return i + 1;
        } else if (c == u'<') {
            break;
        } else if ((c == u'"' || c == u'\'') && m_text[i - 1] == u'=') {
            quote = c;
        }
    }
    return inQuotes;
}

qsizetype HtmlTags::find(QStringView what, qsizetype from)
{
    const QString key = what.toString();
    if (const auto absent = m_absentFrom.find(key); absent != m_absentFrom.end() && from >= absent->second)
        return -1;
    const qsizetype found = m_text.indexOf(what, from, Qt::CaseInsensitive);
    if (found < 0)
        m_absentFrom[key] = from;
    return found;
}

HtmlTag HtmlTags::at(qsizetype at)
{
    const HtmlTag none{HtmlTag::Kind::Opening, {}, at};
    const QStringView rest = m_text.sliced(at + 1);
    if (rest.isEmpty())
        return none;
    if (rest.startsWith(QStringLiteral("!--"))) {
        const qsizetype end = find(u"-->", at + 4);
        return end < 0 ? none : HtmlTag{HtmlTag::Kind::Dropped, {}, end + 3};
    }
    if (rest[0] == u'!' || rest[0] == u'?') {
        const bool isMarkup = rest.startsWith(QStringLiteral("!doctype"), Qt::CaseInsensitive) ||
                              rest.startsWith(QStringLiteral("![")) || rest.startsWith(QStringLiteral("?xml"));
        const qsizetype end = isMarkup ? find(u">", at + 1) : -1;
        return end < 0 ? none : HtmlTag{HtmlTag::Kind::Dropped, {}, end + 1};
    }
    const bool closes = rest[0] == u'/';
    const qsizetype begin = at + (closes ? 2 : 1);
    qsizetype end = begin;
    while (end < m_text.size() && end - begin <= 32 && isNameCharacter(m_text[end]))
        ++end;
    const QString name = m_text.sliced(begin, end - begin).toString().toLower();
    if (end == m_text.size() || !isElement(name) || !m_text[begin].isLetter() ||
        !(m_text[end].isSpace() || m_text[end] == u'>' || m_text[end] == u'/'))
        return none;
    const qsizetype behind = tagEnd(end);
    if (behind < 0)
        return none;
    if (!closes && (name == QStringLiteral("script") || name == QStringLiteral("style") || name == QStringLiteral("template"))) {
        const qsizetype closing = find(QString(QStringLiteral("</") + name), behind);
        const qsizetype bracket = closing < 0 ? -1 : find(u">", closing);
        if (bracket >= 0)
            return {HtmlTag::Kind::Dropped, {}, bracket + 1};
    }
    return {closes ? HtmlTag::Kind::Closing : HtmlTag::Kind::Opening, name, behind};
}

} // namespace lw::text
