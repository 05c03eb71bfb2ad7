// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/endpoint_price.h"

#include "core/llm/price_table.h"
#include "core/llm/profile.h"
#include "ui/pages/settings/endpoints_presenter.h"
#include "ui/text/money_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/collapsible_section.h"
#include "ui/widgets/form.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/scale.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace lw::ui {
namespace {

using settings::EndpointEntry;

constexpr int captionWidth = 88;
constexpr int fieldWidth = 244;
constexpr double nanos = double(metrics::nanoPerUnit);

QString currencyOf(const EndpointEntry &entry)
{
    return entry.currency.isEmpty() ? QString::fromLatin1(EndpointEntry::usualCurrency) : entry.currency;
}

QString tokenPrice(qint64 input, qint64 output, const QString &currency)
{
    return EndpointPrice::tr("%1 in, %2 out a million tokens")
        .arg(formatAmount(double(input) / nanos, currency), formatAmount(double(output) / nanos, currency));
}

} // namespace

EndpointPrice::EndpointPrice(EndpointsPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_section(new CollapsibleSection(this))
    , m_form(new Form(Form::HintPlace::Beside))
    , m_currency(new QComboBox)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_section);
    m_currency->setObjectName(QStringLiteral("priceCurrency"));
    m_currency->setEditable(true);
    m_currency->setInsertPolicy(QComboBox::NoInsert);
    m_currency->addItems({QStringLiteral("USD"), QStringLiteral("CNY"), QStringLiteral("EUR")});
    m_currency->lineEdit()->setMaxLength(3);
    m_currency->setMinimumWidth(scaledPx(fieldWidth));
    m_currencyRow = m_form->addRow(m_currency);
    addLine("inputPrice", &EndpointEntry::inputPrice);
    addLine("cachedPrice", &EndpointEntry::cachedPrice);
    addLine("outputPrice", &EndpointEntry::outputPrice);
    addLine("requestPrice", &EndpointEntry::requestPrice);
    m_form->setCaptionWidth(scaledPx(captionWidth));
    m_section->setContent(m_form);
    m_section->setOpen(false);
    m_section->setObjectName(QStringLiteral("endpointPrice"));
    connect(m_currency->lineEdit(), &QLineEdit::editingFinished, this, &EndpointPrice::takeCurrency);
    connect(m_currency, &QComboBox::textActivated, this, &EndpointPrice::takeCurrency);
    connect(&presenter, &EndpointsPresenter::changed, this, &EndpointPrice::refresh);
    retranslate();
}

void EndpointPrice::addLine(const char *name, Number number)
{
    auto *field = new NumberField(EndpointEntry::price, metrics::nanoPerUnit);
    field->setObjectName(QLatin1String(name));
    field->setMinimumWidth(scaledPx(fieldWidth));
    m_lines.push_back({field, number, m_form->addRow(field)});
    connect(field, &NumberField::numberChanged, this,
            [this, number](std::optional<qint64> value) { m_presenter.setNumber(number, value); });
    connect(field, &NumberField::faultChanged, this, &EndpointPrice::refreshFaults);
}

void EndpointPrice::takeCurrency()
{
    m_presenter.setCurrency(m_currency->currentText());
    m_currency->setEditText(currencyOf(m_presenter.entry()));
}

void EndpointPrice::load()
{
    for (const Line &line : m_lines)
        line.field->setNumber(m_presenter.entry().*line.number);
    m_currency->setEditText(currencyOf(m_presenter.entry()));
    refresh();
    m_section->setOpen(m_presenter.entry().hasOwnPrice() || m_presenter.entry().hasHalfPrice());
}

void EndpointPrice::commit()
{
    for (const Line &line : m_lines)
        line.field->commit();
    takeCurrency();
}

void EndpointPrice::refresh()
{
    for (const Line &line : m_lines) {
        if (!line.field->isFaulty())
            line.field->setNumber(m_presenter.entry().*line.number);
        line.field->setUnit(currencyOf(m_presenter.entry()));
    }
    m_section->setNote(note());
    refreshFaults();
}

void EndpointPrice::refreshFaults()
{
    const EndpointEntry &entry = m_presenter.entry();
    for (const Line &line : m_lines)
        m_form->setError(line.row, line.field->fault());
    const Line &missing = m_lines[entry.inputPrice ? Output : Input];
    if (entry.hasHalfPrice() && !missing.field->isFaulty())
        m_form->setError(missing.row, tr("A price of tokens needs both input and output. It does not count before."));
}

QString EndpointPrice::note() const
{
    const EndpointEntry &entry = m_presenter.entry();
    if (entry.hasOwnPrice()) {
        return entry.inputPrice ? tokenPrice(*entry.inputPrice, *entry.outputPrice, currencyOf(entry))
                                : tr("%1 a request").arg(formatAmount(double(*entry.requestPrice) / nanos, currencyOf(entry)));
    }
    if (entry.hasHalfPrice())
        return tr("not complete");
    using Kind = llm::Price::Kind;
    const llm::Endpoint asked{entry.url, entry.model, {}, entry.profile};
    const QString family = QString::fromLatin1(llm::profileOf(asked).name);
    const llm::PriceRow *row = llm::PriceTable::builtIn().find({family, entry.url, entry.model, {}});
    if (row == nullptr || row->price.kind == Kind::Unknown)
        return tr("unknown");
    if (row->price.kind == Kind::Free)
        return tr("free: your own computer");
    const QString seen = QLocale().toString(row->seen, QLocale::ShortFormat);
    return row->price.kind == Kind::PerToken
        ? tr("%1, as of %2", "price, day").arg(tokenPrice(row->price.rates.input, row->price.rates.output, row->price.currency), seen)
        : tr("from the price table, as of %1").arg(seen);
}

void EndpointPrice::say(LineNumber line, const QString &caption, const QString &usual, const QString &hint, const QString &help)
{
    const Line &said = m_lines[std::size_t(line)];
    m_form->setCaption(said.row, caption);
    m_form->setHint(said.row, hint);
    said.field->setDefault(usual);
    said.field->setToolTip(help);
}

void EndpointPrice::retranslate()
{
    m_section->setTitle(tr("Price"));
    m_form->setCaption(m_currencyRow, tr("Currency"));
    m_form->setHint(m_currencyRow, tr("as the provider bills; nothing is converted"));
    m_currency->setToolTip(tr("The currency in which the provider bills, by its three letters"));
    say(Input, tr("Input"), tr("as the price table says"), tr("a million tokens of prompts"), tr("What a million tokens of prompts cost"));
    say(Cached, tr("Cached input"), tr("as input"), tr("a million that it had cached"),
        tr("What a million tokens cost that the provider has in its own cache"));
    say(Output, tr("Output"), tr("as the price table says"), tr("a million tokens of answers"), tr("What a million tokens of answers cost"));
    say(Request, tr("Each request"), tr("by tokens"), tr("where requests are billed"),
        tr("What one request costs, where the provider does not bill tokens"));
    refresh();
}

void EndpointPrice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace lw::ui
