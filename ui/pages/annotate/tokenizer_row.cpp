// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/tokenizer_row.h"

#include "ui/pages/annotate/prompt_meter.h"
#include "ui/pages/annotate/setup_presenter.h"
#include "ui/text/describe_error.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/error_line.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/key_button.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lw::ui {

TokenizerRow::TokenizerRow(SetupPresenter &setup, PromptMeter &meter, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_meter(meter)
    , m_by(new ElidedLabel(FontRole::Body, Token::Text, this))
    , m_choose(new KeyButton(ButtonKind::Link, this))
    , m_clear(new IconButton(Icon::X, this))
    , m_error(new ErrorLine(this))
    , m_letters(this, [this](const std::vector<Read> &letters) { take(letters.back()); })
{
    m_pool.setMaxThreadCount(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_by);
    row->addWidget(m_clear);
    row->addWidget(m_choose);
    row->addStretch(1);
    // As high with the cross as without, so that the caption stands beside it.
    row->addStrut(m_clear->sizeHint().height());
    column->addLayout(row);
    column->addWidget(m_error);
    m_by->setElideMode(Qt::ElideMiddle);
    m_by->setObjectName(QStringLiteral("countedBy"));
    m_choose->setObjectName(QStringLiteral("chooseTokenizer"));
    m_clear->setObjectName(QStringLiteral("clearTokenizer"));
    m_error->setObjectName(QStringLiteral("tokenizerError"));
    connect(m_choose, &QAbstractButton::clicked, this, &TokenizerRow::chooseFile);
    connect(m_clear, &QAbstractButton::clicked, this, &TokenizerRow::clear);
    connect(&meter, &PromptMeter::promptChanged, this, &TokenizerRow::refresh);
    connect(&setup, &SetupPresenter::edited, this, &TokenizerRow::refresh);
    connect(&setup, &SetupPresenter::replaced, this, [this] {
        m_fault.reset();
        refresh();
    });
    connect(&setup, &SetupPresenter::editableChanged, this, &TokenizerRow::refresh);
    retranslate();
}

TokenizerRow::~TokenizerRow()
{
    m_pool.waitForDone();
    m_letters.close();
}

void TokenizerRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TokenizerRow::retranslate()
{
    m_choose->setText(tr("Choose file…"));
    m_choose->setHelp(tr("Choose the model's tokenizer, a .tiktoken file or a tokenizer.json, to count its tokens exactly"));
    m_clear->setName(tr("Count the tokens by estimate again"));
    refresh();
}

void TokenizerRow::refresh()
{
    const text::TokenizerChoice chosen = m_setup.setup().tokenizers.value(m_setup.setup().model);
    const QString name = QFileInfo(chosen.path).fileName();
    m_by->setText(!m_reading.isEmpty() ? tr("reading %1…").arg(m_reading) : name.isEmpty() ? tr("counted by estimate") : tr("counted by %1").arg(name));
    m_by->setToolTip(name.isEmpty() ? QString() : QDir::toNativeSeparators(chosen.path));
    const bool editable = m_setup.isEditable() && m_reading.isEmpty();
    m_choose->setEnabled(editable && !m_setup.setup().model.isEmpty());
    m_clear->setVisible(!name.isEmpty());
    m_clear->setEnabled(editable);
    if (m_fault)
        m_error->setText(tr("This file is no tokenizer that can be read. Choose a .tiktoken file or a tokenizer.json."), errorDetail(*m_fault));
    else if (!name.isEmpty() && m_meter.planError())
        m_error->setText(tr("Tokens cannot be counted by this file. Choose it again, or count by estimate."), errorDetail(*m_meter.planError()));
    else
        m_error->clear();
}

void TokenizerRow::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose the model's tokenizer"), {},
                                   tr("Tokenizers (*.tiktoken *.json)") + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &TokenizerRow::read);
    dialog->open();
}

void TokenizerRow::read(const QString &path)
{
    m_reading = QFileInfo(path).fileName();
    m_fault.reset();
    refresh();
    m_pool.start([this, path, model = m_setup.setup().model] { m_letters.post({model, text::chooseTokenizer(path)}); });
}

void TokenizerRow::take(const Read &read)
{
    m_reading.clear();
    if (read.choice)
        m_setup.edit([&read](project::Setup &set) { set.tokenizers.insert(read.model, *read.choice); });
    else
        m_fault = read.choice.error();
    refresh();
}

void TokenizerRow::clear()
{
    m_fault.reset();
    m_setup.edit([](project::Setup &set) { set.tokenizers.remove(set.model); });
    m_choose->setFocus(Qt::OtherFocusReason);
}

} // namespace lw::ui
