// SPDX-License-Identifier: Apache-2.0
// What a fuzzer is where there is no libFuzzer: its entry point is called with each file of the folder that is the argument (what
// was once found among them), and with the same few changes to each, so that every build runs what the fuzzers look for.
#include "tests/fuzz/large_inputs.h"

#include <QDir>
#include <QFile>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <random>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

constexpr int changesOfEach = 200;

void callWith(const QByteArray &bytes) { LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size())); }

QByteArray changed(QByteArray bytes, std::mt19937 &numbers)
{
    const auto at = [&numbers, &bytes] { return qsizetype(numbers() % std::size_t(bytes.size())); };
    for (std::size_t i = 0, count = 1 + numbers() % 4; i < count && !bytes.isEmpty(); ++i) {
        switch (numbers() % 4) {
        case 0: bytes[at()] = char(numbers() % 256); break;
        case 1: bytes.insert(at(), char(numbers() % 128)); break;
        case 2: bytes.remove(at(), 1); break;
        default: bytes.insert(at(), bytes.mid(at(), 8)); break;
        }
    }
    return bytes;
}

} // namespace

int main(int argc, char *argv[])
{
    const QDir folder(argc == 2 ? QString::fromLocal8Bit(argv[1]) : QString());
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    if (argc != 2 || names.isEmpty()) {
        std::fprintf(stderr, "usage: %s FOLDER with at least one input\n", argv[0]);
        return 1;
    }
    callWith({});
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        const QByteArray bytes = file.readAll();
        std::mt19937 numbers(42);
        callWith(bytes);
        // A large one is there for its size.
        for (int i = 0; i < changesOfEach && bytes.size() < 10'000; ++i)
            callWith(changed(bytes, numbers));
    }
    for (const QByteArray &bytes : lw::fuzz::largeInputs())
        callWith(bytes);
    return 0;
}
