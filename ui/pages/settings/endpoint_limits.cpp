// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/endpoint_limits.h"

#include "core/llm/concurrency_limit.h"
#include "core/net/transport_options.h"
#include "ui/pages/settings/endpoint_words.h"
#include "ui/pages/settings/endpoints_presenter.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/collapsible_section.h"
#include "ui/widgets/form.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/scale.h"

#include <QEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace lw::ui {
namespace {

using settings::EndpointEntry;

constexpr int captionWidth = 88;
constexpr int fieldWidth = 244;

/// Left alone while somebody types in it.
void showText(QLineEdit *field, const QString &text)
{
    if (field->text() != text && !field->isModified())
        field->setText(text);
}

} // namespace

EndpointLimits::EndpointLimits(EndpointsPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_limits(new CollapsibleSection(this))
    , m_way(new CollapsibleSection(this))
    , m_limitForm(new Form(Form::HintPlace::Beside))
    , m_wayForm(new Form(Form::HintPlace::Beside))
    , m_caFile(new QLineEdit)
    , m_proxy(new QLineEdit)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    addLine(m_limitForm, "requestsPerMinute", &EndpointEntry::requestsPerMinute, EndpointEntry::ratePerMinute);
    addLine(m_limitForm, "tokensPerMinute", &EndpointEntry::tokensPerMinute, EndpointEntry::ratePerMinute);
    addLine(m_limitForm, "mostAtOnce", &EndpointEntry::mostAtOnce, EndpointEntry::atOnce);
    addLine(m_wayForm, "endpointConnections", &EndpointEntry::connections, EndpointEntry::atOnce);
    addLine(m_wayForm, "keepAlive", &EndpointEntry::keepAlive, EndpointEntry::keepAliveSeconds);
    m_caFile->setObjectName(QStringLiteral("caFile"));
    m_proxy->setObjectName(QStringLiteral("proxy"));
    m_proxy->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    for (QLineEdit *field : {m_caFile, m_proxy}) {
        field->setMinimumWidth(scaledPx(fieldWidth));
        m_wayForm->addRow(field);
    }
    for (Form *form : {m_limitForm, m_wayForm})
        form->setCaptionWidth(scaledPx(captionWidth));
    m_limits->setContent(m_limitForm);
    m_limits->setOpen(true);
    m_limits->setObjectName(QStringLiteral("endpointLimits"));
    m_way->setContent(m_wayForm);
    m_way->setOpen(false);
    m_way->setObjectName(QStringLiteral("endpointWay"));
    column->addWidget(m_limits);
    column->addWidget(m_way);
    connect(m_caFile, &QLineEdit::editingFinished, this, [this] {
        m_caFile->setModified(false);
        m_presenter.setCaFile(m_caFile->text());
    });
    connect(m_proxy, &QLineEdit::editingFinished, this, [this] {
        m_proxy->setModified(false);
        m_presenter.setProxy(m_proxy->text());
    });
    connect(&presenter, &EndpointsPresenter::changed, this, &EndpointLimits::refresh);
    retranslate();
}

void EndpointLimits::addLine(Form *form, const char *name, Number number, const Range &range)
{
    auto *field = new NumberField(range);
    field->setObjectName(QLatin1String(name));
    field->setMinimumWidth(scaledPx(fieldWidth));
    m_lines.push_back({form, field, number, form->addRow(field)});
    connect(field, &NumberField::numberChanged, this,
            [this, number](std::optional<qint64> value) { m_presenter.setNumber(number, value); });
    connect(field, &NumberField::faultChanged, this, &EndpointLimits::refreshFaults);
}

void EndpointLimits::load()
{
    for (const Line &line : m_lines)
        line.field->setNumber(m_presenter.entry().*line.number);
    m_caFile->setText(m_presenter.caFile());
    m_proxy->setText(m_presenter.proxy());
    refresh();
}

void EndpointLimits::commit()
{
    for (const Line &line : m_lines)
        line.field->commit();
    m_presenter.setCaFile(m_caFile->text());
    m_presenter.setProxy(m_proxy->text());
}

