// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/endpoint_form.h"

#include "ui/pages/settings/delete_row.h"
#include "ui/pages/settings/endpoint_limits.h"
#include "ui/pages/settings/endpoint_price.h"
#include "ui/pages/settings/endpoint_words.h"
#include "ui/pages/settings/key_field.h"
#include "ui/pages/settings/test_panel.h"
#include "ui/pages/settings/use_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/error_line.h"
#include "ui/widgets/form.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/text_label.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace lw::ui {
namespace {

enum EndpointRow { NameRow, AddressRow, KindRow, KeyRow, ModelRow };

constexpr std::chrono::milliseconds typingPause{400};

using Kind = llm::Profile::Id;

/// As they are offered.
constexpr Kind kinds[] = {Kind::OpenAi, Kind::Azure,    Kind::Anthropic, Kind::DeepSeek, Kind::Gemini,   Kind::Qwen,
                          Kind::OpenRouter, Kind::Ollama, Kind::LlamaCpp, Kind::VLlm,   Kind::LmStudio, Kind::Generic};

} // namespace

EndpointForm::EndpointForm(EndpointsPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_form(new Form(Form::HintPlace::Below, this))
    , m_name(new QLineEdit(this))
    , m_address(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_key(new KeyField(this))
    , m_model(new QComboBox(this))
    , m_keyError(new ErrorLine(this))
    , m_limits(new EndpointLimits(presenter, this))
    , m_price(new EndpointPrice(presenter, this))
    , m_test(new TestPanel(presenter, this))
    , m_use(new KeyButton(ButtonKind::Plain, this))
    , m_delete(new DeleteRow(this))
    , m_mended(new QTimer(this))
{
    m_mended->setSingleShot(true);
    m_mended->setInterval(typingPause);
    m_name->setObjectName(QStringLiteral("endpointName"));
    m_address->setObjectName(QStringLiteral("endpointUrl"));
    m_kind->setObjectName(QStringLiteral("endpointKind"));
    m_model->setObjectName(QStringLiteral("endpointModel"));
    m_use->setObjectName(QStringLiteral("useEndpoint"));
    m_model->setEditable(true);
    m_model->setInsertPolicy(QComboBox::NoInsert);
    m_model->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_model->setMinimumContentsLength(16);
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    m_form->addRow(m_name);
    m_form->addRow(m_address);
    m_form->addRow(m_kind);
    m_form->addRow(m_key);
    m_form->addRow(m_model);
    m_form->setCaptionWidth(scaledPx(88));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(m_form);
    column->addWidget(m_keyError);
    column->addWidget(m_limits);
    column->addWidget(m_price);
    column->addSpacing(space::xs);
    column->addWidget(m_test);
    m_test->setNeighbour(m_use);
    column->addSpacing(space::s);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(m_delete);
    column->addStretch(1);
    connectFields();
    load();
    retranslate();
}

void EndpointForm::connectFields()
{
    connect(m_name, &QLineEdit::editingFinished, this, [this] { m_presenter.setName(m_name->text()); });
    // A fault goes away when it is mended, and comes only when the field is left.
    connect(m_address, &QLineEdit::editingFinished, this, [this] { m_presenter.setAddress(m_address->text()); });
    // Not at each key: half an address is often one of another server. Assistive technologies write without leaving the field.
    connect(m_address, &QLineEdit::textChanged, m_mended, qOverload<>(&QTimer::start));
    connect(m_mended, &QTimer::timeout, this, [this] {
        if (m_presenter.fault() != AddressFault::None && readAddress(m_address->text()).fault == AddressFault::None)
            m_presenter.setAddress(m_address->text());
    });
    connect(m_kind, &QComboBox::activated, this,
            [this](int place) { m_presenter.setProfile(m_kind->itemData(place).toString()); });
    connect(m_model->lineEdit(), &QLineEdit::editingFinished, this, [this] { m_presenter.setModel(m_model->currentText()); });
    connect(m_model, &QComboBox::textActivated, &m_presenter, &EndpointsPresenter::setModel);
    connect(m_key, &KeyField::keyGiven, &m_presenter, &EndpointsPresenter::setKey);
    connect(m_key, &KeyField::removeRequested, &m_presenter, &EndpointsPresenter::removeKey);
    connect(m_use, &QAbstractButton::clicked, this, [this] {
        commit();
        m_presenter.use();
    });
    connect(m_test, &TestPanel::testRequested, this, &EndpointForm::test);
    connect(m_delete, &DeleteRow::confirmed, &m_presenter, &EndpointsPresenter::remove);
    connect(&m_presenter, &EndpointsPresenter::changed, this, &EndpointForm::refresh);
}

void EndpointForm::load()
{
    m_name->setText(m_presenter.entry().name);
    m_address->setText(m_presenter.address());
    m_address->setCursorPosition(0);
    m_model->clear();
    m_key->reset();
    m_limits->load();
    m_price->load();
    m_delete->reset();
    refresh();
}

void EndpointForm::commit()
{
    m_presenter.setName(m_name->text());
    m_presenter.setAddress(m_address->text());
    m_presenter.setModel(m_model->currentText());
    m_key->give();
    m_limits->commit();
    m_price->commit();
}

void EndpointForm::test()
{
    commit();
    if (m_presenter.fault() == AddressFault::None)
        m_presenter.test();
    else
        m_address->setFocus(Qt::OtherFocusReason);
}

void EndpointForm::focusFirst()
{
    if (m_presenter.fault() == AddressFault::Placeholder) {
        const QString text = m_address->text();
        for (const project::ProviderPreset &preset : project::providerPresets()) {
            const qsizetype at = preset.placeholder.isEmpty() ? -1 : text.indexOf(preset.placeholder);
            if (at >= 0) {
                m_address->setFocus(Qt::OtherFocusReason);
                m_address->setSelection(int(at), int(preset.placeholder.size()));
                return;
            }
        }
    }
    if (m_presenter.fault() != AddressFault::None)
        m_address->setFocus(Qt::OtherFocusReason);
    else if (m_presenter.keyState() == EndpointsPresenter::KeyState::None && !isLoopback(m_presenter.entry().url))
        m_key->setFocus(Qt::OtherFocusReason);
    else
        m_test->button()->setFocus(Qt::OtherFocusReason);
}

void EndpointForm::refresh()
{
    if (m_presenter.entry().isEmbedded())
        return;
    const settings::EndpointEntry &entry = m_presenter.entry();
    m_form->setError(AddressRow, addressSentence(m_presenter.fault()));
    const bool open = m_presenter.fault() == AddressFault::None && entry.url.scheme() == QLatin1String("http")
        && !isLoopback(entry.url);
    m_form->setHint(AddressRow, open ? tr("With http, key and texts travel unencrypted: for your own network only.") : QString());
    refreshKind();
    fillModels();
    refreshKey();
    const UseWords words = useWords(m_presenter);
    m_use->setText(words.action);
    m_use->setEnabled(m_presenter.useState() == EndpointsPresenter::Use::Possible);
    m_name->setPlaceholderText(entry.name.isEmpty() ? endpointName(entry) : QString());
    m_delete->setName(endpointName(entry));
    m_test->setNeighbourNote(words.note);
}

void EndpointForm::refreshKind()
{
    const settings::EndpointEntry &entry = m_presenter.entry();
    const Kind guess = llm::profileOf(readAddress(m_presenter.address()).url).id;
    const QSignalBlocker quiet(m_kind);
    m_kind->setItemText(0, guess == Kind::Generic ? tr("By the URL, which tells of none that is known")
                                                  : tr("By the URL: %1", "the kind of a server").arg(profileName(guess)));
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(entry.profile)));
}

