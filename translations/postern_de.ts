<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Approvals</name>
    <message numerus="yes">
        <source>about %1 row(s)</source>
        <translation>
            <numerusform>etwa %1 Zeile</numerusform>
            <numerusform>etwa %1 Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) in %2, rolled back %3</source>
        <translation>
            <numerusform>%1 Zeile in %2, zurückgerollt %3</numerusform>
            <numerusform>%1 Zeilen in %2, zurückgerollt %3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>, by the agent %1 (%2)</source>
        <translation>, durch den Agenten %1 (%2)</translation>
    </message>
    <message>
        <source>%1, process %2</source>
        <translation>%1, Prozess %2</translation>
    </message>
    <message>
        <source> … (cut)</source>
        <translation> … (gekürzt)</translation>
    </message>
    <message>
        <source> (decided by %1)</source>
        <translation> (entschieden von %1)</translation>
    </message>
    <message>
        <source>%1 by %2, %3</source>
        <translation>%1 von %2, %3</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>genehmigt</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The client waits, %1 so far; open for %2 more</source>
        <translation>Der Client wartet, bisher %1; noch %2 offen</translation>
    </message>
    <message>
        <source>The client was told to come back; open for %1 more</source>
        <translation>Der Client soll später wiederkommen; noch %1 offen</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>Genehmigt von %1</translation>
    </message>
    <message>
        <source>Denied by %1</source>
        <translation>Abgelehnt von %1</translation>
    </message>
    <message>
        <source>Nobody decided in time</source>
        <translation>Niemand hat rechtzeitig entschieden</translation>
    </message>
    <message>
        <source>The client gave up</source>
        <translation>Der Client hat aufgegeben</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Angehalten durch</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>%1 (database %2, as %3)</source>
        <translation>%1 (Datenbank %2, als %3)</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>open since %1</source>
        <translation>offen seit %1</translation>
    </message>
    <message>
        <source>none is open</source>
        <translation>keine offen</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>%1, and version %2 of the published one</source>
        <translation>%1, und Version %2 der veröffentlichten</translation>
    </message>
    <message>
        <source>Decided before</source>
        <translation>Früher entschieden</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>is being found out</source>
        <translation>wird ermittelt</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>%1, statement %2 of session %3</source>
        <translation>%1, Anweisung %2 der Sitzung %3</translation>
    </message>
    <message>
        <source>none: %1</source>
        <translation>keine: %1</translation>
    </message>
    <message>
        <source>(%1, %2)</source>
        <translation>(%1, %2)</translation>
    </message>
    <message>
        <source>It is not measured: %1. %2</source>
        <translation>Wird nicht gemessen: %1. %2</translation>
    </message>
    <message>
        <source>It would fail with %1: %2 %3</source>
        <translation>Würde mit %1 fehlschlagen: %2 %3</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>%1 vorher</translation>
    </message>
    <message>
        <source>%1 after</source>
        <translation>%1 nachher</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relationen</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>%1 on %2 (%3)</source>
        <translation>%1 auf %2 (%3)</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>%1 on %2, %3, calls %4()</source>
        <translation>%1 auf %2, %3, ruft %4() auf</translation>
    </message>
    <message>
        <source>Foreign keys</source>
        <translation>Fremdschlüssel</translation>
    </message>
    <message>
        <source>%1 → %2, %3 (%4)</source>
        <translation>%1 → %2, %3 (%4)</translation>
    </message>
    <message>
        <source>Masked columns</source>
        <translation>Maskierte Spalten</translation>
    </message>
    <message>
        <source>Uses them as</source>
        <translation>Verwendet sie als</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Copy</source>
        <comment>rows of a table</comment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Zelle kopieren</translation>
    </message>
    <message>
        <source>Copy all as CSV</source>
        <translation>Alles als CSV kopieren</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>&quot;%1&quot; is not a path of keys</source>
        <translation>&quot;%1&quot; ist kein Pfad aus Schlüsseln</translation>
    </message>
    <message>
        <source>%1 announces a key that is not trusted</source>
        <translation>%1 kündigt einen Schlüssel an, dem nicht vertraut wird</translation>
    </message>
    <message>
        <source>%1 answered too much</source>
        <translation>%1 hat zu viel geantwortet</translation>
    </message>
    <message>
        <source>%1 bytes of events stay in the journal until the next start: %2</source>
        <translation>%1 Bytes an Ereignissen bleiben bis zum nächsten Start im Journal: %2</translation>
    </message>
    <message>
        <source>%1 cannot be an agent&apos;s name</source>
        <translation>%1 kann kein Agentenname sein</translation>
    </message>
    <message>
        <source>%1 cannot be changed this way</source>
        <translation>%1 kann so nicht geändert werden</translation>
    </message>
    <message>
        <source>%1 cannot be found</source>
        <translation>%1 ist nicht zu finden</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>%1 ist nicht erreichbar</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 cannot be read, or is too long for a configuration</source>
        <translation>%1 kann nicht gelesen werden oder ist zu lang für eine Konfiguration</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 cannot name a target</source>
        <translation>%1 kann kein Ziel benennen</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer</source>
        <translation>%1 hat die Verbindung ohne Antwort geschlossen</translation>
    </message>
    <message>
        <source>%1 did not answer in time, or too much</source>
        <translation>%1 hat nicht rechtzeitig oder zu viel geantwortet</translation>
    </message>
    <message>
        <source>%1 did not finish in time</source>
        <translation>%1 wurde nicht rechtzeitig fertig</translation>
    </message>
    <message>
        <source>%1 does not continue the chain: it was changed</source>
        <translation>%1 setzt die Kette nicht fort: Er wurde geändert</translation>
    </message>
    <message>
        <source>%1 ended with exit code %2</source>
        <translation>%1 endete mit Exit-Code %2</translation>
    </message>
    <message>
        <source>%1 has a certificate that this system does not trust, or speaks no TLS that it does</source>
        <translation>%1 hat ein Zertifikat, dem dieses System nicht vertraut, oder spricht kein gemeinsames TLS</translation>
    </message>
    <message>
        <source>%1 has no %2</source>
        <translation>in %1 fehlt %2</translation>
    </message>
    <message>
        <source>%1 has no valid signature</source>
        <translation>%1 hat keine gültige Signatur</translation>
    </message>
    <message>
        <source>%1 has the rule %2</source>
        <translation>%1 hat die Regel %2</translation>
    </message>
    <message>
        <source>%1 has to say where it is kept</source>
        <translation>%1 muss sagen, wo es aufbewahrt wird</translation>
    </message>
    <message>
        <source>%1 has too few parts for %2</source>
        <translation>%1 hat zu wenige Teile für %2</translation>
    </message>
    <message>
        <source>%1 has too many parts for %2</source>
        <translation>%1 hat zu viele Teile für %2</translation>
    </message>
    <message>
        <source>%1 holds comments, which would be lost; copy the text and put it in by hand</source>
        <translation>%1 enthält Kommentare, die verloren gingen; kopieren Sie den Text und fügen Sie ihn von Hand ein</translation>
    </message>
    <message>
        <source>%1 in %2 has to be %3, not %4</source>
        <translation>%1 in %2 muss sein: %3, nicht: %4</translation>
    </message>
    <message>
        <source>%1 in %2 has to be a string</source>
        <translation>%1 in %2 muss eine Zeichenkette sein</translation>
    </message>
    <message>
        <source>%1 in %2 holds control characters</source>
        <translation>%1 in %2 enthält Steuerzeichen</translation>
    </message>
    <message>
        <source>%1 in %2 is a list of strings; this is %3</source>
        <translation>%1 in %2 ist eine Liste von Zeichenketten; hier steht: %3</translation>
    </message>
    <message>
        <source>%1 in %2 is an empty list</source>
        <translation>%1 in %2 ist eine leere Liste</translation>
    </message>
    <message>
        <source>%1 in %2 is empty</source>
        <translation>%1 in %2 ist leer</translation>
    </message>
    <message>
        <source>%1 in %2 names nobody</source>
        <translation>%1 in %2 nennt niemanden</translation>
    </message>
    <message>
        <source>%1 is a foreign table</source>
        <translation>%1 ist eine Fremdtabelle</translation>
    </message>
    <message>
        <source>%1 is a list of tables</source>
        <translation>%1 ist eine Liste von Tabellen</translation>
    </message>
    <message>
        <source>%1 is in another&apos;s place: entries were reordered</source>
        <translation>%1 steht an der Stelle eines anderen: Einträge wurden umgestellt</translation>
    </message>
    <message>
        <source>%1 is missing: it was removed</source>
        <translation>%1 fehlt: Er wurde entfernt</translation>
    </message>
    <message>
        <source>%1 is missing: the end of the ledger was removed</source>
        <translation>%1 fehlt: Das Ende des Verzeichnisses wurde entfernt</translation>
    </message>
    <message>
        <source>%1 is no command tag of PostgreSQL</source>
        <translation>%1 ist kein Befehlskennzeichen (command tag) von PostgreSQL</translation>
    </message>
    <message>
        <source>%1 is nobody to grant to</source>
        <translation>%1 ist niemand, dem etwas erteilt werden kann</translation>
    </message>
    <message>
        <source>%1 is not a JSON object; copy the text and put it in by hand</source>
        <translation>%1 ist kein JSON-Objekt; kopieren Sie den Text und fügen Sie ihn von Hand ein</translation>
    </message>
    <message>
        <source>%1 is not a duration</source>
        <translation>%1 ist keine Dauer</translation>
    </message>
    <message>
        <source>%1 is not a file</source>
        <translation>%1 ist keine Datei</translation>
    </message>
    <message>
        <source>%1 is not a value of %2</source>
        <translation>%1 ist kein Wert von %2</translation>
    </message>
    <message>
        <source>%1 is not an algorithm that Postern accepts</source>
        <translation>%1 ist kein Verfahren, das Postern annimmt</translation>
    </message>
    <message>
        <source>%1 is not known to a second connection</source>
        <translation>%1 ist einer zweiten Verbindung nicht bekannt</translation>
    </message>
    <message>
        <source>%1 is not known to be undone by a rollback</source>
        <translation>dass ein Zurückrollen %1 ungeschehen macht, ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 is not known to the name service</source>
        <translation>der Namensdienst kennt %1 nicht</translation>
    </message>
    <message>
        <source>%1 is not the one that was known before: the store was made anew</source>
        <translation>%1 ist nicht der, der vorher bekannt war: Der Speicher wurde neu gemacht</translation>
    </message>
    <message>
        <source>%1 is not the public key of an administrator</source>
        <translation>%1 ist nicht der öffentliche Schlüssel eines Verwalters</translation>
    </message>
    <message>
        <source>%1 is not what was recorded: it was changed</source>
        <translation>%1 ist nicht, was aufgezeichnet wurde: Er wurde geändert</translation>
    </message>
    <message>
        <source>%1 is nothing that Postern detects</source>
        <translation>%1 ist nichts, was Postern erkennt</translation>
    </message>
    <message>
        <source>%1 is out of range</source>
        <translation>%1 liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>%1 is reachable from other machines and has no TLS certificate</source>
        <translation>%1 ist von anderen Rechnern erreichbar und hat kein TLS-Zertifikat</translation>
    </message>
    <message>
        <source>%1 is the beginning of several command tags</source>
        <translation>%1 ist der Anfang mehrerer Befehlskennzeichen (command tags)</translation>
    </message>
    <message>
        <source>%1 is there already; copy the text and put it in by hand</source>
        <translation>%1 ist schon da; kopieren Sie den Text und fügen Sie ihn von Hand ein</translation>
    </message>
    <message>
        <source>%1 is too long to be looked through</source>
        <translation>%1 ist zu lang, um durchsucht zu werden</translation>
    </message>
    <message>
        <source>%1 is written with two brackets, once for each</source>
        <translation>%1 wird mit zwei Klammern geschrieben, einmal für jedes</translation>
    </message>
    <message>
        <source>%1 must not stand in the file; say where it is kept</source>
        <translation>%1 darf nicht in der Datei stehen; sagen Sie, wo es aufbewahrt wird</translation>
    </message>
    <message>
        <source>%1 names groups without &quot;group:&quot;</source>
        <translation>%1 nennt Gruppen ohne &quot;group:&quot;</translation>
    </message>
    <message>
        <source>%1 needs exactly one place where it is kept</source>
        <translation>%1 braucht genau einen Ort, an dem es aufbewahrt wird</translation>
    </message>
    <message>
        <source>%1 of session %2 is not as it was recorded; run postern verify</source>
        <translation>%1 der Sitzung %2 ist nicht, wie es aufgezeichnet wurde; prüfen Sie den Speicher mit postern verify</translation>
    </message>
    <message>
        <source>%1 reaches past the database&apos;s own rights</source>
        <translation>%1 reicht über die Rechte der Datenbank hinaus</translation>
    </message>
    <message>
        <source>%1 redirects to another place, which is not followed</source>
        <translation>%1 leitet an eine andere Stelle weiter; dem wird nicht gefolgt</translation>
    </message>
    <message>
        <source>%1 refuses connections</source>
        <translation>%1 nimmt keine Verbindungen an</translation>
    </message>
    <message>
        <source>%1 stands twice in %2</source>
        <translation>%1 steht zweimal in %2</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else since you began; read it again</source>
        <translation>%1 wurde seither von jemand anderem geändert; lesen Sie es neu</translation>
    </message>
    <message>
        <source>%1 was changed in the meantime; look at the change again</source>
        <translation>%1 wurde inzwischen geändert; sehen Sie sich die Änderung noch einmal an</translation>
    </message>
    <message>
        <source>%1 was ended by signal %2</source>
        <translation>%1 wurde durch Signal %2 beendet</translation>
    </message>
    <message>
        <source>%1 was known before and is not there: the store was truncated</source>
        <translation>%1 war vorher bekannt und ist nicht da: Der Speicher wurde abgeschnitten</translation>
    </message>
    <message>
        <source>%1 wrote more than %2 bytes</source>
        <translation>%1 hat mehr als %2 Bytes geschrieben</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: refused where rows refer to it</source>
        <translation>%1: abgelehnt, wo Zeilen darauf verweisen</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1; `postern check --verbose` lists them</source>
        <translation>%1; `postern check --verbose` zählt sie auf</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be an agent&apos;s name; write 1 to 63 of a-z, 0-9, dot, underscore and dash, beginning with a letter or digit (&apos;token&apos; is reserved)</source>
        <translation>„%1“ kann nicht der Name eines Agenten sein; schreiben Sie 1 bis 63 Zeichen aus a-z, 0-9, Punkt, Unter- und Bindestrich, mit Buchstabe oder Ziffer am Anfang („token“ ist vergeben)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no kind of agent; write ai or human</source>
        <translation>„%1“ ist keine Art von Agent; schreiben Sie ai oder human</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a session&apos;s whole ID</source>
        <translation>„%1“ ist nicht die ganze Kennung einer Sitzung</translation>
    </message>
    <message>
        <source>A session keeps the role that it was opened with.</source>
        <translation>Eine Sitzung behält die Rolle, mit der sie eröffnet wurde.</translation>
    </message>
    <message>
        <source>ALTER TABLE; some of its forms take less</source>
        <translation>ALTER TABLE; manche Formen nehmen eine schwächere</translation>
    </message>
    <message>
        <source>ALTER can remove data, change owners or lock a table.</source>
        <translation>ALTER kann Daten entfernen, Eigentümer ändern oder eine Tabelle sperren.</translation>
    </message>
    <message>
        <source>COPY with PROGRAM runs a shell command on the server. Use COPY … FROM STDIN or TO STDOUT.</source>
        <translation>COPY mit PROGRAM führt auf dem Server einen Shell-Befehl aus. Nehmen Sie COPY … FROM STDIN oder TO STDOUT.</translation>
    </message>
    <message>
        <source>COPY with a file reads or writes the server&apos;s disk. Use COPY … FROM STDIN or TO STDOUT.</source>
        <translation>COPY mit einer Datei liest oder schreibt auf der Platte des Servers. Nehmen Sie COPY … FROM STDIN oder TO STDOUT.</translation>
    </message>
    <message>
        <source>Dropping a whole database is not done through Postern.</source>
        <translation>Eine ganze Datenbank wird nicht durch Postern gelöscht.</translation>
    </message>
    <message>
        <source>Foreign servers reach other databases or machines, where Postern does not see what happens.</source>
        <translation>Fremdserver erreichen andere Datenbanken oder Rechner, wo Postern nicht sieht, was geschieht.</translation>
    </message>
    <message>
        <source>It would change 1,000 rows or more. Change fewer at a time, or wait for approval.</source>
        <translation>Es würde 1.000 Zeilen oder mehr ändern. Ändern Sie weniger auf einmal oder warten Sie auf die Genehmigung.</translation>
    </message>
    <message>
        <source>It would read a table of a million rows or more from end to end. Use an index, or wait for approval.</source>
        <translation>Es würde eine Tabelle von einer Million Zeilen oder mehr ganz lesen. Nutzen Sie einen Index oder warten Sie auf die Genehmigung.</translation>
    </message>
    <message>
        <source>Masked columns decide which rows come back, which lets their values be guessed.</source>
        <translation>Maskierte Spalten entscheiden, welche Zeilen zurückkommen; so lassen sich ihre Werte erraten.</translation>
    </message>
    <message>
        <source>Masked columns would be copied into something that is not masked.</source>
        <translation>Maskierte Spalten würden in etwas kopiert, das nicht maskiert ist.</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s own tables are changed by its commands, never by hand.</source>
        <translation>PostgreSQLs eigene Tabellen werden durch seine Befehle geändert, nie von Hand.</translation>
    </message>
    <message>
        <source>Replication streams every table&apos;s data, past every mask and rule.</source>
        <translation>Replikation überträgt die Daten aller Tabellen, an allen Masken und Regeln vorbei.</translation>
    </message>
    <message>
        <source>Roles, their members and what they own are not changed through Postern.</source>
        <translation>Rollen, ihre Mitglieder und ihr Eigentum werden nicht durch Postern geändert.</translation>
    </message>
    <message>
        <source>SAML needs a fixed port to come back to</source>
        <translation>SAML braucht einen festen Port für den Rückweg</translation>
    </message>
    <message>
        <source>Server settings are not changed through Postern. Use SET for this session.</source>
        <translation>Servereinstellungen werden nicht durch Postern geändert. Nehmen Sie SET für diese Sitzung.</translation>
    </message>
    <message>
        <source>TRUNCATE CASCADE, or it is refused</source>
        <translation>TRUNCATE CASCADE, sonst wird es abgelehnt</translation>
    </message>
    <message>
        <source>The function controls the database server itself.</source>
        <translation>Die Funktion steuert den Datenbankserver selbst.</translation>
    </message>
    <message>
        <source>The function reaches other databases or machines, where Postern does not see what happens.</source>
        <translation>Die Funktion erreicht andere Datenbanken oder Rechner, wo Postern nicht sieht, was geschieht.</translation>
    </message>
    <message>
        <source>The function reads or changes the bytes of tables, past every rule and mask.</source>
        <translation>Die Funktion liest oder ändert die Bytes von Tabellen, an allen Regeln und Masken vorbei.</translation>
    </message>
    <message>
        <source>The function reads or writes files of the database server.</source>
        <translation>Die Funktion liest oder schreibt Dateien des Datenbankservers.</translation>
    </message>
    <message>
        <source>The function runs SQL or reads tables that are named in its arguments, where rules cannot see them.</source>
        <translation>Die Funktion führt SQL aus oder liest Tabellen, die in ihren Argumenten stehen, wo Regeln sie nicht sehen.</translation>
    </message>
    <message>
        <source>The statement would store a mask as if it were the real value.</source>
        <translation>Die Anweisung würde eine Maske speichern, als wäre sie der echte Wert.</translation>
    </message>
    <message>
        <source>The view shows configuration files of the database server.</source>
        <translation>Die Sicht zeigt Konfigurationsdateien des Datenbankservers.</translation>
    </message>
    <message>
        <source>This changes who may see or change data.</source>
        <translation>Dies ändert, wer Daten sehen oder ändern darf.</translation>
    </message>
    <message>
        <source>This loads code into the database server.</source>
        <translation>Dies lädt Code in den Datenbankserver.</translation>
    </message>
    <message>
        <source>This removes data or definitions for good.</source>
        <translation>Dies entfernt Daten oder Definitionen endgültig.</translation>
    </message>
    <message>
        <source>This stops the work of other sessions.</source>
        <translation>Dies beendet die Arbeit anderer Sitzungen.</translation>
    </message>
    <message>
        <source>This works on the whole server.</source>
        <translation>Dies wirkt auf den ganzen Server.</translation>
    </message>
    <message>
        <source>What this code does cannot be seen from the statement.</source>
        <translation>Was dieser Code tut, ist der Anweisung nicht anzusehen.</translation>
    </message>
    <message>
        <source>Without WHERE it changes every row. Add a WHERE clause, or wait for approval.</source>
        <translation>Ohne WHERE ändert es jede Zeile. Fügen Sie eine WHERE-Klausel hinzu oder warten Sie auf die Genehmigung.</translation>
    </message>
    <message>
        <source>a character that a name has only in double quotes</source>
        <translation>ein Zeichen, das ein Name nur in doppelten Anführungszeichen hat</translation>
    </message>
    <message>
        <source>a comment has at most %1 bytes of valid text</source>
        <translation>ein Kommentar hat höchstens %1 Bytes gültigen Text</translation>
    </message>
    <message>
        <source>a decision on another machine&apos;s statement needs an identity provider: it counts only when it is signed with a key that the approver&apos;s sign-in is bound to; add an [[identity]]</source>
        <translation>eine Entscheidung über die Anweisung eines anderen Rechners braucht einen Identitätsanbieter: Sie zählt nur, wenn sie mit einem Schlüssel signiert ist, an den die Anmeldung gebunden ist; fügen Sie ein [[identity]] hinzu</translation>
    </message>
    <message>
        <source>a double quote is not closed</source>
        <translation>ein doppeltes Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>a fraction or a date</source>
        <translation>ein Bruch oder ein Datum</translation>
    </message>
    <message>
        <source>a key with too many dots</source>
        <translation>ein Schlüssel mit zu vielen Punkten</translation>
    </message>
    <message>
        <source>a line of this kind is not put into a file; copy it</source>
        <translation>eine Zeile dieser Art kommt in keine Datei; kopieren Sie sie</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a mark has no text</source>
        <translation>eine Markierung hat keinen Text</translation>
    </message>
    <message>
        <source>a mark is of a statement</source>
        <translation>eine Markierung gehört zu einer Anweisung</translation>
    </message>
    <message>
        <source>a note has at most %1 bytes</source>
        <translation>eine Notiz hat höchstens %1 Bytes</translation>
    </message>
    <message>
        <source>a note is plain text in UTF-8</source>
        <translation>eine Notiz ist einfacher Text in UTF-8</translation>
    </message>
    <message>
        <source>a note needs a text</source>
        <translation>eine Notiz braucht einen Text</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a part of a PostgreSQL name has at most 63 bytes</source>
        <translation>ein Teil eines PostgreSQL-Namens hat höchstens 63 Byte</translation>
    </message>
    <message>
        <source>a part of the name is empty</source>
        <translation>ein Teil des Namens ist leer</translation>
    </message>
    <message>
        <source>a part of the token is not canonical base64url</source>
        <translation>ein Teil des Tokens ist kein kanonisches base64url</translation>
    </message>
    <message>
        <source>a role is named by 1 to 63 bytes</source>
        <translation>ein Rollenname hat 1 bis 63 Byte</translation>
    </message>
    <message>
        <source>a second connection cannot prepare %1</source>
        <translation>eine zweite Verbindung kann %1 nicht vorbereiten</translation>
    </message>
    <message>
        <source>a second identity provider named %1</source>
        <translation>ein zweiter Identitätsanbieter namens %1</translation>
    </message>
    <message>
        <source>a second identity provider with this issuer</source>
        <translation>ein zweiter Identitätsanbieter mit diesem Aussteller</translation>
    </message>
    <message>
        <source>a second mask named %1</source>
        <translation>eine zweite Maske namens %1</translation>
    </message>
    <message>
        <source>a second rule named %1</source>
        <translation>eine zweite Regel namens %1</translation>
    </message>
    <message>
        <source>a second target named %1</source>
        <translation>ein zweites Ziel namens %1</translation>
    </message>
    <message>
        <source>a space</source>
        <translation>einem Leerzeichen</translation>
    </message>
    <message>
        <source>a statement is approved for at most %1 hours</source>
        <translation>eine Anweisung wird für höchstens %1 Stunden genehmigt</translation>
    </message>
    <message>
        <source>a statement like this is approved one by one, never for a time</source>
        <translation>eine solche Anweisung wird einzeln genehmigt, nie für eine Zeit</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>eine Zeichenkette</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <source>access entry %1 does not continue the chain: it was changed</source>
        <translation>Zugriffseintrag %1 setzt die Kette nicht fort: Er wurde geändert</translation>
    </message>
    <message>
        <source>access entry %1 is a note that was moved to another session, or is missing there</source>
        <translation>Zugriffseintrag %1 ist eine Notiz, die in eine andere Sitzung verschoben wurde oder dort fehlt</translation>
    </message>
    <message>
        <source>access entry %1 is missing: it was removed</source>
        <translation>Zugriffseintrag %1 fehlt: Er wurde entfernt</translation>
    </message>
    <message>
        <source>access entry %1 is not the signed one: the chain was made anew</source>
        <translation>Zugriffseintrag %1 ist nicht der signierte: Die Kette wurde neu gemacht</translation>
    </message>
    <message>
        <source>access entry %1 is not what was recorded in its place</source>
        <translation>Zugriffseintrag %1 ist nicht, was an seiner Stelle aufgezeichnet wurde</translation>
    </message>
    <message>
        <source>access entry %1 is signed and not there: the accesses were truncated</source>
        <translation>Zugriffseintrag %1 ist signiert und nicht da: Die Zugriffe wurden abgeschnitten</translation>
    </message>
    <message>
        <source>access entry %1 is where no entry can be: it was inserted</source>
        <translation>Zugriffseintrag %1 steht, wo kein Eintrag sein kann: Er wurde eingefügt</translation>
    </message>
    <message>
        <source>access to the keychain was denied</source>
        <translation>der Zugriff auf den Schlüsselbund wurde verweigert</translation>
    </message>
    <message>
        <source>add %1 = %2</source>
        <translation>fügen Sie %1 = %2 hinzu</translation>
    </message>
    <message>
        <source>add keep_last = 4, or write method = &quot;redact&quot;</source>
        <translation>fügen Sie keep_last = 4 hinzu, oder schreiben Sie method = &quot;redact&quot;</translation>
    </message>
    <message>
        <source>add redirect = { ports = [8400] }, and register http://127.0.0.1:8400/callback</source>
        <translation>fügen Sie redirect = { ports = [8400] } hinzu und registrieren Sie http://127.0.0.1:8400/callback</translation>
    </message>
    <message>
        <source>add tls = { certificate = &quot;server.crt&quot;, key = &quot;server.key&quot; } to [proxy], or listen on 127.0.0.1</source>
        <translation>fügen Sie in [proxy] tls = { certificate = &quot;server.crt&quot;, key = &quot;server.key&quot; } hinzu, oder lauschen Sie auf 127.0.0.1</translation>
    </message>
    <message>
        <source>administrators: only a store on PostgreSQL has some</source>
        <translation>administrators: Nur ein Speicher auf PostgreSQL hat welche</translation>
    </message>
    <message>
        <source>an IPv6 address stands in brackets</source>
        <translation>eine IPv6-Adresse steht in eckigen Klammern</translation>
    </message>
    <message>
        <source>an empty one</source>
        <translation>eine leere</translation>
    </message>
    <message>
        <source>an event from %1 to %2</source>
        <translation>ein Ereignis von %1 bis %2</translation>
    </message>
    <message>
        <source>another policy was published since you began; read it first</source>
        <translation>seit Sie begonnen haben, wurde eine andere Richtlinie veröffentlicht; lesen Sie sie zuerst</translation>
    </message>
    <message>
        <source>another program listens on port %1</source>
        <translation>ein anderes Programm lauscht auf Port %1</translation>
    </message>
    <message>
        <source>approvers and comment_required belong to rules with action = &quot;approve&quot;</source>
        <translation>approvers und comment_required gehören zu Regeln mit action = &quot;approve&quot;</translation>
    </message>
    <message>
        <source>aud is missing or not text</source>
        <translation>aud fehlt oder ist kein Text</translation>
    </message>
    <message>
        <source>aud is not text</source>
        <translation>aud ist kein Text</translation>
    </message>
    <message>
        <source>cannot lock %1</source>
        <translation>%1 kann nicht gesperrt werden</translation>
    </message>
    <message>
        <source>cannot make a folder beside %1</source>
        <translation>neben %1 kann kein Ordner angelegt werden</translation>
    </message>
    <message>
        <source>cannot open %1</source>
        <translation>%1 kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>cannot open the password file %1</source>
        <translation>die Passwortdatei %1 kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>cannot run %1</source>
        <translation>%1 kann nicht gestartet werden</translation>
    </message>
    <message>
        <source>cannot write %1</source>
        <translation>%1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>certificate is not a certificate</source>
        <translation>certificate ist kein Zertifikat</translation>
    </message>
    <message>
        <source>check that it exists and may be read</source>
        <translation>prüfen Sie, ob es sie gibt und sie gelesen werden darf</translation>
    </message>
    <message>
        <source>check that it is a plain file</source>
        <translation>prüfen Sie, ob es eine gewöhnliche Datei ist</translation>
    </message>
    <message>
        <source>check the spelling</source>
        <translation>prüfen Sie die Schreibweise</translation>
    </message>
    <message>
        <source>choose a folder of at most %1 bytes</source>
        <translation>wählen Sie einen Ordner mit höchstens %1 Byte</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>close the quoted name, and write &quot;&quot; for a quote in it</source>
        <translation>schließen Sie den Namen, und schreiben Sie &quot;&quot; für ein Anführungszeichen darin</translation>
    </message>
    <message>
        <source>command has to be a list of words, the program first</source>
        <translation>command muss eine Liste von Wörtern sein, das Programm zuerst</translation>
    </message>
    <message>
        <source>composite type</source>
        <translation>zusammengesetzter Typ</translation>
    </message>
    <message>
        <source>conninfo asks for a replication connection</source>
        <translation>conninfo verlangt eine Replikationsverbindung</translation>
    </message>
    <message>
        <source>conninfo has a parameter name with %</source>
        <translation>conninfo hat einen Parameternamen mit %</translation>
    </message>
    <message>
        <source>conninfo has an unknown parameter %1</source>
        <translation>conninfo hat einen unbekannten Parameter %1</translation>
    </message>
    <message>
        <source>conninfo has no &quot;=&quot; after %1</source>
        <translation>in conninfo fehlt &quot;=&quot; nach %1</translation>
    </message>
    <message>
        <source>conninfo holds a secret (%1)</source>
        <translation>conninfo enthält ein Geheimnis (%1)</translation>
    </message>
    <message>
        <source>conninfo names %1 twice</source>
        <translation>conninfo nennt %1 zweimal</translation>
    </message>
    <message>
        <source>define it with a [[target]]</source>
        <translation>definieren Sie es mit einem [[target]]</translation>
    </message>
    <message>
        <source>encryption: a store on PostgreSQL is not encrypted by Postern</source>
        <translation>encryption: Postern verschlüsselt keinen Speicher auf PostgreSQL</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>Ereignis %1</translation>
    </message>
    <message>
        <source>event %1 is missing: it was removed</source>
        <translation>Ereignis %1 fehlt: Es wurde entfernt</translation>
    </message>
    <message>
        <source>event %1 is not in its place: events were reordered</source>
        <translation>Ereignis %1 ist nicht an seiner Stelle: Ereignisse wurden umgestellt</translation>
    </message>
    <message>
        <source>event %1 is not what was recorded: it was changed</source>
        <translation>Ereignis %1 ist nicht, was aufgezeichnet wurde: Es wurde geändert</translation>
    </message>
    <message>
        <source>event %1 is there more than once: one was inserted</source>
        <translation>Ereignis %1 ist mehr als einmal da: Eines wurde eingefügt</translation>
    </message>
    <message>
        <source>events %1 to %2 cannot be read: their block was changed</source>
        <translation>die Ereignisse %1 bis %2 können nicht gelesen werden: Ihr Block wurde geändert</translation>
    </message>
    <message>
        <source>exactly 100 groups: some providers cut the list there without saying so</source>
        <translation>genau 100 Gruppen: Manche Anbieter schneiden die Liste dort ab, ohne es zu sagen</translation>
    </message>
    <message>
        <source>exp is missing or not a number of seconds</source>
        <translation>exp fehlt oder ist keine Zahl von Sekunden</translation>
    </message>
    <message>
        <source>foreign key %1</source>
        <translation>Fremdschlüssel %1</translation>
    </message>
    <message>
        <source>foreign key %1 is checked</source>
        <translation>Fremdschlüssel %1 wird geprüft</translation>
    </message>
    <message>
        <source>foreign keys</source>
        <translation>Fremdschlüssel</translation>
    </message>
    <message>
        <source>foreign table</source>
        <translation>Fremdtabelle</translation>
    </message>
    <message>
        <source>give each [[identity]] a name of its own</source>
        <translation>geben Sie jedem [[identity]] einen eigenen Namen</translation>
    </message>
    <message>
        <source>give each [[mask]] a name of its own</source>
        <translation>geben Sie jeder [[mask]] einen eigenen Namen</translation>
    </message>
    <message>
        <source>give each [[rule]] a name of its own</source>
        <translation>geben Sie jeder [[rule]] einen eigenen Namen</translation>
    </message>
    <message>
        <source>give each [[target]] a name of its own</source>
        <translation>geben Sie jedem [[target]] einen eigenen Namen</translation>
    </message>
    <message>
        <source>grant a role of yours, pg_read_all_data or pg_write_all_data</source>
        <translation>erteilen Sie eine eigene Rolle, pg_read_all_data oder pg_write_all_data</translation>
    </message>
    <message>
        <source>grants name a list of roles</source>
        <translation>grants nennt eine Liste von Rollen</translation>
    </message>
    <message>
        <source>iat is missing or not a number of seconds</source>
        <translation>iat fehlt oder ist keine Zahl von Sekunden</translation>
    </message>
    <message>
        <source>issuer is not an entity ID</source>
        <translation>issuer ist keine Entity-ID</translation>
    </message>
    <message>
        <source>issuer is not an https address</source>
        <translation>issuer ist keine https-Adresse</translation>
    </message>
    <message>
        <source>it calls %1(), which may do what no rollback undoes%2</source>
        <translation>es ruft %1() auf, was tun kann, was kein Zurückrollen ungeschehen macht%2</translation>
    </message>
    <message>
        <source>it calls %1(), which uses %2</source>
        <translation>es ruft %1() auf, darin steht %2</translation>
    </message>
    <message>
        <source>it calls %1(), written in %2, which cannot be looked into%3</source>
        <translation>es ruft %1() auf, geschrieben in %2, in das nicht hineingesehen werden kann%3</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>sie kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>it does not answer this sign-in (InResponseTo)</source>
        <translation>sie antwortet nicht auf diese Anmeldung (InResponseTo)</translation>
    </message>
    <message>
        <source>it had let another statement pass, and was for one</source>
        <translation>sie hatte schon eine andere Anweisung durchgelassen und galt für eine</translation>
    </message>
    <message>
        <source>it has an ID of another namespace</source>
        <translation>sie hat eine ID aus einem anderen Namensraum</translation>
    </message>
    <message>
        <source>it has comments, processing instructions or entities in it</source>
        <translation>sie enthält Kommentare, Verarbeitungsanweisungen oder Entitäten</translation>
    </message>
    <message>
        <source>it has entities in it</source>
        <translation>sie enthält Entitäten</translation>
    </message>
    <message>
        <source>it has expired, or a clock is wrong</source>
        <translation>sie ist abgelaufen, oder eine Uhr geht falsch</translation>
    </message>
    <message>
        <source>it has no assertion, or more than one</source>
        <translation>sie hat keine Assertion oder mehr als eine</translation>
    </message>
    <message>
        <source>it has no bearer confirmation</source>
        <translation>sie hat keine Bestätigung der Art bearer</translation>
    </message>
    <message>
        <source>it has signatures where none belong</source>
        <translation>sie hat Signaturen an Stellen, an die keine gehören</translation>
    </message>
    <message>
        <source>it is a function call by number</source>
        <translation>es ist ein Funktionsaufruf über eine Nummer</translation>
    </message>
    <message>
        <source>it is about another request</source>
        <translation>sie gilt einer anderen Anfrage</translation>
    </message>
    <message>
        <source>it is about another statement</source>
        <translation>sie betrifft eine andere Anweisung</translation>
    </message>
    <message>
        <source>it is about another statement than the one that waits; look at the request again</source>
        <translation>sie gilt einer anderen Anweisung als der wartenden; sehen Sie sich die Anfrage noch einmal an</translation>
    </message>
    <message>
        <source>it is empty, too long, or not UTF-8</source>
        <translation>sie ist leer, zu lang oder nicht UTF-8</translation>
    </message>
    <message>
        <source>it is for another address (Destination)</source>
        <translation>sie ist für eine andere Adresse bestimmt (Destination)</translation>
    </message>
    <message>
        <source>it is from another issuer</source>
        <translation>sie stammt von einem anderen Aussteller</translation>
    </message>
    <message>
        <source>it is from the future; a clock is wrong</source>
        <translation>sie kommt aus der Zukunft; eine Uhr geht falsch</translation>
    </message>
    <message>
        <source>it is measured on its gateway&apos;s machine</source>
        <translation>gemessen wird auf dem Rechner des Gateways</translation>
    </message>
    <message>
        <source>it is not a SAML 2.0 Response</source>
        <translation>sie ist keine SAML-2.0-Response</translation>
    </message>
    <message>
        <source>it is not base64</source>
        <translation>sie ist kein Base64</translation>
    </message>
    <message>
        <source>it is not signed</source>
        <translation>sie ist nicht signiert</translation>
    </message>
    <message>
        <source>it is not well-formed XML, or has a DTD</source>
        <translation>sie ist kein wohlgeformtes XML oder hat eine DTD</translation>
    </message>
    <message>
        <source>it is too deep or has too many parts</source>
        <translation>sie ist zu tief verschachtelt oder hat zu viele Teile</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>sie ist zu lang</translation>
    </message>
    <message>
        <source>it is your own statement, and four_eyes asks for somebody else&apos;s decision</source>
        <translation>es ist Ihre eigene Anweisung, und four_eyes verlangt die Entscheidung einer anderen Person</translation>
    </message>
    <message>
        <source>it reaches more than %1 functions</source>
        <translation>es erreicht mehr als %1 Funktionen</translation>
    </message>
    <message>
        <source>it stands there twice</source>
        <translation>sie steht zweimal da</translation>
    </message>
    <message>
        <source>it was another decision</source>
        <translation>es war eine andere Entscheidung</translation>
    </message>
    <message>
        <source>it was used before</source>
        <translation>sie wurde schon einmal verwendet</translation>
    </message>
    <message>
        <source>it would hold for too long</source>
        <translation>sie würde zu lange gelten</translation>
    </message>
    <message>
        <source>its assertion is not a SAML 2.0 one</source>
        <translation>ihre Assertion ist keine nach SAML 2.0</translation>
    </message>
    <message>
        <source>its assertion was not made just now (IssueInstant); or this machine&apos;s clock is wrong</source>
        <translation>ihre Assertion wurde nicht eben erst ausgestellt (IssueInstant), oder die Uhr dieses Rechners geht falsch</translation>
    </message>
    <message>
        <source>its attributes cannot be read</source>
        <translation>ihre Attribute sind nicht lesbar</translation>
    </message>
    <message>
        <source>its comment is another</source>
        <translation>ihr Kommentar ist ein anderer</translation>
    </message>
    <message>
        <source>its confirmation has expired (NotOnOrAfter); or this machine&apos;s clock is wrong</source>
        <translation>ihre Bestätigung ist abgelaufen (NotOnOrAfter), oder die Uhr dieses Rechners geht falsch</translation>
    </message>
    <message>
        <source>its confirmation has no end, or a beginning</source>
        <translation>ihre Bestätigung hat kein Ende oder einen Anfang</translation>
    </message>
    <message>
        <source>its signature is not by the certificate in [[identity]]</source>
        <translation>ihre Signatur ist nicht mit dem Zertifikat in [[identity]] gemacht</translation>
    </message>
    <message>
        <source>its signature is not by the key that it names</source>
        <translation>ihre Signatur stammt nicht von dem Schlüssel, den sie nennt</translation>
    </message>
    <message>
        <source>its signature is not of the one form that is accepted: enveloped, exclusive canonicalization, RSA or ECDSA with SHA-256 or better</source>
        <translation>ihre Signatur hat nicht die eine Form, die angenommen wird: enveloped, exklusive Kanonisierung, RSA oder ECDSA mit SHA-256 oder besser</translation>
    </message>
    <message>
        <source>its target has temporary roles, and a connection of Postern&apos;s own would have the rights of the role that makes them</source>
        <translation>das Ziel hat temporäre Rollen, und eine eigene Verbindung von Postern hätte die Rechte der Rolle, die sie anlegt</translation>
    </message>
    <message>
        <source>its token is another person&apos;s</source>
        <translation>ihr Token gehört jemand anderem</translation>
    </message>
    <message>
        <source>join the two [[identity]] tables into one</source>
        <translation>fassen Sie die beiden [[identity]]-Tabellen zu einer zusammen</translation>
    </message>
    <message>
        <source>keep the configuration below 1 MiB</source>
        <translation>halten Sie die Konfiguration unter 1 MiB</translation>
    </message>
    <message>
        <source>keep_first and keep_last belong to method = &quot;partial&quot;</source>
        <translation>keep_first und keep_last gehören zu method = &quot;partial&quot;</translation>
    </message>
    <message>
        <source>leave administrators out, or write url = &quot;postgresql://…&quot;</source>
        <translation>lassen Sie administrators weg, oder schreiben Sie url = &quot;postgresql://…&quot;</translation>
    </message>
    <message>
        <source>leave encryption out; the server&apos;s disk can be encrypted</source>
        <translation>lassen Sie encryption weg; die Platte des Servers kann verschlüsselt sein</translation>
    </message>
    <message>
        <source>leave it out: keychain, env and file are read for each connection</source>
        <translation>lassen Sie es weg: keychain, env und file werden für jede Verbindung gelesen</translation>
    </message>
    <message>
        <source>leave out brackets: a path goes on in every element of an array</source>
        <translation>lassen Sie Klammern weg: Ein Pfad geht in jedem Element eines Arrays weiter</translation>
    </message>
    <message>
        <source>ledger entry %1</source>
        <translation>Verzeichniseintrag (ledger) %1</translation>
    </message>
    <message>
        <source>ledger entry %1 of gateway %2</source>
        <translation>Verzeichniseintrag (ledger) %1 des Gateways %2</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>locks</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>materialized view</source>
        <translation>materialisierte Sicht</translation>
    </message>
    <message>
        <source>method &quot;partial&quot; keeps nothing</source>
        <translation>method &quot;partial&quot; behält nichts</translation>
    </message>
    <message>
        <source>more than %1 statements; name fewer sessions</source>
        <translation>mehr als %1 Anweisungen; nennen Sie weniger Sitzungen</translation>
    </message>
    <message>
        <source>names that begin with &quot;baseline/&quot; are the built-in rules&apos;</source>
        <translation>Namen, die mit &quot;baseline/&quot; beginnen, gehören den eingebauten Regeln</translation>
    </message>
    <message>
        <source>nbf is not a number of seconds</source>
        <translation>nbf ist keine Zahl von Sekunden</translation>
    </message>
    <message>
        <source>no [[identity]] is named &apos;%1&apos;</source>
        <translation>kein [[identity]] heißt „%1“</translation>
    </message>
    <message>
        <source>no [[target]] is named %1</source>
        <translation>kein [[target]] heißt %1</translation>
    </message>
    <message>
        <source>no browser can be started from here</source>
        <translation>von hier aus lässt sich kein Browser starten</translation>
    </message>
    <message>
        <source>no built-in rule is named %1</source>
        <translation>keine eingebaute Regel heißt %1</translation>
    </message>
    <message>
        <source>no column was chosen</source>
        <translation>es wurde keine Spalte gewählt</translation>
    </message>
    <message>
        <source>no key of the provider fits the token&apos;s header</source>
        <translation>kein Schlüssel des Anbieters passt zum Header des Tokens</translation>
    </message>
    <message>
        <source>no policy in the store can be believed: %1</source>
        <translation>keiner Richtlinie im Speicher ist zu glauben: %1</translation>
    </message>
    <message>
        <source>no target is named &apos;%1&apos; in %2; there is none, add a [[target]]</source>
        <translation>in %2 heißt kein Ziel „%1“; es gibt keines, fügen Sie ein [[target]] hinzu</translation>
    </message>
    <message>
        <source>no target is named &apos;%1&apos; in %2; there is: %3</source>
        <translation>in %2 heißt kein Ziel „%1“; es gibt: %3</translation>
    </message>
    <message>
        <source>nobody has the approve role; write [roles] approve in the configuration</source>
        <translation>niemand hat die Rolle approve; schreiben Sie [roles] approve in die Konfiguration</translation>
    </message>
    <message>
        <source>nobody is signed in to decide</source>
        <translation>niemand ist angemeldet, der entscheiden könnte</translation>
    </message>
    <message>
        <source>nobody is signed in; &apos;postern login&apos; signs in</source>
        <translation>niemand ist angemeldet; melden Sie sich an, hier oder mit „postern login“</translation>
    </message>
    <message>
        <source>nobody is signed in; &apos;postern login&apos; signs in, --token-file decides with a token</source>
        <translation>niemand ist angemeldet; melden Sie sich an, hier oder mit „postern login“; --token-file entscheidet mit einem Token</translation>
    </message>
    <message>
        <source>nobody signed in within 5 minutes</source>
        <translation>niemand hat sich innerhalb von 5 Minuten angemeldet</translation>
    </message>
    <message>
        <source>none of your groups is granted a role on target &quot;%1&quot;</source>
        <translation>keine Ihrer Gruppen hat auf dem Ziel „%1“ eine Rolle</translation>
    </message>
    <message>
        <source>not everything could be found out: %1</source>
        <translation>nicht alles ließ sich herausfinden: %1</translation>
    </message>
    <message>
        <source>not valid TOML: %1</source>
        <translation>kein gültiges TOML: %1</translation>
    </message>
    <message>
        <source>one with control characters</source>
        <translation>eine mit Steuerzeichen</translation>
    </message>
    <message>
        <source>only the first %1 %2 are shown</source>
        <translation>nur die ersten %1 werden gezeigt (%2)</translation>
    </message>
    <message>
        <source>only the first %1 foreign keys were looked at</source>
        <translation>nur die ersten %1 Fremdschlüssel wurden betrachtet</translation>
    </message>
    <message>
        <source>only the first %1 kinds of differences are shown</source>
        <translation>nur die ersten %1 Arten von Unterschieden werden gezeigt</translation>
    </message>
    <message>
        <source>only the first %1 statements are planned</source>
        <translation>nur die ersten %1 Anweisungen werden geplant</translation>
    </message>
    <message>
        <source>partitioned table</source>
        <translation>partitionierte Tabelle</translation>
    </message>
    <message>
        <source>policy version %1, which was in force, %2</source>
        <translation>die Richtlinienversion %1, die galt, %2</translation>
    </message>
    <message>
        <source>ports below 1024 are for the system</source>
        <translation>Ports unter 1024 sind dem System vorbehalten</translation>
    </message>
    <message>
        <source>ports has to be a list of port numbers</source>
        <translation>ports muss eine Liste von Portnummern sein</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>Relationen</translation>
    </message>
    <message>
        <source>remove it and write password = { keychain = &quot;…&quot; }, { env = &quot;…&quot; }, { file = &quot;…&quot; } or { command = [&quot;…&quot;] } in the [[target]]</source>
        <translation>entfernen Sie es und schreiben Sie password = { keychain = &quot;…&quot; }, { env = &quot;…&quot; }, { file = &quot;…&quot; } oder { command = [&quot;…&quot;] } in das [[target]]</translation>
    </message>
    <message>
        <source>remove one of the two</source>
        <translation>entfernen Sie eines von beiden</translation>
    </message>
    <message>
        <source>remove replication</source>
        <translation>entfernen Sie replication</translation>
    </message>
    <message>
        <source>request %1 has expired</source>
        <translation>die Anfrage %1 ist abgelaufen</translation>
    </message>
    <message>
        <source>request %1 is not open any more</source>
        <translation>die Anfrage %1 ist nicht mehr offen</translation>
    </message>
    <message>
        <source>rule &quot;%1&quot; is decided by %2</source>
        <translation>über die Regel „%1“ entscheidet %2</translation>
    </message>
    <message>
        <source>save the file as UTF-8</source>
        <translation>speichern Sie die Datei als UTF-8</translation>
    </message>
    <message>
        <source>see the example configuration for the layout</source>
        <translation>sehen Sie sich den Aufbau in der Beispielkonfiguration an</translation>
    </message>
    <message>
        <source>sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>session %1 has events and is not in the ledger: they were inserted</source>
        <translation>Sitzung %1 hat Ereignisse und ist nicht im Verzeichnis (ledger): Sie wurden eingefügt</translation>
    </message>
    <message>
        <source>session %1 has no statement %2; it has %3</source>
        <translation>die Sitzung %1 hat keine Anweisung %2; sie hat %3</translation>
    </message>
    <message>
        <source>session %1 is in the ledger and not in the store: it was removed</source>
        <translation>Sitzung %1 ist im Verzeichnis (ledger) und nicht im Speicher: Sie wurde entfernt</translation>
    </message>
    <message>
        <source>session %1 is not in the ledger: it was inserted, or the ledger was truncated</source>
        <translation>Sitzung %1 ist nicht im Verzeichnis (ledger): Sie wurde eingefügt, oder das Verzeichnis wurde abgeschnitten</translation>
    </message>
    <message>
        <source>session %1 is not in the store</source>
        <translation>Sitzung %1 ist nicht im Speicher</translation>
    </message>
    <message>
        <source>session %1 was removed by retention and is there again: it was inserted</source>
        <translation>Sitzung %1 wurde nach der Aufbewahrungsfrist entfernt und ist wieder da: Sie wurde eingefügt</translation>
    </message>
    <message>
        <source>sign_in is not an https address</source>
        <translation>sign_in ist keine https-Adresse</translation>
    </message>
    <message>
        <source>signed out here, but gateways on other machines could not be told: %1</source>
        <translation>hier abgemeldet, aber Gateways auf anderen Rechnern konnte es nicht gesagt werden: %1</translation>
    </message>
    <message>
        <source>signed out here, but the provider could not be told: %1</source>
        <translation>hier abgemeldet, aber dem Anbieter konnte es nicht gesagt werden: %1</translation>
    </message>
    <message>
        <source>somebody else made it</source>
        <translation>jemand anderes hat sie getroffen</translation>
    </message>
    <message>
        <source>something follows the time zone</source>
        <translation>hinter der Zeitzone steht noch etwas</translation>
    </message>
    <message>
        <source>sub is missing, empty or not a name</source>
        <translation>sub fehlt, ist leer oder kein Name</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>tables and lists are nested too deeply</source>
        <translation>Tabellen und Listen sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>target &quot;%1&quot; cannot be reached: %2</source>
        <translation>das Ziel „%1“ ist nicht erreichbar: %2</translation>
    </message>
    <message>
        <source>target &quot;%1&quot; did not accept Postern&apos;s credentials; see Postern&apos;s log</source>
        <translation>das Ziel „%1“ hat die Anmeldedaten von Postern nicht angenommen; siehe Posterns Protokoll</translation>
    </message>
    <message>
        <source>target &quot;%1&quot; did not let Postern make a temporary role; see Postern&apos;s log</source>
        <translation>das Ziel „%1“ ließ Postern keine temporäre Rolle anlegen; siehe Posterns Protokoll</translation>
    </message>
    <message>
        <source>target &quot;%1&quot; is not configured right; see Postern&apos;s log</source>
        <translation>das Ziel „%1“ ist nicht richtig konfiguriert; siehe Posterns Protokoll</translation>
    </message>
    <message>
        <source>temporary_roles need grants: who is given which roles</source>
        <translation>temporary_roles braucht grants: wer welche Rollen erhält</translation>
    </message>
    <message>
        <source>the ID token belongs to another access token (at_hash)</source>
        <translation>das ID-Token gehört zu einem anderen Zugriffstoken (at_hash)</translation>
    </message>
    <message>
        <source>the address has no port</source>
        <translation>die Adresse hat keinen Port</translation>
    </message>
    <message>
        <source>the address is neither an IP address nor a host name</source>
        <translation>die Adresse ist weder eine IP-Adresse noch ein Hostname</translation>
    </message>
    <message>
        <source>the algorithm %1 is not among those configured for %2</source>
        <translation>das Verfahren %1 gehört nicht zu den für %2 konfigurierten</translation>
    </message>
    <message>
        <source>the algorithm is none that Postern accepts (alg)</source>
        <translation>das Verfahren ist keines, das Postern annimmt (alg)</translation>
    </message>
    <message>
        <source>the answer came from another provider</source>
        <translation>die Antwort kam von einem anderen Anbieter</translation>
    </message>
    <message>
        <source>the browser cannot come back: port %1 of this machine is taken; end what listens there, or name more ports in [[identity]] redirect</source>
        <translation>der Browser kann nicht zurückkommen: Port %1 dieses Rechners ist belegt; beenden Sie, was dort lauscht, oder nennen Sie mehr Ports in [[identity]] redirect</translation>
    </message>
    <message>
        <source>the bundle cannot be signed: %1</source>
        <translation>das Bündel kann nicht signiert werden: %1</translation>
    </message>
    <message>
        <source>the catalog of %1 cannot be read (%2): what is masked on it is not known</source>
        <translation>der Katalog von %1 kann nicht gelesen werden (%2): Was dort maskiert wird, ist nicht bekannt</translation>
    </message>
    <message>
        <source>the chain of events %1 to %2 is not what was recorded: it was changed</source>
        <translation>die Kette der Ereignisse %1 bis %2 ist nicht, was aufgezeichnet wurde: Sie wurde geändert</translation>
    </message>
    <message>
        <source>the chain up to event %1 is not the signed one: events were changed and the chain made anew</source>
        <translation>die Kette bis Ereignis %1 ist nicht die signierte: Ereignisse wurden geändert und die Kette neu gemacht</translation>
    </message>
    <message>
        <source>the changed file would not be valid</source>
        <translation>die geänderte Datei wäre nicht gültig</translation>
    </message>
    <message>
        <source>the claim %1 is not a list of groups</source>
        <translation>der Claim %1 ist keine Liste von Gruppen</translation>
    </message>
    <message>
        <source>the claim %1 is not what [[identity]] require says</source>
        <translation>der Claim %1 ist nicht, was require in [[identity]] verlangt</translation>
    </message>
    <message>
        <source>the claim %1 lists more than %2 groups</source>
        <translation>der Claim %1 zählt mehr als %2 Gruppen auf</translation>
    </message>
    <message>
        <source>the claim %1 lists something that is not a group&apos;s name</source>
        <translation>der Claim %1 zählt etwas auf, das kein Gruppenname ist</translation>
    </message>
    <message>
        <source>the claims are not a JSON object</source>
        <translation>die Claims sind kein JSON-Objekt</translation>
    </message>
    <message>
        <source>the claims are not a JSON object: %1</source>
        <translation>die Claims sind kein JSON-Objekt: %1</translation>
    </message>
    <message>
        <source>the command %1</source>
        <translation>dem Befehl %1</translation>
    </message>
    <message>
        <source>the configuration has changed</source>
        <translation>die Konfiguration hat sich geändert</translation>
    </message>
    <message>
        <source>the connection could not be made</source>
        <translation>die Verbindung kam nicht zustande</translation>
    </message>
    <message>
        <source>the data folder %1 is in use by another gateway, process %2</source>
        <translation>der Datenordner %1 wird von einem anderen Gateway benutzt, Prozess %2</translation>
    </message>
    <message>
        <source>the days are not days of the week</source>
        <translation>die Tage sind keine Wochentage</translation>
    </message>
    <message>
        <source>the decision does not count: %1</source>
        <translation>die Entscheidung zählt nicht: %1</translation>
    </message>
    <message>
        <source>the decision on request %1 is not the one that was signed: %2</source>
        <translation>die Entscheidung über Anfrage %1 ist nicht die, die signiert wurde: %2</translation>
    </message>
    <message>
        <source>the environment variable %1</source>
        <translation>der Umgebungsvariablen %1</translation>
    </message>
    <message>
        <source>the environment variable %1 is not set</source>
        <translation>die Umgebungsvariable %1 ist nicht gesetzt</translation>
    </message>
    <message>
        <source>the export was cancelled</source>
        <translation>der Export wurde abgebrochen</translation>
    </message>
    <message>
        <source>the file %1</source>
        <translation>der Datei %1</translation>
    </message>
    <message>
        <source>the file cannot be opened</source>
        <translation>die Datei kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the file could not be read as TOML</source>
        <translation>die Datei konnte nicht als TOML gelesen werden</translation>
    </message>
    <message>
        <source>the file has to be named with its whole path</source>
        <translation>die Datei muss mit ihrem ganzen Pfad angegeben werden</translation>
    </message>
    <message>
        <source>the file is larger than 1 MiB</source>
        <translation>die Datei ist größer als 1 MiB</translation>
    </message>
    <message>
        <source>the file is not UTF-8 text</source>
        <translation>die Datei ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>the folder of %1 cannot be made: %2</source>
        <translation>der Ordner von %1 kann nicht angelegt werden: %2</translation>
    </message>
    <message>
        <source>the folder of a Unix socket has to be an absolute path</source>
        <translation>der Ordner eines Unix-Sockets muss ein absoluter Pfad sein</translation>
    </message>
    <message>
        <source>the gateway does not accept the sign-in that the decision rests on; sign in again</source>
        <translation>das Gateway akzeptiert die Anmeldung nicht, auf der die Entscheidung beruht; melden Sie sich neu an</translation>
    </message>
    <message>
        <source>the gateway has not answered; should it come back within two minutes, the decision counts</source>
        <translation>das Gateway hat nicht geantwortet; kommt es innerhalb von zwei Minuten zurück, zählt die Entscheidung</translation>
    </message>
    <message>
        <source>the gateway is shutting down</source>
        <translation>das Gateway wird beendet</translation>
    </message>
    <message>
        <source>the gateway is shutting down or too busy</source>
        <translation>das Gateway wird beendet oder ist zu beschäftigt</translation>
    </message>
    <message>
        <source>the gateway&apos;s answer cannot be read</source>
        <translation>die Antwort des Gateways kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the header has %1</source>
        <translation>der Header enthält %1</translation>
    </message>
    <message>
        <source>the header is not a JSON object</source>
        <translation>der Header ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>the header is not a JSON object: %1</source>
        <translation>der Header ist kein JSON-Objekt: %1</translation>
    </message>
    <message>
        <source>the header is too long</source>
        <translation>der Header ist zu lang</translation>
    </message>
    <message>
        <source>the header&apos;s kid is not a key&apos;s name</source>
        <translation>kid im Header ist kein Name eines Schlüssels</translation>
    </message>
    <message>
        <source>the header&apos;s typ is not a string</source>
        <translation>typ im Header ist keine Zeichenkette</translation>
    </message>
    <message>
        <source>the header&apos;s typ is not a token&apos;s</source>
        <translation>typ im Header ist nicht das eines Tokens</translation>
    </message>
    <message>
        <source>the hours are not a span of time</source>
        <translation>die Stunden sind keine Zeitspanne</translation>
    </message>
    <message>
        <source>the journal holds an event of another version at position %1; start the Postern that wrote it once</source>
        <translation>das Journal enthält an Position %1 ein Ereignis einer anderen Version; starten Sie einmal das Postern, das es schrieb</translation>
    </message>
    <message>
        <source>the journal is damaged at position %1</source>
        <translation>das Journal ist an Position %1 beschädigt</translation>
    </message>
    <message>
        <source>the keychain did not answer as expected</source>
        <translation>der Schlüsselbund hat nicht wie erwartet geantwortet</translation>
    </message>
    <message>
        <source>the keychain did not answer within 5 seconds</source>
        <translation>der Schlüsselbund hat nicht innerhalb von 5 Sekunden geantwortet</translation>
    </message>
    <message>
        <source>the keychain entry %1</source>
        <translation>dem Schlüsselbundeintrag %1</translation>
    </message>
    <message>
        <source>the keychain gave back something else than was written</source>
        <translation>der Schlüsselbund gab etwas anderes zurück, als geschrieben wurde</translation>
    </message>
    <message>
        <source>the keychain has no such entry</source>
        <translation>der Schlüsselbund hat keinen solchen Eintrag</translation>
    </message>
    <message>
        <source>the keys of %1 are not at hand: %2</source>
        <translation>die Schlüssel von %1 sind nicht zur Hand: %2</translation>
    </message>
    <message>
        <source>the ledger does not know session %1; run postern verify</source>
        <translation>das Verzeichnis (ledger) kennt die Sitzung %1 nicht; prüfen Sie mit postern verify</translation>
    </message>
    <message>
        <source>the name has too many parts</source>
        <translation>der Name hat zu viele Teile</translation>
    </message>
    <message>
        <source>the name is not UTF-8</source>
        <translation>der Name ist nicht UTF-8</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>the password file %1 can be read by everybody; run chmod 600 on it</source>
        <translation>die Passwortdatei %1 ist für alle lesbar; führen Sie chmod 600 darauf aus</translation>
    </message>
    <message>
        <source>the password file %1 is not a file</source>
        <translation>die Passwortdatei %1 ist keine Datei</translation>
    </message>
    <message>
        <source>the password file %1 is too long to be one</source>
        <translation>die Passwortdatei %1 ist dafür zu lang</translation>
    </message>
    <message>
        <source>the password from %1 is empty</source>
        <translation>das Passwort aus %1 ist leer</translation>
    </message>
    <message>
        <source>the password from %1 is more than one line</source>
        <translation>das Passwort aus %1 hat mehr als eine Zeile</translation>
    </message>
    <message>
        <source>the path of the Unix socket is too long</source>
        <translation>der Pfad des Unix-Sockets ist zu lang</translation>
    </message>
    <message>
        <source>the payload keys are where encryption_key says, and changed there: add the output of postern keys new, after a blank, to the end of the line</source>
        <translation>die Schlüssel der Inhalte liegen, wo encryption_key sagt, und werden dort geändert: Hängen Sie die Ausgabe von postern keys new nach einem Leerzeichen ans Ende der Zeile</translation>
    </message>
    <message>
        <source>the person is in more groups than the answer holds; have the provider send only the groups assigned to this application</source>
        <translation>die Person ist in mehr Gruppen, als die Antwort fasst; lassen Sie den Anbieter nur die Gruppen senden, die dieser Anwendung zugewiesen sind</translation>
    </message>
    <message>
        <source>the person is in more groups than the token holds; have the provider send only the groups assigned to this application, or application roles</source>
        <translation>die Person ist in mehr Gruppen, als das Token fasst; lassen Sie den Anbieter nur die Gruppen senden, die dieser Anwendung zugewiesen sind, oder Anwendungsrollen</translation>
    </message>
    <message>
        <source>the port is not a number from 1 to 65535</source>
        <translation>der Port ist keine Zahl von 1 bis 65535</translation>
    </message>
    <message>
        <source>the proof of its key cannot be read</source>
        <translation>der Nachweis ihres Schlüssels kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the provider answered with HTTP status %1</source>
        <translation>der Anbieter hat mit HTTP-Status %1 geantwortet</translation>
    </message>
    <message>
        <source>the provider calls itself &quot;%1&quot;; issuer in [[identity]] has to be exactly that</source>
        <translation>der Anbieter nennt sich „%1“; issuer in [[identity]] muss genau so lauten</translation>
    </message>
    <message>
        <source>the provider did not answer in time</source>
        <translation>der Anbieter hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>the provider does not accept this client; client_id, client_secret or the redirect address in [[identity]] may be wrong</source>
        <translation>der Anbieter akzeptiert diesen Client nicht; client_id, client_secret oder die Rückkehradresse in [[identity]] können falsch sein</translation>
    </message>
    <message>
        <source>the provider does not describe itself: HTTP status %1</source>
        <translation>der Anbieter beschreibt sich nicht selbst: HTTP-Status %1</translation>
    </message>
    <message>
        <source>the provider does not know one of the scopes in [[identity]]</source>
        <translation>der Anbieter kennt einen der scopes in [[identity]] nicht</translation>
    </message>
    <message>
        <source>the provider does not say where its keys are (jwks_uri)</source>
        <translation>der Anbieter sagt nicht, wo seine Schlüssel sind (jwks_uri)</translation>
    </message>
    <message>
        <source>the provider does not support PKCE with S256</source>
        <translation>der Anbieter kann PKCE mit S256 nicht</translation>
    </message>
    <message>
        <source>the provider gave nothing to renew it with (the scope offline_access asks for that)</source>
        <translation>der Anbieter hat nichts zum Erneuern gegeben (der scope offline_access verlangt das)</translation>
    </message>
    <message>
        <source>the provider has a problem of its own</source>
        <translation>der Anbieter hat selbst ein Problem</translation>
    </message>
    <message>
        <source>the provider has no page to sign in on</source>
        <translation>der Anbieter hat keine Seite zum Anmelden</translation>
    </message>
    <message>
        <source>the provider has no token endpoint</source>
        <translation>der Anbieter hat keinen Token-Endpunkt</translation>
    </message>
    <message>
        <source>the provider is gone</source>
        <translation>den Anbieter gibt es nicht mehr</translation>
    </message>
    <message>
        <source>the provider no longer accepts this sign-in</source>
        <translation>der Anbieter akzeptiert diese Anmeldung nicht mehr</translation>
    </message>
    <message>
        <source>the provider refused the sign-in (%1)</source>
        <translation>der Anbieter hat die Anmeldung abgelehnt (%1)</translation>
    </message>
    <message>
        <source>the provider sent no ID token; the scope openid in [[identity]] asks for one</source>
        <translation>der Anbieter hat kein ID-Token gesendet; der scope openid in [[identity]] verlangt eines</translation>
    </message>
    <message>
        <source>the provider sent no code</source>
        <translation>der Anbieter hat keinen Code gesendet</translation>
    </message>
    <message>
        <source>the provider wants you to sign in again</source>
        <translation>der Anbieter möchte, dass Sie sich neu anmelden</translation>
    </message>
    <message>
        <source>the provider&apos;s %1 is not an https address</source>
        <translation>%1 des Anbieters ist keine https-Adresse</translation>
    </message>
    <message>
        <source>the provider&apos;s answer is not JSON (HTTP status %1)</source>
        <translation>die Antwort des Anbieters ist kein JSON (HTTP-Status %1)</translation>
    </message>
    <message>
        <source>the provider&apos;s answer is not acceptable: %1</source>
        <translation>die Antwort des Anbieters ist nicht annehmbar: %1</translation>
    </message>
    <message>
        <source>the provider&apos;s description of itself is not one</source>
        <translation>was der Anbieter als seine Beschreibung liefert, ist keine</translation>
    </message>
    <message>
        <source>the provider&apos;s description of itself is not one: %1</source>
        <translation>was der Anbieter als seine Beschreibung liefert, ist keine: %1</translation>
    </message>
    <message>
        <source>the provider&apos;s keys: HTTP status %1</source>
        <translation>die Schlüssel des Anbieters: HTTP-Status %1</translation>
    </message>
    <message>
        <source>the provider&apos;s token is not acceptable: %1</source>
        <translation>das Token des Anbieters ist nicht annehmbar: %1</translation>
    </message>
    <message>
        <source>the provider, or you, refused the sign-in</source>
        <translation>der Anbieter oder Sie haben die Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>the reason is too long</source>
        <translation>die Begründung ist zu lang</translation>
    </message>
    <message>
        <source>the recordings are encrypted with the payload key %1, which is not in %2; restore it with postern keys import, or go on with a new one by postern keys rotate (what was encrypted with the lost one stays unreadable)</source>
        <translation>die Aufzeichnungen sind mit dem Inhaltsschlüssel %1 verschlüsselt, der nicht in %2 liegt; stellen Sie ihn mit postern keys import wieder her oder machen Sie mit postern keys rotate mit einem neuen weiter (was mit dem verlorenen verschlüsselt ist, bleibt unlesbar)</translation>
    </message>
    <message>
        <source>the request is not open any more</source>
        <translation>die Anfrage ist nicht mehr offen</translation>
    </message>
    <message>
        <source>the request was given up</source>
        <translation>die Anfrage wurde aufgegeben</translation>
    </message>
    <message>
        <source>the requests in the store cannot be read; the log says why</source>
        <translation>die Anfragen im Speicher können nicht gelesen werden; das Protokoll sagt, warum</translation>
    </message>
    <message>
        <source>the rule asks for a comment</source>
        <translation>die Regel verlangt einen Kommentar</translation>
    </message>
    <message>
        <source>the rule&apos;s name is too long or holds a quote</source>
        <translation>der Name der Regel ist zu lang oder enthält ein Anführungszeichen</translation>
    </message>
    <message>
        <source>the search index cannot be read; postern vacuum --reindex makes it anew</source>
        <translation>der Suchindex kann nicht gelesen werden; postern vacuum --reindex erstellt ihn neu</translation>
    </message>
    <message>
        <source>the search index of session %1 does not say what its events say: searches may miss statements; postern vacuum --reindex makes it anew</source>
        <translation>der Suchindex der Sitzung %1 sagt nicht, was ihre Ereignisse sagen: Suchen können Anweisungen übersehen; postern vacuum --reindex erstellt ihn neu</translation>
    </message>
    <message>
        <source>the server asks for an authentication method that Postern does not know</source>
        <translation>der Server verlangt ein Anmeldeverfahren, das Postern nicht kennt</translation>
    </message>
    <message>
        <source>the server asks for the password as MD5, which this target does not allow</source>
        <translation>der Server verlangt das Passwort als MD5, was dieses Ziel nicht erlaubt</translation>
    </message>
    <message>
        <source>the server asks for the password in clear text, which this target does not allow</source>
        <translation>der Server verlangt das Passwort im Klartext, was dieses Ziel nicht erlaubt</translation>
    </message>
    <message>
        <source>the server closed the connection during log-in</source>
        <translation>der Server hat die Verbindung während der Anmeldung geschlossen</translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation>der Server hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>the server did not plan it in time</source>
        <translation>der Server hat es nicht rechtzeitig geplant</translation>
    </message>
    <message>
        <source>the server does not plan it (%1)</source>
        <translation>der Server plant es nicht (%1)</translation>
    </message>
    <message>
        <source>the server does not prepare %1 (%2)</source>
        <translation>der Server bereitet %1 nicht vor (%2)</translation>
    </message>
    <message>
        <source>the server sent something that is not TLS</source>
        <translation>der Server hat etwas gesendet, das kein TLS ist</translation>
    </message>
    <message>
        <source>the server&apos;s plan cannot be read</source>
        <translation>der Plan des Servers kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the session at the provider is over (SessionNotOnOrAfter)</source>
        <translation>die Sitzung beim Anbieter ist zu Ende (SessionNotOnOrAfter)</translation>
    </message>
    <message>
        <source>the session ends after event %1 of %2: it was truncated</source>
        <translation>die Sitzung endet nach Ereignis %1 von %2: Sie wurde abgeschnitten</translation>
    </message>
    <message>
        <source>the session has objects or settings of its own that a second connection cannot have</source>
        <translation>die Sitzung hat eigene Objekte oder Einstellungen, die eine zweite Verbindung nicht haben kann</translation>
    </message>
    <message>
        <source>the session has objects or settings of its own that a second connection does not see</source>
        <translation>die Sitzung hat eigene Objekte oder Einstellungen, die eine zweite Verbindung nicht sieht</translation>
    </message>
    <message>
        <source>the session&apos;s settings cannot be repeated</source>
        <translation>die Einstellungen der Sitzung lassen sich nicht wiederholen</translation>
    </message>
    <message>
        <source>the sign-in was cancelled</source>
        <translation>die Anmeldung wurde abgebrochen</translation>
    </message>
    <message>
        <source>the signature is not the provider&apos;s</source>
        <translation>die Signatur ist nicht die des Anbieters</translation>
    </message>
    <message>
        <source>the sizes of its relations could not be read</source>
        <translation>die Größen ihrer Relationen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>the store cannot be read</source>
        <translation>der Speicher kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the store did not answer in time</source>
        <translation>der Speicher hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>the store does not know this gateway any more</source>
        <translation>der Speicher kennt dieses Gateway nicht mehr</translation>
    </message>
    <message>
        <source>the store has a %1 that Postern did not make: it was inserted</source>
        <translation>im Speicher ist %1, nicht von Postern angelegt: Es wurde eingefügt</translation>
    </message>
    <message>
        <source>the store has not been set up by this Postern yet; start the gateway once</source>
        <translation>der Speicher ist von diesem Postern noch nicht eingerichtet; starten Sie das Gateway einmal</translation>
    </message>
    <message>
        <source>the store has shown more than one text for this request: somebody changed it</source>
        <translation>der Speicher hat für diese Anfrage mehr als einen Text gezeigt: Jemand hat sie geändert</translation>
    </message>
    <message>
        <source>the store has something else for request %1 than was shown; look at it again, and ask who changed it</source>
        <translation>der Speicher hat für die Anfrage %1 etwas anderes, als gezeigt wurde; sehen Sie sie noch einmal an und fragen Sie, wer sie geändert hat</translation>
    </message>
    <message>
        <source>the store has version %1, this Postern knows up to %2; use the newer Postern</source>
        <translation>der Speicher hat Version %1, dieses Postern kennt sie bis %2; nehmen Sie das neuere Postern</translation>
    </message>
    <message>
        <source>the store has version %1, this Postern needs %2; its owner runs postern store migrate</source>
        <translation>der Speicher hat Version %1, dieses Postern braucht %2; sein Eigentümer führt postern store migrate aus</translation>
    </message>
    <message>
        <source>the store needs PostgreSQL 14 or newer</source>
        <translation>der Speicher braucht PostgreSQL 14 oder neuer</translation>
    </message>
    <message>
        <source>the store needs a database whose encoding is UTF8</source>
        <translation>der Speicher braucht eine Datenbank in der Kodierung UTF8</translation>
    </message>
    <message>
        <source>the store&apos;s %1 is missing: it was removed</source>
        <translation>dem Speicher fehlt %1: Es wurde entfernt</translation>
    </message>
    <message>
        <source>the store&apos;s %1 is not as Postern makes it: it was changed</source>
        <translation>im Speicher ist %1 nicht so, wie Postern es anlegt: Es wurde geändert</translation>
    </message>
    <message>
        <source>the store&apos;s file does not hold: %1</source>
        <translation>die Datei des Speichers ist beschädigt: %1</translation>
    </message>
    <message>
        <source>the summary of session %1 does not say what its events say: it was changed</source>
        <translation>die Zusammenfassung der Sitzung %1 sagt nicht, was ihre Ereignisse sagen: Sie wurde geändert</translation>
    </message>
    <message>
        <source>the target %1 is not in this configuration: what is masked on it is not known</source>
        <translation>das Ziel %1 steht nicht in dieser Konfiguration: Was dort maskiert wird, ist nicht bekannt</translation>
    </message>
    <message>
        <source>the target is no longer configured</source>
        <translation>das Ziel ist nicht mehr konfiguriert</translation>
    </message>
    <message>
        <source>the text is not valid: %1</source>
        <translation>der Text ist nicht gültig: %1</translation>
    </message>
    <message>
        <source>the text of this version was not kept</source>
        <translation>der Text dieser Version wurde nicht aufbewahrt</translation>
    </message>
    <message>
        <source>the time zone is not known here</source>
        <translation>die Zeitzone ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>the token answers another sign-in (nonce)</source>
        <translation>das Token antwortet auf eine andere Anmeldung (nonce)</translation>
    </message>
    <message>
        <source>the token binds a key (nonce): it opens nothing by itself</source>
        <translation>das Token bindet einen Schlüssel (nonce): Allein öffnet es nichts</translation>
    </message>
    <message>
        <source>the token does not prove its key: %1</source>
        <translation>das Token beweist seinen Schlüssel nicht: %1</translation>
    </message>
    <message>
        <source>the token has expired (exp)</source>
        <translation>das Token ist abgelaufen (exp)</translation>
    </message>
    <message>
        <source>the token has no signature</source>
        <translation>das Token hat keine Signatur</translation>
    </message>
    <message>
        <source>the token is another person&apos;s (sub)</source>
        <translation>das Token gehört jemand anderem (sub)</translation>
    </message>
    <message>
        <source>the token is encrypted, or not a JWT: it has more than three parts</source>
        <translation>das Token ist verschlüsselt oder kein JWT: Es hat mehr als drei Teile</translation>
    </message>
    <message>
        <source>the token is for others too (aud) and does not say for whom it was issued (azp)</source>
        <translation>das Token ist auch für andere (aud) und sagt nicht, für wen es ausgestellt wurde (azp)</translation>
    </message>
    <message>
        <source>the token is for somebody else (aud)</source>
        <translation>das Token ist für jemand anderen (aud)</translation>
    </message>
    <message>
        <source>the token is from another issuer (iss)</source>
        <translation>das Token stammt von einem anderen Aussteller (iss)</translation>
    </message>
    <message>
        <source>the token is from the future (iat); a clock is wrong</source>
        <translation>das Token kommt aus der Zukunft (iat); eine Uhr geht falsch</translation>
    </message>
    <message>
        <source>the token is longer than 64 KiB</source>
        <translation>das Token ist länger als 64 KiB</translation>
    </message>
    <message>
        <source>the token is not accepted</source>
        <translation>das Token wird nicht angenommen</translation>
    </message>
    <message>
        <source>the token is not valid yet (nbf); a clock may be wrong</source>
        <translation>das Token gilt noch nicht (nbf); vielleicht geht eine Uhr falsch</translation>
    </message>
    <message>
        <source>the token is older than this identity&apos;s last sign-out</source>
        <translation>das Token ist älter als die letzte Abmeldung dieser Identität</translation>
    </message>
    <message>
        <source>the token says that its list of groups is not whole</source>
        <translation>das Token sagt, dass seine Gruppenliste nicht vollständig ist</translation>
    </message>
    <message>
        <source>the token was issued to somebody else (azp)</source>
        <translation>das Token wurde für jemand anderen ausgestellt (azp)</translation>
    </message>
    <message>
        <source>the token was issued too long ago (iat); a clock may be wrong</source>
        <translation>das Token wurde vor zu langer Zeit ausgestellt (iat); vielleicht geht eine Uhr falsch</translation>
    </message>
    <message>
        <source>the token was refused</source>
        <translation>das Token wurde abgelehnt</translation>
    </message>
    <message>
        <source>the trial was cancelled</source>
        <translation>der Versuch wurde abgebrochen</translation>
    </message>
    <message>
        <source>the verification was cancelled</source>
        <translation>die Prüfung wurde abgebrochen</translation>
    </message>
    <message>
        <source>there are %1 notes and marks on this session; no more are taken</source>
        <translation>auf dieser Sitzung gibt es %1 Notizen und Markierungen; mehr werden nicht angenommen</translation>
    </message>
    <message>
        <source>there are events after the signed end of the session: event %1 was inserted</source>
        <translation>nach dem signierten Ende der Sitzung gibt es Ereignisse: Ereignis %1 wurde eingefügt</translation>
    </message>
    <message>
        <source>there is an agent %1 already; revoke it first or take another name</source>
        <translation>es gibt schon einen Agenten %1; widerrufen Sie ihn zuerst oder wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>there is an agent %1 of every gateway already; revoke it first or take another name</source>
        <translation>es gibt schon einen Agenten %1 aller Gateways; widerrufen Sie ihn zuerst oder wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>there is no %1 that can be believed</source>
        <translation>es gibt %1 nicht in glaubwürdiger Form</translation>
    </message>
    <message>
        <source>there is no agent named &apos;%1&apos; of every gateway that could be revoked</source>
        <translation>es gibt keinen Agenten „%1“ aller Gateways, der widerrufen werden könnte</translation>
    </message>
    <message>
        <source>there is no agent named &apos;%1&apos; that could be revoked; &apos;postern agent list&apos; names them</source>
        <translation>es gibt keinen Agenten „%1“, der widerrufen werden könnte; „postern agent list“ nennt sie</translation>
    </message>
    <message>
        <source>there is no export format &apos;%1&apos;</source>
        <translation>es gibt kein Exportformat „%1“</translation>
    </message>
    <message>
        <source>there is no keychain in this session to keep it in</source>
        <translation>in dieser Sitzung gibt es keinen Schlüsselbund, der sie aufbewahren könnte</translation>
    </message>
    <message>
        <source>there is no keychain service</source>
        <translation>es gibt keinen Schlüsselbunddienst</translation>
    </message>
    <message>
        <source>there is no keychain service in this session</source>
        <translation>in dieser Sitzung gibt es keinen Schlüsselbunddienst</translation>
    </message>
    <message>
        <source>there is no keychain: after a restart you have to sign in again</source>
        <translation>es gibt keinen Schlüsselbund: Nach einem Neustart müssen Sie sich neu anmelden</translation>
    </message>
    <message>
        <source>there is no request %1</source>
        <translation>es gibt keine Anfrage %1</translation>
    </message>
    <message>
        <source>there is no session %1</source>
        <translation>es gibt keine Sitzung %1</translation>
    </message>
    <message>
        <source>there is no session %1 any more</source>
        <translation>es gibt die Sitzung %1 nicht mehr</translation>
    </message>
    <message>
        <source>there is no session %1; &apos;postern sessions list&apos; shows what is recorded</source>
        <translation>es gibt keine Sitzung %1; „postern sessions list“ zeigt, was aufgezeichnet ist</translation>
    </message>
    <message>
        <source>there is no store at %1 yet; it is made when an agent is added or the gateway starts</source>
        <translation>unter %1 gibt es noch keinen Speicher; er entsteht, wenn ein Agent hinzukommt oder das Gateway startet</translation>
    </message>
    <message>
        <source>there is no store in this database yet; its owner makes it with postern store init</source>
        <translation>in dieser Datenbank gibt es noch keinen Speicher; ihr Eigentümer legt ihn mit postern store init an</translation>
    </message>
    <message>
        <source>there were too many attempts to decide on request %1</source>
        <translation>über die Anfrage %1 zu entscheiden wurde zu oft versucht</translation>
    </message>
    <message>
        <source>this gateway is enrolled in the store under another database role; connect as that role, or start with a new data folder</source>
        <translation>dieses Gateway ist im Speicher unter einer anderen Datenbankrolle eingetragen; verbinden Sie sich als diese Rolle oder beginnen Sie mit einem neuen Datenordner</translation>
    </message>
    <message>
        <source>this identity has signed out elsewhere</source>
        <translation>diese Identität hat sich anderswo abgemeldet</translation>
    </message>
    <message>
        <source>this is about a store that gateways share; the configured one is the SQLite file %1 (a shared one has [store] url = &quot;postgresql://…&quot;)</source>
        <translation>hier geht es um einen Speicher, den Gateways teilen; eingestellt ist die SQLite-Datei %1 (ein gemeinsamer hat [store] url = &quot;postgresql://…&quot;)</translation>
    </message>
    <message>
        <source>this is an access token where an ID token is meant</source>
        <translation>das ist ein Zugriffstoken, wo ein ID-Token gemeint ist</translation>
    </message>
    <message>
        <source>this is not a JWT: it has no three parts</source>
        <translation>das ist kein JWT: Es hat keine drei Teile</translation>
    </message>
    <message>
        <source>this machine&apos;s role in the store may not decide; its owner runs GRANT postern_approver TO that role</source>
        <translation>die Rolle dieses Rechners im Speicher darf nicht entscheiden; dessen Eigentümer führt GRANT postern_approver TO für diese Rolle aus</translation>
    </message>
    <message>
        <source>this recording is encrypted with the payload key %1, which is not here; restore it with postern keys import</source>
        <translation>diese Aufzeichnung ist mit dem Inhaltsschlüssel %1 verschlüsselt, der hier nicht vorliegt; stellen Sie ihn mit postern keys import wieder her</translation>
    </message>
    <message>
        <source>this sign-in binds no key that they would know it by</source>
        <translation>diese Anmeldung bindet keinen Schlüssel, an dem man sie dort erkennen würde</translation>
    </message>
    <message>
        <source>this sign-in is bound to no key, so decisions on other machines&apos; statements cannot be signed: it was made with a code, with SAML or before the store was shared; &apos;postern login&apos; signs in again</source>
        <translation>diese Anmeldung ist an keinen Schlüssel gebunden, daher lassen sich Entscheidungen über Anweisungen anderer Rechner nicht signieren: Sie geschah mit einem Code, mit SAML oder bevor der Speicher geteilt war; melden Sie sich neu an</translation>
    </message>
    <message>
        <source>too many decisions wait already</source>
        <translation>es warten schon zu viele Entscheidungen</translation>
    </message>
    <message>
        <source>too many log-ins wait for them</source>
        <translation>zu viele Anmeldungen warten auf sie</translation>
    </message>
    <message>
        <source>too many measurements wait already</source>
        <translation>es warten schon zu viele Messungen</translation>
    </message>
    <message>
        <source>too many statements are approved for a time already</source>
        <translation>es sind schon zu viele Anweisungen für eine Zeit genehmigt</translation>
    </message>
    <message>
        <source>too much waits for the store</source>
        <translation>zu vieles wartet auf den Speicher</translation>
    </message>
    <message>
        <source>triggers</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>unknown key %1 in %2</source>
        <translation>unbekannter Schlüssel %1 in %2</translation>
    </message>
    <message>
        <source>url names neither a SQLite file nor a PostgreSQL database</source>
        <translation>url nennt weder eine SQLite-Datei noch eine PostgreSQL-Datenbank</translation>
    </message>
    <message>
        <source>url: %1</source>
        <translation>url: %1</translation>
    </message>
    <message>
        <source>valid is for what a command prints</source>
        <translation>valid gilt für das, was ein Befehl ausgibt</translation>
    </message>
    <message>
        <source>two of its parts have the same ID</source>
        <translation>zwei ihrer Teile haben dieselbe ID</translation>
    </message>
    <message>
        <source>version %1 is not newer than version %2</source>
        <translation>Version %1 ist nicht neuer als Version %2</translation>
    </message>
    <message>
        <source>view</source>
        <translation>Sicht</translation>
    </message>
    <message>
        <source>what is kept of this version is not what was in force: %1</source>
        <translation>was von dieser Version aufbewahrt ist, ist nicht, was galt: %1</translation>
    </message>
    <message>
        <source>what is signed is not a decision</source>
        <translation>was signiert ist, ist keine Entscheidung</translation>
    </message>
    <message>
        <source>what the session&apos;s open transaction has changed is not seen here</source>
        <translation>was die offene Transaktion der Sitzung geändert hat, ist hier nicht zu sehen</translation>
    </message>
    <message>
        <source>with an identity provider, somebody else decides; name groups that may approve</source>
        <translation>mit einem Identitätsanbieter entscheidet jemand anderes; nennen Sie Gruppen, die genehmigen dürfen</translation>
    </message>
    <message>
        <source>write &quot;%1&quot;</source>
        <translation>schreiben Sie &quot;%1&quot;</translation>
    </message>
    <message>
        <source>write &quot;%1*&quot; for all of them</source>
        <translation>schreiben Sie &quot;%1*&quot; für alle</translation>
    </message>
    <message>
        <source>write &quot;%1:6432&quot;</source>
        <translation>schreiben Sie &quot;%1:6432&quot;</translation>
    </message>
    <message>
        <source>write &quot;*&quot; or &quot;group:NAME&quot;</source>
        <translation>schreiben Sie &quot;*&quot; oder &quot;group:NAME&quot;</translation>
    </message>
    <message>
        <source>write &quot;127.0.0.1:6432&quot;, &quot;[::1]:6432&quot; or &quot;unix:/folder&quot;</source>
        <translation>schreiben Sie &quot;127.0.0.1:6432&quot;, &quot;[::1]:6432&quot; oder &quot;unix:/ordner&quot;</translation>
    </message>
    <message>
        <source>write &quot;[::1]:6432&quot;</source>
        <translation>schreiben Sie &quot;[::1]:6432&quot;</translation>
    </message>
    <message>
        <source>write &quot;group:NAME&quot;</source>
        <translation>schreiben Sie &quot;group:NAME&quot;</translation>
    </message>
    <message>
        <source>write &quot;sqlite:postern.db&quot; or &quot;postgresql://host/database&quot;</source>
        <translation>schreiben Sie &quot;sqlite:postern.db&quot; oder &quot;postgresql://host/datenbank&quot;</translation>
    </message>
    <message>
        <source>write &quot;unix:/run/user/1000/postern&quot;</source>
        <translation>schreiben Sie &quot;unix:/run/user/1000/postern&quot;</translation>
    </message>
    <message>
        <source>write %1</source>
        <translation>schreiben Sie %1</translation>
    </message>
    <message>
        <source>write %1 = &quot;…&quot;</source>
        <translation>schreiben Sie %1 = &quot;…&quot;</translation>
    </message>
    <message>
        <source>write %1 = %2</source>
        <translation>schreiben Sie %1 = %2</translation>
    </message>
    <message>
        <source>write %1 headers</source>
        <translation>schreiben Sie Überschriften %1</translation>
    </message>
    <message>
        <source>write %1, or letters, digits, &quot;.&quot;, &quot;_&quot;, &quot;-&quot; and *</source>
        <translation>schreiben Sie %1, oder Buchstaben, Ziffern, &quot;.&quot;, &quot;_&quot;, &quot;-&quot; und *</translation>
    </message>
    <message>
        <source>write %1, or name the parts as in %2</source>
        <translation>schreiben Sie %1, oder nennen Sie die Teile wie in %2</translation>
    </message>
    <message>
        <source>write 0.0.0.0 or [::] for every interface</source>
        <translation>schreiben Sie 0.0.0.0 oder [::] für jede Schnittstelle</translation>
    </message>
    <message>
        <source>write KEY = VALUE lines under [table] headers</source>
        <translation>schreiben Sie Zeilen SCHLÜSSEL = WERT unter Überschriften [tabelle]</translation>
    </message>
    <message>
        <source>write KEY = VALUE, with strings in double quotes and lists in [brackets]</source>
        <translation>schreiben Sie SCHLÜSSEL = WERT, mit Zeichenketten in doppelten Anführungszeichen und Listen in [Klammern]</translation>
    </message>
    <message>
        <source>write a duration from &quot;%1&quot; to &quot;%2&quot;</source>
        <translation>schreiben Sie eine Dauer von &quot;%1&quot; bis &quot;%2&quot;</translation>
    </message>
    <message>
        <source>write a name of the time-zone database, like Europe/Berlin or UTC</source>
        <translation>schreiben Sie einen Namen aus der Zeitzonendatenbank, etwa Europe/Berlin oder UTC</translation>
    </message>
    <message>
        <source>write a number and ms, s, m, h or d, like &quot;%1&quot;</source>
        <translation>schreiben Sie eine Zahl und ms, s, m, h oder d, etwa &quot;%1&quot;</translation>
    </message>
    <message>
        <source>write a number from %1 to %2</source>
        <translation>schreiben Sie eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>write a port like 6432; 0 takes any that is free</source>
        <translation>schreiben Sie einen Port wie 6432; 0 nimmt irgendeinen freien</translation>
    </message>
    <message>
        <source>write a value or remove the key</source>
        <translation>schreiben Sie einen Wert, oder entfernen Sie den Schlüssel</translation>
    </message>
    <message>
        <source>write action = &quot;approve&quot; or remove the key</source>
        <translation>schreiben Sie action = &quot;approve&quot;, oder entfernen Sie den Schlüssel</translation>
    </message>
    <message>
        <source>write at most 100 characters without quotes</source>
        <translation>schreiben Sie höchstens 100 Zeichen ohne Anführungszeichen</translation>
    </message>
    <message>
        <source>write at most 500 bytes: it stands in the error that clients get</source>
        <translation>schreiben Sie höchstens 500 Byte: Sie steht im Fehler, den Clients erhalten</translation>
    </message>
    <message>
        <source>write at most 63 letters, digits, &quot;_&quot;, &quot;-&quot; or &quot;.&quot;, beginning with a letter or digit</source>
        <translation>schreiben Sie höchstens 63 Buchstaben, Ziffern, &quot;_&quot;, &quot;-&quot; oder &quot;.&quot;, mit Buchstabe oder Ziffer am Anfang</translation>
    </message>
    <message>
        <source>write it as in %1</source>
        <translation>schreiben Sie es wie in %1</translation>
    </message>
    <message>
        <source>write it on one line of printable text</source>
        <translation>schreiben Sie es in eine Zeile druckbaren Texts</translation>
    </message>
    <message>
        <source>write keys with dots between, like &quot;billing.iban&quot;; a key with other characters in double quotes</source>
        <translation>schreiben Sie Schlüssel mit Punkten dazwischen, etwa &quot;billing.iban&quot;; einen mit anderen Zeichen in doppelten Anführungszeichen</translation>
    </message>
    <message>
        <source>write method = &quot;partial&quot; or remove the key</source>
        <translation>schreiben Sie method = &quot;partial&quot;, oder entfernen Sie den Schlüssel</translation>
    </message>
    <message>
        <source>write one of %1</source>
        <translation>schreiben Sie eines von %1</translation>
    </message>
    <message>
        <source>write parameter=value pairs with spaces between, like host=db.internal dbname=app</source>
        <translation>schreiben Sie Paare parameter=wert mit Leerzeichen dazwischen, etwa host=db.internal dbname=app</translation>
    </message>
    <message>
        <source>write ports = [8400, 8401]</source>
        <translation>schreiben Sie ports = [8400, 8401]</translation>
    </message>
    <message>
        <source>write schema.table, with * for any</source>
        <translation>schreiben Sie schema.tabelle, mit * für beliebige</translation>
    </message>
    <message>
        <source>write schema.table.column at most</source>
        <translation>schreiben Sie höchstens schema.tabelle.spalte</translation>
    </message>
    <message>
        <source>write such a part in double quotes, like public.&quot;User Data&quot;</source>
        <translation>schreiben Sie einen solchen Teil in doppelte Anführungszeichen, etwa public.&quot;User Data&quot;</translation>
    </message>
    <message>
        <source>write the address of the provider&apos;s SingleSignOnService for HTTP-Redirect</source>
        <translation>schreiben Sie die Adresse des SingleSignOnService des Anbieters für HTTP-Redirect</translation>
    </message>
    <message>
        <source>write the name in plain letters</source>
        <translation>schreiben Sie den Namen in einfachen Buchstaben</translation>
    </message>
    <message>
        <source>write the provider&apos;s entityID exactly as its metadata has it</source>
        <translation>schreiben Sie die entityID des Anbieters genau wie in seinen Metadaten</translation>
    </message>
    <message>
        <source>write the provider&apos;s issuer exactly as its tokens have it, like &quot;https://login.example.com&quot;</source>
        <translation>schreiben Sie den Aussteller genau wie in den Tokens des Anbieters, etwa &quot;https://login.example.com&quot;</translation>
    </message>
    <message>
        <source>write the provider&apos;s signing certificate as PEM, between three double quotes</source>
        <translation>schreiben Sie das Signaturzertifikat des Anbieters als PEM zwischen je drei doppelte Anführungszeichen</translation>
    </message>
    <message>
        <source>write the table&apos;s name in [brackets] on a line of its own</source>
        <translation>schreiben Sie den Namen der Tabelle in [Klammern] in eine eigene Zeile</translation>
    </message>
    <message>
        <source>write what `postern policy key` prints on the administrator&apos;s machine</source>
        <translation>schreiben Sie, was `postern policy key` auf dem Rechner des Verwalters ausgibt</translation>
    </message>
    <message>
        <source>write { command = [&quot;PROGRAM&quot;, &quot;ARGUMENT&quot;] }</source>
        <translation>schreiben Sie { command = [&quot;PROGRAMM&quot;, &quot;ARGUMENT&quot;] }</translation>
    </message>
    <message>
        <source>write { keychain = &quot;NAME&quot; }, { env = &quot;VARIABLE&quot; }, { file = &quot;PATH&quot; } or { command = [&quot;PROGRAM&quot;, &quot;ARGUMENT&quot;] }</source>
        <translation>schreiben Sie { keychain = &quot;NAME&quot; }, { env = &quot;VARIABLE&quot; }, { file = &quot;PFAD&quot; } oder { command = [&quot;PROGRAMM&quot;, &quot;ARGUMENT&quot;] }</translation>
    </message>
    <message>
        <source>it has more than one %1</source>
        <translation>sie hat mehr als ein %1</translation>
    </message>
    <message>
        <source>it has more than one element in it, or a DTD</source>
        <translation>sie enthält mehr als ein Element oder eine DTD</translation>
    </message>
    <message>
        <source>it has no %1</source>
        <translation>sie hat kein %1</translation>
    </message>
    <message>
        <source>its %1 is not a time</source>
        <translation>%1 darin ist keine Zeitangabe</translation>
    </message>
    <message>
        <source>its NameID is a different one each time (transient); have the provider send a persistent one</source>
        <translation>ihre NameID ist jedes Mal eine andere (transient); lassen Sie den Anbieter eine bleibende (persistent) senden</translation>
    </message>
    <message>
        <source>its NameID is empty, too long, or not text</source>
        <translation>ihre NameID ist leer, zu lang oder kein Text</translation>
    </message>
    <message>
        <source>its NameID is of another provider or for somebody else</source>
        <translation>ihre NameID ist von einem anderen Anbieter oder für jemand anderen</translation>
    </message>
    <message>
        <source>its assertion does not say for whom it is (Audience)</source>
        <translation>ihre Assertion sagt nicht, für wen sie ist (Audience)</translation>
    </message>
    <message>
        <source>its assertion does not say that anybody signed in (AuthnStatement)</source>
        <translation>ihre Assertion sagt nicht, dass sich jemand angemeldet hat (AuthnStatement)</translation>
    </message>
    <message>
        <source>its assertion has a condition that is not known</source>
        <translation>ihre Assertion hat eine unbekannte Bedingung</translation>
    </message>
    <message>
        <source>its assertion has expired (NotOnOrAfter); or this machine&apos;s clock is wrong</source>
        <translation>ihre Assertion ist abgelaufen (NotOnOrAfter), oder die Uhr dieses Rechners geht falsch</translation>
    </message>
    <message>
        <source>its assertion is encrypted; have the provider sign it without encrypting it</source>
        <translation>ihre Assertion ist verschlüsselt; lassen Sie den Anbieter sie signieren, ohne sie zu verschlüsseln</translation>
    </message>
    <message>
        <source>its assertion is for another address (Recipient)</source>
        <translation>ihre Assertion ist für eine andere Adresse bestimmt (Recipient)</translation>
    </message>
    <message>
        <source>its assertion does not answer this sign-in (InResponseTo)</source>
        <translation>ihre Assertion antwortet nicht auf diese Anmeldung (InResponseTo)</translation>
    </message>
    <message>
        <source>its assertion is for somebody else (Audience)</source>
        <translation>ihre Assertion ist für jemand anderen (Audience)</translation>
    </message>
    <message>
        <source>its assertion is from the future (NotBefore); or this machine&apos;s clock is wrong</source>
        <translation>ihre Assertion ist aus der Zukunft (NotBefore), oder die Uhr dieses Rechners geht falsch</translation>
    </message>
</context>
<context>
    <name>EngineWords</name>
    <message>
        <source>the connection failed; see whether the other side runs and the address is right</source>
        <translation>die Verbindung ist fehlgeschlagen; prüfen Sie, ob die Gegenseite läuft und die Adresse stimmt</translation>
    </message>
    <message>
        <source>the log-in was not accepted; see to user, password and rights</source>
        <translation>die Anmeldung wurde nicht angenommen; prüfen Sie Benutzer, Passwort und Rechte</translation>
    </message>
    <message>
        <source>the right to do this is missing; ask the owner for it</source>
        <translation>das Recht dazu fehlt; bitten Sie den Eigentümer darum</translation>
    </message>
    <message>
        <source>there is no such database; see to its name</source>
        <translation>diese Datenbank gibt es nicht; prüfen Sie ihren Namen</translation>
    </message>
    <message>
        <source>it was cancelled or took too long; try again</source>
        <translation>es wurde abgebrochen oder hat zu lange gedauert; versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>the server is starting or shutting down; try again in a moment</source>
        <translation>der Server startet oder wird beendet; versuchen Sie es gleich noch einmal</translation>
    </message>
    <message>
        <source>there was not room enough for it; make room, or ask for less</source>
        <translation>dafür war nicht genug Platz; schaffen Sie Platz oder verlangen Sie weniger</translation>
    </message>
    <message>
        <source>what is stored is damaged or was changed; verify the store</source>
        <translation>das Gespeicherte ist beschädigt oder wurde geändert; prüfen Sie den Speicher</translation>
    </message>
    <message>
        <source>the server answered with error %1; its words say why</source>
        <translation>der Server hat mit dem Fehler %1 geantwortet; seine Worte sagen, warum</translation>
    </message>
    <message>
        <source>it was not accepted; see to what was entered</source>
        <translation>es wurde nicht angenommen; prüfen Sie, was eingegeben wurde</translation>
    </message>
    <message>
        <source>this computer could not do it; see to what it says, then try again</source>
        <translation>dieser Rechner konnte es nicht; lesen Sie, was er sagt, und versuchen Sie es dann noch einmal</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>what somebody else said</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what happened, and in whose words</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1.</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>SQL</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>SQL</translation>
    </message>
    <message>
        <source>verdict</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>agent</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>Agent</translation>
    </message>
    <message>
        <source>kind of agent</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>Art des Agenten</translation>
    </message>
    <message>
        <source>session</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>statement number</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>Nummer der Anweisung</translation>
    </message>
    <message>
        <source>database or target</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>Datenbank oder Ziel</translation>
    </message>
    <message>
        <source>target</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>database user</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>Datenbankbenutzer</translation>
    </message>
    <message>
        <source>identity</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>Identität</translation>
    </message>
    <message>
        <source>verb</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>table</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>rows</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>duration</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>SQLSTATE</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>SQLSTATE</translation>
    </message>
    <message>
        <source>error message</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>Fehlermeldung</translation>
    </message>
    <message>
        <source>risk</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>since</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>seit</translation>
    </message>
    <message>
        <source>until</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>transaction</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>has</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>mit</translation>
    </message>
    <message>
        <source>rule</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>Regel</translation>
    </message>
    <message>
        <source>application name</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>Anwendungsname</translation>
    </message>
    <message>
        <source>process</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>process ID</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>Prozess-ID</translation>
    </message>
    <message>
        <source>protocol</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>state</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>fingerprint</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>approver</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>Genehmigende Person</translation>
    </message>
    <message>
        <source>column</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>masked column</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>maskierte Spalte</translation>
    </message>
    <message>
        <source>%1 less than %2</source>
        <comment>filter: rows less than 100</comment>
        <translation>%1 unter %2</translation>
    </message>
    <message>
        <source>%1 at most %2</source>
        <comment>filter: rows at most 100</comment>
        <translation>%1 höchstens %2</translation>
    </message>
    <message>
        <source>%1 more than %2</source>
        <comment>filter: rows more than 100</comment>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>%1 at least %2</source>
        <comment>filter: rows at least 100</comment>
        <translation>%1 mindestens %2</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <comment>filter: verdict is denied</comment>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between alternatives in a filter&apos;s sentence</comment>
        <translation> oder </translation>
    </message>
    <message>
        <source>SQL matches /%1/</source>
        <translation>SQL passt auf /%1/</translation>
    </message>
    <message>
        <source>SQL contains “%1”</source>
        <translation>SQL enthält „%1“</translation>
    </message>
    <message>
        <source>in the last %1</source>
        <comment>filter: in the last 15 min</comment>
        <translation>innerhalb der letzten %1</translation>
    </message>
    <message>
        <source>more than %1 ago</source>
        <comment>filter: more than 15 min ago</comment>
        <translation>vor mehr als %1</translation>
    </message>
    <message>
        <source>error message contains “%1”</source>
        <translation>Fehlermeldung enthält „%1“</translation>
    </message>
    <message>
        <source>has %1</source>
        <comment>filter: has note</comment>
        <translation>mit %1</translation>
    </message>
    <message>
        <source>session starts with %1</source>
        <translation>Sitzung beginnt mit %1</translation>
    </message>
    <message>
        <source>not (%1)</source>
        <comment>filter</comment>
        <translation>nicht (%1)</translation>
    </message>
    <message>
        <source>, or </source>
        <comment>filter</comment>
        <translation>, oder </translation>
    </message>
    <message>
        <source>, and </source>
        <comment>filter</comment>
        <translation>, und </translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>Es gibt kein Feld „%1“.</translation>
    </message>
    <message>
        <source>A value is missing after “%1”.</source>
        <translation>Nach „%1“ fehlt ein Wert.</translation>
    </message>
    <message>
        <source>“%1” is not a value of this field.</source>
        <translation>„%1“ ist kein Wert dieses Feldes.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>„%1“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>“%1” is not a duration. Write 500ms, 2s or 5m.</source>
        <translation>„%1“ ist keine Dauer. Schreiben Sie 500ms, 2s oder 5m.</translation>
    </message>
    <message>
        <source>“%1” is not a time. Write -15m, -2h, 2026-11-21 or 2026-11-21T14:00:00Z.</source>
        <translation>„%1“ ist keine Zeitangabe. Schreiben Sie -15m, -2h, 2026-11-21 oder 2026-11-21T14:00:00Z.</translation>
    </message>
    <message>
        <source>“%1” has no order. Use a colon.</source>
        <translation>„%1“ hat keine Reihenfolge. Verwenden Sie einen Doppelpunkt.</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>Das schließende Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>The closing slash of the regular expression is missing.</source>
        <translation>Der schließende Schrägstrich des regulären Ausdrucks fehlt.</translation>
    </message>
    <message>
        <source>The regular expression is not valid: %1.</source>
        <translation>Der reguläre Ausdruck ist ungültig: %1.</translation>
    </message>
    <message>
        <source>The closing bracket is missing.</source>
        <translation>Die schließende Klammer fehlt.</translation>
    </message>
    <message>
        <source>This bracket closes nothing.</source>
        <translation>Zu dieser Klammer gibt es keine öffnende.</translation>
    </message>
    <message>
        <source>Something is missing here.</source>
        <translation>Hier fehlt etwas.</translation>
    </message>
    <message>
        <source>The filter is too long.</source>
        <translation>Der Filter ist zu lang.</translation>
    </message>
    <message>
        <source>The filter has too many terms or brackets.</source>
        <translation>Der Filter hat zu viele Ausdrücke oder Klammern.</translation>
    </message>
    <message>
        <source>All statements</source>
        <translation>Alle Anweisungen</translation>
    </message>
    <message>
        <source>Showing: %1</source>
        <translation>Angezeigt: %1</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Running</source>
        <comment>verdict of a statement without an answer yet</comment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Masked</source>
        <comment>verdict of a statement</comment>
        <translation>Maskiert</translation>
    </message>
    <message>
        <source>Held</source>
        <comment>verdict of a statement</comment>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Blocked</source>
        <comment>verdict of a statement</comment>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Denied</source>
        <comment>verdict of a statement</comment>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>verdict of a statement</comment>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>verdict of a statement</comment>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <comment>verdict of a statement</comment>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>verdict of a statement</comment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Allowed</source>
        <comment>verdict of a statement</comment>
        <translation>Zugelassen</translation>
    </message>
    <message>
        <source>The statement was recorded and forwarded; its answer is not here yet.</source>
        <translation>Die Anweisung wurde aufgezeichnet und weitergeleitet; ihre Antwort liegt noch nicht vor.</translation>
    </message>
    <message>
        <source>The statement ran; values of masked columns were replaced before the client received them.</source>
        <translation>Die Anweisung wurde ausgeführt; Werte maskierter Spalten wurden ersetzt, bevor der Client sie erhielt.</translation>
    </message>
    <message>
        <source>A rule asks for approval; the statement waits and has not run.</source>
        <translation>Eine Regel verlangt eine Genehmigung; die Anweisung wartet und wurde nicht ausgeführt.</translation>
    </message>
    <message>
        <source>A rule blocked the statement; it never reached the database.</source>
        <translation>Eine Regel hat die Anweisung blockiert; sie hat die Datenbank nie erreicht.</translation>
    </message>
    <message>
        <source>An approver denied the statement; it never reached the database.</source>
        <translation>Eine dazu berechtigte Person hat die Anweisung abgelehnt; sie hat die Datenbank nie erreicht.</translation>
    </message>
    <message>
        <source>A rule asked for approval and an approver gave it.</source>
        <translation>Eine Regel verlangte eine Genehmigung, und eine dazu berechtigte Person hat sie erteilt.</translation>
    </message>
    <message>
        <source>Nobody decided before the client gave up or the request expired; the statement has not run.</source>
        <translation>Niemand hat entschieden, bevor der Client aufgab oder die Anfrage ablief; die Anweisung wurde nicht ausgeführt.</translation>
    </message>
    <message>
        <source>No rule objected, but the statement ended with an error.</source>
        <translation>Keine Regel stand entgegen, aber die Anweisung endete mit einem Fehler.</translation>
    </message>
    <message>
        <source>No rule objected; the statement ran.</source>
        <translation>Keine Regel stand entgegen; die Anweisung wurde ausgeführt.</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <comment>microseconds</comment>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes and seconds</comment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>AI agent</source>
        <comment>kind of agent</comment>
        <translation>KI-Agent</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>kind of agent</comment>
        <translation>Person</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>kind of agent</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>certain: told by the kernel with the socket</source>
        <translation>sicher: vom Kernel mit dem Socket mitgeteilt</translation>
    </message>
    <message>
        <source>likely: found in the kernel&apos;s table of sockets</source>
        <translation>wahrscheinlich: in der Socket-Tabelle des Kernels gefunden</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>High</source>
        <comment>risk</comment>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>risk</comment>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>risk</comment>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>transaction</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>transaction</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>None</source>
        <comment>transaction</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Marked</source>
        <comment>a statement</comment>
        <translation>Markiert</translation>
    </message>
</context>
<context>
    <name>postern::ui::AboutDialog</name>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>The small gate between AI agents and PostgreSQL: every statement is tied to a person, checked against a policy, masked on the way back, and recorded before it reaches the database.</source>
        <translation>Das kleine Tor zwischen KI-Agenten und PostgreSQL: Jede Anweisung wird einer Person zugeordnet, anhand einer Richtlinie geprüft, auf dem Rückweg maskiert und aufgezeichnet, bevor sie die Datenbank erreicht.</translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>column</comment>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>In a list: next, previous statement</source>
        <translation>In einer Liste: nächste, vorherige Anweisung</translation>
    </message>
    <message>
        <source>In a list: next, previous flagged statement</source>
        <translation>In einer Liste: nächste, vorherige auffällige Anweisung</translation>
    </message>
    <message>
        <source>In a list: jump to the latest and follow</source>
        <translation>In einer Liste: zur neuesten springen und folgen</translation>
    </message>
    <message>
        <source>In a list: choose nothing</source>
        <translation>In einer Liste: Auswahl aufheben</translation>
    </message>
    <message>
        <source>In a list: any other letter goes into the filter</source>
        <translation>In einer Liste: jeder andere Buchstabe geht in den Filter</translation>
    </message>
    <message>
        <source>In the filter: earlier and later filters</source>
        <translation>Im Filter: frühere und spätere Filter</translation>
    </message>
    <message>
        <source>Up,  Down</source>
        <translation>Auf,  Ab</translation>
    </message>
    <message>
        <source>In the filter: clear, then back to the list</source>
        <translation>Im Filter: leeren, dann zurück zur Liste</translation>
    </message>
    <message>
        <source>About Postern</source>
        <translation>Über Postern</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>In a request: approve it</source>
        <translation>In einer Anfrage: genehmigen</translation>
    </message>
    <message>
        <source>In a request: write why, to deny it</source>
        <translation>In einer Anfrage: begründen, um abzulehnen</translation>
    </message>
    <message>
        <source>On the timeline: play, and pause</source>
        <translation>Auf der Zeitleiste: abspielen und anhalten</translation>
    </message>
    <message>
        <source>On the timeline: previous, next statement</source>
        <translation>Auf der Zeitleiste: vorige, nächste Anweisung</translation>
    </message>
    <message>
        <source>On the timeline: previous, next flagged statement</source>
        <translation>Auf der Zeitleiste: vorige, nächste auffällige Anweisung</translation>
    </message>
    <message>
        <source>On the timeline: larger, smaller, the whole session</source>
        <translation>Auf der Zeitleiste: größer, kleiner, die ganze Sitzung</translation>
    </message>
    <message>
        <source>In a list: mark the statement, write a note on it</source>
        <translation>In einer Liste: Anweisung markieren, eine Notiz dazu schreiben</translation>
    </message>
    <message>
        <source>In a table: copy the chosen rows</source>
        <translation>In einer Tabelle: gewählte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Action</source>
        <comment>column: what a shortcut does</comment>
        <translation>Aktion</translation>
    </message>
</context>
<context>
    <name>postern::ui::AccessDialog</name>
    <message>
        <source>printed the events</source>
        <translation>hat die Ereignisse ausgegeben</translation>
    </message>
    <message>
        <source>viewed</source>
        <translation>hat angesehen</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>hat exportiert</translation>
    </message>
    <message>
        <source>replayed</source>
        <translation>hat wiederholt</translation>
    </message>
    <message>
        <source>wrote a note</source>
        <translation>hat eine Notiz geschrieben</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>hat markiert</translation>
    </message>
    <message>
        <source>put a policy into force</source>
        <translation>hat eine Richtlinie in Kraft gesetzt</translation>
    </message>
    <message>
        <source>the console</source>
        <translation>die Konsole</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>die Befehlszeile</translation>
    </message>
    <message>
        <source>the gateway</source>
        <translation>das Gateway</translation>
    </message>
    <message>
        <source>session %1, statement %2</source>
        <translation>Sitzung %1, Anweisung %2</translation>
    </message>
    <message>
        <source>session %1</source>
        <translation>Sitzung %1</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Sitzung</numerusform>
            <numerusform>%n Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Who looked at recordings</source>
        <translation>Wer Aufzeichnungen angesehen hat</translation>
    </message>
    <message>
        <source>Which recordings</source>
        <translation>Welche Aufzeichnungen</translation>
    </message>
    <message>
        <source>The session that is shown</source>
        <translation>Die gezeigte Sitzung</translation>
    </message>
    <message>
        <source>All recordings</source>
        <translation>Alle Aufzeichnungen</translation>
    </message>
    <message>
        <source>Accesses, the newest first</source>
        <translation>Zugriffe, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>column</comment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <comment>column</comment>
        <translation>Wer</translation>
    </message>
    <message>
        <source>From</source>
        <comment>column</comment>
        <translation>Womit</translation>
    </message>
    <message>
        <source>Did</source>
        <comment>column</comment>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>What</source>
        <comment>column</comment>
        <translation>Woran</translation>
    </message>
    <message>
        <source>Details</source>
        <comment>column</comment>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Older ones</source>
        <translation>Ältere</translation>
    </message>
    <message>
        <source>Reading from the store…</source>
        <translation>Der Speicher wird gelesen …</translation>
    </message>
    <message>
        <source>Nobody looked yet.</source>
        <translation>Noch hat niemand etwas angesehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n access(es) shown. Each is bound to the one before; postern verify shows an edit.</source>
        <translation>
            <numerusform>%n Zugriff wird gezeigt. Jeder ist an den vorigen gebunden; postern verify zeigt eine Änderung.</numerusform>
            <numerusform>%n Zugriffe werden gezeigt. Jeder ist an den vorigen gebunden; postern verify zeigt eine Änderung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of a shared store you see what was done with your own role; an auditor sees all.</source>
        <translation>In einem gemeinsamen Speicher sehen Sie, was mit Ihrer eigenen Rolle getan wurde; ein Prüfer sieht alles.</translation>
    </message>
    <message>
        <source>removed a mark</source>
        <translation>hat eine Markierung entfernt</translation>
    </message>
</context>
<context>
    <name>postern::ui::AddAgentDialog</name>
    <message>
        <source>Add an agent</source>
        <translation>Agent hinzufügen</translation>
    </message>
    <message>
        <source>An agent signs in to Postern with a key of its own. Give each client one, so that you see who did what and can revoke one without the others.</source>
        <translation>Ein Agent meldet sich bei Postern mit einem eigenen Schlüssel an. Geben Sie jedem Client einen, damit Sie sehen, wer was getan hat, und einen widerrufen können, ohne die anderen zu berühren.</translation>
    </message>
    <message>
        <source>for example copilot-shop</source>
        <translation>zum Beispiel copilot-shop</translation>
    </message>
    <message>
        <source>AI agent</source>
        <comment>kind of agent</comment>
        <translation>KI-Agent</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>kind of agent</comment>
        <translation>Person</translation>
    </message>
    <message>
        <source>every target</source>
        <translation>jedes Ziel</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <comment>expiry of a key</comment>
        <translation>
            <numerusform>nach %n Tag</numerusform>
            <numerusform>nach %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>May reach</source>
        <translation>Darf erreichen</translation>
    </message>
    <message>
        <source>Key expires</source>
        <translation>Schlüssel läuft ab</translation>
    </message>
    <message>
        <source>Add agent</source>
        <translation>Agent hinzufügen</translation>
    </message>
    <message>
        <source>This is the only time the key is shown. Postern keeps a verifier of it, not the key. Copy it, or a line for your client that holds it, now.</source>
        <translation>Der Schlüssel wird nur dieses eine Mal angezeigt. Postern bewahrt nur einen Prüfwert davon auf, nicht den Schlüssel selbst. Kopieren Sie jetzt ihn oder eine Zeile für Ihren Client, die ihn enthält.</translation>
    </message>
    <message>
        <source>Agent key</source>
        <translation>Schlüssel des Agenten</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Schlüssel kopieren</translation>
    </message>
    <message>
        <source>I have copied it</source>
        <translation>Ich habe ihn kopiert</translation>
    </message>
    <message>
        <source>The key of %1</source>
        <translation>Der Schlüssel von %1</translation>
    </message>
</context>
<context>
    <name>postern::ui::AgentModel</name>
    <message>
        <source>every target</source>
        <translation>jedes Ziel</translation>
    </message>
    <message>
        <source>Revoked %1</source>
        <comment>date</comment>
        <translation>Widerrufen am %1</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <comment>date</comment>
        <translation>Abgelaufen am %1</translation>
    </message>
    <message>
        <source>Active until %1</source>
        <comment>date</comment>
        <translation>Aktiv bis %1</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>agent</comment>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>column</comment>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>column</comment>
        <translation>Art</translation>
    </message>
    <message>
        <source>May reach</source>
        <comment>column: targets</comment>
        <translation>Darf erreichen</translation>
    </message>
    <message>
        <source>Acts for</source>
        <comment>column: owner</comment>
        <translation>Handelt für</translation>
    </message>
    <message>
        <source>Added</source>
        <comment>column: date</comment>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>postern::ui::ApprovalNotice</name>
    <message numerus="yes">
        <source>%n statement(s) wait for approval</source>
        <translation>
            <numerusform>%n Anweisung wartet auf Genehmigung</numerusform>
            <numerusform>%n Anweisungen warten auf Genehmigung</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest is from the agent %1, for %2.</source>
        <translation>Die neueste stammt vom Agenten %1, für %2.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>postern::ui::ApprovalsPage</name>
    <message>
        <source>Approvals</source>
        <translation>Genehmigungen</translation>
    </message>
    <message>
        <source>Nothing waits for approval</source>
        <translation>Nichts wartet auf Genehmigung</translation>
    </message>
    <message>
        <source>A statement that a rule holds appears here, with everything it would touch, until somebody decides. What was decided stays for a while.</source>
        <translation>Eine Anweisung, die eine Regel anhält, erscheint hier mit allem, was sie berühren würde, bis jemand entscheidet. Entschiedenes bleibt noch eine Weile sichtbar.</translation>
    </message>
    <message>
        <source>Requests for approval</source>
        <translation>Genehmigungsanfragen</translation>
    </message>
    <message>
        <source>This text holds characters that hide or reorder what it says; they are shown as [U+…].</source>
        <translation>Dieser Text enthält Zeichen, die seinen Inhalt verbergen oder umordnen; sie werden als [U+…] angezeigt.</translation>
    </message>
    <message>
        <source>The statement</source>
        <translation>Die Anweisung</translation>
    </message>
    <message>
        <source>About the request</source>
        <translation>Zur Anfrage</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Deny and end session</source>
        <translation>Ablehnen und Sitzung beenden</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 Stunden</translation>
    </message>
    <message>
        <source>Approve once</source>
        <translation>Einmal genehmigen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>It runs in a transaction that is rolled back…</source>
        <translation>Läuft in einer Transaktion, die zurückgerollt wird…</translation>
    </message>
    <message>
        <source>Not measured: %1.</source>
        <translation>Nicht gemessen: %1.</translation>
    </message>
    <message>
        <source>Comment (the rule asks for one)</source>
        <translation>Kommentar (die Regel verlangt einen)</translation>
    </message>
    <message>
        <source>You cannot decide on this: %1.</source>
        <translation>Sie können hierüber nicht entscheiden: %1.</translation>
    </message>
    <message>
        <source>Statements of the same shape, by the same person and agent</source>
        <translation>Anweisungen derselben Form, von derselben Person und demselben Agenten</translation>
    </message>
    <message>
        <source>A statement like this is approved one by one</source>
        <translation>Eine Anweisung wie diese wird einzeln genehmigt</translation>
    </message>
    <message>
        <source>Runs the statement in a transaction that is rolled back, and shows what it changed. It takes its locks meanwhile.</source>
        <translation>Führt die Anweisung in einer Transaktion aus, die zurückgerollt wird, und zeigt, was sie geändert hat. Währenddessen hält sie ihre Sperren.</translation>
    </message>
    <message>
        <source>Not decided: %1.</source>
        <translation>Nicht entschieden: %1.</translation>
    </message>
    <message>
        <source>Show the rules</source>
        <translation>Regeln anzeigen</translation>
    </message>
    <message>
        <source>Approve similar for…</source>
        <translation>Ähnliche genehmigen für …</translation>
    </message>
    <message>
        <source>Comment: sent to the client and recorded</source>
        <translation>Kommentar: geht an den Client und wird aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>postern::ui::ChangeDialog</name>
    <message>
        <source>Add a mask</source>
        <translation>Maske hinzufügen</translation>
    </message>
    <message>
        <source>This is added to %1. Everything else in the file stays as it is. The rule is in force for the next statement of every session.</source>
        <translation>Dies wird in %1 eingefügt. Alles andere in der Datei bleibt, wie es ist. Die Regel gilt ab der nächsten Anweisung jeder Sitzung.</translation>
    </message>
    <message>
        <source>Add the rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
</context>
<context>
    <name>postern::ui::ChipRow</name>
    <message>
        <source>Remove “%1” from the filter</source>
        <translation>„%1“ aus dem Filter entfernen</translation>
    </message>
    <message>
        <source>Remove filter term %1</source>
        <translation>Filterausdruck %1 entfernen</translation>
    </message>
</context>
<context>
    <name>postern::ui::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>What do you want to do, or see?</source>
        <translation>Was möchten Sie tun oder sehen?</translation>
    </message>
    <message>
        <source>Nothing matches these letters.</source>
        <translation>Nichts passt zu diesen Buchstaben.</translation>
    </message>
</context>
<context>
    <name>postern::ui::ConnectStep</name>
    <message>
        <source>Point your agent here</source>
        <translation>Verbinden Sie Ihren Agenten hiermit</translation>
    </message>
    <message>
        <source>Each agent signs in with a key of its own, so that you see who did what. The key is shown now and never again: Postern keeps only what checks it.</source>
        <translation>Jeder Agent meldet sich mit einem eigenen Schlüssel an, damit Sie sehen, wer was getan hat. Der Schlüssel wird jetzt und dann nie wieder angezeigt: Postern bewahrt nur auf, was zu seiner Prüfung nötig ist.</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>Name of the agent</source>
        <translation>Name des Agenten</translation>
    </message>
    <message>
        <source>for example copilot-shop</source>
        <translation>zum Beispiel copilot-shop</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>The lines hold the key of %1. Copy the one for your client, or put it into its file.</source>
        <translation>Die Zeilen enthalten den Schlüssel von %1. Kopieren Sie die für Ihren Client, oder tragen Sie sie in dessen Datei ein.</translation>
    </message>
    <message>
        <source>Name the agent to get lines that work as they are. Without a name they hold a placeholder.</source>
        <translation>Geben Sie dem Agenten einen Namen, um Zeilen zu erhalten, die sofort funktionieren. Ohne Namen enthalten sie einen Platzhalter.</translation>
    </message>
</context>
<context>
    <name>postern::ui::ConnectionsPage</name>
    <message>
        <source>in the keychain</source>
        <translation>im Schlüsselbund</translation>
    </message>
    <message>
        <source>in an environment variable</source>
        <translation>in einer Umgebungsvariablen</translation>
    </message>
    <message>
        <source>in a file</source>
        <translation>in einer Datei</translation>
    </message>
    <message>
        <source>from a command</source>
        <translation>aus einem Befehl</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>keines nötig</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Point a client here</source>
        <translation>Einen Client hiermit verbinden</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>Listener</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>Revoke the chosen agent</source>
        <translation>Den ausgewählten Agenten widerrufen</translation>
    </message>
    <message>
        <source>Add agent…</source>
        <translation>Agent hinzufügen…</translation>
    </message>
    <message>
        <source>Add an agent</source>
        <translation>Agent hinzufügen</translation>
    </message>
    <message>
        <source>No agent yet. Add one: it gets a key of its own and can connect at once.</source>
        <translation>Noch kein Agent. Fügen Sie einen hinzu: Er erhält einen eigenen Schlüssel und kann sich sofort verbinden.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>As user</source>
        <translation>Als Benutzer</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>Listener</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Lauscht</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>angeboten</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>The agents cannot be read</source>
        <translation>Die Agenten können nicht gelesen werden</translation>
    </message>
    <message>
        <source>Revoke %1?</source>
        <translation>%1 widerrufen?</translation>
    </message>
    <message>
        <source>Its key stops working for good and its open sessions end at once. Recordings stay. To let it in again, add it again: it gets a new key.</source>
        <translation>Sein Schlüssel wird endgültig ungültig, und seine offenen Sitzungen enden sofort. Aufzeichnungen bleiben erhalten. Um ihn wieder zuzulassen, fügen Sie ihn erneut hinzu: Er erhält einen neuen Schlüssel.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>The agent was not revoked</source>
        <translation>Der Agent wurde nicht widerrufen</translation>
    </message>
    <message>
        <source>none yet</source>
        <comment>agent</comment>
        <translation>noch keiner</translation>
    </message>
</context>
<context>
    <name>postern::ui::DiffView</name>
    <message>
        <source>Changed lines</source>
        <translation>Geänderte Zeilen</translation>
    </message>
</context>
<context>
    <name>postern::ui::ExportBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Exporting to %1</source>
        <translation>Export nach %1 läuft</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>Der Export wurde abgebrochen; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The recording is NOT as it was written: run postern verify.</source>
        <translation>Die Aufzeichnung ist NICHT mehr so, wie sie geschrieben wurde: Führen Sie postern verify aus.</translation>
    </message>
    <message numerus="yes">
        <source>Saved %1, %2 event(s). SHA-256 %3</source>
        <translation>
            <numerusform>%1 gespeichert, %2 Ereignis. SHA-256 %3</numerusform>
            <numerusform>%1 gespeichert, %2 Ereignisse. SHA-256 %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::FigureTile</name>
    <message>
        <source>%1: %2</source>
        <comment>word, number</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>word, number, note</comment>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>postern::ui::FilterBar</name>
    <message>
        <source>Filter statements</source>
        <translation>Anweisungen filtern</translation>
    </message>
    <message>
        <source>Filter: words in the SQL, verdict:blocked, agent:copilot*, table:users, rows&gt;100, dur&gt;500ms, since:-15m</source>
        <translation>Filter: Wörter im SQL, verdict:blocked, agent:copilot*, table:users, rows&gt;100, dur&gt;500ms, since:-15m</translation>
    </message>
    <message>
        <source>%1 (at character %2)</source>
        <comment>what is wrong with a filter, where</comment>
        <translation>%1 (bei Zeichen %2)</translation>
    </message>
</context>
<context>
    <name>postern::ui::FirstRunDialog</name>
    <message>
        <source>Set up Postern</source>
        <translation>Postern einrichten</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Closes this; File, Set up Postern… goes on here</source>
        <translation>Schließt dieses Fenster; Datei, Postern einrichten… setzt hier fort</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Diesen Schritt überspringen</translation>
    </message>
</context>
<context>
    <name>postern::ui::FirstStatementStep</name>
    <message>
        <source>The first statement</source>
        <translation>Die erste Anweisung</translation>
    </message>
    <message>
        <source>Watch it live</source>
        <translation>Live ansehen</translation>
    </message>
    <message>
        <source>Finish without waiting</source>
        <translation>Ohne Warten abschließen</translation>
    </message>
    <message>
        <source>Waiting for the first statement…</source>
        <translation>Warten auf die erste Anweisung…</translation>
    </message>
    <message>
        <source>%1 has not said anything yet.</source>
        <translation>%1 hat noch nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>agent, target</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>aufgezeichnet</translation>
    </message>
    <message>
        <source>Your agent goes through Postern.</source>
        <translation>Ihr Agent geht durch Postern.</translation>
    </message>
    <message>
        <source>Let your agent run a query, or run SELECT 1 in your client. It appears here as it runs.</source>
        <translation>Lassen Sie Ihren Agenten eine Abfrage ausführen, oder führen Sie SELECT 1 in Ihrem Client aus. Die Anweisung erscheint hier, während sie läuft.</translation>
    </message>
</context>
<context>
    <name>postern::ui::FleetEditor</name>
    <message>
        <source>Text of the policy for all gateways</source>
        <translation>Text der Richtlinie für alle Gateways</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Veröffentlichen…</translation>
    </message>
    <message>
        <source>Rules, masks and detectors for every gateway: [policy], [[rule]], [approvals], [[mask]] and [[detect]]. Everything else stays in each gateway&apos;s own file.</source>
        <translation>Regeln, Masken und Detektoren für jedes Gateway: [policy], [[rule]], [approvals], [[mask]] und [[detect]]. Alles andere bleibt in der eigenen Datei jedes Gateways.</translation>
    </message>
    <message>
        <source>The text cannot be published</source>
        <translation>Der Text kann nicht veröffentlicht werden</translation>
    </message>
    <message>
        <source>This becomes the policy of every gateway that shares this store, for the next statement of every session. It is signed with this installation&apos;s key.</source>
        <translation>Das wird die Richtlinie jedes Gateways, das diesen Speicher mitbenutzt, ab der nächsten Anweisung jeder Sitzung. Es wird mit dem Schlüssel dieser Installation signiert.</translation>
    </message>
    <message>
        <source>✓ As published: %1</source>
        <translation>✓ Wie veröffentlicht: %1</translation>
    </message>
    <message>
        <source>✓ Valid, not published yet: %1</source>
        <translation>✓ Gültig, noch nicht veröffentlicht: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s). Nothing can be published until the text is valid; what is in force stays.</source>
        <translation>
            <numerusform>%n Problem. Nichts kann veröffentlicht werden, bis der Text gültig ist; was in Kraft ist, bleibt.</numerusform>
            <numerusform>%n Probleme. Nichts kann veröffentlicht werden, bis der Text gültig ist; was in Kraft ist, bleibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text becomes what is published again. Undo (Ctrl+Z) brings your changes back.</source>
        <translation>Der Text wird wieder zu dem, was veröffentlicht ist. Rückgängig (Strg+Z) holt Ihre Änderungen zurück.</translation>
    </message>
</context>
<context>
    <name>postern::ui::FleetPanel</name>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Published versions</source>
        <translation>Veröffentlichte Versionen</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Judges by</source>
        <translation>Urteilt nach</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Last heard of</source>
        <translation>Zuletzt gemeldet</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Gateways and the version that each judges by</source>
        <translation>Gateways und die Version, nach der jedes urteilt</translation>
    </message>
    <message>
        <source>Put this version in force again…</source>
        <translation>Diese Version wieder in Kraft setzen…</translation>
    </message>
    <message>
        <source>No policy is published: every gateway judges by its own file alone.</source>
        <translation>Es ist keine Richtlinie veröffentlicht: Jedes Gateway urteilt allein nach seiner eigenen Datei.</translation>
    </message>
    <message>
        <source>What is published here is believed by gateways whose [store] administrators names this installation&apos;s key, %1. This gateway&apos;s file does not.</source>
        <translation>Was hier veröffentlicht wird, glauben Gateways, deren [store] administrators den Schlüssel dieser Installation nennt: %1. Die Datei dieses Gateways tut das nicht.</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>its own file alone</source>
        <translation>allein die eigene Datei</translation>
    </message>
    <message>
        <source>Database role %1</source>
        <translation>Datenbankrolle %1</translation>
    </message>
    <message>
        <source>+%1 −%2</source>
        <comment>lines</comment>
        <translation>+%1 −%2</translation>
    </message>
    <message>
        <source>not believed: %1</source>
        <translation>nicht geglaubt: %1</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>neueste</translation>
    </message>
    <message>
        <source>Stored as the database role %1</source>
        <translation>Gespeichert als Datenbankrolle %1</translation>
    </message>
    <message>
        <source>The version cannot be published</source>
        <translation>Die Version kann nicht veröffentlicht werden</translation>
    </message>
    <message>
        <source>The text of version %1 becomes the policy of every gateway again, as a new version.</source>
        <translation>Der Text von Version %1 wird als neue Version wieder die Richtlinie jedes Gateways.</translation>
    </message>
    <message>
        <source>back to version %1</source>
        <translation>zurück zu Version %1</translation>
    </message>
    <message>
        <source>Version %1 is the newest. Gateways that judge by it, beside their own files: %2 of %3.</source>
        <translation>Version %1 ist die neueste. Gateways, die neben ihren eigenen Dateien nach ihr urteilen: %2 von %3.</translation>
    </message>
</context>
<context>
    <name>postern::ui::LivePage</name>
    <message>
        <source>&amp;Pause display</source>
        <translation>Anzeige pa&amp;usieren</translation>
    </message>
    <message>
        <source>&amp;Follow the newest statement</source>
        <translation>Der neuesten Anweisung &amp;folgen</translation>
    </message>
    <message>
        <source>Jump to &amp;latest</source>
        <translation>&amp;Zur neuesten springen</translation>
    </message>
    <message>
        <source>&amp;Clear view</source>
        <translation>Ansicht leere&amp;n</translation>
    </message>
    <message>
        <source>Clear view: the recordings stay</source>
        <translation>Ansicht leeren: Die Aufzeichnungen bleiben erhalten</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>F&amp;ilter</translation>
    </message>
    <message>
        <source>&amp;Named filters…</source>
        <translation>Benann&amp;te Filter…</translation>
    </message>
    <message>
        <source>Hide &amp;housekeeping</source>
        <translation>Ver&amp;waltungsanweisungen ausblenden</translation>
    </message>
    <message>
        <source>Leaves BEGIN, COMMIT, SET, SHOW and the like out of the view, unless a rule matched or they failed</source>
        <translation>Blendet BEGIN, COMMIT, SET, SHOW und Ähnliches aus, sofern keine Regel darauf zutraf und sie nicht fehlschlugen</translation>
    </message>
    <message>
        <source>Next statement</source>
        <translation>Nächste Anweisung</translation>
    </message>
    <message>
        <source>Previous statement</source>
        <translation>Vorherige Anweisung</translation>
    </message>
    <message>
        <source>Next &amp;flagged statement</source>
        <translation>Nächste &amp;auffällige Anweisung</translation>
    </message>
    <message>
        <source>Previous flagged statement</source>
        <translation>Vorherige auffällige Anweisung</translation>
    </message>
    <message>
        <source>Next in the same &amp;session</source>
        <translation>Nächste in &amp;derselben Sitzung</translation>
    </message>
    <message>
        <source>Previous in the same session</source>
        <translation>Vorherige in derselben Sitzung</translation>
    </message>
    <message>
        <source>Details on the &amp;right</source>
        <translation>Details rec&amp;hts</translation>
    </message>
    <message>
        <source>Copy S&amp;QL</source>
        <translation>S&amp;QL kopieren</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Named filters</source>
        <translation>Benannte Filter</translation>
    </message>
    <message>
        <source>Live statements</source>
        <translation>Live-Anweisungen</translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>the display</comment>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Number of statements shown</source>
        <translation>Anzahl der angezeigten Anweisungen</translation>
    </message>
    <message>
        <source>Display paused. Statements keep running and are recorded.</source>
        <translation>Anzeige pausiert. Anweisungen laufen weiter und werden aufgezeichnet.</translation>
    </message>
    <message numerus="yes">
        <source>Display paused. Statements keep running and are recorded; %n wait(s) to be shown.</source>
        <comment>number of statements</comment>
        <translation>
            <numerusform>Anzeige pausiert. Anweisungen laufen weiter und werden aufgezeichnet; %n wartet auf die Anzeige.</numerusform>
            <numerusform>Anzeige pausiert. Anweisungen laufen weiter und werden aufgezeichnet; %n warten auf die Anzeige.</numerusform>
        </translation>
    </message>
    <message>
        <source>The display is paused.</source>
        <translation>Die Anzeige ist pausiert.</translation>
    </message>
    <message>
        <source>Only housekeeping so far</source>
        <translation>Bisher nur Verwaltungsanweisungen</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) about transactions and settings are hidden.</source>
        <translation>
            <numerusform>%n Anweisung zu Transaktionen und Einstellungen ist ausgeblendet.</numerusform>
            <numerusform>%n Anweisungen zu Transaktionen und Einstellungen sind ausgeblendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Einblenden</translation>
    </message>
    <message>
        <source>No statement matches the filter</source>
        <translation>Keine Anweisung passt zum Filter</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) are hidden by it.</source>
        <translation>
            <numerusform>Er blendet %n Anweisung aus.</numerusform>
            <numerusform>Er blendet %n Anweisungen aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>The display is paused</source>
        <translation>Die Anzeige ist pausiert</translation>
    </message>
    <message>
        <source>Statements keep running and are recorded. Resume to see them here.</source>
        <translation>Anweisungen laufen weiter und werden aufgezeichnet. Setzen Sie die Anzeige fort, um sie hier zu sehen.</translation>
    </message>
    <message>
        <source>The view is clear</source>
        <translation>Die Ansicht ist leer</translation>
    </message>
    <message>
        <source>The recordings stay. What runs from now on appears here.</source>
        <translation>Die Aufzeichnungen bleiben erhalten. Was ab jetzt läuft, erscheint hier.</translation>
    </message>
    <message numerus="yes">
        <source>Bring %n statement(s) back</source>
        <translation>
            <numerusform>%n Anweisung zurückholen</numerusform>
            <numerusform>%n Anweisungen zurückholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the first statement</source>
        <translation>Warten auf die erste Anweisung</translation>
    </message>
    <message>
        <source>Connect an agent to Postern and every statement it runs appears here, as it runs.</source>
        <translation>Verbinden Sie einen Agenten mit Postern, und jede Anweisung, die er ausführt, erscheint hier, während sie läuft.</translation>
    </message>
    <message>
        <source>Show how to connect</source>
        <translation>Zeigen, wie man verbindet</translation>
    </message>
    <message numerus="yes">
        <source>%n new – jump to latest (End)</source>
        <comment>number of statements</comment>
        <translation>
            <numerusform>%n neue – zur neuesten springen (Ende)</numerusform>
            <numerusform>%n neue – zur neuesten springen (Ende)</numerusform>
        </translation>
    </message>
    <message>
        <source>clear view</source>
        <comment>what is undone</comment>
        <translation>Ansicht leeren</translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s)</source>
        <translation>
            <numerusform>%1 Anweisung</numerusform>
            <numerusform>%1 Anweisungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 statement(s)</source>
        <translation>
            <numerusform>%1 von %2 Anweisung</numerusform>
            <numerusform>%1 von %2 Anweisungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 older one(s) in Sessions</source>
        <translation>
            <numerusform>%1 ältere unter „Sitzungen“</numerusform>
            <numerusform>%1 ältere unter „Sitzungen“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s) came too fast to be shown; all are recorded</source>
        <translation>
            <numerusform>%1 Anweisung kam zu schnell für die Anzeige; aufgezeichnet sind alle</numerusform>
            <numerusform>%1 Anweisungen kamen zu schnell für die Anzeige; aufgezeichnet sind alle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>page</comment>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Live</source>
        <comment>page</comment>
        <translation>Live</translation>
    </message>
    <message>
        <source>Approvals</source>
        <comment>page</comment>
        <translation>Genehmigungen</translation>
    </message>
    <message>
        <source>Sessions</source>
        <comment>page</comment>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Policy</source>
        <comment>page</comment>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Masking</source>
        <comment>page</comment>
        <translation>Maskierung</translation>
    </message>
    <message>
        <source>Connections</source>
        <comment>page</comment>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <comment>page</comment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
    <message>
        <source>Approvals (%1)</source>
        <comment>page</comment>
        <translation>Genehmigungen (%1)</translation>
    </message>
    <message>
        <source>(%1) Postern</source>
        <comment>statements that wait</comment>
        <translation>(%1) Postern</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) wait for approval</source>
        <translation>
            <numerusform>%n Anweisung wartet auf Genehmigung</numerusform>
            <numerusform>%n Anweisungen warten auf Genehmigung</numerusform>
        </translation>
    </message>
    <message>
        <source>A statement of the agent %1 for %2 waits for approval.</source>
        <translation>Eine Anweisung des Agenten %1 für %2 wartet auf Genehmigung.</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>Lauscht auf %1</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Lauscht nicht</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Recording is behind; sessions wait</source>
        <translation>Aufzeichnung im Rückstand; Sitzungen warten</translation>
    </message>
    <message>
        <source>Statements go on as soon as the store has caught up.</source>
        <translation>Anweisungen laufen weiter, sobald der Speicher aufgeholt hat.</translation>
    </message>
    <message>
        <source>Store away; recording into the journal</source>
        <translation>Speicher nicht erreichbar; Aufzeichnung ins Journal</translation>
    </message>
    <message>
        <source>Recording failed; nothing is forwarded</source>
        <translation>Aufzeichnung fehlgeschlagen; nichts wird weitergeleitet</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) open</source>
        <translation>
            <numerusform>%n Sitzung offen</numerusform>
            <numerusform>%n Sitzungen offen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: database %2 on %3</source>
        <translation>%1: Datenbank %2 auf %3</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>Kein Ziel</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n Ziel</numerusform>
            <numerusform>%n Ziele</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in as somebody &amp;else…</source>
        <translation>Als &amp;jemand anderes anmelden…</translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation>A&amp;nmelden…</translation>
    </message>
    <message>
        <source>%1 (this computer&apos;s account)</source>
        <translation>%1 (das Konto dieses Computers)</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Agents cannot log in until somebody signs in (menu File).</source>
        <translation>Agenten können sich erst anmelden, wenn sich jemand angemeldet hat (Menü Datei).</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>Groups: %1</source>
        <translation>Gruppen: %1</translation>
    </message>
    <message>
        <source>Until %1, then renewed</source>
        <translation>Bis %1, dann verlängert</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign out %1?</source>
        <translation>%1 abmelden?</translation>
    </message>
    <message>
        <source>Open sessions of this identity end at once, and its agents cannot log in.</source>
        <translation>Offene Sitzungen dieser Identität enden sofort, und ihre Agenten können sich nicht anmelden.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Set &amp;up Postern…</source>
        <translation>Postern &amp;einrichten…</translation>
    </message>
    <message>
        <source>&amp;Add agent…</source>
        <translation>&amp;Agent hinzufügen…</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>Ab&amp;melden</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation>Ü&amp;bersicht</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Live</translation>
    </message>
    <message>
        <source>&amp;Approvals</source>
        <translation>&amp;Genehmigungen</translation>
    </message>
    <message>
        <source>&amp;Sessions</source>
        <translation>&amp;Sitzungen</translation>
    </message>
    <message>
        <source>&amp;Policy</source>
        <translation>&amp;Richtlinie</translation>
    </message>
    <message>
        <source>&amp;Masking</source>
        <translation>&amp;Maskierung</translation>
    </message>
    <message>
        <source>&amp;Connections</source>
        <translation>&amp;Verbindungen</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>S&amp;palten</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>A&amp;ktualisieren</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Befehle…</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>Nä&amp;chster Bereich</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Postern</source>
        <translation>&amp;Über Postern</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Statements for %1</source>
        <comment>target</comment>
        <translation>Anweisungen für %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <comment>agent, target, time</comment>
        <translation>%1 auf %2, %3</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message numerus="yes">
        <source>Listening on %1 and %n more</source>
        <translation>
            <numerusform>Lauscht auf %1 und %n weiteren</numerusform>
            <numerusform>Lauscht auf %1 und %n weiteren</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Export session…</source>
        <translation>Sitzung &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Try a policy…</source>
        <translation>Richtlinie aus&amp;probieren…</translation>
    </message>
    <message>
        <source>&amp;Verify the store…</source>
        <translation>Speicher p&amp;rüfen…</translation>
    </message>
    <message>
        <source>Export what is &amp;listed…</source>
        <translation>Angezeigte Sitzungen exp&amp;ortieren…</translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s)</source>
        <translation>
            <numerusform>%1 Anweisung</numerusform>
            <numerusform>%1 Anweisungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 refused</source>
        <comment>statements</comment>
        <translation>
            <numerusform>%1 zurückgewiesen</numerusform>
            <numerusform>%1 zurückgewiesen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::MaskStep</name>
    <message>
        <source>What agents should not see</source>
        <translation>Was Agenten nicht sehen sollen</translation>
    </message>
    <message>
        <source>Columns that look sensitive</source>
        <translation>Spalten, die sensibel wirken</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reading the catalog…</source>
        <translation>Katalog wird gelesen…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No column has a name that looks sensitive. The page Masking can look into the data, too.</source>
        <translation>Kein Spaltenname deutet auf sensible Daten hin. Die Seite Maskierung kann auch in die Daten sehen.</translation>
    </message>
    <message numerus="yes">
        <source>Mask %n column(s)…</source>
        <translation>
            <numerusform>%n Spalte maskieren…</numerusform>
            <numerusform>%n Spalten maskieren…</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a mask</source>
        <translation>Maske hinzufügen</translation>
    </message>
    <message>
        <source>This is added to the configuration; everything else stays.</source>
        <translation>Dies wird in die Konfiguration eingefügt; alles andere bleibt.</translation>
    </message>
    <message>
        <source>Add the rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>These columns have names that look sensitive. Agents get **** or NULL in place of their values, wherever they appear. Untick what agents may see.</source>
        <translation>Die Namen dieser Spalten deuten auf sensible Daten hin. Agenten erhalten anstelle ihrer Werte **** oder NULL, wo immer sie vorkommen. Entfernen Sie das Häkchen bei allem, was Agenten sehen dürfen.</translation>
    </message>
