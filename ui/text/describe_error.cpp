// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/describe_error.h"

#include "ui/text/format.h"

#include <QCoreApplication>

namespace lw::ui {

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    static QString sentence(const Error &error);
    static QString title(Code code);
};

QString ErrorText::sentence(const Error &error)
{
    switch (error.code) {
    case Code::WrongUse: return tr("This cannot be done with these choices. Change them and try again.");
    case Code::NotServed: return tr("This version cannot do that yet. Choose another way.");
    case Code::NotFound: return tr("It is not there any more. Choose another file or folder.");
    case Code::NotReadable: return tr("The file cannot be read. Check that you may open it and that it is not a folder.");
    case Code::NotWritable:
        if (error.field == QLatin1String("network-drive"))
            return tr("The project is on a network drive, where it could be damaged. Copy it to this computer and work on the copy.");
        return tr("Nothing can be written there. Check the free space and the permissions, or choose another folder.");
    case Code::Empty: return tr("There is nothing in it. Choose a file that holds records.");
    case Code::BadEncoding: return tr("Some bytes are no text in this encoding. Choose another encoding.");
    case Code::BadFormat: return tr("The content does not fit this format. Choose another format, or mend the file.");
    case Code::NoColumn: return tr("A column that was named is not in the file. Choose one of its columns.");
    case Code::DoubleId: return tr("Two rows have the same id. Choose another id column, or none.");
    case Code::BadTask: return tr("The task cannot be used as it is. Check its labels and instructions.");
    case Code::NotAProject: return tr("This file is not a Labelwright project. Choose a file that ends in .lwproj.");
    case Code::NewerProject: return tr("This project was made by a newer version of Labelwright. Update the program to open it.");
    case Code::InUse: return tr("Another program works on it. Close it there, then try again.");
    case Code::Store: return tr("The project file could not be written or read. What was saved before is safe.");
    case Code::NoSuchRun: return tr("There is no unfinished run. Start a new one.");
    case Code::Resolve: return tr("No server of this name was found. Check the URL and the network.");
    case Code::Connect: return tr("Nobody answers at this address. Check the URL, and that the server is running.");
    case Code::Tls: return tr("The server could not prove who it is, so nothing was sent. Check its certificate and the clock of this computer.");
    case Code::Transport: return tr("The connection broke before the answer was complete. Ask again.");
    case Code::ConnectTimeout: return tr("The server did not take the connection in time. Check the URL and the network.");
    case Code::FirstTokenTimeout: return tr("The server took the request but did not begin to answer in time. Ask again, or allow more time.");
    case Code::IdleTimeout: return tr("The answer stopped in the middle and did not go on. Ask again.");
    case Code::TotalTimeout: return tr("The answer took longer than allowed. Ask again, or allow more time.");
    case Code::RateLimited:
        return error.retryAfter
            ? tr("The server asks to go slower. It takes requests again in %1.").arg(formatTook(*error.retryAfter))
            : tr("The server asks to go slower. Wait a little, or send fewer requests at once.");
    case Code::Quota: return tr("The money or the day's share at this endpoint is used up. Top it up, or use another endpoint.");
    case Code::Auth: return tr("The server does not accept the key. Check the key of this endpoint.");
    case Code::NoSuchModel: return tr("The server has no model of this name. Choose one from its list.");
    case Code::Request: return tr("The server does not accept the request. Check the model and its parameters.");
    case Code::Unsupported:
        return error.field.isEmpty()
            ? tr("The server does not know a part of the request. Set that parameter to auto.")
            : tr("The server does not know “%1”. Set that parameter to auto.").arg(error.field);
    case Code::Context: return tr("The text is longer than the model can read. Cut it into smaller chunks.");
    case Code::Server: return tr("The server could not answer. Ask again later.");
    case Code::Refused: return tr("The model refused to answer. Label the record yourself, or ask another model.");
    case Code::Parse: return tr("The answer is not JSON of the expected shape. Ask again, or label the record yourself.");
    case Code::Truncated: return tr("The answer was cut off at the token limit. Allow more tokens, then ask again.");
    case Code::Label: return tr("The model answered a label that the task does not have. Name the labels more clearly, then ask again.");
    case Code::NotCached: return tr("There is no stored answer, and the run was told to ask nobody.");
    case Code::Cancelled: return tr("It was cancelled. What was finished before is safe.");
    case Code::Internal: return tr("The program made a mistake. What was saved before is safe; the log says more.");
    }
    return {};
}

QString ErrorText::title(Code code)
{
    switch (code) {
    case Code::WrongUse: return tr("Not possible");
    case Code::NotServed: return tr("Not possible yet");
    case Code::NotFound: return tr("Not found");
    case Code::NotReadable: return tr("Cannot be read");
    case Code::NotWritable: return tr("Cannot be written");
    case Code::Empty: return tr("Nothing in it");
    case Code::BadEncoding: return tr("Another encoding");
    case Code::BadFormat: return tr("Another format");
    case Code::NoColumn: return tr("No such column");
    case Code::DoubleId: return tr("One id, two rows");
    case Code::BadTask: return tr("Task cannot be used");
    case Code::NotAProject: return tr("Not a project");
    case Code::NewerProject: return tr("Made by a newer version");
    case Code::InUse: return tr("In use");
    case Code::Store: return tr("Project file not usable");
    case Code::NoSuchRun: return tr("No unfinished run");
    case Code::Resolve: return tr("Server name not found");
    case Code::Connect: return tr("Nobody answers");
    case Code::Tls: return tr("No secure connection");
    case Code::Transport: return tr("Connection lost");
    case Code::ConnectTimeout: return tr("No connection in time");
    case Code::FirstTokenTimeout: return tr("No first token in time");
    case Code::IdleTimeout: return tr("Answer stopped");
    case Code::TotalTimeout: return tr("Answer took too long");
    case Code::RateLimited: return tr("Too many requests");
    case Code::Quota: return tr("Quota used up");
    case Code::Auth: return tr("Key not accepted");
    case Code::NoSuchModel: return tr("No such model");
    case Code::Request: return tr("Request not accepted");
    case Code::Unsupported: return tr("Parameter not known");
    case Code::Context: return tr("Text too long for the model");
    case Code::Server: return tr("Server error");
    case Code::Refused: return tr("Refused by the model");
    case Code::Parse: return tr("Not JSON");
    case Code::Truncated: return tr("Answer cut off");
    case Code::Label: return tr("Label outside the task");
    case Code::NotCached: return tr("No stored answer");
    case Code::Cancelled: return tr("Cancelled");
    case Code::Internal: return tr("A mistake of the program");
    }
    return {};
}

} // namespace

QString describeError(const Error &error)
{
    return ErrorText::sentence(error);
}

QString errorTitle(Code code)
{
    return ErrorText::title(code);
}

QString errorDetail(const Error &error)
{
    QString detail = error.detail.simplified();
    if (detail.isEmpty()) {
        return detail;
    }
    detail[0] = detail.at(0).toUpper();
    const QChar last = detail.back();
    if (last.isLetterOrNumber() || last == QLatin1Char(')') || last == QLatin1Char('"')) {
        detail += QLatin1Char('.');
    }
    return ErrorText::tr("%1", "a detail in the words of a server or of the program, which may be English").arg(detail);
}

} // namespace lw::ui
