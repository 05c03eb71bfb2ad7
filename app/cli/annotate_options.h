// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/input_options.h"
#include "app/cli/sharing_options.h"
#include "app/cli/tokenizer_option.h"
#include "core/engine/run_plan.h"

#include <string>
#include <vector>

namespace lw::cli {

/// The words of `annotate`, filled by the parser.
struct AnnotateOptions
{
    InputOptions input;
    std::string task;
    std::string project;
    std::vector<std::string> endpoints;
    std::string endpointFile;
    std::string model;
    std::string apiKeyEnv;
    std::string profile;
    std::string proxy;
    std::string caFile;
    std::string thinking = "off";
    std::string extraBody;
    std::string concurrency = "auto";
    std::string batch = "auto";
    TokenizerOption tokenizer;
    int chunkTokens = 2048;
    int chunkOverlap = 0;
    std::string cache = "exact";
    std::string cacheDir;
    int cacheMaxAge = 0;
    double temperature = 0;
    bool temperatureSet = false;
    double topP = 1;
    bool topPSet = false;
    std::string maxTokens = "auto";
    qint64 seed = 0;
    bool seedSet = false;
    bool logprobs = false;
    bool noStream = false;
    int connectTimeout = 10'000;
    int firstTokenTimeout = 120'000;
    int idleTimeout = 60'000;
    int timeout = 600'000;
    int retries = 5;
    int retryDelay = 500;
    std::string prices;
    std::string maxCost;
    qint64 maxRequests = 0;
    qint64 maxTotalTokens = 0;
    qint64 limit = 0;
    bool estimate = false;
    bool resume = false;
    bool retryFailed = false;
    std::string again;
    std::string progress = "auto";
    std::string report;
    std::string out;
    std::string format;
    bool bom = false;
    SharingOptions sharing;
};

void addAnnotateOptions(CLI::App &command, AnnotateOptions &options);

/// What the options say of the run; the endpoint and the text columns are still to be found out.
[[nodiscard]] Result<engine::RunPlan> planFrom(const AnnotateOptions &options);

} // namespace lw::cli
