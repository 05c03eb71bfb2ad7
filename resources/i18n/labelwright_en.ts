<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EndpointWords</name>
    <message numerus="yes">
        <source>%n address(es): %1</source>
        <translation>
            <numerusform>%n address: %1</numerusform>
            <numerusform>%n addresses: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found: %1</source>
        <comment>models</comment>
        <translation>
            <numerusform>%n found: %1</numerusform>
            <numerusform>%n found: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found, none chosen. Choose one above, then test again: %1</source>
        <comment>models</comment>
        <translation>
            <numerusform>%n found, none chosen. Choose one above, then test again: %1</numerusform>
            <numerusform>%n found, none chosen. Choose one above, then test again: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model above is not among the %n of this server. Choose one of them: %1</source>
        <comment>models</comment>
        <translation>
            <numerusform>The model above is not among the %n of this server. Choose one of them: %1</numerusform>
            <numerusform>The model above is not among the %n of this server. Choose one of them: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message numerus="yes">
        <source>The file holds everything of the first %n record(s)</source>
        <translation>
            <numerusform>The file holds everything of the first record</numerusform>
            <numerusform>The file holds everything of the first %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What the file does not hold of the first %n record(s)</source>
        <translation>
            <numerusform>What the file does not hold of the first record</numerusform>
            <numerusform>What the file does not hold of the first %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormatText</name>
    <message numerus="yes">
        <source>%1 record(s)</source>
        <translation>
            <numerusform>%1 record</numerusform>
            <numerusform>%1 records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 request(s)</source>
        <translation>
            <numerusform>%1 request</numerusform>
            <numerusform>%1 requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 token(s)</source>
        <translation>
            <numerusform>%1 token</numerusform>
            <numerusform>%1 tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 character(s)</source>
        <translation>
            <numerusform>%1 character</numerusform>
            <numerusform>%1 characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message numerus="yes">
        <source>%n columns in every row</source>
        <translation>
            <numerusform>%n column in every row</numerusform>
            <numerusform>%n columns in every row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 rows cannot be read.</source>
        <translation>
            <numerusform>%n of %1 rows cannot be read.</numerusform>
            <numerusform>%n of %1 rows cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the first %1 rows cannot be read.</source>
        <translation>
            <numerusform>%n of the first %1 rows cannot be read.</numerusform>
            <numerusform>%n of the first %1 rows cannot be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoneyText</name>
    <message numerus="yes">
        <source>%n request(s) of unknown cost</source>
        <translation>
            <numerusform>%n request of unknown cost</numerusform>
            <numerusform>%n requests of unknown cost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n request(s) of unknown cost</source>
        <translation>
            <numerusform>%1 and %n request of unknown cost</numerusform>
            <numerusform>%1 and %n requests of unknown cost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordText</name>
    <message numerus="yes">
        <source>%1 in %n chunks</source>
        <comment>%1: 72,636 characters</comment>
        <translation>
            <numerusform>%1 in %n chunk</numerusform>
            <numerusform>%1 in %n chunks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamText</name>
    <message numerus="yes">
        <source>%n decisions added</source>
        <translation>
            <numerusform>%n decision added</numerusform>
            <numerusform>%n decisions added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them taken back or made to hold again since</source>
        <translation>
            <numerusform>%n of them taken back or made to hold again since</numerusform>
            <numerusform>%n of them taken back or made to hold again since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records have other data here; what was decided of it is kept and does not count</source>
        <translation>
            <numerusform>%n record has other data here; what was decided of it is kept and does not count</numerusform>
            <numerusform>%n records have other data here; what was decided of it is kept and does not count</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records are not in this project: %1</source>
        <translation>
            <numerusform>%n record is not in this project: %1</numerusform>
            <numerusform>%n records are not in this project: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n records, in %2</source>
        <translation>
            <numerusform>%1: %n record, in %2</numerusform>
            <numerusform>%1: %n records, in %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records went to two people.</source>
        <translation>
            <numerusform>%n record went to two people.</numerusform>
            <numerusform>%n records went to two people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records have the word of two or more people.</source>
        <translation>
            <numerusform>%n record has the word of two or more people.</numerusform>
            <numerusform>%n records have the word of two or more people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disputes are settled.</source>
        <translation>
            <numerusform>%n dispute is settled.</numerusform>
            <numerusform>%n disputes are settled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionText</name>
    <message numerus="yes">
        <source>%n example(s) more.</source>
        <translation>
            <numerusform>%n example more.</numerusform>
            <numerusform>%n examples more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n example(s) less.</source>
        <translation>
            <numerusform>%n example less.</numerusform>
            <numerusform>%n examples less.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::AnswerDesk</name>
    <message numerus="yes">
        <source>%n span(s), in order of appearance</source>
        <translation>
            <numerusform>%n span, in order of appearance</numerusform>
            <numerusform>%n spans, in order of appearance</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::AnswerPanel</name>
    <message numerus="yes">
        <source>Reject %n</source>
        <translation>
            <numerusform>Reject %n</numerusform>
            <numerusform>Reject %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n record(s)</source>
        <translation>
            <numerusform>Accept %n record</numerusform>
            <numerusform>Accept %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n span(s)</source>
        <translation>
            <numerusform>Accept %n span</numerusform>
            <numerusform>Accept %n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::BulkStrip</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them decided by a person</source>
        <translation>
            <numerusform>%n of them decided by a person</numerusform>
            <numerusform>%n of them decided by a person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more to be decided blind, left alone</source>
        <translation>
            <numerusform>%n more to be decided blind, left alone</numerusform>
            <numerusform>%n more to be decided blind, left alone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::CacheFilterBar</name>
    <message numerus="yes">
        <source>Stored within %n day(s)</source>
        <translation>
            <numerusform>Stored within %n day</numerusform>
            <numerusform>Stored within %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Used again at least %n time(s)</source>
        <translation>
            <numerusform>Used again at least %n time</numerusform>
            <numerusform>Used again at least %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Age: up to %n day(s)</source>
        <translation>
            <numerusform>Age: up to %n day</numerusform>
            <numerusform>Age: up to %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::CachePage</name>
    <message numerus="yes">
        <source>Delete %n stored answer(s)?</source>
        <translation>
            <numerusform>Delete %n stored answer?</numerusform>
            <numerusform>Delete %n stored answers?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n answer(s)</source>
        <translation>
            <numerusform>Delete %n answer</numerusform>
            <numerusform>Delete %n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::CleanSection</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::ConfusionGrid</name>
    <message numerus="yes">
        <source>%n record(s): gold says %1, the model says %2</source>
        <translation>
            <numerusform>%n record: gold says %1, the model says %2</numerusform>
            <numerusform>%n records: gold says %1, the model says %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::DashboardBoard</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answer times of %n answer(s)</source>
        <translation>
            <numerusform>Answer times of %n answer</numerusform>
            <numerusform>Answer times of %n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::DashboardFigures</name>
    <message numerus="yes">
        <source>errors in %n request(s)</source>
        <translation>
            <numerusform>errors in %n request</numerusform>
            <numerusform>errors in %n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::EndpointForm</name>
    <message numerus="yes">
        <source>The server has %n model(s).</source>
        <translation>
            <numerusform>The server has %n model.</numerusform>
            <numerusform>The server has %n models.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::EndpointList</name>
    <message numerus="yes">
        <source>%n endpoint(s)</source>
        <translation>
            <numerusform>%n endpoint</numerusform>
            <numerusform>%n endpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::EstimateFoot</name>
    <message numerus="yes">
        <source>about, from %n record(s)</source>
        <translation>
            <numerusform>about, from %n record</numerusform>
            <numerusform>about, from %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try %n record(s) first</source>
        <translation>
            <numerusform>Try %n record first</numerusform>
            <numerusform>Try %n records first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by %n request(s), ± %1</source>
        <translation>
            <numerusform>by %n request, ± %1</numerusform>
            <numerusform>by %n requests, ± %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by %n request(s)</source>
        <translation>
            <numerusform>by %n request</numerusform>
            <numerusform>by %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cache has about %n answer(s).</source>
        <translation>
            <numerusform>The cache has about one answer.</numerusform>
            <numerusform>The cache has about %n answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A rule answers about %n record(s).</source>
        <translation>
            <numerusform>A rule answers about one record.</numerusform>
            <numerusform>A rule answers about %n records.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::ExportSheet</name>
    <message numerus="yes">
        <source>%n records written to %1.</source>
        <translation>
            <numerusform>%n record written to %1.</numerusform>
            <numerusform>%n records written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n records</source>
        <translation>
            <numerusform>Export %n record</numerusform>
            <numerusform>Export %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::HistogramChart</name>
    <message numerus="yes">
        <source>%1 and more: %n answer(s)</source>
        <translation>
            <numerusform>%1 and more: %n answer</numerusform>
            <numerusform>%1 and more: %n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %n answer(s)</source>
        <translation>
            <numerusform>%1 to %2: %n answer</numerusform>
            <numerusform>%1 to %2: %n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::HowSection</name>
    <message numerus="yes">
        <source>%n at a time, as the endpoint&apos;s settings say</source>
        <translation>
            <numerusform>%n at a time, as the endpoint&apos;s settings say</numerusform>
            <numerusform>%n at a time, as the endpoint&apos;s settings say</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records a request; its fixed part is paid once</source>
        <translation>
            <numerusform>%n record a request</numerusform>
            <numerusform>%n records a request; its fixed part is paid once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>begins with %n a request, more while it goes well</source>
        <translation>
            <numerusform>begins with %n a request, more while it goes well</numerusform>
            <numerusform>begins with %n a request, more while it goes well</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>as many as the endpoint takes well, %n at most</source>
        <translation>
            <numerusform>as many as the endpoint takes well, %n at most</numerusform>
            <numerusform>as many as the endpoint takes well, %n at most</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>exactly %n request(s) at a time</source>
        <translation>
            <numerusform>exactly %n request at a time</numerusform>
            <numerusform>exactly %n requests at a time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::ImportSheet</name>
    <message numerus="yes">
        <source>Import %1 and %n more</source>
        <translation>
            <numerusform>Import %1 and %n more</numerusform>
            <numerusform>Import %1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were imported.</source>
        <translation>
            <numerusform>%n record was imported.</numerusform>
            <numerusform>%n records were imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows could not be read and are saved in %1.</source>
        <translation>
            <numerusform>%n row could not be read and is saved in %1.</numerusform>
            <numerusform>%n rows could not be read and are saved in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n records</source>
        <translation>
            <numerusform>Import %n record</numerusform>
            <numerusform>Import %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::LimitsSection</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::MaskSection</name>
    <message numerus="yes">
        <source>%n place(s) masked in record %1.</source>
        <translation>
            <numerusform>%n place masked in record %1.</numerusform>
            <numerusform>%n places masked in record %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <translation>
            <numerusform>%n kind</numerusform>
            <numerusform>%n kinds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::NormaliseSection</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::PicksRow</name>
    <message numerus="yes">
        <source>Only %n accepted record(s) can be shown yet. Accept more in Review, or ask for fewer.</source>
        <translation>
            <numerusform>Only one accepted record can be shown yet. Accept more in Review, or ask for fewer.</numerusform>
            <numerusform>Only %n accepted records can be shown yet. Accept more in Review, or ask for fewer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::PromptPanel</name>
    <message numerus="yes">
        <source>about %1, first of %n chunks</source>
        <translation>
            <numerusform>about %1, first of %n chunk</numerusform>
            <numerusform>about %1, first of %n chunks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, first of %n chunks</source>
        <translation>
            <numerusform>%1, first of %n chunk</numerusform>
            <numerusform>%1, first of %n chunks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::QueuePanel</name>
    <message numerus="yes">
        <source>Accepted %n record(s).</source>
        <translation>
            <numerusform>Accepted %n record.</numerusform>
            <numerusform>Accepted %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %n record(s) to %1.</source>
        <translation>
            <numerusform>Changed %n record to %1.</numerusform>
            <numerusform>Changed %n records to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rejected %n record(s).</source>
        <translation>
            <numerusform>Rejected %n record.</numerusform>
            <numerusform>Rejected %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skipped %n record(s).</source>
        <translation>
            <numerusform>Skipped %n record.</numerusform>
            <numerusform>Skipped %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flagged %n record(s).</source>
        <translation>
            <numerusform>Flagged %n record.</numerusform>
            <numerusform>Flagged %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took the flag from %n record(s).</source>
        <translation>
            <numerusform>Took the flag from %n record.</numerusform>
            <numerusform>Took the flag from %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undid %n decision(s).</source>
        <translation>
            <numerusform>Undid %n decision.</numerusform>
            <numerusform>Undid %n decisions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redid %n decision(s).</source>
        <translation>
            <numerusform>Redid %n decision.</numerusform>
            <numerusform>Redid %n decisions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n new record(s)</source>
        <translation>
            <numerusform>Show %n new record</numerusform>
            <numerusform>Show %n new records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n decision(s) again</source>
        <translation>
            <numerusform>Save %n decision again</numerusform>
            <numerusform>Save %n decisions again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is an example of the task now, which has %n.</source>
        <translation>
            <numerusform>It is an example of the task now, its only one.</numerusform>
            <numerusform>It is an example of the task now, which has %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is no example any more; the task has %n left.</source>
        <translation>
            <numerusform>It is no example any more; the task has %n left.</numerusform>
            <numerusform>It is no example any more; the task has %n left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::RecordPane</name>
    <message numerus="yes">
        <source>%n chunk(s)</source>
        <translation>
            <numerusform>%n chunk</numerusform>
            <numerusform>%n chunks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::RulesSection</name>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::RunPanel</name>
    <message numerus="yes">
        <source>%n request(s) in flight</source>
        <translation>
            <numerusform>%n request in flight</numerusform>
            <numerusform>%n requests in flight</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::ServerList</name>
    <message numerus="yes">
        <source>%n model(s): %1</source>
        <translation>
            <numerusform>%n model: %1</numerusform>
            <numerusform>%n models: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::SharingSheet</name>
    <message numerus="yes">
        <source>Instructions, labels and %n example(s) of the task go along as they are written.</source>
        <translation>
            <numerusform>Instructions, labels and %n example of the task go along as they are written.</numerusform>
            <numerusform>Instructions, labels and %n examples of the task go along as they are written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::StoredAnswerPanel</name>
    <message numerus="yes">
        <source>%1, in a request of %n record(s)</source>
        <translation>
            <numerusform>%1, in a request of %n record</numerusform>
            <numerusform>%1, in a request of %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s), last %1</source>
        <translation>
            <numerusform>%n time, last %1</numerusform>
            <numerusform>%n times, last %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lw::ui::TeamSheet</name>
    <message numerus="yes">
        <source>Settle %n disputes</source>
        <translation>
            <numerusform>Settle %n dispute</numerusform>
            <numerusform>Settle %n disputes</numerusform>
        </translation>
    </message>
</context>
</TS>
