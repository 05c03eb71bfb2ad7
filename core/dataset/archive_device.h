// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QIODevice>
#include <QStringList>

#include <memory>

struct archive;

namespace lw::dataset {

/// One entry of a ZIP archive.
struct ArchiveEntry
{
    QString name;          ///< with '/' between folders; only ever a name, never a place to write to
    qint64 bytes = -1;     ///< unpacked; -1 where the archive does not say
    bool locked = false;   ///< with a password
    bool operator==(const ArchiveEntry &) const = default;
};

/// The entries of a ZIP archive that are files, in the order of its directory. Code::BadFormat where it is cut off or none.
[[nodiscard]] Result<std::vector<ArchiveEntry>> archiveEntries(const QString &path);

/// Unpacks while it is read: a .gz or .zst file, or one entry of a .zip. Sequential: to begin anew, open it anew. Reading
/// fails where the packed data ends too early, is damaged, or unpacks to more than maxRatio times its size (beyond
/// freeBytes); errorString() is then a sentence. Memory does not grow with the file. Used by one thread at a time.
class ArchiveDevice final : public QIODevice
{
public:
    static constexpr qint64 maxRatio = 250;
    static constexpr qint64 freeBytes = 256 * 1024 * 1024;

    /// `entry` empty: a .gz or .zst; else the name of an entry of a ZIP. NotReadable, NotFound (no such entry), BadFormat.
    [[nodiscard]] static Result<std::unique_ptr<ArchiveDevice>> open(const QString &path, const QString &entry = {});
    /// The first entry of a ZIP; advance() leads through the others. A null pointer where it has none.
    [[nodiscard]] static Result<std::unique_ptr<ArchiveDevice>> openFirst(const QString &path);
    ~ArchiveDevice() override;

    /// To the next entry that is a file, whatever is unread; false: there is none.
    [[nodiscard]] Result<bool> advance();
    /// Of a ZIP.
    [[nodiscard]] const ArchiveEntry &entry() const { return m_entry; }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_ended && QIODevice::atEnd(); }
    /// Bytes of the file on the disk, for progress.
    [[nodiscard]] qint64 packedPosition() const;
    [[nodiscard]] qint64 packedSize() const { return m_packedSize; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    struct Freer
    {
        void operator()(archive *handle) const;
    };
    using Handle = std::unique_ptr<archive, Freer>;
    enum class Kind { Stream, Zip };
    [[nodiscard]] static Result<Handle> openHandle(const QString &path, Kind kind);
    ArchiveDevice(Handle handle, const QString &path);

    Handle m_handle;
    QString m_path;
    qint64 m_packedSize;
    ArchiveEntry m_entry;
    qint64 m_unpacked = 0;
    bool m_ended = false;
    bool m_failed = false;
};

} // namespace lw::dataset
