// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/workspace.h"
#include "core/task/kind_stash.h"
#include "core/task/label_links.h"
#include "core/task/task_draft.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

namespace lw::ui {

/// The set-up as it is being edited. An edit counts at once for whoever asks here; the workspace gets it 300 ms after the last
/// one, or by flush(). GUI thread, no widgets. While a run goes on nothing can be edited.
class SetupPresenter final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds storeDelay{300};

    explicit SetupPresenter(project::Workspace &workspace, QObject *parent = nullptr);

    [[nodiscard]] const project::Setup &setup() const { return m_setup; }
    [[nodiscard]] const std::vector<task::TaskFault> &faults() const { return m_faults; }
    [[nodiscard]] bool isEditable() const;
    [[nodiscard]] bool hasRecords() const;

    /// Nothing happens while it is not editable.
    void edit(const std::function<void(project::Setup &)> &change);
    /// This alone also while a run goes on, which takes it at once.
    void setConcurrency(int number);
    void flush();
    /// What the new kind has no use for is kept for the way back.
    void changeKind(task::TaskKind kind);
    /// Examples and rules that have this label get its new name, also where it equals another one's for a few keys.
    void renameLabel(int position, const QString &name);

    /// As edit(), in fields that show what was there already.
    void editShown(const std::function<void(project::Setup &)> &change);
    /// In place of the task that is there; the columns stay. What is wrong with the file comes back.
    [[nodiscard]] Result<void> loadTask(const QString &path);
    [[nodiscard]] Result<void> saveTask(const QString &path) const;
    /// The file that was last loaded or saved, without its folder; empty: none, or the task was changed since.
    [[nodiscard]] const QString &taskFile() const { return m_taskFile; }

    /// Endpoints to choose from, the embedded baseline last.
    [[nodiscard]] std::vector<settings::EndpointEntry> endpoints() const;
    /// Whom the next run asks.
    [[nodiscard]] settings::EndpointEntry endpoint() const;
    /// The model comes along: the last one that was chosen there.
    void chooseEndpoint(const QString &id);
    void chooseModel(const QString &model);
    /// Requests in flight at most, by the set-up and by what the endpoint allows; empty: it is found out in the run.
    [[nodiscard]] std::optional<int> atOnce() const;
    /// Records that a request begins with.
    [[nodiscard]] int batch() const;

    /// The next run, as far as it can be told without asking anybody; empty: it is none yet. No key is in it.
    [[nodiscard]] std::optional<engine::RunPlan> plan() const;

    /// Answers do not depend on it: also while a run goes on, for the next one.
    void setTotalDeadline(std::chrono::milliseconds total);

    /// What a field shows is no value of it: a run cannot begin with what is not seen.
    void setReadable(const QString &field, bool readable);
    [[nodiscard]] bool isReadable(const QString &field) const { return !m_unreadable.contains(field); }

    /// Why Run cannot begin, as a sentence; empty: it can.
    [[nodiscard]] QString obstacle() const;

Q_SIGNALS:
    /// After an edit.
    void edited();
    /// By another page, a task file or another project: every field is to be read again.
    void replaced();
    void editableChanged();
    void endpointsChanged();

private:
    void store();
    void reload();
    void take(project::Setup setup);

    project::Workspace &m_workspace;
    project::Setup m_setup;
    std::vector<task::TaskFault> m_faults;
    QString m_taskFile;
    task::KindStash m_stash;
    std::optional<task::LabelLinks> m_links; ///< while labels are being renamed
    QSet<QString> m_unreadable;          ///< fields
    QTimer m_store;
    bool m_storing = false;
};

} // namespace lw::ui
