// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/docx_text.h"

#include "core/dataset/archive_device.h"
#include "core/dataset/record_reader.h"

#include <QXmlStreamReader>

namespace lw::dataset {
namespace {

constexpr int maxXmlDepth = 1000;

} // namespace

Result<QString> wordText(QIODevice &xml, const QString &shown)
{
    QXmlStreamReader reader(&xml);
    QString text;
    int depth = 0;
    int cells = 0;          ///< tables within cells are told as part of the cell
    bool inText = false;
    bool cellHasText = false;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        const QStringView name = reader.name();
        if (token == QXmlStreamReader::StartElement) {
            if (++depth > maxXmlDepth)
                return fail(Code::BadFormat, QStringLiteral("%1 is nested deeper than %2 levels").arg(shown).arg(maxXmlDepth));
            // The same drawing stands twice, for newer programs and for older ones.
            if (name == QLatin1String("Fallback")) {
                reader.skipCurrentElement();
                --depth;
            } else if (name == QLatin1String("t")) {
                inText = true;
            } else if (name == QLatin1String("tab")) {
                // <w:tab> within <w:tabs> is a stop, not a character.
                if (!reader.attributes().hasAttribute(QStringLiteral("http://schemas.openxmlformats.org/wordprocessingml/2006/main"), QStringLiteral("pos")))
                    text += u'\t';
            } else if (name == QLatin1String("br") || name == QLatin1String("cr")) {
                text += u'\n';
            } else if (name == QLatin1String("noBreakHyphen")) {
                text += u'\u2011';
            } else if (name == QLatin1String("tc")) {
                if (cells++ == 0)
                    cellHasText = false;
            } else if (name == QLatin1String("p") && cells > 0 && cellHasText) {
                text += u' ';
            }
        } else if (token == QXmlStreamReader::EndElement) {
            --depth;
            if (name == QLatin1String("t")) {
                inText = false;
            } else if (name == QLatin1String("p")) {
                cellHasText = cells > 0;
                if (cells == 0)
                    text += u'\n';
            } else if (name == QLatin1String("tc")) {
                if (--cells == 0)
                    text += u'\t';
            } else if (name == QLatin1String("tr") && cells == 0) {
                if (text.endsWith(u'\t'))
                    text.chop(1);
                text += u'\n';
            }
        } else if (token == QXmlStreamReader::Characters && inText) {
            text += reader.text();
        }
        if (text.size() > maxRowBytes / 2)
            return fail(Code::BadFormat, QStringLiteral("%1 holds more than %2 million characters; divide it").arg(shown).arg(maxRowBytes / 2'000'000));
    }
    if (reader.hasError())
        return fail(Code::BadFormat, QStringLiteral("%1 is damaged (%2); open it in a word processor and save it anew").arg(shown, reader.errorString()));
    while (text.endsWith(u'\n'))
        text.chop(1);
    return text;
}

Result<QString> docxText(const QString &path, const QString &shown)
{
    auto part = ArchiveDevice::open(path, QStringLiteral("word/document.xml"));
    if (!part)
        return fail(part.error());
    return wordText(**part, shown);
}

} // namespace lw::dataset
