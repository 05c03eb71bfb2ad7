// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace lw::ui {

class AutoBox;
class Form;
class PromptMeter;
class SetupPresenter;

/// How it is asked: requests at once, records a request, chunks of long records, cache; each with a phrase of what it does.
class HowSection final : public QWidget
{
    Q_OBJECT

public:
    HowSection(SetupPresenter &setup, PromptMeter &meter, QWidget *parent = nullptr);

    /// While a run goes on only the number at a time can be changed.
    void setLive(bool live);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void refreshHints();
    [[nodiscard]] QString atOnceHint() const;
    void refreshFaults();
    void refreshChunkHint();

    SetupPresenter &m_setup;
    PromptMeter &m_meter;
    Form *m_form;
    AutoBox *m_concurrency;
    AutoBox *m_batch;
    QSpinBox *m_chunk;
    QSpinBox *m_overlap;
    QComboBox *m_cache;
    QSpinBox *m_cacheAge;
    int m_concurrencyRow = 0;
    int m_batchRow = 0;
    int m_chunkRow = 0;
    int m_overlapRow = 0;
    int m_cacheRow = 0;
    int m_cacheAgeRow = 0;
};

} // namespace lw::ui