</context>
<context>
    <name>postern::ui::MaskingPage</name>
    <message>
        <source>Masking</source>
        <translation>Maskierung</translation>
    </message>
    <message>
        <source>Read rules and catalogs again</source>
        <translation>Regeln und Kataloge neu einlesen</translation>
    </message>
    <message>
        <source>Rules and what they cover now</source>
        <translation>Regeln und was sie derzeit abdecken</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Deckt ab</translation>
    </message>
    <message>
        <source>Not for</source>
        <translation>Nicht für</translation>
    </message>
    <message>
        <source>Mask rules</source>
        <translation>Maskierungsregeln</translation>
    </message>
    <message>
        <source>Columns that look sensitive and are not masked</source>
        <translation>Spalten, die sensibel wirken und nicht maskiert sind</translation>
    </message>
    <message>
        <source>Look into the data…</source>
        <translation>In die Daten sehen…</translation>
    </message>
    <message>
        <source>Look into the data for sensitive values</source>
        <translation>In den Daten nach sensiblen Werten suchen</translation>
    </message>
    <message>
        <source>How to mask</source>
        <translation>Art der Maskierung</translation>
    </message>
    <message>
        <source>Mask…</source>
        <translation>Maskieren…</translation>
    </message>
    <message>
        <source>Mask the chosen columns</source>
        <translation>Die ausgewählten Spalten maskieren</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Suggested columns</source>
        <translation>Vorgeschlagene Spalten</translation>
    </message>
    <message>
        <source>Look into the data?</source>
        <translation>In die Daten sehen?</translation>
    </message>
    <message>
        <source>Postern reads the first 100 rows of each table with its own connection, in columns that can hold text and are not masked, and counts what looks sensitive. No value is shown or kept.</source>
        <translation>Postern liest über seine eigene Verbindung die ersten 100 Zeilen jeder Tabelle, in Spalten, die Text enthalten können und nicht maskiert sind, und zählt, was sensibel wirkt. Kein Wert wird angezeigt oder aufbewahrt.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Nachsehen</translation>
    </message>
    <message>
        <source>Looking into the data…</source>
        <translation>Daten werden durchgesehen…</translation>
    </message>
    <message>
        <source>Reading the catalogs…</source>
        <translation>Kataloge werden gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <comment>masks</comment>
        <translation>
            <numerusform>%n Regel</numerusform>
            <numerusform>%n Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n Spalte</numerusform>
            <numerusform>%n Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Only the paths %1</source>
        <translation>Nur die Pfade %1</translation>
    </message>
    <message>
        <source>Only on %1</source>
        <translation>Nur auf %1</translation>
    </message>
    <message>
        <source>Only for the agents %1</source>
        <translation>Nur für die Agenten %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>No column of a table or view has such a name. Check the pattern.</source>
        <translation>Keine Spalte einer Tabelle oder Sicht heißt so. Prüfen Sie das Muster.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No detectors. [[detect]] finds cards, keys and addresses in any value.</source>
        <translation>Keine Detektoren. [[detect]] findet Karten, Schlüssel und Adressen in beliebigen Werten.</translation>
    </message>
    <message>
        <source>Detected in any value: %1</source>
        <translation>In beliebigen Werten erkannt: %1</translation>
    </message>
    <message>
        <source>No other column looks sensitive by its name.</source>
        <translation>Keine weitere Spalte wirkt ihrem Namen nach sensibel.</translation>
    </message>
    <message>
        <source>Choose columns to mask them together in one rule.</source>
        <translation>Wählen Sie Spalten aus, um sie gemeinsam in einer Regel zu maskieren.</translation>
    </message>
    <message>
        <source>The rule cannot be added</source>
        <translation>Die Regel kann nicht hinzugefügt werden</translation>
    </message>
    <message>
        <source>The file was not changed</source>
        <translation>Die Datei wurde nicht geändert</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 column(s) covered</source>
        <translation>
            <numerusform>%1 von %2 Spalte abgedeckt</numerusform>
            <numerusform>%1 von %2 Spalten abgedeckt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::MaskingWords</name>
    <message>
        <source>Redact (****)</source>
        <translation>Schwärzen (****)</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudonym</translation>
    </message>
    <message>
        <source>Partial: first %1, last %2</source>
        <translation>Teilweise: erste %1, letzte %2</translation>
    </message>
    <message>
        <source>Partial: first %1</source>
        <translation>Teilweise: erste %1</translation>
    </message>
    <message>
        <source>Partial: last %1</source>
        <translation>Teilweise: letzte %1</translation>
    </message>
    <message>
        <source>a password</source>
        <translation>ein Passwort</translation>
    </message>
    <message>
        <source>a secret or token</source>
        <translation>ein Geheimnis oder Token</translation>
    </message>
    <message>
        <source>a payment card</source>
        <translation>eine Zahlungskarte</translation>
    </message>
    <message>
        <source>a bank account</source>
        <translation>ein Bankkonto</translation>
    </message>
    <message>
        <source>a national or tax number</source>
        <translation>eine Ausweis- oder Steuernummer</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>eine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>a phone number</source>
        <translation>eine Telefonnummer</translation>
    </message>
    <message>
        <source>a date of birth</source>
        <translation>ein Geburtsdatum</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>eine Anschrift</translation>
    </message>
    <message>
        <source>a person&apos;s name</source>
        <translation>ein Personenname</translation>
    </message>
    <message>
        <source>health data</source>
        <translation>Gesundheitsdaten</translation>
    </message>
    <message>
        <source>income or credit</source>
        <translation>Einkommen oder Bonität</translation>
    </message>
    <message>
        <source>the number of a document</source>
        <translation>die Nummer eines Dokuments</translation>
    </message>
    <message>
        <source>an IP address</source>
        <translation>eine IP-Adresse</translation>
    </message>
    <message>
        <source>%1 of %2 values hold %3</source>
        <comment>content of a column</comment>
        <translation>in %1 von %2 Werten: %3</translation>
    </message>
    <message>
        <source>the name says %1</source>
        <translation>laut Name: %1</translation>
    </message>
