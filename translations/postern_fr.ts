<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Approvals</name>
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
        <translation>, par l’agent %1 (%2)</translation>
    </message>
    <message>
        <source>%1, process %2</source>
        <translation>%1, processus %2</translation>
    </message>
    <message>
        <source> … (cut)</source>
        <translation> … (tronqué)</translation>
    </message>
    <message>
        <source> (decided by %1)</source>
        <translation> (décidé par %1)</translation>
    </message>
    <message>
        <source>%1 by %2, %3</source>
        <translation>%1 par %2, %3</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>approuvée</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>refusée</translation>
    </message>
    <message>
        <source>production</source>
        <translation>production</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>préproduction</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <source>development</source>
        <translation>développement</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The client waits, %1 so far; open for %2 more</source>
        <translation>Le client attend, depuis %1&#x202f;; encore ouverte %2</translation>
    </message>
    <message>
        <source>The client was told to come back; open for %1 more</source>
        <translation>Le client a été invité à revenir&#x202f;; encore ouverte %1</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>Approuvée par %1</translation>
    </message>
    <message>
        <source>Denied by %1</source>
        <translation>Refusée par %1</translation>
    </message>
    <message>
        <source>Nobody decided in time</source>
        <translation>Personne n’a décidé à temps</translation>
    </message>
    <message>
        <source>The client gave up</source>
        <translation>Le client a renoncé</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Retenue par</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>%1 (database %2, as %3)</source>
        <translation>%1 (base %2, en tant que %3)</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaction</translation>
    </message>
    <message>
        <source>open since %1</source>
        <translation>ouverte depuis %1</translation>
    </message>
    <message>
        <source>none is open</source>
        <translation>aucune n’est ouverte</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Politique</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>%1, and version %2 of the published one</source>
        <translation>%1, et la version %2 de celle qui est publiée</translation>
    </message>
    <message>
        <source>Decided before</source>
        <translation>Décidé auparavant</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impact</translation>
    </message>
    <message>
        <source>is being found out</source>
        <translation>en cours d’évaluation</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>%1, statement %2 of session %3</source>
        <translation>%1, instruction %2 de la session %3</translation>
    </message>
    <message numerus="yes">
        <source>about %1 row(s)</source>
        <translation>
            <numerusform>environ %1 ligne</numerusform>
            <numerusform>environ %1 lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>none: %1</source>
        <translation>aucun&#x202f;: %1</translation>
    </message>
    <message>
        <source>(%1, %2)</source>
        <translation>(%1, %2)</translation>
    </message>
    <message>
        <source>It is not measured: %1. %2</source>
        <translation>Non mesuré&#x202f;: %1. %2</translation>
    </message>
    <message>
        <source>It would fail with %1: %2 %3</source>
        <translation>Échouerait avec %1&#x202f;: %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) in %2, rolled back %3</source>
        <translation>
            <numerusform>%1 ligne en %2, annulée %3</numerusform>
            <numerusform>%1 lignes en %2, annulées %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Renvoyé</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>%1 avant</translation>
    </message>
    <message>
        <source>%1 after</source>
        <translation>%1 après</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relations</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>Verrous</translation>
    </message>
    <message>
        <source>%1 on %2 (%3)</source>
        <translation>%1 sur %2 (%3)</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Triggers</translation>
    </message>
    <message>
        <source>%1 on %2, %3, calls %4()</source>
        <translation>%1 sur %2, %3, appelle %4()</translation>
    </message>
    <message>
        <source>Foreign keys</source>
        <translation>Clés étrangères</translation>
    </message>
    <message>
        <source>%1 → %2, %3 (%4)</source>
        <translation>%1 → %2, %3 (%4)</translation>
    </message>
    <message>
        <source>Masked columns</source>
        <translation>Colonnes masquées</translation>
    </message>
    <message>
        <source>Uses them as</source>
        <translation>Les utilise comme</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Passerelle</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Copy</source>
        <comment>rows of a table</comment>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Copier la cellule</translation>
    </message>
    <message>
        <source>Copy all as CSV</source>
        <translation>Tout copier en CSV</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>&quot;%1&quot; is not a path of keys</source>
        <translation>&quot;%1&quot; n’est pas un chemin de clés</translation>
    </message>
    <message>
        <source>%1 announces a key that is not trusted</source>
        <translation>%1 annonce une clé qui n’est pas de confiance</translation>
    </message>
    <message>
        <source>%1 answered too much</source>
        <translation>%1 a trop répondu</translation>
    </message>
    <message>
        <source>%1 bytes of events stay in the journal until the next start: %2</source>
        <translation>%1 octets d’événements restent dans le journal jusqu’au prochain démarrage&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 cannot be an agent&apos;s name</source>
        <translation>%1 ne peut pas être un nom d’agent</translation>
    </message>
    <message>
        <source>%1 cannot be changed this way</source>
        <translation>%1 ne peut pas être modifié ainsi</translation>
    </message>
    <message>
        <source>%1 cannot be found</source>
        <translation>%1 est introuvable</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>%1 est injoignable</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 ne peut pas être lu</translation>
    </message>
    <message>
        <source>%1 cannot be read, or is too long for a configuration</source>
        <translation>%1 ne peut pas être lu, ou est trop long pour une configuration</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 ne peut pas être écrit</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 ne peut pas être écrit&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 cannot name a target</source>
        <translation>%1 ne peut pas nommer une cible</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer</source>
        <translation>%1 a fermé la connexion sans répondre</translation>
    </message>
    <message>
        <source>%1 did not answer in time, or too much</source>
        <translation>%1 n’a pas répondu à temps, ou a trop répondu</translation>
    </message>
    <message>
        <source>%1 did not finish in time</source>
        <translation>%1 n’a pas terminé à temps</translation>
    </message>
    <message>
        <source>%1 does not continue the chain: it was changed</source>
        <translation>%1 ne continue pas la chaîne : elle a été modifiée</translation>
    </message>
    <message>
        <source>%1 ended with exit code %2</source>
        <translation>%1 s’est terminé avec le code %2</translation>
    </message>
    <message>
        <source>%1 has a certificate that this system does not trust, or speaks no TLS that it does</source>
        <translation>%1 a un certificat auquel ce système ne fait pas confiance, ou ne parle aucun TLS commun</translation>
    </message>
    <message>
        <source>%1 has no %2</source>
        <translation>il manque %2 dans %1</translation>
    </message>
    <message>
        <source>%1 has no valid signature</source>
        <translation>%1 n’a pas de signature valable</translation>
    </message>
    <message>
        <source>%1 has the rule %2</source>
        <translation>%1 a la règle %2</translation>
    </message>
    <message>
        <source>%1 has to say where it is kept</source>
        <translation>%1 doit dire où il est conservé</translation>
    </message>
    <message>
        <source>%1 has too few parts for %2</source>
        <translation>%1 a trop peu de parties pour %2</translation>
    </message>
    <message>
        <source>%1 has too many parts for %2</source>
        <translation>%1 a trop de parties pour %2</translation>
    </message>
    <message>
        <source>%1 holds comments, which would be lost; copy the text and put it in by hand</source>
        <translation>%1 contient des commentaires qui seraient perdus&#xa0;; copiez le texte et insérez-le à la main</translation>
    </message>
    <message>
        <source>%1 in %2 has to be %3, not %4</source>
        <translation>%1 dans %2 doit être %3, pas %4</translation>
    </message>
    <message>
        <source>%1 in %2 has to be a string</source>
        <translation>%1 dans %2 doit être une chaîne</translation>
    </message>
    <message>
        <source>%1 in %2 holds control characters</source>
        <translation>%1 dans %2 contient des caractères de contrôle</translation>
    </message>
    <message>
        <source>%1 in %2 is a list of strings; this is %3</source>
        <translation>%1 dans %2 est une liste de chaînes ; ceci est %3</translation>
    </message>
    <message>
        <source>%1 in %2 is an empty list</source>
        <translation>%1 dans %2 est une liste vide</translation>
    </message>
    <message>
        <source>%1 in %2 is empty</source>
        <translation>%1 dans %2 est vide</translation>
    </message>
    <message>
        <source>%1 in %2 names nobody</source>
        <translation>%1 dans %2 ne nomme personne</translation>
    </message>
    <message>
        <source>%1 is a foreign table</source>
        <translation>%1 est une table étrangère</translation>
    </message>
    <message>
        <source>%1 is a list of tables</source>
        <translation>%1 est une liste de tables</translation>
    </message>
    <message>
        <source>%1 is in another&apos;s place: entries were reordered</source>
        <translation>%1 est à la place d’une autre : des entrées ont été réordonnées</translation>
    </message>
    <message>
        <source>%1 is missing: it was removed</source>
        <translation>%1 manque : elle a été supprimée</translation>
    </message>
    <message>
        <source>%1 is missing: the end of the ledger was removed</source>
        <translation>%1 manque : la fin du registre a été supprimée</translation>
    </message>
    <message>
        <source>%1 is no command tag of PostgreSQL</source>
        <translation>%1 n’est pas une étiquette de commande de PostgreSQL</translation>
    </message>
    <message>
        <source>%1 is nobody to grant to</source>
        <translation>%1 n’est personne à qui accorder</translation>
    </message>
    <message>
        <source>%1 is not a JSON object; copy the text and put it in by hand</source>
        <translation>%1 n’est pas un objet JSON&#xa0;; copiez le texte et insérez-le à la main</translation>
    </message>
    <message>
        <source>%1 is not a duration</source>
        <translation>%1 n’est pas une durée</translation>
    </message>
    <message>
        <source>%1 is not a file</source>
        <translation>%1 n’est pas un fichier</translation>
    </message>
    <message>
        <source>%1 is not a value of %2</source>
        <translation>%1 n’est pas une valeur de %2</translation>
    </message>
    <message>
        <source>%1 is not an algorithm that Postern accepts</source>
        <translation>%1 n’est pas un algorithme que Postern accepte</translation>
    </message>
    <message>
        <source>%1 is not known to a second connection</source>
        <translation>%1 est inconnu d’une seconde connexion</translation>
    </message>
    <message>
        <source>%1 is not known to be undone by a rollback</source>
        <translation>on ne sait pas si une annulation défait %1</translation>
    </message>
    <message>
        <source>%1 is not known to the name service</source>
        <translation>%1 est inconnu du service de noms</translation>
    </message>
    <message>
        <source>%1 is not the one that was known before: the store was made anew</source>
        <translation>%1 n’est pas celle qui était connue : le stockage a été refait</translation>
    </message>
    <message>
        <source>%1 is not the public key of an administrator</source>
        <translation>%1 n’est pas la clé publique d’un administrateur</translation>
    </message>
    <message>
        <source>%1 is not what was recorded: it was changed</source>
        <translation>%1 n’est pas ce qui a été enregistré : elle a été modifiée</translation>
    </message>
    <message>
        <source>%1 is nothing that Postern detects</source>
        <translation>%1 n’est rien que Postern détecte</translation>
    </message>
    <message>
        <source>%1 is out of range</source>
        <translation>%1 est hors limites</translation>
    </message>
    <message>
        <source>%1 is reachable from other machines and has no TLS certificate</source>
        <translation>%1 est joignable depuis d’autres machines et n’a pas de certificat TLS</translation>
    </message>
    <message>
        <source>%1 is the beginning of several command tags</source>
        <translation>%1 est le début de plusieurs étiquettes de commande</translation>
    </message>
    <message>
        <source>%1 is there already; copy the text and put it in by hand</source>
        <translation>%1 existe déjà&#xa0;; copiez le texte et insérez-le à la main</translation>
    </message>
    <message>
        <source>%1 is too long to be looked through</source>
        <translation>%1 est trop long pour être examiné</translation>
    </message>
    <message>
        <source>%1 is written with two brackets, once for each</source>
        <translation>%1 s’écrit avec deux crochets, une fois pour chacun</translation>
    </message>
    <message>
        <source>%1 must not stand in the file; say where it is kept</source>
        <translation>%1 ne doit pas figurer dans le fichier ; dites où il est conservé</translation>
    </message>
    <message>
        <source>%1 names groups without &quot;group:&quot;</source>
        <translation>%1 nomme les groupes sans &quot;group:&quot;</translation>
    </message>
    <message>
        <source>%1 needs exactly one place where it is kept</source>
        <translation>%1 a besoin d’exactement un lieu de conservation</translation>
    </message>
    <message>
        <source>%1 of session %2 is not as it was recorded; run postern verify</source>
        <translation>%1 de la session %2 n’est pas tel qu’enregistré&#xa0;; lancez postern verify</translation>
    </message>
    <message>
        <source>%1 reaches past the database&apos;s own rights</source>
        <translation>%1 dépasse les droits propres à la base</translation>
    </message>
    <message>
        <source>%1 redirects to another place, which is not followed</source>
        <translation>%1 redirige ailleurs, ce qui n’est pas suivi</translation>
    </message>
    <message>
        <source>%1 refuses connections</source>
        <translation>%1 refuse les connexions</translation>
    </message>
    <message>
        <source>%1 stands twice in %2</source>
        <translation>%1 figure deux fois dans %2</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else since you began; read it again</source>
        <translation>%1 a été modifié entre-temps par quelqu’un d’autre&#xa0;; relisez-le</translation>
    </message>
    <message>
        <source>%1 was changed in the meantime; look at the change again</source>
        <translation>%1 a été modifié entre-temps&#xa0;; regardez de nouveau la modification</translation>
    </message>
    <message>
        <source>%1 was ended by signal %2</source>
        <translation>%1 a été arrêté par le signal %2</translation>
    </message>
    <message>
        <source>%1 was known before and is not there: the store was truncated</source>
        <translation>%1 était connue et n’est plus là : le stockage a été tronqué</translation>
    </message>
    <message>
        <source>%1 wrote more than %2 bytes</source>
        <translation>%1 a écrit plus de %2 octets</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: refused where rows refer to it</source>
        <translation>%1&#xa0;: refusé là où des lignes y renvoient</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1&#xa0;; %2</translation>
    </message>
    <message>
        <source>%1; `postern check --verbose` lists them</source>
        <translation>%1 ; `postern check --verbose` les énumère</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be an agent&apos;s name; write 1 to 63 of a-z, 0-9, dot, underscore and dash, beginning with a letter or digit (&apos;token&apos; is reserved)</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être le nom d’un agent&#xa0;; écrivez 1 à 63 caractères parmi a-z, 0-9, point, tiret bas et tiret, en commençant par une lettre ou un chiffre («&#xa0;token&#xa0;» est réservé)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no kind of agent; write ai or human</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un genre d’agent&#xa0;; écrivez ai ou human</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a session&apos;s whole ID</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas l’identifiant complet d’une session</translation>
    </message>
    <message>
        <source>A session keeps the role that it was opened with.</source>
        <translation>Une session garde le rôle avec lequel elle a été ouverte.</translation>
    </message>
    <message>
        <source>ALTER TABLE; some of its forms take less</source>
        <translation>ALTER TABLE&#xa0;; certaines formes en prennent moins</translation>
    </message>
    <message>
        <source>ALTER can remove data, change owners or lock a table.</source>
        <translation>ALTER peut supprimer des données, changer de propriétaire ou verrouiller une table.</translation>
    </message>
    <message>
        <source>COPY with PROGRAM runs a shell command on the server. Use COPY … FROM STDIN or TO STDOUT.</source>
        <translation>COPY avec PROGRAM exécute une commande shell sur le serveur. Utilisez COPY … FROM STDIN ou TO STDOUT.</translation>
    </message>
    <message>
        <source>COPY with a file reads or writes the server&apos;s disk. Use COPY … FROM STDIN or TO STDOUT.</source>
        <translation>COPY avec un fichier lit ou écrit le disque du serveur. Utilisez COPY … FROM STDIN ou TO STDOUT.</translation>
    </message>
    <message>
        <source>Dropping a whole database is not done through Postern.</source>
        <translation>On ne supprime pas une base entière à travers Postern.</translation>
    </message>
    <message>
        <source>Foreign servers reach other databases or machines, where Postern does not see what happens.</source>
        <translation>Les serveurs étrangers atteignent d’autres bases ou machines, où Postern ne voit pas ce qui se passe.</translation>
    </message>
    <message>
        <source>It would change 1,000 rows or more. Change fewer at a time, or wait for approval.</source>
        <translation>Elle modifierait 1 000 lignes ou plus. Modifiez-en moins à la fois, ou attendez l’approbation.</translation>
    </message>
    <message>
        <source>It would read a table of a million rows or more from end to end. Use an index, or wait for approval.</source>
        <translation>Elle lirait de bout en bout une table d’un million de lignes ou plus. Utilisez un index, ou attendez l’approbation.</translation>
    </message>
    <message>
        <source>Masked columns decide which rows come back, which lets their values be guessed.</source>
        <translation>Des colonnes masquées décident des lignes renvoyées, ce qui permet de deviner leurs valeurs.</translation>
    </message>
    <message>
        <source>Masked columns would be copied into something that is not masked.</source>
        <translation>Des colonnes masquées seraient copiées dans quelque chose qui ne l’est pas.</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s own tables are changed by its commands, never by hand.</source>
        <translation>Les tables propres à PostgreSQL se modifient par ses commandes, jamais à la main.</translation>
    </message>
    <message>
        <source>Replication streams every table&apos;s data, past every mask and rule.</source>
        <translation>La réplication transmet les données de toutes les tables, hors de tout masque et de toute règle.</translation>
    </message>
    <message>
        <source>Roles, their members and what they own are not changed through Postern.</source>
        <translation>Les rôles, leurs membres et ce qu’ils possèdent ne se modifient pas à travers Postern.</translation>
    </message>
    <message>
        <source>SAML needs a fixed port to come back to</source>
        <translation>SAML a besoin d’un port fixe pour le retour</translation>
    </message>
    <message>
        <source>Server settings are not changed through Postern. Use SET for this session.</source>
        <translation>Les réglages du serveur ne se modifient pas à travers Postern. Utilisez SET pour cette session.</translation>
    </message>
    <message>
        <source>TRUNCATE CASCADE, or it is refused</source>
        <translation>TRUNCATE CASCADE, sinon c’est refusé</translation>
    </message>
    <message>
        <source>The function controls the database server itself.</source>
        <translation>La fonction commande le serveur de base de données lui-même.</translation>
    </message>
    <message>
        <source>The function reaches other databases or machines, where Postern does not see what happens.</source>
        <translation>La fonction atteint d’autres bases ou machines, où Postern ne voit pas ce qui se passe.</translation>
    </message>
    <message>
        <source>The function reads or changes the bytes of tables, past every rule and mask.</source>
        <translation>La fonction lit ou modifie les octets des tables, hors de toute règle et de tout masque.</translation>
    </message>
    <message>
        <source>The function reads or writes files of the database server.</source>
        <translation>La fonction lit ou écrit des fichiers du serveur de base de données.</translation>
    </message>
    <message>
        <source>The function runs SQL or reads tables that are named in its arguments, where rules cannot see them.</source>
        <translation>La fonction exécute du SQL ou lit des tables nommées dans ses arguments, où les règles ne les voient pas.</translation>
    </message>
    <message>
        <source>The statement would store a mask as if it were the real value.</source>
        <translation>L’instruction enregistrerait un masque comme si c’était la vraie valeur.</translation>
    </message>
    <message>
        <source>The view shows configuration files of the database server.</source>
        <translation>La vue montre des fichiers de configuration du serveur de base de données.</translation>
    </message>
    <message>
        <source>This changes who may see or change data.</source>
        <translation>Cela change qui peut voir ou modifier des données.</translation>
    </message>
    <message>
        <source>This loads code into the database server.</source>
        <translation>Cela charge du code dans le serveur de base de données.</translation>
    </message>
    <message>
        <source>This removes data or definitions for good.</source>
        <translation>Cela supprime définitivement des données ou des définitions.</translation>
    </message>
    <message>
        <source>This stops the work of other sessions.</source>
        <translation>Cela arrête le travail d’autres sessions.</translation>
    </message>
    <message>
        <source>This works on the whole server.</source>
        <translation>Cela agit sur tout le serveur.</translation>
    </message>
    <message>
        <source>What this code does cannot be seen from the statement.</source>
        <translation>Ce que fait ce code ne se voit pas dans l’instruction.</translation>
    </message>
    <message>
        <source>Without WHERE it changes every row. Add a WHERE clause, or wait for approval.</source>
        <translation>Sans WHERE, elle modifie toutes les lignes. Ajoutez une clause WHERE, ou attendez l’approbation.</translation>
    </message>
    <message>
        <source>a character that a name has only in double quotes</source>
        <translation>un caractère qu’un nom n’a qu’entre guillemets doubles</translation>
    </message>
    <message>
        <source>a comment has at most %1 bytes of valid text</source>
        <translation>un commentaire a au plus %1 octets de texte valide</translation>
    </message>
    <message>
        <source>a decision on another machine&apos;s statement needs an identity provider: it counts only when it is signed with a key that the approver&apos;s sign-in is bound to; add an [[identity]]</source>
        <translation>décider d’une instruction d’une autre machine demande un fournisseur d’identité&#xa0;: la décision ne compte que signée par une clé liée à l’identification&#xa0;; ajoutez un [[identity]]</translation>
    </message>
    <message>
        <source>a double quote is not closed</source>
        <translation>un guillemet double n’est pas fermé</translation>
    </message>
    <message>
        <source>a fraction or a date</source>
        <translation>une fraction ou une date</translation>
    </message>
    <message>
        <source>a key with too many dots</source>
        <translation>une clé avec trop de points</translation>
    </message>
    <message>
        <source>a line of this kind is not put into a file; copy it</source>
        <translation>une ligne de ce genre ne va dans aucun fichier&#xa0;; copiez-la</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>une liste</translation>
    </message>
    <message>
        <source>a mark has no text</source>
        <translation>une marque n’a pas de texte</translation>
    </message>
    <message>
        <source>a mark is of a statement</source>
        <translation>une marque porte sur une instruction</translation>
    </message>
    <message>
        <source>a note has at most %1 bytes</source>
        <translation>une note a au plus %1 octets</translation>
    </message>
    <message>
        <source>a note is plain text in UTF-8</source>
        <translation>une note est du texte simple en UTF-8</translation>
    </message>
    <message>
        <source>a note needs a text</source>
        <translation>une note demande un texte</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a part of a PostgreSQL name has at most 63 bytes</source>
        <translation>une partie d’un nom PostgreSQL a au plus 63 octets</translation>
    </message>
    <message>
        <source>a part of the name is empty</source>
        <translation>une partie du nom est vide</translation>
    </message>
    <message>
        <source>a part of the token is not canonical base64url</source>
        <translation>une partie du jeton n’est pas du base64url canonique</translation>
    </message>
    <message>
        <source>a role is named by 1 to 63 bytes</source>
        <translation>un rôle se nomme en 1 à 63 octets</translation>
    </message>
    <message>
        <source>a second connection cannot prepare %1</source>
        <translation>une seconde connexion ne peut pas préparer %1</translation>
    </message>
    <message>
        <source>a second identity provider named %1</source>
        <translation>un second fournisseur d’identité nommé %1</translation>
    </message>
    <message>
        <source>a second identity provider with this issuer</source>
        <translation>un second fournisseur d’identité avec cet émetteur</translation>
    </message>
    <message>
        <source>a second mask named %1</source>
        <translation>un second masque nommé %1</translation>
    </message>
    <message>
        <source>a second rule named %1</source>
        <translation>une seconde règle nommée %1</translation>
    </message>
    <message>
        <source>a second target named %1</source>
        <translation>une seconde cible nommée %1</translation>
    </message>
    <message>
        <source>a space</source>
        <translation>une espace</translation>
    </message>
    <message>
        <source>a statement is approved for at most %1 hours</source>
        <translation>une instruction est approuvée pour %1 heures au plus</translation>
    </message>
    <message>
        <source>a statement like this is approved one by one, never for a time</source>
        <translation>une telle instruction s’approuve une par une, jamais pour une durée</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>une chaîne</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>une table</translation>
    </message>
    <message>
        <source>access entry %1 does not continue the chain: it was changed</source>
        <translation>l’entrée d’accès %1 ne continue pas la chaîne : elle a été modifiée</translation>
    </message>
    <message>
        <source>access entry %1 is a note that was moved to another session, or is missing there</source>
        <translation>l’entrée d’accès %1 est une note qui a été déplacée vers une autre session, ou qui y manque</translation>
    </message>
    <message>
        <source>access entry %1 is missing: it was removed</source>
        <translation>l’entrée d’accès %1 manque : elle a été supprimée</translation>
    </message>
    <message>
        <source>access entry %1 is not the signed one: the chain was made anew</source>
        <translation>l’entrée d’accès %1 n’est pas celle qui a été signée : la chaîne a été refaite</translation>
    </message>
    <message>
        <source>access entry %1 is not what was recorded in its place</source>
        <translation>l’entrée d’accès %1 n’est pas ce qui a été enregistré à sa place</translation>
    </message>
    <message>
        <source>access entry %1 is signed and not there: the accesses were truncated</source>
        <translation>l’entrée d’accès %1 est signée et absente : les accès ont été tronqués</translation>
    </message>
    <message>
        <source>access entry %1 is where no entry can be: it was inserted</source>
        <translation>l’entrée d’accès %1 est là où il ne peut y en avoir : elle a été insérée</translation>
    </message>
    <message>
        <source>access to the keychain was denied</source>
        <translation>l’accès au trousseau a été refusé</translation>
    </message>
    <message>
        <source>add %1 = %2</source>
        <translation>ajoutez %1 = %2</translation>
    </message>
    <message>
        <source>add keep_last = 4, or write method = &quot;redact&quot;</source>
        <translation>ajoutez keep_last = 4, ou écrivez method = &quot;redact&quot;</translation>
    </message>
    <message>
        <source>add redirect = { ports = [8400] }, and register http://127.0.0.1:8400/callback</source>
        <translation>ajoutez redirect = { ports = [8400] }, et enregistrez http://127.0.0.1:8400/callback</translation>
    </message>
    <message>
        <source>add tls = { certificate = &quot;server.crt&quot;, key = &quot;server.key&quot; } to [proxy], or listen on 127.0.0.1</source>
        <translation>ajoutez tls = { certificate = &quot;server.crt&quot;, key = &quot;server.key&quot; } à [proxy], ou écoutez sur 127.0.0.1</translation>
    </message>
    <message>
        <source>administrators: only a store on PostgreSQL has some</source>
        <translation>administrators : seul un stockage sur PostgreSQL en a</translation>
    </message>
    <message>
        <source>an IPv6 address stands in brackets</source>
        <translation>une adresse IPv6 s’écrit entre crochets</translation>
    </message>
    <message>
        <source>an empty one</source>
        <translation>une chaîne vide</translation>
    </message>
    <message>
        <source>an event from %1 to %2</source>
        <translation>un événement de %1 à %2</translation>
    </message>
    <message>
        <source>another policy was published since you began; read it first</source>
        <translation>une autre politique a été publiée depuis&#xa0;; lisez-la d’abord</translation>
    </message>
    <message>
        <source>another program listens on port %1</source>
        <translation>un autre programme écoute sur le port %1</translation>
    </message>
    <message>
        <source>approvers and comment_required belong to rules with action = &quot;approve&quot;</source>
        <translation>approvers et comment_required vont avec les règles à action = &quot;approve&quot;</translation>
    </message>
    <message>
        <source>aud is missing or not text</source>
        <translation>aud manque ou n’est pas du texte</translation>
    </message>
    <message>
        <source>aud is not text</source>
        <translation>aud n’est pas du texte</translation>
    </message>
    <message>
        <source>cannot lock %1</source>
        <translation>impossible de verrouiller %1</translation>
    </message>
    <message>
        <source>cannot make a folder beside %1</source>
        <translation>impossible de créer un dossier à côté de %1</translation>
    </message>
    <message>
        <source>cannot open %1</source>
        <translation>impossible d’ouvrir %1</translation>
    </message>
    <message>
        <source>cannot open the password file %1</source>
        <translation>impossible d’ouvrir le fichier de mot de passe %1</translation>
    </message>
    <message>
        <source>cannot run %1</source>
        <translation>impossible de lancer %1</translation>
    </message>
    <message>
        <source>cannot write %1</source>
        <translation>impossible d’écrire %1</translation>
    </message>
    <message>
        <source>certificate is not a certificate</source>
        <translation>certificate n’est pas un certificat</translation>
    </message>
    <message>
        <source>check that it exists and may be read</source>
        <translation>vérifiez qu’il existe et peut être lu</translation>
    </message>
    <message>
        <source>check that it is a plain file</source>
        <translation>vérifiez que c’est un fichier ordinaire</translation>
    </message>
    <message>
        <source>check the spelling</source>
        <translation>vérifiez l’orthographe</translation>
    </message>
    <message>
        <source>choose a folder of at most %1 bytes</source>
        <translation>choisissez un dossier d’au plus %1 octets</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>choisissez un autre nom</translation>
    </message>
    <message>
        <source>close the quoted name, and write &quot;&quot; for a quote in it</source>
        <translation>fermez le nom entre guillemets, et écrivez &quot;&quot; pour un guillemet à l’intérieur</translation>
    </message>
    <message>
        <source>command has to be a list of words, the program first</source>
        <translation>command doit être une liste de mots, le programme en premier</translation>
    </message>
    <message>
        <source>composite type</source>
        <translation>type composite</translation>
    </message>
    <message>
        <source>conninfo asks for a replication connection</source>
        <translation>conninfo demande une connexion de réplication</translation>
    </message>
    <message>
        <source>conninfo has a parameter name with %</source>
        <translation>conninfo a un nom de paramètre avec %</translation>
    </message>
    <message>
        <source>conninfo has an unknown parameter %1</source>
        <translation>conninfo a un paramètre inconnu %1</translation>
    </message>
    <message>
        <source>conninfo has no &quot;=&quot; after %1</source>
        <translation>il manque &quot;=&quot; après %1 dans conninfo</translation>
    </message>
    <message>
        <source>conninfo holds a secret (%1)</source>
        <translation>conninfo contient un secret (%1)</translation>
    </message>
    <message>
        <source>conninfo names %1 twice</source>
        <translation>conninfo nomme %1 deux fois</translation>
    </message>
    <message>
        <source>define it with a [[target]]</source>
        <translation>définissez-la avec un [[target]]</translation>
    </message>
    <message>
        <source>encryption: a store on PostgreSQL is not encrypted by Postern</source>
        <translation>encryption : Postern ne chiffre pas un stockage sur PostgreSQL</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>l’événement %1</translation>
    </message>
    <message>
        <source>event %1 is missing: it was removed</source>
        <translation>l’événement %1 manque : il a été supprimé</translation>
    </message>
    <message>
        <source>event %1 is not in its place: events were reordered</source>
        <translation>l’événement %1 n’est pas à sa place : des événements ont été réordonnés</translation>
    </message>
    <message>
        <source>event %1 is not what was recorded: it was changed</source>
        <translation>l’événement %1 n’est pas ce qui a été enregistré : il a été modifié</translation>
    </message>
    <message>
        <source>event %1 is there more than once: one was inserted</source>
        <translation>l’événement %1 est là plus d’une fois : un a été inséré</translation>
    </message>
    <message>
        <source>events %1 to %2 cannot be read: their block was changed</source>
        <translation>les événements %1 à %2 ne peuvent pas être lus : leur bloc a été modifié</translation>
    </message>
    <message>
        <source>exactly 100 groups: some providers cut the list there without saying so</source>
        <translation>exactement 100 groupes : certains fournisseurs coupent la liste là sans le dire</translation>
    </message>
    <message>
        <source>exp is missing or not a number of seconds</source>
        <translation>exp manque ou n’est pas un nombre de secondes</translation>
    </message>
    <message>
        <source>foreign key %1</source>
        <translation>clé étrangère %1</translation>
    </message>
    <message>
        <source>foreign key %1 is checked</source>
        <translation>la clé étrangère %1 est vérifiée</translation>
    </message>
    <message>
        <source>foreign keys</source>
        <translation>clés étrangères</translation>
    </message>
    <message>
        <source>foreign table</source>
        <translation>table étrangère</translation>
    </message>
    <message>
        <source>give each [[identity]] a name of its own</source>
        <translation>donnez à chaque [[identity]] un nom propre</translation>
    </message>
    <message>
        <source>give each [[mask]] a name of its own</source>
        <translation>donnez à chaque [[mask]] un nom propre</translation>
    </message>
    <message>
        <source>give each [[rule]] a name of its own</source>
        <translation>donnez à chaque [[rule]] un nom propre</translation>
    </message>
    <message>
        <source>give each [[target]] a name of its own</source>
        <translation>donnez à chaque [[target]] un nom propre</translation>
    </message>
    <message>
        <source>grant a role of yours, pg_read_all_data or pg_write_all_data</source>
        <translation>accordez un rôle à vous, pg_read_all_data ou pg_write_all_data</translation>
    </message>
    <message>
        <source>grants name a list of roles</source>
        <translation>grants nomme une liste de rôles</translation>
    </message>
    <message>
        <source>iat is missing or not a number of seconds</source>
        <translation>iat manque ou n’est pas un nombre de secondes</translation>
    </message>
    <message>
        <source>issuer is not an entity ID</source>
        <translation>issuer n’est pas un entity ID</translation>
    </message>
    <message>
        <source>issuer is not an https address</source>
        <translation>issuer n’est pas une adresse https</translation>
    </message>
    <message>
        <source>it calls %1(), which may do what no rollback undoes%2</source>
        <translation>elle appelle %1(), qui peut faire ce qu’aucune annulation ne défait%2</translation>
    </message>
    <message>
        <source>it calls %1(), which uses %2</source>
        <translation>elle appelle %1(), qui utilise %2</translation>
    </message>
    <message>
        <source>it calls %1(), written in %2, which cannot be looked into%3</source>
        <translation>elle appelle %1(), écrite en %2, qui ne peut pas être examinée%3</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>elle ne peut pas être lue</translation>
    </message>
    <message>
        <source>it does not answer this sign-in (InResponseTo)</source>
        <translation>elle ne répond pas à cette identification (InResponseTo)</translation>
    </message>
    <message>
        <source>it had let another statement pass, and was for one</source>
        <translation>elle avait déjà laissé passer une autre instruction, et valait pour une seule</translation>
    </message>
    <message>
        <source>it has an ID of another namespace</source>
        <translation>elle a un ID d’un autre espace de noms</translation>
    </message>
    <message>
        <source>it has comments, processing instructions or entities in it</source>
        <translation>elle contient des commentaires, des instructions de traitement ou des entités</translation>
    </message>
    <message>
        <source>it has entities in it</source>
        <translation>elle contient des entités</translation>
    </message>
    <message>
        <source>it has expired, or a clock is wrong</source>
        <translation>elle a expiré, ou une horloge est fausse</translation>
    </message>
    <message>
        <source>it has no assertion, or more than one</source>
        <translation>elle n’a pas d’assertion, ou en a plus d’une</translation>
    </message>
    <message>
        <source>it has no bearer confirmation</source>
        <translation>elle n’a pas de confirmation de type bearer</translation>
    </message>
    <message>
        <source>it has signatures where none belong</source>
        <translation>elle a des signatures là où il n’en faut pas</translation>
    </message>
    <message>
        <source>it is a function call by number</source>
        <translation>c’est un appel de fonction par numéro</translation>
    </message>
    <message>
        <source>it is about another request</source>
        <translation>elle porte sur une autre demande</translation>
    </message>
    <message>
        <source>it is about another statement</source>
        <translation>elle porte sur une autre instruction</translation>
    </message>
    <message>
        <source>it is about another statement than the one that waits; look at the request again</source>
        <translation>elle porte sur une autre instruction que celle qui attend&#xa0;; regardez de nouveau la demande</translation>
    </message>
    <message>
        <source>it is empty, too long, or not UTF-8</source>
        <translation>elle est vide, trop longue ou n’est pas en UTF-8</translation>
    </message>
    <message>
        <source>it is for another address (Destination)</source>
        <translation>elle est destinée à une autre adresse (Destination)</translation>
    </message>
    <message>
        <source>it is from another issuer</source>
        <translation>elle vient d’un autre émetteur</translation>
    </message>
    <message>
        <source>it is from the future; a clock is wrong</source>
        <translation>elle vient du futur&#xa0;; une horloge est fausse</translation>
    </message>
    <message>
        <source>it is measured on its gateway&apos;s machine</source>
        <translation>la mesure se fait sur la machine de la passerelle</translation>
    </message>
    <message>
        <source>it is not a SAML 2.0 Response</source>
        <translation>ce n’est pas une Response SAML 2.0</translation>
    </message>
    <message>
        <source>it is not base64</source>
        <translation>elle n’est pas en base64</translation>
    </message>
    <message>
        <source>it is not signed</source>
        <translation>elle n’est pas signée</translation>
    </message>
    <message>
        <source>it is not well-formed XML, or has a DTD</source>
        <translation>elle n’est pas du XML bien formé, ou contient une DTD</translation>
    </message>
    <message>
        <source>it is too deep or has too many parts</source>
        <translation>elle est trop imbriquée ou a trop de parties</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>elle est trop longue</translation>
    </message>
    <message>
        <source>it is your own statement, and four_eyes asks for somebody else&apos;s decision</source>
        <translation>c’est votre propre instruction, et four_eyes demande la décision de quelqu’un d’autre</translation>
    </message>
    <message>
        <source>it reaches more than %1 functions</source>
        <translation>elle atteint plus de %1 fonctions</translation>
    </message>
    <message>
        <source>it stands there twice</source>
        <translation>elle y figure deux fois</translation>
    </message>
    <message>
        <source>it was another decision</source>
        <translation>c’était une autre décision</translation>
    </message>
    <message>
        <source>it was used before</source>
        <translation>elle a déjà été utilisée</translation>
    </message>
    <message>
        <source>it would hold for too long</source>
        <translation>elle vaudrait trop longtemps</translation>
    </message>
    <message>
        <source>its assertion is not a SAML 2.0 one</source>
        <translation>son assertion n’est pas de SAML 2.0</translation>
    </message>
    <message>
        <source>its assertion was not made just now (IssueInstant); or this machine&apos;s clock is wrong</source>
        <translation>son assertion ne vient pas d’être émise (IssueInstant), ou l’horloge de cette machine est fausse</translation>
    </message>
    <message>
        <source>its attributes cannot be read</source>
        <translation>ses attributs ne sont pas lisibles</translation>
    </message>
    <message>
        <source>its comment is another</source>
        <translation>son commentaire est un autre</translation>
    </message>
    <message>
        <source>its confirmation has expired (NotOnOrAfter); or this machine&apos;s clock is wrong</source>
        <translation>sa confirmation a expiré (NotOnOrAfter), ou l’horloge de cette machine est fausse</translation>
    </message>
    <message>
        <source>its confirmation has no end, or a beginning</source>
        <translation>sa confirmation n’a pas de fin, ou a un début</translation>
    </message>
    <message>
        <source>its signature is not by the certificate in [[identity]]</source>
        <translation>sa signature n’est pas du certificat de [[identity]]</translation>
    </message>
    <message>
        <source>its signature is not by the key that it names</source>
        <translation>sa signature ne vient pas de la clé qu’elle nomme</translation>
    </message>
    <message>
        <source>its signature is not of the one form that is accepted: enveloped, exclusive canonicalization, RSA or ECDSA with SHA-256 or better</source>
        <translation>sa signature n’a pas la seule forme acceptée&#xa0;: enveloped, canonisation exclusive, RSA ou ECDSA avec SHA-256 ou mieux</translation>
    </message>
    <message>
        <source>its target has temporary roles, and a connection of Postern&apos;s own would have the rights of the role that makes them</source>
        <translation>sa cible a des rôles temporaires, et une connexion propre à Postern aurait les droits du rôle qui les crée</translation>
    </message>
    <message>
        <source>its token is another person&apos;s</source>
        <translation>son jeton est celui de quelqu’un d’autre</translation>
    </message>
    <message>
        <source>join the two [[identity]] tables into one</source>
        <translation>réunissez les deux tables [[identity]] en une</translation>
    </message>
    <message>
        <source>keep the configuration below 1 MiB</source>
        <translation>gardez la configuration sous 1 Mio</translation>
    </message>
    <message>
        <source>keep_first and keep_last belong to method = &quot;partial&quot;</source>
        <translation>keep_first et keep_last vont avec method = &quot;partial&quot;</translation>
    </message>
    <message>
        <source>leave administrators out, or write url = &quot;postgresql://…&quot;</source>
        <translation>omettez administrators, ou écrivez url = &quot;postgresql://…&quot;</translation>
    </message>
    <message>
        <source>leave encryption out; the server&apos;s disk can be encrypted</source>
        <translation>omettez encryption ; le disque du serveur peut être chiffré</translation>
    </message>
    <message>
        <source>leave it out: keychain, env and file are read for each connection</source>
        <translation>omettez-le : keychain, env et file sont lus à chaque connexion</translation>
    </message>
    <message>
        <source>leave out brackets: a path goes on in every element of an array</source>
        <translation>omettez les crochets : un chemin continue dans chaque élément d’un tableau</translation>
    </message>
    <message>
        <source>ledger entry %1</source>
        <translation>l’entrée %1 du registre</translation>
    </message>
    <message>
        <source>ledger entry %1 of gateway %2</source>
        <translation>l’entrée %1 du registre de la passerelle %2</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>locks</source>
        <translation>verrous</translation>
    </message>
    <message>
        <source>materialized view</source>
        <translation>vue matérialisée</translation>
    </message>
    <message>
        <source>method &quot;partial&quot; keeps nothing</source>
        <translation>method &quot;partial&quot; ne garde rien</translation>
    </message>
    <message>
        <source>more than %1 statements; name fewer sessions</source>
        <translation>plus de %1 instructions&#xa0;; nommez moins de sessions</translation>
    </message>
    <message>
        <source>names that begin with &quot;baseline/&quot; are the built-in rules&apos;</source>
        <translation>les noms qui commencent par &quot;baseline/&quot; sont ceux des règles intégrées</translation>
    </message>
    <message>
        <source>nbf is not a number of seconds</source>
        <translation>nbf n’est pas un nombre de secondes</translation>
    </message>
    <message>
        <source>no [[identity]] is named &apos;%1&apos;</source>
        <translation>aucun [[identity]] ne s’appelle «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>no [[target]] is named %1</source>
        <translation>aucun [[target]] ne s’appelle %1</translation>
    </message>
    <message>
        <source>no browser can be started from here</source>
        <translation>aucun navigateur ne peut être lancé d’ici</translation>
    </message>
    <message>
        <source>no built-in rule is named %1</source>
        <translation>aucune règle intégrée ne s’appelle %1</translation>
    </message>
    <message>
        <source>no column was chosen</source>
        <translation>aucune colonne n’a été choisie</translation>
    </message>
    <message>
        <source>no key of the provider fits the token&apos;s header</source>
        <translation>aucune clé du fournisseur ne correspond à l’en-tête du jeton</translation>
    </message>
    <message>
        <source>no policy in the store can be believed: %1</source>
        <translation>aucune politique du stockage n’est digne de foi&#xa0;: %1</translation>
    </message>
    <message>
        <source>no target is named &apos;%1&apos; in %2; there is none, add a [[target]]</source>
        <translation>aucune cible ne s’appelle «&#xa0;%1&#xa0;» dans %2&#xa0;; il n’y en a aucune, ajoutez un [[target]]</translation>
    </message>
    <message>
        <source>no target is named &apos;%1&apos; in %2; there is: %3</source>
        <translation>aucune cible ne s’appelle «&#xa0;%1&#xa0;» dans %2&#xa0;; il y a&#xa0;: %3</translation>
    </message>
    <message>
        <source>nobody has the approve role; write [roles] approve in the configuration</source>
        <translation>personne n’a le rôle approve&#xa0;; écrivez [roles] approve dans la configuration</translation>
    </message>
    <message>
        <source>nobody is signed in to decide</source>
        <translation>personne n’est identifié pour décider</translation>
    </message>
    <message>
        <source>nobody is signed in; &apos;postern login&apos; signs in</source>
        <translation>personne n’est identifié&#xa0;; identifiez-vous ici ou avec «&#xa0;postern login&#xa0;»</translation>
    </message>
    <message>
        <source>nobody is signed in; &apos;postern login&apos; signs in, --token-file decides with a token</source>
        <translation>personne n’est identifié&#xa0;; identifiez-vous ici ou avec «&#xa0;postern login&#xa0;»&#xa0;; --token-file décide avec un jeton</translation>
    </message>
    <message>
        <source>nobody signed in within 5 minutes</source>
        <translation>personne ne s’est identifié en 5 minutes</translation>
    </message>
    <message>
        <source>none of your groups is granted a role on target &quot;%1&quot;</source>
        <translation>aucun de vos groupes n’a de rôle sur la cible «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>not everything could be found out: %1</source>
        <translation>tout n’a pas pu être établi&#xa0;: %1</translation>
    </message>
    <message>
        <source>not valid TOML: %1</source>
        <translation>TOML non valable : %1</translation>
    </message>
    <message>
        <source>one with control characters</source>
        <translation>une chaîne avec des caractères de contrôle</translation>
    </message>
    <message>
        <source>only the first %1 %2 are shown</source>
        <translation>seuls les %1 premiers sont montrés (%2)</translation>
    </message>
    <message>
        <source>only the first %1 foreign keys were looked at</source>
        <translation>seules les %1 premières clés étrangères ont été regardées</translation>
    </message>
    <message>
        <source>only the first %1 kinds of differences are shown</source>
        <translation>seuls les %1 premiers genres de différences sont montrés</translation>
    </message>
    <message>
        <source>only the first %1 statements are planned</source>
        <translation>seules les %1 premières instructions sont planifiées</translation>
    </message>
    <message>
        <source>partitioned table</source>
        <translation>table partitionnée</translation>
    </message>
    <message>
        <source>policy version %1, which was in force, %2</source>
        <translation>la version %1 de la politique, qui était en vigueur, %2</translation>
    </message>
    <message>
        <source>ports below 1024 are for the system</source>
        <translation>les ports inférieurs à 1024 sont réservés au système</translation>
    </message>
    <message>
        <source>ports has to be a list of port numbers</source>
        <translation>ports doit être une liste de numéros de port</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>relations</translation>
    </message>
    <message>
        <source>remove it and write password = { keychain = &quot;…&quot; }, { env = &quot;…&quot; }, { file = &quot;…&quot; } or { command = [&quot;…&quot;] } in the [[target]]</source>
        <translation>retirez-le et écrivez password = { keychain = &quot;…&quot; }, { env = &quot;…&quot; }, { file = &quot;…&quot; } ou { command = [&quot;…&quot;] } dans [[target]]</translation>
    </message>
    <message>
        <source>remove one of the two</source>
        <translation>retirez l’un des deux</translation>
    </message>
    <message>
        <source>remove replication</source>
        <translation>retirez replication</translation>
    </message>
    <message>
        <source>request %1 has expired</source>
        <translation>la demande %1 a expiré</translation>
    </message>
    <message>
        <source>request %1 is not open any more</source>
        <translation>la demande %1 n’est plus ouverte</translation>
    </message>
    <message>
        <source>rule &quot;%1&quot; is decided by %2</source>
        <translation>la règle «&#xa0;%1&#xa0;» est du ressort de %2</translation>
    </message>
    <message>
        <source>save the file as UTF-8</source>
        <translation>enregistrez le fichier en UTF-8</translation>
    </message>
    <message>
        <source>see the example configuration for the layout</source>
        <translation>voyez la disposition dans la configuration d’exemple</translation>
    </message>
    <message>
        <source>sequence</source>
        <translation>séquence</translation>
    </message>
    <message>
        <source>session %1 has events and is not in the ledger: they were inserted</source>
        <translation>la session %1 a des événements et n’est pas dans le registre : ils ont été insérés</translation>
    </message>
    <message>
        <source>session %1 has no statement %2; it has %3</source>
        <translation>la session %1 n’a pas d’instruction %2&#xa0;; elle en a %3</translation>
    </message>
    <message>
        <source>session %1 is in the ledger and not in the store: it was removed</source>
        <translation>la session %1 est dans le registre et pas dans le stockage : elle a été supprimée</translation>
    </message>
    <message>
        <source>session %1 is not in the ledger: it was inserted, or the ledger was truncated</source>
        <translation>la session %1 n’est pas dans le registre : elle a été insérée, ou le registre a été tronqué</translation>
    </message>
    <message>
        <source>session %1 is not in the store</source>
        <translation>la session %1 n’est pas dans le stockage</translation>
    </message>
    <message>
        <source>session %1 was removed by retention and is there again: it was inserted</source>
        <translation>la session %1 a été supprimée par la conservation et est de nouveau là : elle a été insérée</translation>
    </message>
    <message>
        <source>sign_in is not an https address</source>
        <translation>sign_in n’est pas une adresse https</translation>
    </message>
    <message>
        <source>signed out here, but gateways on other machines could not be told: %1</source>
        <translation>déconnecté ici, mais les passerelles d’autres machines n’ont pas pu être prévenues&#xa0;: %1</translation>
    </message>
    <message>
        <source>signed out here, but the provider could not be told: %1</source>
        <translation>déconnecté ici, mais le fournisseur n’a pas pu être prévenu&#xa0;: %1</translation>
    </message>
    <message>
        <source>somebody else made it</source>
        <translation>quelqu’un d’autre l’a prise</translation>
    </message>
    <message>
        <source>something follows the time zone</source>
        <translation>quelque chose suit le fuseau horaire</translation>
    </message>
    <message>
        <source>sub is missing, empty or not a name</source>
        <translation>sub manque, est vide ou n’est pas un nom</translation>
    </message>
    <message>
        <source>table</source>
        <translation>table</translation>
    </message>
    <message>
        <source>tables and lists are nested too deeply</source>
        <translation>tables et listes sont trop imbriquées</translation>
    </message>
    <message>
        <source>target &quot;%1&quot; cannot be reached: %2</source>
        <translation>la cible «&#xa0;%1&#xa0;» est injoignable&#xa0;: %2</translation>
    </message>
    <message>
        <source>target &quot;%1&quot; did not accept Postern&apos;s credentials; see Postern&apos;s log</source>
        <translation>la cible «&#xa0;%1&#xa0;» n’a pas accepté les identifiants de Postern&#xa0;; voyez le journal de Postern</translation>
    </message>
    <message>
        <source>target &quot;%1&quot; did not let Postern make a temporary role; see Postern&apos;s log</source>
        <translation>la cible «&#xa0;%1&#xa0;» n’a pas laissé Postern créer un rôle temporaire&#xa0;; voyez le journal de Postern</translation>
    </message>
    <message>
        <source>target &quot;%1&quot; is not configured right; see Postern&apos;s log</source>
        <translation>la cible «&#xa0;%1&#xa0;» est mal configurée&#xa0;; voyez le journal de Postern</translation>
    </message>
    <message>
        <source>temporary_roles need grants: who is given which roles</source>
        <translation>temporary_roles a besoin de grants : qui reçoit quels rôles</translation>
    </message>
    <message>
        <source>the ID token belongs to another access token (at_hash)</source>
        <translation>le jeton ID appartient à un autre jeton d’accès (at_hash)</translation>
    </message>
    <message>
        <source>the address has no port</source>
        <translation>l’adresse n’a pas de port</translation>
    </message>
    <message>
        <source>the address is neither an IP address nor a host name</source>
        <translation>l’adresse n’est ni une adresse IP ni un nom d’hôte</translation>
    </message>
    <message>
        <source>the algorithm %1 is not among those configured for %2</source>
        <translation>l’algorithme %1 n’est pas de ceux configurés pour %2</translation>
    </message>
    <message>
        <source>the algorithm is none that Postern accepts (alg)</source>
        <translation>l’algorithme n’est pas de ceux que Postern accepte (alg)</translation>
    </message>
    <message>
        <source>the answer came from another provider</source>
        <translation>la réponse venait d’un autre fournisseur</translation>
    </message>
    <message>
        <source>the browser cannot come back: port %1 of this machine is taken; end what listens there, or name more ports in [[identity]] redirect</source>
        <translation>le navigateur ne peut pas revenir&#xa0;: le port %1 de cette machine est pris&#xa0;; arrêtez ce qui y écoute, ou nommez plus de ports dans [[identity]] redirect</translation>
    </message>
    <message>
        <source>the bundle cannot be signed: %1</source>
        <translation>le paquet ne peut pas être signé&#xa0;: %1</translation>
    </message>
    <message>
        <source>the catalog of %1 cannot be read (%2): what is masked on it is not known</source>
        <translation>le catalogue de %1 ne peut pas être lu (%2)&#xa0;: ce qui y est masqué n’est pas connu</translation>
    </message>
    <message>
        <source>the chain of events %1 to %2 is not what was recorded: it was changed</source>
        <translation>la chaîne des événements %1 à %2 n’est pas ce qui a été enregistré : elle a été modifiée</translation>
    </message>
    <message>
        <source>the chain up to event %1 is not the signed one: events were changed and the chain made anew</source>
        <translation>la chaîne jusqu’à l’événement %1 n’est pas celle qui a été signée : des événements ont été modifiés et la chaîne refaite</translation>
    </message>
    <message>
        <source>the changed file would not be valid</source>
        <translation>le fichier modifié ne serait pas valide</translation>
    </message>
    <message>
        <source>the claim %1 is not a list of groups</source>
        <translation>le claim %1 n’est pas une liste de groupes</translation>
    </message>
    <message>
        <source>the claim %1 is not what [[identity]] require says</source>
        <translation>le claim %1 n’est pas ce que dit require dans [[identity]]</translation>
    </message>
    <message>
        <source>the claim %1 lists more than %2 groups</source>
        <translation>le claim %1 énumère plus de %2 groupes</translation>
    </message>
    <message>
        <source>the claim %1 lists something that is not a group&apos;s name</source>
        <translation>le claim %1 énumère quelque chose qui n’est pas un nom de groupe</translation>
    </message>
    <message>
        <source>the claims are not a JSON object</source>
        <translation>les claims ne sont pas un objet JSON</translation>
    </message>
    <message>
        <source>the claims are not a JSON object: %1</source>
        <translation>les claims ne sont pas un objet JSON : %1</translation>
    </message>
    <message>
        <source>the command %1</source>
        <translation>la commande %1</translation>
    </message>
    <message>
        <source>the configuration has changed</source>
        <translation>la configuration a changé</translation>
    </message>
    <message>
        <source>the connection could not be made</source>
        <translation>la connexion n’a pas pu être établie</translation>
    </message>
    <message>
        <source>the data folder %1 is in use by another gateway, process %2</source>
        <translation>le dossier de données %1 est utilisé par une autre passerelle, processus %2</translation>
    </message>
    <message>
        <source>the days are not days of the week</source>
        <translation>les jours ne sont pas des jours de la semaine</translation>
    </message>
    <message>
        <source>the decision does not count: %1</source>
        <translation>la décision ne compte pas&#xa0;: %1</translation>
    </message>
    <message>
        <source>the decision on request %1 is not the one that was signed: %2</source>
        <translation>la décision sur la demande %1 n’est pas celle qui a été signée : %2</translation>
    </message>
    <message>
        <source>the environment variable %1</source>
        <translation>la variable d’environnement %1</translation>
    </message>
    <message>
        <source>the environment variable %1 is not set</source>
        <translation>la variable d’environnement %1 n’est pas définie</translation>
    </message>
    <message>
        <source>the export was cancelled</source>
        <translation>l’export a été annulé</translation>
    </message>
    <message>
        <source>the file %1</source>
        <translation>le fichier %1</translation>
    </message>
    <message>
        <source>the file cannot be opened</source>
        <translation>le fichier ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>le fichier ne peut pas être lu</translation>
    </message>
    <message>
        <source>the file could not be read as TOML</source>
        <translation>le fichier n’a pas pu être lu comme TOML</translation>
    </message>
    <message>
        <source>the file has to be named with its whole path</source>
        <translation>le fichier doit être nommé par son chemin complet</translation>
    </message>
    <message>
        <source>the file is larger than 1 MiB</source>
        <translation>le fichier dépasse 1 Mio</translation>
    </message>
    <message>
        <source>the file is not UTF-8 text</source>
        <translation>le fichier n’est pas du texte UTF-8</translation>
    </message>
    <message>
        <source>the folder of %1 cannot be made: %2</source>
        <translation>le dossier de %1 ne peut pas être créé&#xa0;: %2</translation>
    </message>
    <message>
        <source>the folder of a Unix socket has to be an absolute path</source>
        <translation>le dossier d’un socket Unix doit être un chemin absolu</translation>
    </message>
    <message>
        <source>the gateway does not accept the sign-in that the decision rests on; sign in again</source>
        <translation>la passerelle n’accepte pas l’identification sur laquelle repose la décision&#xa0;; identifiez-vous de nouveau</translation>
    </message>
    <message>
        <source>the gateway has not answered; should it come back within two minutes, the decision counts</source>
        <translation>la passerelle n’a pas répondu&#xa0;; si elle revient dans les deux minutes, la décision compte</translation>
    </message>
    <message>
        <source>the gateway is shutting down</source>
        <translation>la passerelle s’arrête</translation>
    </message>
    <message>
        <source>the gateway is shutting down or too busy</source>
        <translation>la passerelle s’arrête ou est trop occupée</translation>
    </message>
    <message>
        <source>the gateway&apos;s answer cannot be read</source>
        <translation>la réponse de la passerelle ne peut pas être lue</translation>
    </message>
    <message>
        <source>the header has %1</source>
        <translation>l’en-tête contient %1</translation>
    </message>
    <message>
        <source>the header is not a JSON object</source>
        <translation>l’en-tête n’est pas un objet JSON</translation>
    </message>
    <message>
        <source>the header is not a JSON object: %1</source>
        <translation>l’en-tête n’est pas un objet JSON : %1</translation>
    </message>
    <message>
        <source>the header is too long</source>
        <translation>l’en-tête est trop long</translation>
    </message>
    <message>
        <source>the header&apos;s kid is not a key&apos;s name</source>
        <translation>kid de l’en-tête n’est pas un nom de clé</translation>
    </message>
    <message>
        <source>the header&apos;s typ is not a string</source>
        <translation>typ de l’en-tête n’est pas une chaîne</translation>
    </message>
    <message>
        <source>the header&apos;s typ is not a token&apos;s</source>
        <translation>typ de l’en-tête n’est pas celui d’un jeton</translation>
    </message>
    <message>
        <source>the hours are not a span of time</source>
        <translation>les heures ne sont pas une plage horaire</translation>
    </message>
    <message>
        <source>the journal holds an event of another version at position %1; start the Postern that wrote it once</source>
        <translation>le journal contient à la position %1 un événement d’une autre version&#xa0;; lancez une fois le Postern qui l’a écrit</translation>
    </message>
    <message>
        <source>the journal is damaged at position %1</source>
        <translation>le journal est endommagé à la position %1</translation>
    </message>
    <message>
        <source>the keychain did not answer as expected</source>
        <translation>le trousseau n’a pas répondu comme prévu</translation>
    </message>
    <message>
        <source>the keychain did not answer within 5 seconds</source>
        <translation>le trousseau n’a pas répondu en 5 secondes</translation>
    </message>
    <message>
        <source>the keychain entry %1</source>
        <translation>l’entrée %1 du trousseau</translation>
    </message>
    <message>
        <source>the keychain gave back something else than was written</source>
        <translation>le trousseau a rendu autre chose que ce qui avait été écrit</translation>
    </message>
    <message>
        <source>the keychain has no such entry</source>
        <translation>le trousseau n’a pas cette entrée</translation>
    </message>
    <message>
        <source>the keys of %1 are not at hand: %2</source>
        <translation>les clés de %1 ne sont pas disponibles : %2</translation>
    </message>
    <message>
        <source>the ledger does not know session %1; run postern verify</source>
        <translation>le registre ne connaît pas la session %1&#xa0;; lancez postern verify</translation>
    </message>
    <message>
        <source>the name has too many parts</source>
        <translation>le nom a trop de parties</translation>
    </message>
    <message>
        <source>the name is not UTF-8</source>
        <translation>le nom n’est pas en UTF-8</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>le nom est trop long</translation>
    </message>
    <message>
        <source>the password file %1 can be read by everybody; run chmod 600 on it</source>
        <translation>le fichier de mot de passe %1 est lisible par tous&#xa0;; exécutez chmod 600</translation>
    </message>
    <message>
        <source>the password file %1 is not a file</source>
        <translation>le fichier de mot de passe %1 n’est pas un fichier</translation>
    </message>
    <message>
        <source>the password file %1 is too long to be one</source>
        <translation>le fichier de mot de passe %1 est trop long pour en être un</translation>
    </message>
    <message>
        <source>the password from %1 is empty</source>
        <translation>le mot de passe venant de %1 est vide</translation>
    </message>
    <message>
        <source>the password from %1 is more than one line</source>
        <translation>le mot de passe venant de %1 a plus d’une ligne</translation>
    </message>
    <message>
        <source>the path of the Unix socket is too long</source>
        <translation>le chemin du socket Unix est trop long</translation>
    </message>
    <message>
        <source>the payload keys are where encryption_key says, and changed there: add the output of postern keys new, after a blank, to the end of the line</source>
        <translation>les clés de contenu sont là où le dit encryption_key, et s’y modifient&#xa0;: ajoutez la sortie de postern keys new, après un espace, à la fin de la ligne</translation>
    </message>
    <message>
        <source>the person is in more groups than the answer holds; have the provider send only the groups assigned to this application</source>
        <translation>la personne est dans plus de groupes que la réponse n’en contient ; faites envoyer par le fournisseur les seuls groupes attribués à cette application</translation>
    </message>
    <message>
        <source>the person is in more groups than the token holds; have the provider send only the groups assigned to this application, or application roles</source>
        <translation>la personne est dans plus de groupes que le jeton n’en contient ; faites envoyer par le fournisseur les seuls groupes attribués à cette application, ou des rôles d’application</translation>
    </message>
    <message>
        <source>the port is not a number from 1 to 65535</source>
        <translation>le port n’est pas un nombre de 1 à 65535</translation>
    </message>
    <message>
        <source>the proof of its key cannot be read</source>
        <translation>la preuve de sa clé ne peut pas être lue</translation>
    </message>
    <message>
        <source>the provider answered with HTTP status %1</source>
        <translation>le fournisseur a répondu avec le statut HTTP %1</translation>
    </message>
    <message>
        <source>the provider calls itself &quot;%1&quot;; issuer in [[identity]] has to be exactly that</source>
        <translation>le fournisseur se nomme «&#xa0;%1&#xa0;»&#xa0;; issuer dans [[identity]] doit être exactement cela</translation>
    </message>
    <message>
        <source>the provider did not answer in time</source>
        <translation>le fournisseur n’a pas répondu à temps</translation>
    </message>
    <message>
        <source>the provider does not accept this client; client_id, client_secret or the redirect address in [[identity]] may be wrong</source>
        <translation>le fournisseur n’accepte pas ce client&#xa0;; client_id, client_secret ou l’adresse de retour dans [[identity]] sont peut-être faux</translation>
    </message>
    <message>
        <source>the provider does not describe itself: HTTP status %1</source>
        <translation>le fournisseur ne se décrit pas lui-même&#xa0;: statut HTTP %1</translation>
    </message>
    <message>
        <source>the provider does not know one of the scopes in [[identity]]</source>
        <translation>le fournisseur ne connaît pas l’un des scopes de [[identity]]</translation>
    </message>
    <message>
        <source>the provider does not say where its keys are (jwks_uri)</source>
        <translation>le fournisseur ne dit pas où sont ses clés (jwks_uri)</translation>
    </message>
    <message>
        <source>the provider does not support PKCE with S256</source>
        <translation>le fournisseur ne prend pas en charge PKCE avec S256</translation>
    </message>
    <message>
        <source>the provider gave nothing to renew it with (the scope offline_access asks for that)</source>
        <translation>le fournisseur n’a rien donné pour le renouveler (le scope offline_access le demande)</translation>
    </message>
    <message>
        <source>the provider has a problem of its own</source>
        <translation>le fournisseur a lui-même un problème</translation>
    </message>
    <message>
        <source>the provider has no page to sign in on</source>
        <translation>le fournisseur n’a pas de page d’identification</translation>
    </message>
    <message>
        <source>the provider has no token endpoint</source>
        <translation>le fournisseur n’a pas de point de jetons</translation>
    </message>
    <message>
        <source>the provider is gone</source>
        <translation>le fournisseur n’est plus là</translation>
    </message>
    <message>
        <source>the provider no longer accepts this sign-in</source>
        <translation>le fournisseur n’accepte plus cette identification</translation>
    </message>
    <message>
        <source>the provider refused the sign-in (%1)</source>
        <translation>le fournisseur a refusé l’identification (%1)</translation>
    </message>
    <message>
        <source>the provider sent no ID token; the scope openid in [[identity]] asks for one</source>
        <translation>le fournisseur n’a pas envoyé de jeton ID&#xa0;; le scope openid dans [[identity]] en demande un</translation>
    </message>
    <message>
        <source>the provider sent no code</source>
        <translation>le fournisseur n’a pas envoyé de code</translation>
    </message>
    <message>
        <source>the provider wants you to sign in again</source>
        <translation>le fournisseur veut que vous vous identifiiez de nouveau</translation>
    </message>
    <message>
        <source>the provider&apos;s %1 is not an https address</source>
        <translation>%1 du fournisseur n’est pas une adresse https</translation>
    </message>
    <message>
        <source>the provider&apos;s answer is not JSON (HTTP status %1)</source>
        <translation>la réponse du fournisseur n’est pas du JSON (statut HTTP %1)</translation>
    </message>
    <message>
        <source>the provider&apos;s answer is not acceptable: %1</source>
        <translation>la réponse du fournisseur n’est pas acceptable&#xa0;: %1</translation>
    </message>
    <message>
        <source>the provider&apos;s description of itself is not one</source>
        <translation>la description que le fournisseur donne de lui-même n’en est pas une</translation>
    </message>
    <message>
        <source>the provider&apos;s description of itself is not one: %1</source>
        <translation>la description que le fournisseur donne de lui-même n’en est pas une&#xa0;: %1</translation>
    </message>
    <message>
        <source>the provider&apos;s keys: HTTP status %1</source>
        <translation>les clés du fournisseur&#xa0;: statut HTTP %1</translation>
    </message>
    <message>
        <source>the provider&apos;s token is not acceptable: %1</source>
        <translation>le jeton du fournisseur n’est pas acceptable&#xa0;: %1</translation>
    </message>
    <message>
        <source>the provider, or you, refused the sign-in</source>
        <translation>le fournisseur, ou vous, avez refusé l’identification</translation>
    </message>
    <message>
        <source>the reason is too long</source>
        <translation>la raison est trop longue</translation>
    </message>
    <message>
        <source>the recordings are encrypted with the payload key %1, which is not in %2; restore it with postern keys import, or go on with a new one by postern keys rotate (what was encrypted with the lost one stays unreadable)</source>
        <translation>les enregistrements sont chiffrés avec la clé de contenu %1, absente de %2&#xa0;; restaurez-la avec postern keys import, ou continuez avec une nouvelle par postern keys rotate (ce que la clé perdue chiffrait reste illisible)</translation>
    </message>
    <message>
        <source>the request is not open any more</source>
        <translation>la demande n’est plus ouverte</translation>
    </message>
    <message>
        <source>the request was given up</source>
        <translation>la demande a été abandonnée</translation>
    </message>
    <message>
        <source>the requests in the store cannot be read; the log says why</source>
        <translation>les demandes du stockage ne peuvent pas être lues&#xa0;; le journal dit pourquoi</translation>
    </message>
    <message>
        <source>the rule asks for a comment</source>
        <translation>la règle demande un commentaire</translation>
    </message>
    <message>
        <source>the rule&apos;s name is too long or holds a quote</source>
        <translation>le nom de la règle est trop long ou contient un guillemet</translation>
    </message>
    <message>
        <source>the search index cannot be read; postern vacuum --reindex makes it anew</source>
        <translation>l’index de recherche ne peut pas être lu&#xa0;; postern vacuum --reindex le refait</translation>
    </message>
    <message>
        <source>the search index of session %1 does not say what its events say: searches may miss statements; postern vacuum --reindex makes it anew</source>
        <translation>l’index de recherche de la session %1 ne dit pas ce que disent ses événements : des recherches peuvent manquer des instructions ; postern vacuum --reindex le refait</translation>
    </message>
    <message>
        <source>the server asks for an authentication method that Postern does not know</source>
        <translation>le serveur demande une méthode d’authentification que Postern ne connaît pas</translation>
    </message>
    <message>
        <source>the server asks for the password as MD5, which this target does not allow</source>
        <translation>le serveur demande le mot de passe en MD5, ce que cette cible n’autorise pas</translation>
    </message>
    <message>
        <source>the server asks for the password in clear text, which this target does not allow</source>
        <translation>le serveur demande le mot de passe en clair, ce que cette cible n’autorise pas</translation>
    </message>
    <message>
        <source>the server closed the connection during log-in</source>
        <translation>le serveur a fermé la connexion pendant l’ouverture de session</translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation>le serveur n’a pas répondu à temps</translation>
    </message>
    <message>
        <source>the server did not plan it in time</source>
        <translation>le serveur ne l’a pas planifiée à temps</translation>
    </message>
    <message>
        <source>the server does not plan it (%1)</source>
        <translation>le serveur ne la planifie pas (%1)</translation>
    </message>
    <message>
        <source>the server does not prepare %1 (%2)</source>
        <translation>le serveur ne prépare pas %1 (%2)</translation>
    </message>
    <message>
        <source>the server sent something that is not TLS</source>
        <translation>le serveur a envoyé quelque chose qui n’est pas du TLS</translation>
    </message>
    <message>
        <source>the server&apos;s plan cannot be read</source>
        <translation>le plan du serveur ne peut pas être lu</translation>
    </message>
    <message>
        <source>the session at the provider is over (SessionNotOnOrAfter)</source>
        <translation>la session chez le fournisseur est terminée (SessionNotOnOrAfter)</translation>
    </message>
    <message>
        <source>the session ends after event %1 of %2: it was truncated</source>
        <translation>la session se termine après l’événement %1 sur %2 : elle a été tronquée</translation>
    </message>
    <message>
        <source>the session has objects or settings of its own that a second connection cannot have</source>
        <translation>la session a des objets ou réglages propres qu’une seconde connexion ne peut pas avoir</translation>
    </message>
    <message>
        <source>the session has objects or settings of its own that a second connection does not see</source>
        <translation>la session a des objets ou réglages propres qu’une seconde connexion ne voit pas</translation>
    </message>
    <message>
        <source>the session&apos;s settings cannot be repeated</source>
        <translation>les réglages de la session ne peuvent pas être répétés</translation>
    </message>
    <message>
        <source>the sign-in was cancelled</source>
        <translation>l’identification a été annulée</translation>
    </message>
    <message>
        <source>the signature is not the provider&apos;s</source>
        <translation>la signature n’est pas celle du fournisseur</translation>
    </message>
    <message>
        <source>the sizes of its relations could not be read</source>
        <translation>les tailles de ses relations n’ont pas pu être lues</translation>
    </message>
    <message>
        <source>the store cannot be read</source>
        <translation>le stockage ne peut pas être lu</translation>
    </message>
    <message>
        <source>the store did not answer in time</source>
        <translation>le stockage n’a pas répondu à temps</translation>
    </message>
    <message>
        <source>the store does not know this gateway any more</source>
        <translation>le stockage ne connaît plus cette passerelle</translation>
    </message>
    <message>
        <source>the store has a %1 that Postern did not make: it was inserted</source>
        <translation>le stockage contient %1, que Postern n’a pas créé : inséré</translation>
    </message>
    <message>
        <source>the store has not been set up by this Postern yet; start the gateway once</source>
        <translation>le stockage n’a pas encore été préparé par ce Postern&#xa0;; démarrez une fois la passerelle</translation>
    </message>
    <message>
        <source>the store has shown more than one text for this request: somebody changed it</source>
        <translation>le stockage a montré plus d’un texte pour cette demande&#xa0;: quelqu’un l’a modifiée</translation>
    </message>
    <message>
        <source>the store has something else for request %1 than was shown; look at it again, and ask who changed it</source>
        <translation>le stockage a autre chose pour la demande %1 que ce qui a été montré&#xa0;; regardez-la de nouveau et demandez qui l’a modifiée</translation>
    </message>
    <message>
        <source>the store has version %1, this Postern knows up to %2; use the newer Postern</source>
        <translation>le stockage a la version %1, ce Postern connaît jusqu’à %2&#xa0;; utilisez le Postern plus récent</translation>
    </message>
    <message>
        <source>the store has version %1, this Postern needs %2; its owner runs postern store migrate</source>
        <translation>le stockage a la version %1, ce Postern a besoin de %2&#xa0;; son propriétaire exécute postern store migrate</translation>
    </message>
    <message>
        <source>the store needs PostgreSQL 14 or newer</source>
        <translation>le stockage demande PostgreSQL 14 ou plus récent</translation>
    </message>
    <message>
        <source>the store needs a database whose encoding is UTF8</source>
        <translation>le stockage demande une base encodée en UTF8</translation>
    </message>
    <message>
        <source>the store&apos;s %1 is missing: it was removed</source>
        <translation>il manque au stockage %1 : supprimé</translation>
    </message>
    <message>
        <source>the store&apos;s %1 is not as Postern makes it: it was changed</source>
        <translation>dans le stockage, %1 n’est pas tel que Postern le crée : modifié</translation>
    </message>
    <message>
        <source>the store&apos;s file does not hold: %1</source>
        <translation>le fichier du stockage est endommagé : %1</translation>
    </message>
    <message>
        <source>the summary of session %1 does not say what its events say: it was changed</source>
        <translation>le résumé de la session %1 ne dit pas ce que disent ses événements : il a été modifié</translation>
    </message>
    <message>
        <source>the target %1 is not in this configuration: what is masked on it is not known</source>
        <translation>la cible %1 n’est pas dans cette configuration&#xa0;: ce qui y est masqué n’est pas connu</translation>
    </message>
    <message>
        <source>the target is no longer configured</source>
        <translation>la cible n’est plus configurée</translation>
    </message>
    <message>
        <source>the text is not valid: %1</source>
        <translation>le texte n’est pas valide&#xa0;: %1</translation>
    </message>
    <message>
        <source>the text of this version was not kept</source>
        <translation>le texte de cette version n’a pas été gardé</translation>
    </message>
    <message>
        <source>the time zone is not known here</source>
        <translation>le fuseau horaire n’est pas connu ici</translation>
    </message>
    <message>
        <source>the token answers another sign-in (nonce)</source>
        <translation>le jeton répond à une autre connexion (nonce)</translation>
    </message>
    <message>
        <source>the token binds a key (nonce): it opens nothing by itself</source>
        <translation>le jeton lie une clé (nonce) : seul, il n’ouvre rien</translation>
    </message>
    <message>
        <source>the token does not prove its key: %1</source>
        <translation>le jeton ne prouve pas sa clé&#xa0;: %1</translation>
    </message>
    <message>
        <source>the token has expired (exp)</source>
        <translation>le jeton a expiré (exp)</translation>
    </message>
    <message>
        <source>the token has no signature</source>
        <translation>le jeton n’a pas de signature</translation>
    </message>
    <message>
        <source>the token is another person&apos;s (sub)</source>
        <translation>le jeton est celui de quelqu’un d’autre (sub)</translation>
    </message>
    <message>
        <source>the token is encrypted, or not a JWT: it has more than three parts</source>
        <translation>le jeton est chiffré, ou n’est pas un JWT : il a plus de trois parties</translation>
    </message>
    <message>
        <source>the token is for others too (aud) and does not say for whom it was issued (azp)</source>
        <translation>le jeton est aussi pour d’autres (aud) et ne dit pas pour qui il a été émis (azp)</translation>
    </message>
    <message>
        <source>the token is for somebody else (aud)</source>
        <translation>le jeton est pour quelqu’un d’autre (aud)</translation>
    </message>
    <message>
        <source>the token is from another issuer (iss)</source>
        <translation>le jeton vient d’un autre émetteur (iss)</translation>
    </message>
    <message>
        <source>the token is from the future (iat); a clock is wrong</source>
        <translation>le jeton vient du futur (iat) ; une horloge est fausse</translation>
    </message>
    <message>
        <source>the token is longer than 64 KiB</source>
        <translation>le jeton dépasse 64 Kio</translation>
    </message>
    <message>
        <source>the token is not accepted</source>
        <translation>le jeton n’est pas accepté</translation>
    </message>
    <message>
        <source>the token is not valid yet (nbf); a clock may be wrong</source>
        <translation>le jeton n’est pas encore valable (nbf) ; une horloge est peut-être fausse</translation>
    </message>
    <message>
        <source>the token is older than this identity&apos;s last sign-out</source>
        <translation>le jeton est plus ancien que la dernière déconnexion de cette identité</translation>
    </message>
    <message>
        <source>the token says that its list of groups is not whole</source>
        <translation>le jeton dit que sa liste de groupes n’est pas complète</translation>
    </message>
    <message>
        <source>the token was issued to somebody else (azp)</source>
        <translation>le jeton a été émis pour quelqu’un d’autre (azp)</translation>
    </message>
    <message>
        <source>the token was issued too long ago (iat); a clock may be wrong</source>
        <translation>le jeton a été émis il y a trop longtemps (iat) ; une horloge est peut-être fausse</translation>
    </message>
    <message>
        <source>the token was refused</source>
        <translation>le jeton a été refusé</translation>
    </message>
    <message>
        <source>the trial was cancelled</source>
        <translation>l’essai a été annulé</translation>
    </message>
    <message>
        <source>the verification was cancelled</source>
        <translation>la vérification a été annulée</translation>
    </message>
    <message>
        <source>there are %1 notes and marks on this session; no more are taken</source>
        <translation>il y a %1 notes et marques sur cette session&#xa0;; il n’en est plus accepté</translation>
    </message>
    <message>
        <source>there are events after the signed end of the session: event %1 was inserted</source>
        <translation>il y a des événements après la fin signée de la session : l’événement %1 a été inséré</translation>
    </message>
    <message>
        <source>there is an agent %1 already; revoke it first or take another name</source>
        <translation>il y a déjà un agent %1&#xa0;; révoquez-le d’abord ou prenez un autre nom</translation>
    </message>
    <message>
        <source>there is an agent %1 of every gateway already; revoke it first or take another name</source>
        <translation>il y a déjà un agent %1 de toutes les passerelles&#xa0;; révoquez-le d’abord ou prenez un autre nom</translation>
    </message>
    <message>
        <source>there is no %1 that can be believed</source>
        <translation>il n’y a pas de %1 digne de foi</translation>
    </message>
    <message>
        <source>there is no agent named &apos;%1&apos; of every gateway that could be revoked</source>
        <translation>il n’y a pas d’agent «&#xa0;%1&#xa0;» de toutes les passerelles à révoquer</translation>
    </message>
    <message>
        <source>there is no agent named &apos;%1&apos; that could be revoked; &apos;postern agent list&apos; names them</source>
        <translation>il n’y a pas d’agent «&#xa0;%1&#xa0;» à révoquer&#xa0;; «&#xa0;postern agent list&#xa0;» les nomme</translation>
    </message>
    <message>
        <source>there is no export format &apos;%1&apos;</source>
        <translation>il n’y a pas de format d’export «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>there is no keychain in this session to keep it in</source>
        <translation>il n’y a pas de trousseau dans cette session pour la conserver</translation>
    </message>
    <message>
        <source>there is no keychain service</source>
        <translation>il n’y a pas de service de trousseau</translation>
    </message>
    <message>
        <source>there is no keychain service in this session</source>
        <translation>il n’y a pas de service de trousseau dans cette session</translation>
    </message>
    <message>
        <source>there is no keychain: after a restart you have to sign in again</source>
        <translation>il n’y a pas de trousseau : après un redémarrage, il faudra vous reconnecter</translation>
    </message>
    <message>
        <source>there is no request %1</source>
        <translation>il n’y a pas de demande %1</translation>
    </message>
    <message>
        <source>there is no session %1</source>
        <translation>il n’y a pas de session %1</translation>
    </message>
    <message>
        <source>there is no session %1 any more</source>
        <translation>la session %1 n’existe plus</translation>
    </message>
    <message>
        <source>there is no session %1; &apos;postern sessions list&apos; shows what is recorded</source>
        <translation>il n’y a pas de session %1&#xa0;; «&#xa0;postern sessions list&#xa0;» montre ce qui est enregistré</translation>
    </message>
    <message>
        <source>there is no store at %1 yet; it is made when an agent is added or the gateway starts</source>
        <translation>il n’y a pas encore de stockage à %1&#xa0;; il naît quand un agent est ajouté ou que la passerelle démarre</translation>
    </message>
    <message>
        <source>there is no store in this database yet; its owner makes it with postern store init</source>
        <translation>il n’y a pas encore de stockage dans cette base&#xa0;; son propriétaire le crée avec postern store init</translation>
    </message>
    <message>
        <source>there were too many attempts to decide on request %1</source>
        <translation>il y a eu trop de tentatives de décider de la demande %1</translation>
    </message>
    <message>
        <source>this gateway is enrolled in the store under another database role; connect as that role, or start with a new data folder</source>
        <translation>cette passerelle est inscrite dans le stockage sous un autre rôle&#xa0;; connectez-vous sous ce rôle, ou repartez avec un nouveau dossier de données</translation>
    </message>
    <message>
        <source>this identity has signed out elsewhere</source>
        <translation>cette identité s’est déconnectée ailleurs</translation>
    </message>
    <message>
        <source>this is about a store that gateways share; the configured one is the SQLite file %1 (a shared one has [store] url = &quot;postgresql://…&quot;)</source>
        <translation>il s’agit d’un stockage partagé par des passerelles&#xa0;; celui qui est configuré est le fichier SQLite %1 (un stockage partagé a [store] url = &quot;postgresql://…&quot;)</translation>
    </message>
    <message>
        <source>this is an access token where an ID token is meant</source>
        <translation>ceci est un jeton d’accès là où un jeton ID est attendu</translation>
    </message>
    <message>
        <source>this is not a JWT: it has no three parts</source>
        <translation>ce n’est pas un JWT : il n’a pas trois parties</translation>
    </message>
    <message>
        <source>this machine&apos;s role in the store may not decide; its owner runs GRANT postern_approver TO that role</source>
        <translation>le rôle de cette machine dans le stockage ne peut pas décider&#xa0;; son propriétaire exécute GRANT postern_approver TO ce rôle</translation>
    </message>
    <message>
        <source>this recording is encrypted with the payload key %1, which is not here; restore it with postern keys import</source>
        <translation>cet enregistrement est chiffré avec la clé de contenu %1, absente ici&#xa0;; restaurez-la avec postern keys import</translation>
    </message>
    <message>
        <source>this sign-in binds no key that they would know it by</source>
        <translation>cette identification ne lie aucune clé qui la ferait reconnaître</translation>
    </message>
    <message>
        <source>this sign-in is bound to no key, so decisions on other machines&apos; statements cannot be signed: it was made with a code, with SAML or before the store was shared; &apos;postern login&apos; signs in again</source>
        <translation>cette identification n’est liée à aucune clé, donc les décisions sur les instructions d’autres machines ne peuvent pas être signées&#xa0;: elle a été faite avec un code, avec SAML ou avant le partage du stockage&#xa0;; identifiez-vous de nouveau</translation>
    </message>
    <message>
        <source>too many decisions wait already</source>
        <translation>trop de décisions attendent déjà</translation>
    </message>
    <message>
        <source>too many log-ins wait for them</source>
        <translation>trop de connexions les attendent</translation>
    </message>
    <message>
        <source>too many measurements wait already</source>
        <translation>trop de mesures attendent déjà</translation>
    </message>
    <message>
        <source>too many statements are approved for a time already</source>
        <translation>trop d’instructions sont déjà approuvées pour une durée</translation>
    </message>
    <message>
        <source>too much waits for the store</source>
        <translation>trop de choses attendent le stockage</translation>
    </message>
    <message>
        <source>triggers</source>
        <translation>triggers</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>unknown key %1 in %2</source>
        <translation>clé inconnue %1 dans %2</translation>
    </message>
    <message>
        <source>url names neither a SQLite file nor a PostgreSQL database</source>
        <translation>url ne nomme ni un fichier SQLite ni une base PostgreSQL</translation>
    </message>
    <message>
        <source>url: %1</source>
        <translation>url : %1</translation>
    </message>
    <message>
        <source>valid is for what a command prints</source>
        <translation>valid est pour ce qu’une commande affiche</translation>
    </message>
    <message>
        <source>two of its parts have the same ID</source>
        <translation>deux de ses parties ont le même ID</translation>
    </message>
    <message>
        <source>version %1 is not newer than version %2</source>
        <translation>la version %1 n’est pas plus récente que la version %2</translation>
    </message>
    <message>
        <source>view</source>
        <translation>vue</translation>
    </message>
    <message>
        <source>what is kept of this version is not what was in force: %1</source>
        <translation>ce qui est gardé de cette version n’est pas ce qui était en vigueur&#xa0;: %1</translation>
    </message>
    <message>
        <source>what is signed is not a decision</source>
        <translation>ce qui est signé n’est pas une décision</translation>
    </message>
    <message>
        <source>what the session&apos;s open transaction has changed is not seen here</source>
        <translation>ce que la transaction ouverte de la session a modifié n’est pas visible ici</translation>
    </message>
    <message>
        <source>with an identity provider, somebody else decides; name groups that may approve</source>
        <translation>avec un fournisseur d’identité, c’est quelqu’un d’autre qui décide&#xa0;; nommez les groupes qui peuvent approuver</translation>
    </message>
    <message>
        <source>write &quot;%1&quot;</source>
        <translation>écrivez &quot;%1&quot;</translation>
    </message>
    <message>
        <source>write &quot;%1*&quot; for all of them</source>
        <translation>écrivez &quot;%1*&quot; pour toutes</translation>
    </message>
    <message>
        <source>write &quot;%1:6432&quot;</source>
        <translation>écrivez &quot;%1:6432&quot;</translation>
    </message>
    <message>
        <source>write &quot;*&quot; or &quot;group:NAME&quot;</source>
        <translation>écrivez &quot;*&quot; ou &quot;group:NOM&quot;</translation>
    </message>
    <message>
        <source>write &quot;127.0.0.1:6432&quot;, &quot;[::1]:6432&quot; or &quot;unix:/folder&quot;</source>
        <translation>écrivez &quot;127.0.0.1:6432&quot;, &quot;[::1]:6432&quot; ou &quot;unix:/dossier&quot;</translation>
    </message>
    <message>
        <source>write &quot;[::1]:6432&quot;</source>
        <translation>écrivez &quot;[::1]:6432&quot;</translation>
    </message>
    <message>
        <source>write &quot;group:NAME&quot;</source>
        <translation>écrivez &quot;group:NOM&quot;</translation>
    </message>
    <message>
        <source>write &quot;sqlite:postern.db&quot; or &quot;postgresql://host/database&quot;</source>
        <translation>écrivez &quot;sqlite:postern.db&quot; ou &quot;postgresql://hôte/base&quot;</translation>
    </message>
    <message>
        <source>write &quot;unix:/run/user/1000/postern&quot;</source>
        <translation>écrivez &quot;unix:/run/user/1000/postern&quot;</translation>
    </message>
    <message>
        <source>write %1</source>
        <translation>écrivez %1</translation>
    </message>
    <message>
        <source>write %1 = &quot;…&quot;</source>
        <translation>écrivez %1 = &quot;…&quot;</translation>
    </message>
    <message>
        <source>write %1 = %2</source>
        <translation>écrivez %1 = %2</translation>
    </message>
    <message>
        <source>write %1 headers</source>
        <translation>écrivez des en-têtes %1</translation>
    </message>
    <message>
        <source>write %1, or letters, digits, &quot;.&quot;, &quot;_&quot;, &quot;-&quot; and *</source>
        <translation>écrivez %1, ou des lettres, chiffres, &quot;.&quot;, &quot;_&quot;, &quot;-&quot; et *</translation>
    </message>
    <message>
        <source>write %1, or name the parts as in %2</source>
        <translation>écrivez %1, ou nommez les parties comme dans %2</translation>
    </message>
    <message>
        <source>write 0.0.0.0 or [::] for every interface</source>
        <translation>écrivez 0.0.0.0 ou [::] pour toutes les interfaces</translation>
    </message>
    <message>
        <source>write KEY = VALUE lines under [table] headers</source>
        <translation>écrivez des lignes CLÉ = VALEUR sous des en-têtes [table]</translation>
    </message>
    <message>
        <source>write KEY = VALUE, with strings in double quotes and lists in [brackets]</source>
        <translation>écrivez CLÉ = VALEUR, avec les chaînes entre guillemets doubles et les listes entre [crochets]</translation>
    </message>
    <message>
        <source>write a duration from &quot;%1&quot; to &quot;%2&quot;</source>
        <translation>écrivez une durée de &quot;%1&quot; à &quot;%2&quot;</translation>
    </message>
    <message>
        <source>write a name of the time-zone database, like Europe/Berlin or UTC</source>
        <translation>écrivez un nom de la base des fuseaux horaires, comme Europe/Berlin ou UTC</translation>
    </message>
    <message>
        <source>write a number and ms, s, m, h or d, like &quot;%1&quot;</source>
        <translation>écrivez un nombre et ms, s, m, h ou d, comme &quot;%1&quot;</translation>
    </message>
    <message>
        <source>write a number from %1 to %2</source>
        <translation>écrivez un nombre de %1 à %2</translation>
    </message>
    <message>
        <source>write a port like 6432; 0 takes any that is free</source>
        <translation>écrivez un port comme 6432 ; 0 en prend un libre</translation>
    </message>
    <message>
        <source>write a value or remove the key</source>
        <translation>écrivez une valeur ou retirez la clé</translation>
    </message>
    <message>
        <source>write action = &quot;approve&quot; or remove the key</source>
        <translation>écrivez action = &quot;approve&quot; ou retirez la clé</translation>
    </message>
    <message>
        <source>write at most 100 characters without quotes</source>
        <translation>écrivez au plus 100 caractères sans guillemets</translation>
    </message>
    <message>
        <source>write at most 500 bytes: it stands in the error that clients get</source>
        <translation>écrivez au plus 500 octets : elle figure dans l’erreur que reçoivent les clients</translation>
    </message>
    <message>
        <source>write at most 63 letters, digits, &quot;_&quot;, &quot;-&quot; or &quot;.&quot;, beginning with a letter or digit</source>
        <translation>écrivez au plus 63 lettres, chiffres, &quot;_&quot;, &quot;-&quot; ou &quot;.&quot;, en commençant par une lettre ou un chiffre</translation>
    </message>
    <message>
        <source>write it as in %1</source>
        <translation>écrivez-le comme dans %1</translation>
    </message>
    <message>
        <source>write it on one line of printable text</source>
        <translation>écrivez-le sur une ligne de texte imprimable</translation>
    </message>
    <message>
        <source>write keys with dots between, like &quot;billing.iban&quot;; a key with other characters in double quotes</source>
        <translation>écrivez des clés séparées par des points, comme &quot;billing.iban&quot; ; une clé avec d’autres caractères entre guillemets doubles</translation>
    </message>
    <message>
        <source>write method = &quot;partial&quot; or remove the key</source>
        <translation>écrivez method = &quot;partial&quot; ou retirez la clé</translation>
    </message>
    <message>
        <source>write one of %1</source>
        <translation>écrivez l’un de %1</translation>
    </message>
    <message>
        <source>write parameter=value pairs with spaces between, like host=db.internal dbname=app</source>
        <translation>écrivez des paires paramètre=valeur séparées par des espaces, comme host=db.internal dbname=app</translation>
    </message>
    <message>
        <source>write ports = [8400, 8401]</source>
        <translation>écrivez ports = [8400, 8401]</translation>
    </message>
    <message>
        <source>write schema.table, with * for any</source>
        <translation>écrivez schema.table, avec * pour n’importe lequel</translation>
    </message>
    <message>
        <source>write schema.table.column at most</source>
        <translation>écrivez au plus schema.table.colonne</translation>
    </message>
    <message>
        <source>write such a part in double quotes, like public.&quot;User Data&quot;</source>
        <translation>écrivez une telle partie entre guillemets doubles, comme public.&quot;User Data&quot;</translation>
    </message>
    <message>
        <source>write the address of the provider&apos;s SingleSignOnService for HTTP-Redirect</source>
        <translation>écrivez l’adresse du SingleSignOnService du fournisseur pour HTTP-Redirect</translation>
    </message>
    <message>
        <source>write the name in plain letters</source>
        <translation>écrivez le nom en lettres simples</translation>
    </message>
    <message>
        <source>write the provider&apos;s entityID exactly as its metadata has it</source>
        <translation>écrivez l’entityID du fournisseur exactement comme dans ses métadonnées</translation>
    </message>
    <message>
        <source>write the provider&apos;s issuer exactly as its tokens have it, like &quot;https://login.example.com&quot;</source>
        <translation>écrivez l’émetteur exactement comme dans les jetons du fournisseur, comme &quot;https://login.example.com&quot;</translation>
    </message>
    <message>
        <source>write the provider&apos;s signing certificate as PEM, between three double quotes</source>
        <translation>écrivez le certificat de signature du fournisseur en PEM, entre trois guillemets doubles</translation>
    </message>
    <message>
        <source>write the table&apos;s name in [brackets] on a line of its own</source>
        <translation>écrivez le nom de la table entre [crochets] sur sa propre ligne</translation>
    </message>
    <message>
        <source>write what `postern policy key` prints on the administrator&apos;s machine</source>
        <translation>écrivez ce que `postern policy key` affiche sur la machine de l’administrateur</translation>
    </message>
    <message>
        <source>write { command = [&quot;PROGRAM&quot;, &quot;ARGUMENT&quot;] }</source>
        <translation>écrivez { command = [&quot;PROGRAMME&quot;, &quot;ARGUMENT&quot;] }</translation>
    </message>
    <message>
        <source>write { keychain = &quot;NAME&quot; }, { env = &quot;VARIABLE&quot; }, { file = &quot;PATH&quot; } or { command = [&quot;PROGRAM&quot;, &quot;ARGUMENT&quot;] }</source>
        <translation>écrivez { keychain = &quot;NOM&quot; }, { env = &quot;VARIABLE&quot; }, { file = &quot;CHEMIN&quot; } ou { command = [&quot;PROGRAMME&quot;, &quot;ARGUMENT&quot;] }</translation>
    </message>
    <message>
        <source>it has more than one %1</source>
        <translation>elle a plus d’un %1</translation>
    </message>
    <message>
        <source>it has more than one element in it, or a DTD</source>
        <translation>elle contient plus d’un élément, ou une DTD</translation>
    </message>
    <message>
        <source>it has no %1</source>
        <translation>elle n’a pas de %1</translation>
    </message>
    <message>
        <source>its %1 is not a time</source>
        <translation>son %1 n’est pas une date et heure</translation>
    </message>
    <message>
        <source>its NameID is a different one each time (transient); have the provider send a persistent one</source>
        <translation>son NameID change à chaque fois (transient)&#xa0;; faites-en envoyer un durable (persistent) par le fournisseur</translation>
    </message>
    <message>
        <source>its NameID is empty, too long, or not text</source>
        <translation>son NameID est vide, trop long ou n’est pas du texte</translation>
    </message>
    <message>
        <source>its NameID is of another provider or for somebody else</source>
        <translation>son NameID est d’un autre fournisseur ou pour quelqu’un d’autre</translation>
    </message>
    <message>
        <source>its assertion does not say for whom it is (Audience)</source>
        <translation>son assertion ne dit pas pour qui elle est (Audience)</translation>
    </message>
    <message>
        <source>its assertion does not say that anybody signed in (AuthnStatement)</source>
        <translation>son assertion ne dit pas que quelqu’un s’est identifié (AuthnStatement)</translation>
    </message>
    <message>
        <source>its assertion has a condition that is not known</source>
        <translation>son assertion a une condition inconnue</translation>
    </message>
    <message>
        <source>its assertion has expired (NotOnOrAfter); or this machine&apos;s clock is wrong</source>
        <translation>son assertion a expiré (NotOnOrAfter), ou l’horloge de cette machine est fausse</translation>
    </message>
    <message>
        <source>its assertion is encrypted; have the provider sign it without encrypting it</source>
        <translation>son assertion est chiffrée&#xa0;; faites-la signer par le fournisseur sans la chiffrer</translation>
    </message>
    <message>
        <source>its assertion is for another address (Recipient)</source>
        <translation>son assertion est destinée à une autre adresse (Recipient)</translation>
    </message>
    <message>
        <source>its assertion does not answer this sign-in (InResponseTo)</source>
        <translation>son assertion ne répond pas à cette identification (InResponseTo)</translation>
    </message>
    <message>
        <source>its assertion is for somebody else (Audience)</source>
        <translation>son assertion est pour quelqu’un d’autre (Audience)</translation>
    </message>
    <message>
        <source>its assertion is from the future (NotBefore); or this machine&apos;s clock is wrong</source>
        <translation>son assertion vient du futur (NotBefore), ou l’horloge de cette machine est fausse</translation>
    </message>
</context>
<context>
    <name>EngineWords</name>
    <message>
        <source>the connection failed; see whether the other side runs and the address is right</source>
        <translation>la connexion a échoué&#xa0;; vérifiez que l’autre côté fonctionne et que l’adresse est juste</translation>
    </message>
    <message>
        <source>the log-in was not accepted; see to user, password and rights</source>
        <translation>l’ouverture de session n’a pas été acceptée&#xa0;; vérifiez l’utilisateur, le mot de passe et les droits</translation>
    </message>
    <message>
        <source>the right to do this is missing; ask the owner for it</source>
        <translation>le droit de le faire manque&#xa0;; demandez-le au propriétaire</translation>
    </message>
    <message>
        <source>there is no such database; see to its name</source>
        <translation>cette base n’existe pas&#xa0;; vérifiez son nom</translation>
    </message>
    <message>
        <source>it was cancelled or took too long; try again</source>
        <translation>cela a été annulé ou a pris trop de temps&#xa0;; réessayez</translation>
    </message>
    <message>
        <source>the server is starting or shutting down; try again in a moment</source>
        <translation>le serveur démarre ou s’arrête&#xa0;; réessayez dans un instant</translation>
    </message>
    <message>
        <source>there was not room enough for it; make room, or ask for less</source>
        <translation>il n’y avait pas assez de place&#xa0;; libérez-en, ou demandez moins</translation>
    </message>
    <message>
        <source>what is stored is damaged or was changed; verify the store</source>
        <translation>ce qui est stocké est endommagé ou a été modifié&#xa0;; vérifiez le stockage</translation>
    </message>
    <message>
        <source>the server answered with error %1; its words say why</source>
        <translation>le serveur a répondu par l’erreur %1&#xa0;; ses mots disent pourquoi</translation>
    </message>
    <message>
        <source>it was not accepted; see to what was entered</source>
        <translation>cela n’a pas été accepté&#xa0;; vérifiez ce qui a été saisi</translation>
    </message>
    <message>
        <source>this computer could not do it; see to what it says, then try again</source>
        <translation>cet ordinateur n’a pas pu le faire&#xa0;; voyez ce qu’il dit, puis réessayez</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>what somebody else said</comment>
        <translation>«&#xa0;%1&#xa0;»</translation>
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
        <translation>verdict</translation>
    </message>
    <message>
        <source>agent</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>agent</translation>
    </message>
    <message>
        <source>kind of agent</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>type d’agent</translation>
    </message>
    <message>
        <source>session</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>session</translation>
    </message>
    <message>
        <source>statement number</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>numéro d’instruction</translation>
    </message>
    <message>
        <source>database or target</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>base ou cible</translation>
    </message>
    <message>
        <source>target</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>cible</translation>
    </message>
    <message>
        <source>database user</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>utilisateur de la base</translation>
    </message>
    <message>
        <source>identity</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>identité</translation>
    </message>
    <message>
        <source>verb</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>commande</translation>
    </message>
    <message>
        <source>table</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>table</translation>
    </message>
    <message>
        <source>rows</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>lignes</translation>
    </message>
    <message>
        <source>duration</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>durée</translation>
    </message>
    <message>
        <source>SQLSTATE</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>SQLSTATE</translation>
    </message>
    <message>
        <source>error message</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>message d’erreur</translation>
    </message>
    <message>
        <source>risk</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>risque</translation>
    </message>
    <message>
        <source>since</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>depuis</translation>
    </message>
    <message>
        <source>until</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>jusqu’à</translation>
    </message>
    <message>
        <source>transaction</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>transaction</translation>
    </message>
    <message>
        <source>has</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>avec</translation>
    </message>
    <message>
        <source>rule</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>règle</translation>
    </message>
    <message>
        <source>application name</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>nom d’application</translation>
    </message>
    <message>
        <source>process</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>processus</translation>
    </message>
    <message>
        <source>process ID</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>identifiant de processus</translation>
    </message>
    <message>
        <source>protocol</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>protocole</translation>
    </message>
    <message>
        <source>state</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>état</translation>
    </message>
    <message>
        <source>fingerprint</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>empreinte</translation>
    </message>
    <message>
        <source>approver</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>approbateur</translation>
    </message>
    <message>
        <source>column</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>colonne</translation>
    </message>
    <message>
        <source>masked column</source>
        <comment>subject in a filter&apos;s sentence</comment>
        <translation>colonne masquée</translation>
    </message>
    <message>
        <source>%1 less than %2</source>
        <comment>filter: rows less than 100</comment>
        <translation>%1 inférieur à %2</translation>
    </message>
    <message>
        <source>%1 at most %2</source>
        <comment>filter: rows at most 100</comment>
        <translation>%1 au plus %2</translation>
    </message>
    <message>
        <source>%1 more than %2</source>
        <comment>filter: rows more than 100</comment>
        <translation>%1 supérieur à %2</translation>
    </message>
    <message>
        <source>%1 at least %2</source>
        <comment>filter: rows at least 100</comment>
        <translation>%1 au moins %2</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <comment>filter: verdict is denied</comment>
        <translation>%1 est %2</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between alternatives in a filter&apos;s sentence</comment>
        <translation> ou </translation>
    </message>
    <message>
        <source>SQL matches /%1/</source>
        <translation>SQL correspond à /%1/</translation>
    </message>
    <message>
        <source>SQL contains “%1”</source>
        <translation>SQL contient «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>in the last %1</source>
        <comment>filter: in the last 15 min</comment>
        <translation>il y a moins de %1</translation>
    </message>
    <message>
        <source>more than %1 ago</source>
        <comment>filter: more than 15 min ago</comment>
        <translation>il y a plus de %1</translation>
    </message>
    <message>
        <source>error message contains “%1”</source>
        <translation>le message d’erreur contient «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>has %1</source>
        <comment>filter: has note</comment>
        <translation>avec %1</translation>
    </message>
    <message>
        <source>session starts with %1</source>
        <translation>la session commence par %1</translation>
    </message>
    <message>
        <source>not (%1)</source>
        <comment>filter</comment>
        <translation>pas (%1)</translation>
    </message>
    <message>
        <source>, or </source>
        <comment>filter</comment>
        <translation>, ou </translation>
    </message>
    <message>
        <source>, and </source>
        <comment>filter</comment>
        <translation>, et </translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Vouliez-vous dire «&#x202f;%1&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>Il n’y a pas de champ «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>A value is missing after “%1”.</source>
        <translation>Il manque une valeur après «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>“%1” is not a value of this field.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une valeur de ce champ.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un nombre entier.</translation>
    </message>
    <message>
        <source>“%1” is not a duration. Write 500ms, 2s or 5m.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une durée. Écrivez 500ms, 2s ou 5m.</translation>
    </message>
    <message>
        <source>“%1” is not a time. Write -15m, -2h, 2026-11-21 or 2026-11-21T14:00:00Z.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une date ou une heure. Écrivez -15m, -2h, 2026-11-21 ou 2026-11-21T14:00:00Z.</translation>
    </message>
    <message>
        <source>“%1” has no order. Use a colon.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas ordonné. Utilisez un deux-points.</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>Le guillemet fermant manque.</translation>
    </message>
    <message>
        <source>The closing slash of the regular expression is missing.</source>
        <translation>La barre oblique fermante de l’expression régulière manque.</translation>
    </message>
    <message>
        <source>The regular expression is not valid: %1.</source>
        <translation>L’expression régulière n’est pas valide&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The closing bracket is missing.</source>
        <translation>La parenthèse fermante manque.</translation>
    </message>
    <message>
        <source>This bracket closes nothing.</source>
        <translation>Cette parenthèse ne ferme rien.</translation>
    </message>
    <message>
        <source>Something is missing here.</source>
        <translation>Il manque quelque chose ici.</translation>
    </message>
    <message>
        <source>The filter is too long.</source>
        <translation>Le filtre est trop long.</translation>
    </message>
    <message>
        <source>The filter has too many terms or brackets.</source>
        <translation>Le filtre contient trop de termes ou de parenthèses.</translation>
    </message>
    <message>
        <source>All statements</source>
        <translation>Toutes les instructions</translation>
    </message>
    <message>
        <source>Showing: %1</source>
        <translation>Affichage&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Running</source>
        <comment>verdict of a statement without an answer yet</comment>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Masked</source>
        <comment>verdict of a statement</comment>
        <translation>Masquée</translation>
    </message>
    <message>
        <source>Held</source>
        <comment>verdict of a statement</comment>
        <translation>Retenue</translation>
    </message>
    <message>
        <source>Blocked</source>
        <comment>verdict of a statement</comment>
        <translation>Bloquée</translation>
    </message>
    <message>
        <source>Denied</source>
        <comment>verdict of a statement</comment>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>verdict of a statement</comment>
        <translation>Approuvée</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>verdict of a statement</comment>
        <translation>Expirée</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <comment>verdict of a statement</comment>
        <translation>Abandonnée</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>verdict of a statement</comment>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Allowed</source>
        <comment>verdict of a statement</comment>
        <translation>Autorisée</translation>
    </message>
    <message>
        <source>The statement was recorded and forwarded; its answer is not here yet.</source>
        <translation>L’instruction a été enregistrée et transmise&#x202f;; sa réponse n’est pas encore arrivée.</translation>
    </message>
    <message>
        <source>The statement ran; values of masked columns were replaced before the client received them.</source>
        <translation>L’instruction a été exécutée&#x202f;; les valeurs des colonnes masquées ont été remplacées avant que le client les reçoive.</translation>
    </message>
    <message>
        <source>A rule asks for approval; the statement waits and has not run.</source>
        <translation>Une règle demande une approbation&#x202f;; l’instruction attend et n’a pas été exécutée.</translation>
    </message>
    <message>
        <source>A rule blocked the statement; it never reached the database.</source>
        <translation>Une règle a bloqué l’instruction&#x202f;; elle n’a jamais atteint la base de données.</translation>
    </message>
    <message>
        <source>An approver denied the statement; it never reached the database.</source>
        <translation>Un approbateur a refusé l’instruction&#x202f;; elle n’a jamais atteint la base de données.</translation>
    </message>
    <message>
        <source>A rule asked for approval and an approver gave it.</source>
        <translation>Une règle demandait une approbation et un approbateur l’a donnée.</translation>
    </message>
    <message>
        <source>Nobody decided before the client gave up or the request expired; the statement has not run.</source>
        <translation>Personne n’a décidé avant que le client renonce ou que la demande expire&#x202f;; l’instruction n’a pas été exécutée.</translation>
    </message>
    <message>
        <source>No rule objected, but the statement ended with an error.</source>
        <translation>Aucune règle ne s’y opposait, mais l’instruction s’est terminée par une erreur.</translation>
    </message>
    <message>
        <source>No rule objected; the statement ran.</source>
        <translation>Aucune règle ne s’y opposait&#x202f;; l’instruction a été exécutée.</translation>
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
        <translation>Agent IA</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>kind of agent</comment>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>kind of agent</comment>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>certain: told by the kernel with the socket</source>
        <translation>certain&#x202f;: indiqué par le noyau avec le socket</translation>
    </message>
    <message>
        <source>likely: found in the kernel&apos;s table of sockets</source>
        <translation>probable&#x202f;: trouvé dans la table des sockets du noyau</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>non trouvé</translation>
    </message>
    <message>
        <source>High</source>
        <comment>risk</comment>
        <translation>Élevé</translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>risk</comment>
        <translation>Moyen</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>risk</comment>
        <translation>Faible</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>transaction</comment>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>transaction</comment>
        <translation>En échec</translation>
    </message>
    <message>
        <source>None</source>
        <comment>transaction</comment>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Marked</source>
        <comment>a statement</comment>
        <translation>Marquée</translation>
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
        <translation>La petite porte entre les agents IA et PostgreSQL&#x202f;: chaque instruction est rattachée à une personne, contrôlée selon une politique, masquée au retour et enregistrée avant d’atteindre la base de données.</translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>column</comment>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>In a list: next, previous statement</source>
        <translation>Dans une liste&#x202f;: instruction suivante, précédente</translation>
    </message>
    <message>
        <source>In a list: next, previous flagged statement</source>
        <translation>Dans une liste&#x202f;: instruction signalée suivante, précédente</translation>
    </message>
    <message>
        <source>In a list: jump to the latest and follow</source>
        <translation>Dans une liste&#x202f;: aller à la dernière et suivre</translation>
    </message>
    <message>
        <source>In a list: choose nothing</source>
        <translation>Dans une liste&#x202f;: ne rien sélectionner</translation>
    </message>
    <message>
        <source>In a list: any other letter goes into the filter</source>
        <translation>Dans une liste&#x202f;: toute autre lettre va dans le filtre</translation>
    </message>
    <message>
        <source>In the filter: earlier and later filters</source>
        <translation>Dans le filtre&#x202f;: filtres antérieurs et ultérieurs</translation>
    </message>
    <message>
        <source>Up,  Down</source>
        <translation>Haut,  Bas</translation>
    </message>
    <message>
        <source>In the filter: clear, then back to the list</source>
        <translation>Dans le filtre&#x202f;: effacer, puis revenir à la liste</translation>
    </message>
    <message>
        <source>About Postern</source>
        <translation>À propos de Postern</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>In a request: approve it</source>
        <translation>Dans une demande : l’approuver</translation>
    </message>
    <message>
        <source>In a request: write why, to deny it</source>
        <translation>Dans une demande : écrire pourquoi, pour la refuser</translation>
    </message>
    <message>
        <source>On the timeline: play, and pause</source>
        <translation>Sur la chronologie : lire et mettre en pause</translation>
    </message>
    <message>
        <source>On the timeline: previous, next statement</source>
        <translation>Sur la chronologie : instruction précédente, suivante</translation>
    </message>
    <message>
        <source>On the timeline: previous, next flagged statement</source>
        <translation>Sur la chronologie : instruction signalée précédente, suivante</translation>
    </message>
    <message>
        <source>On the timeline: larger, smaller, the whole session</source>
        <translation>Sur la chronologie : agrandir, réduire, toute la session</translation>
    </message>
    <message>
        <source>In a list: mark the statement, write a note on it</source>
        <translation>Dans une liste : marquer l’instruction, écrire une note</translation>
    </message>
    <message>
        <source>In a table: copy the chosen rows</source>
        <translation>Dans un tableau : copier les lignes choisies</translation>
    </message>
    <message>
        <source>Action</source>
        <comment>column: what a shortcut does</comment>
        <translation>Action</translation>
    </message>
</context>
<context>
    <name>postern::ui::AccessDialog</name>
    <message>
        <source>printed the events</source>
        <translation>a affiché les événements</translation>
    </message>
    <message>
        <source>viewed</source>
        <translation>a consulté</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>a exporté</translation>
    </message>
    <message>
        <source>replayed</source>
        <translation>a rejoué</translation>
    </message>
    <message>
        <source>wrote a note</source>
        <translation>a écrit une note</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>a marqué</translation>
    </message>
    <message>
        <source>put a policy into force</source>
        <translation>a mis en vigueur une politique</translation>
    </message>
    <message>
        <source>the console</source>
        <translation>la console</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>la ligne de commande</translation>
    </message>
    <message>
        <source>the gateway</source>
        <translation>la passerelle</translation>
    </message>
    <message>
        <source>session %1, statement %2</source>
        <translation>session %1, instruction %2</translation>
    </message>
    <message>
        <source>session %1</source>
        <translation>session %1</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>filter: %1</source>
        <translation>filtre : %1</translation>
    </message>
    <message>
        <source>Who looked at recordings</source>
        <translation>Qui a consulté les enregistrements</translation>
    </message>
    <message>
        <source>Which recordings</source>
        <translation>Quels enregistrements</translation>
    </message>
    <message>
        <source>The session that is shown</source>
        <translation>La session affichée</translation>
    </message>
    <message>
        <source>All recordings</source>
        <translation>Tous les enregistrements</translation>
    </message>
    <message>
        <source>Accesses, the newest first</source>
        <translation>Accès, les plus récents d’abord</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>column</comment>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Who</source>
        <comment>column</comment>
        <translation>Qui</translation>
    </message>
    <message>
        <source>From</source>
        <comment>column</comment>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Did</source>
        <comment>column</comment>
        <translation>Action</translation>
    </message>
    <message>
        <source>What</source>
        <comment>column</comment>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Details</source>
        <comment>column</comment>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Older ones</source>
        <translation>Plus anciens</translation>
    </message>
    <message>
        <source>Reading from the store…</source>
        <translation>Lecture du stockage…</translation>
    </message>
    <message>
        <source>Nobody looked yet.</source>
        <translation>Personne n’a encore rien consulté.</translation>
    </message>
    <message numerus="yes">
        <source>%n access(es) shown. Each is bound to the one before; postern verify shows an edit.</source>
        <translation>
            <numerusform>%n accès affiché. Chacun est lié au précédent ; postern verify révèle une modification.</numerusform>
            <numerusform>%n accès affichés. Chacun est lié au précédent ; postern verify révèle une modification.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of a shared store you see what was done with your own role; an auditor sees all.</source>
        <translation>Dans un stockage partagé, vous voyez ce qui a été fait avec votre propre rôle ; un auditeur voit tout.</translation>
    </message>
    <message>
        <source>removed a mark</source>
        <translation>a retiré une marque</translation>
    </message>
</context>
<context>
    <name>postern::ui::AddAgentDialog</name>
    <message>
        <source>Add an agent</source>
        <translation>Ajouter un agent</translation>
    </message>
    <message>
        <source>An agent signs in to Postern with a key of its own. Give each client one, so that you see who did what and can revoke one without the others.</source>
        <translation>Un agent se connecte à Postern avec une clé qui lui est propre. Donnez-en une à chaque client, afin de voir qui a fait quoi et de pouvoir en révoquer un sans toucher aux autres.</translation>
    </message>
    <message>
        <source>for example copilot-shop</source>
        <translation>par exemple copilot-shop</translation>
    </message>
    <message>
        <source>AI agent</source>
        <comment>kind of agent</comment>
        <translation>Agent IA</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>kind of agent</comment>
        <translation>Personne</translation>
    </message>
    <message>
        <source>every target</source>
        <translation>toutes les cibles</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <comment>expiry of a key</comment>
        <translation>
            <numerusform>après %n jour</numerusform>
            <numerusform>après %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>May reach</source>
        <translation>Peut atteindre</translation>
    </message>
    <message>
        <source>Key expires</source>
        <translation>Expiration de la clé</translation>
    </message>
    <message>
        <source>Add agent</source>
        <translation>Ajouter l’agent</translation>
    </message>
    <message>
        <source>This is the only time the key is shown. Postern keeps a verifier of it, not the key. Copy it, or a line for your client that holds it, now.</source>
        <translation>C’est la seule fois que la clé est affichée. Postern n’en conserve qu’un vérificateur, pas la clé elle-même. Copiez-la maintenant, ou copiez une ligne pour votre client qui la contient.</translation>
    </message>
    <message>
        <source>Agent key</source>
        <translation>Clé de l’agent</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Copier la clé</translation>
    </message>
    <message>
        <source>I have copied it</source>
        <translation>Je l’ai copiée</translation>
    </message>
    <message>
        <source>The key of %1</source>
        <translation>La clé de %1</translation>
    </message>
</context>
<context>
    <name>postern::ui::AgentModel</name>
    <message>
        <source>every target</source>
        <translation>toutes les cibles</translation>
    </message>
    <message>
        <source>Revoked %1</source>
        <comment>date</comment>
        <translation>Révoqué le %1</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <comment>date</comment>
        <translation>Expiré le %1</translation>
    </message>
    <message>
        <source>Active until %1</source>
        <comment>date</comment>
        <translation>Actif jusqu’au %1</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>agent</comment>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>column</comment>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>column</comment>
        <translation>Type</translation>
    </message>
    <message>
        <source>May reach</source>
        <comment>column: targets</comment>
        <translation>Peut atteindre</translation>
    </message>
    <message>
        <source>Acts for</source>
        <comment>column: owner</comment>
        <translation>Agit pour</translation>
    </message>
    <message>
        <source>Added</source>
        <comment>column: date</comment>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>postern::ui::ApprovalNotice</name>
    <message numerus="yes">
        <source>%n statement(s) wait for approval</source>
        <translation>
            <numerusform>%n instruction attend une approbation</numerusform>
            <numerusform>%n instructions attendent une approbation</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest is from the agent %1, for %2.</source>
        <translation>La plus récente vient de l’agent %1, pour %2.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>postern::ui::ApprovalsPage</name>
    <message>
        <source>Approvals</source>
        <translation>Approbations</translation>
    </message>
    <message>
        <source>Nothing waits for approval</source>
        <translation>Rien n’attend d’approbation</translation>
    </message>
    <message>
        <source>A statement that a rule holds appears here, with everything it would touch, until somebody decides. What was decided stays for a while.</source>
        <translation>Une instruction retenue par une règle apparaît ici, avec tout ce qu’elle toucherait, jusqu’à ce que quelqu’un décide. Ce qui a été décidé reste visible un certain temps.</translation>
    </message>
    <message>
        <source>Requests for approval</source>
        <translation>Demandes d’approbation</translation>
    </message>
    <message>
        <source>This text holds characters that hide or reorder what it says; they are shown as [U+…].</source>
        <translation>Ce texte contient des caractères qui cachent ou réordonnent ce qu’il dit&#x202f;; ils sont affichés sous la forme [U+…].</translation>
    </message>
    <message>
        <source>The statement</source>
        <translation>L’instruction</translation>
    </message>
    <message>
        <source>About the request</source>
        <translation>À propos de la demande</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Deny and end session</source>
        <translation>Refuser et fermer la session</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 minutes</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 heures</translation>
    </message>
    <message>
        <source>Approve once</source>
        <translation>Approuver une fois</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesurer</translation>
    </message>
    <message>
        <source>It runs in a transaction that is rolled back…</source>
        <translation>Exécution dans une transaction qui sera annulée…</translation>
    </message>
    <message>
        <source>Not measured: %1.</source>
        <translation>Non mesuré&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Comment (the rule asks for one)</source>
        <translation>Commentaire (la règle en demande un)</translation>
    </message>
    <message>
        <source>You cannot decide on this: %1.</source>
        <translation>Vous ne pouvez pas décider&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Statements of the same shape, by the same person and agent</source>
        <translation>Instructions de même forme, de la même personne et du même agent</translation>
    </message>
    <message>
        <source>A statement like this is approved one by one</source>
        <translation>Une instruction comme celle-ci s’approuve au cas par cas</translation>
    </message>
    <message>
        <source>Runs the statement in a transaction that is rolled back, and shows what it changed. It takes its locks meanwhile.</source>
        <translation>Exécute l’instruction dans une transaction qui est annulée, et montre ce qu’elle a modifié. Elle prend ses verrous pendant ce temps.</translation>
    </message>
    <message>
        <source>Not decided: %1.</source>
        <translation>Non décidé&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Show the rules</source>
        <translation>Afficher les règles</translation>
    </message>
    <message>
        <source>Approve similar for…</source>
        <translation>Approuver les semblables pour…</translation>
    </message>
    <message>
        <source>Comment: sent to the client and recorded</source>
        <translation>Commentaire : transmis au client et enregistré</translation>
    </message>
</context>
<context>
    <name>postern::ui::ChangeDialog</name>
    <message>
        <source>Add a mask</source>
        <translation>Ajouter un masque</translation>
    </message>
    <message>
        <source>This is added to %1. Everything else in the file stays as it is. The rule is in force for the next statement of every session.</source>
        <translation>Ceci est ajouté à %1. Tout le reste du fichier demeure inchangé. La règle est en vigueur dès la prochaine instruction de chaque session.</translation>
    </message>
    <message>
        <source>Add the rule</source>
        <translation>Ajouter la règle</translation>
    </message>
</context>
<context>
    <name>postern::ui::ChipRow</name>
    <message>
        <source>Remove “%1” from the filter</source>
        <translation>Retirer «&#x202f;%1&#x202f;» du filtre</translation>
    </message>
    <message>
        <source>Remove filter term %1</source>
        <translation>Retirer le terme de filtre %1</translation>
    </message>
</context>
<context>
    <name>postern::ui::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>Rechercher une commande</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>What do you want to do, or see?</source>
        <translation>Que voulez-vous faire ou voir&#x202f;?</translation>
    </message>
    <message>
        <source>Nothing matches these letters.</source>
        <translation>Rien ne correspond à ces lettres.</translation>
    </message>
</context>
<context>
    <name>postern::ui::ConnectStep</name>
    <message>
        <source>Point your agent here</source>
        <translation>Dirigez votre agent ici</translation>
    </message>
    <message>
        <source>Each agent signs in with a key of its own, so that you see who did what. The key is shown now and never again: Postern keeps only what checks it.</source>
        <translation>Chaque agent se connecte avec une clé qui lui est propre, afin que vous voyiez qui a fait quoi. La clé est affichée maintenant et ne le sera plus jamais&#x202f;: Postern ne conserve que ce qui permet de la vérifier.</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>Créer une clé</translation>
    </message>
    <message>
        <source>Name of the agent</source>
        <translation>Nom de l’agent</translation>
    </message>
    <message>
        <source>for example copilot-shop</source>
        <translation>par exemple copilot-shop</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>The lines hold the key of %1. Copy the one for your client, or put it into its file.</source>
        <translation>Les lignes contiennent la clé de %1. Copiez celle de votre client, ou insérez-la dans son fichier.</translation>
    </message>
    <message>
        <source>Name the agent to get lines that work as they are. Without a name they hold a placeholder.</source>
        <translation>Nommez l’agent pour obtenir des lignes utilisables telles quelles. Sans nom, elles contiennent un texte à remplacer.</translation>
    </message>
</context>
<context>
    <name>postern::ui::ConnectionsPage</name>
    <message>
        <source>in the keychain</source>
        <translation>dans le trousseau</translation>
    </message>
    <message>
        <source>in an environment variable</source>
        <translation>dans une variable d’environnement</translation>
    </message>
    <message>
        <source>in a file</source>
        <translation>dans un fichier</translation>
    </message>
    <message>
        <source>from a command</source>
        <translation>fourni par une commande</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>aucun nécessaire</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Point a client here</source>
        <translation>Diriger un client ici</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>Point d’écoute</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Révoquer…</translation>
    </message>
    <message>
        <source>Revoke the chosen agent</source>
        <translation>Révoquer l’agent sélectionné</translation>
    </message>
    <message>
        <source>Add agent…</source>
        <translation>Ajouter un agent…</translation>
    </message>
    <message>
        <source>Add an agent</source>
        <translation>Ajouter un agent</translation>
    </message>
    <message>
        <source>No agent yet. Add one: it gets a key of its own and can connect at once.</source>
        <translation>Aucun agent pour l’instant. Ajoutez-en un&#x202f;: il reçoit une clé qui lui est propre et peut se connecter aussitôt.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>As user</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Cibles</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>Points d’écoute</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Échec&#x202f;: %1</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>À l’écoute</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>proposé</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>The agents cannot be read</source>
        <translation>Les agents ne peuvent pas être lus</translation>
    </message>
    <message>
        <source>Revoke %1?</source>
        <translation>Révoquer %1&#x202f;?</translation>
    </message>
    <message>
        <source>Its key stops working for good and its open sessions end at once. Recordings stay. To let it in again, add it again: it gets a new key.</source>
        <translation>Sa clé cesse définitivement de fonctionner et ses sessions ouvertes se terminent aussitôt. Les enregistrements restent. Pour l’admettre de nouveau, ajoutez-le à nouveau&#x202f;: il reçoit une nouvelle clé.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>The agent was not revoked</source>
        <translation>L’agent n’a pas été révoqué</translation>
    </message>
    <message>
        <source>none yet</source>
        <comment>agent</comment>
        <translation>aucun pour l’instant</translation>
    </message>
</context>
<context>
    <name>postern::ui::DiffView</name>
    <message>
        <source>Changed lines</source>
        <translation>Lignes modifiées</translation>
    </message>
</context>
<context>
    <name>postern::ui::ExportBar</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progression de l’exportation</translation>
    </message>
    <message>
        <source>Exporting to %1</source>
        <translation>Exportation vers %1</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>L’exportation a été annulée&#x202f;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>The recording is NOT as it was written: run postern verify.</source>
        <translation>L’enregistrement N’EST PLUS tel qu’il a été écrit&#x202f;: exécutez postern verify.</translation>
    </message>
    <message numerus="yes">
        <source>Saved %1, %2 event(s). SHA-256 %3</source>
        <translation>
            <numerusform>%1 enregistré, %2 événement. SHA-256 %3</numerusform>
            <numerusform>%1 enregistré, %2 événements. SHA-256 %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::FigureTile</name>
    <message>
        <source>%1: %2</source>
        <comment>word, number</comment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>word, number, note</comment>
        <translation>%1&#x202f;: %2, %3</translation>
    </message>
</context>
<context>
    <name>postern::ui::FilterBar</name>
    <message>
        <source>Filter statements</source>
        <translation>Filtrer les instructions</translation>
    </message>
    <message>
        <source>Filter: words in the SQL, verdict:blocked, agent:copilot*, table:users, rows&gt;100, dur&gt;500ms, since:-15m</source>
        <translation>Filtre&#x202f;: mots du SQL, verdict:blocked, agent:copilot*, table:users, rows&gt;100, dur&gt;500ms, since:-15m</translation>
    </message>
    <message>
        <source>%1 (at character %2)</source>
        <comment>what is wrong with a filter, where</comment>
        <translation>%1 (au caractère %2)</translation>
    </message>
</context>
<context>
    <name>postern::ui::FirstRunDialog</name>
    <message>
        <source>Set up Postern</source>
        <translation>Configurer Postern</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Closes this; File, Set up Postern… goes on here</source>
        <translation>Ferme cette fenêtre&#x202f;; Fichier, Configurer Postern… reprend ici</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>Passer cette étape</translation>
    </message>
</context>
<context>
    <name>postern::ui::FirstStatementStep</name>
    <message>
        <source>The first statement</source>
        <translation>La première instruction</translation>
    </message>
    <message>
        <source>Watch it live</source>
        <translation>Suivre en direct</translation>
    </message>
    <message>
        <source>Finish without waiting</source>
        <translation>Terminer sans attendre</translation>
    </message>
    <message>
        <source>Waiting for the first statement…</source>
        <translation>En attente de la première instruction…</translation>
    </message>
    <message>
        <source>%1 has not said anything yet.</source>
        <translation>%1 n’a encore rien envoyé.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>agent, target</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>enregistrée</translation>
    </message>
    <message>
        <source>Your agent goes through Postern.</source>
        <translation>Votre agent passe par Postern.</translation>
    </message>
    <message>
        <source>Let your agent run a query, or run SELECT 1 in your client. It appears here as it runs.</source>
        <translation>Faites exécuter une requête à votre agent, ou exécutez SELECT 1 dans votre client. Elle apparaît ici pendant son exécution.</translation>
    </message>
</context>
<context>
    <name>postern::ui::FleetEditor</name>
    <message>
        <source>Text of the policy for all gateways</source>
        <translation>Texte de la politique pour toutes les passerelles</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Publier…</translation>
    </message>
    <message>
        <source>Rules, masks and detectors for every gateway: [policy], [[rule]], [approvals], [[mask]] and [[detect]]. Everything else stays in each gateway&apos;s own file.</source>
        <translation>Règles, masques et détecteurs pour chaque passerelle : [policy], [[rule]], [approvals], [[mask]] et [[detect]]. Tout le reste demeure dans le fichier propre à chaque passerelle.</translation>
    </message>
    <message>
        <source>The text cannot be published</source>
        <translation>Le texte ne peut pas être publié</translation>
    </message>
    <message>
        <source>This becomes the policy of every gateway that shares this store, for the next statement of every session. It is signed with this installation&apos;s key.</source>
        <translation>Cela devient la politique de chaque passerelle qui partage ce stockage, dès la prochaine instruction de chaque session. Le texte est signé avec la clé de cette installation.</translation>
    </message>
    <message>
        <source>✓ As published: %1</source>
        <translation>✓ Tel que publié : %1</translation>
    </message>
    <message>
        <source>✓ Valid, not published yet: %1</source>
        <translation>✓ Valide, pas encore publié : %1</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s). Nothing can be published until the text is valid; what is in force stays.</source>
        <translation>
            <numerusform>%n problème. Rien ne peut être publié tant que le texte n&apos;est pas valide ; ce qui est en vigueur le reste.</numerusform>
            <numerusform>%n problèmes. Rien ne peut être publié tant que le texte n&apos;est pas valide ; ce qui est en vigueur le reste.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text becomes what is published again. Undo (Ctrl+Z) brings your changes back.</source>
        <translation>Le texte redevient celui qui est publié. Annuler (Ctrl+Z) rétablit vos modifications.</translation>
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
        <translation>Publiée</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Published versions</source>
        <translation>Versions publiées</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Passerelle</translation>
    </message>
    <message>
        <source>Judges by</source>
        <translation>Juge d&apos;après</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Last heard of</source>
        <translation>Dernier signe</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Gateways and the version that each judges by</source>
        <translation>Passerelles et la version d&apos;après laquelle chacune juge</translation>
    </message>
    <message>
        <source>Put this version in force again…</source>
        <translation>Remettre cette version en vigueur…</translation>
    </message>
    <message>
        <source>No policy is published: every gateway judges by its own file alone.</source>
        <translation>Aucune politique n&apos;est publiée : chaque passerelle juge d&apos;après son seul fichier.</translation>
    </message>
    <message>
        <source>What is published here is believed by gateways whose [store] administrators names this installation&apos;s key, %1. This gateway&apos;s file does not.</source>
        <translation>Ce qui est publié ici est cru par les passerelles dont [store] administrators cite la clé de cette installation, %1. Le fichier de cette passerelle ne la cite pas.</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>its own file alone</source>
        <translation>son seul fichier</translation>
    </message>
    <message>
        <source>Database role %1</source>
        <translation>Rôle de base de données %1</translation>
    </message>
    <message>
        <source>+%1 −%2</source>
        <comment>lines</comment>
        <translation>+%1 −%2</translation>
    </message>
    <message>
        <source>not believed: %1</source>
        <translation>non crue : %1</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>la plus récente</translation>
    </message>
    <message>
        <source>Stored as the database role %1</source>
        <translation>Enregistrée avec le rôle de base de données %1</translation>
    </message>
    <message>
        <source>The version cannot be published</source>
        <translation>La version ne peut pas être publiée</translation>
    </message>
    <message>
        <source>The text of version %1 becomes the policy of every gateway again, as a new version.</source>
        <translation>Le texte de la version %1 redevient la politique de chaque passerelle, comme nouvelle version.</translation>
    </message>
    <message>
        <source>back to version %1</source>
        <translation>retour à la version %1</translation>
    </message>
    <message>
        <source>Version %1 is the newest. Gateways that judge by it, beside their own files: %2 of %3.</source>
        <translation>La version %1 est la plus récente. Passerelles qui l’appliquent, avec leurs propres fichiers : %2 sur %3.</translation>
    </message>
