// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/encoding.h"

#include <QTest>

#include <cstring>

using namespace lw;

namespace {

/// A gigabyte of letters; somebody gives up while it is read.
class LongDevice final : public QIODevice
{
public:
    explicit LongDevice(StopFlag stop)
        : m_stop(std::move(stop))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] qint64 size() const override { return qint64(1) << 30; }
    qint64 given = 0;

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = std::min(most, size() - pos());
        std::memset(data, 'a', std::size_t(count));
        given += count;
        if (given > (qint64(8) << 20))
            m_stop.requestStop();
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    StopFlag m_stop;
};

} // namespace

class TestEncodingCancel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyWaitsForTheEndOfALongFile()
    {
        const StopFlag stop;
        LongDevice device(stop);
        const auto found = dataset::findEncoding(device, QStringLiteral("auto"), QStringLiteral("long.csv"), stop);
        QVERIFY(!found);
        QCOMPARE(found.error().code, Code::Cancelled);
        QVERIFY(device.given < (qint64(16) << 20));
    }
};

QTEST_APPLESS_MAIN(TestEncodingCancel)
#include "tst_encoding_cancel.moc"