</context>
<context>
    <name>postern::ui::NamedFilters</name>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Keine Farbe</translation>
    </message>
</context>
<context>
    <name>postern::ui::NamedFiltersDialog</name>
    <message>
        <source>Named filters</source>
        <translation>Benannte Filter</translation>
    </message>
    <message>
        <source>Filters to come back to. A row takes the colour of the first one here that has a colour and matches; the statement&apos;s details say which.</source>
        <translation>Filter zum Wiederverwenden. Eine Zeile erhält die Farbe des ersten Filters dieser Liste, der eine Farbe hat und zutrifft; die Details der Anweisung zeigen, welcher es ist.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>F&amp;arbe</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>A filter needs a name to be found by.</source>
        <translation>Ein Filter braucht einen Namen, unter dem er zu finden ist.</translation>
    </message>
    <message>
        <source>New filter</source>
        <translation>Neuer Filter</translation>
    </message>
    <message>
        <source>New filter %1</source>
        <translation>Neuer Filter %1</translation>
    </message>
    <message>
        <source>There is room for %1 filters.</source>
        <translation>Es ist Platz für %1 Filter.</translation>
    </message>
    <message>
        <source>remove filter</source>
        <comment>what is undone</comment>
        <translation>Filter entfernen</translation>
    </message>
