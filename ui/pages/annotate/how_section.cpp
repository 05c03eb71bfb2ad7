// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/how_section.h"

#include "ui/pages/annotate/form_parts.h"
#include "ui/pages/annotate/prompt_meter.h"
#include "ui/pages/annotate/setup_presenter.h"
#include "ui/text/format.h"
#include "ui/widgets/form.h"

#include <QComboBox>
#include <QEvent>
#include <QSpinBox>
#include <QVBoxLayout>

namespace lw::ui {
namespace {

constexpr int concurrencies[] = {1, 2, 4, 8, 16, 32, 64, 128};

} // namespace

HowSection::HowSection(SetupPresenter &setup, PromptMeter &meter, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_meter(meter)
    , m_form(new Form(Form::HintPlace::Beside, this))
    , m_concurrency(new QComboBox)
    , m_chunk(new QSpinBox)
    , m_overlap(new QSpinBox)
    , m_cache(new QComboBox)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    m_chunk->setRange(16, 1'000'000);
    m_chunk->setSingleStep(256);
    m_overlap->setRange(0, 500'000);
    m_overlap->setSingleStep(32);
    for (QSpinBox *box : {m_chunk, m_overlap}) {
        box->setGroupSeparatorShown(true);
        box->setKeyboardTracking(false);
    }
    m_concurrencyRow = m_form->addRow(m_concurrency);
    m_chunkRow = m_form->addRow(m_chunk);
    m_overlapRow = m_form->addRow(m_overlap);
    m_cacheRow = m_form->addRow(m_cache);
    alignCaptions(m_form);
    m_concurrency->setObjectName(QStringLiteral("concurrency"));
    m_chunk->setObjectName(QStringLiteral("chunkTokens"));
    m_overlap->setObjectName(QStringLiteral("chunkOverlap"));
    m_cache->setObjectName(QStringLiteral("cacheMode"));

    connect(m_concurrency, &QComboBox::activated, this, [this] {
        m_setup.edit([this](project::Setup &set) { set.concurrency = m_concurrency->currentData().toInt(); });
    });
    connect(m_chunk, &QSpinBox::valueChanged, this,
            [this](int tokens) { m_setup.edit([tokens](project::Setup &set) { set.chunks.tokens = tokens; }); });
    connect(m_overlap, &QSpinBox::valueChanged, this,
            [this](int tokens) { m_setup.edit([tokens](project::Setup &set) { set.chunks.overlap = tokens; }); });
    connect(m_cache, &QComboBox::activated, this, [this](int place) {
        m_setup.edit([place](project::Setup &set) {
            set.cache = place == 0 ? engine::CacheMode::Off : engine::CacheMode::Exact;
        });
    });
    connect(&setup, &SetupPresenter::edited, this, &HowSection::refreshHints);
    connect(&setup, &SetupPresenter::replaced, this, &HowSection::refresh);
    connect(&meter, &PromptMeter::estimateChanged, this, &HowSection::refreshHints);
    retranslate();
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
    m_concurrency->setToolTip(tr("How many requests are under way at the same time"));
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
    m_cache->addItem(tr("Off"));
    m_cache->addItem(tr("Exact"));
    refresh();
}

void HowSection::refresh()
{
    const project::Setup &set = m_setup.setup();
    m_concurrency->clear();
    m_concurrency->addItem(tr("Auto"), 0);
    bool known = set.concurrency == 0;
    for (const int number : concurrencies) {
        m_concurrency->addItem(formatCount(number), number);
        known = known || number == set.concurrency;
    }
    // A project of the command line may have any number.
    if (!known)
        m_concurrency->addItem(formatCount(set.concurrency), set.concurrency);
    m_concurrency->setCurrentIndex(m_concurrency->findData(set.concurrency));
    const QSignalBlocker quietChunk(m_chunk);
    const QSignalBlocker quietOverlap(m_overlap);
    m_chunk->setValue(set.chunks.tokens);
    m_overlap->setValue(set.chunks.overlap);
    m_cache->setCurrentIndex(set.cache == engine::CacheMode::Off ? 0 : 1);
    refreshHints();
}

void HowSection::refreshHints()
{
    const project::Setup &set = m_setup.setup();
    const int atOnce = set.concurrency > 0 ? set.concurrency : project::autoConcurrency;
    m_form->setHint(m_concurrencyRow, tr("%n request(s) at a time; more may be faster", nullptr, atOnce));
    const auto &estimate = m_meter.estimate();
    if (estimate && estimate->sample > 0 && estimate->longRecords == 0)
        m_form->setHint(m_chunkRow, tr("no record of the sample is longer"));
    else if (estimate && estimate->sample > 0)
        m_form->setHint(m_chunkRow, tr("about %1 % of the records are cut, then their parts vote")
                                        .arg(qMax(1, qRound(100.0 * estimate->longRecords / estimate->sample))));
    else
        m_form->setHint(m_chunkRow, tr("longer records are cut, then their parts vote"));
    m_form->setHint(m_overlapRow, tr("read twice, so that nothing is cut in two"));
    m_form->setError(m_overlapRow, set.chunks.overlap * 2 >= set.chunks.tokens
                                       ? tr("It is to be below half of a chunk: %1 at most.").arg((set.chunks.tokens - 1) / 2)
                                       : QString());
    m_form->setHint(m_cacheRow, set.cache == engine::CacheMode::Off
                                    ? tr("every record is asked, known answers too")
                                    : tr("a known answer is free and there at once"));
}

} // namespace lw::ui
