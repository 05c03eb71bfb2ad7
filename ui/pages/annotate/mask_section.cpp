// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/mask_section.h"

#include "ui/pages/annotate/form_parts.h"
#include "ui/pages/annotate/growing_text.h"
#include "ui/pages/annotate/prompt_meter.h"
#include "ui/pages/annotate/setup_presenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/form.h"
#include "ui/widgets/switch.h"

#include <QEvent>
#include <QVBoxLayout>

namespace lw::ui {
namespace {

using task::MaskingRules;

constexpr std::array maskingSorts{&MaskingRules::email, &MaskingRules::phone, &MaskingRules::id, &MaskingRules::card};
constexpr std::array maskingNames{"maskEmail", "maskPhone", "maskId", "maskCard"};

QStringList readOwnWords(const QString &text)
{
    QStringList words;
    for (const QString &line : text.split(u'\n')) {
        if (const QString word = line.trimmed(); !word.isEmpty() && !words.contains(word))
            words += word;
    }
    return words;
}

} // namespace

MaskSection::MaskSection(SetupPresenter &setup, PromptMeter &meter, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_meter(meter)
    , m_form(new Form(Form::HintPlace::Below, this))
    , m_words(new GrowingText)
    , m_count(new TextLabel(FontRole::Small, Token::Text, this))
    , m_limits(new TextLabel(FontRole::Small, Token::Muted, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    for (TextLabel *label : {m_count, m_limits}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_count->setObjectName(QStringLiteral("maskCount"));
    for (std::size_t i = 0; i < m_sorts.size(); ++i) {
        Sort &sort = m_sorts[i];
        sort.on = new Switch;
        sort.on->setObjectName(QLatin1String(maskingNames[i]));
        sort.note = new ElidedLabel(FontRole::Small, Token::Muted);
        sort.row = m_form->addRow(sideBySide({sort.on, sort.note}));
        connect(sort.on, &QAbstractButton::toggled, this, [this, i](bool on) {
            if (m_setup.setup().task.mask.*maskingSorts[i] != on)
                m_setup.edit([i, on](project::Setup &set) { set.task.mask.*maskingSorts[i] = on; });
        });
    }
    m_wordsRow = m_form->addRow(m_words);
    m_words->setObjectName(QStringLiteral("maskWords"));
    alignCaptions(m_form);
    captionAtTop(m_form, m_wordsRow);
    connect(m_words, &QPlainTextEdit::textChanged, this, [this] {
        const QStringList words = readOwnWords(m_words->toPlainText());
        if (words != m_setup.setup().task.mask.words)
            m_setup.edit([&words](project::Setup &set) { set.task.mask.words = words; });
    });
    connect(&meter, &PromptMeter::promptChanged, this, &MaskSection::refreshCount);
    connect(&setup, &SetupPresenter::edited, this, &MaskSection::refresh);
    connect(&setup, &SetupPresenter::replaced, this, &MaskSection::refresh);
    retranslate();
}

void MaskSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MaskSection::retranslate()
{
    const std::array captions{tr("E-mail"), tr("Telephone"), tr("Identity"), tr("Cards")};
    const std::array notes{tr("addresses like name@host.tld"), tr("with + or 00, Chinese, North American"), tr("Chinese numbers of 18 digits, checked"),
                           tr("13 to 19 digits, checked")};
    for (std::size_t i = 0; i < m_sorts.size(); ++i) {
        m_form->setCaption(m_sorts[i].row, captions[i]);
        m_sorts[i].on->setAccessibleName(captions[i]);
        m_sorts[i].on->setToolTip(tr("Send a mark in its place; answers get back what stood there"));
        m_sorts[i].note->setText(notes[i]);
    }
    m_form->setCaption(m_wordsRow, tr("Own words"));
    m_words->setToolTip(tr("Words of your own that are not to be sent, one a line"));
    m_words->setPlaceholderText(tr("one a line"));
    m_limits->setText(tr("Only what has such a form is found: no names, no addresses of houses, no numbers in words. "
                         "The prompt with all its examples is sent as the preview shows it."));
    refresh();
    refreshCount();
}

void MaskSection::refresh()
{
    const MaskingRules &rules = m_setup.setup().task.mask;
    for (std::size_t i = 0; i < m_sorts.size(); ++i)
        m_sorts[i].on->setChecked(rules.*maskingSorts[i]);
    if (readOwnWords(m_words->toPlainText()) != rules.words)
        m_words->setPlainText(rules.words.join(u'\n'));
}

void MaskSection::refreshCount()
{
    const auto &prompt = m_meter.prompt();
    m_count->setVisible(prompt.has_value());
    if (!prompt)
        return;
    m_count->setText(prompt->masked > 0 ? tr("%n place(s) masked in record %1.", nullptr, prompt->masked).arg(m_meter.shownId())
                                        : tr("Nothing is masked in record %1.").arg(m_meter.shownId()));
}

QString MaskSection::summary() const
{
    const MaskingRules &rules = m_setup.setup().task.mask;
    int sorts = rules.words.isEmpty() ? 0 : 1;
    for (const auto flag : maskingSorts)
        sorts += rules.*flag ? 1 : 0;
    return sorts == 0 ? tr("off") : tr("%n kind(s)", nullptr, sorts);
}

} // namespace lw::ui
