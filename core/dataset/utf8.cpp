// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/utf8.h"

#include <QStringDecoder>

#include <cstring>

namespace lw::dataset {
namespace {

struct Lead
{
    int length;             ///< 0: no lead byte
    unsigned char low;      ///< range of the second byte
    unsigned char high;
};

/// The table of Unicode 15, chapter 3, table 3-7.
Lead leadOf(unsigned char byte)
{
    if (byte < 0x80)
        return {1, 0, 0};
    if (byte < 0xC2)
        return {0, 0, 0};
    if (byte < 0xE0)
        return {2, 0x80, 0xBF};
    if (byte < 0xF0)
        return {3, static_cast<unsigned char>(byte == 0xE0 ? 0xA0 : 0x80), static_cast<unsigned char>(byte == 0xED ? 0x9F : 0xBF)};
    if (byte < 0xF5)
        return {4, static_cast<unsigned char>(byte == 0xF0 ? 0x90 : 0x80), static_cast<unsigned char>(byte == 0xF4 ? 0x8F : 0xBF)};
    return {0, 0, 0};
}

} // namespace

qsizetype firstBadUtf8(QByteArrayView bytes)
{
    const auto at = [bytes](qsizetype i) { return static_cast<unsigned char>(bytes[i]); };
    for (qsizetype i = 0; i < bytes.size();) {
        // Eight bytes at once where all are ASCII, as most are.
        quint64 eight = 0;
        while (i + 8 <= bytes.size()) {
            std::memcpy(&eight, bytes.data() + i, 8);
            if ((eight & 0x8080808080808080) != 0)
                break;
            i += 8;
        }
        if (i == bytes.size())
            break;
        const Lead lead = leadOf(at(i));
        if (lead.length == 1) {
            ++i;
            continue;
        }
        if (lead.length == 0 || i + lead.length > bytes.size() || at(i + 1) < lead.low || at(i + 1) > lead.high)
            return i;
        for (int next = 2; next < lead.length; ++next) {
            if ((at(i + next) & 0xC0) != 0x80)
                return i;
        }
        i += lead.length;
    }
    return -1;
}

QString textOfUtf8(QByteArrayView bytes)
{
    return QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom)
        .decode(bytes);
}

} // namespace lw::dataset
