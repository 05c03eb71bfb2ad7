// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QIODevice>
#include <QString>

#include <memory>

class QTemporaryFile;

namespace lw::dataset {

/// Where the bytes of an input stand: in a file, packed in a .gz or .zst, or as an entry of a .zip. What is packed is known by its
/// first bytes, not by its name.
struct InputLocation
{
    enum class Packing { None, Stream, Zip, Folder };
    QString shown;    ///< as the user named it, for sentences
    QString file;     ///< on the disk
    QString entry;    ///< of a ZIP; empty: not chosen yet
    Packing packing = Packing::None;
    /// By whose ending the format is known: "a.csv" of a.csv.gz.
    [[nodiscard]] QString name() const;
};

/// "data.zip/a.csv" is the entry a.csv of data.zip, where no such file is. NotFound, NotReadable, Empty.
[[nodiscard]] Result<InputLocation> locateInput(const QString &path);

/// The bytes, unpacked, from their beginning; once for each call.
[[nodiscard]] Result<std::unique_ptr<QIODevice>> openBytes(const InputLocation &location);

/// The bytes as a file of their own, which is gone with the object: for formats that must be read back and forth. At most
/// `mostBytes`, more is Code::BadFormat.
[[nodiscard]] Result<std::shared_ptr<QTemporaryFile>> unpacked(const InputLocation &location, qint64 mostBytes);

} // namespace lw::dataset