</context>
<context>
    <name>postern::ui::NotesPanel</name>
    <message>
        <source>Marked</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Notes on this statement</source>
        <translation>Notizen zu dieser Anweisung</translation>
    </message>
    <message>
        <source>Shows in lists, on the timeline and in exports (M)</source>
        <translation>Zeigt sich in Listen, auf der Zeitachse und in Exporten (M)</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Neue Notiz</translation>
    </message>
    <message>
        <source>What should whoever reads this recording know? A note stays: it cannot be changed.</source>
        <translation>Was soll wissen, wer diese Aufzeichnung liest? Eine Notiz bleibt: Sie kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Verändert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who wrote a note, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No notes on this statement.</source>
        <translation>Keine Notizen zu dieser Anweisung.</translation>
    </message>
</context>
<context>
    <name>postern::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Lists the sessions of this span</source>
        <translation>Listet die Sitzungen dieses Zeitraums auf</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Shows what waits for approval, or lists the sessions in which something was held</source>
        <translation>Zeigt, was auf Genehmigung wartet, oder listet die Sitzungen auf, in denen etwas angehalten wurde</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Zurückgewiesen</translation>
    </message>
    <message>
        <source>Lists the sessions in which a statement was blocked or denied</source>
        <translation>Listet die Sitzungen auf, in denen eine Anweisung blockiert oder abgelehnt wurde</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Lists the sessions in which a statement failed</source>
        <translation>Listet die Sitzungen auf, in denen eine Anweisung fehlschlug</translation>
    </message>
    <message>
        <source>Masked answers</source>
        <translation>Maskierte Antworten</translation>
    </message>
    <message>
        <source>Lists the sessions that received masked columns</source>
        <translation>Listet die Sitzungen auf, die maskierte Spalten erhielten</translation>
    </message>
    <message>
        <source>Added by Postern</source>
        <translation>Zusatzzeit durch Postern</translation>
    </message>
    <message>
        <source>Time that Postern itself needs for a statement, on average since it was started. Lists the sessions with the slowest twentieth of this span&apos;s statements</source>
        <translation>Zeit, die Postern selbst für eine Anweisung braucht, im Durchschnitt seit seinem Start. Listet die Sitzungen mit dem langsamsten Zwanzigstel der Anweisungen dieses Zeitraums auf</translation>
    </message>
    <message>
        <source>Statements per minute</source>
        <translation>Anweisungen pro Minute</translation>
    </message>
    <message>
        <source>Most active agents</source>
        <translation>Aktivste Agenten</translation>
    </message>
    <message>
        <source>None in this span</source>
        <translation>Keine in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Most-touched relations</source>
        <translation>Am häufigsten berührte Relationen</translation>
    </message>
    <message>
        <source>Masked columns seen</source>
        <translation>Abgefragte maskierte Spalten</translation>
    </message>
    <message>
        <source>No masked column was asked for</source>
        <translation>Keine maskierte Spalte wurde abgefragt</translation>
    </message>
    <message>
        <source>The store cannot be counted: %1</source>
        <translation>Der Speicher kann nicht ausgezählt werden: %1</translation>
    </message>
    <message>
        <source>Nothing ran in this span</source>
        <translation>In diesem Zeitraum lief nichts</translation>
    </message>
    <message>
        <source>%1: no agent has sent a statement. Connect one, or choose a longer span.</source>
        <translation>%1: Kein Agent hat eine Anweisung gesendet. Verbinden Sie einen, oder wählen Sie einen längeren Zeitraum.</translation>
    </message>
    <message>
        <source>Show how to connect</source>
        <translation>Zeigen, wie man verbindet</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Sitzung</numerusform>
            <numerusform>%n Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>the newest sessions only</source>
        <translation>nur die neuesten Sitzungen</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) now</source>
        <comment>statements</comment>
        <translation>
            <numerusform>%n wartet jetzt</numerusform>
            <numerusform>%n warten jetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>none waits now</source>
        <translation>keine wartet jetzt</translation>
    </message>
    <message>
        <source>%1 blocked, %2 denied</source>
        <translation>%1 blockiert, %2 abgelehnt</translation>
    </message>
    <message>
        <source>from the server</source>
        <translation>vom Server</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n Spalte</numerusform>
            <numerusform>%n Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing ran yet</source>
        <translation>noch nichts gelaufen</translation>
    </message>
    <message>
        <source>on average</source>
        <translation>im Durchschnitt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>verdict, number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Lists the sessions with such statements</source>
        <translation>Listet die Sitzungen mit solchen Anweisungen auf</translation>
    </message>
    <message>
        <source>median %1</source>
        <comment>duration</comment>
        <translation>Median %1</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
