// SPDX-License-Identifier: Apache-2.0
#include "core/platform/network_drive.h"
#include "core/project/project.h"
#include "core/project/project_place.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lw;

class TestNetworkDrive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fileSystems_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("isNetwork");
        for (const char *far : {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "fuse.sshfs", "fuse.gvfsd-fuse", "fuse.rclone", "NFS4", "ceph"})
            QTest::newRow(far) << QByteArray(far) << true;
        for (const char *near : {"ext4", "btrfs", "xfs", "zfs", "apfs", "hfs", "NTFS", "exfat", "vfat", "tmpfs", "overlay", "9p", "fuseblk", "fuse.ntfs-3g", ""})
            QTest::newRow(*near ? near : "unknown") << QByteArray(near) << false;
    }
    void fileSystems()
    {
        QFETCH(QByteArray, type);
        QFETCH(bool, isNetwork);
        QCOMPARE(platform::isNetworkFileSystem(type), isNetwork);
    }

    /// It says to work on a copy, and not to look at the free space.
    void theSentenceSaysWhatToDo()
    {
        const auto refused = project::checkPlace(QStringLiteral("/net/team/labels.lwproj"), true);
        QVERIFY(!refused);
        QVERIFY(refused.error().detail.contains(QStringLiteral("/net/team/labels.lwproj")));
        QVERIFY(refused.error().detail.contains(QStringLiteral("work on a copy")));
        QCOMPARE(refused.error().field, QStringLiteral("network-drive"));
        QVERIFY(project::checkPlace(QStringLiteral("/home/ada/labels.lwproj"), false).has_value());
    }

    void aLocalFolderIsLocal()
    {
        const QTemporaryDir folder;
        QVERIFY(!platform::isOnNetworkDrive(folder.filePath(QStringLiteral("not-yet.lwproj"))));
        QVERIFY(project::Project::open(folder.filePath(QStringLiteral("a.lwproj")), project::Project::Opening::Write).has_value());
    }
};

QTEST_GUILESS_MAIN(TestNetworkDrive)
#include "tst_network_drive.moc"
