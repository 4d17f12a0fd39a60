<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Approvals</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, by the agent %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, process %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> … (cut)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (decided by %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>staging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>development</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client waits, %1 so far; open for %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client was told to come back; open for %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody decided in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client gave up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (database %2, as %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is being found out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, statement %2 of session %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %1 row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>none: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(%1, %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not measured: %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would fail with %1: %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) in %2, rolled back %3</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2, %3, calls %4()</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2, %3 (%4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masked columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses them as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>SQL</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verdict</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agent</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind of agent</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>session</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>statement number</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>database or target</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>database user</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identity</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verb</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duration</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLSTATE</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error message</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>risk</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transaction</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>application name</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process ID</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>protocol</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fingerprint</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approver</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>masked column</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 less than %2</source>
        <comment>filter: rows less than 100</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at most %2</source>
        <comment>filter: rows at most 100</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more than %2</source>
        <comment>filter: rows more than 100</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at least %2</source>
        <comment>filter: rows at least 100</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <comment>filter: verdict is denied</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <comment>between alternatives in a filter&apos;s sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL matches /%1/</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL contains “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the last %1</source>
        <comment>filter: in the last 15 min</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1 ago</source>
        <comment>filter: more than 15 min ago</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error message contains “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has %1</source>
        <comment>filter: has note</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>session starts with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not (%1)</source>
        <comment>filter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, or </source>
        <comment>filter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and </source>
        <comment>filter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is missing after “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a value of this field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a duration. Write 500ms, 2s or 5m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a time. Write -15m, -2h, 2026-11-21 or 2026-11-21T14:00:00Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no order. Use a colon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The closing slash of the regular expression is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The regular expression is not valid: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The closing bracket is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bracket closes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter has too many terms or brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Running</source>
        <comment>verdict of a statement without an answer yet</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masked</source>
        <comment>verdict of a statement</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <comment>verdict of a statement</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <comment>verdict of a statement</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied</source>
        <comment>verdict of a statement</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>verdict of a statement</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>verdict of a statement</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abandoned</source>
        <comment>verdict of a statement</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <comment>verdict of a statement</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed</source>
        <comment>verdict of a statement</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement was recorded and forwarded; its answer is not here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement ran; values of masked columns were replaced before the client received them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule asks for approval; the statement waits and has not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule blocked the statement; it never reached the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An approver denied the statement; it never reached the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule asked for approval and an approver gave it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody decided before the client gave up or the request expired; the statement has not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule objected, but the statement ended with an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule objected; the statement ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 µs</source>
        <comment>microseconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes and seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI agent</source>
        <comment>kind of agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <comment>kind of agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>kind of agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certain: told by the kernel with the socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likely: found in the kernel&apos;s table of sockets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <comment>risk</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>risk</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <comment>risk</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <comment>transaction</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>transaction</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <comment>transaction</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agent of this name exists already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has 1 to 63 of a-z, 0-9, dot, hyphen and underscore, and starts with a letter or digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such agent any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::AboutDialog</name>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The small gate between AI agents and PostgreSQL: every statement is tied to a person, checked against a policy, masked on the way back, and recorded before it reaches the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does</source>
        <comment>column: what a shortcut does</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a list: next, previous statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a list: next, previous flagged statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a list: jump to the latest and follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a list: choose nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a list: any other letter goes into the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the filter: earlier and later filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up,  Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the filter: clear, then back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Postern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::AddAgentDialog</name>
    <message>
        <source>Add an agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agent signs in to Postern with a key of its own. Give each client one, so that you see who did what and can revoke one without the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example copilot-shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI agent</source>
        <comment>kind of agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <comment>kind of agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <comment>expiry of a key</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the only time the key is shown. Postern keeps a verifier of it, not the key. Copy it, or a line for your client that holds it, now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have copied it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::AgentModel</name>
    <message>
        <source>every target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked %1</source>
        <comment>date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired %1</source>
        <comment>date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active until %1</source>
        <comment>date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <comment>agent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May reach</source>
        <comment>column: targets</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acts for</source>
        <comment>column: owner</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <comment>column: date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::ApprovalNotice</name>
    <message numerus="yes">
        <source>%n statement(s) wait for approval</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The newest is from the agent %1, for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::ApprovalsPage</name>
    <message>
        <source>Approvals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A statement that a rule holds appears here, with everything it would touch, until somebody decides. What was decided stays for a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text holds characters that hide or reorder what it says; they are shown as [U+…].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deny</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deny and end session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve its like for…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs in a transaction that is rolled back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment (the rule asks for one)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment: the client and the record get it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cannot decide on this: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements of the same shape, by the same person and agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A statement like this is approved one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs the statement in a transaction that is rolled back, and shows what it changed. It takes its locks meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not decided: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::ChangeDialog</name>
    <message>
        <source>Add a mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is added to %1. Everything else in the file stays as it is. The rule is in force for the next statement of every session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the rule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::ChipRow</name>
    <message>
        <source>Remove “%1” from the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove filter term %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has these letters in this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do, or see?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::ConnectStep</name>
    <message>
        <source>Point your agent here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each agent signs in with a key of its own, so that you see who did what. The key is shown now and never again: Postern keeps only what checks it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example copilot-shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines hold the key of %1. Copy the one for your client, or put it into its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the agent to get lines that work as they are. Without, they hold a placeholder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::ConnectionsPage</name>
    <message>
        <source>in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in an environment variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point a client here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listener</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke the chosen agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add agent…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No agent yet. Add one: it gets a key of its own and can connect at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agents cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key stops working for good and its open sessions end at once. Recordings stay. To let it in again, add it again: it gets a new key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agent was not revoked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::DiffView</name>
    <message>
        <source>Changed lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::ExportBar</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1, %2 events. SHA-256 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording is NOT as it was written: run postern verify.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::FigureTile</name>
    <message>
        <source>%1: %2</source>
        <comment>word, number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>word, number, note</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::FilterBar</name>
    <message>
        <source>Filter statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: words in the SQL, verdict:blocked, agent:copilot*, table:users, rows&gt;100, dur&gt;500ms, since:-15m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (at character %2)</source>
        <comment>what is wrong with a filter, where</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::FirstRunDialog</name>
    <message>
        <source>Set up Postern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes this; File, Set up Postern… goes on here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::FirstStatementStep</name>
    <message>
        <source>The first statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let your agent ask something, or run SELECT 1 in your client. It appears here as it runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch it live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish without waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the first statement…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has not said anything yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There it is. Postern stands between your agent and your data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>agent, target</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::LivePage</name>
    <message>
        <source>&amp;Pause display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Follow the newest statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump to &amp;latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear view: the recordings stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Named filters…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide &amp;housekeeping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves BEGIN, COMMIT, SET, SHOW and the like out of the view, unless a rule matched or they failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;flagged statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous flagged statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next in the same &amp;session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous in the same session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details on the &amp;right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy S&amp;QL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>the display</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of statements shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Display paused. Statements keep running and are recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Display paused. Statements keep running and are recorded; %n wait(s) to be shown.</source>
        <comment>number of statements</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The display is paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only housekeeping so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) about transactions and settings are hidden.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No statement matches the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) are hidden by it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The display is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements keep running and are recorded. Resume to see them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view is clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recordings stay. What runs from now on appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Bring %n statement(s) back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the first statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect an agent to Postern and every statement it runs appears here, as it runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show how to connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 older ones are in Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 came too fast to be shown; all are recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new – jump to latest (End)</source>
        <comment>number of statements</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>clear view</source>
        <comment>what is undone</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>page</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <comment>page</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approvals</source>
        <comment>page</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <comment>page</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <comment>page</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masking</source>
        <comment>page</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <comment>page</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <comment>page</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approvals (%1)</source>
        <comment>page</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(%1) Postern</source>
        <comment>statements that wait</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) wait for approval</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A statement of the agent %1 for %2 waits for approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording is behind; sessions wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements go on as soon as the store has caught up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store away; recording into the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording failed; nothing is forwarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: database %2 on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No target</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in as somebody &amp;else…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (this computer&apos;s account)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents cannot log in until somebody signs in (menu File).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until %1, then renewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sessions of this identity end at once, and its agents cannot log in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set &amp;up Postern…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add agent…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Approvals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Masking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Postern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements for %1</source>
        <comment>target</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <comment>agent, target, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::MaskStep</name>
    <message>
        <source>What agents should not see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These columns have names that look sensitive. Agents get **** or NULL in place of their values, wherever they appear. Take the tick from what may be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns that look sensitive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the catalog…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column has a name that looks sensitive. The page Masking can look into the data, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Mask %n column(s)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add a mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is added to the configuration; everything else stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the rule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::MaskingPage</name>
    <message>
        <source>Masking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read rules and catalogs again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules and what they cover now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns that look sensitive and are not masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into the data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into the data for sensitive values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask the chosen columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into the data?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postern reads the first 100 rows of each table with its own connection, in columns that can hold text and are not masked, and counts what looks sensitive. No value is shown or kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking into the data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the catalogs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <comment>masks</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 columns covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the paths %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for the agents %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column of a table or view has such a name. Check the pattern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No detectors. [[detect]] finds cards, keys and addresses in any value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detected in any value: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other column looks sensitive by its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose columns to mask them together in one rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule cannot be added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was not changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::MaskingWords</name>
    <message>
        <source>Redact (****)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partial: first %1, last %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partial: first %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partial: last %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a secret or token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a payment card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a bank account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a national or tax number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a person&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>health data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>income or credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 values hold %3</source>
        <comment>content of a column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name says %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::NamedFilters</name>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No colour</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::NamedFiltersDialog</name>
    <message>
        <source>Named filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters to come back to. A row takes the colour of the first one here that has a colour and matches; the statement&apos;s details say which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filter needs a name to be found by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New filter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is room for %1 filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove filter</source>
        <comment>what is undone</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the sessions of this span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what waits for approval, or lists the sessions in which something was held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the sessions in which a statement was blocked or denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the sessions in which a statement failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masked answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the sessions that received masked columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added by Postern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time that Postern itself needs for a statement, on average since it was started. Lists the sessions with the slowest twentieth of this span&apos;s statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements per minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most active agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None in this span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most-touched relations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masked columns seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No masked column was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store cannot be counted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing ran in this span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no agent has sent a statement. Connect one, or choose a longer span.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show how to connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the newest sessions only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half within %1</source>
        <comment>duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) now</source>
        <comment>statements</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>none waits now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 blocked, %2 denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>nothing ran yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>verdict, number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the sessions with such statements</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::OverviewParts</name>
    <message>
        <source>Allowed</source>
        <comment>statements</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>statements</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <comment>statements</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>statements</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abandoned</source>
        <comment>statements</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <comment>statements</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyEditor</name>
    <message>
        <source>Try on last week…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard changes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong with the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this text would hold, block or mask of what was recorded in the last seven days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Valid, not saved yet: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ As in force: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s). Nothing can be saved until the text is valid; what is in force stays.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The text cannot be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what changes in %1. It is in force for the next statement of every session, and is kept in the history with your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and put in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was not changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard your changes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text becomes what the file holds again. Undo (Ctrl+Z) brings your changes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyPage</name>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where several rules match, the strictest decides; their order does not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the agent is told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules of the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the rules…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions of the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this text into the editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was changed and is not valid: line %1: %2. The version before stays in force; the tab Text says what to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built-in rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (left out)</source>
        <comment>a rule</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet. The tab Text is where rules are written; docs/configuration.md lists what they can ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+%1 −%2</source>
        <comment>lines</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No version was noted yet. From now on every text that comes into force is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each text that was in force, in the store&apos;s signed chain. Choose one to see what it changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace what you are writing?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The editor holds changes that are not saved. Undo (Ctrl+Z) brings them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy cannot be tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to try it on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded in the last seven days.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyTrialDialog</name>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying %1 on recorded sessions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would be otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be tried: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 statements of %2 sessions: nothing would be decided or masked otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 statements of %2 sessions: %3 differences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 statements could not be judged again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, or stricter by its estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement %1 of session %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::PortStep</name>
    <message>
        <source>Where agents find Postern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents connect to this computer instead of the database. The port is written into the configuration and stays the same after every restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port on 127.0.0.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postern listens here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free. Postern restarts its gateway to listen there; clients that are connected are cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1 instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the port…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postern restarts its gateway after this and goes on here. Everything else stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change and restart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::PresetStep</name>
    <message>
        <source>How strict it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can change every rule later, on the page Policy, and try a change on what was recorded first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything runs, and everything is recorded. Nothing is held or blocked; masks hide values in answers, but nothing keeps an agent from steering by them. For getting to know what your agents do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guard (recommended)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyday statements run. What destroys, changes definitions or rights, writes without a condition or to many rows waits for a person; what reaches for the server itself is blocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading runs. Every write waits for a person, and what Guard blocks stays blocked. For production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may approve is said in [roles] approve of the configuration; nobody approves their own statement. What nobody approves ends with an error after 25 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is changed in the configuration; your own rules stay. It is in force for the next statement of every session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::Ranking</name>
    <message numerus="yes">
        <source>%1, %n statement(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n of them held or refused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::ResultModel</name>
    <message>
        <source>Masked by %1: the client received this in place of the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, masked by %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::RuleWords</name>
    <message>
        <source>%1 or %2</source>
        <comment>the last two of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steers by masked columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copies masked columns where no mask covers them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would store a mask as if it were the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives back masked columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an AI agent</source>
        <comment>who sends it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a person</source>
        <comment>who sends it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a client of unknown kind</source>
        <comment>who sends it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COPY from or to a program of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COPY from or to a file of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SET ROLE or SET SESSION AUTHORIZATION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> on %1</source>
        <comment>relations</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> that calls %1</source>
        <comment>functions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> without WHERE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> with a WHERE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of about %1 rows or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> that reads a whole table of %1 rows or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> that %1</source>
        <comment>how masked columns are used</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> in %1</source>
        <comment>targets</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody in %1</source>
        <comment>groups</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, when %1 sends it</source>
        <comment>agents, kinds, groups</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1</source>
        <comment>hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow %1.</source>
        <comment>conditions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block %1.</source>
        <comment>conditions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold %1 until somebody approves it.</source>
        <comment>conditions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold %1 until %2 approves it.</source>
        <comment>conditions, groups</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comment is required.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What no rule speaks of is blocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What no rule speaks of is held until somebody approves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What no rule speaks of runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) of your own</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n built-in rule(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>nobody approves their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody may approve their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved in the console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read from the file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::SearchEdit</name>
    <message>
        <source>Clear</source>
        <comment>the text of a field</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::SessionModel</name>
    <message>
        <source>open</source>
        <comment>session</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stmts</source>
        <comment>column: number of statements</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>column: number of refused statements</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <comment>column: how long the session took</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::SessionPlayer</name>
    <message>
        <source>Previous marker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>playing speed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip pauses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on at once where nothing happened for more than 2 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position and length of a session</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::SessionsPage</name>
    <message>
        <source>Recorded sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by agent, identity, target, application, or verdict:blocked since:-7d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a policy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a changed configuration would hold, block or mask of what is recorded here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this session as a report or as verifiable JSON lines (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every session of every agent is kept here, from log-in to close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <comment>agent, target, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report as PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report as web page (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifiable JSON lines (*.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence bundle, signed (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A changed configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::SettingsPage</name>
    <message>
        <source>Find a setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting has these words. What the gateway does is set in its configuration file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by your organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Set by your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theme colours</source>
        <comment>words to find a setting by</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>appearance</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <comment>appearance</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>appearance</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <comment>appearance</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times are shown in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time zone clock</source>
        <comment>words to find a setting by</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTC, as recordings are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>translation</source>
        <comment>words to find a setting by</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>language</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the desktop that a statement waits for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names the agent and the target, never the statement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing the window keeps Postern running in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway goes on; Quit in the menu File ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no tray: closing the window ends Postern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>columns splitters window reset</source>
        <comment>words to find a setting by</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset columns and layout…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset columns and layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset columns and layout?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns, splitters and window places become what they were at first. Recordings and settings stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::SetupStep</name>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose who vouches for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address to open in a browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the identity provider…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your browser opens. Sign in there; this window closes by itself.

If it does not open, go to this address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser could be opened. Go to this address to sign in:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in failed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::SignInStep</name>
    <message>
        <source>Who you are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements are recorded with the person behind the agent, and agents work only while that person is signed in. You can also sign in later, from the menu File.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Signed in as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::SnippetPanel</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the connection line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the connection line into the client&apos;s file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client to connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the connection line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes into %1</source>
        <comment>a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs the agent&apos;s key, which is shown once: add an agent to get one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connects as this agent and asks the server who it is; the statement is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what changes in the file before anything is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works: PostgreSQL %1, database %2, in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not work yet: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s folder, for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has this line already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is made, readable by you alone: it holds the agent&apos;s key. Keep it out of version control.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This changes in %1; the rest stays. The file will hold the agent&apos;s key: keep it out of version control.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::SqlView</name>
    <message>
        <source>SQL text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::StatementDetails</name>
    <message>
        <source>Details of the statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement</source>
        <comment>tab</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <comment>tab</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <comment>tab</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <comment>tab</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <comment>tab</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result as delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements of this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a statement to see everything about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows of this result were not recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading from the store…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the store yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>agent on database</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <comment>result</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>first %1 of %2 shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains hidden characters, shown as [U+…]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masked by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masked columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLSTATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postern</source>
        <comment>origin of an error</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the database</source>
        <comment>origin of an error</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none matched; the default action applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coloured by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>name of a filter, its colour, the filter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement is still running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No result: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>COPY: %n row(s) streamed.</source>
        <comment>result</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The session ended before the statement did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no columns came back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows received by the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first %1 shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>masked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database user</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::StatementList</name>
    <message>
        <source>Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclude %1 “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::StatementModel</name>
    <message>
        <source>Time</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>column: first kind of the statement</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects</source>
        <comment>column: tables</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DB user</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PID</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <comment>column: number of the statement in its session</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLSTATE</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transaction</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masked columns</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::TargetStep</name>
    <message>
        <source>Which database it guards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postern connects with this role; agents never see its password. A role of its own with only the rights that agents need is best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One that is configured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configured database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name for clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>db.internal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>postern_app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept in the keychain, never in the configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verified certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encrypted, certificate not verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not work yet: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Connected in %1: PostgreSQL %2, database %3, as %4, %5</source>
        <comment>duration, version, …</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encrypted with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a superuser: whatever gets past the policy may do anything. Give Postern a role of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not bound by row security.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is not encrypted. Others on the network can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server is a replica: it only reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is added to %1; everything else stays. The password is not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration was written, and the gateway has not read it. See its log.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::TimelineView</name>
    <message>
        <source>Timeline of the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, statement %2 of %3</source>
        <comment>place in a session</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>statement %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>postern::ui::Tray</name>
    <message>
        <source>Show Postern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Postern: %n statement(s) wait for approval</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::VerdictChart</name>
    <message>
        <source>Statements per minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 a minute, %n statement(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict, number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s). %1. The arrow keys choose one, Enter lists its statements.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No statements</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
