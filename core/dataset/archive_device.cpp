// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/archive_device.h"

#include "core/dataset/utf8.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <archive.h>
#include <archive_entry.h>

#include <clocale>
#ifdef Q_OS_UNIX
#include <locale.h>
#endif

namespace lw::dataset {
namespace {

constexpr std::size_t readBlock = 128 * 1024;

/// libarchive turns names into the encoding of the locale, and loses those that this has not: while it reads, the thread's is UTF-8.
class Utf8Names final
{
public:
#ifdef Q_OS_UNIX
    Utf8Names()
        : m_locale(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr))
        , m_before(m_locale ? uselocale(m_locale) : nullptr)
    {
    }
    ~Utf8Names()
    {
        if (!m_locale)
            return;
        uselocale(m_before);
        freelocale(m_locale);
    }

private:
    locale_t m_locale;
    locale_t m_before;
#else
    Utf8Names() = default;
#endif

public:
    Utf8Names(const Utf8Names &) = delete;
    Utf8Names &operator=(const Utf8Names &) = delete;
};

/// Old programs write names in the encoding of their system without saying so; Chinese ones in GB18030.
QString nameOf(archive_entry *entry)
{
    const char *name = archive_entry_pathname(entry);
    if (!name)
        name = archive_entry_pathname_utf8(entry);
    const QByteArray bytes(name);
    if (firstBadUtf8(bytes) < 0)
        return textOfUtf8(bytes);
    QStringDecoder decoder("GB18030");
    const QString text = decoder.decode(bytes);
    return decoder.hasError() || text.contains(QChar::ReplacementCharacter) ? QString::fromLatin1(bytes) : text;
}

QString reasonOf(archive *handle)
{
    const char *reason = archive_error_string(handle);
    return reason ? QString::fromUtf8(reason) : QStringLiteral("the data is damaged");
}

/// What the library says of data that just stops differs by format.
bool isCutOff(const QString &reason)
{
    return reason.contains(QLatin1String("truncated"), Qt::CaseInsensitive) || reason.contains(QLatin1String("unexpected end"), Qt::CaseInsensitive);
}

} // namespace

void ArchiveDevice::Freer::operator()(archive *handle) const { archive_read_free(handle); }

ArchiveDevice::ArchiveDevice(Handle handle, const QString &path)
    : m_handle(std::move(handle))
    , m_path(path)
    , m_packedSize(QFileInfo(path).size())
{
    QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

ArchiveDevice::~ArchiveDevice() = default;

Result<ArchiveDevice::Handle> ArchiveDevice::openHandle(const QString &path, Kind kind)
{
    QFile probe(path);
    if (!probe.open(QIODevice::ReadOnly))
        return fail(Code::NotReadable, QStringLiteral("%1 cannot be read: %2").arg(path, probe.errorString()));
    Handle handle(archive_read_new());
    if (kind == Kind::Zip) {
        archive_read_support_format_zip_seekable(handle.get());
    } else {
        archive_read_support_filter_gzip(handle.get());
        archive_read_support_filter_zstd(handle.get());
        archive_read_support_format_raw(handle.get());
        archive_read_support_format_empty(handle.get());
    }
    if (archive_read_open_filename(handle.get(), QFile::encodeName(path).constData(), readBlock) != ARCHIVE_OK) {
        return fail(Code::BadFormat, QStringLiteral("%1 cannot be unpacked (%2); it may be incomplete: get it again, or unpack it yourself")
                                         .arg(path, reasonOf(handle.get())));
    }
    return handle;
}

Result<bool> ArchiveDevice::advance()
{
    const Utf8Names utf8;
    for (;;) {
        archive_entry *entry = nullptr;
        const int status = archive_read_next_header(m_handle.get(), &entry);
        if (status == ARCHIVE_EOF)
            return false;
        if (status < ARCHIVE_WARN) {
            return fail(Code::BadFormat, QStringLiteral("%1 cannot be unpacked (%2); it may be incomplete: get it again, or unpack it yourself")
                                             .arg(m_path, reasonOf(m_handle.get())));
        }
        const QString name = nameOf(entry);
        if (name.endsWith(u'/') || archive_entry_filetype(entry) == AE_IFDIR)
            continue;
        m_entry = {name, archive_entry_size_is_set(entry) ? qint64(archive_entry_size(entry)) : -1,
                   archive_entry_is_encrypted(entry) != 0};
        m_ended = false;
        return true;
    }
}

Result<std::unique_ptr<ArchiveDevice>> ArchiveDevice::openFirst(const QString &path)
{
    auto handle = openHandle(path, Kind::Zip);
    if (!handle)
        return fail(handle.error());
    std::unique_ptr<ArchiveDevice> device(new ArchiveDevice(*std::move(handle), path));
    const auto any = device->advance();
    if (!any)
        return fail(any.error());
    if (!*any)
        device.reset();
    return device;
}

Result<std::unique_ptr<ArchiveDevice>> ArchiveDevice::open(const QString &path, const QString &entry)
{
    if (entry.isEmpty()) {
        auto handle = openHandle(path, Kind::Stream);
        if (!handle)
            return fail(handle.error());
        std::unique_ptr<ArchiveDevice> device(new ArchiveDevice(*std::move(handle), path));
        const auto any = device->advance();
        if (!any)
            return fail(any.error());
        device->m_ended = !*any; // packed, and nothing in it
        return device;
    }
    auto device = openFirst(path);
    while (device && *device && (*device)->entry().name != entry) {
        const auto more = (*device)->advance();
        if (!more)
            return fail(more.error());
        if (!*more)
            device->reset();
    }
    if (device && !*device)
        return fail(Code::NotFound, QStringLiteral("There is no \"%1\" in %2").arg(entry, path));
    if (device && (*device)->entry().locked)
        return fail(Code::NotReadable, QStringLiteral("\"%1\" in %2 is locked with a password; unpack it yourself first").arg(entry, path));
    return device;
}

Result<std::vector<ArchiveEntry>> archiveEntries(const QString &path)
{
    auto device = ArchiveDevice::openFirst(path);
    if (!device)
        return fail(device.error());
    std::vector<ArchiveEntry> entries;
    for (bool more = *device != nullptr; more;) {
        entries.push_back((*device)->entry());
        const auto next = (*device)->advance();
        if (!next)
            return fail(next.error());
        more = *next;
    }
    return entries;
}

qint64 ArchiveDevice::packedPosition() const { return archive_filter_bytes(m_handle.get(), -1); }

qint64 ArchiveDevice::readData(char *data, qint64 most)
{
    if (m_failed)
        return -1;
    if (m_ended || most <= 0)
        return 0;
    const la_ssize_t got = archive_read_data(m_handle.get(), data, std::size_t(most));
    if (got < 0) {
        m_failed = true;
        const QString reason = reasonOf(m_handle.get());
        setErrorString(isCutOff(reason) ? QStringLiteral("the packed data ends too early; get the file again")
                                        : QStringLiteral("the packed data is damaged (%1); get the file again").arg(reason));
        return -1;
    }
    m_unpacked += got;
    m_ended = got == 0;
    if (m_unpacked > freeBytes && m_unpacked / maxRatio > std::max<qint64>(m_packedSize, 1)) {
        m_failed = true;
        setErrorString(QStringLiteral("it unpacks to more than %1 times its size, as only files made to do harm do; "
                                      "unpack it yourself if it is none")
                           .arg(maxRatio));
        return -1;
    }
    return qint64(got);
}

} // namespace lw::dataset
