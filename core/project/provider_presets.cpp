// SPDX-License-Identifier: Apache-2.0
#include "core/project/provider_presets.h"

namespace lw::project {

const std::vector<ProviderPreset> &providerPresets()
{
    using Kind = ProviderPreset::Kind;
    using Key = ProviderPreset::Key;
    static const std::vector<ProviderPreset> presets{
        {Kind::OpenAi, QStringLiteral("OpenAI"), QStringLiteral("https://api.openai.com/v1"), {}, Key::Needed},
        {Kind::Azure, QStringLiteral("Azure OpenAI"), QStringLiteral("https://RESOURCE.openai.azure.com/openai/v1"),
         QStringLiteral("RESOURCE"), Key::Needed},
        {Kind::DeepSeek, QStringLiteral("DeepSeek"), QStringLiteral("https://api.deepseek.com"), {}, Key::Needed},
        {Kind::Qwen, QStringLiteral("Qwen"), QStringLiteral("https://dashscope.aliyuncs.com/compatible-mode/v1"), {}, Key::Needed},
        {Kind::Gateway, {}, QStringLiteral("https://HOST/v1"), QStringLiteral("HOST"), Key::Optional},
    };
    return presets;
}

} // namespace lw::project
