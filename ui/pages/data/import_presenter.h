// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/import_job.h"
#include "core/project/import_preview.h"
#include "core/project/workspace.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>

namespace lw::ui {

/// What the import sheet shows and does: reads the beginning of the first file, lets what was found be changed, and imports all
/// files. GUI thread; nothing waits. After an import the setup knows the columns and the workspace its records.
class ImportPresenter final : public QObject
{
    Q_OBJECT

public:
    enum class Phase {
        Idle,
        Reading,
        Ready,
        Unreadable,   ///< error() says why; other options may mend it
        Importing,
        Failed,       ///< the import; error() says why, the project is as it was
        Done,         ///< some rows could not be read: report() lists them
    };
    /// What keeps an import from beginning.
    enum class Obstacle { None, NoText, RunGoesOn, OtherId, NoProjectPath };

    explicit ImportPresenter(project::Workspace &workspace, QObject *parent = nullptr);
    ~ImportPresenter() override;

    void begin(const QStringList &files);
    void addFiles(const QStringList &files);
    /// Forgets the files; an import that goes on is cancelled.
    void close();

    void setFormat(dataset::InputFormat format);
    void setEncoding(const QString &name);   ///< "auto": found
    void setDelimiter(char delimiter);       ///< 0: found
    void setFirstRow(dataset::FirstRow firstRow);
    void setSheet(const QString &name);      ///< of a workbook; empty: the first
    /// What becomes of the labels that an annotation tool's file brings.
    void setLabels(project::ForeignLabels labels);
    void setUse(int column, project::ColumnUse use);
    void setProjectPath(const QString &path);

    void start();
    void cancel();

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] Obstacle obstacle() const;
    [[nodiscard]] bool canStart() const;
    [[nodiscard]] const QStringList &files() const { return m_files; }
    [[nodiscard]] const dataset::ReadOptions &options() const { return m_options; }
    [[nodiscard]] project::ForeignLabels labels() const { return m_labels; }
    /// The last one that could be read; empty before the first.
    [[nodiscard]] const std::optional<project::ImportPreview> &preview() const { return m_preview; }
    [[nodiscard]] const std::vector<project::ColumnUse> &uses() const { return m_uses; }
    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] const project::ImportReport &report() const { return m_report; }
    [[nodiscard]] const project::ImportStep &step() const { return m_step; }
    /// The project that opens at this moment is the one that the import makes.
    [[nodiscard]] bool isStarting() const { return m_starting; }
    [[nodiscard]] double rowsPerSecond() const;
    [[nodiscard]] QString badRowPath() const { return m_badRowPath; }
    bool m_starting = false;
    /// How many records an import would bring, where that is known: the whole of the only file has been read.
    [[nodiscard]] std::optional<qint64> recordCount() const;
    /// Empty while a project is open.
    [[nodiscard]] QString projectPath() const;
    /// By which column the open project knows its records; empty optional: it has none yet.
    [[nodiscard]] std::optional<QString> knownId() const;

Q_SIGNALS:
    void changed();
    void progressed();
    void imported();
    /// Imported, and every row could be read: there is nothing left to show.
    void finishedClean();

private:
    void read();
    void onPreview(quint64 token, const Result<project::ImportPreview> &preview);
    void suggestUses();
    void onFinished(const Result<project::ImportReport> &report);
    void fail(const Error &error);
    [[nodiscard]] dataset::ColumnRequest columns() const;

    project::Workspace &m_workspace;
    project::ImportPreviewer m_previewer;
    std::unique_ptr<project::ImportJob> m_job;
    QStringList m_files;
    dataset::ReadOptions m_options;
    project::ForeignLabels m_labels = project::ForeignLabels::Gold;
    std::optional<project::ImportPreview> m_preview;
    std::vector<project::ColumnUse> m_uses;
    QStringList m_columnNames;   ///< that m_uses belongs to
    project::ImportReport m_report;
    project::ImportStep m_step;
    Error m_error;
    QString m_projectPath;
    QString m_badRowPath;
    QElapsedTimer m_clock;
    quint64 m_token = 0;
    Phase m_phase = Phase::Idle;
};

/// "<folder of the file>/<its name>.lwproj", with a number where that is taken; in the documents folder where nothing can be
/// written beside the file.
[[nodiscard]] QString freeProjectPath(const QString &file);

} // namespace lw::ui
