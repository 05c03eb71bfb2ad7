// SPDX-License-Identifier: Apache-2.0
#include "core/text/html_text.h"

#include "core/text/html_entities.h"
#include "core/text/html_tags.h"

#include <QSet>

#include <algorithm>

namespace lw::text {
namespace {

QSet<QString> nameSet(const QString &names)
{
    const QStringList list = names.split(u' ');
    return QSet<QString>(list.begin(), list.end());
}

/// How many line breaks stand before and behind an element.
int breaksAround(const QString &name)
{
    static const QSet<QString> paragraphs = nameSet(QStringLiteral("p h1 h2 h3 h4 h5 h6 blockquote"));
    static const QSet<QString> blocks = nameSet(QStringLiteral(
        "address article aside body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset "
        "head header hgroup hr html legend li main menu nav ol optgroup option pre search section summary table tbody tfoot "
        "thead title tr ul"));
    return paragraphs.contains(name) ? 2 : blocks.contains(name) ? 1 : 0;
}

bool isHtmlBlank(QChar c)
{
    return c.isSpace();
}

/// Walks the text once. Between two things that are seen lies a gap of tags and white space, which becomes one edit.
class HtmlReader final
{
public:
    explicit HtmlReader(const QString &text)
        : m_text(text)
        , m_tags(text)
    {}
    [[nodiscard]] std::vector<Edit> read();

private:
    struct Gap
    {
        qsizetype start = 0;
        int breaks = 0;
        bool hasSpace = false;
        bool hasCell = false;
        bool hasItem = false;
        bool isOpen = false;
    };
    [[nodiscard]] bool hasBlocks();
    Gap &gapAt(qsizetype at);
    void tag(const HtmlTag &tag, qsizetype at);
    /// Something seen stands at `at`: what was between is decided.
    void seen(qsizetype at);
    void closeGap(qsizetype at, const QString &replacement);
    [[nodiscard]] QString filling() const;

    const QString &m_text;
    HtmlTags m_tags;
    std::vector<Edit> m_edits;
    Gap m_gap;
    bool m_collapses = false;
    bool m_anythingSeen = false;
    bool m_cellInRow = false;
    int m_preformatted = 0;
};

bool HtmlReader::hasBlocks()
{
    HtmlTags tags(m_text);
    for (qsizetype at = m_text.indexOf(u'<'); at >= 0;) {
        const HtmlTag tag = tags.at(at);
        if (breaksAround(tag.name) > 0 || tag.name == QStringLiteral("br"))
            return true;
        at = m_text.indexOf(u'<', std::max(tag.end, at + 1));
    }
    return false;
}

HtmlReader::Gap &HtmlReader::gapAt(qsizetype at)
{
    if (!m_gap.isOpen)
        m_gap = {at, 0, false, false, false, true};
    return m_gap;
}

void HtmlReader::tag(const HtmlTag &tag, qsizetype at)
{
    Gap &gap = gapAt(at);
    const bool opens = tag.kind == HtmlTag::Kind::Opening;
    if (tag.name == QStringLiteral("br"))
        gap.breaks = std::min(gap.breaks + 1, 2);
    gap.breaks = std::max(gap.breaks, breaksAround(tag.name));
    if (tag.name == QStringLiteral("tr"))
        m_cellInRow = false;
    if (opens && (tag.name == QStringLiteral("td") || tag.name == QStringLiteral("th"))) {
        gap.hasCell = m_cellInRow;
        m_cellInRow = true;
    }
    if (tag.name == QStringLiteral("li"))
        gap.hasItem = opens;
    if (tag.name == QStringLiteral("pre"))
        m_preformatted = opens ? m_preformatted + 1 : std::max(m_preformatted - 1, 0);
}

QString HtmlReader::filling() const
{
    const QString item = m_gap.hasItem ? QStringLiteral("- ") : QString();
    if (!m_anythingSeen)
        return item;
    if (!m_collapses) // the lines are there already
        return m_gap.hasSpace ? QStringLiteral(" ") : QString();
    if (m_gap.breaks > 0)
        return QString(m_gap.breaks, u'\n') + item;
    if (m_gap.hasCell)
        return QStringLiteral("\t");
    return m_gap.hasSpace ? QStringLiteral(" ") : QString();
}

void HtmlReader::closeGap(qsizetype at, const QString &replacement)
{
    if (m_gap.isOpen && QStringView(m_text).sliced(m_gap.start, at - m_gap.start) != replacement)
        m_edits.push_back({m_gap.start, at, replacement});
    m_gap.isOpen = false;
}

void HtmlReader::seen(qsizetype at)
{
    closeGap(at, filling());
    m_anythingSeen = true;
}

std::vector<Edit> HtmlReader::read()
{
    m_collapses = hasBlocks();
    for (qsizetype at = 0; at < m_text.size();) {
        const QChar c = m_text[at];
        if (c == u'<') {
            const HtmlTag found = m_tags.at(at);
            if (found.end > at) {
                tag(found, at);
                at = found.end;
                continue;
            }
        } else if (c == u'&') {
            if (const auto reference = htmlReference(m_text, at)) {
                // A reference to a space is one that was meant, but to look at it is a space.
                if (m_collapses && m_preformatted == 0 && reference->text[0].isSpace()) {
                    gapAt(at).hasSpace = true;
                } else {
                    seen(at);
                    const QString shown = reference->text == QString(QChar(QChar::Nbsp)) ? QStringLiteral(" ") : reference->text;
                    m_edits.push_back({at, reference->end, shown});
                }
                at = reference->end;
                continue;
            }
        } else if (m_collapses && m_preformatted == 0 && isHtmlBlank(c)) {
            gapAt(at).hasSpace = true;
            ++at;
            continue;
        }
        seen(at);
        ++at;
    }
    if (m_gap.isOpen)
        closeGap(m_text.size(), QString());
    return std::move(m_edits);
}

} // namespace

std::vector<Edit> htmlEdits(const QString &text)
{
    return HtmlReader(text).read();
}

} // namespace lw::text
