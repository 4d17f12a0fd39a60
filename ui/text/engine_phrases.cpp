#include "ui/text/engine_phrases.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

#include <QtGlobal>

namespace postern::ui::words {

namespace {

// As they stand in the engine's source; tools/check compares.
// clang-format off
constexpr auto kPhrases = std::to_array<const char*>({
    QT_TRANSLATE_NOOP("Engine", "%1 answered too much"),
    QT_TRANSLATE_NOOP("Engine", "%1 bytes of events stay in the journal until the next start: %2"),
    QT_TRANSLATE_NOOP("Engine", "%1 cannot be found"),
    QT_TRANSLATE_NOOP("Engine", "%1 cannot be reached"),
    QT_TRANSLATE_NOOP("Engine", "%1 cannot be read"),
    QT_TRANSLATE_NOOP("Engine", "%1 cannot be read, or is too long for a configuration"),
    QT_TRANSLATE_NOOP("Engine", "%1 cannot be written"),
    QT_TRANSLATE_NOOP("Engine", "%1 cannot be written: %2"),
    QT_TRANSLATE_NOOP("Engine", "%1 closed the connection without an answer"),
    QT_TRANSLATE_NOOP("Engine", "%1 did not answer in time, or too much"),
    QT_TRANSLATE_NOOP("Engine", "%1 did not finish in time"),
    QT_TRANSLATE_NOOP("Engine", "%1 ended with exit code %2"),
    QT_TRANSLATE_NOOP("Engine", "%1 has a certificate that this system does not trust, or speaks no TLS that it does"),
    QT_TRANSLATE_NOOP("Engine", "%1 has the rule %2"),
    QT_TRANSLATE_NOOP("Engine", "%1 holds comments, which would be lost; copy the text and put it in by hand"),
    QT_TRANSLATE_NOOP("Engine", "%1 is a foreign table"),
    QT_TRANSLATE_NOOP("Engine", "%1 is not a JSON object; copy the text and put it in by hand"),
    QT_TRANSLATE_NOOP("Engine", "%1 is not a file"),
    QT_TRANSLATE_NOOP("Engine", "%1 is not known to a second connection"),
    QT_TRANSLATE_NOOP("Engine", "%1 is not known to be undone by a rollback"),
    QT_TRANSLATE_NOOP("Engine", "%1 is not known to the name service"),
    QT_TRANSLATE_NOOP("Engine", "%1 is there already; copy the text and put it in by hand"),
    QT_TRANSLATE_NOOP("Engine", "%1 is too long to be looked through"),
    QT_TRANSLATE_NOOP("Engine", "%1 of session %2 is not as it was recorded; run postern verify"),
    QT_TRANSLATE_NOOP("Engine", "%1 redirects to another place, which is not followed"),
    QT_TRANSLATE_NOOP("Engine", "%1 refuses connections"),
    QT_TRANSLATE_NOOP("Engine", "%1 was changed by somebody else since you began; read it again"),
    QT_TRANSLATE_NOOP("Engine", "%1 was changed in the meantime; look at the change again"),
    QT_TRANSLATE_NOOP("Engine", "%1 was ended by signal %2"),
    QT_TRANSLATE_NOOP("Engine", "%1 wrote more than %2 bytes"),
    QT_TRANSLATE_NOOP("Engine", "%1: %2"),
    QT_TRANSLATE_NOOP("Engine", "%1: refused where rows refer to it"),
    QT_TRANSLATE_NOOP("Engine", "%1; %2"),
    QT_TRANSLATE_NOOP("Engine", "'%1' cannot be an agent's name; write 1 to 63 of a-z, 0-9, dot, underscore and dash, beginning with a letter or digit ('token' is reserved)"),
    QT_TRANSLATE_NOOP("Engine", "'%1' is no kind of agent; write ai or human"),
    QT_TRANSLATE_NOOP("Engine", "'%1' is not a session's whole ID"),
    QT_TRANSLATE_NOOP("Engine", "A session keeps the role that it was opened with."),
    QT_TRANSLATE_NOOP("Engine", "ALTER TABLE; some of its forms take less"),
    QT_TRANSLATE_NOOP("Engine", "ALTER can remove data, change owners or lock a table."),
    QT_TRANSLATE_NOOP("Engine", "COPY with PROGRAM runs a shell command on the server. Use COPY … FROM STDIN or TO STDOUT."),
    QT_TRANSLATE_NOOP("Engine", "COPY with a file reads or writes the server's disk. Use COPY … FROM STDIN or TO STDOUT."),
    QT_TRANSLATE_NOOP("Engine", "Dropping a whole database is not done through Postern."),
    QT_TRANSLATE_NOOP("Engine", "Foreign servers reach other databases or machines, where Postern does not see what happens."),
    QT_TRANSLATE_NOOP("Engine", "It would change 1,000 rows or more. Change fewer at a time, or wait for approval."),
    QT_TRANSLATE_NOOP("Engine", "It would read a table of a million rows or more from end to end. Use an index, or wait for approval."),
    QT_TRANSLATE_NOOP("Engine", "Masked columns decide which rows come back, which lets their values be guessed."),
    QT_TRANSLATE_NOOP("Engine", "Masked columns would be copied into something that is not masked."),
    QT_TRANSLATE_NOOP("Engine", "PostgreSQL's own tables are changed by its commands, never by hand."),
    QT_TRANSLATE_NOOP("Engine", "Replication streams every table's data, past every mask and rule."),
    QT_TRANSLATE_NOOP("Engine", "Roles, their members and what they own are not changed through Postern."),
    QT_TRANSLATE_NOOP("Engine", "Server settings are not changed through Postern. Use SET for this session."),
    QT_TRANSLATE_NOOP("Engine", "TRUNCATE CASCADE, or it is refused"),
    QT_TRANSLATE_NOOP("Engine", "The function controls the database server itself."),
    QT_TRANSLATE_NOOP("Engine", "The function reaches other databases or machines, where Postern does not see what happens."),
    QT_TRANSLATE_NOOP("Engine", "The function reads or changes the bytes of tables, past every rule and mask."),
    QT_TRANSLATE_NOOP("Engine", "The function reads or writes files of the database server."),
    QT_TRANSLATE_NOOP("Engine", "The function runs SQL or reads tables that are named in its arguments, where rules cannot see them."),
    QT_TRANSLATE_NOOP("Engine", "The statement would store a mask as if it were the real value."),
    QT_TRANSLATE_NOOP("Engine", "The view shows configuration files of the database server."),
    QT_TRANSLATE_NOOP("Engine", "This changes who may see or change data."),
    QT_TRANSLATE_NOOP("Engine", "This loads code into the database server."),
    QT_TRANSLATE_NOOP("Engine", "This removes data or definitions for good."),
    QT_TRANSLATE_NOOP("Engine", "This stops the work of other sessions."),
    QT_TRANSLATE_NOOP("Engine", "This works on the whole server."),
    QT_TRANSLATE_NOOP("Engine", "What this code does cannot be seen from the statement."),
    QT_TRANSLATE_NOOP("Engine", "Without WHERE it changes every row. Add a WHERE clause, or wait for approval."),
    QT_TRANSLATE_NOOP("Engine", "a comment has at most %1 bytes of valid text"),
    QT_TRANSLATE_NOOP("Engine", "a decision on another machine's statement needs an identity provider: it counts only when it is signed with a key that the approver's sign-in is bound to; add an [[identity]]"),
    QT_TRANSLATE_NOOP("Engine", "a line of this kind is not put into a file; copy it"),
    QT_TRANSLATE_NOOP("Engine", "a mark has no text"),
    QT_TRANSLATE_NOOP("Engine", "a mark is of a statement"),
    QT_TRANSLATE_NOOP("Engine", "a note has at most %1 bytes"),
    QT_TRANSLATE_NOOP("Engine", "a note is plain text in UTF-8"),
    QT_TRANSLATE_NOOP("Engine", "a note needs a text"),
    QT_TRANSLATE_NOOP("Engine", "a part of the token is not canonical base64url"),
    QT_TRANSLATE_NOOP("Engine", "a second connection cannot prepare %1"),
    QT_TRANSLATE_NOOP("Engine", "a statement is approved for at most %1 hours"),
    QT_TRANSLATE_NOOP("Engine", "a statement like this is approved one by one, never for a time"),
    QT_TRANSLATE_NOOP("Engine", "access to the keychain was denied"),
    QT_TRANSLATE_NOOP("Engine", "an event from %1 to %2"),
    QT_TRANSLATE_NOOP("Engine", "another policy was published since you began; read it first"),
    QT_TRANSLATE_NOOP("Engine", "another program listens on port %1"),
    QT_TRANSLATE_NOOP("Engine", "aud is missing or not text"),
    QT_TRANSLATE_NOOP("Engine", "aud is not text"),
    QT_TRANSLATE_NOOP("Engine", "cannot lock %1"),
    QT_TRANSLATE_NOOP("Engine", "cannot make a folder beside %1"),
    QT_TRANSLATE_NOOP("Engine", "cannot open %1"),
    QT_TRANSLATE_NOOP("Engine", "cannot open the password file %1"),
    QT_TRANSLATE_NOOP("Engine", "cannot run %1"),
    QT_TRANSLATE_NOOP("Engine", "cannot write %1"),
    QT_TRANSLATE_NOOP("Engine", "composite type"),
    QT_TRANSLATE_NOOP("Engine", "event %1"),
    QT_TRANSLATE_NOOP("Engine", "exactly 100 groups: some providers cut the list there without saying so"),
    QT_TRANSLATE_NOOP("Engine", "exp is missing or not a number of seconds"),
    QT_TRANSLATE_NOOP("Engine", "foreign key %1"),
    QT_TRANSLATE_NOOP("Engine", "foreign key %1 is checked"),
    QT_TRANSLATE_NOOP("Engine", "foreign keys"),
    QT_TRANSLATE_NOOP("Engine", "foreign table"),
    QT_TRANSLATE_NOOP("Engine", "iat is missing or not a number of seconds"),
    QT_TRANSLATE_NOOP("Engine", "it calls %1(), which may do what no rollback undoes%2"),
    QT_TRANSLATE_NOOP("Engine", "it calls %1(), which uses %2"),
    QT_TRANSLATE_NOOP("Engine", "it calls %1(), written in %2, which cannot be looked into%3"),
    QT_TRANSLATE_NOOP("Engine", "it cannot be read"),
    QT_TRANSLATE_NOOP("Engine", "it has expired, or a clock is wrong"),
    QT_TRANSLATE_NOOP("Engine", "it is a function call by number"),
    QT_TRANSLATE_NOOP("Engine", "it is about another request"),
    QT_TRANSLATE_NOOP("Engine", "it is about another statement than the one that waits; look at the request again"),
    QT_TRANSLATE_NOOP("Engine", "it is from the future; a clock is wrong"),
    QT_TRANSLATE_NOOP("Engine", "it is measured on its gateway's machine"),
    QT_TRANSLATE_NOOP("Engine", "it is your own statement, and four_eyes asks for somebody else's decision"),
    QT_TRANSLATE_NOOP("Engine", "it reaches more than %1 functions"),
    QT_TRANSLATE_NOOP("Engine", "it would hold for too long"),
    QT_TRANSLATE_NOOP("Engine", "its signature is not by the key that it names"),
    QT_TRANSLATE_NOOP("Engine", "its target has temporary roles, and a connection of Postern's own would have the rights of the role that makes them"),
    QT_TRANSLATE_NOOP("Engine", "its token is another person's"),
    QT_TRANSLATE_NOOP("Engine", "line %1: %2"),
    QT_TRANSLATE_NOOP("Engine", "locks"),
    QT_TRANSLATE_NOOP("Engine", "materialized view"),
    QT_TRANSLATE_NOOP("Engine", "more than %1 statements; name fewer sessions"),
    QT_TRANSLATE_NOOP("Engine", "nbf is not a number of seconds"),
    QT_TRANSLATE_NOOP("Engine", "no [[identity]] is named '%1'"),
    QT_TRANSLATE_NOOP("Engine", "no browser can be started from here"),
    QT_TRANSLATE_NOOP("Engine", "no column was chosen"),
    QT_TRANSLATE_NOOP("Engine", "no key of the provider fits the token's header"),
    QT_TRANSLATE_NOOP("Engine", "no policy in the store can be believed: %1"),
    QT_TRANSLATE_NOOP("Engine", "no target is named '%1' in %2; there is none, add a [[target]]"),
    QT_TRANSLATE_NOOP("Engine", "no target is named '%1' in %2; there is: %3"),
    QT_TRANSLATE_NOOP("Engine", "nobody has the approve role; write [roles] approve in the configuration"),
    QT_TRANSLATE_NOOP("Engine", "nobody is signed in to decide"),
    QT_TRANSLATE_NOOP("Engine", "nobody is signed in; 'postern login' signs in"),
    QT_TRANSLATE_NOOP("Engine", "nobody is signed in; 'postern login' signs in, --token-file decides with a token"),
    QT_TRANSLATE_NOOP("Engine", "nobody signed in within 5 minutes"),
    QT_TRANSLATE_NOOP("Engine", "none of your groups is granted a role on target \"%1\""),
    QT_TRANSLATE_NOOP("Engine", "not everything could be found out: %1"),
    QT_TRANSLATE_NOOP("Engine", "only the first %1 %2 are shown"),
    QT_TRANSLATE_NOOP("Engine", "only the first %1 foreign keys were looked at"),
    QT_TRANSLATE_NOOP("Engine", "only the first %1 kinds of differences are shown"),
    QT_TRANSLATE_NOOP("Engine", "only the first %1 statements are planned"),
    QT_TRANSLATE_NOOP("Engine", "partitioned table"),
    QT_TRANSLATE_NOOP("Engine", "policy version %1, which was in force, %2"),
    QT_TRANSLATE_NOOP("Engine", "ports below 1024 are for the system"),
    QT_TRANSLATE_NOOP("Engine", "relations"),
    QT_TRANSLATE_NOOP("Engine", "request %1 has expired"),
    QT_TRANSLATE_NOOP("Engine", "request %1 is not open any more"),
    QT_TRANSLATE_NOOP("Engine", "rule \"%1\" is decided by %2"),
    QT_TRANSLATE_NOOP("Engine", "sequence"),
    QT_TRANSLATE_NOOP("Engine", "session %1 has no statement %2; it has %3"),
    QT_TRANSLATE_NOOP("Engine", "signed out here, but gateways on other machines could not be told: %1"),
    QT_TRANSLATE_NOOP("Engine", "signed out here, but the provider could not be told: %1"),
    QT_TRANSLATE_NOOP("Engine", "sub is missing, empty or not a name"),
    QT_TRANSLATE_NOOP("Engine", "table"),
    QT_TRANSLATE_NOOP("Engine", "target \"%1\" cannot be reached: %2"),
    QT_TRANSLATE_NOOP("Engine", "target \"%1\" did not accept Postern's credentials; see Postern's log"),
    QT_TRANSLATE_NOOP("Engine", "target \"%1\" did not let Postern make a temporary role; see Postern's log"),
    QT_TRANSLATE_NOOP("Engine", "target \"%1\" is not configured right; see Postern's log"),
    QT_TRANSLATE_NOOP("Engine", "the ID token belongs to another access token (at_hash)"),
    QT_TRANSLATE_NOOP("Engine", "the algorithm %1 is not among those configured for %2"),
    QT_TRANSLATE_NOOP("Engine", "the algorithm is none that Postern accepts (alg)"),
    QT_TRANSLATE_NOOP("Engine", "the answer came from another provider"),
    QT_TRANSLATE_NOOP("Engine", "the browser cannot come back: port %1 of this machine is taken; end what listens there, or name more ports in [[identity]] redirect"),
    QT_TRANSLATE_NOOP("Engine", "the bundle cannot be signed: %1"),
    QT_TRANSLATE_NOOP("Engine", "the catalog of %1 cannot be read (%2): what is masked on it is not known"),
    QT_TRANSLATE_NOOP("Engine", "the changed file would not be valid"),
    QT_TRANSLATE_NOOP("Engine", "the claim %1 is not a list of groups"),
    QT_TRANSLATE_NOOP("Engine", "the claim %1 is not what [[identity]] require says"),
    QT_TRANSLATE_NOOP("Engine", "the claim %1 lists more than %2 groups"),
    QT_TRANSLATE_NOOP("Engine", "the claim %1 lists something that is not a group's name"),
    QT_TRANSLATE_NOOP("Engine", "the claims are not a JSON object"),
    QT_TRANSLATE_NOOP("Engine", "the claims are not a JSON object: %1"),
    QT_TRANSLATE_NOOP("Engine", "the command %1"),
    QT_TRANSLATE_NOOP("Engine", "the configuration has changed"),
    QT_TRANSLATE_NOOP("Engine", "the connection could not be made"),
    QT_TRANSLATE_NOOP("Engine", "the data folder %1 is in use by another gateway, process %2"),
    QT_TRANSLATE_NOOP("Engine", "the decision does not count: %1"),
    QT_TRANSLATE_NOOP("Engine", "the environment variable %1"),
    QT_TRANSLATE_NOOP("Engine", "the environment variable %1 is not set"),
    QT_TRANSLATE_NOOP("Engine", "the export was cancelled"),
    QT_TRANSLATE_NOOP("Engine", "the file %1"),
    QT_TRANSLATE_NOOP("Engine", "the file has to be named with its whole path"),
    QT_TRANSLATE_NOOP("Engine", "the folder of %1 cannot be made: %2"),
    QT_TRANSLATE_NOOP("Engine", "the gateway does not accept the sign-in that the decision rests on; sign in again"),
    QT_TRANSLATE_NOOP("Engine", "the gateway has not answered; should it come back within two minutes, the decision counts"),
    QT_TRANSLATE_NOOP("Engine", "the gateway is shutting down"),
    QT_TRANSLATE_NOOP("Engine", "the gateway is shutting down or too busy"),
    QT_TRANSLATE_NOOP("Engine", "the gateway's answer cannot be read"),
    QT_TRANSLATE_NOOP("Engine", "the header has %1"),
    QT_TRANSLATE_NOOP("Engine", "the header is not a JSON object"),
    QT_TRANSLATE_NOOP("Engine", "the header is not a JSON object: %1"),
    QT_TRANSLATE_NOOP("Engine", "the header is too long"),
    QT_TRANSLATE_NOOP("Engine", "the header's kid is not a key's name"),
    QT_TRANSLATE_NOOP("Engine", "the header's typ is not a string"),
    QT_TRANSLATE_NOOP("Engine", "the header's typ is not a token's"),
    QT_TRANSLATE_NOOP("Engine", "the journal holds an event of another version at position %1; start the Postern that wrote it once"),
    QT_TRANSLATE_NOOP("Engine", "the journal is damaged at position %1"),
    QT_TRANSLATE_NOOP("Engine", "the keychain did not answer as expected"),
    QT_TRANSLATE_NOOP("Engine", "the keychain did not answer within 5 seconds"),
    QT_TRANSLATE_NOOP("Engine", "the keychain entry %1"),
    QT_TRANSLATE_NOOP("Engine", "the keychain gave back something else than was written"),
    QT_TRANSLATE_NOOP("Engine", "the keychain has no such entry"),
    QT_TRANSLATE_NOOP("Engine", "the keys of %1 are not at hand: %2"),
    QT_TRANSLATE_NOOP("Engine", "the ledger does not know session %1; run postern verify"),
    QT_TRANSLATE_NOOP("Engine", "the password file %1 can be read by everybody; run chmod 600 on it"),
    QT_TRANSLATE_NOOP("Engine", "the password file %1 is not a file"),
    QT_TRANSLATE_NOOP("Engine", "the password file %1 is too long to be one"),
    QT_TRANSLATE_NOOP("Engine", "the password from %1 is empty"),
    QT_TRANSLATE_NOOP("Engine", "the password from %1 is more than one line"),
    QT_TRANSLATE_NOOP("Engine", "the payload keys are where encryption_key says, and changed there: add the output of postern keys new, after a blank, to the end of the line"),
    QT_TRANSLATE_NOOP("Engine", "the person is in more groups than the answer holds; have the provider send only the groups assigned to this application"),
    QT_TRANSLATE_NOOP("Engine", "the person is in more groups than the token holds; have the provider send only the groups assigned to this application, or application roles"),
    QT_TRANSLATE_NOOP("Engine", "the proof of its key cannot be read"),
    QT_TRANSLATE_NOOP("Engine", "the provider answered with HTTP status %1"),
    QT_TRANSLATE_NOOP("Engine", "the provider calls itself \"%1\"; issuer in [[identity]] has to be exactly that"),
    QT_TRANSLATE_NOOP("Engine", "the provider did not answer in time"),
    QT_TRANSLATE_NOOP("Engine", "the provider does not accept this client; client_id, client_secret or the redirect address in [[identity]] may be wrong"),
    QT_TRANSLATE_NOOP("Engine", "the provider does not describe itself: HTTP status %1"),
    QT_TRANSLATE_NOOP("Engine", "the provider does not know one of the scopes in [[identity]]"),
    QT_TRANSLATE_NOOP("Engine", "the provider does not say where its keys are (jwks_uri)"),
    QT_TRANSLATE_NOOP("Engine", "the provider does not support PKCE with S256"),
    QT_TRANSLATE_NOOP("Engine", "the provider gave nothing to renew it with (the scope offline_access asks for that)"),
    QT_TRANSLATE_NOOP("Engine", "the provider has a problem of its own"),
    QT_TRANSLATE_NOOP("Engine", "the provider has no page to sign in on"),
    QT_TRANSLATE_NOOP("Engine", "the provider has no token endpoint"),
    QT_TRANSLATE_NOOP("Engine", "the provider is gone"),
    QT_TRANSLATE_NOOP("Engine", "the provider no longer accepts this sign-in"),
    QT_TRANSLATE_NOOP("Engine", "the provider refused the sign-in (%1)"),
    QT_TRANSLATE_NOOP("Engine", "the provider sent no ID token; the scope openid in [[identity]] asks for one"),
    QT_TRANSLATE_NOOP("Engine", "the provider sent no code"),
    QT_TRANSLATE_NOOP("Engine", "the provider wants you to sign in again"),
    QT_TRANSLATE_NOOP("Engine", "the provider's %1 is not an https address"),
    QT_TRANSLATE_NOOP("Engine", "the provider's answer is not JSON (HTTP status %1)"),
    QT_TRANSLATE_NOOP("Engine", "the provider's description of itself is not one"),
    QT_TRANSLATE_NOOP("Engine", "the provider's description of itself is not one: %1"),
    QT_TRANSLATE_NOOP("Engine", "the provider's keys: HTTP status %1"),
    QT_TRANSLATE_NOOP("Engine", "the provider's token is not acceptable: %1"),
    QT_TRANSLATE_NOOP("Engine", "the provider, or you, refused the sign-in"),
    QT_TRANSLATE_NOOP("Engine", "the recordings are encrypted with the payload key %1, which is not in %2; restore it with postern keys import, or go on with a new one by postern keys rotate (what was encrypted with the lost one stays unreadable)"),
    QT_TRANSLATE_NOOP("Engine", "the request is not open any more"),
    QT_TRANSLATE_NOOP("Engine", "the request was given up"),
    QT_TRANSLATE_NOOP("Engine", "the requests in the store cannot be read; the log says why"),
    QT_TRANSLATE_NOOP("Engine", "the rule asks for a comment"),
    QT_TRANSLATE_NOOP("Engine", "the search index cannot be read; postern vacuum --reindex makes it anew"),
    QT_TRANSLATE_NOOP("Engine", "the server asks for an authentication method that Postern does not know"),
    QT_TRANSLATE_NOOP("Engine", "the server asks for the password as MD5, which this target does not allow"),
    QT_TRANSLATE_NOOP("Engine", "the server asks for the password in clear text, which this target does not allow"),
    QT_TRANSLATE_NOOP("Engine", "the server closed the connection during log-in"),
    QT_TRANSLATE_NOOP("Engine", "the server did not answer in time"),
    QT_TRANSLATE_NOOP("Engine", "the server did not plan it in time"),
    QT_TRANSLATE_NOOP("Engine", "the server does not plan it (%1)"),
    QT_TRANSLATE_NOOP("Engine", "the server does not prepare %1 (%2)"),
    QT_TRANSLATE_NOOP("Engine", "the server sent something that is not TLS"),
    QT_TRANSLATE_NOOP("Engine", "the server's plan cannot be read"),
    QT_TRANSLATE_NOOP("Engine", "the session has objects or settings of its own that a second connection cannot have"),
    QT_TRANSLATE_NOOP("Engine", "the session has objects or settings of its own that a second connection does not see"),
    QT_TRANSLATE_NOOP("Engine", "the session's settings cannot be repeated"),
    QT_TRANSLATE_NOOP("Engine", "the sign-in was cancelled"),
    QT_TRANSLATE_NOOP("Engine", "the signature is not the provider's"),
    QT_TRANSLATE_NOOP("Engine", "the sizes of its relations could not be read"),
    QT_TRANSLATE_NOOP("Engine", "the store cannot be read"),
    QT_TRANSLATE_NOOP("Engine", "the store did not answer in time"),
    QT_TRANSLATE_NOOP("Engine", "the store does not know this gateway any more"),
    QT_TRANSLATE_NOOP("Engine", "the store has not been set up by this Postern yet; start the gateway once"),
    QT_TRANSLATE_NOOP("Engine", "the store has shown more than one text for this request: somebody changed it"),
    QT_TRANSLATE_NOOP("Engine", "the store has something else for request %1 than was shown; look at it again, and ask who changed it"),
    QT_TRANSLATE_NOOP("Engine", "the store has version %1, this Postern knows up to %2; use the newer Postern"),
    QT_TRANSLATE_NOOP("Engine", "the store has version %1, this Postern needs %2; its owner runs postern store migrate"),
    QT_TRANSLATE_NOOP("Engine", "the store needs PostgreSQL 14 or newer"),
    QT_TRANSLATE_NOOP("Engine", "the store needs a database whose encoding is UTF8"),
    QT_TRANSLATE_NOOP("Engine", "the target %1 is not in this configuration: what is masked on it is not known"),
    QT_TRANSLATE_NOOP("Engine", "the target is no longer configured"),
    QT_TRANSLATE_NOOP("Engine", "the text is not valid: %1"),
    QT_TRANSLATE_NOOP("Engine", "the text of this version was not kept"),
    QT_TRANSLATE_NOOP("Engine", "the token answers another sign-in (nonce)"),
    QT_TRANSLATE_NOOP("Engine", "the token binds a key (nonce): it opens nothing by itself"),
    QT_TRANSLATE_NOOP("Engine", "the token does not prove its key: %1"),
    QT_TRANSLATE_NOOP("Engine", "the token has expired (exp)"),
    QT_TRANSLATE_NOOP("Engine", "the token has no signature"),
    QT_TRANSLATE_NOOP("Engine", "the token is another person's (sub)"),
    QT_TRANSLATE_NOOP("Engine", "the token is encrypted, or not a JWT: it has more than three parts"),
    QT_TRANSLATE_NOOP("Engine", "the token is for others too (aud) and does not say for whom it was issued (azp)"),
    QT_TRANSLATE_NOOP("Engine", "the token is for somebody else (aud)"),
    QT_TRANSLATE_NOOP("Engine", "the token is from another issuer (iss)"),
    QT_TRANSLATE_NOOP("Engine", "the token is from the future (iat); a clock is wrong"),
    QT_TRANSLATE_NOOP("Engine", "the token is longer than 64 KiB"),
    QT_TRANSLATE_NOOP("Engine", "the token is not accepted"),
    QT_TRANSLATE_NOOP("Engine", "the token is not valid yet (nbf); a clock may be wrong"),
    QT_TRANSLATE_NOOP("Engine", "the token is older than this identity's last sign-out"),
    QT_TRANSLATE_NOOP("Engine", "the token says that its list of groups is not whole"),
    QT_TRANSLATE_NOOP("Engine", "the token was issued to somebody else (azp)"),
    QT_TRANSLATE_NOOP("Engine", "the token was issued too long ago (iat); a clock may be wrong"),
    QT_TRANSLATE_NOOP("Engine", "the token was refused"),
    QT_TRANSLATE_NOOP("Engine", "the trial was cancelled"),
    QT_TRANSLATE_NOOP("Engine", "the verification was cancelled"),
    QT_TRANSLATE_NOOP("Engine", "there are %1 notes and marks on this session; no more are taken"),
    QT_TRANSLATE_NOOP("Engine", "there is an agent %1 already; revoke it first or take another name"),
    QT_TRANSLATE_NOOP("Engine", "there is an agent %1 of every gateway already; revoke it first or take another name"),
    QT_TRANSLATE_NOOP("Engine", "there is no %1 that can be believed"),
    QT_TRANSLATE_NOOP("Engine", "there is no agent named '%1' of every gateway that could be revoked"),
    QT_TRANSLATE_NOOP("Engine", "there is no agent named '%1' that could be revoked; 'postern agent list' names them"),
    QT_TRANSLATE_NOOP("Engine", "there is no export format '%1'"),
    QT_TRANSLATE_NOOP("Engine", "there is no keychain in this session to keep it in"),
    QT_TRANSLATE_NOOP("Engine", "there is no keychain service"),
    QT_TRANSLATE_NOOP("Engine", "there is no keychain service in this session"),
    QT_TRANSLATE_NOOP("Engine", "there is no keychain: after a restart you have to sign in again"),
    QT_TRANSLATE_NOOP("Engine", "there is no request %1"),
    QT_TRANSLATE_NOOP("Engine", "there is no session %1"),
    QT_TRANSLATE_NOOP("Engine", "there is no session %1 any more"),
    QT_TRANSLATE_NOOP("Engine", "there is no session %1; 'postern sessions list' shows what is recorded"),
    QT_TRANSLATE_NOOP("Engine", "there is no store at %1 yet; it is made when an agent is added or the gateway starts"),
    QT_TRANSLATE_NOOP("Engine", "there is no store in this database yet; its owner makes it with postern store init"),
    QT_TRANSLATE_NOOP("Engine", "there were too many attempts to decide on request %1"),
    QT_TRANSLATE_NOOP("Engine", "this gateway is enrolled in the store under another database role; connect as that role, or start with a new data folder"),
    QT_TRANSLATE_NOOP("Engine", "this identity has signed out elsewhere"),
    QT_TRANSLATE_NOOP("Engine", "this is about a store that gateways share; the configured one is the SQLite file %1 (a shared one has [store] url = \"postgresql://…\")"),
    QT_TRANSLATE_NOOP("Engine", "this is an access token where an ID token is meant"),
    QT_TRANSLATE_NOOP("Engine", "this is not a JWT: it has no three parts"),
    QT_TRANSLATE_NOOP("Engine", "this machine's role in the store may not decide; its owner runs GRANT postern_approver TO that role"),
    QT_TRANSLATE_NOOP("Engine", "this recording is encrypted with the payload key %1, which is not here; restore it with postern keys import"),
    QT_TRANSLATE_NOOP("Engine", "this sign-in binds no key that they would know it by"),
    QT_TRANSLATE_NOOP("Engine", "this sign-in is bound to no key, so decisions on other machines' statements cannot be signed: it was made with a code, with SAML or before the store was shared; 'postern login' signs in again"),
    QT_TRANSLATE_NOOP("Engine", "too many decisions wait already"),
    QT_TRANSLATE_NOOP("Engine", "too many log-ins wait for them"),
    QT_TRANSLATE_NOOP("Engine", "too many measurements wait already"),
    QT_TRANSLATE_NOOP("Engine", "too many statements are approved for a time already"),
    QT_TRANSLATE_NOOP("Engine", "too much waits for the store"),
    QT_TRANSLATE_NOOP("Engine", "triggers"),
    QT_TRANSLATE_NOOP("Engine", "version %1 is not newer than version %2"),
    QT_TRANSLATE_NOOP("Engine", "view"),
    QT_TRANSLATE_NOOP("Engine", "what is kept of this version is not what was in force: %1"),
    QT_TRANSLATE_NOOP("Engine", "what is signed is not a decision"),
    QT_TRANSLATE_NOOP("Engine", "what the session's open transaction has changed is not seen here"),
    QT_TRANSLATE_NOOP("Engine", "with an identity provider, somebody else decides; name groups that may approve"),
});
// clang-format on

constexpr int kMostNested = 3;

std::optional<Phrase> known(std::string_view english, int depth);

// Letters of its own: what has none says nothing, and every text would be one.
std::size_t lettersOf(std::string_view pattern) {
    return static_cast<std::size_t>(
        std::count_if(pattern.begin(), pattern.end(), [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }));
}

bool isPlace(std::string_view pattern, std::size_t at) {
    return pattern[at] == '%' && at + 1 < pattern.size() && pattern[at + 1] >= '1' && pattern[at + 1] <= '9';
}

// What stands in the places of `pattern` when it makes `english`: each as little as can be, the last one the rest.
std::optional<std::vector<std::string_view>> placesOf(std::string_view pattern, std::string_view english) {
    std::array<std::string_view, 9> found;
    std::size_t count = 0, place = 0;
    bool isOpen = false; // a place is being read
    for (std::size_t at = 0; at <= pattern.size();) {
        auto end = at;
        while (end < pattern.size() && !isPlace(pattern, end))
            ++end;
        const auto text = pattern.substr(at, end - at);
        const bool isLast = end == pattern.size();
        const auto begin = !isOpen                  ? (english.starts_with(text) ? 0 : std::string_view::npos)
                           : isLast && text.empty() ? english.size()
                           : isLast ? (english.ends_with(text) ? english.size() - text.size() : std::string_view::npos)
                                    : english.find(text);
        if (begin == std::string_view::npos || (isLast && begin + text.size() != english.size()))
            return std::nullopt;
        if (isOpen)
            found[place] = english.substr(0, begin), count = std::max(count, place + 1);
        english.remove_prefix(begin + text.size());
        if (isLast)
            return std::vector<std::string_view>(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count));
        place = static_cast<std::size_t>(pattern[end + 1] - '1'), isOpen = true;
        at = end + 2;
    }
    return std::nullopt;
}

std::optional<Phrase> known(std::string_view english, int depth) {
    const char* best = nullptr;
    std::vector<std::string_view> places;
    for (const char* pattern : kPhrases) {
        if (lettersOf(pattern) == 0 || (best != nullptr && lettersOf(pattern) <= lettersOf(best)))
            continue;
        if (auto found = placesOf(pattern, english))
            best = pattern, places = std::move(*found);
    }
    if (best == nullptr)
        return std::nullopt;
    std::vector<Phrase> arguments;
    for (const auto place : places) {
        auto inner = depth < kMostNested ? known(place, depth + 1) : std::nullopt;
        arguments.push_back(inner ? std::move(*inner) : Phrase(place));
    }
    return Phrase(best, std::move(arguments));
}

} // namespace

Phrase knownPhrase(std::string_view english) {
    if (std::none_of(english.begin(), english.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
        return Phrase(english); // a command: UPDATE, ALTER TABLE
    auto found = known(english, 0);
    return found ? std::move(*found) : Phrase::quote(std::string(english));
}

} // namespace postern::ui::words
