// SPDX-License-Identifier: Apache-2.0
#include "gallery.h"

#include "sample_table.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/collapsible_section.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_line.h"
#include "ui/widgets/figure_label.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/filter_tabs.h"
#include "ui/widgets/form.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/key_hint.h"
#include "ui/widgets/label_button.h"
#include "ui/widgets/page_head.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/state_bar.h"
#include "ui/widgets/state_legend.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/table_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

using namespace lw::ui;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

KeyButton *button(const char *text, ButtonKind kind, const char *keys = "")
{
    auto *made = new KeyButton(kind);
    made->setText(s(text));
    made->setKeyHint(QKeySequence(s(keys)));
    return made;
}

QHBoxLayout *row(const QList<QWidget *> &widgets)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    for (QWidget *widget : widgets) {
        line->addWidget(widget);
    }
    line->addStretch(1);
    return line;
}

QList<BarPart> runParts()
{
    return {{Token::OkFill, 303, s("303 annotated"), s("26 from cache")},
            {Token::BadFill, 7, s("7 failed"), {}},
            {Token::WarnFill, 2, s("2 refused"), {}},
            {Token::Run, 64, s("64 in flight"), {}},
            {Token::Wait, 424, s("424 waiting"), {}}};
}

} // namespace

Gallery::Gallery()
{
    setWindowTitle(s("Gallery"));
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);

    auto *head = new PageHead;
    head->setTitle(s("Annotate"));
    auto *menu = new QMenu(head);
    menu->addAction(s("Mail: spam or ham"));
    head->setSubjectMenu(menu);
    head->setSubject(s("Mail: spam or ham"));
    auto *orders = new Segments;
    orders->setSegments({s("Uncertain"), s("Disputed"), s("Random"), s("File order")});
    head->addLeading(orders);
    auto *retry = new KeyButton(Icon::Retry, ButtonKind::Ghost);
    retry->setText(s("Retry failed"));
    retry->setNote(s("7"));
    auto *cancel = new KeyButton(Icon::Stop, ButtonKind::Plain);
    cancel->setText(s("Cancel"));
    auto *pause = new KeyButton(Icon::Pause, ButtonKind::Plain);
    pause->setText(s("Pause"));
    pause->setKeyHint(QKeySequence(s("Ctrl+P")));
    auto *import = new KeyButton(Icon::Import, ButtonKind::Primary);
    import->setText(s("Import…"));
    head->addAction(retry);
    head->addAction(cancel);
    head->addAction(pause);
    head->addAction(import);
    page->addWidget(head);

    auto *grid = new QHBoxLayout;
    grid->setContentsMargins(20, 12, 20, 12);
    grid->setSpacing(12);
    const auto column = [grid](const QList<QWidget *> &cards, int stretch) {
        auto *stack = new QVBoxLayout;
        stack->setSpacing(12);
        for (QWidget *card : cards) {
            stack->addWidget(card);
        }
        stack->addStretch(1);
        grid->addLayout(stack, stretch);
    };
    column({buttons(), choices(), chips()}, 1);
    column({fields(), progress()}, 1);
    column({states()}, 1);
    page->addLayout(grid);
    page->addWidget(table(), 1);
}

QWidget *Gallery::buttons()
{
    auto *card = new Card;
    card->setTitle(s("Buttons"));
    card->addTrailing(button("Edit", ButtonKind::Link));
    auto *busy = button("Run", ButtonKind::Primary);
    busy->setSymbol(Icon::Play);
    busy->setBusy(s("Running…"));
    auto *off = button("Pause", ButtonKind::Plain, "Ctrl+P");
    off->setEnabled(false);
    auto *copy = new IconButton(Icon::Copy);
    copy->setName(s("Copy the answer"));
    card->body()->addLayout(row({button("Run", ButtonKind::Primary, "Ctrl+R"), button("Pause", ButtonKind::Plain),
                                 button("Export…", ButtonKind::Ghost), button("Delete…", ButtonKind::Danger)}));
    card->body()->addLayout(row({busy, off, copy}));
    auto *accept = new KeyButton(Icon::Check, ButtonKind::Primary);
    accept->setButtonLayout(ButtonLayout::Spread);
    accept->setButtonSize(ButtonSize::Large);
    accept->setText(s("Accept ham"));
    accept->setKeyHint(QKeySequence(s("A")));
    card->body()->addWidget(accept);
    auto *two = new QHBoxLayout;
    const auto spread = [two](Icon symbol, const char *text, const char *key) {
        auto *made = new KeyButton(symbol, ButtonKind::Plain);
        made->setButtonLayout(ButtonLayout::Spread);
        made->setButtonSize(ButtonSize::Large);
        made->setText(s(text));
        made->setKeyHint(QKeySequence(s(key)));
        two->addWidget(made);
    };
    spread(Icon::X, "Reject", "X");
    spread(Icon::Undo, "Undo", "Backspace");
    card->body()->addLayout(two);
    return card;
}

