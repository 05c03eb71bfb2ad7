// SPDX-License-Identifier: Apache-2.0
#pragma once

// The rows of tst_completion_reader, in a file of their own because moc loses its way in raw strings.
/// Columns: int status, QByteArray type (of the content), QByteArray body, QString expected ("error:" + code, or the text).
void completionRows();
