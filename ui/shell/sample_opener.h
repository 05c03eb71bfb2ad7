// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/import_job.h"
#include "core/project/workspace.h"

#include <QObject>

#include <memory>

namespace lw::ui {

/// Makes the sample project and opens it: sixty messages in English and Chinese with known answers, and their task, both from
/// the program's own resources. One that is there already is opened as it was left.
class SampleOpener final : public QObject
{
    Q_OBJECT

public:
    explicit SampleOpener(project::Workspace &workspace, QObject *parent = nullptr);

    /// `folder` is made where it is not there.
    void open(const QString &folder);
    /// Where it lies unless told otherwise.
    [[nodiscard]] static QString usualFolder();

Q_SIGNALS:
    void opened();
    void failed(const lw::Error &error);

private:
    void import();

    project::Workspace &m_workspace;
    std::unique_ptr<project::ImportJob> m_job;
};

} // namespace lw::ui
