// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/how_section.h"

#include "ui/pages/annotate/form_parts.h"
#include "ui/pages/annotate/prompt_meter.h"
#include "ui/pages/annotate/setup_presenter.h"
#include "ui/widgets/auto_box.h"
#include "ui/widgets/form.h"

#include <QComboBox>
#include <QEvent>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace lw::ui {
namespace {

const std::vector<int> concurrencies{1, 2, 4, 8, 16, 32, 64, 128};
const std::vector<int> batches{1, 2, 4, 8, 16, 32};
/// As they are offered.
constexpr engine::CacheMode cacheModes[] = {engine::CacheMode::Off, engine::CacheMode::Exact, engine::CacheMode::Refresh,
                                            engine::CacheMode::Replay};

} // namespace

HowSection::HowSection(SetupPresenter &setup, PromptMeter &meter, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_meter(meter)
    , m_form(new Form(Form::HintPlace::Beside, this))
    , m_concurrency(new AutoBox(project::concurrencyRange, concurrencies))
    , m_batch(new AutoBox(project::batchRange, batches))
    , m_chunk(new QSpinBox)
    , m_overlap(new QSpinBox)
    , m_cache(new QComboBox)
    , m_cacheAge(new QSpinBox)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    m_chunk->setRange(16, 1'000'000);
    m_chunk->setSingleStep(256);
    m_overlap->setRange(0, 500'000);
    m_overlap->setSingleStep(32);
    m_cacheAge->setRange(0, engine::CachePolicy::mostDays);
    for (QSpinBox *box : {m_chunk, m_overlap, m_cacheAge}) {
        box->setGroupSeparatorShown(true);
        box->setKeyboardTracking(false);
    }
    m_concurrencyRow = m_form->addRow(m_concurrency);
    m_batchRow = m_form->addRow(m_batch);
    m_chunkRow = m_form->addRow(m_chunk);
    m_overlapRow = m_form->addRow(m_overlap);
    m_cacheRow = m_form->addRow(m_cache);
    m_cacheAgeRow = m_form->addRow(m_cacheAge);
    alignCaptions(m_form);
    m_concurrency->setObjectName(QStringLiteral("concurrency"));
    m_batch->setObjectName(QStringLiteral("batch"));
    m_chunk->setObjectName(QStringLiteral("chunkTokens"));
    m_overlap->setObjectName(QStringLiteral("chunkOverlap"));
    m_cache->setObjectName(QStringLiteral("cacheMode"));
    m_cacheAge->setObjectName(QStringLiteral("cacheAge"));

    connect(m_concurrency, &AutoBox::numberChanged, this,
            [this](int number) { m_setup.setConcurrency(number); });
    connect(m_batch, &AutoBox::numberChanged, this,
            [this](int number) { m_setup.edit([number](project::Setup &set) { set.batch = number; }); });
    for (AutoBox *box : {m_concurrency, m_batch})
        connect(box, &AutoBox::faultChanged, this, &HowSection::refreshFaults);
    connect(m_chunk, &QSpinBox::valueChanged, this,
            [this](int tokens) { m_setup.edit([tokens](project::Setup &set) { set.chunks.tokens = tokens; }); });
    connect(m_overlap, &QSpinBox::valueChanged, this,
            [this](int tokens) { m_setup.edit([tokens](project::Setup &set) { set.chunks.overlap = tokens; }); });
    connect(m_cache, &QComboBox::activated, this, [this](int place) {
        m_setup.edit([place](project::Setup &set) { set.cache = cacheModes[place]; });
    });
    connect(m_cacheAge, &QSpinBox::valueChanged, this,
            [this](int days) { m_setup.edit([days](project::Setup &set) { set.cacheMaxAgeDays = days; }); });
    connect(&setup, &SetupPresenter::edited, this, &HowSection::refreshHints);
    connect(&setup, &SetupPresenter::replaced, this, &HowSection::refresh);
    connect(&setup, &SetupPresenter::endpointsChanged, this, &HowSection::refreshHints);
    connect(&meter, &PromptMeter::estimateChanged, this, &HowSection::refreshHints);
    retranslate();
}

void HowSection::setLive(bool live)
{
    for (const int row : {m_batchRow, m_chunkRow, m_overlapRow, m_cacheRow, m_cacheAgeRow})
        m_form->setRowEnabled(row, !live);
}

void HowSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void HowSection::retranslate()
{
    m_form->setCaption(m_concurrencyRow, tr("Concurrency"));
    m_concurrency->setToolTip(tr("How many requests are under way at the same time; a run that goes on takes the new number at once"));
    m_form->setCaption(m_batchRow, tr("Batch"));
    m_batch->setAccessibleName(tr("Records in one request"));
    m_batch->setToolTip(tr("How many records are asked in one request"));
    m_form->setCaption(m_chunkRow, tr("Chunks"));
    m_chunk->setSuffix(tr(" tok"));
    m_chunk->setAccessibleName(tr("Longest chunk, in tokens"));
    m_chunk->setToolTip(tr("A record that is longer is asked in parts"));
    m_form->setCaption(m_overlapRow, tr("Overlap"));
    m_overlap->setSuffix(tr(" tok"));
    m_overlap->setAccessibleName(tr("Overlap of chunks, in tokens"));
    m_overlap->setToolTip(tr("What a chunk repeats of the one before"));
    m_form->setCaption(m_cacheRow, tr("Cache"));
    m_cache->setToolTip(tr("Whether answers that are known are asked for again"));
    m_cache->clear();
    m_cache->addItems({tr("Off"), tr("Exact"), tr("Refresh"), tr("Replay")});
    m_form->setCaption(m_cacheAgeRow, tr("Answers up to"));
    m_cacheAge->setAccessibleName(tr("Oldest answer that is taken from the cache, in days"));
    m_cacheAge->setToolTip(tr("An answer that was stored longer ago is asked for again"));
    m_cacheAge->setSpecialValueText(tr("any age"));
    m_cacheAge->setSuffix(tr(" d"));
    refresh();
}

void HowSection::refresh()
{
    const project::Setup &set = m_setup.setup();
    m_concurrency->setNumber(set.concurrency);
    m_batch->setNumber(set.batch);
    const QSignalBlocker quietChunk(m_chunk);
    const QSignalBlocker quietOverlap(m_overlap);
    m_chunk->setValue(set.chunks.tokens);
    m_overlap->setValue(set.chunks.overlap);
    const QSignalBlocker quietAge(m_cacheAge);
    m_cacheAge->setValue(set.cacheMaxAgeDays);
    m_cache->setCurrentIndex(int(std::ranges::find(cacheModes, set.cache) - std::begin(cacheModes)));
    refreshFaults();
    refreshHints();
}

void HowSection::refreshFaults()
{
    m_form->setError(m_concurrencyRow, m_concurrency->fault());
    m_form->setError(m_batchRow, m_batch->fault());
    m_setup.setReadable(m_concurrency->objectName(), !m_concurrency->isFaulty());
    m_setup.setReadable(m_batch->objectName(), !m_batch->isFaulty());
}

QString HowSection::atOnceHint() const
{
    const int set = m_setup.setup().concurrency;
    const std::optional<int> atOnce = m_setup.atOnce();
    if (!atOnce)
        return tr("as many as the endpoint takes well");
    if (set == 0)
        return tr("as many as the endpoint takes well, %n at most", nullptr, *atOnce);
    if (*atOnce < set)
        return tr("%n at a time, as the endpoint's settings say", nullptr, *atOnce);
    return tr("exactly %n request(s) at a time", nullptr, *atOnce);
}

void HowSection::refreshHints()
{
    const project::Setup &set = m_setup.setup();
    m_form->setHint(m_concurrencyRow, atOnceHint());
    const int batch = m_setup.batch();
    m_form->setHint(m_batchRow, batch == 1      ? tr("each record is asked alone")
                                : set.batch > 0 ? tr("%n records a request; its fixed part is paid once", nullptr, batch)
                                                : tr("begins with %n a request, more while it goes well", nullptr, batch));
    refreshChunkHint();
    m_form->setHint(m_overlapRow, tr("read twice, so that nothing is cut in two"));
    m_form->setError(m_overlapRow, set.chunks.overlap * 2 >= set.chunks.tokens
                                       ? tr("It is to be below half of a chunk: %1 at most.").arg((set.chunks.tokens - 1) / 2)
                                       : QString());
    m_form->setRowVisible(m_cacheAgeRow, set.cache == engine::CacheMode::Exact || set.cache == engine::CacheMode::Replay);
    m_form->setHint(m_cacheAgeRow, set.cacheMaxAgeDays == 0 ? tr("however old they are") : tr("older ones are asked for again"));
    switch (set.cache) {
    case engine::CacheMode::Off: m_form->setHint(m_cacheRow, tr("every record is asked, known answers too")); break;
    case engine::CacheMode::Exact: m_form->setHint(m_cacheRow, tr("a known answer is free and there at once")); break;
    case engine::CacheMode::Refresh: m_form->setHint(m_cacheRow, tr("all is asked again, what is labelled too")); break;
    case engine::CacheMode::Replay: m_form->setHint(m_cacheRow, tr("no network: what is not known fails")); break;
    }
}

void HowSection::refreshChunkHint()
{
    const auto &estimate = m_meter.estimate();
    if (estimate && estimate->sample > 0 && estimate->longRecords == 0)
        m_form->setHint(m_chunkRow, tr("no record of the sample is longer"));
    else if (estimate && estimate->sample > 0)
        m_form->setHint(m_chunkRow, tr("about %1 % of the records are cut, then their parts vote")
                                        .arg(qMax(1, qRound(100.0 * estimate->longRecords / estimate->sample))));
    else
        m_form->setHint(m_chunkRow, tr("longer records are cut, then their parts vote"));
}

} // namespace lw::ui