</context>
<context>
    <name>postern::ui::LivePage</name>
    <message>
        <source>&amp;Pause display</source>
        <translation>Suspendre l’&amp;affichage</translation>
    </message>
    <message>
        <source>&amp;Follow the newest statement</source>
        <translation>Suivr&amp;e la dernière instruction</translation>
    </message>
    <message>
        <source>Jump to &amp;latest</source>
        <translation>Aller à la &amp;dernière</translation>
    </message>
    <message>
        <source>&amp;Clear view</source>
        <translation>E&amp;ffacer la vue</translation>
    </message>
    <message>
        <source>Clear view: the recordings stay</source>
        <translation>Effacer la vue&#x202f;: les enregistrements restent</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>F&amp;iltre</translation>
    </message>
    <message>
        <source>&amp;Named filters…</source>
        <translation>Filtres &amp;nommés…</translation>
    </message>
    <message>
        <source>Hide &amp;housekeeping</source>
        <translation>Cacher les ins&amp;tructions de service</translation>
    </message>
    <message>
        <source>Leaves BEGIN, COMMIT, SET, SHOW and the like out of the view, unless a rule matched or they failed</source>
        <translation>Retire de la vue BEGIN, COMMIT, SET, SHOW et autres, sauf si une règle s’y est appliquée ou si elles ont échoué</translation>
    </message>
    <message>
        <source>Next statement</source>
        <translation>Instruction suivante</translation>
    </message>
    <message>
        <source>Previous statement</source>
        <translation>Instruction précédente</translation>
    </message>
    <message>
        <source>Next &amp;flagged statement</source>
        <translation>Instruction &amp;signalée suivante</translation>
    </message>
    <message>
        <source>Previous flagged statement</source>
        <translation>Instruction signalée précédente</translation>
    </message>
    <message>
        <source>Next in the same &amp;session</source>
        <translation>Suivante dans la &amp;même session</translation>
    </message>
    <message>
        <source>Previous in the same session</source>
        <translation>Précédente dans la même session</translation>
    </message>
    <message>
        <source>Details on the &amp;right</source>
        <translation>Détails à dr&amp;oite</translation>
    </message>
    <message>
        <source>Copy S&amp;QL</source>
        <translation>Copier le S&amp;QL</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Named filters</source>
        <translation>Filtres nommés</translation>
    </message>
    <message>
        <source>Live statements</source>
        <translation>Instructions en direct</translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>the display</comment>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Number of statements shown</source>
        <translation>Nombre d’instructions affichées</translation>
    </message>
    <message>
        <source>Display paused. Statements keep running and are recorded.</source>
        <translation>Affichage suspendu. Les instructions continuent de s’exécuter et sont enregistrées.</translation>
    </message>
    <message numerus="yes">
        <source>Display paused. Statements keep running and are recorded; %n wait(s) to be shown.</source>
        <comment>number of statements</comment>
        <translation>
            <numerusform>Affichage suspendu. Les instructions continuent de s’exécuter et sont enregistrées&#x202f;; %n attend d’être affichée.</numerusform>
            <numerusform>Affichage suspendu. Les instructions continuent de s’exécuter et sont enregistrées&#x202f;; %n attendent d’être affichées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The display is paused.</source>
        <translation>L’affichage est suspendu.</translation>
    </message>
    <message>
        <source>Only housekeeping so far</source>
        <translation>Uniquement des instructions de service jusqu’ici</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) about transactions and settings are hidden.</source>
        <translation>
            <numerusform>%n instruction concernant les transactions et les réglages est cachée.</numerusform>
            <numerusform>%n instructions concernant les transactions et les réglages sont cachées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les afficher</translation>
    </message>
    <message>
        <source>No statement matches the filter</source>
        <translation>Aucune instruction ne correspond au filtre</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) are hidden by it.</source>
        <translation>
            <numerusform>Il cache %n instruction.</numerusform>
            <numerusform>Il cache %n instructions.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>The display is paused</source>
        <translation>L’affichage est suspendu</translation>
    </message>
    <message>
        <source>Statements keep running and are recorded. Resume to see them here.</source>
        <translation>Les instructions continuent de s’exécuter et sont enregistrées. Reprenez l’affichage pour les voir ici.</translation>
    </message>
    <message>
        <source>The view is clear</source>
        <translation>La vue est vide</translation>
    </message>
    <message>
        <source>The recordings stay. What runs from now on appears here.</source>
        <translation>Les enregistrements restent. Ce qui s’exécute à partir de maintenant apparaît ici.</translation>
    </message>
    <message numerus="yes">
        <source>Bring %n statement(s) back</source>
        <translation>
            <numerusform>Rappeler %n instruction</numerusform>
            <numerusform>Rappeler %n instructions</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the first statement</source>
        <translation>En attente de la première instruction</translation>
    </message>
    <message>
        <source>Connect an agent to Postern and every statement it runs appears here, as it runs.</source>
        <translation>Connectez un agent à Postern et chaque instruction qu’il exécute apparaît ici, au moment où elle s’exécute.</translation>
    </message>
    <message>
        <source>Show how to connect</source>
        <translation>Montrer comment se connecter</translation>
    </message>
    <message numerus="yes">
        <source>%n new – jump to latest (End)</source>
        <comment>number of statements</comment>
        <translation>
            <numerusform>%n nouvelle – aller à la dernière (Fin)</numerusform>
            <numerusform>%n nouvelles – aller à la dernière (Fin)</numerusform>
        </translation>
    </message>
    <message>
        <source>clear view</source>
        <comment>what is undone</comment>
        <translation>effacer la vue</translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s)</source>
        <translation>
            <numerusform>%1 instruction</numerusform>
            <numerusform>%1 instructions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 statement(s)</source>
        <translation>
            <numerusform>%1 sur %2 instruction</numerusform>
            <numerusform>%1 sur %2 instructions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 older one(s) in Sessions</source>
        <translation>
            <numerusform>%1 plus ancienne dans Sessions</numerusform>
            <numerusform>%1 plus anciennes dans Sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s) came too fast to be shown; all are recorded</source>
        <translation>
            <numerusform>%1 instruction est arrivée trop vite pour être affichée ; toutes sont enregistrées</numerusform>
            <numerusform>%1 instructions sont arrivées trop vite pour être affichées ; toutes sont enregistrées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>page</comment>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Live</source>
        <comment>page</comment>
        <translation>En direct</translation>
    </message>
    <message>
        <source>Approvals</source>
        <comment>page</comment>
        <translation>Approbations</translation>
    </message>
    <message>
        <source>Sessions</source>
        <comment>page</comment>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Policy</source>
        <comment>page</comment>
        <translation>Politique</translation>
    </message>
    <message>
        <source>Masking</source>
        <comment>page</comment>
        <translation>Masquage</translation>
    </message>
    <message>
        <source>Connections</source>
        <comment>page</comment>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Settings</source>
        <comment>page</comment>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
    <message>
        <source>Approvals (%1)</source>
        <comment>page</comment>
        <translation>Approbations (%1)</translation>
    </message>
    <message>
        <source>(%1) Postern</source>
        <comment>statements that wait</comment>
        <translation>(%1) Postern</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) wait for approval</source>
        <translation>
            <numerusform>%n instruction attend une approbation</numerusform>
            <numerusform>%n instructions attendent une approbation</numerusform>
        </translation>
    </message>
    <message>
        <source>A statement of the agent %1 for %2 waits for approval.</source>
        <translation>Une instruction de l’agent %1 pour %2 attend une approbation.</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Passerelle</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Compteurs</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Identifié comme</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>À l’écoute sur %1</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Pas à l’écoute</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Échec&#x202f;: %1</translation>
    </message>
    <message>
        <source>Recording is behind; sessions wait</source>
        <translation>Enregistrement en retard&#x202f;; les sessions attendent</translation>
    </message>
    <message>
        <source>Statements go on as soon as the store has caught up.</source>
        <translation>Les instructions reprennent dès que le stockage a rattrapé son retard.</translation>
    </message>
    <message>
        <source>Store away; recording into the journal</source>
        <translation>Stockage absent&#x202f;; enregistrement dans le journal</translation>
    </message>
    <message>
        <source>Recording failed; nothing is forwarded</source>
        <translation>Échec de l’enregistrement&#x202f;; rien n’est transmis</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) open</source>
        <translation>
            <numerusform>%n session ouverte</numerusform>
            <numerusform>%n sessions ouvertes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: database %2 on %3</source>
        <translation>%1&#x202f;: base %2 sur %3</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>Cible %1</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>Aucune cible</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n cible</numerusform>
            <numerusform>%n cibles</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in as somebody &amp;else…</source>
        <translation>S’identifier sous un a&amp;utre nom…</translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation>S’&amp;identifier…</translation>
    </message>
    <message>
        <source>%1 (this computer&apos;s account)</source>
        <translation>%1 (le compte de cet ordinateur)</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Non identifié</translation>
    </message>
    <message>
        <source>Agents cannot log in until somebody signs in (menu File).</source>
        <translation>Les agents ne peuvent pas se connecter tant que personne ne s’est identifié (menu Fichier).</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Aucun groupe</translation>
    </message>
    <message>
        <source>Groups: %1</source>
        <translation>Groupes&#x202f;: %1</translation>
    </message>
    <message>
        <source>Until %1, then renewed</source>
        <translation>Jusqu’à %1, puis renouvelé</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Jusqu’à %1</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Sign out %1?</source>
        <translation>Déconnecter %1&#x202f;?</translation>
    </message>
    <message>
        <source>Open sessions of this identity end at once, and its agents cannot log in.</source>
        <translation>Les sessions ouvertes de cette identité se terminent aussitôt, et ses agents ne peuvent plus se connecter.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Set &amp;up Postern…</source>
        <translation>&amp;Configurer Postern…</translation>
    </message>
    <message>
        <source>&amp;Add agent…</source>
        <translation>&amp;Ajouter un agent…</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>Se &amp;déconnecter</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation>&amp;Vue d’ensemble</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>En &amp;direct</translation>
    </message>
    <message>
        <source>&amp;Approvals</source>
        <translation>A&amp;pprobations</translation>
    </message>
    <message>
        <source>&amp;Sessions</source>
        <translation>&amp;Sessions</translation>
    </message>
    <message>
        <source>&amp;Policy</source>
        <translation>Politi&amp;que</translation>
    </message>
    <message>
        <source>&amp;Masking</source>
        <translation>&amp;Masquage</translation>
    </message>
    <message>
        <source>&amp;Connections</source>
        <translation>&amp;Connexions</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>&amp;Réglages</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>Co&amp;lonnes</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Act&amp;ualiser</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller à</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Commandes…</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>&amp;Volet suivant</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;About Postern</source>
        <translation>&amp;À propos de Postern</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Statements for %1</source>
        <comment>target</comment>
        <translation>Instructions pour %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <comment>agent, target, time</comment>
        <translation>%1 sur %2, %3</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message numerus="yes">
        <source>Listening on %1 and %n more</source>
        <translation>
            <numerusform>À l’écoute sur %1 et %n autre</numerusform>
            <numerusform>À l’écoute sur %1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Export session…</source>
        <translation>&amp;Exporter la session…</translation>
    </message>
    <message>
        <source>&amp;Try a policy…</source>
        <translation>Essa&amp;yer une politique…</translation>
    </message>
    <message>
        <source>&amp;Verify the store…</source>
        <translation>&amp;Vérifier le dépôt…</translation>
    </message>
    <message>
        <source>Export what is &amp;listed…</source>
        <translation>Exporter ce qui est &amp;listé…</translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s)</source>
        <translation>
            <numerusform>%1 instruction</numerusform>
            <numerusform>%1 instructions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 refused</source>
        <comment>statements</comment>
        <translation>
            <numerusform>%1 refusée</numerusform>
            <numerusform>%1 refusées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::MaskStep</name>
    <message>
        <source>What agents should not see</source>
        <translation>Ce que les agents ne doivent pas voir</translation>
    </message>
    <message>
        <source>Columns that look sensitive</source>
        <translation>Colonnes d’apparence sensible</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Reading the catalog…</source>
        <translation>Lecture du catalogue…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>No column has a name that looks sensitive. The page Masking can look into the data, too.</source>
        <translation>Aucun nom de colonne n’évoque des données sensibles. La page Masquage peut aussi examiner les données.</translation>
    </message>
    <message numerus="yes">
        <source>Mask %n column(s)…</source>
        <translation>
            <numerusform>Masquer %n colonne…</numerusform>
            <numerusform>Masquer %n colonnes…</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a mask</source>
        <translation>Ajouter un masque</translation>
    </message>
    <message>
        <source>This is added to the configuration; everything else stays.</source>
        <translation>Ceci est ajouté à la configuration&#x202f;; tout le reste demeure.</translation>
    </message>
    <message>
        <source>Add the rule</source>
        <translation>Ajouter la règle</translation>
    </message>
    <message>
        <source>These columns have names that look sensitive. Agents get **** or NULL in place of their values, wherever they appear. Untick what agents may see.</source>
        <translation>Ces colonnes ont des noms qui évoquent des données sensibles. Les agents reçoivent **** ou NULL à la place de leurs valeurs, où qu’elles apparaissent. Décochez ce que les agents peuvent voir.</translation>
    </message>
