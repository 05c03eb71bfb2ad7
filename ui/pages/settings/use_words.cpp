// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/use_words.h"

#include <QCoreApplication>

namespace lw::ui {
namespace {

struct UseText
{
    Q_DECLARE_TR_FUNCTIONS(UseText)
};

} // namespace

UseWords useWords(const EndpointsPresenter &presenter)
{
    const bool project = presenter.hasProject();
    UseWords words{project ? UseText::tr("Use for this project") : UseText::tr("Use for new projects"), {}};
    switch (presenter.useState()) {
    case EndpointsPresenter::Use::InUse:
        words.note = project ? UseText::tr("The open project asks this one.") : UseText::tr("New projects ask this one.");
        break;
    case EndpointsPresenter::Use::Possible: break;
    case EndpointsPresenter::Use::Draft: words.note = UseText::tr("Stored as soon as the URL is right."); break;
    case EndpointsPresenter::Use::Running: words.note = UseText::tr("A run goes on. Choose another endpoint when it has ended."); break;
    }
    return words;
}

} // namespace lw::ui
