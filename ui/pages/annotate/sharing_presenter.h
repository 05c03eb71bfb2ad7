// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/annotate/setup_presenter.h"

#include <memory>

namespace lw::ui {

/// What a person decides before something leaves this computer: which columns, and to whom. Nothing is kept before accept().
/// GUI thread, no widgets.
class SharingPresenter final : public QObject
{
    Q_OBJECT

public:
    struct Column
    {
        QString name;
        bool prompted = false;   ///< the prompt names it
        bool shared = false;
    };
    /// As Workspace::startRun() takes it.
    struct Run
    {
        store::Failed failed = store::Failed::LeaveAlone;
        qint64 limit = 0;
        project::Workspace::Chosen chosen = {};
    };
    /// Why it cannot be accepted.
    enum class Obstacle {
        None,
        NamedByTemplate,   ///< obstacleColumn() is not shared, and the template names it
        NoText,            ///< no column of the text is shared
        NotAllowed,        ///< the project asks others alone
    };

    SharingPresenter(project::Workspace &workspace, SetupPresenter &setup, QObject *parent = nullptr);
    ~SharingPresenter() override;

    /// Before a run, that accept() then begins; empty: only to look and to change the rules.
    void begin(const std::optional<Run> &before);
    void end();
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] const std::optional<Run> &before() const { return m_before; }

    [[nodiscard]] QString host() const;    ///< with its port, where that is not the usual one
    [[nodiscard]] QString place() const;   ///< project::placeOf()
    [[nodiscard]] QString proxy() const;   ///< that stands in between; empty: none is named
    [[nodiscard]] bool leaves() const;
    [[nodiscard]] const QString &model() const { return m_setup.setup().model; }
    [[nodiscard]] int examples() const { return int(m_setup.setup().task.examples.size()); }

    /// Those of the prompt first.
    [[nodiscard]] const std::vector<Column> &columns() const { return m_columns; }
    void share(const QString &column, bool shared);
    /// Columns of the text that will be left out of the prompt; empty where a template names them.
    [[nodiscard]] QStringList leftOut() const;

    /// Others that the project may ask; while there are some, nobody else is asked.
    [[nodiscard]] QStringList otherPlaces() const;
    [[nodiscard]] bool isAllowed() const;
    [[nodiscard]] bool allows() const { return m_allow; }    ///< where it is not allowed so far
    void setAllows(bool allow);
    [[nodiscard]] bool isOnly() const { return m_only; }     ///< only endpoints that are named may be asked
    void setOnly(bool only);

    [[nodiscard]] QString auditFile() const;                 ///< without its folder
    [[nodiscard]] bool writesAudit() const;
    void setWritesAudit(bool writes);

    [[nodiscard]] Obstacle obstacle() const;
    [[nodiscard]] QString obstacleColumn() const;
    /// Keeps what was decided, and begins the run where it stands before one.
    void accept();

Q_SIGNALS:
    void changed();
    /// It is over: accepted, the project closed, or another endpoint chosen.
    void ended();

private:
    [[nodiscard]] llm::Endpoint endpoint() const;
    [[nodiscard]] bool hasTemplate() const { return !m_setup.setup().task.templateText.isEmpty(); }
    void onSetup();
    void list();

    project::Workspace &m_workspace;
    SetupPresenter &m_setup;
    std::unique_ptr<project::RecordBrowser> m_browser;
    bool m_open = false;
    std::optional<Run> m_before;
    QString m_endpointId;
    QStringList m_ofData;                      ///< all columns, once they are read
    std::vector<Column> m_columns;
    std::optional<project::Audit> m_audit;     ///< chosen here
    bool m_only = false;
    bool m_allow = false;
};

} // namespace lw::ui
