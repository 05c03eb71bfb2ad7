// SPDX-License-Identifier: Apache-2.0
#include "core/base/sha256.h"
#include "tests/support/support.h"

#include <QCryptographicHash>
#include <QTest>

using namespace lw;

/// The digest is what everybody calls SHA-256, whichever way it is taken and however the bytes are cut.
class TestSha256 : public QObject
{
    Q_OBJECT

private:
    static QByteArray hashed(const QByteArray &bytes, Sha256::Way way, qsizetype cut)
    {
        Sha256 hash(way);
        for (qsizetype at = 0; at < bytes.size(); at += cut) {
            const QByteArray part = bytes.mid(at, cut);
            hash.add({part.constData(), std::size_t(part.size())});
        }
        return Sha256::hex(hash.digest());
    }

private Q_SLOTS:
    void known()
    {
        // The examples of FIPS 180-2, appendix B.
        QCOMPARE(Sha256::hex(Sha256::of("abc")), QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(Sha256::hex(Sha256::of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
                 QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
        QCOMPARE(Sha256::hex(Sha256::of({})), QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }

    void asQtHasIt_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("fastest") << int(Sha256::Way::Fastest);
        QTest::newRow("plain") << int(Sha256::Way::Plain);
    }
    void asQtHasIt()
    {
        QFETCH(int, way);
        // Every length around the ends of three blocks, whole and in parts that end anywhere in them.
        QByteArray bytes;
        for (int size = 0; size <= 200; ++size) {
            const QByteArray expected = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
            for (const qsizetype cut : {1, 7, 63, 64, 65, 128, 1000})
                QCOMPARE(hashed(bytes, Sha256::Way(way), cut), expected);
            bytes += char(size * 37 + 11);
        }
        const QByteArray large = bytes.repeated(5000);
        QCOMPARE(hashed(large, Sha256::Way(way), 1 << 16), QCryptographicHash::hash(large, QCryptographicHash::Sha256).toHex());
    }
};

QTEST_GUILESS_MAIN(TestSha256)
#include "tst_sha256.moc"
