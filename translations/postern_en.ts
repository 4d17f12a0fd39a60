<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Approvals</name>
    <message numerus="yes">
        <source>%1 row(s) in %2, rolled back %3</source>
        <translation>
            <numerusform>%1 row in %2, rolled back %3</numerusform>
            <numerusform>%1 rows in %2, rolled back %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %1 row(s)</source>
        <translation>
            <numerusform>about %1 row</numerusform>
            <numerusform>about %1 rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::AccessDialog</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n access(es) shown. Each is bound to the one before; postern verify shows an edit.</source>
        <translation>
            <numerusform>%n access shown. Each is bound to the one before; postern verify shows an edit.</numerusform>
            <numerusform>%n accesses shown. Each is bound to the one before; postern verify shows an edit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::AddAgentDialog</name>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <comment>expiry of a key</comment>
        <translation>
            <numerusform>after %n day</numerusform>
            <numerusform>after %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::ApprovalNotice</name>
    <message numerus="yes">
        <source>%n statement(s) wait for approval</source>
        <translation>
            <numerusform>%n statement waits for approval</numerusform>
            <numerusform>%n statements wait for approval</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::ExportBar</name>
    <message numerus="yes">
        <source>Saved %1, %2 event(s). SHA-256 %3</source>
        <translation>
            <numerusform>Saved %1, %2 event. SHA-256 %3</numerusform>
            <numerusform>Saved %1, %2 events. SHA-256 %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::FleetEditor</name>
    <message numerus="yes">
        <source>%n problem(s). Nothing can be published until the text is valid; what is in force stays.</source>
        <translation>
            <numerusform>%n problem. Nothing can be published until the text is valid; what is in force stays.</numerusform>
            <numerusform>%n problems. Nothing can be published until the text is valid; what is in force stays.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::LivePage</name>
    <message numerus="yes">
        <source>Display paused. Statements keep running and are recorded; %n wait(s) to be shown.</source>
        <comment>number of statements</comment>
        <translation>
            <numerusform>Display paused. Statements keep running and are recorded; %n waits to be shown.</numerusform>
            <numerusform>Display paused. Statements keep running and are recorded; %n wait to be shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) are hidden by it.</source>
        <translation>
            <numerusform>%n statement is hidden by it.</numerusform>
            <numerusform>%n statements are hidden by it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new – jump to latest (End)</source>
        <comment>number of statements</comment>
        <translation>
            <numerusform>%n new – jump to latest (End)</numerusform>
            <numerusform>%n new – jump to latest (End)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring %n statement(s) back</source>
        <translation>
            <numerusform>Bring %n statement back</numerusform>
            <numerusform>Bring %n statements back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) about transactions and settings are hidden.</source>
        <translation>
            <numerusform>%n statement about transactions and settings is hidden.</numerusform>
            <numerusform>%n statements about transactions and settings are hidden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s)</source>
        <translation>
            <numerusform>%1 statement</numerusform>
            <numerusform>%1 statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 statement(s)</source>
        <translation>
            <numerusform>%1 of %2 statement</numerusform>
            <numerusform>%1 of %2 statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 older one(s) in Sessions</source>
        <translation>
            <numerusform>%1 older one in Sessions</numerusform>
            <numerusform>%1 older ones in Sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s) came too fast to be shown; all are recorded</source>
        <translation>
            <numerusform>%1 statement came too fast to be shown; all are recorded</numerusform>
            <numerusform>%1 statements came too fast to be shown; all are recorded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n session(s) open</source>
        <translation>
            <numerusform>%n session open</numerusform>
            <numerusform>%n sessions open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) wait for approval</source>
        <translation>
            <numerusform>%n statement waits for approval</numerusform>
            <numerusform>%n statements wait for approval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Listening on %1 and %n more</source>
        <translation>
            <numerusform>Listening on %1 and %n more</numerusform>
            <numerusform>Listening on %1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s)</source>
        <translation>
            <numerusform>%1 statement</numerusform>
            <numerusform>%1 statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 refused</source>
        <comment>statements</comment>
        <translation>
            <numerusform>%1 refused</numerusform>
            <numerusform>%1 refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::MaskStep</name>
    <message numerus="yes">
        <source>Mask %n column(s)…</source>
        <translation>
            <numerusform>Mask %n column…</numerusform>
            <numerusform>Mask %n columns…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::MaskingPage</name>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <comment>masks</comment>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 column(s) covered</source>
        <translation>
            <numerusform>%1 of %2 column covered</numerusform>
            <numerusform>%1 of %2 columns covered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::OverviewPage</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) now</source>
        <comment>statements</comment>
        <translation>
            <numerusform>%n waits now</numerusform>
            <numerusform>%n wait now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyEditor</name>
    <message numerus="yes">
        <source>%n problem(s). Nothing can be saved until the text is valid; what is in force stays.</source>
        <translation>
            <numerusform>%n problem. Nothing can be saved until the text is valid; what is in force stays.</numerusform>
            <numerusform>%n problems. Nothing can be saved until the text is valid; what is in force stays.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyTrialView</name>
    <message numerus="yes">
        <source>%1 statement(s)</source>
        <translation>
            <numerusform>%1 statement</numerusform>
            <numerusform>%1 statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 session(s)</source>
        <translation>
            <numerusform>%1 session</numerusform>
            <numerusform>%1 sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 difference(s)</source>
        <translation>
            <numerusform>%1 difference</numerusform>
            <numerusform>%1 differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s) could not be judged again.</source>
        <translation>
            <numerusform>%1 statement could not be judged again.</numerusform>
            <numerusform>%1 statements could not be judged again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::Ranking</name>
    <message numerus="yes">
        <source>%1, %n statement(s)</source>
        <translation>
            <numerusform>%1, %n statement</numerusform>
            <numerusform>%1, %n statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n of them held or refused</source>
        <translation>
            <numerusform>, %n of them held or refused</numerusform>
            <numerusform>, %n of them held or refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::RuleWords</name>
    <message numerus="yes">
        <source>%n rule(s) of your own</source>
        <translation>
            <numerusform>%n rule of your own</numerusform>
            <numerusform>%n rules of your own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n built-in rule(s)</source>
        <translation>
            <numerusform>%n built-in rule</numerusform>
            <numerusform>%n built-in rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n mask</numerusform>
            <numerusform>%n masks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::StatementDetails</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <comment>result</comment>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>COPY: %n row(s) streamed.</source>
        <comment>result</comment>
        <translation>
            <numerusform>COPY: %n row streamed.</numerusform>
            <numerusform>COPY: %n rows streamed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) received by the client</source>
        <translation>
            <numerusform>%1 row received by the client</numerusform>
            <numerusform>%1 rows received by the client</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::Tray</name>
    <message numerus="yes">
        <source>Postern: %n statement(s) wait for approval</source>
        <translation>
            <numerusform>Postern: %n statement waits for approval</numerusform>
            <numerusform>Postern: %n statements wait for approval</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::VerdictChart</name>
    <message numerus="yes">
        <source>%1 a minute, %n statement(s)</source>
        <translation>
            <numerusform>%1 a minute, %n statement</numerusform>
            <numerusform>%1 a minute, %n statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s). %1. The arrow keys choose one, Enter lists its statements.</source>
        <translation>
            <numerusform>%n bar. %1. The arrow keys choose one, Enter lists its statements.</numerusform>
            <numerusform>%n bars. %1. The arrow keys choose one, Enter lists its statements.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::VerifyDialog</name>
    <message numerus="yes">
        <source>%1 event(s) after the last signature.</source>
        <translation>
            <numerusform>%1 event after the last signature.</numerusform>
            <numerusform>%1 events after the last signature.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 access(es) after the last signature.</source>
        <translation>
            <numerusform>%1 access after the last signature.</numerusform>
            <numerusform>%1 accesses after the last signature.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 session(s)</source>
        <translation>
            <numerusform>%1 session</numerusform>
            <numerusform>%1 sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s)</source>
        <translation>
            <numerusform>%1 event</numerusform>
            <numerusform>%1 events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 access(es)</source>
        <translation>
            <numerusform>%1 access</numerusform>
            <numerusform>%1 accesses</numerusform>
        </translation>
    </message>
</context>
</TS>
