// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/guideline_panel.h"

#include "core/project/guideline_text.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/error_line.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/scale.h"

#include <QAbstractTextDocumentLayout>
#include <QDateTime>
#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QImage>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

namespace lw::ui {

namespace {

constexpr int leastHeight = 180;

/// A text of somebody's that asks nobody for its pictures.
class QuietBrowser final : public QTextBrowser
{
public:
    QVariant loadResource(int, const QUrl &) override
    {
        // For nothing at all Qt would look for a file of that name.
        QImage none(1, 1, QImage::Format_ARGB32_Premultiplied);
        none.fill(Qt::transparent);
        return none;
    }
};

} // namespace

GuidelinePanel::GuidelinePanel(project::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_title(new ElidedLabel(FontRole::Body, Token::Text, this))
    , m_labels(new QWidget(this))
    , m_edit(new KeyButton(ButtonKind::Link, this))
    , m_save(new KeyButton(ButtonKind::Primary, this))
    , m_cancel(new KeyButton(ButtonKind::Plain, this))
    , m_close(new IconButton(Icon::X, this))
    , m_source(new QPlainTextEdit(this))
    , m_text(new QuietBrowser)
    , m_linkRow(new QWidget(this))
    , m_link(new TextLabel(FontRole::Small, Token::Muted, m_linkRow))
    , m_open(new KeyButton(ButtonKind::Link, m_linkRow))
    , m_error(new ErrorLine(this))
    , m_saved(std::make_shared<Mailbox<Result<void>>>(this, [this](const std::vector<Result<void>> &outcomes) {
        for (const Result<void> &outcome : outcomes) {
            if (!outcome)
                m_error->setError(outcome.error());
            else
                edit(false);
        }
        read();
    }))
{
    build();
    hide();
    connect(m_edit, &QAbstractButton::clicked, this, [this] { edit(true); });
    connect(m_cancel, &QAbstractButton::clicked, this, [this] { edit(false); });
    connect(m_save, &QAbstractButton::clicked, this, &GuidelinePanel::save);
    connect(m_close, &QAbstractButton::clicked, this, &GuidelinePanel::toggle);
    // The preview is the text itself, as it will be read.
    connect(m_source, &QPlainTextEdit::textChanged, this, [this] {
        if (m_isEdited)
            m_text->setMarkdown(m_source->toPlainText());
    });
    connect(m_text, &QTextBrowser::anchorClicked, this, &GuidelinePanel::askToOpen);
    connect(m_open, &QAbstractButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl(m_link->property("link").toString()));
        m_linkRow->hide();
    });
    connect(&workspace, &project::Workspace::opened, this, [this] {
        edit(false);
        read();
    });
    connect(&workspace, &project::Workspace::setupChanged, this, &GuidelinePanel::showLabels);
    refresh();
}

GuidelinePanel::~GuidelinePanel() { m_saved->close(); }

void GuidelinePanel::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::l, space::xs, space::s, space::xs);
    head->setSpacing(space::s);
    head->addWidget(m_title, 1);
    auto *labels = new QHBoxLayout(m_labels);
    labels->setContentsMargins(0, 0, 0, 0);
    labels->setSpacing(space::s);
    head->addWidget(m_labels);
    for (QWidget *button : std::initializer_list<QWidget *>{m_edit, m_cancel, m_save, m_close})
        head->addWidget(button);
    column->addLayout(head);
    auto *texts = new QHBoxLayout;
    texts->setContentsMargins(space::l, 0, space::l, space::s);
    texts->setSpacing(space::m);
    texts->addWidget(m_source, 1);
    texts->addWidget(m_text, 1);
    column->addLayout(texts, 1);
    auto *row = new QHBoxLayout(m_linkRow);
    row->setContentsMargins(space::l, 0, space::l, space::s);
    row->addWidget(m_link, 1);
    row->addWidget(m_open);
    column->addWidget(m_linkRow);
    column->addWidget(m_error);
    m_error->hide();
    m_linkRow->hide();
    m_source->hide();
    m_source->setTabChangesFocus(true);
    m_text->setOpenLinks(false);
    m_text->setMinimumHeight(scaledPx(leastHeight));
    m_title->setWeight(TextLabel::Weight::SemiBold);
    m_source->setObjectName(QStringLiteral("guidelineSource"));
    m_text->setObjectName(QStringLiteral("guidelineText"));
    m_edit->setObjectName(QStringLiteral("editGuidelines"));
    m_save->setObjectName(QStringLiteral("saveGuidelines"));
    m_cancel->setObjectName(QStringLiteral("cancelGuidelines"));
    m_close->setObjectName(QStringLiteral("closeGuidelines"));
    m_open->setObjectName(QStringLiteral("openGuidelineLink"));
}