</context>
<context>
    <name>postern::ui::OverviewParts</name>
    <message>
        <source>Allowed</source>
        <comment>statements</comment>
        <translation>Zugelassen</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>statements</comment>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Held</source>
        <comment>statements</comment>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>statements</comment>
        <translation>Zurückgewiesen</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <comment>statements</comment>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Errors</source>
        <comment>statements</comment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyEditor</name>
    <message>
        <source>Try on last week…</source>
        <translation>An der letzten Woche erproben…</translation>
    </message>
    <message>
        <source>Discard changes…</source>
        <translation>Änderungen verwerfen…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Text of the configuration</source>
        <translation>Text der Konfiguration</translation>
    </message>
    <message>
        <source>What is wrong with the text</source>
        <translation>Was am Text nicht stimmt</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>Was zu schreiben ist</translation>
    </message>
    <message>
        <source>What this text would hold, block or mask of what was recorded in the last seven days</source>
        <translation>Was dieser Text von dem anhalten, blockieren oder maskieren würde, das in den letzten sieben Tagen aufgezeichnet wurde</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>✓ Valid, not saved yet: %1</source>
        <translation>✓ Gültig, noch nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>✓ As in force: %1</source>
        <translation>✓ Wie in Kraft: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s). Nothing can be saved until the text is valid; what is in force stays.</source>
        <translation>
            <numerusform>%n Problem. Gespeichert werden kann erst, wenn der Text gültig ist; was in Kraft ist, bleibt es.</numerusform>
            <numerusform>%n Probleme. Gespeichert werden kann erst, wenn der Text gültig ist; was in Kraft ist, bleibt es.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text cannot be saved</source>
        <translation>Der Text kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Save the policy</source>
        <translation>Richtlinie speichern</translation>
    </message>
    <message>
        <source>This is what changes in %1. It is in force for the next statement of every session, and is kept in the history with your name.</source>
        <translation>Das ändert sich in %1. Es gilt ab der nächsten Anweisung jeder Sitzung und wird im Verlauf mit Ihrem Namen festgehalten.</translation>
    </message>
    <message>
        <source>Save and put in force</source>
        <translation>Speichern und in Kraft setzen</translation>
    </message>
    <message>
        <source>The file was not changed</source>
        <translation>Die Datei wurde nicht geändert</translation>
    </message>
    <message>
        <source>Discard your changes?</source>
        <translation>Ihre Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>The text becomes what the file holds again. Undo (Ctrl+Z) brings your changes back.</source>
        <translation>Der Text entspricht danach wieder dem Inhalt der Datei. Rückgängig (Strg+Z) holt Ihre Änderungen zurück.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyPage</name>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Parts of the policy</source>
        <translation>Teile der Richtlinie</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Where several rules match, the strictest decides; their order does not matter.</source>
        <translation>Treffen mehrere Regeln zu, entscheidet die strengste; ihre Reihenfolge spielt keine Rolle.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rules of the policy</source>
        <translation>Regeln der Richtlinie</translation>
    </message>
    <message>
        <source>Change the rules…</source>
        <translation>Regeln ändern…</translation>
    </message>
    <message>
        <source>In force since</source>
        <translation>In Kraft seit</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Versions of the policy</source>
        <translation>Versionen der Richtlinie</translation>
    </message>
    <message>
        <source>Take this text into the editor</source>
        <translation>Diesen Text in den Editor übernehmen</translation>
    </message>
    <message>
        <source>The file was changed and is not valid: line %1: %2. The version before stays in force; the tab Text says what to write.</source>
        <translation>Die Datei wurde geändert und ist ungültig: Zeile %1: %2. Die vorherige Version bleibt in Kraft; der Reiter Text zeigt, was zu schreiben ist.</translation>
    </message>
    <message>
        <source>Your rules</source>
        <translation>Ihre Regeln</translation>
    </message>
    <message>
        <source>Built-in rules</source>
        <translation>Eingebaute Regeln</translation>
    </message>
    <message>
        <source>%1 (left out)</source>
        <comment>a rule</comment>
        <translation>%1 (ausgelassen)</translation>
    </message>
    <message>
        <source>+%1 −%2</source>
        <comment>lines</comment>
        <translation>+%1 −%2</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>in Kraft</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Each text that was in force, in the store&apos;s signed chain. Choose one to see what it changed.</source>
        <translation>Jeder Text, der in Kraft war, in der signierten Kette des Speichers. Wählen Sie einen aus, um zu sehen, was er geändert hat.</translation>
    </message>
    <message>
        <source>Replace what you are writing?</source>
        <translation>Ihren aktuellen Text ersetzen?</translation>
    </message>
    <message>
        <source>The editor holds changes that are not saved. Undo (Ctrl+Z) brings them back.</source>
        <translation>Der Editor enthält ungespeicherte Änderungen. Rückgängig (Strg+Z) holt sie zurück.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>The policy cannot be tried</source>
        <translation>Die Richtlinie kann nicht erprobt werden</translation>
    </message>
    <message>
        <source>Nothing to try it on</source>
        <translation>Nichts, woran sie erprobt werden kann</translation>
    </message>
    <message>
        <source>Nothing was recorded in the last seven days.</source>
        <translation>In den letzten sieben Tagen wurde nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>None yet. Rules are written in the tab Text; the manual page postern.toml(5) lists what they can ask.</source>
        <translation>Noch keine. Regeln werden im Reiter Text geschrieben; die Handbuchseite postern.toml(5) führt auf, welche Bedingungen sie enthalten können.</translation>
    </message>
    <message>
        <source>All gateways</source>
        <translation>Alle Gateways</translation>
    </message>
    <message>
        <source>Text for all</source>
        <translation>Text für alle</translation>
    </message>
    <message>
        <source>The store lets administrators publish (postern_administrator).</source>
        <translation>Der Speicher lässt Administratoren veröffentlichen (postern_administrator).</translation>
    </message>
    <message>
        <source>No version yet</source>
        <translation>Noch keine Version</translation>
    </message>
    <message>
        <source>Every text of the policy that comes into force is kept here, with who put it there and when.</source>
        <translation>Jeder Text der Richtlinie, der in Kraft tritt, wird hier aufbewahrt, mit Person und Zeitpunkt.</translation>
    </message>
    <message>
        <source>Show the text</source>
        <translation>Text anzeigen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>The agent is told: %1</source>
        <translation>Dem Agenten wird gesagt: %1</translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyTrialDialog</name>
    <message>
        <source>Try a policy</source>
        <translation>Richtlinie erproben</translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyTrialView</name>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>held</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>zugelassen</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 durch %2</translation>
    </message>
    <message>
        <source>now: %1</source>
        <translation>jetzt: %1</translation>
    </message>
    <message>
        <source>no longer: %1</source>
        <translation>nicht mehr: %1</translation>
    </message>
    <message>
        <source>Progress of the trial</source>
        <translation>Fortschritt der Erprobung</translation>
    </message>
    <message>
        <source>What would be otherwise</source>
        <translation>Was anders wäre</translation>
    </message>
    <message>
        <source>Would be</source>
        <translation>Wäre</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>War</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Masken</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Trying %1 on recorded sessions…</source>
        <translation>%1 wird an aufgezeichneten Sitzungen erprobt…</translation>
    </message>
    <message>
        <source>Trying it on recorded sessions…</source>
        <translation>Wird an aufgezeichneten Sitzungen erprobt…</translation>
    </message>
    <message>
        <source>It cannot be tried: %1</source>
        <translation>Erprobung nicht möglich: %1</translation>
    </message>
    <message>
        <source>, or stricter by its estimate</source>
        <translation>, oder strenger gemäß Schätzung</translation>
    </message>
    <message>
        <source>Statement %1 of session %2</source>
        <translation>Anweisung %1 der Sitzung %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>so many statements of so many sessions</comment>
        <translation>%1 aus %2</translation>
    </message>
    <message>
        <source>%1: nothing would be decided or masked otherwise.</source>
        <translation>%1: Nichts würde anders entschieden oder maskiert.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s)</source>
        <translation>
            <numerusform>%1 Anweisung</numerusform>
            <numerusform>%1 Anweisungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 session(s)</source>
        <translation>
            <numerusform>%1 Sitzung</numerusform>
            <numerusform>%1 Sitzungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 difference(s)</source>
        <translation>
            <numerusform>%1 Unterschied</numerusform>
            <numerusform>%1 Unterschiede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s) could not be judged again.</source>
        <translation>
            <numerusform>%1 Anweisung konnte nicht erneut beurteilt werden.</numerusform>
            <numerusform>%1 Anweisungen konnten nicht erneut beurteilt werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::PortStep</name>
    <message>
        <source>Where agents find Postern</source>
        <translation>Wo Agenten Postern finden</translation>
    </message>
    <message>
        <source>Agents connect to this computer instead of the database. The port is written into the configuration and stays the same after every restart.</source>
        <translation>Agenten verbinden sich mit diesem Computer statt mit der Datenbank. Der Port wird in die Konfiguration geschrieben und bleibt nach jedem Neustart derselbe.</translation>
    </message>
    <message>
        <source>Port on this computer</source>
        <translation>Port auf diesem Computer</translation>
    </message>
    <message>
        <source>Port on 127.0.0.1</source>
        <translation>Port auf 127.0.0.1</translation>
    </message>
    <message>
        <source>Postern listens here already.</source>
        <translation>Postern lauscht hier bereits.</translation>
    </message>
    <message>
        <source>Free. Postern restarts its gateway to listen there; clients that are connected are cut off.</source>
        <translation>Frei. Postern startet sein Gateway neu, um dort zu lauschen; verbundene Clients werden getrennt.</translation>
    </message>
    <message>
        <source>Taken: %1.</source>
        <translation>Belegt: %1.</translation>
    </message>
    <message>
        <source>Use %1 instead</source>
        <translation>Stattdessen %1 verwenden</translation>
    </message>
    <message>
        <source>Change the port…</source>
        <translation>Port ändern…</translation>
    </message>
    <message>
        <source>Change the port</source>
        <translation>Port ändern</translation>
    </message>
    <message>
        <source>Postern restarts its gateway after this and goes on here. Everything else stays.</source>
        <translation>Postern startet danach sein Gateway neu und macht hier weiter. Alles andere bleibt.</translation>
    </message>
    <message>
        <source>Change and restart</source>
        <translation>Ändern und neu starten</translation>
    </message>