</context>
<context>
    <name>postern::ui::MaskingPage</name>
    <message>
        <source>Masking</source>
        <translation>Masquage</translation>
    </message>
    <message>
        <source>Read rules and catalogs again</source>
        <translation>Relire les règles et les catalogues</translation>
    </message>
    <message>
        <source>Rules and what they cover now</source>
        <translation>Règles et ce qu’elles couvrent actuellement</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Couvre</translation>
    </message>
    <message>
        <source>Not for</source>
        <translation>Sauf pour</translation>
    </message>
    <message>
        <source>Mask rules</source>
        <translation>Règles de masquage</translation>
    </message>
    <message>
        <source>Columns that look sensitive and are not masked</source>
        <translation>Colonnes d’apparence sensible et non masquées</translation>
    </message>
    <message>
        <source>Look into the data…</source>
        <translation>Examiner les données…</translation>
    </message>
    <message>
        <source>Look into the data for sensitive values</source>
        <translation>Chercher des valeurs sensibles dans les données</translation>
    </message>
    <message>
        <source>How to mask</source>
        <translation>Méthode de masquage</translation>
    </message>
    <message>
        <source>Mask…</source>
        <translation>Masquer…</translation>
    </message>
    <message>
        <source>Mask the chosen columns</source>
        <translation>Masquer les colonnes sélectionnées</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Suggested columns</source>
        <translation>Colonnes suggérées</translation>
    </message>
    <message>
        <source>Look into the data?</source>
        <translation>Examiner les données&#x202f;?</translation>
    </message>
    <message>
        <source>Postern reads the first 100 rows of each table with its own connection, in columns that can hold text and are not masked, and counts what looks sensitive. No value is shown or kept.</source>
        <translation>Postern lit les 100 premières lignes de chaque table avec sa propre connexion, dans les colonnes qui peuvent contenir du texte et ne sont pas masquées, et compte ce qui semble sensible. Aucune valeur n’est affichée ni conservée.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Examiner</translation>
    </message>
    <message>
        <source>Looking into the data…</source>
        <translation>Examen des données…</translation>
    </message>
    <message>
        <source>Reading the catalogs…</source>
        <translation>Lecture des catalogues…</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <comment>masks</comment>
        <translation>
            <numerusform>%n règle</numerusform>
            <numerusform>%n règles</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n colonne</numerusform>
            <numerusform>%n colonnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Only the paths %1</source>
        <translation>Seulement les chemins %1</translation>
    </message>
    <message>
        <source>Only on %1</source>
        <translation>Seulement sur %1</translation>
    </message>
    <message>
        <source>Only for the agents %1</source>
        <translation>Seulement pour les agents %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>No column of a table or view has such a name. Check the pattern.</source>
        <translation>Aucune colonne de table ou de vue ne porte un tel nom. Vérifiez le motif.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 de plus</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No detectors. [[detect]] finds cards, keys and addresses in any value.</source>
        <translation>Aucun détecteur. [[detect]] trouve des cartes, des clés et des adresses dans n’importe quelle valeur.</translation>
    </message>
    <message>
        <source>Detected in any value: %1</source>
        <translation>Détecté dans n’importe quelle valeur&#x202f;: %1</translation>
    </message>
    <message>
        <source>No other column looks sensitive by its name.</source>
        <translation>Aucune autre colonne ne semble sensible d’après son nom.</translation>
    </message>
    <message>
        <source>Choose columns to mask them together in one rule.</source>
        <translation>Sélectionnez des colonnes pour les masquer ensemble dans une même règle.</translation>
    </message>
    <message>
        <source>The rule cannot be added</source>
        <translation>La règle ne peut pas être ajoutée</translation>
    </message>
    <message>
        <source>The file was not changed</source>
        <translation>Le fichier n’a pas été modifié</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 column(s) covered</source>
        <translation>
            <numerusform>%1 colonne couverte sur %2</numerusform>
            <numerusform>%1 colonnes couvertes sur %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::MaskingWords</name>
    <message>
        <source>Redact (****)</source>
        <translation>Caviarder (****)</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hachage</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudonyme</translation>
    </message>
    <message>
        <source>Partial: first %1, last %2</source>
        <translation>Partiel&#x202f;: %1 premiers, %2 derniers</translation>
    </message>
    <message>
        <source>Partial: first %1</source>
        <translation>Partiel&#x202f;: %1 premiers</translation>
    </message>
    <message>
        <source>Partial: last %1</source>
        <translation>Partiel&#x202f;: %1 derniers</translation>
    </message>
    <message>
        <source>a password</source>
        <translation>un mot de passe</translation>
    </message>
    <message>
        <source>a secret or token</source>
        <translation>un secret ou un jeton</translation>
    </message>
    <message>
        <source>a payment card</source>
        <translation>une carte de paiement</translation>
    </message>
    <message>
        <source>a bank account</source>
        <translation>un compte bancaire</translation>
    </message>
    <message>
        <source>a national or tax number</source>
        <translation>un numéro d’identité ou fiscal</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>une adresse e-mail</translation>
    </message>
    <message>
        <source>a phone number</source>
        <translation>un numéro de téléphone</translation>
    </message>
    <message>
        <source>a date of birth</source>
        <translation>une date de naissance</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>une adresse</translation>
    </message>
    <message>
        <source>a person&apos;s name</source>
        <translation>un nom de personne</translation>
    </message>
    <message>
        <source>health data</source>
        <translation>des données de santé</translation>
    </message>
    <message>
        <source>income or credit</source>
        <translation>un revenu ou un crédit</translation>
    </message>
    <message>
        <source>the number of a document</source>
        <translation>un numéro de document</translation>
    </message>
    <message>
        <source>an IP address</source>
        <translation>une adresse IP</translation>
    </message>
    <message>
        <source>%1 of %2 values hold %3</source>
        <comment>content of a column</comment>
        <translation>%1 valeurs sur %2 contiennent %3</translation>
    </message>
    <message>
        <source>the name says %1</source>
        <translation>le nom indique %1</translation>
    </message>