void EndpointLimits::refresh()
{
    for (const Line &line : m_lines) {
        if (!line.field->isFaulty())
            line.field->setNumber(m_presenter.entry().*line.number);
    }
    showText(m_caFile, m_presenter.caFile());
    showText(m_proxy, m_presenter.proxy());
    m_limits->setNote(limitsNote());
    m_way->setNote(wayNote());
    refreshFaults();
}

void EndpointLimits::refreshFaults()
{
    for (const Line &line : m_lines)
        line.form->setError(line.row, line.field->fault());
    const bool readable = m_presenter.isCaFileReadable();
    m_wayForm->setError(CaRow, readable ? QString() : tr("This file cannot be read. Name a file with certificates in PEM form."));
    m_wayForm->setError(ProxyRow, proxySentence(m_presenter.proxyFault()));
    if (!readable || m_presenter.proxyFault() != AddressFault::None)
        m_way->setOpen(true);
}

QString EndpointLimits::limitsNote() const
{
    const EndpointEntry &entry = m_presenter.entry();
    QStringList set;
    if (entry.requestsPerMinute)
        set += tr("%1 requests/min").arg(formatCompact(*entry.requestsPerMinute));
    if (entry.tokensPerMinute)
        set += tr("%1 tokens/min").arg(formatCompact(*entry.tokensPerMinute));
    if (entry.mostAtOnce)
        set += tr("%1 at once").arg(formatCount(*entry.mostAtOnce));
    return set.isEmpty() ? tr("found out by each run") : set.join(tr(", ", "between limits"));
}

QString EndpointLimits::wayNote() const
{
    const EndpointEntry &entry = m_presenter.entry();
    if (!entry.proxy.isEmpty())
        return entry.proxy == QLatin1String("none") ? tr("no proxy") : tr("through %1").arg(entry.proxy);
    const bool own = entry.connections || entry.keepAlive || !entry.caFile.isEmpty();
    return own ? tr("changed") : tr("as the system says");
}

void EndpointLimits::say(LineNumber line, const QString &caption, const QString &usual, const QString &hint, const QString &help)
{
    const Line &said = m_lines[std::size_t(line)];
    said.form->setCaption(said.row, caption);
    said.form->setHint(said.row, hint);
    said.field->setDefault(usual);
    said.field->setToolTip(help);
}

void EndpointLimits::retranslate()
{
    m_limits->setTitle(tr("Limits"));
    m_way->setTitle(tr("Connection"));
    const QString learned = tr("learned from the server");
    say(Requests, tr("Requests"), learned, tr("by its headers, else by what it refuses"),
        tr("How many requests a minute the provider allows"));
    say(Tokens, tr("Tokens"), learned, tr("of prompts and answers together"), tr("How many tokens a minute the provider allows"));
    for (const LineNumber line : {Requests, Tokens})
        m_lines[std::size_t(line)].field->setUnit(tr("a minute"));
    say(AtOnce, tr("At once"), tr("auto: begins with %1").arg(llm::ConcurrencyPolicy().start), tr("requests under way at most"),
        tr("How many requests may be under way to this endpoint at the same time"));
    say(Connections, tr("Connections"), tr("one for each request"), tr("open at the same time"),
        tr("How many connections to this server are open at the same time"));
    say(KeepAlive, tr("Keep-alive"), formatCount(net::TransportOptions().keepIdle.count()), tr("an idle one is kept; 0: none"),
        tr("How long an idle connection is kept for the next request"));
    m_lines[KeepAlive].field->setUnit(tr("s", "seconds"));
    m_wayForm->setCaption(CaRow, tr("CA file"));
    m_caFile->setPlaceholderText(tr("those of the system"));
    m_wayForm->setHint(CaRow, tr("of a server with its own certificate"));
    m_caFile->setToolTip(tr("A PEM file of certificates that are trusted beside those of the system, at this endpoint alone"));
    m_wayForm->setCaption(ProxyRow, tr("Proxy"));
    m_proxy->setPlaceholderText(tr("as the system says"));
    m_wayForm->setHint(ProxyRow, tr("http://…, socks5://… or none"));
    m_proxy->setToolTip(tr("The proxy on the way to this endpoint: http://host:port, socks5://host:port, or none"));
    refresh();
}

void EndpointLimits::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace lw::ui