QWidget *Gallery::choices()
{
    auto *card = new Card;
    card->setTitle(s("Choices"));
    auto *segments = new Segments;
    segments->setSegments({s("All"), s("Slow"), s("Retrying")});
    segments->setNote(1, s("2"));
    segments->setNote(2, s("1"));
    auto *on = new Switch;
    on->setText(s("Blind 10 %"));
    on->setChecked(true);
    auto *off = new Switch;
    auto *disabled = new Switch;
    disabled->setEnabled(false);
    card->body()->addLayout(row({segments, on, off, disabled}));
    auto *spam = new LabelButton;
    spam->setLabel(s("spam"), 0);
    spam->setKeyHint(QKeySequence(s("1")));
    auto *ham = new LabelButton;
    ham->setLabel(s("ham"), 1);
    ham->setKeyHint(QKeySequence(s("2")));
    ham->setChecked(true);
    card->body()->addWidget(spam);
    card->body()->addWidget(ham);
    return card;
}

QWidget *Gallery::chips()
{
    auto *card = new Card;
    card->setTitle(s("Chips"));
    QList<QWidget *> labels;
    const QStringList names{s("spam"), s("ham"), s("ORG"), s("PROD"), s("PER")};
    for (int i = 0; i < names.size(); ++i) {
        auto *chip = new Chip;
        chip->setLabel(names.at(i), i);
        labels.append(chip);
    }
    card->body()->addLayout(row(labels));
    QList<QWidget *> states;
    const auto state = [&states](const char *text, ChipTone tone) {
        auto *chip = new Chip;
        chip->setState(s(text), tone);
        states.append(chip);
    };
    state("accepted", ChipTone::Ok);
    state("disputed", ChipTone::Warn);
    state("failed", ChipTone::Bad);
    state("repaired", ChipTone::Neutral);
    state("cached", ChipTone::Outline);
    state("320", ChipTone::Pending);
    card->body()->addLayout(row(states));
    auto *filter = new FilterChip;
    filter->setText(s("sorted by length, longest first"));
    card->body()->addLayout(row({filter, new KeyHint(QKeySequence(s("1"))), new KeyHint(QKeySequence(s("Space"))),
                                 new KeyHint(QKeySequence(s("Ctrl+Z")))}));
    return card;
}

QWidget *Gallery::fields()
{
    auto *card = new Card;
    card->setTitle(s("Fields"));
    auto *empty = new SearchField;
    empty->setPurpose(s("Search in subject and body"));
    empty->setKeyHint(QKeySequence(s("Ctrl+F")));
    auto *found = new SearchField;
    found->setPurpose(s("Search"));
    found->setText(s("free"));
    found->setResultNote(s("112 found"));
    card->body()->addWidget(empty);
    card->body()->addWidget(found);
    auto *section = new CollapsibleSection;
    section->setTitle(s("How"));
    section->setNote(s("prices known: $0.40 in, $1.60 out per M"));
    auto *form = new Form;
    form->setCaptionWidth(84);
    auto *combo = new QComboBox;
    combo->addItems({s("Auto"), s("16")});
    const int concurrency = form->addRow(combo);
    form->setCaption(concurrency, s("Concurrency"));
    form->setHint(concurrency, s("finds the limit itself; 16 now"));
    auto *batch = new QComboBox;
    batch->addItem(s("Auto"));
    const int second = form->addRow(batch);
    form->setCaption(second, s("Batch"));
    form->setHint(second, s("4 mails a request; fixed part is paid once"));
    auto *wrong = new QLineEdit(s("Subject: {{title}}"));
    const int third = form->addRow(wrong);
    form->setCaption(third, s("Error"));
    form->setError(third, s("No column “title”. There are id, subject, body."));
    section->setContent(form);
    card->body()->addWidget(section);
    auto *folded = new CollapsibleSection;
    folded->setTitle(s("Folded"));
    folded->setContent(new QWidget);
    folded->setOpen(false);
    card->body()->addWidget(folded);
    return card;
}

