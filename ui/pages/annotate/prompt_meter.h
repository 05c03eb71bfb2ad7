// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/mailbox.h"
#include "core/project/plan_outlook.h"
#include "core/project/workspace.h"
#include "ui/pages/annotate/prompt_count.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <deque>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace lw::ui {

/// Counts what a run would ask, and renders the prompt of one record, as the set-up is typed. Reads a few dozen records spread
/// over the project; counts on a thread of its own. GUI thread otherwise. Begins to work with the first wake().
class PromptMeter final : public QObject
{
    Q_OBJECT

public:
    static constexpr int sampleSize = 48;
    static constexpr std::chrono::milliseconds delay{150};

    explicit PromptMeter(project::Workspace &workspace, QObject *parent = nullptr);
    ~PromptMeter() override;

    /// Somebody looks.
    void wake();
    /// What is typed, and the run that it makes; empty: it is no plan yet, and little is known.
    void setSetup(const PromptSetup &setup, const std::optional<engine::RunPlan> &plan = {});
    /// How many records the next run asks.
    void setRecords(qint64 records);
    /// The record whose prompt is rendered, from 1.
    void setShown(qint64 id);

    [[nodiscard]] qint64 shown() const { return m_shown; }
    [[nodiscard]] QString shownId() const { return m_shownId; }
    /// Those of the shown record, in their order; empty until it was read.
    [[nodiscard]] QStringList columns() const;
    [[nodiscard]] const std::optional<RenderedPrompt> &prompt() const { return m_prompt; }
    /// What could be better in it; counted with it.
    [[nodiscard]] const project::AdviceOfPlan &advice() const { return m_advice; }
    /// Why the shown record could not be read.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const std::optional<RunEstimate> &estimate() const { return m_estimate; }
    /// Empty until it was counted.
    [[nodiscard]] const std::optional<project::RunForecast> &forecast() const { return m_forecast; }
    /// The answers that are there are of another set-up. False until it was counted.
    [[nodiscard]] bool isOther() const { return m_isOther; }
    /// project::PlanOutlook::picked by this rule; empty where that is not known, or not yet.
    [[nodiscard]] std::optional<int> picked(const task::ExampleRule &rule) const;
    /// Why the set-up cannot be counted as it says: the file of a tokenizer.
    [[nodiscard]] const std::optional<Error> &planError() const { return m_planError; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void promptChanged();
    void estimateChanged();

private:
    struct Picked
    {
        std::optional<task::ExampleRule> rule;
        int examples = 0;
    };
    struct Counted
    {
        quint64 round = 0;
        std::optional<RenderedPrompt> prompt;
        project::AdviceOfPlan advice;
        RunEstimate estimate;
        project::RunForecast forecast;
        bool isOther = false;
        std::optional<Picked> picked;
        std::optional<Error> planError;
    };
    /// What one round works on; any thread.
    struct Work
    {
        PromptSetup setup;
        std::optional<engine::RunPlan> plan;
        std::vector<OrderedJson> sample;
        qint64 records = 0;
        std::optional<OrderedJson> shown;
        QString file;
    };
    [[nodiscard]] static Counted counted(Work work);
    void forget();
    void reset();
    void readNext();
    void onDetail(const store::RecordDetail &detail);
    void onFailed(const Error &error);
    void count();
    void take(std::vector<Counted> letters);

    project::Workspace &m_workspace;
    std::unique_ptr<project::RecordBrowser> m_records;   ///< its own: details of other pages would drop these
    std::deque<qint64> m_wanted;                         ///< records to be read, the first is on its way
    std::vector<OrderedJson> m_sample;
    OrderedJson m_shownData;
    PromptSetup m_setup;
    std::optional<engine::RunPlan> m_plan;
    qint64 m_recordsToAsk = 0;
    qint64 m_shown = 1;
    QString m_shownId;
    bool m_awake = false;
    bool m_reading = false;
    bool m_shownRead = false;
    bool m_busy = false;
    quint64 m_round = 0;
    std::optional<RenderedPrompt> m_prompt;
    project::AdviceOfPlan m_advice;
    std::optional<Error> m_error;
    std::optional<RunEstimate> m_estimate;
    std::optional<project::RunForecast> m_forecast;
    bool m_isOther = false;
    std::optional<Picked> m_picked;
    std::optional<Error> m_planError;
    QTimer m_wait;
    Mailbox<Counted> m_letters;
    QThreadPool m_pool;
};

} // namespace lw::ui
