// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cache_command.h"

#include "app/cli/input_options.h"
#include "app/cli/output.h"
#include "core/cache/response_cache.h"
#include "core/platform/data_folders.h"

#include <nlohmann/json.hpp>

namespace lw::cli {
namespace {

struct CacheOptions
{
    std::string folder;
    std::string key;
    int count = 50;
    bool json = false;
};

OrderedJson toJson(const cache::Entry &entry)
{
    OrderedJson json{{"key", toUtf8(entry.key)},       {"created_at", toUtf8(entry.createdAt)}, {"family", toUtf8(entry.family)},
                     {"model", toUtf8(entry.model)},   {"record", toUtf8(entry.record)},        {"answer", toUtf8(entry.answer)},
                     {"batch_size", entry.batchSize},  {"latency_ms", double(entry.latencyUs) / 1000.0}, {"hits", entry.hits}};
    if (entry.usage.prompt)
        json["prompt_tokens"] = *entry.usage.prompt;
    if (entry.usage.completion)
        json["completion_tokens"] = *entry.usage.completion;
    if (!entry.prompt.isEmpty())
        json["prompt"] = toUtf8(entry.prompt);
    return json;
}

void printJson(const OrderedJson &json) { print(fromUtf8(dumpJson(json))); }

Exit list(const CacheOptions &options, cache::ResponseCache &cache)
{
    const auto entries = cache.list(options.count);
    if (!entries)
        return complain(entries.error());
    for (const cache::Entry &entry : *entries) {
        if (options.json) {
            printJson(toJson(entry));
            continue;
        }
        print(QStringLiteral("%1  %2  %3  hits %4  %5  %6")
                  .arg(entry.key.left(12), entry.createdAt.left(19), entry.model)
                  .arg(entry.hits)
                  .arg(entry.answer, entry.record.simplified().left(60)));
    }
    return Exit::Done;
}

Exit show(const CacheOptions &options, cache::ResponseCache &cache)
{
    const auto entry = cache.show(QString::fromStdString(options.key));
    if (!entry)
        return complain(entry.error());
    if (options.json) {
        printJson(toJson(*entry));
        return Exit::Done;
    }
    print(QStringLiteral("key      %1\nstored   %2\nmodel    %3 (%4)\nhits     %5\nanswer   %6\n\n--- prompt\n%7\n--- record\n%8")
              .arg(entry->key, entry->createdAt, entry->model, entry->family)
              .arg(entry->hits)
              .arg(entry->answer, entry->prompt, entry->record));
    return Exit::Done;
}

Exit statistics(const CacheOptions &options, cache::ResponseCache &cache)
{
    const auto found = cache.statistics();
    if (!found)
        return complain(found.error());
    if (options.json) {
        printJson(OrderedJson{{"entries", found->entries},
                              {"hits", found->hits},
                              {"saved_tokens", found->savedTokens ? OrderedJson(*found->savedTokens) : OrderedJson(nullptr)},
                              {"saved_s", found->savedSeconds}});
        return Exit::Done;
    }
    print(QStringLiteral("%1 answers, used again %2 times; saved %3 tokens and %4 s of waiting")
              .arg(found->entries)
              .arg(found->hits)
              .arg(found->savedTokens ? QString::number(*found->savedTokens) : QStringLiteral("an unknown number of"))
              .arg(found->savedSeconds, 0, 'f', 1));
    return Exit::Done;
}

Exit purge(const CacheOptions &options, cache::ResponseCache &cache)
{
    const auto deleted = cache.purge();
    if (!deleted)
        return complain(deleted.error());
    if (options.json)
        printJson(OrderedJson{{"deleted", *deleted}});
    else
        print(QStringLiteral("%1 answers deleted").arg(*deleted));
    return Exit::Done;
}

using Verb = Exit (*)(const CacheOptions &, cache::ResponseCache &);

CLI::App *addVerb(CLI::App &parent, Action &chosen, const std::shared_ptr<CacheOptions> &options, const char *name, const char *help,
                  Verb verb)
{
    CLI::App *command = parent.add_subcommand(name, help);
    addText(*command, "--cache-dir", options->folder, "The folder (default: the user's cache folder)")->type_name("DIR");
    command->add_flag("--json", options->json, "As JSON");
    command->callback([options, verb, &chosen] {
        chosen = [options, verb] {
            auto opened = cache::ResponseCache::open(options->folder.empty() ? platform::cacheFolder()
                                                                             : QString::fromStdString(options->folder));
            return opened ? verb(*options, **opened) : complain(opened.error());
        };
    });
    return command;
}

} // namespace

void addCacheCommand(CLI::App &app, Action &chosen)
{
    auto options = std::make_shared<CacheOptions>();
    CLI::App *cache = app.add_subcommand("cache", "Look at the answers that are kept for use again");
    cache->require_subcommand(1);
    addVerb(*cache, chosen, options, "list", "The newest answers, one a line", list)
        ->add_option("--count", options->count, "How many (default: 50)")
        ->check(CLI::Range(1, 1'000'000))
        ->type_name("N");
    addText(*addVerb(*cache, chosen, options, "show", "One answer with its whole prompt", show), "KEY", options->key,
            "Its key, or the beginning of it")
        ->required();
    addVerb(*cache, chosen, options, "stats", "How many there are, and what they saved", statistics);
    addVerb(*cache, chosen, options, "purge", "Delete all of them", purge);
}

} // namespace lw::cli
