// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/not_served.h"

namespace lw::cli {

void refuse(const std::string &what)
{
    throw CLI::ValidationError(what + " is not served by this version yet; leave it out");
}

void addUnservedAnnotateOptions(CLI::App &command)
{
    for (const char *name : {"--similarity"}) {
        const std::string option = name;
        command.add_option_function<std::string>(option, [option](const std::string &) { refuse(option); }, "")
            ->group("");
    }
}

} // namespace lw::cli
