// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/llm/profile.h"
#include "core/settings/endpoint_entry.h"
#include "ui/pages/settings/endpoints_presenter.h"
#include "ui/widgets/chip_painter.h"

#include <QString>

namespace lw::ui {

/// The name as it is shown: of the embedded baseline our own, of one without a name its host.
[[nodiscard]] QString endpointName(const settings::EndpointEntry &entry);
/// Where it is: "api.openai.com", "127.0.0.1:11434", "inside this program".
[[nodiscard]] QString endpointPlace(const settings::EndpointEntry &entry);

/// What would be right; empty for none.
[[nodiscard]] QString addressSentence(AddressFault fault);

[[nodiscard]] QString proxySentence(AddressFault fault);

/// A kind of server, mostly a proper name.
[[nodiscard]] QString profileName(llm::Profile::Id id);

[[nodiscard]] QString presetName(const project::ProviderPreset &preset);
[[nodiscard]] QString presetNote(const project::ProviderPreset &preset);

[[nodiscard]] QString stepName(project::StepResult::Step step);
/// What was found, and of a failure what to do.
[[nodiscard]] QString stepSentence(const project::StepResult &step);
/// "The server said: …"; empty where it said nothing, or nothing that matters.
[[nodiscard]] QString stepWords(const project::StepResult &step);

struct TestVerdict
{
    ChipTone tone = ChipTone::Ok;
    QString lead;
    QString sentence;
};
/// Of a test that has ended.
[[nodiscard]] TestVerdict verdictOf(const EndpointReport &report);

/// The report as plain text to hand on: no key is in it, since none is in what it is made of.
[[nodiscard]] QString reportText(const settings::EndpointEntry &entry, const EndpointReport &report);

} // namespace lw::ui
