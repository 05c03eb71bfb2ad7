// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/archive_device.h"
#include "core/dataset/input_location.h"
#include "core/dataset/record_reader.h"

namespace lw::dataset {

/// Whether a file of this name is a text that a person wrote as one: .md, .markdown, .html, .htm, .txt, .docx.
[[nodiscard]] bool isDocumentName(const QString &name);

/// Reads whole files, one a record with the columns "path" (from the folder on, with '/'; of a single file its name) and "text": a
/// folder with all its folders in order of their names, the entries of a ZIP, or one file. HTML and Markdown are kept as they are
/// written. A file that is empty, no text, or too long is a bad row; one of another kind is none.
class DocumentReader final : public RecordReader
{
public:
    /// Code::NotReadable where a folder has nothing that isDocumentName().
    [[nodiscard]] static Result<std::unique_ptr<DocumentReader>> open(const InputLocation &location, const QString &encoding);
    [[nodiscard]] Result<Batch> next(int count) override;
    [[nodiscard]] QStringList columns() const override { return {QStringLiteral("path"), QStringLiteral("text")}; }
    [[nodiscard]] qint64 bytesTotal() const override { return m_total; }

private:
    struct Document
    {
        QString path;       ///< as the record has it
        InputLocation at;
    };
    DocumentReader(InputLocation location, QString encoding);
    void findDocuments();
    [[nodiscard]] Result<bool> takeEntry(Batch &batch);
    [[nodiscard]] Result<QString> textOf(const Document &document) const;
    void add(const QString &path, const Result<QString> &text, Batch &batch);

    InputLocation m_location;
    QString m_encoding;
    std::vector<Document> m_documents;
    std::unique_ptr<ArchiveDevice> m_archive;   ///< of a ZIP, read through once
    std::size_t m_next = 0;
    qint64 m_done = 0;
    qint64 m_total = 0;
    qint64 m_row = 0;
};

/// Bytes to the text of one document; by what they are, .docx as well.
[[nodiscard]] Result<QString> documentText(const QByteArray &bytes, const QString &name, const QString &encoding);

} // namespace lw::dataset