</context>
<context>
    <name>postern::ui::PresetStep</name>
    <message>
        <source>How strict it is</source>
        <translation>Wie streng es ist</translation>
    </message>
    <message>
        <source>You can change every rule later, on the page Policy, and try a change on what was recorded first.</source>
        <translation>Sie können jede Regel später auf der Seite Richtlinie ändern und eine Änderung vorher an Aufgezeichnetem erproben.</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Guard (recommended)</source>
        <translation>Schützen (empfohlen)</translation>
    </message>
    <message>
        <source>Everyday statements run. What destroys, changes definitions or rights, writes without a condition or to many rows waits for a person; what reaches for the server itself is blocked.</source>
        <translation>Alltägliche Anweisungen laufen. Was zerstört, Definitionen oder Rechte ändert, ohne Bedingung oder in viele Zeilen schreibt, wartet auf eine Person; was auf den Server selbst zugreift, wird blockiert.</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Streng</translation>
    </message>
    <message>
        <source>Reading runs. Every write waits for a person, and what Guard blocks stays blocked. For production.</source>
        <translation>Lesen läuft. Jeder Schreibvorgang wartet auf eine Person, und was Schützen blockiert, bleibt blockiert. Für die Produktion.</translation>
    </message>
    <message>
        <source>Set the policy</source>
        <translation>Richtlinie festlegen</translation>
    </message>
    <message>
        <source>This is changed in the configuration; your own rules stay. It is in force for the next statement of every session.</source>
        <translation>Dies wird in der Konfiguration geändert; Ihre eigenen Regeln bleiben. Es gilt ab der nächsten Anweisung jeder Sitzung.</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>Festlegen</translation>
    </message>
    <message>
        <source>Who decides on what is held</source>
        <translation>Wer über Angehaltenes entscheidet</translation>
    </message>
    <message>
        <source>What nobody approves ends with an error after 25 seconds.</source>
        <translation>Was niemand genehmigt, endet nach 25 Sekunden mit einem Fehler.</translation>
    </message>
    <message>
        <source>I do, on this computer</source>
        <translation>Ich selbst, auf diesem Rechner</translation>
    </message>
    <message>
        <source>Groups that may approve</source>
        <translation>Gruppen, die genehmigen dürfen</translation>
    </message>
    <message>
        <source>Groups of the identity provider, between commas: dba, support-leads</source>
        <translation>Gruppen des Identitätsanbieters, mit Kommas: dba, support-leads</translation>
    </message>
    <message>
        <source>Nobody approves their own statement. Left empty, this stays as the configuration has it.</source>
        <translation>Niemand genehmigt die eigene Anweisung. Leer gelassen bleibt es, wie es in der Konfiguration steht.</translation>
    </message>
    <message>
        <source>Everything runs, and everything is recorded. Nothing is held or blocked; masks hide values in answers, but an agent can still filter and sort by them. For getting to know what your agents do.</source>
        <translation>Alles läuft, und alles wird aufgezeichnet. Nichts wird angehalten oder blockiert; Masken verbergen Werte in Antworten, aber ein Agent kann noch nach ihnen filtern und sortieren. Um kennenzulernen, was Ihre Agenten tun.</translation>
    </message>
    <message>
        <source>Without an identity provider everybody is this computer&apos;s account, so nobody else could decide. Whatever runs under the account could approve too, such as an agent with a shell.</source>
        <translation>Ohne Identitätsanbieter ist jeder das Konto dieses Computers, also könnte sonst niemand entscheiden. Was unter diesem Konto läuft, könnte ebenfalls genehmigen, etwa ein Agent mit einer Shell.</translation>
    </message>