void EndpointForm::refreshKey()
{
    using KeyState = EndpointsPresenter::KeyState;
    m_key->setState(m_presenter.keyState(), m_presenter.keeping(), !m_presenter.isDraft());
    const bool memory = m_presenter.keeping() == secrets::Keeping::MemoryOnly;
    QString hint;
    if (m_presenter.keyState() == KeyState::Lost)
        hint = tr("The key is not stored any more. Enter it again.");
    else if (memory)
        hint = tr("Kept in memory until the program ends, because this system has no keychain that can be used.");
    m_form->setHint(KeyRow, hint);
    if (m_presenter.keyError())
        m_keyError->setText(tr("The keychain of the system refuses. Unlock it, then try again."), m_presenter.keyError()->detail);
    else
        m_keyError->clear();
}

void EndpointForm::fillModels()
{
    const QStringList models = m_presenter.models();
    QStringList shown;
    for (int i = 0; i < m_model->count(); ++i)
        shown += m_model->itemText(i);
    const bool typing = m_model->lineEdit()->hasFocus() && m_model->lineEdit()->isModified();
    const QSignalBlocker quiet(m_model);
    const QString typed = m_model->currentText();
    if (shown != models) {
        m_model->clear();
        m_model->addItems(models);
    }
    m_model->setEditText(typing ? typed : m_presenter.entry().model);
    m_form->setHint(ModelRow, models.isEmpty() ? tr("The test asks the server for its models.")
                                               : tr("The server has %n model(s).", nullptr, int(models.size())));
}

void EndpointForm::retranslate()
{
    m_form->setCaption(NameRow, tr("Name"));
    m_form->setCaption(AddressRow, tr("URL"));
    m_form->setCaption(KindRow, tr("Kind"));
    m_kind->setAccessibleName(tr("Kind of server"));
    m_kind->setToolTip(tr("What the server is: each kind is asked in its own words"));
    m_kind->clear();
    m_kind->addItem({}, QString());
    for (const Kind kind : kinds)
        m_kind->addItem(profileName(kind), QString::fromLatin1(llm::profileOf(kind).name));
    m_form->setCaption(KeyRow, tr("Key", "of an endpoint"));
    m_form->setCaption(ModelRow, tr("Model"));
    m_name->setToolTip(tr("How this endpoint is called in the window"));
    m_address->setToolTip(tr("The address of the server, up to and with the version"));
    m_model->setToolTip(tr("The model that is asked. Runs of a project may choose another."));
    m_address->setPlaceholderText(tr("https://server/v1"));
    refresh();
}

void EndpointForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace lw::ui
