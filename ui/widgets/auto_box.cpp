// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/auto_box.h"

#include "ui/text/format.h"

#include <QEvent>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>

#include <utility>

namespace lw::ui {

AutoBox::AutoBox(Range range, std::vector<int> offered, QWidget *parent)
    : QComboBox(parent)
    , m_range(range)
    , m_offered(std::move(offered))
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setCompleter(nullptr);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    connect(this, &QComboBox::activated, this, &AutoBox::commit);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &AutoBox::commit);
    connect(lineEdit(), &QLineEdit::textChanged, this, [this] {
        if (m_faulty && typed())
            setFaulty(false);
    });
    retranslate();
}

void AutoBox::setNumber(int number)
{
    m_number = number;
    const QSignalBlocker quiet(this);
    const QSignalBlocker quietLine(lineEdit());
    setCurrentIndex(findData(number));
    setEditText(written(number));
    m_faulty = false;
}

QString AutoBox::written(int number) const { return number == 0 ? tr("Auto") : formatCount(number); }

std::optional<int> AutoBox::typed() const
{
    const QString text = currentText().trimmed();
    if (text.isEmpty() || text.compare(tr("Auto"), Qt::CaseInsensitive) == 0)
        return 0;
    bool ok = false;
    const qint64 number = QLocale().toLongLong(text, &ok);
    return ok && m_range.holds(number) ? std::optional(int(number)) : std::nullopt;
}

QString AutoBox::fault() const
{
    return m_faulty ? tr("Write a whole number from %1 to %2, or Auto.").arg(formatCount(m_range.least), formatCount(m_range.most))
                    : QString();
}

void AutoBox::commit()
{
    const auto now = typed();
    if (!now) {
        setFaulty(true);
        return;
    }
    setFaulty(false);
    const int before = std::exchange(m_number, *now);
    setNumber(*now);
    if (*now != before)
        Q_EMIT numberChanged(*now);
}

void AutoBox::setFaulty(bool faulty)
{
    if (faulty == m_faulty)
        return;
    m_faulty = faulty;
    Q_EMIT faultChanged();
}

void AutoBox::retranslate()
{
    const QSignalBlocker quiet(this);
    clear();
    addItem(tr("Auto"), 0);
    for (const int number : m_offered)
        addItem(formatCount(number), number);
    setNumber(m_number);
}

void AutoBox::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace lw::ui
