<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChartText</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1k</source>
        <comment>thousands</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandNames</name>
    <message>
        <source>Accept the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo what was undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys as in Prodigy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys as in Label Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys as in doccano</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys as in Argilla</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndpointWords</name>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 …</source>
        <comment>a list that goes on</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first token after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first token after %1, then %2 tok/s, usage reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first token after %1, then %2 tok/s, usage not reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n address(es): %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answers at port %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not encrypted, since the URL begins with http</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encrypted, certificate accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none given, none needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be told before a model is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers keep the shape that was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n found: %1</source>
        <comment>models</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The server gives no list. Type the name of the model above, then test again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n found, none chosen. Choose one above, then test again: %1</source>
        <comment>models</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The server does not know this model. Check its name above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The model above is not among the %n of this server. Choose one of them: %1</source>
        <comment>models</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No answer in time. Check the URL, the network, and a proxy or firewall in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept the key. Replace it with one that may use this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server wants a key. Enter it above, then test again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer came whole. Runs work; an answer is seen when it is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known to this server; JSON mode works and is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither this nor JSON mode is known; answers are read from plain text and checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server takes it and answers otherwise; answers are checked on this side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedded baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no URL yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the URL of the server up to its version, as in https://api.openai.com/v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the part in capital letters with the name of your own server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the URL with https:// or, on your own network, with http://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no URL. One looks like https://api.openai.com/v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out names, passwords and everything from “?” on. The key has a field of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out /chat/completions. The URL ends with the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any other server or gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your own resource, with its key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that speaks as OpenAI does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <comment>of an endpoint</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streaming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was said: %1</source>
        <comment>a server&apos;s own words</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test again to know whether runs will work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ready for runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one above, then test again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready for runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is missing, runs do without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step went well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URL: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelwright %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a step, what was found</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  HTTP status %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This cannot be done with these choices. Change them and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version cannot do that yet. Choose another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not there any more. Choose another file or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read. Check that you may open it and that it is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written there. Check the free space and the permissions, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in it. Choose a file that holds records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some bytes are no text in this encoding. Choose another encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content does not fit this format. Choose another format, or mend the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column that was named is not in the file. Choose one of its columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two rows have the same id. Choose another id column, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task cannot be used as it is. Check its labels and instructions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a Labelwright project. Choose a file that ends in .lwproj.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project was made by a newer version of Labelwright. Update the program to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program works on it. Close it there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file could not be written or read. What was saved before is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no unfinished run. Start a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server of this name was found. Check the URL and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody answers at this address. Check the URL, and that the server is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not prove who it is, so nothing was sent. Check its certificate and the clock of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke before the answer was complete. Ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not take the connection in time. Check the URL and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server took the request but did not begin to answer in time. Ask again, or allow more time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer stopped in the middle and did not go on. Ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer took longer than allowed. Ask again, or allow more time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks to go slower. It takes requests again in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks to go slower. Wait a little, or send fewer requests at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The money or the day&apos;s share at this endpoint is used up. Top it up, or use another endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept the key. Check the key of this endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no model of this name. Choose one from its list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept the request. Check the model and its parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know a part of the request. Set that parameter to auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know “%1”. Set that parameter to auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is longer than the model can read. Cut it into smaller chunks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not answer. Ask again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model refused to answer. Label the record yourself, or ask another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not JSON of the expected shape. Ask again, or label the record yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was cut off at the token limit. Allow more tokens, then ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model answered a label that the task does not have. Name the labels more clearly, then ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no stored answer, and the run was told to ask nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled. What was finished before is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program made a mistake. What was saved before is safe; the log says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One id, two rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by a newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project file not usable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unfinished run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server name not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No first token in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer took too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quota used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameter not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text too long for the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label outside the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stored answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mistake of the program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message>
        <source>JSON Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV for spreadsheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One object a record, with everything that is known of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row a record. It cannot hold who decided when, the model&apos;s own answer and the tokens; these are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV with a byte order mark, so that a spreadsheet reads every language. It cannot hold who decided when, the model&apos;s own answer and the tokens; these are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks to import into Label Studio, with the labelling configuration beside them. Model answers become predictions, yours annotations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All records (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewed records (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the page shows now (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written. Check that the folder is there, that you may write to it and that it has space, or choose another target.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs from gold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chunks disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last row first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorted by id, Z to A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorted by id, A to Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorted by state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorted by label, Z to A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorted by label, A to Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorted by gold, Z to A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorted by gold, A to Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorted by length, longest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorted by length, shortest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most certain first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>least certain first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most disputed first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in random order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorted by %1, Z to A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorted by %1, A to Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model said %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gold %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>annotated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs from gold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gold %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to %1 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all records</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormatText</name>
    <message>
        <source>%1k</source>
        <comment>thousands</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 G</source>
        <comment>thousands of millions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>$%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 record(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 request(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 token(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 character(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>%1, %2</source>
        <comment>a list goes on</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not there any more. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder. Choose a file in it: CSV, TSV or JSON Lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that you may open it, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty. Choose a file that holds records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds column names and no row. If the first row is data, say so above; else choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no text file. Choose a CSV, TSV or JSON Lines file; export a spreadsheet as CSV first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in %2. Choose another encoding above, or Automatic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer cannot read %1. Choose another encoding above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in this format. Choose another format above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two rows have the same id. Choose another id column, or none: then the rows are numbered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files do not have the same columns. Import them one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row can be used. Choose another format, encoding or delimiter above, or another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written beside the project. Choose a folder that you may write to, with enough space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has this project open. Close it there, or choose another project file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is another file of this name, which is no project. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the files cannot be read. Check that all are still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the files is in another encoding. Import it by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gold label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as you chose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a guess: look at the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certain, byte order mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certain, no byte order mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n columns in every row</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>not every value is unique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unique in all %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unique in the first %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a value and how many</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>many different values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 rows can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 rows cannot be read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the first %1 rows cannot be read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They are left out, and saved beside the project to be mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no id column, so the rows are numbered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no gold column, so the labels cannot be checked by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one column as text: it is what the model reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run goes on. Import when it has ended, or cancel it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where the project file is to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project was made without an id column. Choose no column as record id, or begin another project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project knows its records by “%1”. Choose that column as record id, or begin another project.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordText</name>
    <message>
        <source>accepted by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, run %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n chunks</source>
        <comment>%1: 72,636 characters</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a label and its votes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a list goes on</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunCurvesText</name>
    <message>
        <source>lost</source>
        <comment>a request: the connection broke, or nothing came in time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut off</source>
        <comment>an answer that ended at its maximum of tokens</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label</source>
        <comment>an answer with a label outside the task</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <comment>errors</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>Run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the endpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 annotated in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 annotated, %2 failed, %3 refused, in %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review the labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was cancelled at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was answered is kept. Resume goes on where it ended; nothing is asked twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stopped at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was answered is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project or make a new one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No records yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file, then its records can be labelled here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every record has its answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review the labels, or change the set-up and run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run asks %1 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set-up is not that of the answers so far. They are kept, and so is what people decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run asks %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each answer is stored as it comes. A run can be paused or cancelled at any time, and goes on where it ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was interrupted at %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was cancelled at %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume goes on where it ended; nothing is asked twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the endpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written before it answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request is in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers come from the cache, or the next requests are being made ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in flight, and everything that was answered is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run is being cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was answered is being stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run did not begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, running for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, pausing: what is in flight ends first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, paused after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, cancelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, done after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, cancelled after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, stopped after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 annotated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>annotated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repaired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bad label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label outside the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate limited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate limited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No quota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no quota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quota used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bad key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bad request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text too long for the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stored answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message>
        <source>The task has no labels yet. Add at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label %1 has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are two labels called “%1”. Rename one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has the key %2, which another label has already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no colour. Write it as #RRGGBB, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no instructions. Say what is to be decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example %1 has the answer “%2”, which is none of the labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers of chunks are merged by “%1”, which is none of the labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template of the prompt names no column.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UseText</name>
    <message>
        <source>Use for this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use for new projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The open project asks this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New projects ask this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored as soon as the URL is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run goes on. Choose another endpoint when it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::AddPanel</name>
    <message>
        <source>Take %1 as an endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for Ollama, llama.cpp, vLLM and LM Studio…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is running. Start Ollama, llama.cpp, vLLM or LM Studio, then look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server that answers as OpenAI&apos;s does. Nothing is sent to it before you test it or run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin an endpoint with the address of this provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::AnnotatePage</name>
    <message>
        <source>Annotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again for the records that failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the run; what was answered is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask nothing new; what is in flight ends and is stored</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::AnswerPanel</name>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label is wrong; which is right stays open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves the record undecided and goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks the record to be looked at again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no label: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model says %1, %2</source>
        <comment>label, confidence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model says %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reject %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unflag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Accept %n record(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept %1</source>
        <comment>a label</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Its reason.&lt;/b&gt; %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::BadRowModel</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row begins with</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::BaselinePanel</name>
    <message>
        <source>Embedded baseline, not a language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small classifier inside this program. It learns from the names, descriptions and examples of your labels, needs no key and no network, and shows how everything works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its labels are rough. For real work connect a language model; nothing of the baseline can be set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an endpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a language model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::CacheFilterBar</name>
    <message>
        <source>%1 found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any age</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Stored within %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Any number of hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Used again at least %n time(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Model: any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Age: up to %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Age: any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits: %1 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits: any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in texts and answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only answers of one model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only answers that were stored lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only answers that were used again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::CachePage</name>
    <message>
        <source>Some of the answers that were used again came without a count of tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the stored answers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stored answers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every answer of a run is kept here. When the same record is asked again with the same task and model, it is taken from here and no request is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stored answer is like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for fewer words, or take the filters away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all stored answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored answers cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1 found…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete all %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be undone. What is asked again is sent to the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this stored answer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n stored answer(s)?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n answer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all projects on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the answers that the table lists; asks first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stored answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a stored answer was used in place of a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of waiting saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time that the models took for what was then used again, request by request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored answers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::CachePanel</name>
    <message>
        <source>nothing stored yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder is made when the first answer is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers that were paid for once are kept for all projects, so that the same question costs nothing again. The Cache page shows and deletes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::CacheRowModel</name>
    <message>
        <source>How often the answer was used again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of prompt and answer, as the server reported them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the model took when it was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::ChoiceCard</name>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a button, its key</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::CollapsibleSection</name>
    <message>
        <source>Fold this section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold this section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::ConfusionGrid</name>
    <message>
        <source>model %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gold %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gold %1, model %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n record(s): gold says %1, the model says %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::DashboardBoard</name>
    <message>
        <source>%1 now, %2 at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answer times of %n answer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens a second, out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers from the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of answers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::DashboardFigures</name>
    <message>
        <source>answer, p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the answers took no longer than this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer, p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 of 100 answers took no longer than this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first token, p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the answers began within this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests a second, over the whole run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens/s out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of answers a second, over the whole run, as the server reported them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers that were stored and not asked for again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>errors in %n request(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Requests that brought no usable answer; most of them are asked again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens in, %1 out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens of prompts, %2 of answers, as the server reported them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::DashboardPage</name>
    <message>
        <source>Copy as picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a run. Shown: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run shown: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project: its runs are shown here as figures and charts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the annotation first. Times, throughput and errors of every run are then shown here, live and later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Annotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedded baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the figures over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy figures and charts to the clipboard, as they are seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the figures over time as a table, a line for each stretch of time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::DataPage</name>
    <message>
        <source>Choose the files to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets (*.csv *.tsv *.jsonl *.ndjson *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New records are added to them; those that are there already are brought up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No records yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They appear here when the file is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a CSV, TSV or JSON Lines file to begin one, or drop it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a CSV, TSV or JSON Lines file, or drop it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the records to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import records from files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::DeleteRow</name>
    <message>
        <source>Delete endpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this endpoint and its key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “%1” and its key? Projects that used it ask the embedded baseline until you choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “%1” and its key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::DiagnosticsPanel</name>
    <message>
        <source>It is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelwright %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt %1, built with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel: %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Display: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen: %1 × %2 at %3 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font: %1, %2 pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: %1, system %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys: in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys: in memory, no keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys: in memory, no keychain: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys: not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoints: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records of the open project: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To send along with a question about the program. It holds no keys, no texts and no paths.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions and surroundings of the program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::EndpointFiguresCard</name>
    <message>
        <source>Endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoints of the run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::EndpointFiguresModel</name>
    <message>
        <source>Half of the answers took no longer than this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 of 100 answers took no longer than this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all requests of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::EndpointForm</name>
    <message>
        <source>With http, key and texts travel unencrypted: for your own network only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is not stored any more. Enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in memory until the program ends, because this system has no keychain that can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain of the system refuses. Unlock it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test asks the server for its models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The server has %n model(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <comment>of an endpoint</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How this endpoint is called in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the server, up to and with the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that is asked. Runs of a project may choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://server/v1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::EndpointList</name>
    <message numerus="yes">
        <source>%n endpoint(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>ready; not a language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not tested yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tested, ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stored yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being tested…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the test failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>name, place and state of an endpoint</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are kept in memory until the program ends, because this system has no keychain. They never lie in a project, a log or an export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys lie in the keychain of the system, never in a project, a log or an export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::EstimateFoot</name>
    <message>
        <source>Estimate for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about, from %n record(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Counted by estimate on a sample. Answers and money are not known before a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prompt tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the model for the records that are waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no records to ask yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is waiting. Retry failed asks those again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set-up can be changed when the run has ended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::ExamplesPanel</name>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an example to the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the chosen example from the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text as the records have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label of the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No examples yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few typical texts with their label show the model what is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no text yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::ExchangePane</name>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record was not asked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunk %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens in, %2 out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::ExportSheet</name>
    <message>
        <source>Choose where the file is to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file of this name. It will be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n records written to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Export %n records</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Export the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the file begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::FigureLabel</name>
    <message>
        <source>%1: %2</source>
        <comment>caption and figure</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::FilterBar</name>
    <message>
        <source>Search in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by label, gold, failure or length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::FilterChip</name>
    <message>
        <source>Remove the filter “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::FilterMenu</name>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a value and how many</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::FilterTabs</name>
    <message>
        <source>Show the other tabs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::FolderRow</name>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file manager at this place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::FoldersPanel</name>
    <message>
        <source>no project is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything stays on this computer; only the texts of a run go to the endpoint you chose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file: texts, answers, decisions and their history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you choose here. No key is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To move a project, close it and move its file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::HistogramChart</name>
    <message>
        <source>%1 %2</source>
        <comment>name of a percentile and its value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and more: %n answer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %n answer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percentiles: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between values</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::HistoryList</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gold says %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taking the flag away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered %2, run %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered %2, run %3, prompt %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave no label: %2, run %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused to answer, run %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 accepted %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 labelled it %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rejected the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rejected %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 skipped it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 flagged it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 took the flag away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 undid %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 redid %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (before its data changed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (undone)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::HowSection</name>
    <message>
        <source>Concurrency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many requests are under way at the same time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> tok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest chunk, in tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record that is longer is asked in parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlap of chunks, in tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a chunk repeats of the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether answers that are known are asked for again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) at a time; more may be faster</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no record of the sample is longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 % of the records are cut, then their parts vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longer records are cut, then their parts vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read twice, so that nothing is cut in two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is to be below half of a chunk: %1 at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every record is asked, known answers too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a known answer is free and there at once</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::ImportOptions</name>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::ImportPreviewModel</name>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::ImportSheet</name>
    <message numerus="yes">
        <source>Import %1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows 1 to %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows 1 to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be imported as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each column is for, and its name in the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n records were imported.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows could not be read and are saved in %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %n records</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that cannot be read are listed with line and reason, and saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 imported, %3 a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 imported, %2 a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the project file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelwright projects (*.lwproj)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the import sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the import; the project stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another project file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::KeyField</name>
    <message>
        <source>after the URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key that the provider gave you. It is not shown again after it was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key is stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stored key is never shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store the key (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter another key in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the key of this endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1   in the keychain</source>
        <comment>dots for a key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1   in memory</source>
        <comment>dots for a key</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::KeyHint</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A tooltip and the keys that do the same</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys do nothing while you type in a field. They work with a Chinese input method on, in full width too. Select several records in the queue with Shift or Ctrl+A to decide on all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the queue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::KeysPanel</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How you review: which single keys decide, and whose decisions they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the tool your hands know. On the Review page “?” shows them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key hints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are shown on buttons. Tooltips name them in any case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands at every decision you make, in the project and in exports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose whose keys the Review page follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show keys on buttons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show key hints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name as an annotator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::LabelRow</name>
    <message>
        <source>Colour of label %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the colour of this label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of label %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key that gives this label in Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of label %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description of label %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it stands for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move or remove label %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own colour…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::LabelsEditor</name>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a label to the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colours stay colour-blind safe</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::LanguagePanel</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the window. Your texts and labels stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the language of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the window in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changes at once; nothing needs a restart.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::LinkRow</name>
    <message>
        <source>Show these records: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::MainWindow</name>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelwright projects (*.lwproj)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the texts to label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets (*.csv *.tsv *.jsonl *.ndjson *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Labelwright</source>
        <comment>window title</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedded baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a language model, ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>model at endpoint</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asking who answers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ending what is in flight…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::MappingHeader</name>
    <message>
        <source>What column %1 is for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::ModelSection</name>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model that the endpoint offers, or type its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the endpoint for its models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the endpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show tokens as they come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens show as they come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedded baseline, not a language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the endpoint for its models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint lists no models. Type the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint does not list this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns from the examples on this computer; a start, no measure of a model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::ParameterFields</name>
    <message>
        <source>temp </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temp auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature: 0 answers the same each time, higher varies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top p </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top p auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top p: only the likeliest words that together have this share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most tokens of an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most tokens of an answer: what is longer is cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed: with the same one some servers repeat their answers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::PromptBar</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the prompt of a record as it is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record to show it with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instructions, labels and examples: the same tokens in every request, so servers can keep them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 record %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::PromptPanel</name>
    <message>
        <source>Prompt as it is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record whose prompt is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the record by its place in the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1, the same in every request</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %1, first of %n chunks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::QualityPanel</name>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with gold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s label is that of gold in %1 of %2 records, with the 95 % interval after Wilson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept, %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the reviewer left the model&apos;s label as it was. The reviewer saw it, so this is no independent agreement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cell opens its records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a gold column the accuracy is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known when there is a gold column or something is reviewed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::QueuePanel</name>
    <message>
        <source>Search the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which records the queue shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewed records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows these records in the table of all data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 a minute</source>
        <comment>95 of 300, 34 a minute</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records that were accepted, changed or rejected, of those that have an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Accepted %n record(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %n record(s) to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rejected %n record(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skipped %n record(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flagged %n record(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took the flag from %n record(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undid %n decision(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redid %n decision(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show %n new record(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n decision(s) again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::Rail</name>
    <message>
        <source>Menu (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::RecordFacts</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::RecordPane</name>
    <message>
        <source>Show the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt and answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the text of the record again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what the model was asked, and its own words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>1,204 characters, 3 chunks</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n chunk(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Text of record %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single keys decide here; ? shows them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::RecordPanel</name>
    <message>
        <source>Record %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the record before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the next record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in Review</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::RecordTableModel</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row&apos;s place in the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your label where you gave one, else the model&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters of the text and the other columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label known to be right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::RecordsView</name>
    <message>
        <source>%1 found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 selected of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the records…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record is left with these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found for “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records by state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen record</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::RequestDelegate</name>
    <message>
        <source>asks again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting to ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for the first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first token %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::RequestsModel</name>
    <message>
        <source>Request %1 to %2, record %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: waits before it is asked again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: waiting for the first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 so far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records with the lowest confidence first; those without one last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First the records whose chunks were answered differently, then those that differ from gold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In random order: what one reviews is a fair sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows which keys do what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports the reviewed records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every annotated record is reviewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo what was undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project or the sample to review its labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the queue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to review yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the annotation first; what it labels comes here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Annotate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the decisions, or look at all records again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::ReviewQueueModel</name>
    <message>
        <source>Record %1, loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not as gold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repaired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confidence %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::RunChoice</name>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended at its limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedded baseline, not a language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1, live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1: %2, %3, %4</source>
        <comment>number, model, date, how it ended</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always the newest run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::RunHeader</name>
    <message>
        <source>rec/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records a second over the last 10 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tok/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of answers a second over the last 10 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left, should nothing change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::RunPanel</name>
    <message>
        <source>That was the embedded baseline, not a language model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shows how a run goes; its labels are a rough start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up an endpoint with a language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all requests in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show those that take longer than 95 of 100 answers took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show those that are not at their first try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) in flight</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedded baseline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::RunSide</name>
    <message>
        <source>Not annotated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time per request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First token, p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the requests had their first token by then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer, p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the answers were whole by then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer, p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 of 100 answers were whole by then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries beyond the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that were sent again after an error that may pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review the labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by the model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::SampleCard</name>
    <message>
        <source>Open the sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>60 messages in English and Chinese with known answers, labelled by the embedded baseline, which is not a language model. No key, no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a project from the sample, or opens it as you left it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then Run: labels arrive in about two seconds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::ServerList</name>
    <message>
        <source>Embedded baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready; not a language model, used by the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 as an endpoint for your projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs, and has no model yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n model(s): %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked for on this computer only. Nothing is sent anywhere until you press Run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a server on the network…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting of this name. Try another word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server model API key keychain URL provider test OpenAI Azure DeepSeek Qwen Ollama</source>
        <comment>search words</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>language English Chinese</source>
        <comment>search words</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light dark colour color appearance</source>
        <comment>search words</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shortcuts keyboard hints annotator name review</source>
        <comment>search words</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stored answers size disk</source>
        <comment>search words</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path files project location</source>
        <comment>search words</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version about system report Qt</source>
        <comment>search words</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::SetupPanel</name>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::SetupPresenter</name>
    <message>
        <source>No project is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column of the data is the text. Import a file and choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The overlap is to be below half of a chunk.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::SidePanel</name>
    <message>
        <source>Close the panel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::StartPage</name>
    <message>
        <source>not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is now among your endpoints, and a new project asks it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start labelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts in, labels by a language model, corrected by you, exported in the form you need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From CSV, TSV or JSON Lines files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project that lies on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or drop a file anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lately used</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::StatusLine</name>
    <message>
        <source>All changes saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>finished records, all records</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rec/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::StoredAnswerPanel</name>
    <message>
        <source>%1, served as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens in, %2 out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, in a request of %n record(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>not used again yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n time(s), last %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stored answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this stored answer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instructions that went with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::TableColumns</name>
    <message>
        <source>Reset the columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::TaskSection</name>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classification, one label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the task is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model is to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be decided, as you would tell a colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the examples of the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rationale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a sentence that says why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sentence why: more tokens, often better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load task file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace this task by one from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save task file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write this task to a file, for another project or the command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load task file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task files (*.task.json *.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save task file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::TestPanel</name>
    <message>
        <source>Testing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sends up to five small requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>possible when the URL is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tested %1, took %2</source>
        <comment>just now, 2.9 s</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is on the clipboard. No key is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test name, connection, key, models and streaming of this endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy without secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report of the test; no key is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step that fails says what the server answered and what to do.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::TestRow</name>
    <message>
        <source>%1: %2</source>
        <comment>a step, what was found</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::ThemePanel</name>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark, for the whole window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow what the system is set to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark text on light ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light text on dark ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts are as large as the system says; the window grows with them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::TimeChart</name>
    <message>
        <source>%1: %2</source>
        <comment>series and value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last values, at %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between values</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lw::ui::WindowActions</name>
    <message>
        <source>&amp;New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import records…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export records…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