QWidget *Gallery::progress()
{
    auto *card = new Card;
    auto *figures = new QHBoxLayout;
    figures->setSpacing(12);
    const auto figure = [figures](const char *value, const char *caption) {
        if (figures->count() > 0) {
            figures->addWidget(new Hairline(Qt::Vertical));
        }
        auto *made = new FigureLabel;
        made->setWidest(s("0,000"));
        made->setCaption(s(caption));
        made->setValue(s(value));
        figures->addWidget(made);
    };
    figure("18", "rec/s");
    figure("1.4k", "tok/s");
    figure("$0.17", "of $1.00");
    figure("", "left");
    figures->addStretch(1);
    card->body()->addLayout(figures);
    auto *bar = new StateBar;
    bar->setParts(runParts());
    auto *legend = new StateLegend;
    legend->setParts(runParts());
    card->body()->addWidget(bar);
    card->body()->addWidget(legend);
    auto *some = new ProgressLine;
    some->setRange(0, 303);
    some->setValue(96);
    auto *unknown = new ProgressLine;
    unknown->setRange(0, 0);
    card->body()->addWidget(some);
    card->body()->addWidget(unknown);
    return card;
}

QWidget *Gallery::states()
{
    auto *card = new Card;
    auto *banner = new Banner(ChipTone::Ok);
    banner->setText(s("Ready for runs."), s("Answers are checked on this side, since JSON schema is missing."));
    auto *warn = new Banner(ChipTone::Warn);
    warn->setText({}, s("3 rows cannot be read."));
    warn->addWidget(button("Show them", ButtonKind::Link));
    auto *error = new ErrorLine;
    error->setError(lw::Error{lw::Code::Auth, s("OpenAI refuses the key (HTTP 401)"), {}, {}});
    error->setAction(s("Edit the endpoint"));
    card->body()->addWidget(banner);
    card->body()->addWidget(warn);
    card->body()->addWidget(error);
    auto *pair = new QHBoxLayout;
    auto *empty = new EmptyState(Icon::Data);
    empty->setTitle(s("No records yet"));
    empty->setText(s("They appear here when a file has been read."));
    empty->setAction(s("Import a file…"));
    empty->setLink(s("Open the sample"));
    auto *failed = new EmptyState(Icon::Data);
    failed->setMood(EmptyState::Mood::Failed);
    failed->setTitle(s("The disk is full"));
    failed->setText(s("312 answers are safe."));
    failed->setLink(s("Choose another folder"));
    auto *loading = new EmptyState(Icon::Search);
    loading->setMood(EmptyState::Mood::Loading);
    loading->setTitle(s("Searching…"));
    pair->addWidget(empty, 1);
    pair->addWidget(new Hairline(Qt::Vertical));
    pair->addWidget(failed, 1);
    card->body()->addLayout(pair);
    card->body()->addWidget(loading);
    return card;
}

QWidget *Gallery::table()
{
    auto *box = new QWidget;
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    auto *tabs = new FilterTabs;
    const QList<QPair<QString, int>> entries{{s("All"), 800}, {s("Annotated"), 303}, {s("Failed"), 7}, {s("Refused"), 2},
                                             {s("In flight"), 64}, {s("Waiting"), 424}, {s("Differs from gold"), 11}};
    for (const auto &[text, count] : entries) {
        tabs->setTab(text, text);
        tabs->setCount(text, count);
    }
    left->addWidget(tabs);
    auto *view = new TableView;
    view->setModel(new SampleTable(view));
    view->setColumnWidths({114, 56, 130, 236, 0, 84, 84, 100});
    view->setSortingEnabled(true);
    view->sortByColumn(SampleTable::Tokens, Qt::DescendingOrder);
    view->selectRow(3);
    left->addWidget(view, 1);
    line->addLayout(left, 1);
    line->addWidget(new Hairline(Qt::Vertical));
    auto *panel = new SidePanel;
    panel->setTitle(s("Record 263"));
    auto *up = new IconButton(Icon::ArrowUp);
    up->setName(s("Show the record before"));
    panel->addTool(up);
    auto *title = new TextLabel(FontRole::Body);
    title->setWeight(TextLabel::Weight::SemiBold);
    title->setWordWrap(true);
    title->setText(s("HAWAI`I & ENENKIO KINGDOMS AMERICANS SHAME !"));
    title->setContentsMargins(16, 12, 16, 12);
    panel->body()->addWidget(title);
    panel->body()->addStretch(1);
    auto *open = button("Open in Review", ButtonKind::Plain, "Return");
    panel->foot()->addWidget(open, 1);
    panel->foot()->addWidget(button("Ask again", ButtonKind::Plain), 1);
    panel->setFixedWidth(328);
    line->addWidget(panel);
    return box;
}
