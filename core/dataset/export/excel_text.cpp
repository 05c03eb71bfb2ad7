// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/excel_text.h"

namespace lw::dataset {
namespace {

constexpr qsizetype longestCell = 32767;

bool isXmlControl(QChar c)
{
    return (c.unicode() < 0x20 && c != u'\t' && c != u'\n') || c.unicode() == 0xFFFE || c.unicode() == 0xFFFF;
}

bool looksEscaped(QStringView at)
{
    const auto isHex = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'F') || (c >= u'a' && c <= u'f'); };
    return at.size() >= 7 && at[0] == u'_' && at[1] == u'x' && at[6] == u'_' && isHex(at[2]) && isHex(at[3]) && isHex(at[4]) && isHex(at[5]);
}

} // namespace

ExcelText excelText(const QString &text)
{
    ExcelText cell;
    for (qsizetype at = 0; at < text.size();) {
        const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        QString part = text.mid(at, isPair ? 2 : 1);
        if (isXmlControl(text[at])) {
            cell.hasControls = cell.hasControls || text[at] != u'\r';
            part = QStringLiteral("_x%1_").arg(uint(text[at].unicode()), 4, 16, QLatin1Char('0')).toUpper().replace(u'X', u'x');
        } else if (looksEscaped(QStringView(text).mid(at))) {
            part = QStringLiteral("_x005F_");
        }
        if (cell.text.size() + part.size() > longestCell) {
            cell.isCut = true;
            break;
        }
        cell.text += part;
        at += isPair ? 2 : 1;
    }
    return cell;
}

} // namespace lw::dataset