void GuidelinePanel::toggle()
{
    if (isVisible()) {
        hide();
        Q_EMIT left();
        return;
    }
    if (!m_isEdited)
        read();
    show();
}

/// A few short rows; read where they are shown.
void GuidelinePanel::read()
{
    m_all.clear();
    if (m_workspace.isOpen()) {
        auto all = store::guidelines(m_workspace.project().reader());
        if (all)
            m_all = *std::move(all);
        else
            m_error->setError(all.error());
    }
    refresh();
}

void GuidelinePanel::edit(bool on)
{
    m_isEdited = on;
    m_source->setVisible(on);
    m_error->clear();
    if (on) {
        const bool isFirst = m_all.empty() && m_workspace.isOpen();
        m_source->setPlainText(isFirst ? project::guidelineDraft(m_workspace.setup().task) : m_all.empty() ? QString() : m_all.front().text);
        m_source->setFocus(Qt::OtherFocusReason);
    }
    refresh();
}

void GuidelinePanel::save()
{
    if (!m_workspace.isOpen())
        return;
    m_workspace.project().writer().post(
        {[text = m_source->toPlainText(), who = m_workspace.settings().annotator()](store::Database &database) {
             return store::saveGuideline(database, text, who);
         },
         [saved = m_saved](const Result<void> &outcome) { saved->post(outcome); }});
}

void GuidelinePanel::goTo(const QString &label)
{
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || block.text().trimmed().compare(label.trimmed(), Qt::CaseInsensitive) != 0)
            continue;
        // Its heading at the top.
        m_text->verticalScrollBar()->setValue(int(m_text->document()->documentLayout()->blockBoundingRect(block).top()));
        return;
    }
}

void GuidelinePanel::askToOpen(const QUrl &link)
{
    const bool isWeb = link.scheme() == QLatin1String("https") || link.scheme() == QLatin1String("http");
    m_link->setProperty("link", link.toString());
    m_link->setText(isWeb ? tr("Open %1 in the browser?").arg(link.toDisplayString()) : tr("This link leads nowhere: %1").arg(link.toDisplayString()));
    m_open->setVisible(isWeb);
    m_linkRow->show();
}

void GuidelinePanel::showLabels()
{
    const QString text = m_all.empty() ? QString() : m_all.front().text;
    const auto old = m_labels->findChildren<KeyButton *>(QString(), Qt::FindDirectChildrenOnly);
    for (KeyButton *button : old)
        button->deleteLater();
    if (m_isEdited || !m_workspace.isOpen())
        return;
    for (const task::Label &label : m_workspace.setup().task.labels) {
        if (project::guidelinePassage(text, label.name).isEmpty())
            continue;
        auto *button = new KeyButton(ButtonKind::Link, m_labels);
        button->setText(label.name);
        button->setHelp(tr("What the guidelines say of %1").arg(label.name));
        button->setFocusPolicy(Qt::TabFocus);
        m_labels->layout()->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, name = label.name] { goTo(name); });
    }
}

void GuidelinePanel::refresh()
{
    QString title = tr("Guidelines");
    if (!m_all.empty()) {
        const QDateTime saved = QDateTime::fromString(m_all.front().savedAt, Qt::ISODateWithMs);
        const QString who = m_all.front().annotator.isEmpty() ? tr("Somebody") : m_all.front().annotator;
        title = tr("Guidelines, version %1, saved by %2 %3", "how long ago")
                    .arg(formatCount(m_all.front().number), who, formatAgo(saved, QDateTime::currentDateTimeUtc()));
    }
    m_title->setText(title);
    m_text->setAccessibleName(tr("Guidelines"));
    m_source->setAccessibleName(tr("Text of the guidelines, Markdown"));
    m_source->setPlaceholderText(tr("Markdown; a heading that is the name of a label begins its passage"));
    m_edit->setText(m_all.empty() ? tr("Write guidelines") : tr("Edit"));
    m_edit->setHelp(tr("Change the guidelines; the earlier text is kept"));
    m_save->setText(tr("Save"));
    m_save->setHelp(tr("Saves the guidelines as a new version"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setHelp(tr("Leaves the guidelines as they were"));
    m_open->setText(tr("Open"));
    m_close->setName(tr("Close the guidelines"), QKeySequence(Qt::Key_F2));
    m_edit->setVisible(!m_isEdited);
    m_save->setVisible(m_isEdited);
    m_cancel->setVisible(m_isEdited);
    m_linkRow->hide();
    if (!m_isEdited)
        m_text->setMarkdown(m_all.empty() ? tr("There are no guidelines yet.") : m_all.front().text);
    showLabels();
}

void GuidelinePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace lw::ui