</context>
<context>
    <name>postern::ui::NamedFilters</name>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Ambre</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Aucune couleur</translation>
    </message>
</context>
<context>
    <name>postern::ui::NamedFiltersDialog</name>
    <message>
        <source>Named filters</source>
        <translation>Filtres nommés</translation>
    </message>
    <message>
        <source>Filters to come back to. A row takes the colour of the first one here that has a colour and matches; the statement&apos;s details say which.</source>
        <translation>Des filtres à réutiliser. Une ligne prend la couleur du premier de cette liste qui a une couleur et qui correspond&#x202f;; les détails de l’instruction disent lequel.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtre</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>C&amp;ouleur</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>A filter needs a name to be found by.</source>
        <translation>Un filtre a besoin d’un nom pour être retrouvé.</translation>
    </message>
    <message>
        <source>New filter</source>
        <translation>Nouveau filtre</translation>
    </message>
    <message>
        <source>New filter %1</source>
        <translation>Nouveau filtre %1</translation>
    </message>
    <message>
        <source>There is room for %1 filters.</source>
        <translation>Il y a de la place pour %1 filtres.</translation>
    </message>
    <message>
        <source>remove filter</source>
        <comment>what is undone</comment>
        <translation>supprimer le filtre</translation>
    </message>
</context>
<context>
    <name>postern::ui::NotesPanel</name>
    <message>
        <source>Marked</source>
        <translation>Marquée</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Ajouter la note</translation>
    </message>
    <message>
        <source>Notes on this statement</source>
        <translation>Notes sur cette instruction</translation>
    </message>
    <message>
        <source>Shows in lists, on the timeline and in exports (M)</source>
        <translation>Apparaît dans les listes, sur la chronologie et dans les exports (M)</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nouvelle note</translation>
    </message>
    <message>
        <source>What should whoever reads this recording know? A note stays: it cannot be changed.</source>
        <translation>Que doit savoir quiconque lit cet enregistrement ? Une note reste : elle ne peut pas être modifiée.</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Modifiée</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who wrote a note, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No notes on this statement.</source>
        <translation>Aucune note sur cette instruction.</translation>
    </message>
