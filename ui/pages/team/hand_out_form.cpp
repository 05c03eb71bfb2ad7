// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/team/hand_out_form.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/text_label.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace lw::ui {

HandOutForm::HandOutForm(QWidget *parent)
    : QWidget(parent)
    , m_peopleCaption(new TextLabel(FontRole::Small, Token::Muted))
    , m_people(new QLineEdit)
    , m_suggestionsCaption(new TextLabel)
    , m_suggestions(new Switch)
    , m_folderCaption(new TextLabel(FontRole::Small, Token::Muted))
    , m_folder(new QLineEdit)
    , m_choose(new KeyButton(ButtonKind::Plain))
{
    auto *body = new QVBoxLayout(this);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(space::xs + 2);
    m_people->setObjectName(QStringLiteral("teamPeople"));
    m_peopleCaption->setBuddy(m_people);
    body->addWidget(m_peopleCaption);
    body->addWidget(m_people);
    m_overlap = addShare(body, "teamOverlap", team::overlapRange);
    m_gold = addShare(body, "teamGold", team::goldRange);
    m_blind = addShare(body, "teamBlind", {0, 100});
    auto *suggestions = new QHBoxLayout;
    m_suggestions->setObjectName(QStringLiteral("teamSuggestions"));
    m_suggestionsCaption->setWordWrap(true);
    suggestions->addWidget(m_suggestionsCaption, 1);
    suggestions->addWidget(m_suggestions);
    body->addLayout(suggestions);
    m_folder->setObjectName(QStringLiteral("teamFolder"));
    m_choose->setObjectName(QStringLiteral("teamChooseFolder"));
    m_folderCaption->setBuddy(m_folder);
    body->addWidget(m_folderCaption);
    auto *target = new QHBoxLayout;
    target->setSpacing(space::s);
    target->addWidget(m_folder, 1);
    target->addWidget(m_choose);
    body->addLayout(target);
    for (QLineEdit *field : {m_people, m_folder})
        connect(field, &QLineEdit::textChanged, this, &HandOutForm::changed);
    connect(m_choose, &QAbstractButton::clicked, this, &HandOutForm::chooseFolder);
    retranslate();
}

HandOutForm::Share HandOutForm::addShare(QVBoxLayout *body, const char *name, const Range &range)
{
    Share share{new TextLabel(FontRole::Small, Token::Muted), new NumberField(range)};
    share.field->setObjectName(QString::fromLatin1(name));
    share.field->setUnit(QStringLiteral("%"));
    share.caption->setBuddy(share.field);
    share.caption->setWordWrap(true);
    body->addWidget(share.caption);
    body->addWidget(share.field);
    connect(share.field, &NumberField::numberChanged, this, &HandOutForm::changed);
    connect(share.field, &NumberField::faultChanged, this, &HandOutForm::changed);
    return share;
}

void HandOutForm::begin(const QString &folder)
{
    m_people->clear();
    for (const Share &share : {m_overlap, m_gold, m_blind})
        share.field->setNumber(std::nullopt);
    m_suggestions->setChecked(true);
    m_folder->setText(QDir::toNativeSeparators(folder));
}

project::HandOutRequest HandOutForm::request() const
{
    project::HandOutRequest request;
    // Commas of both languages.
    for (const QString &name : QString(m_people->text()).replace(QChar(0xFF0C), QLatin1Char(',')).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!name.trimmed().isEmpty())
            request.people.append(name.trimmed());
    }
    request.overlapPercent = int(m_overlap.field->number().value_or(0));
    if (const auto gold = m_gold.field->number())
        request.goldPercent = int(*gold);
    request.blindPercent = int(m_blind.field->number().value_or(0));
    request.suggestions = m_suggestions->isChecked() ? project::HandOutRequest::Suggestions::Given : project::HandOutRequest::Suggestions::LeftOut;
    request.folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    return request;
}

bool HandOutForm::isComplete() const
{
    const project::HandOutRequest wanted = request();
    return !wanted.people.isEmpty() && !wanted.folder.isEmpty() && !m_overlap.field->isFaulty() && !m_gold.field->isFaulty()
        && !m_blind.field->isFaulty();
}

void HandOutForm::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choose the folder for the files"), QDir::fromNativeSeparators(m_folder->text()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) { m_folder->setText(QDir::toNativeSeparators(folder)); });
    dialog->open();
}

void HandOutForm::retranslate()
{
    const auto name = [](QWidget *widget, const QString &text, const QString &help) {
        widget->setAccessibleName(text);
        widget->setToolTip(help);
    };
    m_peopleCaption->setText(tr("People"));
    m_people->setPlaceholderText(tr("Ann, Bo"));
    name(m_people, tr("People"), tr("Their names, with commas between them"));
    m_overlap.caption->setText(tr("Overlap: the share of the records that two people get"));
    name(m_overlap.field, tr("Overlap"), tr("Only where two people decide the same record can they be compared"));
    m_overlap.field->setDefault(tr("none"));
    m_gold.caption->setText(tr("Gold: the share of records whose right answer is known here and not in the files"));
    name(m_gold.field, tr("Share of gold"), tr("By these records one sees how good a person is"));
    m_gold.field->setDefault(tr("as it comes"));
    m_blind.caption->setText(tr("Blind: the share that is decided with the model's answer hidden"));
    name(m_blind.field, tr("Blind share"), tr("By these records person and model are compared"));
    m_blind.field->setDefault(tr("none"));
    m_suggestionsCaption->setText(tr("With the model's suggestions"));
    name(m_suggestions, tr("With the model's suggestions"), tr("Without them the model's answers are not in the files at all"));
    m_folderCaption->setText(tr("Folder for the files"));
    name(m_folder, tr("Folder for the files"), tr("It is made if it is not there"));
    m_choose->setText(tr("Choose…"));
    m_choose->setHelp(tr("Choose the folder for the files"));
}

void HandOutForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace lw::ui
