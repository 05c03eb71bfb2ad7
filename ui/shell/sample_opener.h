// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/import_job.h"
#include "core/project/workspace.h"
#include "ui/templates/task_template.h"

#include <QObject>

#include <memory>

namespace lw::ui {

/// A project that the program can make of its own resources.
struct Sample
{
    QString project; ///< name of its folder, without the suffix
    QString records; ///< a CSV
    QString task;    ///< a task file
};

/// Makes a project of a sample and opens it: the sixty messages in English and Chinese with known answers, or the ten records
/// of a template. One that is there already is opened as it was left.
class SampleOpener final : public QObject
{
    Q_OBJECT

public:
    explicit SampleOpener(project::Workspace &workspace, QObject *parent = nullptr);

    /// `folder` is made where it is not there.
    void open(const QString &folder) { open(folder, reviews()); }
    void open(const QString &folder, const Sample &sample);
    [[nodiscard]] static Sample reviews();
    [[nodiscard]] static Sample ofTemplate(const TaskTemplate &which);
    /// Where it lies unless told otherwise.
    [[nodiscard]] static QString usualFolder();

Q_SIGNALS:
    void opened();
    void failed(const lw::Error &error);

private:
    void import();

    project::Workspace &m_workspace;
    Sample m_sample;
    std::unique_ptr<project::ImportJob> m_job;
};

} // namespace lw::ui