</context>
<context>
    <name>postern::ui::PublishDialog</name>
    <message>
        <source>Publish a policy</source>
        <translation>Richtlinie veröffentlichen</translation>
    </message>
    <message>
        <source>On what was recorded in the last seven days, beside this gateway&apos;s own file:</source>
        <translation>An dem, was in den letzten sieben Tagen aufgezeichnet wurde, neben der eigenen Datei dieses Gateways:</translation>
    </message>
    <message>
        <source>&amp;Why, for those who read the list:</source>
        <translation>&amp;Warum, für alle, die die Liste lesen:</translation>
    </message>
    <message>
        <source>Sign and publish</source>
        <translation>Signieren und veröffentlichen</translation>
    </message>
    <message>
        <source>Nothing was recorded in the last seven days.</source>
        <translation>In den letzten sieben Tagen wurde nichts aufgezeichnet.</translation>
    </message>
</context>
<context>
    <name>postern::ui::Ranking</name>
    <message numerus="yes">
        <source>%1, %n statement(s)</source>
        <translation>
            <numerusform>%1, %n Anweisung</numerusform>
            <numerusform>%1, %n Anweisungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n of them held or refused</source>
        <translation>
            <numerusform>, davon %n angehalten oder zurückgewiesen</numerusform>
            <numerusform>, davon %n angehalten oder zurückgewiesen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::ResultModel</name>
    <message>
        <source>Masked by %1: the client received this in place of the value.</source>
        <translation>Maskiert durch %1: Der Client hat dies anstelle des Wertes erhalten.</translation>
    </message>
    <message>
        <source>%1, masked</source>
        <translation>%1, maskiert</translation>
    </message>
    <message>
        <source>%1, masked by %2</source>
        <translation>%1, maskiert durch %2</translation>
    </message>
</context>
<context>
    <name>postern::ui::RuleWords</name>
    <message>
        <source>Allow %1.</source>
        <comment>conditions</comment>
        <translation>Zulassen: %1.</translation>
    </message>
    <message>
        <source>Block %1.</source>
        <comment>conditions</comment>
        <translation>Blockieren: %1.</translation>
    </message>
    <message>
        <source>Hold %1 until somebody approves it.</source>
        <comment>conditions</comment>
        <translation>Anhalten, bis jemand genehmigt: %1.</translation>
    </message>
    <message>
        <source>Hold %1 until %2 approves it.</source>
        <comment>conditions, groups</comment>
        <translation>Anhalten, bis %2 genehmigt: %1.</translation>
    </message>
    <message>
        <source>A comment is required.</source>
        <translation>Ein Kommentar ist erforderlich.</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) of your own</source>
        <translation>
            <numerusform>%n eigene Regel</numerusform>
            <numerusform>%n eigene Regeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n built-in rule(s)</source>
        <translation>
            <numerusform>%n eingebaute Regel</numerusform>
            <numerusform>%n eingebaute Regeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n Maske</numerusform>
            <numerusform>%n Masken</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody approves their own</source>
        <translation>niemand genehmigt Eigenes</translation>
    </message>
    <message>
        <source>everybody may approve their own</source>
        <translation>jeder darf Eigenes genehmigen</translation>
    </message>
    <message>
        <source>saved in the console</source>
        <translation>in der Konsole gespeichert</translation>
    </message>
    <message>
        <source>read from the file</source>
        <translation>aus der Datei gelesen</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>the last two of a list</comment>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>steers by masked columns</source>
        <translation>Steuerung über maskierte Spalten</translation>
    </message>
    <message>
        <source>copies masked columns where no mask covers them</source>
        <translation>Kopieren maskierter Spalten dorthin, wo keine Maske sie abdeckt</translation>
    </message>
    <message>
        <source>would store a mask as if it were the value</source>
        <translation>Speichern einer Maske, als wäre sie der Wert</translation>
    </message>
    <message>
        <source>gives back masked columns</source>
        <translation>Rückgabe maskierter Spalten</translation>
    </message>
    <message>
        <source>an AI agent</source>
        <comment>who sends it</comment>
        <translation>ein KI-Agent</translation>
    </message>
    <message>
        <source>a person</source>
        <comment>who sends it</comment>
        <translation>eine Person</translation>
    </message>
    <message>
        <source>a client of unknown kind</source>
        <comment>who sends it</comment>
        <translation>ein Client unbekannter Art</translation>
    </message>
    <message>
        <source>COPY from or to a program of the server</source>
        <translation>COPY aus einem oder in ein Programm des Servers</translation>
    </message>
    <message>
        <source>COPY from or to a file of the server</source>
        <translation>COPY aus einer oder in eine Datei des Servers</translation>
    </message>
    <message>
        <source>SET ROLE or SET SESSION AUTHORIZATION</source>
        <translation>SET ROLE oder SET SESSION AUTHORIZATION</translation>
    </message>
    <message>
        <source>views of the server&apos;s configuration files</source>
        <translation>Sichten auf die Konfigurationsdateien des Servers</translation>
    </message>
    <message>
        <source>writes to PostgreSQL&apos;s own tables</source>
        <translation>Schreiben in PostgreSQLs eigene Tabellen</translation>
    </message>
    <message>
        <source>any statement</source>
        <translation>jede Anweisung</translation>
    </message>
    <message>
        <source> on %1</source>
        <comment>relations</comment>
        <translation> auf %1</translation>
    </message>
    <message>
        <source> that calls %1</source>
        <comment>functions</comment>
        <translation> mit Aufruf von %1</translation>
    </message>
    <message>
        <source> without WHERE</source>
        <translation> ohne WHERE</translation>
    </message>
    <message>
        <source> with a WHERE</source>
        <translation> mit WHERE</translation>
    </message>
    <message>
        <source> of about %1 rows or more</source>
        <translation> mit etwa %1 Zeilen oder mehr</translation>
    </message>
    <message>
        <source> that reads a whole table of %1 rows or more</source>
        <translation> mit vollständigem Lesen einer Tabelle von %1 Zeilen oder mehr</translation>
    </message>
    <message>
        <source> that %1</source>
        <comment>how masked columns are used</comment>
        <translation> mit %1</translation>
    </message>
    <message>
        <source> in %1</source>
        <comment>targets</comment>
        <translation> in %1</translation>
    </message>
    <message>
        <source>somebody in %1</source>
        <comment>groups</comment>
        <translation>jemand aus %1</translation>
    </message>
    <message>
        <source>, when %1 sends it</source>
        <comment>agents, kinds, groups</comment>
        <translation>, wenn der Absender %1 ist</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>, %1</source>
        <comment>hours</comment>
        <translation>, %1</translation>
    </message>
    <message>
        <source>A statement that no rule matches is blocked.</source>
        <translation>Eine Anweisung, auf die keine Regel zutrifft, wird blockiert.</translation>
    </message>
    <message>
        <source>A statement that no rule matches is held until somebody approves it.</source>
        <translation>Eine Anweisung, auf die keine Regel zutrifft, wird angehalten, bis jemand sie genehmigt.</translation>
    </message>
    <message>
        <source>A statement that no rule matches runs.</source>
        <translation>Eine Anweisung, auf die keine Regel zutrifft, läuft.</translation>
    </message>
</context>
<context>
    <name>postern::ui::SearchEdit</name>
    <message>
        <source>Clear</source>
        <comment>the text of a field</comment>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>postern::ui::SessionModel</name>
    <message>
        <source>open</source>
        <comment>session</comment>
        <translation>offen</translation>
    </message>
    <message>
        <source>Started</source>
        <comment>column</comment>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>column</comment>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Identity</source>
        <comment>column</comment>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Target</source>
        <comment>column</comment>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Length</source>
        <comment>column: how long the session took</comment>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Blocked</source>
        <comment>column: number of blocked statements</comment>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Statements</source>
        <comment>column: number of statements</comment>
        <translation>Anweisungen</translation>
    </message>
</context>
<context>
    <name>postern::ui::SessionPlayer</name>
    <message>
        <source>Previous marker</source>
        <translation>Vorherige Markierung</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Next statement</source>
        <translation>Nächste Anweisung</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>Nächste Markierung</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>playing speed</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Skip pauses</source>
        <translation>Pausen überspringen</translation>
    </message>
    <message>
        <source>Go on at once where nothing happened for more than 2 seconds</source>
        <translation>Sofort weitergehen, wo länger als 2 Sekunden nichts geschah</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position and length of a session</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Previous statement</source>
        <translation>Vorherige Anweisung</translation>
    </message>