</context>
<context>
    <name>postern::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Instructions</translation>
    </message>
    <message>
        <source>Lists the sessions of this span</source>
        <translation>Liste les sessions de cette période</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenues</translation>
    </message>
    <message>
        <source>Shows what waits for approval, or lists the sessions in which something was held</source>
        <translation>Affiche ce qui attend une approbation, ou liste les sessions où quelque chose a été retenu</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rejetées</translation>
    </message>
    <message>
        <source>Lists the sessions in which a statement was blocked or denied</source>
        <translation>Liste les sessions où une instruction a été bloquée ou refusée</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Lists the sessions in which a statement failed</source>
        <translation>Liste les sessions où une instruction a échoué</translation>
    </message>
    <message>
        <source>Masked answers</source>
        <translation>Réponses masquées</translation>
    </message>
    <message>
        <source>Lists the sessions that received masked columns</source>
        <translation>Liste les sessions qui ont reçu des colonnes masquées</translation>
    </message>
    <message>
        <source>Added by Postern</source>
        <translation>Ajouté par Postern</translation>
    </message>
    <message>
        <source>Time that Postern itself needs for a statement, on average since it was started. Lists the sessions with the slowest twentieth of this span&apos;s statements</source>
        <translation>Temps dont Postern lui-même a besoin pour une instruction, en moyenne depuis son démarrage. Liste les sessions contenant les 5&#x202f;% d’instructions les plus lentes de cette période</translation>
    </message>
    <message>
        <source>Statements per minute</source>
        <translation>Instructions par minute</translation>
    </message>
    <message>
        <source>Most active agents</source>
        <translation>Agents les plus actifs</translation>
    </message>
    <message>
        <source>None in this span</source>
        <translation>Aucun dans cette période</translation>
    </message>
    <message>
        <source>Most-touched relations</source>
        <translation>Relations les plus touchées</translation>
    </message>
    <message>
        <source>Masked columns seen</source>
        <translation>Colonnes masquées demandées</translation>
    </message>
    <message>
        <source>No masked column was asked for</source>
        <translation>Aucune colonne masquée n’a été demandée</translation>
    </message>
    <message>
        <source>The store cannot be counted: %1</source>
        <translation>Le contenu du stockage ne peut pas être compté&#x202f;: %1</translation>
    </message>
    <message>
        <source>Nothing ran in this span</source>
        <translation>Rien ne s’est exécuté dans cette période</translation>
    </message>
    <message>
        <source>%1: no agent has sent a statement. Connect one, or choose a longer span.</source>
        <translation>%1&#x202f;: aucun agent n’a envoyé d’instruction. Connectez-en un, ou choisissez une période plus longue.</translation>
    </message>
    <message>
        <source>Show how to connect</source>
        <translation>Montrer comment se connecter</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>the newest sessions only</source>
        <translation>seulement les sessions les plus récentes</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) now</source>
        <comment>statements</comment>
        <translation>
            <numerusform>%n attend maintenant</numerusform>
            <numerusform>%n attendent maintenant</numerusform>
        </translation>
    </message>
    <message>
        <source>none waits now</source>
        <translation>aucune n’attend maintenant</translation>
    </message>
    <message>
        <source>%1 blocked, %2 denied</source>
        <translation>%1 bloquées, %2 refusées</translation>
    </message>
    <message>
        <source>from the server</source>
        <translation>du serveur</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n colonne</numerusform>
            <numerusform>%n colonnes</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing ran yet</source>
        <translation>rien ne s’est encore exécuté</translation>
    </message>
    <message>
        <source>on average</source>
        <translation>en moyenne</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>verdict, number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Lists the sessions with such statements</source>
        <translation>Liste les sessions contenant de telles instructions</translation>
    </message>
    <message>
        <source>median %1</source>
        <comment>duration</comment>
        <translation>médiane %1</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
