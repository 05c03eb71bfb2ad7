// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/mailbox.h"
#include "core/project/export_job.h"
#include "core/project/workspace.h"
#include "core/store/reader_thread.h"
#include "ui/pages/export/export_choice.h"

#include <QObject>

#include <array>
#include <functional>
#include <memory>
#include <vector>

namespace lw::ui {

/// What the export sheet shows and does: a format, which records, how the file will begin,
/// what it will not hold, where it goes, and the export. Reads
/// on a thread of its own; GUI thread. Everything that is shown follows the choices by changed().
class ExportPresenter final : public QObject
{
    Q_OBJECT

public:
    enum class Phase { Ready, Exporting, Done, Failed, Cancelled };
    using Which = project::ExportRequest::Which;
    static constexpr int previewRecords = 3;
    /// Looked over for what the format does not hold; of more it would take as long as the export.
    static constexpr qint64 checkedRecords = 5000;

    explicit ExportPresenter(project::Workspace &workspace, QObject *parent = nullptr);
    ~ExportPresenter() override;

    /// Begins anew; `filter` is what the page shows, and is a choice only where it leaves anything out.
    void begin(const store::RecordFilter &filter, bool filtered);

    void setChoice(const ExportChoice &choice);
    void setWhich(Which which);
    /// The choice follows where the name says something else.
    void setPath(const QString &path);
    void start();
    void cancel();
    /// Back from Done, Failed or Cancelled to the choices.
    void reset();

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const ExportChoice &choice() const { return m_choice; }
    [[nodiscard]] Which which() const { return m_which; }
    [[nodiscard]] bool hasFilter() const { return m_hasFilter; }
    [[nodiscard]] const QString &path() const { return m_path; }
    /// How many records each choice would write; empty until counted.
    [[nodiscard]] std::optional<qint64> count(Which which) const { return m_counts[std::size_t(which)]; }
    [[nodiscard]] const QStringList &preview() const { return m_preview; }
    /// What the file will not hold, or does not, once it is written; empty until that is known.
    [[nodiscard]] const std::optional<project::ExportForecast> &forecast() const { return m_forecast; }
    [[nodiscard]] const Error &error() const { return m_error; }   ///< of Phase::Failed
    [[nodiscard]] qint64 written() const { return m_written; }
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] bool replacesFile() const;
    [[nodiscard]] bool canStart() const;

Q_SIGNALS:
    void changed();
    void progressed();

private:
    using News = std::function<void()>;
    void openReader();
    void closeReader();
    void countAll();
    void look();
    void readPreview();
    void readLosses();
    void post(std::function<News(store::Database &)> read);
    void giveUp(const Error &error);
    void onFinished(const Result<project::ExportOutcome> &outcome);
    [[nodiscard]] project::ExportRequest request(Which which) const;
    [[nodiscard]] QString defaultPath() const;

    project::Workspace &m_workspace;
    Mailbox<News> m_news;
    std::unique_ptr<store::ReaderThread> m_reader;
    std::unique_ptr<project::ExportJob> m_job;
    store::RecordFilter m_filter;
    std::array<std::optional<qint64>, 3> m_counts;
    QStringList m_preview;
    std::optional<project::ExportForecast> m_forecast;
    StopFlag m_stopLook;   ///< of what is looked over last
    QString m_path;
    Error m_error;
    qint64 m_written = 0;
    qint64 m_total = 0;
    quint64 m_asked = 0;   ///< for a look at the records; an older one is dropped
    ExportChoice m_choice;
    Which m_which = Which::All;
    Phase m_phase = Phase::Ready;
    bool m_hasFilter = false;
    bool m_ownPath = false;   ///< a person chose it
};

} // namespace lw::ui