</context>
<context>
    <name>postern::ui::SessionsPage</name>
    <message>
        <source>Recorded sessions</source>
        <translation>Aufgezeichnete Sitzungen</translation>
    </message>
    <message>
        <source>Find sessions</source>
        <translation>Sitzungen suchen</translation>
    </message>
    <message>
        <source>Try a policy…</source>
        <translation>Richtlinie erproben…</translation>
    </message>
    <message>
        <source>What a changed configuration would hold, block or mask of what is recorded here</source>
        <translation>Was eine geänderte Konfiguration von dem hier Aufgezeichneten anhalten, blockieren oder maskieren würde</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Choose a session</source>
        <translation>Wählen Sie eine Sitzung aus</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Save this session as a report or as verifiable JSON lines (Ctrl+E)</source>
        <translation>Diese Sitzung als Bericht oder als überprüfbare JSON-Zeilen speichern (Strg+E)</translation>
    </message>
    <message>
        <source>The store cannot be read</source>
        <translation>Der Speicher kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>Noch nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>Every session of every agent is kept here, from log-in to close.</source>
        <translation>Jede Sitzung jedes Agenten wird hier aufbewahrt, von der Anmeldung bis zum Ende.</translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <comment>agent, target, time</comment>
        <translation>%1 auf %2, %3</translation>
    </message>
    <message>
        <source>Export the session</source>
        <translation>Sitzung exportieren</translation>
    </message>
    <message>
        <source>Report as PDF (*.pdf)</source>
        <translation>Bericht als PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Report as web page (*.html)</source>
        <translation>Bericht als Webseite (*.html)</translation>
    </message>
    <message>
        <source>Verifiable JSON lines (*.jsonl)</source>
        <translation>Überprüfbare JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Evidence bundle, signed (*.zip)</source>
        <translation>Beweispaket, signiert (*.zip)</translation>
    </message>
    <message>
        <source>A changed configuration</source>
        <translation>Eine geänderte Konfiguration</translation>
    </message>
    <message>
        <source>Configuration (*.toml)</source>
        <translation>Konfiguration (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>List all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Listed: what matches %1</source>
        <translation>Gezeigt: was zu %1 passt</translation>
    </message>
    <message>
        <source>Who looked…</source>
        <translation>Wer hat gelesen…</translation>
    </message>
    <message>
        <source>Who viewed, exported or replayed recordings, and wrote notes</source>
        <translation>Wer Aufzeichnungen angesehen, exportiert oder wiederholt und Notizen geschrieben hat</translation>
    </message>
    <message>
        <source>No session is found</source>
        <translation>Keine Sitzung gefunden</translation>
    </message>
    <message>
        <source>No recorded session matches what is looked for.</source>
        <translation>Keine aufgezeichnete Sitzung passt zu dem, was gesucht wird.</translation>
    </message>
    <message>
        <source>Show every session</source>
        <translation>Alle Sitzungen zeigen</translation>
    </message>
    <message>
        <source>Export all sessions that are listed</source>
        <translation>Alle angezeigten Sitzungen exportieren</translation>
    </message>
    <message>
        <source>OCSF events for a SIEM (*.ocsf)</source>
        <translation>OCSF-Ereignisse für ein SIEM (*.ocsf)</translation>
    </message>
    <message>
        <source>Find by agent, identity or target</source>
        <translation>Suche nach Agent, Identität, Ziel</translation>
    </message>
    <message>
        <source>Words from the agent, identity, target or application, and filters of statements such as verdict:blocked since:-7d</source>
        <translation>Wörter aus Agent, Identität, Ziel oder Anwendung, und Filter für Anweisungen wie verdict:blocked since:-7d</translation>
    </message>
    <message>
        <source>Show how to connect</source>
        <translation>Zeigen, wie man verbindet</translation>
    </message>
</context>
<context>
    <name>postern::ui::SettingsPage</name>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>No setting has these words. What the gateway does is set in its configuration file.</source>
        <translation>Keine Einstellung enthält diese Wörter. Was das Gateway tut, wird in seiner Konfigurationsdatei festgelegt.</translation>
    </message>
    <message>
        <source>Set by your organisation</source>
        <translation>Von Ihrer Organisation festgelegt</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>%1. Set by your organisation.</source>
        <translation>%1. Von Ihrer Organisation festgelegt.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>theme colours</source>
        <comment>words to find a setting by</comment>
        <translation>Design Thema Theme Farben</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>appearance</comment>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>appearance</comment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <comment>appearance</comment>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Times are shown in</source>
        <translation>Zeiten anzeigen in</translation>
    </message>
    <message>
        <source>time zone clock</source>
        <comment>words to find a setting by</comment>
        <translation>Zeitzone Uhrzeit Uhr</translation>
    </message>
    <message>
        <source>UTC, as recordings are</source>
        <translation>UTC, wie in den Aufzeichnungen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>translation</source>
        <comment>words to find a setting by</comment>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Names the agent and the target, never the statement.</source>
        <translation>Nennt den Agenten und das Ziel, nie die Anweisung.</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Infobereich</translation>
    </message>
    <message>
        <source>Closing the window keeps Postern running in the tray</source>
        <translation>Beim Schließen des Fensters läuft Postern im Infobereich weiter</translation>
    </message>
    <message>
        <source>The gateway goes on; Quit in the menu File ends it.</source>
        <translation>Das Gateway läuft weiter; Beenden im Menü Datei beendet es.</translation>
    </message>
    <message>
        <source>This desktop has no tray: closing the window ends Postern.</source>
        <translation>Dieser Desktop hat keinen Infobereich: Das Schließen des Fensters beendet Postern.</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>columns splitters window reset</source>
        <comment>words to find a setting by</comment>
        <translation>Spalten Trennlinien Fenster Layout zurücksetzen</translation>
    </message>
    <message>
        <source>Reset columns and layout…</source>
        <translation>Spalten und Anordnung zurücksetzen…</translation>
    </message>
    <message>
        <source>Reset columns and layout</source>
        <translation>Spalten und Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Reset columns and layout?</source>
        <translation>Spalten und Anordnung zurücksetzen?</translation>
    </message>
    <message>
        <source>Columns, splitters and window places become what they were at first. Recordings and settings stay.</source>
        <translation>Spalten, Trennlinien und Fensterpositionen werden wieder wie am Anfang. Aufzeichnungen und Einstellungen bleiben.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <comment>appearance</comment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <comment>language</comment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Notify me when a statement waits for approval</source>
        <translation>Benachrichtigen, wenn eine Anweisung auf Genehmigung wartet</translation>
    </message>
</context>
<context>
    <name>postern::ui::SetupStep</name>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>postern::ui::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Identity provider</source>
        <translation>Identitätsanbieter</translation>
    </message>
    <message>
        <source>Address to open in a browser</source>
        <translation>Im Browser zu öffnende Adresse</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Anmelden</translation>
    </message>
    <message>
        <source>Asking the identity provider…</source>
        <translation>Der Identitätsanbieter wird gefragt…</translation>
    </message>
    <message>
        <source>No browser could be opened. Go to this address to sign in:</source>
        <translation>Es konnte kein Browser geöffnet werden. Rufen Sie zum Anmelden diese Adresse auf:</translation>
    </message>
    <message>
        <source>The sign-in failed: %1.</source>
        <translation>Die Anmeldung ist fehlgeschlagen: %1.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Choose your identity provider.</source>
        <translation>Wählen Sie Ihren Identitätsanbieter.</translation>
    </message>
    <message>
        <source>Your browser is opening. Sign in there; this window closes by itself.

If it does not open, go to this address:</source>
        <translation>Ihr Browser wird geöffnet. Melden Sie sich dort an; dieses Fenster schließt sich von selbst.

Falls er sich nicht öffnet, rufen Sie diese Adresse auf:</translation>
    </message>
</context>
<context>
    <name>postern::ui::SignInStep</name>
    <message>
        <source>Who you are</source>
        <translation>Wer Sie sind</translation>
    </message>
    <message>
        <source>Statements are recorded with the person behind the agent, and agents work only while that person is signed in. You can also sign in later, from the menu File.</source>
        <translation>Anweisungen werden mit der Person hinter dem Agenten aufgezeichnet, und Agenten arbeiten nur, solange diese Person angemeldet ist. Sie können sich auch später über das Menü Datei anmelden.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>✓ Signed in as %1</source>
        <translation>✓ Angemeldet als %1</translation>
    </message>
    <message>
        <source>Not signed in yet</source>
        <translation>Noch nicht angemeldet</translation>
    </message>
</context>
<context>
    <name>postern::ui::SnippetPanel</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Put into file…</source>
        <translation>In Datei eintragen…</translation>
    </message>
    <message>
        <source>Test the connection line</source>
        <translation>Verbindungszeile testen</translation>
    </message>
    <message>
        <source>Put the connection line into the client&apos;s file</source>
        <translation>Verbindungszeile in die Datei des Clients eintragen</translation>
    </message>
    <message>
        <source>Client to connect</source>
        <translation>Zu verbindender Client</translation>
    </message>
    <message>
        <source>Connection line</source>
        <translation>Verbindungszeile</translation>
    </message>
    <message>
        <source>Copy the connection line</source>
        <translation>Verbindungszeile kopieren</translation>
    </message>
    <message>
        <source>goes into %1</source>
        <comment>a file</comment>
        <translation>gehört in %1</translation>
    </message>
    <message>
        <source>Needs the agent&apos;s key, which is shown once: add an agent to get one.</source>
        <translation>Benötigt den Schlüssel des Agenten, der nur einmal angezeigt wird: Fügen Sie einen Agenten hinzu, um einen zu erhalten.</translation>
    </message>
    <message>
        <source>Connects as this agent and asks the server who it is; the statement is recorded</source>
        <translation>Verbindet sich als dieser Agent und fragt den Server, wer er ist; die Anweisung wird aufgezeichnet</translation>
    </message>
    <message>
        <source>Shows what changes in the file before anything is written</source>
        <translation>Zeigt, was sich in der Datei ändert, bevor etwas geschrieben wird</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird hergestellt…</translation>
    </message>
    <message>
        <source>It works: PostgreSQL %1, database %2, in %3</source>
        <translation>Es funktioniert: PostgreSQL %1, Datenbank %2, in %3</translation>
    </message>
    <message>
        <source>It does not work yet: %1</source>
        <translation>Es funktioniert noch nicht: %1</translation>
    </message>
    <message>
        <source>The project&apos;s folder, for %1</source>
        <translation>Der Ordner des Projekts, für %1</translation>
    </message>
    <message>
        <source>%1 has this line already.</source>
        <translation>%1 enthält diese Zeile bereits.</translation>
    </message>
    <message>
        <source>Make a file</source>
        <translation>Datei anlegen</translation>
    </message>
    <message>
        <source>Change a file</source>
        <translation>Datei ändern</translation>
    </message>
    <message>
        <source>%1 is made, readable by you alone: it holds the agent&apos;s key. Keep it out of version control.</source>
        <translation>%1 wird angelegt, nur für Sie lesbar: Die Datei enthält den Schlüssel des Agenten. Halten Sie sie aus der Versionsverwaltung heraus.</translation>
    </message>
    <message>
        <source>This changes in %1; the rest stays. The file will hold the agent&apos;s key: keep it out of version control.</source>
        <translation>Das ändert sich in %1; der Rest bleibt. Die Datei wird den Schlüssel des Agenten enthalten: Halten Sie sie aus der Versionsverwaltung heraus.</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>Datei anlegen</translation>
    </message>
    <message>
        <source>Change the file</source>
        <translation>Datei ändern</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Connection URI</source>
        <translation>Verbindungs-URI</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>Umgebungsvariablen</translation>
    </message>
    <message>
        <source>Environment file (.env)</source>
        <translation>Umgebungsdatei (.env)</translation>
    </message>
    <message>
        <source>Service file</source>
        <translation>Servicedatei</translation>
    </message>
</context>
<context>
    <name>postern::ui::SqlView</name>
    <message>
        <source>SQL text</source>
        <translation>SQL-Text</translation>
    </message>
</context>
<context>
    <name>postern::ui::StatementDetails</name>
    <message>
        <source>Details of the statement</source>
        <translation>Details der Anweisung</translation>
    </message>
    <message>
        <source>Statement</source>
        <comment>tab</comment>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Decision</source>
        <comment>tab</comment>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>tab</comment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Session</source>
        <comment>tab</comment>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Recorded events</source>
        <translation>Aufgezeichnete Ereignisse</translation>
    </message>
    <message>
        <source>JSON</source>
        <comment>tab</comment>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>SQL kopieren</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Result as delivered</source>
        <translation>Ergebnis, wie geliefert</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Statements of this session</source>
        <translation>Anweisungen dieser Sitzung</translation>
    </message>
    <message>
        <source>Choose a statement to see everything about it.</source>
        <translation>Wählen Sie eine Anweisung aus, um alles darüber zu sehen.</translation>
    </message>
    <message>
        <source>The rows of this result were not recorded.</source>
        <translation>Die Zeilen dieses Ergebnisses wurden nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>Reading from the store…</source>
        <translation>Wird aus dem Speicher gelesen…</translation>
    </message>
    <message>
        <source>Not in the store yet.</source>
        <translation>Noch nicht im Speicher.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>agent on database</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <comment>result</comment>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>first %1 of %2 shown</source>
        <translation>die ersten %1 von %2 angezeigt</translation>
    </message>
    <message>
        <source>contains hidden characters, shown as [U+…]</source>
        <translation>enthält verborgene Zeichen, angezeigt als [U+…]</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Masked by %1</source>
        <translation>Maskiert durch %1</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Genehmigung</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden von</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>Masked columns</source>
        <translation>Maskierte Spalten</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>SQLSTATE</source>
        <translation>SQLSTATE</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Tipp</translation>
    </message>
    <message>
        <source>Error from</source>
        <translation>Fehler von</translation>
    </message>
    <message>
        <source>Postern</source>
        <comment>origin of an error</comment>
        <translation>Postern</translation>
    </message>
    <message>
        <source>the database</source>
        <comment>origin of an error</comment>
        <translation>die Datenbank</translation>
    </message>
    <message>
        <source>none matched; the default action applied</source>
        <translation>keine traf zu; die Standardaktion wurde angewendet</translation>
    </message>
    <message>
        <source>Coloured by</source>
        <translation>Gefärbt durch</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>name of a filter, its colour, the filter</comment>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>The statement is still running.</source>
        <translation>Die Anweisung läuft noch.</translation>
    </message>
    <message>
        <source>No result: %1</source>
        <translation>Kein Ergebnis: %1</translation>
    </message>
    <message numerus="yes">
        <source>COPY: %n row(s) streamed.</source>
        <comment>result</comment>
        <translation>
            <numerusform>COPY: %n Zeile übertragen.</numerusform>
            <numerusform>COPY: %n Zeilen übertragen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The session ended before the statement did.</source>
        <translation>Die Sitzung endete vor der Anweisung.</translation>
    </message>
    <message>
        <source>%1: no columns came back.</source>
        <translation>%1: Es kamen keine Spalten zurück.</translation>
    </message>
    <message>
        <source>first %1 shown</source>
        <translation>die ersten %1 angezeigt</translation>
    </message>
    <message>
        <source>masked: %1</source>
        <translation>maskiert: %1</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1 (Prozess %2)</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>Nummer %1</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Signed in by</source>
        <translation>Angemeldet über</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Started from</source>
        <translation>Gestartet aus</translation>
    </message>
    <message>
        <source>Working folder</source>
        <translation>Arbeitsordner</translation>
    </message>
    <message>
        <source>Process found</source>
        <translation>Prozess ermittelt</translation>
    </message>
    <message>
        <source>Application name</source>
        <translation>Anwendungsname</translation>
    </message>
    <message>
        <source>Client address</source>
        <translation>Adresse des Clients</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Database user</source>
        <translation>Datenbankbenutzer</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>tab</comment>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Notes (%1)</source>
        <comment>tab</comment>
        <translation>Notizen (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) received by the client</source>
        <translation>
            <numerusform>%1 Zeile vom Client empfangen</numerusform>
            <numerusform>%1 Zeilen vom Client empfangen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::StatementList</name>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>Only %1 “%2”</source>
        <translation>Nur %1 „%2“</translation>
    </message>
    <message>
        <source>Exclude %1 “%2”</source>
        <translation>%1 „%2“ ausschließen</translation>
    </message>
    <message>
        <source>Only from %1 on</source>
        <translation>Nur ab %1</translation>
    </message>
    <message>
        <source>Only before %1</source>
        <translation>Nur vor %1</translation>
    </message>
    <message>
        <source>Only what took %1 or longer</source>
        <translation>Nur, was %1 oder länger dauerte</translation>
    </message>
    <message>
        <source>Exclude what took %1 or longer</source>
        <translation>Was %1 oder länger dauerte, ausschließen</translation>
    </message>
    <message>
        <source>Only statements of this form</source>
        <translation>Nur Anweisungen dieser Form</translation>
    </message>
    <message>
        <source>Exclude statements of this form</source>
        <translation>Anweisungen dieser Form ausschließen</translation>
    </message>
    <message>
        <source>Only this session</source>
        <translation>Nur diese Sitzung</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>SQL kopieren</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Zelle kopieren</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Notiz schreiben …</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>Markierung entfernen</translation>
    </message>
</context>
<context>
    <name>postern::ui::StatementModel</name>
    <message>
        <source>Time</source>
        <comment>column</comment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Verdict</source>
        <comment>column</comment>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>column</comment>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Database</source>
        <comment>column</comment>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>column: first kind of the statement</comment>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Objects</source>
        <comment>column: tables</comment>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>SQL</source>
        <comment>column</comment>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Rows</source>
        <comment>column</comment>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Duration</source>
        <comment>column</comment>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Target</source>
        <comment>column</comment>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>DB user</source>
        <comment>column</comment>
        <translation>DB-Benutzer</translation>
    </message>
    <message>
        <source>Identity</source>
        <comment>column</comment>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Process</source>
        <comment>column</comment>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>PID</source>
        <comment>column</comment>
        <translation>PID</translation>
    </message>
    <message>
        <source>Application</source>
        <comment>column</comment>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Session</source>
        <comment>column</comment>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>column: number of the statement in its session</comment>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>SQLSTATE</source>
        <comment>column</comment>
        <translation>SQLSTATE</translation>
    </message>
    <message>
        <source>Risk</source>
        <comment>column</comment>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Rules</source>
        <comment>column</comment>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Transaction</source>
        <comment>column</comment>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>Protocol</source>
        <comment>column</comment>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Masked columns</source>
        <comment>column</comment>
        <translation>Maskierte Spalten</translation>
    </message>
    <message>
        <source>Mark and notes</source>
        <comment>column</comment>
        <translation>Markierung und Notizen</translation>
    </message>
</context>
<context>
    <name>postern::ui::TargetStep</name>
    <message>
        <source>Which database it guards</source>
        <translation>Welche Datenbank geschützt wird</translation>
    </message>
    <message>
        <source>Postern connects with this role; agents never see its password. A role of its own with only the rights that agents need is best.</source>
        <translation>Postern verbindet sich mit dieser Rolle; Agenten sehen ihr Passwort nie. Am besten ist eine eigene Rolle, die nur die Rechte hat, die Agenten brauchen.</translation>
    </message>
    <message>
        <source>One that is configured</source>
        <translation>Eine konfigurierte</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Eine andere</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Configured database</source>
        <translation>Konfigurierte Datenbank</translation>
    </message>
    <message>
        <source>Name for clients</source>
        <translation>Name für Clients</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>shop</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>db.internal</source>
        <translation>db.internal</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>app</source>
        <translation>app</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>postern_app</source>
        <translation>postern_app</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>kept in the keychain, never in the configuration</source>
        <translation>im Schlüsselbund aufbewahrt, nie in der Konfiguration</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>verified certificate</source>
        <translation>geprüftes Zertifikat</translation>
    </message>
    <message>
        <source>encrypted, certificate not verified</source>
        <translation>verschlüsselt, Zertifikat nicht geprüft</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird hergestellt…</translation>
    </message>
    <message>
        <source>It does not work yet: %1</source>
        <translation>Es funktioniert noch nicht: %1</translation>
    </message>
    <message>
        <source>✓ Connected in %1: PostgreSQL %2, database %3, as %4, %5</source>
        <comment>duration, version, …</comment>
        <translation>✓ Verbunden in %1: PostgreSQL %2, Datenbank %3, als %4, %5</translation>
    </message>
    <message>
        <source>encrypted with %1</source>
        <translation>verschlüsselt mit %1</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>nicht verschlüsselt</translation>
    </message>
    <message>
        <source>%1 is a superuser: whatever gets past the policy may do anything. Give Postern a role of its own.</source>
        <translation>%1 ist ein Superuser: Was an der Richtlinie vorbeikommt, darf alles. Geben Sie Postern eine eigene Rolle.</translation>
    </message>
    <message>
        <source>%1 is not bound by row security.</source>
        <translation>Für %1 gilt die Sicherheit auf Zeilenebene nicht.</translation>
    </message>
    <message>
        <source>The connection is not encrypted. Others on the network can read it.</source>
        <translation>Die Verbindung ist nicht verschlüsselt. Andere im Netzwerk können sie mitlesen.</translation>
    </message>
    <message>
        <source>This server is a replica: it only reads.</source>
        <translation>Dieser Server ist ein Replikat: Er kann nur lesen.</translation>
    </message>
    <message>
        <source>Add a database</source>
        <translation>Datenbank hinzufügen</translation>
    </message>
    <message>
        <source>This is added to %1; everything else stays. The password is not in it.</source>
        <translation>Dies wird in %1 eingefügt; alles andere bleibt. Das Passwort ist nicht darin enthalten.</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>The configuration was written, and the gateway has not read it. See its log.</source>
        <translation>Die Konfiguration wurde geschrieben, aber das Gateway hat sie nicht gelesen. Sehen Sie in dessen Log nach.</translation>
    </message>
</context>
<context>
    <name>postern::ui::TimelineView</name>
    <message>
        <source>Timeline of the session</source>
        <translation>Zeitleiste der Sitzung</translation>
    </message>
    <message>
        <source>%1, statement %2 of %3</source>
        <comment>place in a session</comment>
        <translation>%1, Anweisung %2 von %3</translation>
    </message>
    <message>
        <source>statement %1</source>
        <translation>Anweisung %1</translation>
    </message>
</context>
<context>
    <name>postern::ui::Tray</name>
    <message>
        <source>Show Postern</source>
        <translation>Postern anzeigen</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Genehmigungen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message numerus="yes">
        <source>Postern: %n statement(s) wait for approval</source>
        <translation>
            <numerusform>Postern: %n Anweisung wartet auf Genehmigung</numerusform>
            <numerusform>Postern: %n Anweisungen warten auf Genehmigung</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::VerdictChart</name>
    <message>
        <source>Statements per minute</source>
        <translation>Anweisungen pro Minute</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 a minute, %n statement(s)</source>
        <translation>
            <numerusform>%1 pro Minute, %n Anweisung</numerusform>
            <numerusform>%1 pro Minute, %n Anweisungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict, number</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s). %1. The arrow keys choose one, Enter lists its statements.</source>
        <translation>
            <numerusform>%n Balken. %1. Die Pfeiltasten wählen einen aus, die Eingabetaste listet seine Anweisungen auf.</numerusform>
            <numerusform>%n Balken. %1. Die Pfeiltasten wählen einen aus, die Eingabetaste listet seine Anweisungen auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>No statements</source>
        <translation>Keine Anweisungen</translation>
    </message>
</context>
<context>
    <name>postern::ui::VerifyDialog</name>
    <message>
        <source>Signed by %1, the key of this installation.</source>
        <translation>Signiert von %1, dem Schlüssel dieser Installation.</translation>
    </message>
    <message>
        <source>Signed by %1, a key that the store itself names. Compare it with the one that was noted when the gateway was set up.</source>
        <translation>Signiert von %1, einem Schlüssel, den der Speicher selbst nennt. Vergleichen Sie ihn mit dem, der beim Einrichten des Gateways notiert wurde.</translation>
    </message>
    <message>
        <source>Checking every event, hash and signature of the store…</source>
        <translation>Jedes Ereignis, jeder Hash und jede Signatur des Speichers wird geprüft…</translation>
    </message>
    <message>
        <source>Verify the store</source>
        <translation>Speicher prüfen</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>It cannot be checked: %1</source>
        <translation>Prüfung nicht möglich: %1</translation>
    </message>
    <message>
        <source>NOT whole: the store is not as it was recorded. What does not hold stands first.</source>
        <translation>NICHT unversehrt: Der Speicher ist nicht so, wie er aufgezeichnet wurde. Was nicht stimmt, steht zuerst.</translation>
    </message>
    <message>
        <source>Last signature: %1
Kept elsewhere, it shows later whether the store was put back to an earlier state: postern verify --known %1</source>
        <translation>Letzte Signatur: %1
Anderswo aufbewahrt, zeigt sie später, ob der Speicher auf einen früheren Stand zurückgesetzt wurde: postern verify --known %1</translation>
    </message>
    <message>
        <source>Whole: every event is as it was recorded, and the signatures hold.</source>
        <translation>Vollständig: Jedes Ereignis ist, wie es aufgezeichnet wurde, und die Signaturen stimmen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s) after the last signature.</source>
        <translation>
            <numerusform>%1 Ereignis nach der letzten Signatur.</numerusform>
            <numerusform>%1 Ereignisse nach der letzten Signatur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 access(es) after the last signature.</source>
        <translation>
            <numerusform>%1 Zugriff nach der letzten Signatur.</numerusform>
            <numerusform>%1 Zugriffe nach der letzten Signatur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 session(s)</source>
        <translation>
            <numerusform>%1 Sitzung</numerusform>
            <numerusform>%1 Sitzungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s)</source>
        <translation>
            <numerusform>%1 Ereignis</numerusform>
            <numerusform>%1 Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 access(es)</source>
        <translation>
            <numerusform>%1 Zugriff</numerusform>
            <numerusform>%1 Zugriffe</numerusform>
        </translation>
    </message>
</context>
</TS>