</context>
<context>
    <name>postern::ui::OverviewParts</name>
    <message>
        <source>Allowed</source>
        <comment>statements</comment>
        <translation>Autorisées</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>statements</comment>
        <translation>Approuvées</translation>
    </message>
    <message>
        <source>Held</source>
        <comment>statements</comment>
        <translation>Retenues</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>statements</comment>
        <translation>Rejetées</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <comment>statements</comment>
        <translation>Abandonnées</translation>
    </message>
    <message>
        <source>Errors</source>
        <comment>statements</comment>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Dernière heure</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Dernières 24 heures</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyEditor</name>
    <message>
        <source>Try on last week…</source>
        <translation>Essayer sur la semaine passée…</translation>
    </message>
    <message>
        <source>Discard changes…</source>
        <translation>Abandonner les modifications…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Text of the configuration</source>
        <translation>Texte de la configuration</translation>
    </message>
    <message>
        <source>What is wrong with the text</source>
        <translation>Ce qui ne va pas dans le texte</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>Ce qu’il faut écrire</translation>
    </message>
    <message>
        <source>What this text would hold, block or mask of what was recorded in the last seven days</source>
        <translation>Ce que ce texte retiendrait, bloquerait ou masquerait dans ce qui a été enregistré ces sept derniers jours</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>ligne %1, colonne %2</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>✓ Valid, not saved yet: %1</source>
        <translation>✓ Valide, pas encore enregistré&#x202f;: %1</translation>
    </message>
    <message>
        <source>✓ As in force: %1</source>
        <translation>✓ Identique à la version en vigueur&#x202f;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s). Nothing can be saved until the text is valid; what is in force stays.</source>
        <translation>
            <numerusform>%n problème. Rien ne peut être enregistré tant que le texte n’est pas valide&#x202f;; ce qui est en vigueur le reste.</numerusform>
            <numerusform>%n problèmes. Rien ne peut être enregistré tant que le texte n’est pas valide&#x202f;; ce qui est en vigueur le reste.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text cannot be saved</source>
        <translation>Le texte ne peut pas être enregistré</translation>
    </message>
    <message>
        <source>Save the policy</source>
        <translation>Enregistrer la politique</translation>
    </message>
    <message>
        <source>This is what changes in %1. It is in force for the next statement of every session, and is kept in the history with your name.</source>
        <translation>Voici ce qui change dans %1. Le changement est en vigueur dès la prochaine instruction de chaque session et conservé dans l’historique avec votre nom.</translation>
    </message>
    <message>
        <source>Save and put in force</source>
        <translation>Enregistrer et mettre en vigueur</translation>
    </message>
    <message>
        <source>The file was not changed</source>
        <translation>Le fichier n’a pas été modifié</translation>
    </message>
    <message>
        <source>Discard your changes?</source>
        <translation>Abandonner vos modifications&#x202f;?</translation>
    </message>
    <message>
        <source>The text becomes what the file holds again. Undo (Ctrl+Z) brings your changes back.</source>
        <translation>Le texte redevient ce que contient le fichier. Annuler (Ctrl+Z) rétablit vos modifications.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyPage</name>
    <message>
        <source>Policy</source>
        <translation>Politique</translation>
    </message>
    <message>
        <source>Parts of the policy</source>
        <translation>Parties de la politique</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Where several rules match, the strictest decides; their order does not matter.</source>
        <translation>Lorsque plusieurs règles correspondent, la plus stricte décide&#x202f;; leur ordre n’a pas d’importance.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Rules of the policy</source>
        <translation>Règles de la politique</translation>
    </message>
    <message>
        <source>Change the rules…</source>
        <translation>Modifier les règles…</translation>
    </message>
    <message>
        <source>In force since</source>
        <translation>En vigueur depuis</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Versions of the policy</source>
        <translation>Versions de la politique</translation>
    </message>
    <message>
        <source>Take this text into the editor</source>
        <translation>Reprendre ce texte dans l’éditeur</translation>
    </message>
    <message>
        <source>The file was changed and is not valid: line %1: %2. The version before stays in force; the tab Text says what to write.</source>
        <translation>Le fichier a été modifié et n’est pas valide&#x202f;: ligne %1&#x202f;: %2. La version précédente reste en vigueur&#x202f;; l’onglet Texte dit ce qu’il faut écrire.</translation>
    </message>
    <message>
        <source>Your rules</source>
        <translation>Vos règles</translation>
    </message>
    <message>
        <source>Built-in rules</source>
        <translation>Règles intégrées</translation>
    </message>
    <message>
        <source>%1 (left out)</source>
        <comment>a rule</comment>
        <translation>%1 (écartée)</translation>
    </message>
    <message>
        <source>+%1 −%2</source>
        <comment>lines</comment>
        <translation>+%1 −%2</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>en vigueur</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Each text that was in force, in the store&apos;s signed chain. Choose one to see what it changed.</source>
        <translation>Chaque texte qui a été en vigueur, dans la chaîne signée du stockage. Choisissez-en un pour voir ce qu’il a changé.</translation>
    </message>
    <message>
        <source>Replace what you are writing?</source>
        <translation>Remplacer ce que vous êtes en train d’écrire&#x202f;?</translation>
    </message>
    <message>
        <source>The editor holds changes that are not saved. Undo (Ctrl+Z) brings them back.</source>
        <translation>L’éditeur contient des modifications non enregistrées. Annuler (Ctrl+Z) les rétablit.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>The policy cannot be tried</source>
        <translation>La politique ne peut pas être essayée</translation>
    </message>
    <message>
        <source>Nothing to try it on</source>
        <translation>Rien sur quoi l’essayer</translation>
    </message>
    <message>
        <source>Nothing was recorded in the last seven days.</source>
        <translation>Rien n’a été enregistré ces sept derniers jours.</translation>
    </message>
    <message>
        <source>None yet. Rules are written in the tab Text; the manual page postern.toml(5) lists what they can ask.</source>
        <translation>Aucune pour l’instant. Les règles s’écrivent dans l’onglet Texte&#x202f;; la page de manuel postern.toml(5) énumère les conditions possibles.</translation>
    </message>
    <message>
        <source>All gateways</source>
        <translation>Toutes les passerelles</translation>
    </message>
    <message>
        <source>Text for all</source>
        <translation>Texte pour toutes</translation>
    </message>
    <message>
        <source>The store lets administrators publish (postern_administrator).</source>
        <translation>Le stockage laisse publier les administrateurs (postern_administrator).</translation>
    </message>
    <message>
        <source>No version yet</source>
        <translation>Aucune version pour l’instant</translation>
    </message>
    <message>
        <source>Every text of the policy that comes into force is kept here, with who put it there and when.</source>
        <translation>Chaque texte de la politique qui entre en vigueur est conservé ici, avec son auteur et la date.</translation>
    </message>
    <message>
        <source>Show the text</source>
        <translation>Afficher le texte</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>The agent is told: %1</source>
        <translation>L’agent reçoit : %1</translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyTrialDialog</name>
    <message>
        <source>Try a policy</source>
        <translation>Essayer une politique</translation>
    </message>
