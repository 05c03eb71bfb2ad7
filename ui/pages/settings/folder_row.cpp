// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/folder_row.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/key_button.h"

#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QUrl>

namespace lw::ui {

FolderRow::FolderRow(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_show(new KeyButton(Icon::Folder, ButtonKind::Plain, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    m_field->setReadOnly(true);
    row->addWidget(m_field, 1);
    row->addWidget(m_show);
    setFocusProxy(m_field);
    connect(m_show, &QAbstractButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    retranslate();
}

void FolderRow::setName(const QString &name)
{
    m_field->setAccessibleName(name);
    m_show->setAccessibleDescription(name);
}

void FolderRow::setPath(const QString &path, const QString &none)
{
    const QFileInfo place(path);
    m_folder = path.isEmpty() ? QString() : place.isDir() ? place.absoluteFilePath() : place.absolutePath();
    m_field->setText(path.isEmpty() ? none : QDir::toNativeSeparators(place.absoluteFilePath()));
    m_field->setCursorPosition(0);
    m_field->setToolTip(m_field->text());
    m_show->setEnabled(!m_folder.isEmpty() && QFileInfo::exists(m_folder));
}

void FolderRow::retranslate()
{
    m_show->setText(tr("Show in folder"));
    m_show->setHelp(tr("Open the file manager at this place"));
}

void FolderRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace lw::ui
