// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace lw::platform {

/// Raises the number of files and sockets that this process may have open as far as the system lets it without special
/// rights, and returns the number that holds now; 0 where the system has no such limit. A thousand connections need it:
/// the usual start value on Linux is 1024. Cheap; may be called more than once, from any thread.
int raiseFileLimit();

/// A write to a connection that the other side has closed is an error of that write and no longer ends the process
/// (SIGPIPE), unless the program has a handler of its own for it. Does nothing where the system has no such signal.
void ignoreBrokenPipes();

} // namespace lw::platform