</context>
<context>
    <name>postern::ui::PolicyTrialView</name>
    <message>
        <source>blocked</source>
        <translation>bloquée</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenue</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>autorisée</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 par %2</translation>
    </message>
    <message>
        <source>now: %1</source>
        <translation>maintenant&#x202f;: %1</translation>
    </message>
    <message>
        <source>no longer: %1</source>
        <translation>plus maintenant&#x202f;: %1</translation>
    </message>
    <message>
        <source>Progress of the trial</source>
        <translation>Progression de l’essai</translation>
    </message>
    <message>
        <source>What would be otherwise</source>
        <translation>Ce qui serait différent</translation>
    </message>
    <message>
        <source>Would be</source>
        <translation>Serait</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Était</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Masques</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Fois</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Instruction</translation>
    </message>
    <message>
        <source>Trying %1 on recorded sessions…</source>
        <translation>Essai de %1 sur les sessions enregistrées…</translation>
    </message>
    <message>
        <source>Trying it on recorded sessions…</source>
        <translation>Essai sur des sessions enregistrées…</translation>
    </message>
    <message>
        <source>It cannot be tried: %1</source>
        <translation>Essai impossible&#x202f;: %1</translation>
    </message>
    <message>
        <source>, or stricter by its estimate</source>
        <translation>, ou plus stricte selon son estimation</translation>
    </message>
    <message>
        <source>Statement %1 of session %2</source>
        <translation>Instruction %1 de la session %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>so many statements of so many sessions</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1: nothing would be decided or masked otherwise.</source>
        <translation>%1 : rien ne serait décidé ni masqué autrement.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1 : %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s)</source>
        <translation>
            <numerusform>%1 instruction</numerusform>
            <numerusform>%1 instructions</numerusform>
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
            <numerusform>%1 différence</numerusform>
            <numerusform>%1 différences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s) could not be judged again.</source>
        <translation>
            <numerusform>%1 instruction n’a pas pu être jugée de nouveau.</numerusform>
            <numerusform>%1 instructions n’ont pas pu être jugées de nouveau.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::PortStep</name>
    <message>
        <source>Where agents find Postern</source>
        <translation>Où les agents trouvent Postern</translation>
    </message>
    <message>
        <source>Agents connect to this computer instead of the database. The port is written into the configuration and stays the same after every restart.</source>
        <translation>Les agents se connectent à cet ordinateur plutôt qu’à la base de données. Le port est écrit dans la configuration et reste le même après chaque redémarrage.</translation>
    </message>
    <message>
        <source>Port on this computer</source>
        <translation>Port sur cet ordinateur</translation>
    </message>
    <message>
        <source>Port on 127.0.0.1</source>
        <translation>Port sur 127.0.0.1</translation>
    </message>
    <message>
        <source>Postern listens here already.</source>
        <translation>Postern écoute déjà ici.</translation>
    </message>
    <message>
        <source>Free. Postern restarts its gateway to listen there; clients that are connected are cut off.</source>
        <translation>Libre. Postern redémarre sa passerelle pour y écouter&#x202f;; les clients connectés sont coupés.</translation>
    </message>
    <message>
        <source>Taken: %1.</source>
        <translation>Occupé&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Use %1 instead</source>
        <translation>Utiliser %1 à la place</translation>
    </message>
    <message>
        <source>Change the port…</source>
        <translation>Changer de port…</translation>
    </message>
    <message>
        <source>Change the port</source>
        <translation>Changer de port</translation>
    </message>
    <message>
        <source>Postern restarts its gateway after this and goes on here. Everything else stays.</source>
        <translation>Postern redémarre ensuite sa passerelle et continue ici. Tout le reste demeure.</translation>
    </message>
    <message>
        <source>Change and restart</source>
        <translation>Changer et redémarrer</translation>
    </message>
</context>
<context>
    <name>postern::ui::PresetStep</name>
    <message>
        <source>How strict it is</source>
        <translation>Degré de rigueur</translation>
    </message>
    <message>
        <source>You can change every rule later, on the page Policy, and try a change on what was recorded first.</source>
        <translation>Vous pourrez modifier chaque règle plus tard, sur la page Politique, et essayer d’abord une modification sur ce qui a été enregistré.</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>Observer</translation>
    </message>
    <message>
        <source>Guard (recommended)</source>
        <translation>Protéger (recommandé)</translation>
    </message>
    <message>
        <source>Everyday statements run. What destroys, changes definitions or rights, writes without a condition or to many rows waits for a person; what reaches for the server itself is blocked.</source>
        <translation>Les instructions courantes s’exécutent. Ce qui détruit, change des définitions ou des droits, écrit sans condition ou dans de nombreuses lignes attend une personne&#x202f;; ce qui touche au serveur lui-même est bloqué.</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Strict</translation>
    </message>
    <message>
        <source>Reading runs. Every write waits for a person, and what Guard blocks stays blocked. For production.</source>
        <translation>La lecture s’exécute. Chaque écriture attend une personne, et ce que Protéger bloque reste bloqué. Pour la production.</translation>
    </message>
    <message>
        <source>Set the policy</source>
        <translation>Définir la politique</translation>
    </message>
    <message>
        <source>This is changed in the configuration; your own rules stay. It is in force for the next statement of every session.</source>
        <translation>Ceci est modifié dans la configuration&#x202f;; vos propres règles restent. Le changement est en vigueur dès la prochaine instruction de chaque session.</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>Définir</translation>
    </message>
    <message>
        <source>Who decides on what is held</source>
        <translation>Qui décide de ce qui est retenu</translation>
    </message>
    <message>
        <source>What nobody approves ends with an error after 25 seconds.</source>
        <translation>Ce que personne n’approuve se termine par une erreur après 25 secondes.</translation>
    </message>
    <message>
        <source>I do, on this computer</source>
        <translation>Moi, sur cet ordinateur</translation>
    </message>
    <message>
        <source>Groups that may approve</source>
        <translation>Groupes qui peuvent approuver</translation>
    </message>
    <message>
        <source>Groups of the identity provider, between commas: dba, support-leads</source>
        <translation>Groupes du fournisseur d’identité, séparés par des virgules : dba, support-leads</translation>
    </message>
    <message>
        <source>Nobody approves their own statement. Left empty, this stays as the configuration has it.</source>
        <translation>Personne n’approuve sa propre instruction. Laissé vide, cela reste comme dans la configuration.</translation>
    </message>
    <message>
        <source>Everything runs, and everything is recorded. Nothing is held or blocked; masks hide values in answers, but an agent can still filter and sort by them. For getting to know what your agents do.</source>
        <translation>Tout s’exécute et tout est enregistré. Rien n’est retenu ni bloqué ; les masques cachent les valeurs dans les réponses, mais un agent peut encore filtrer et trier d’après elles. Pour découvrir ce que font vos agents.</translation>
    </message>
    <message>
        <source>Without an identity provider everybody is this computer&apos;s account, so nobody else could decide. Whatever runs under the account could approve too, such as an agent with a shell.</source>
        <translation>Sans fournisseur d’identité, tout le monde est le compte de cet ordinateur : personne d’autre ne pourrait décider. Tout ce qui s’exécute sous ce compte pourrait aussi approuver, par exemple un agent doté d’un shell.</translation>
    </message>
</context>
<context>
    <name>postern::ui::PublishDialog</name>
    <message>
        <source>Publish a policy</source>
        <translation>Publier une politique</translation>
    </message>
    <message>
        <source>On what was recorded in the last seven days, beside this gateway&apos;s own file:</source>
        <translation>Sur ce qui a été enregistré ces sept derniers jours, en plus du fichier propre à cette passerelle :</translation>
    </message>
    <message>
        <source>&amp;Why, for those who read the list:</source>
        <translation>&amp;Pourquoi, pour qui lit la liste :</translation>
    </message>
    <message>
        <source>Sign and publish</source>
        <translation>Signer et publier</translation>
    </message>
    <message>
        <source>Nothing was recorded in the last seven days.</source>
        <translation>Rien n’a été enregistré ces sept derniers jours.</translation>
    </message>
</context>
<context>
    <name>postern::ui::Ranking</name>
    <message numerus="yes">
        <source>%1, %n statement(s)</source>
        <translation>
            <numerusform>%1, %n instruction</numerusform>
            <numerusform>%1, %n instructions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n of them held or refused</source>
        <translation>
            <numerusform>, dont %n retenue ou rejetée</numerusform>
            <numerusform>, dont %n retenues ou rejetées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::ResultModel</name>
    <message>
        <source>Masked by %1: the client received this in place of the value.</source>
        <translation>Masqué par %1&#x202f;: le client a reçu ceci à la place de la valeur.</translation>
    </message>
    <message>
        <source>%1, masked</source>
        <translation>%1, masqué</translation>
    </message>
    <message>
        <source>%1, masked by %2</source>
        <translation>%1, masqué par %2</translation>
    </message>
</context>
<context>
    <name>postern::ui::RuleWords</name>
    <message>
        <source>%1 or %2</source>
        <comment>the last two of a list</comment>
        <translation>%1 ou %2</translation>
    </message>
    <message>
        <source>steers by masked columns</source>
        <translation>s’appuie sur des colonnes masquées</translation>
    </message>
    <message>
        <source>copies masked columns where no mask covers them</source>
        <translation>copie des colonnes masquées là où aucun masque ne les couvre</translation>
    </message>
    <message>
        <source>would store a mask as if it were the value</source>
        <translation>stockerait un masque comme s’il était la valeur</translation>
    </message>
    <message>
        <source>gives back masked columns</source>
        <translation>renvoie des colonnes masquées</translation>
    </message>
    <message>
        <source>an AI agent</source>
        <comment>who sends it</comment>
        <translation>un agent IA</translation>
    </message>
    <message>
        <source>a person</source>
        <comment>who sends it</comment>
        <translation>une personne</translation>
    </message>
    <message>
        <source>a client of unknown kind</source>
        <comment>who sends it</comment>
        <translation>un client de type inconnu</translation>
    </message>
    <message>
        <source>COPY from or to a program of the server</source>
        <translation>COPY depuis ou vers un programme du serveur</translation>
    </message>
    <message>
        <source>COPY from or to a file of the server</source>
        <translation>COPY depuis ou vers un fichier du serveur</translation>
    </message>
    <message>
        <source>SET ROLE or SET SESSION AUTHORIZATION</source>
        <translation>SET ROLE ou SET SESSION AUTHORIZATION</translation>
    </message>
    <message>
        <source>views of the server&apos;s configuration files</source>
        <translation>les vues des fichiers de configuration du serveur</translation>
    </message>
    <message>
        <source>writes to PostgreSQL&apos;s own tables</source>
        <translation>l’écriture dans les tables propres à PostgreSQL</translation>
    </message>
    <message>
        <source>any statement</source>
        <translation>toute instruction</translation>
    </message>
    <message>
        <source> on %1</source>
        <comment>relations</comment>
        <translation> sur %1</translation>
    </message>
    <message>
        <source> that calls %1</source>
        <comment>functions</comment>
        <translation> qui appelle %1</translation>
    </message>
    <message>
        <source> without WHERE</source>
        <translation> sans WHERE</translation>
    </message>
    <message>
        <source> with a WHERE</source>
        <translation> avec un WHERE</translation>
    </message>
    <message>
        <source> of about %1 rows or more</source>
        <translation> d’environ %1 lignes ou plus</translation>
    </message>
    <message>
        <source> that reads a whole table of %1 rows or more</source>
        <translation> qui lit entièrement une table de %1 lignes ou plus</translation>
    </message>
    <message>
        <source> that %1</source>
        <comment>how masked columns are used</comment>
        <translation> qui %1</translation>
    </message>
    <message>
        <source> in %1</source>
        <comment>targets</comment>
        <translation> dans %1</translation>
    </message>
    <message>
        <source>somebody in %1</source>
        <comment>groups</comment>
        <translation>un membre de %1</translation>
    </message>
    <message>
        <source>, when %1 sends it</source>
        <comment>agents, kinds, groups</comment>
        <translation>, si %1 l’envoie</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source>, %1</source>
        <comment>hours</comment>
        <translation>, %1</translation>
    </message>
    <message>
        <source>Allow %1.</source>
        <comment>conditions</comment>
        <translation>Autoriser %1.</translation>
    </message>
    <message>
        <source>Block %1.</source>
        <comment>conditions</comment>
        <translation>Bloquer %1.</translation>
    </message>
    <message>
        <source>Hold %1 until somebody approves it.</source>
        <comment>conditions</comment>
        <translation>Retenir %1 jusqu’à approbation.</translation>
    </message>
    <message>
        <source>Hold %1 until %2 approves it.</source>
        <comment>conditions, groups</comment>
        <translation>Retenir %1 jusqu’à approbation par %2.</translation>
    </message>
    <message>
        <source>A comment is required.</source>
        <translation>Un commentaire est obligatoire.</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) of your own</source>
        <translation>
            <numerusform>%n règle à vous</numerusform>
            <numerusform>%n règles à vous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n built-in rule(s)</source>
        <translation>
            <numerusform>%n règle intégrée</numerusform>
            <numerusform>%n règles intégrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n masque</numerusform>
            <numerusform>%n masques</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody approves their own</source>
        <translation>personne n’approuve ses propres instructions</translation>
    </message>
    <message>
        <source>everybody may approve their own</source>
        <translation>chacun peut approuver ses propres instructions</translation>
    </message>
    <message>
        <source>saved in the console</source>
        <translation>enregistré dans la console</translation>
    </message>
    <message>
        <source>read from the file</source>
        <translation>lu dans le fichier</translation>
    </message>
    <message>
        <source>A statement that no rule matches is blocked.</source>
        <translation>Une instruction à laquelle aucune règle ne s’applique est bloquée.</translation>
    </message>
    <message>
        <source>A statement that no rule matches is held until somebody approves it.</source>
        <translation>Une instruction à laquelle aucune règle ne s’applique est retenue jusqu’à ce que quelqu’un l’approuve.</translation>
    </message>
    <message>
        <source>A statement that no rule matches runs.</source>
        <translation>Une instruction à laquelle aucune règle ne s’applique s’exécute.</translation>
    </message>
</context>
<context>
    <name>postern::ui::SearchEdit</name>
    <message>
        <source>Clear</source>
        <comment>the text of a field</comment>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>postern::ui::SessionModel</name>
    <message>
        <source>open</source>
        <comment>session</comment>
        <translation>ouverte</translation>
    </message>
    <message>
        <source>Started</source>
        <comment>column</comment>
        <translation>Début</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>column</comment>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Identity</source>
        <comment>column</comment>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Target</source>
        <comment>column</comment>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Length</source>
        <comment>column: how long the session took</comment>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Blocked</source>
        <comment>column: number of blocked statements</comment>
        <translation>Bloquées</translation>
    </message>
    <message>
        <source>Statements</source>
        <comment>column: number of statements</comment>
        <translation>Instructions</translation>
    </message>
</context>
<context>
    <name>postern::ui::SessionPlayer</name>
    <message>
        <source>Previous marker</source>
        <translation>Repère précédent</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Next statement</source>
        <translation>Instruction suivante</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>Repère suivant</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>playing speed</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Skip pauses</source>
        <translation>Sauter les pauses</translation>
    </message>
    <message>
        <source>Go on at once where nothing happened for more than 2 seconds</source>
        <translation>Continuer aussitôt là où rien ne s’est passé pendant plus de 2 secondes</translation>
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
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Previous statement</source>
        <translation>Instruction précédente</translation>
    </message>
