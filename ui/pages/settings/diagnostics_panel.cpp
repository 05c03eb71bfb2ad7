// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/diagnostics_panel.h"

#include "ui/theme/theme.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScreen>
#include <QSysInfo>
#include <QVBoxLayout>

namespace lw::ui {

DiagnosticsPanel::DiagnosticsPanel(project::Workspace &workspace, QWidget *parent)
    : SettingsPanel(parent)
    , m_workspace(workspace)
    , m_text(new QPlainTextEdit(widget()))
    , m_copy(new KeyButton(Icon::Copy, ButtonKind::Primary, widget()))
{
    m_text->setObjectName(QStringLiteral("diagnostics"));
    m_copy->setObjectName(QStringLiteral("copyDiagnostics"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(ui::font(FontRole::Mono));
    m_text->setMinimumHeight(scaledPx(260));
    body()->addWidget(m_text);
    body()->addWidget(m_copy, 0, Qt::AlignLeft);
    m_note = addNote();
    connect(m_copy, &QAbstractButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_text->toPlainText());
        m_note->setText(tr("It is on the clipboard."));
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        m_text->setFont(ui::font(FontRole::Mono));
        m_text->setPlainText(report());
    });
    retranslate();
}

QString DiagnosticsPanel::report() const
{
    QStringList lines{tr("Labelwright %1").arg(QCoreApplication::applicationVersion()),
                      tr("Qt %1, built with %2").arg(QLatin1String(qVersion()), QLatin1String(QT_VERSION_STR)),
                      tr("System: %1, %2").arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture()),
                      tr("Kernel: %1 %2").arg(QSysInfo::kernelType(), QSysInfo::kernelVersion()),
                      tr("Display: %1").arg(QGuiApplication::platformName())};
    for (const QScreen *screen : QGuiApplication::screens())
        lines += tr("Screen: %1 × %2 at %3 %")
                     .arg(screen->size().width()).arg(screen->size().height()).arg(qRound(screen->devicePixelRatio() * 100));
    const QFont face = ui::font(FontRole::Body);
    lines += tr("Font: %1, %2 pt").arg(QFontInfo(face).family()).arg(QFontInfo(face).pointSizeF());
    const QString chosen = m_workspace.settings().language();
    lines += tr("Language: %1, system %2").arg(chosen.isEmpty() ? QLocale().name() : chosen, QLocale::system().name());
    lines += tr("Theme: %1").arg(Theme::instance().scheme() == Scheme::Dark ? tr("dark") : tr("light"));
    switch (m_workspace.secrets().keeping()) {
    case secrets::Keeping::Keychain: lines += tr("Keys: in the keychain"); break;
    case secrets::Keeping::MemoryOnly: {
        const QString why = m_workspace.secrets().whyNoKeychain();
        lines += why.isEmpty() ? tr("Keys: in memory, no keychain") : tr("Keys: in memory, no keychain: %1").arg(why);
        break;
    }
    case secrets::Keeping::Unknown: lines += tr("Keys: not known yet"); break;
    }
    lines += tr("Endpoints: %1").arg(m_workspace.settings().endpoints().size());
    if (m_workspace.isOpen())
        lines += tr("Records of the open project: %1").arg(m_workspace.states().total());
    return lines.join(u'\n');
}

void DiagnosticsPanel::retranslate()
{
    setWords(tr("Diagnostics"), tr("To send along with a question about the program. It holds no keys, no texts and no paths."));
    m_copy->setText(tr("Copy diagnostics"));
    m_text->setAccessibleName(tr("Diagnostics"));
    m_text->setToolTip(tr("Versions and surroundings of the program"));
    m_note->setText({});
    m_text->setPlainText(report());
}

void DiagnosticsPanel::showEvent(QShowEvent *event)
{
    m_note->setText({});
    m_text->setPlainText(report());
    SettingsPanel::showEvent(event);
}

} // namespace lw::ui
