// SPDX-License-Identifier: Apache-2.0
// Whatever a file of JSON Lines holds: every line that is not blank is a record or a bad row with a reason, in any batch size the
// same, and a record's texts are JSON that gives the record again.
#include "core/dataset/jsonl_reader.h"
#include "tests/fuzz/fuzz_target.h"

#include <QBuffer>

#include <cstdlib>

namespace {

void check(bool holds)
{
    if (!holds)
        std::abort();
}

QByteArray outcome(const QByteArray &bytes, int atOnce)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(bytes);
    check(device->open(QIODevice::ReadOnly));
    lw::dataset::JsonlReader reader(std::move(device), QStringLiteral("in"), {"UTF-8", 0, false});
    QByteArray result;
    for (bool ended = false; !ended;) {
        const auto batch = reader.next(atOnce);
        check(batch.has_value());
        ended = batch->atEnd;
        for (const lw::dataset::Record &record : batch->records) {
            const lw::dataset::RecordTexts texts = lw::dataset::recordTexts(record.data);
            const auto again = lw::parseOrderedJson(texts.json.toStdString());
            check(again.has_value() && *again == record.data && texts.hash.size() == 64);
            result += QByteArray::number(record.line) + QByteArray::fromStdString(texts.json.toStdString()) + '\n';
        }
        for (const lw::dataset::BadRow &bad : batch->badRows)
            check(!lw::dataset::rowFaultSentence(bad.fault).isEmpty());
        result += ended ? QByteArray::number(reader.columns().size()) : QByteArray();
    }
    return result;
}

} // namespace

void lw::fuzz::tryInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    check(outcome(bytes, 1000) == outcome(bytes, 1));
}
