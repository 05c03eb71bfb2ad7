// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/mailbox.h"
#include "core/project/project.h"
#include "core/task/decision.h"

#include <QObject>

#include <memory>
#include <vector>

namespace lw::project {

/// What a person decides, written beside the machine's answers, and taken back without limit. Lives on the GUI thread; the
/// project must outlive it. Nothing waits: decided() and undone() come when it is on the disk, so nothing that was announced
/// can be lost. Undo and redo are written too, with who and when, and stay in a record's history.
///
/// The steps of a person are known from the file: undo and redo go on where they were when the project was closed, and reach
/// back to the first decision. Those of others are not touched.
class ReviewSession final : public QObject
{
    Q_OBJECT

public:
    ReviewSession(Project &project, QString annotator, QObject *parent = nullptr);
    ~ReviewSession() override;

    /// All of them are one step to undo. Those of records that are gone, and an Accept where there is no label, do nothing.
    void decide(std::vector<task::Decision> decisions);
    enum class Flag { Set, Clear };
    void setFlag(const std::vector<qint64> &records, Flag flag);
    void undo();
    void redo();
    [[nodiscard]] bool canUndo() const { return !m_done.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_undone.empty(); }
    [[nodiscard]] const QString &annotator() const { return m_annotator; }
    /// From now on; undo and redo are of theirs.
    void setAnnotator(const QString &name);
    /// The share of the records that are to be decided with the model's answer hidden (store::BlindReview), 0 to 100; kept in the
    /// project. Which records these are, their rows say (store::RecordRow::blind).
    [[nodiscard]] int blindPercent() const { return m_blindPercent; }
    /// blindChanged() follows when it is on the disk, blindFailed() where it could not be. A share outside 0 to 100 is the nearest.
    void setBlindPercent(int percent);
    /// Whether everything that was decided is on the disk.
    [[nodiscard]] bool isSaved() const { return m_unsaved == 0; }

Q_SIGNALS:
    void decided(const std::vector<qint64> &records);
    void undone(const std::vector<qint64> &records);
    void redone(const std::vector<qint64> &records);
    /// The step was not written; it is as if it had not been made.
    void failed(const lw::Error &error);
    void undoChanged();    ///< canUndo() or canRedo()
    void savedChanged();   ///< isSaved()
    void blindChanged();   ///< blindPercent(): rows and details are to be read again
    void blindFailed(const lw::Error &error);

private:
    struct Step;
    using StepPtr = std::shared_ptr<Step>;
    static constexpr int stepsAtOnce = 200;
    using News = std::function<void()>;
    enum class Act { Decide, Undo, Redo };
    void recall();
    void recallEarlier();
    void write(const StepPtr &step, Act act);
    void written(const StepPtr &step, Act act, const Result<std::vector<qint64>> &records);

    Project &m_project;
    QString m_annotator;
    std::vector<StepPtr> m_done;       ///< the last ones of them; before there may be more in the file
    std::vector<StepPtr> m_undone;
    qint64 m_earliest = 0;             ///< step that was read from the file; 0: there are no earlier ones
    int m_unsaved = 0;
    int m_blindPercent = 0;
    std::shared_ptr<Mailbox<News>> m_news;   ///< shared with what is still to be written
};

} // namespace lw::project
