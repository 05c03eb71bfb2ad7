// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/parameter_fields.h"

#include "ui/pages/annotate/setup_presenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/scale.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QSpinBox>

#include <limits>

namespace lw::ui {
namespace {

constexpr double temperatureStep = 0.1;
constexpr double topPStep = 0.05;
constexpr int leastFieldWidth = 104;

/// The value, or empty at the lowest step, which is "auto".
template <typename T, typename Box>
std::optional<T> valueOf(const Box *box)
{
    return box->value() <= box->minimum() ? std::nullopt : std::optional<T>(box->value());
}

void prepare(QAbstractSpinBox *box)
{
    box->setKeyboardTracking(false);
    // Its own least width has room for the longest number there could ever be.
    box->setMinimumWidth(scaledPx(leastFieldWidth));
}

} // namespace

ParameterFields::ParameterFields(SetupPresenter &setup, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_temperature(new QDoubleSpinBox(this))
    , m_topP(new QDoubleSpinBox(this))
    , m_maxTokens(new QSpinBox(this))
    , m_seed(new QSpinBox(this))
    , m_logprobs(new QCheckBox(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::s);
    grid->addWidget(m_temperature, 0, 0);
    grid->addWidget(m_topP, 0, 1);
    grid->addWidget(m_maxTokens, 1, 0);
    grid->addWidget(m_seed, 1, 1);
    grid->addWidget(m_logprobs, 2, 0, 1, 2);
    m_temperature->setRange(-temperatureStep, 2);
    m_temperature->setSingleStep(temperatureStep);
    m_temperature->setDecimals(2);
    m_topP->setRange(0, 1);
    m_topP->setSingleStep(topPStep);
    m_topP->setDecimals(2);
    m_maxTokens->setRange(0, 1'000'000);
    m_maxTokens->setSingleStep(64);
    m_maxTokens->setGroupSeparatorShown(true);
    m_seed->setRange(-1, std::numeric_limits<int>::max());
    m_temperature->setObjectName(QStringLiteral("temperature"));
    m_topP->setObjectName(QStringLiteral("topP"));
    m_maxTokens->setObjectName(QStringLiteral("maxTokens"));
    m_seed->setObjectName(QStringLiteral("seed"));
    m_logprobs->setObjectName(QStringLiteral("logprobs"));
    const auto changed = [this](auto set) {
        return [this, set] { m_setup.edit([set](project::Setup &all) { set(all.parameters); }); };
    };
    connect(m_temperature, &QDoubleSpinBox::valueChanged, this,
            changed([this](llm::Parameters &p) { p.temperature = valueOf<double>(m_temperature); }));
    connect(m_topP, &QDoubleSpinBox::valueChanged, this,
            changed([this](llm::Parameters &p) { p.topP = valueOf<double>(m_topP); }));
    connect(m_maxTokens, &QSpinBox::valueChanged, this,
            changed([this](llm::Parameters &p) { p.maxTokens = valueOf<qint64>(m_maxTokens); }));
    connect(m_seed, &QSpinBox::valueChanged, this,
            changed([this](llm::Parameters &p) { p.seed = valueOf<qint64>(m_seed); }));
    connect(m_logprobs, &QCheckBox::toggled, this, changed([this](llm::Parameters &p) {
        p.topLogprobs = m_logprobs->isChecked() ? std::optional(llm::usualTopLogprobs) : std::nullopt;
    }));
    for (QAbstractSpinBox *box : {static_cast<QAbstractSpinBox *>(m_temperature), static_cast<QAbstractSpinBox *>(m_topP),
                                  static_cast<QAbstractSpinBox *>(m_maxTokens), static_cast<QAbstractSpinBox *>(m_seed)})
        prepare(box);
    connect(&setup, &SetupPresenter::replaced, this, &ParameterFields::refresh);
    retranslate();
    refresh();
}

void ParameterFields::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ParameterFields::retranslate()
{
    m_temperature->setPrefix(tr("temp "));
    m_temperature->setSpecialValueText(tr("temp auto"));
    m_temperature->setAccessibleName(tr("Temperature"));
    m_temperature->setToolTip(tr("Temperature: 0 answers the same each time, higher varies"));
    m_topP->setPrefix(tr("top p "));
    m_topP->setSpecialValueText(tr("top p auto"));
    m_topP->setAccessibleName(tr("Top p"));
    m_topP->setToolTip(tr("Top p: only the likeliest words that together have this share"));
    m_maxTokens->setPrefix(tr("max "));
    m_maxTokens->setSpecialValueText(tr("max auto"));
    m_maxTokens->setAccessibleName(tr("Most tokens of an answer"));
    m_maxTokens->setToolTip(tr("Most tokens of an answer: what is longer is cut off"));
    m_seed->setPrefix(tr("seed "));
    m_seed->setSpecialValueText(tr("seed auto"));
    m_seed->setAccessibleName(tr("Seed"));
    m_seed->setToolTip(tr("Seed: with the same one some servers repeat their answers"));
    m_logprobs->setText(tr("Token probabilities"));
    m_logprobs->setAccessibleName(m_logprobs->text());
    m_logprobs->setToolTip(tr("How probable each label was to the model, for the order “uncertain first”. Answers are longer on the wire; "
                              "a server that does not tell them is asked without."));
}

void ParameterFields::refresh()
{
    const llm::Parameters &p = m_setup.setup().parameters;
    const QSignalBlocker quiet[] = {QSignalBlocker(m_temperature), QSignalBlocker(m_topP), QSignalBlocker(m_maxTokens),
                                    QSignalBlocker(m_seed), QSignalBlocker(m_logprobs)};
    m_logprobs->setChecked(p.topLogprobs.has_value());
    m_temperature->setValue(p.temperature.value_or(m_temperature->minimum()));
    m_topP->setValue(p.topP.value_or(m_topP->minimum()));
    m_maxTokens->setValue(int(qMin<qint64>(p.maxTokens.value_or(m_maxTokens->minimum()), m_maxTokens->maximum())));
    m_seed->setValue(int(qMin<qint64>(p.seed.value_or(m_seed->minimum()), m_seed->maximum())));
}

} // namespace lw::ui
