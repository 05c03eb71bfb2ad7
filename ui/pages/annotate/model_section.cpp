// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/model_section.h"

#include "core/llm/profile.h"
#include "ui/pages/annotate/form_parts.h"
#include "ui/pages/annotate/model_choices.h"
#include "ui/pages/annotate/parameter_fields.h"
#include "ui/pages/annotate/setup_presenter.h"
#include "ui/pages/annotate/tokenizer_row.h"
#include "ui/text/describe_error.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/error_line.h"
#include "ui/widgets/form.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/switch.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace lw::ui {
namespace {

using llm::Thinking;

constexpr Thinking thinkings[] = {Thinking::Off, Thinking::Low, Thinking::High, Thinking::ProviderDefault};

} // namespace

ModelSection::ModelSection(SetupPresenter &setup, PromptMeter &meter, ModelChoices &models, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_models(models)
    , m_form(new Form(Form::HintPlace::Below, this))
    , m_endpoint(new QComboBox)
    , m_model(new QComboBox)
    , m_fetch(new IconButton(Icon::Retry))
    , m_sharing(new KeyButton(Icon::Shield, ButtonKind::Link))
    , m_error(new ErrorLine)
    , m_thinking(new QComboBox)
    , m_stream(new Switch)
    , m_streamNote(new ElidedLabel(FontRole::Small, Token::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    for (QComboBox *box : {m_endpoint, m_model}) {
        // A long name must not make the column wider.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    m_model->setEditable(true);
    m_model->setInsertPolicy(QComboBox::NoInsert);
    auto *modelLine = new QWidget;
    auto *row = new QHBoxLayout(modelLine);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    row->addWidget(m_model, 1);
    row->addWidget(m_fetch);
    m_endpointRow = m_form->addRow(m_endpoint);
    m_modelRow = m_form->addRow(modelLine);
    m_errorRow = m_form->addRow(m_error);
    m_sharingRow = m_form->addRow(sideBySide({m_sharing}));
    m_parametersRow = m_form->addRow(new ParameterFields(setup));
    m_thinkingRow = m_form->addRow(m_thinking);
    m_streamRow = m_form->addRow(sideBySide({m_stream, m_streamNote}));
    m_tokensRow = m_form->addRow(new TokenizerRow(setup, meter));
    alignCaptions(m_form);
    captionAtTop(m_form, m_parametersRow);
    captionAtTop(m_form, m_tokensRow);
    m_endpoint->setObjectName(QStringLiteral("endpoint"));
    m_model->setObjectName(QStringLiteral("model"));
    m_fetch->setObjectName(QStringLiteral("fetchModels"));
    m_sharing->setObjectName(QStringLiteral("whatLeaves"));
    m_thinking->setObjectName(QStringLiteral("thinking"));
    m_stream->setObjectName(QStringLiteral("stream"));

    connect(m_endpoint, &QComboBox::activated, this, &ModelSection::chooseEndpoint);
    connect(m_model, &QComboBox::activated, this, &ModelSection::takeModel);
    connect(m_model->lineEdit(), &QLineEdit::editingFinished, this, &ModelSection::takeModel);
    connect(m_fetch, &QAbstractButton::clicked, this, &ModelSection::fetch);
    connect(m_sharing, &QAbstractButton::clicked, this, &ModelSection::sharingRequested);
    connect(m_error, &ErrorLine::actionTriggered, this, &ModelSection::connectModelRequested);
    connect(m_stream, &QAbstractButton::toggled, this, [this](bool on) {
        if (on == (m_setup.setup().parameters.streaming == llm::Streaming::On))
            return;
        m_setup.edit([on](project::Setup &set) {
            set.parameters.streaming = on ? llm::Streaming::On : llm::Streaming::Off;
        });
    });
    connect(m_thinking, &QComboBox::activated, this, [this](int place) {
        m_setup.edit([place](project::Setup &set) { set.parameters.thinking = thinkings[place]; });
        refreshThinking();
    });
    connect(&models, &ModelChoices::changed, this, &ModelSection::refreshModels);
    connect(&setup, &SetupPresenter::replaced, this, &ModelSection::refresh);
    connect(&setup, &SetupPresenter::endpointsChanged, this, &ModelSection::refresh);
    connect(&setup, &SetupPresenter::editableChanged, this, &ModelSection::refreshModels);
    retranslate();
}

void ModelSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ModelSection::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_models.showFor(m_setup.endpoint());
    if (m_models.state() == ModelChoices::State::Unknown)
        fetch();
}

void ModelSection::retranslate()
{
    m_form->setCaption(m_endpointRow, tr("Endpoint"));
    m_endpoint->setToolTip(tr("Who is asked"));
    m_endpoint->setAccessibleName(tr("Endpoint"));
    m_form->setCaption(m_modelRow, tr("Model"));
    m_model->setAccessibleName(tr("Model"));
    m_model->setToolTip(tr("Choose a model that the endpoint offers, or type its name"));
    m_model->lineEdit()->setPlaceholderText(tr("Name of the model"));
    m_fetch->setName(tr("Ask the endpoint for its models"));
    m_error->setAction(tr("Check the endpoint…"));
    m_form->setCaption(m_sharingRow, tr("Sharing"));
    m_sharing->setText(tr("What leaves this computer…"));
    m_sharing->setHelp(tr("Which columns may be sent, who may be asked, and what is written down of it"));
    m_form->setCaption(m_parametersRow, tr("Parameters"));
    m_form->setCaption(m_thinkingRow, tr("Thinking"));
    m_thinking->setToolTip(tr("How much the model thinks before it answers: thoughts take time and cost as answers do"));
    m_thinking->clear();
    m_thinking->addItems({tr("Off"), tr("Low"), tr("High"), tr("The provider's default")});
    m_form->setCaption(m_streamRow, tr("Stream"));
    m_form->setCaption(m_tokensRow, tr("Tokens"));
    m_stream->setAccessibleName(tr("Stream"));
    m_stream->setToolTip(tr("Show tokens as they come"));
    m_streamNote->setText(tr("tokens show as they come"));
    refresh();
}

void ModelSection::refresh()
{
    const settings::EndpointEntry chosen = m_setup.endpoint();
    m_endpoint->clear();
    for (const settings::EndpointEntry &entry : m_setup.endpoints()) {
        QString name = entry.name.isEmpty() ? entry.url.host() : entry.name;
        if (entry.isEmbedded())
            name = tr("Embedded baseline, not a language model");
        m_endpoint->addItem(name, entry.id);
        m_endpoint->setItemData(m_endpoint->count() - 1, name, Qt::ToolTipRole);
    }
    m_endpoint->setCurrentIndex(m_endpoint->findData(chosen.id));
    m_endpoint->setToolTip(m_endpoint->currentText());
    m_endpoint->insertSeparator(m_endpoint->count());
    m_endpoint->addItem(tr("Connect a model…"), QString());
    m_stream->setChecked(m_setup.setup().parameters.streaming == llm::Streaming::On);
    m_models.showFor(chosen);
    if (isVisible() && m_models.state() == ModelChoices::State::Unknown)
        fetch();
    refreshModels();
}

void ModelSection::refreshModels()
{
    const bool embedded = m_setup.endpoint().isEmbedded();
    const ModelChoices::State state = m_models.state();
    const QSignalBlocker quiet(m_model);
    m_model->clear();
    m_model->addItems(m_models.models());
    m_model->setCurrentIndex(m_model->findText(m_setup.setup().model));
    m_model->setEditText(embedded ? QString() : m_setup.setup().model);
    m_form->setRowVisible(m_modelRow, !embedded);
    m_form->setRowVisible(m_sharingRow, !embedded);
    m_form->setRowVisible(m_tokensRow, !embedded);
    m_sharing->setEnabled(m_setup.isEditable());
    m_fetch->setEnabled(state != ModelChoices::State::Fetching && m_setup.isEditable());
    QString hint;
    if (state == ModelChoices::State::Fetching)
        hint = tr("Asking the endpoint for its models…");
    else if (state == ModelChoices::State::Known && m_models.models().isEmpty())
        hint = tr("The endpoint lists no models. Type the name.");
    else if (state == ModelChoices::State::Known && !m_setup.setup().model.isEmpty()
             && !m_models.models().contains(m_setup.setup().model))
        hint = tr("The endpoint does not list this model.");
    m_form->setHint(m_modelRow, hint);
    if (state == ModelChoices::State::Failed && m_models.error())
        m_error->setError(*m_models.error());
    else
        m_error->clear();
    m_form->setRowVisible(m_errorRow, state == ModelChoices::State::Failed);
    refreshThinking();
    m_form->setHint(m_endpointRow, embedded ? tr("Learns from the examples on this computer; a start, no measure of a model")
                                            : QString());
}

void ModelSection::refreshThinking()
{
    const settings::EndpointEntry entry = m_setup.endpoint();
    const Thinking thinking = m_setup.setup().parameters.thinking;
    m_thinking->setCurrentIndex(int(std::ranges::find(thinkings, thinking) - std::begin(thinkings)));
    m_form->setRowVisible(m_thinkingRow, !entry.isEmbedded());
    const llm::Profile &server = llm::profileOf(llm::Endpoint{entry.url, {}, {}, entry.profile});
    const bool asks = thinking == Thinking::Low || thinking == Thinking::High;
    QString hint;
    if (asks && !server.mayThink(m_setup.setup().model))
        hint = tr("This model does not think; nothing is said of it.");
    else if (asks)
        hint = tr("Slower and dearer; most labels need none.");
    m_form->setHint(m_thinkingRow, hint);
}

void ModelSection::chooseEndpoint(int place)
{
    const QString id = m_endpoint->itemData(place).toString();
    if (id.isEmpty()) {
        m_endpoint->setCurrentIndex(m_endpoint->findData(m_setup.endpoint().id));
        Q_EMIT connectModelRequested();
        return;
    }
    m_setup.chooseEndpoint(id);
    refresh();
}

void ModelSection::fetch() { m_models.fetch(m_setup.endpoint()); }

void ModelSection::takeModel()
{
    m_setup.chooseModel(m_model->currentText().trimmed());
    // After the signal: the line edit is still busy with it.
    QMetaObject::invokeMethod(this, &ModelSection::refreshModels, Qt::QueuedConnection);
}

} // namespace lw::ui
