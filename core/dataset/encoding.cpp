// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/encoding.h"

#include "core/dataset/byte_count.h"
#include "core/dataset/line_check.h"
#include "core/dataset/utf8.h"

#include <QStringDecoder>

#include <uchardet.h>

#include <memory>

namespace lw::dataset {
namespace {

constexpr qint64 readSize = 1 << 20;
/// uchardet is sure long before; reading a gigabyte into it would gain nothing.
constexpr qint64 detectorBytes = 4 << 20;
constexpr qint64 linesForOneBadLine = 50;

struct Bom
{
    const char *bytes;
    int length;
    const char *name;
};
// The longer ones first: UTF-32LE begins with UTF-16LE's.
constexpr Bom boms[] = {
    {"\xFF\xFE\x00\x00", 4, "UTF-32LE"}, {"\x00\x00\xFE\xFF", 4, "UTF-32BE"}, {"\xEF\xBB\xBF", 3, "UTF-8"},
    {"\xFF\xFE", 2, "UTF-16LE"},         {"\xFE\xFF", 2, "UTF-16BE"},
};

Encoding fromBom(const QByteArray &start)
{
    for (const Bom &bom : boms) {
        if (start.startsWith(QByteArray::fromRawData(bom.bytes, bom.length)))
            return {bom.name, bom.length, false};
    }
    return {};
}

/// uchardet's names that QStringDecoder (ICU) does not know.
QByteArray knownName(const QByteArray &name)
{
    if (name == "UHC")
        return "CP949";
    if (name == "ASCII")
        return "UTF-8";
    return name;
}

struct Survey
{
    qint64 lines = 0;
    qint64 badLines = 0;
    qint64 badBytes = 0;
    qint64 longCharacters = 0;
    qint64 controls = 0;   ///< NUL and other bytes that texts seldom have
    qint64 bytes = 0;
    QByteArray start;      ///< the first detectorBytes of them
};

qint64 controlsIn(QByteArrayView block)
{
    // Four control characters are those of texts.
    const char *at = block.data();
    return countBytes(block.size(), [at](qsizetype i) {
        const auto byte = static_cast<unsigned char>(at[i]);
        return ((byte < 0x20) & (byte != '\n') & (byte != '\r') & (byte != '\t') & (byte != '\f')) | (byte == 0x7F);
    });
}

Survey survey(QIODevice &device, const StopFlag &stop)
{
    Survey result;
    LineCheck lines;
    while (!device.atEnd() && !stop.stopRequested()) {
        const QByteArray block = device.read(readSize);
        if (block.isEmpty())
            break;
        if (result.bytes < detectorBytes)
            result.start += block;
        result.bytes += block.size();
        result.controls += controlsIn(block);
        lines.feed(block);
    }
    lines.finish();
    result.lines = lines.lines();
    result.badLines = lines.badLines();
    result.badBytes = lines.badBytes();
    result.longCharacters = lines.longCharacters();
    return result;
}

QByteArray guess(const QByteArray &start)
{
    const std::unique_ptr<uchardet, void (*)(uchardet_t)> detector(uchardet_new(), uchardet_delete);
    uchardet_handle_data(detector.get(), start.constData(), std::size_t(start.size()));
    uchardet_data_end(detector.get());
    return knownName(uchardet_get_charset(detector.get()));
}

/// Whether a text is UTF-8 of which some is broken, rather than something else: most of its long characters are whole (in
/// another encoding next to none would be by chance), or only a line or two, or one in fifty, is broken, and only a little.
bool isUtf8WithFaults(const Survey &found)
{
    if (found.badLines == 0 || found.longCharacters > 2 * found.badBytes)
        return true;
    const bool fewLines = found.badLines <= std::max<qint64>(2, found.lines / linesForOneBadLine) && found.badLines * 2 <= found.lines;
    return fewLines && found.badBytes <= 4 * found.badLines;
}

bool isKnown(const QByteArray &name) { return QStringDecoder(name.constData()).isValid(); }

} // namespace

Result<Encoding> findEncoding(QIODevice &device, const QString &wanted, const QString &fileName, const StopFlag &stop)
{
    // What is unpacked on the way stands at its beginning, and cannot go back.
    if (!device.isSequential())
        device.seek(0);
    const Encoding marked = fromBom(device.peek(4));
    if (!wanted.isEmpty() && wanted.compare(QLatin1String("auto"), Qt::CaseInsensitive) != 0) {
        // By the name that the decoder itself uses, so that utf8 is UTF-8; ICU's own spellings stay as they are.
        const QByteArray upper = wanted.toLatin1().toUpper();
        const auto unicode = QStringConverter::encodingForName(upper.constData());
        const QByteArray name = unicode ? QByteArray(QStringConverter::nameForEncoding(*unicode)) : upper;
        if (!isKnown(name)) {
            return fail(Code::WrongUse, QStringLiteral("The encoding \"%1\" is not known; common ones are UTF-8, GB18030, Big5, "
                                                       "Shift_JIS, Windows-1252")
                                            .arg(wanted));
        }
        return Encoding{name, marked.name == name ? marked.bomBytes : 0, false};
    }
    if (!marked.name.isEmpty())
        return marked;

    const Survey found = survey(device, stop);
    if (stop.stopRequested())
        return fail(Code::Cancelled, QStringLiteral("The reading of %1 was cancelled").arg(fileName));
    const auto noText = fail(Code::BadEncoding, QStringLiteral("%1 does not look like text; give a file with text or a table, or name its "
                                                               "encoding with --encoding")
                                                    .arg(fileName));
    // A stray control character is data. So are many in what is UTF-8 to the last byte, short of UTF-16 without a mark; bytes
    // that are no UTF-8 and hold one in fifty are a binary file.
    if (found.controls * (found.badLines == 0 ? 4 : 50) > found.bytes)
        return noText;
    if (isUtf8WithFaults(found))
        return Encoding{"UTF-8", 0, false};
    const QByteArray guessed = guess(found.start);
    if (guessed.isEmpty() || !isKnown(guessed))
        return noText;
    return Encoding{guessed, 0, true};
}

Result<QString> decode(QByteArrayView bytes, const Encoding &encoding)
{
    if (encoding.name == "UTF-8") {
        const qsizetype bad = firstBadUtf8(bytes);
        if (bad >= 0)
            return fail(Code::BadEncoding, QStringLiteral("byte %1 of it is no valid UTF-8").arg(bad + 1));
        return textOfUtf8(bytes);
    }
    QStringDecoder decoder(encoding.name.constData(), QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.contains(QChar::ReplacementCharacter))
        return fail(Code::BadEncoding, QStringLiteral("some of its bytes are no valid %1").arg(QString::fromLatin1(encoding.name)));
    return text;
}

} // namespace lw::dataset