</context>
<context>
    <name>postern::ui::SessionsPage</name>
    <message>
        <source>Recorded sessions</source>
        <translation>Sessions enregistrées</translation>
    </message>
    <message>
        <source>Find sessions</source>
        <translation>Rechercher des sessions</translation>
    </message>
    <message>
        <source>Try a policy…</source>
        <translation>Essayer une politique…</translation>
    </message>
    <message>
        <source>What a changed configuration would hold, block or mask of what is recorded here</source>
        <translation>Ce qu’une configuration modifiée retiendrait, bloquerait ou masquerait dans ce qui est enregistré ici</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Choose a session</source>
        <translation>Choisissez une session</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Save this session as a report or as verifiable JSON lines (Ctrl+E)</source>
        <translation>Enregistrer cette session sous forme de rapport ou de lignes JSON vérifiables (Ctrl+E)</translation>
    </message>
    <message>
        <source>The store cannot be read</source>
        <translation>Le stockage ne peut pas être lu</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>Rien d’enregistré pour l’instant</translation>
    </message>
    <message>
        <source>Every session of every agent is kept here, from log-in to close.</source>
        <translation>Chaque session de chaque agent est conservée ici, de la connexion à la fermeture.</translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <comment>agent, target, time</comment>
        <translation>%1 sur %2, %3</translation>
    </message>
    <message>
        <source>Export the session</source>
        <translation>Exporter la session</translation>
    </message>
    <message>
        <source>Report as PDF (*.pdf)</source>
        <translation>Rapport PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Report as web page (*.html)</source>
        <translation>Rapport sous forme de page web (*.html)</translation>
    </message>
    <message>
        <source>Verifiable JSON lines (*.jsonl)</source>
        <translation>Lignes JSON vérifiables (*.jsonl)</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Feuille de calcul (*.csv)</translation>
    </message>
    <message>
        <source>Evidence bundle, signed (*.zip)</source>
        <translation>Dossier de preuves, signé (*.zip)</translation>
    </message>
    <message>
        <source>A changed configuration</source>
        <translation>Une configuration modifiée</translation>
    </message>
    <message>
        <source>Configuration (*.toml)</source>
        <translation>Configuration (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>List all</source>
        <translation>Tout lister</translation>
    </message>
    <message>
        <source>Listed: what matches %1</source>
        <translation>Affiché : ce qui correspond à %1</translation>
    </message>
    <message>
        <source>Who looked…</source>
        <translation>Qui a consulté…</translation>
    </message>
    <message>
        <source>Who viewed, exported or replayed recordings, and wrote notes</source>
        <translation>Qui a consulté, exporté ou rejoué des enregistrements et écrit des notes</translation>
    </message>
    <message>
        <source>No session is found</source>
        <translation>Aucune session trouvée</translation>
    </message>
    <message>
        <source>No recorded session matches what is looked for.</source>
        <translation>Aucune session enregistrée ne correspond à la recherche.</translation>
    </message>
    <message>
        <source>Show every session</source>
        <translation>Afficher toutes les sessions</translation>
    </message>
    <message>
        <source>Export all sessions that are listed</source>
        <translation>Exporter toutes les sessions listées</translation>
    </message>
    <message>
        <source>OCSF events for a SIEM (*.ocsf)</source>
        <translation>Événements OCSF pour un SIEM (*.ocsf)</translation>
    </message>
    <message>
        <source>Find by agent, identity or target</source>
        <translation>Agent, identité ou cible</translation>
    </message>
    <message>
        <source>Words from the agent, identity, target or application, and filters of statements such as verdict:blocked since:-7d</source>
        <translation>Des mots de l’agent, de l’identité, de la cible ou de l’application, et des filtres d’instructions tels que verdict:blocked since:-7d</translation>
    </message>
    <message>
        <source>Show how to connect</source>
        <translation>Montrer comment se connecter</translation>
    </message>
</context>
<context>
    <name>postern::ui::SettingsPage</name>
    <message>
        <source>Find a setting</source>
        <translation>Rechercher un réglage</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>No setting has these words. What the gateway does is set in its configuration file.</source>
        <translation>Aucun réglage ne contient ces mots. Ce que fait la passerelle se règle dans son fichier de configuration.</translation>
    </message>
    <message>
        <source>Set by your organisation</source>
        <translation>Défini par votre organisation</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>Dans %1</translation>
    </message>
    <message>
        <source>%1. Set by your organisation.</source>
        <translation>%1. Défini par votre organisation.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>theme colours</source>
        <comment>words to find a setting by</comment>
        <translation>thème couleurs</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>appearance</comment>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>appearance</comment>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <comment>appearance</comment>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Times are shown in</source>
        <translation>Affichage des heures</translation>
    </message>
    <message>
        <source>time zone clock</source>
        <comment>words to find a setting by</comment>
        <translation>fuseau horaire heure horloge</translation>
    </message>
    <message>
        <source>UTC, as recordings are</source>
        <translation>UTC, comme les enregistrements</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>translation</source>
        <comment>words to find a setting by</comment>
        <translation>traduction</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Names the agent and the target, never the statement.</source>
        <translation>Nomme l’agent et la cible, jamais l’instruction.</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Zone de notification</translation>
    </message>
    <message>
        <source>Closing the window keeps Postern running in the tray</source>
        <translation>Fermer la fenêtre laisse Postern en marche dans la zone de notification</translation>
    </message>
    <message>
        <source>The gateway goes on; Quit in the menu File ends it.</source>
        <translation>La passerelle continue&#x202f;; Quitter dans le menu Fichier l’arrête.</translation>
    </message>
    <message>
        <source>This desktop has no tray: closing the window ends Postern.</source>
        <translation>Ce bureau n’a pas de zone de notification&#x202f;: fermer la fenêtre arrête Postern.</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>columns splitters window reset</source>
        <comment>words to find a setting by</comment>
        <translation>colonnes séparateurs fenêtre réinitialiser</translation>
    </message>
    <message>
        <source>Reset columns and layout…</source>
        <translation>Réinitialiser les colonnes et la disposition…</translation>
    </message>
    <message>
        <source>Reset columns and layout</source>
        <translation>Réinitialiser les colonnes et la disposition</translation>
    </message>
    <message>
        <source>Reset columns and layout?</source>
        <translation>Réinitialiser les colonnes et la disposition&#x202f;?</translation>
    </message>
    <message>
        <source>Columns, splitters and window places become what they were at first. Recordings and settings stay.</source>
        <translation>Les colonnes, les séparateurs et les positions des fenêtres redeviennent ce qu’ils étaient au départ. Les enregistrements et les réglages restent.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Heure locale</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <comment>appearance</comment>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <comment>language</comment>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Prend effet au prochain démarrage.</translation>
    </message>
    <message>
        <source>Notify me when a statement waits for approval</source>
        <translation>M’avertir quand une instruction attend une approbation</translation>
    </message>
</context>
<context>
    <name>postern::ui::SetupStep</name>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>postern::ui::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>S’identifier</translation>
    </message>
    <message>
        <source>Identity provider</source>
        <translation>Fournisseur d’identité</translation>
    </message>
    <message>
        <source>Address to open in a browser</source>
        <translation>Adresse à ouvrir dans un navigateur</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;S’identifier</translation>
    </message>
    <message>
        <source>Asking the identity provider…</source>
        <translation>Interrogation du fournisseur d’identité…</translation>
    </message>
    <message>
        <source>No browser could be opened. Go to this address to sign in:</source>
        <translation>Aucun navigateur n’a pu être ouvert. Rendez-vous à cette adresse pour vous identifier&#x202f;:</translation>
    </message>
    <message>
        <source>The sign-in failed: %1.</source>
        <translation>L’identification a échoué&#x202f;: %1.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Choose your identity provider.</source>
        <translation>Choisissez votre fournisseur d’identité.</translation>
    </message>
    <message>
        <source>Your browser is opening. Sign in there; this window closes by itself.

If it does not open, go to this address:</source>
        <translation>Votre navigateur s’ouvre. Connectez-vous-y ; cette fenêtre se ferme d’elle-même.

S’il ne s’ouvre pas, allez à cette adresse :</translation>
    </message>
</context>
<context>
    <name>postern::ui::SignInStep</name>
    <message>
        <source>Who you are</source>
        <translation>Qui vous êtes</translation>
    </message>
    <message>
        <source>Statements are recorded with the person behind the agent, and agents work only while that person is signed in. You can also sign in later, from the menu File.</source>
        <translation>Les instructions sont enregistrées avec la personne qui se trouve derrière l’agent, et les agents ne travaillent que tant que cette personne est identifiée. Vous pouvez aussi vous identifier plus tard, depuis le menu Fichier.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>S’identifier…</translation>
    </message>
    <message>
        <source>✓ Signed in as %1</source>
        <translation>✓ Identifié comme %1</translation>
    </message>
    <message>
        <source>Not signed in yet</source>
        <translation>Pas encore identifié</translation>
    </message>
</context>
<context>
    <name>postern::ui::SnippetPanel</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Put into file…</source>
        <translation>Insérer dans le fichier…</translation>
    </message>
    <message>
        <source>Test the connection line</source>
        <translation>Tester la ligne de connexion</translation>
    </message>
    <message>
        <source>Put the connection line into the client&apos;s file</source>
        <translation>Insérer la ligne de connexion dans le fichier du client</translation>
    </message>
    <message>
        <source>Client to connect</source>
        <translation>Client à connecter</translation>
    </message>
    <message>
        <source>Connection line</source>
        <translation>Ligne de connexion</translation>
    </message>
    <message>
        <source>Copy the connection line</source>
        <translation>Copier la ligne de connexion</translation>
    </message>
    <message>
        <source>goes into %1</source>
        <comment>a file</comment>
        <translation>à placer dans %1</translation>
    </message>
    <message>
        <source>Needs the agent&apos;s key, which is shown once: add an agent to get one.</source>
        <translation>Nécessite la clé de l’agent, qui n’est affichée qu’une fois&#x202f;: ajoutez un agent pour en obtenir une.</translation>
    </message>
    <message>
        <source>Connects as this agent and asks the server who it is; the statement is recorded</source>
        <translation>Se connecte en tant que cet agent et demande au serveur qui il est&#x202f;; l’instruction est enregistrée</translation>
    </message>
    <message>
        <source>Shows what changes in the file before anything is written</source>
        <translation>Montre ce qui change dans le fichier avant toute écriture</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>It works: PostgreSQL %1, database %2, in %3</source>
        <translation>Cela fonctionne&#x202f;: PostgreSQL %1, base %2, en %3</translation>
    </message>
    <message>
        <source>It does not work yet: %1</source>
        <translation>Cela ne fonctionne pas encore&#x202f;: %1</translation>
    </message>
    <message>
        <source>The project&apos;s folder, for %1</source>
        <translation>Le dossier du projet, pour %1</translation>
    </message>
    <message>
        <source>%1 has this line already.</source>
        <translation>%1 contient déjà cette ligne.</translation>
    </message>
    <message>
        <source>Make a file</source>
        <translation>Créer un fichier</translation>
    </message>
    <message>
        <source>Change a file</source>
        <translation>Modifier un fichier</translation>
    </message>
    <message>
        <source>%1 is made, readable by you alone: it holds the agent&apos;s key. Keep it out of version control.</source>
        <translation>%1 est créé, lisible par vous seul&#x202f;: il contient la clé de l’agent. Tenez-le à l’écart de la gestion de versions.</translation>
    </message>
    <message>
        <source>This changes in %1; the rest stays. The file will hold the agent&apos;s key: keep it out of version control.</source>
        <translation>Voici ce qui change dans %1&#x202f;; le reste demeure. Le fichier contiendra la clé de l’agent&#x202f;: tenez-le à l’écart de la gestion de versions.</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>Créer le fichier</translation>
    </message>
    <message>
        <source>Change the file</source>
        <translation>Modifier le fichier</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit&#x202f;: %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Connection URI</source>
        <translation>URI de connexion</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>Variables d’environnement</translation>
    </message>
    <message>
        <source>Environment file (.env)</source>
        <translation>Fichier d’environnement (.env)</translation>
    </message>
    <message>
        <source>Service file</source>
        <translation>Fichier de services</translation>
    </message>
</context>
<context>
    <name>postern::ui::SqlView</name>
    <message>
        <source>SQL text</source>
        <translation>Texte SQL</translation>
    </message>
</context>
<context>
    <name>postern::ui::StatementDetails</name>
    <message>
        <source>Details of the statement</source>
        <translation>Détails de l’instruction</translation>
    </message>
    <message>
        <source>Statement</source>
        <comment>tab</comment>
        <translation>Instruction</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Decision</source>
        <comment>tab</comment>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>tab</comment>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Session</source>
        <comment>tab</comment>
        <translation>Session</translation>
    </message>
    <message>
        <source>Recorded events</source>
        <translation>Événements enregistrés</translation>
    </message>
    <message>
        <source>JSON</source>
        <comment>tab</comment>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>Copier le SQL</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Result as delivered</source>
        <translation>Résultat tel que livré</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Statements of this session</source>
        <translation>Instructions de cette session</translation>
    </message>
    <message>
        <source>Choose a statement to see everything about it.</source>
        <translation>Choisissez une instruction pour tout en voir.</translation>
    </message>
    <message>
        <source>The rows of this result were not recorded.</source>
        <translation>Les lignes de ce résultat n’ont pas été enregistrées.</translation>
    </message>
    <message>
        <source>Reading from the store…</source>
        <translation>Lecture du stockage…</translation>
    </message>
    <message>
        <source>Not in the store yet.</source>
        <translation>Pas encore dans le stockage.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>agent on database</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <comment>result</comment>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>first %1 of %2 shown</source>
        <translation>%1 premières sur %2 affichées</translation>
    </message>
    <message>
        <source>contains hidden characters, shown as [U+…]</source>
        <translation>contient des caractères cachés, affichés sous la forme [U+…]</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Paramètre</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Masked by %1</source>
        <translation>Masqué par %1</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Approbation</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Décidé par</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Types</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risque</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaction</translation>
    </message>
    <message>
        <source>Masked columns</source>
        <translation>Colonnes masquées</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>SQLSTATE</source>
        <translation>SQLSTATE</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Astuce</translation>
    </message>
    <message>
        <source>Error from</source>
        <translation>Origine de l’erreur</translation>
    </message>
    <message>
        <source>Postern</source>
        <comment>origin of an error</comment>
        <translation>Postern</translation>
    </message>
    <message>
        <source>the database</source>
        <comment>origin of an error</comment>
        <translation>la base de données</translation>
    </message>
    <message>
        <source>none matched; the default action applied</source>
        <translation>aucune ne correspondait&#x202f;; l’action par défaut s’est appliquée</translation>
    </message>
    <message>
        <source>Coloured by</source>
        <translation>Couleur due à</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>name of a filter, its colour, the filter</comment>
        <translation>%1 (%2)&#x202f;: %3</translation>
    </message>
    <message>
        <source>The statement is still running.</source>
        <translation>L’instruction est encore en cours d’exécution.</translation>
    </message>
    <message>
        <source>No result: %1</source>
        <translation>Aucun résultat&#x202f;: %1</translation>
    </message>
    <message numerus="yes">
        <source>COPY: %n row(s) streamed.</source>
        <comment>result</comment>
        <translation>
            <numerusform>COPY&#x202f;: %n ligne transférée.</numerusform>
            <numerusform>COPY&#x202f;: %n lignes transférées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The session ended before the statement did.</source>
        <translation>La session s’est terminée avant l’instruction.</translation>
    </message>
    <message>
        <source>%1: no columns came back.</source>
        <translation>%1&#x202f;: aucune colonne n’a été renvoyée.</translation>
    </message>
    <message>
        <source>first %1 shown</source>
        <translation>%1 premières affichées</translation>
    </message>
    <message>
        <source>masked: %1</source>
        <translation>masqué&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1 (processus %2)</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Instruction</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>numéro %1</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Signed in by</source>
        <translation>Identifié par</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>Started from</source>
        <translation>Lancé depuis</translation>
    </message>
    <message>
        <source>Working folder</source>
        <translation>Dossier de travail</translation>
    </message>
    <message>
        <source>Process found</source>
        <translation>Processus trouvé</translation>
    </message>
    <message>
        <source>Application name</source>
        <translation>Nom d’application</translation>
    </message>
    <message>
        <source>Client address</source>
        <translation>Adresse du client</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Database user</source>
        <translation>Utilisateur de la base</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>tab</comment>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Notes (%1)</source>
        <comment>tab</comment>
        <translation>Notes (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) received by the client</source>
        <translation>
            <numerusform>%1 ligne reçue par le client</numerusform>
            <numerusform>%1 lignes reçues par le client</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::StatementList</name>
    <message>
        <source>Reset columns</source>
        <translation>Réinitialiser les colonnes</translation>
    </message>
    <message>
        <source>Only %1 “%2”</source>
        <translation>Seulement %1 «&#x202f;%2&#x202f;»</translation>
    </message>
    <message>
        <source>Exclude %1 “%2”</source>
        <translation>Exclure %1 «&#x202f;%2&#x202f;»</translation>
    </message>
    <message>
        <source>Only from %1 on</source>
        <translation>Uniquement à partir de %1</translation>
    </message>
    <message>
        <source>Only before %1</source>
        <translation>Uniquement avant %1</translation>
    </message>
    <message>
        <source>Only what took %1 or longer</source>
        <translation>Uniquement ce qui a duré %1 ou plus</translation>
    </message>
    <message>
        <source>Exclude what took %1 or longer</source>
        <translation>Exclure ce qui a duré %1 ou plus</translation>
    </message>
    <message>
        <source>Only statements of this form</source>
        <translation>Uniquement les instructions de cette forme</translation>
    </message>
    <message>
        <source>Exclude statements of this form</source>
        <translation>Exclure les instructions de cette forme</translation>
    </message>
    <message>
        <source>Only this session</source>
        <translation>Seulement cette session</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>Copier le SQL</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Copier la cellule</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Instructions</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marquer</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Écrire une note…</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Copier la ligne</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>Retirer la marque</translation>
    </message>
</context>
<context>
    <name>postern::ui::StatementModel</name>
    <message>
        <source>Time</source>
        <comment>column</comment>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Verdict</source>
        <comment>column</comment>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>column</comment>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Database</source>
        <comment>column</comment>
        <translation>Base</translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>column: first kind of the statement</comment>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Objects</source>
        <comment>column: tables</comment>
        <translation>Objets</translation>
    </message>
    <message>
        <source>SQL</source>
        <comment>column</comment>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Rows</source>
        <comment>column</comment>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Duration</source>
        <comment>column</comment>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Target</source>
        <comment>column</comment>
        <translation>Cible</translation>
    </message>
    <message>
        <source>DB user</source>
        <comment>column</comment>
        <translation>Utilisateur BD</translation>
    </message>
    <message>
        <source>Identity</source>
        <comment>column</comment>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Process</source>
        <comment>column</comment>
        <translation>Processus</translation>
    </message>
    <message>
        <source>PID</source>
        <comment>column</comment>
        <translation>PID</translation>
    </message>
    <message>
        <source>Application</source>
        <comment>column</comment>
        <translation>Application</translation>
    </message>
    <message>
        <source>Session</source>
        <comment>column</comment>
        <translation>Session</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>column: number of the statement in its session</comment>
        <translation>N°</translation>
    </message>
    <message>
        <source>SQLSTATE</source>
        <comment>column</comment>
        <translation>SQLSTATE</translation>
    </message>
    <message>
        <source>Risk</source>
        <comment>column</comment>
        <translation>Risque</translation>
    </message>
    <message>
        <source>Rules</source>
        <comment>column</comment>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Transaction</source>
        <comment>column</comment>
        <translation>Transaction</translation>
    </message>
    <message>
        <source>Protocol</source>
        <comment>column</comment>
        <translation>Protocole</translation>
    </message>
    <message>
        <source>Masked columns</source>
        <comment>column</comment>
        <translation>Colonnes masquées</translation>
    </message>
    <message>
        <source>Mark and notes</source>
        <comment>column</comment>
        <translation>Marque et notes</translation>
    </message>
</context>
<context>
    <name>postern::ui::TargetStep</name>
    <message>
        <source>Which database it guards</source>
        <translation>La base de données à protéger</translation>
    </message>
    <message>
        <source>Postern connects with this role; agents never see its password. A role of its own with only the rights that agents need is best.</source>
        <translation>Postern se connecte avec ce rôle&#x202f;; les agents ne voient jamais son mot de passe. Le mieux est un rôle dédié, doté des seuls droits dont les agents ont besoin.</translation>
    </message>
    <message>
        <source>One that is configured</source>
        <translation>Une base déjà configurée</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Une autre</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Configured database</source>
        <translation>Base de données configurée</translation>
    </message>
    <message>
        <source>Name for clients</source>
        <translation>Nom pour les clients</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>shop</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
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
        <translation>Base de données</translation>
    </message>
    <message>
        <source>app</source>
        <translation>app</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>postern_app</source>
        <translation>postern_app</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>kept in the keychain, never in the configuration</source>
        <translation>conservé dans le trousseau, jamais dans la configuration</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>verified certificate</source>
        <translation>certificat vérifié</translation>
    </message>
    <message>
        <source>encrypted, certificate not verified</source>
        <translation>chiffré, certificat non vérifié</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>It does not work yet: %1</source>
        <translation>Cela ne fonctionne pas encore&#x202f;: %1</translation>
    </message>
    <message>
        <source>✓ Connected in %1: PostgreSQL %2, database %3, as %4, %5</source>
        <comment>duration, version, …</comment>
        <translation>✓ Connecté en %1&#x202f;: PostgreSQL %2, base %3, en tant que %4, %5</translation>
    </message>
    <message>
        <source>encrypted with %1</source>
        <translation>chiffré avec %1</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>non chiffré</translation>
    </message>
    <message>
        <source>%1 is a superuser: whatever gets past the policy may do anything. Give Postern a role of its own.</source>
        <translation>%1 est un superutilisateur&#x202f;: ce qui échappe à la politique peut tout faire. Donnez à Postern un rôle dédié.</translation>
    </message>
    <message>
        <source>%1 is not bound by row security.</source>
        <translation>%1 n’est pas soumis à la sécurité au niveau ligne.</translation>
    </message>
    <message>
        <source>The connection is not encrypted. Others on the network can read it.</source>
        <translation>La connexion n’est pas chiffrée. D’autres sur le réseau peuvent la lire.</translation>
    </message>
    <message>
        <source>This server is a replica: it only reads.</source>
        <translation>Ce serveur est un réplica&#x202f;: il ne fait que lire.</translation>
    </message>
    <message>
        <source>Add a database</source>
        <translation>Ajouter une base de données</translation>
    </message>
    <message>
        <source>This is added to %1; everything else stays. The password is not in it.</source>
        <translation>Ceci est ajouté à %1&#x202f;; tout le reste demeure. Le mot de passe n’y figure pas.</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>The configuration was written, and the gateway has not read it. See its log.</source>
        <translation>La configuration a été écrite, mais la passerelle ne l’a pas lue. Consultez son journal.</translation>
    </message>
</context>
<context>
    <name>postern::ui::TimelineView</name>
    <message>
        <source>Timeline of the session</source>
        <translation>Chronologie de la session</translation>
    </message>
    <message>
        <source>%1, statement %2 of %3</source>
        <comment>place in a session</comment>
        <translation>%1, instruction %2 sur %3</translation>
    </message>
    <message>
        <source>statement %1</source>
        <translation>instruction %1</translation>
    </message>
</context>
<context>
    <name>postern::ui::Tray</name>
    <message>
        <source>Show Postern</source>
        <translation>Afficher Postern</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Approbations</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message numerus="yes">
        <source>Postern: %n statement(s) wait for approval</source>
        <translation>
            <numerusform>Postern&#x202f;: %n instruction attend une approbation</numerusform>
            <numerusform>Postern&#x202f;: %n instructions attendent une approbation</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postern::ui::VerdictChart</name>
    <message>
        <source>Statements per minute</source>
        <translation>Instructions par minute</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation>de %1 à %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 a minute, %n statement(s)</source>
        <translation>
            <numerusform>%1 par minute, %n instruction</numerusform>
            <numerusform>%1 par minute, %n instructions</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict, number</comment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s). %1. The arrow keys choose one, Enter lists its statements.</source>
        <translation>
            <numerusform>%n barre. %1. Les touches fléchées en choisissent une, Entrée liste ses instructions.</numerusform>
            <numerusform>%n barres. %1. Les touches fléchées en choisissent une, Entrée liste ses instructions.</numerusform>
        </translation>
    </message>
    <message>
        <source>No statements</source>
        <translation>Aucune instruction</translation>
    </message>
</context>
<context>
    <name>postern::ui::VerifyDialog</name>
    <message>
        <source>Signed by %1, the key of this installation.</source>
        <translation>Signé par %1, la clé de cette installation.</translation>
    </message>
    <message>
        <source>Signed by %1, a key that the store itself names. Compare it with the one that was noted when the gateway was set up.</source>
        <translation>Signé par %1, une clé que le dépôt nomme lui-même. Comparez-la à celle qui a été notée lors de la configuration de la passerelle.</translation>
    </message>
    <message>
        <source>Checking every event, hash and signature of the store…</source>
        <translation>Vérification de chaque événement, empreinte et signature du dépôt…</translation>
    </message>
    <message>
        <source>Verify the store</source>
        <translation>Vérifier le dépôt</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Progression de la vérification</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>It cannot be checked: %1</source>
        <translation>Vérification impossible&#x202f;: %1</translation>
    </message>
    <message>
        <source>NOT whole: the store is not as it was recorded. What does not hold stands first.</source>
        <translation>PAS intègre&#x202f;: le dépôt n’est pas tel qu’il a été enregistré. Ce qui ne concorde pas vient en premier.</translation>
    </message>
    <message>
        <source>Last signature: %1
Kept elsewhere, it shows later whether the store was put back to an earlier state: postern verify --known %1</source>
        <translation>Dernière signature : %1
Conservée ailleurs, elle montre plus tard si l’enregistrement a été ramené à un état antérieur : postern verify --known %1</translation>
    </message>
    <message>
        <source>Whole: every event is as it was recorded, and the signatures hold.</source>
        <translation>Intact : chaque événement est tel qu’il a été enregistré, et les signatures sont valables.</translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s) after the last signature.</source>
        <translation>
            <numerusform>%1 événement après la dernière signature.</numerusform>
            <numerusform>%1 événements après la dernière signature.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 access(es) after the last signature.</source>
        <translation>
            <numerusform>%1 accès après la dernière signature.</numerusform>
            <numerusform>%1 accès après la dernière signature.</numerusform>
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
            <numerusform>%1 événement</numerusform>
            <numerusform>%1 événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 access(es)</source>
        <translation>
            <numerusform>%1 accès</numerusform>
            <numerusform>%1 accès</numerusform>
        </translation>
    </message>
</context>
</TS>
