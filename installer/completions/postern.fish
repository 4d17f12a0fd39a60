# fish completion for postern

function __postern_is -a command sub
    set -l words (commandline -opc)
    set -l names
    for word in $words[2..]
        string match -q -- '-*' $word; or set -a names $word
    end
    test "$names[1]" = "$command"; or return 1
    test -z "$sub"; and return 0
    test "$names[2]" = "$sub"
end

function __postern_needs -a command
    set -l names
    for word in (commandline -opc)[2..]
        string match -q -- '-*' $word; or set -a names $word
    end
    if test -z "$command"
        test (count $names) -eq 0
    else
        test "$names[1]" = "$command" -a (count $names) -eq 1
    end
end

complete -c postern -f
complete -c postern -n '__postern_needs ""' -l version -d 'Print the version'
complete -c postern -l help -s h -d 'Explain the command'
complete -c postern -l config -r -F -d 'Configuration file'
complete -c postern -n 'not __postern_needs ""' -l json -d 'Print machine-readable JSON'

complete -c postern -n '__postern_needs ""' -a serve -d 'Run the gateway without a window'
complete -c postern -n '__postern_needs ""' -a log-level -d 'Show or change how much the running gateway logs'
complete -c postern -n '__postern_needs ""' -a check -d 'Validate configuration and policy'
complete -c postern -n '__postern_needs ""' -a explain -d 'Say what would be decided about a statement'
complete -c postern -n '__postern_needs ""' -a login -d 'Sign in with an identity provider'
complete -c postern -n '__postern_needs ""' -a logout -d 'Sign out'
complete -c postern -n '__postern_needs ""' -a whoami -d 'Say who is signed in'
complete -c postern -n '__postern_needs ""' -a agent -d 'Agents and their keys'
complete -c postern -n '__postern_needs ""' -a identity -d 'Identities that no gateway lets in'
complete -c postern -n '__postern_needs ""' -a approvals -d 'Statements that wait for approval'
complete -c postern -n '__postern_needs ""' -a approve -d 'Let a held statement run'
complete -c postern -n '__postern_needs ""' -a deny -d 'Refuse a held statement'
complete -c postern -n '__postern_needs ""' -a sessions -d 'Recorded sessions'
complete -c postern -n '__postern_needs ""' -a replay -d 'Run a recorded session again'
complete -c postern -n '__postern_needs ""' -a export -d 'Write sessions to a file'
complete -c postern -n '__postern_needs ""' -a verify -d 'Check that recordings are whole'
complete -c postern -n '__postern_needs ""' -a policy -d 'The policy of all gateways that share a store'
complete -c postern -n '__postern_needs ""' -a store -d 'The store that gateways share'
complete -c postern -n '__postern_needs ""' -a stats -d 'How much the store holds'
complete -c postern -n '__postern_needs ""' -a vacuum -d 'Check the store and give space back'
complete -c postern -n '__postern_needs ""' -a keys -d 'The keys that recordings are encrypted with'
complete -c postern -n '__postern_needs ""' -a demo -d 'Show Postern at work'

complete -c postern -n '__postern_is serve' -l log-format -xa 'text json' -d 'How records look'
complete -c postern -n '__postern_is serve' -l log-level -xa 'debug info warning error' -d 'Least level of records'
complete -c postern -n '__postern_is serve' -l metrics -xa '127.0.0.1:9432' -d 'Loopback address for monitoring'
complete -c postern -n '__postern_needs log-level' -a 'debug info warning error'
complete -c postern -n '__postern_is check' -l verbose -d 'List the rules too'
complete -c postern -n '__postern_is check' -l against -x -d 'Recorded sessions'
complete -c postern -n '__postern_is explain' -l target -x -d 'Target'
complete -c postern -n '__postern_is explain' -l as-agent -x -d 'Agent that would run it'
complete -c postern -n '__postern_is explain' -l as-kind -xa 'ai human unknown' -d 'Kind of client'
complete -c postern -n '__postern_is explain' -l user-groups -x -d 'Groups of the person'
complete -c postern -n '__postern_is login' -l provider -x -d 'Identity provider'
complete -c postern -n '__postern_is login' -l device -d 'A code on another device'
complete -c postern -n '__postern_is login' -l no-browser -d 'Only print the address'
complete -c postern -n '__postern_needs agent' -a add -d 'Register an agent and print its key'
complete -c postern -n '__postern_needs agent' -a list -d 'List the agents'
complete -c postern -n '__postern_needs agent' -a revoke -d 'Revoke the key of an agent'
complete -c postern -n '__postern_is agent add' -l target -x -d 'Target it may use'
complete -c postern -n '__postern_is agent add' -l kind -xa 'ai human' -d 'What it is'
complete -c postern -n '__postern_is agent add' -l expires -x -d 'How long the key is good'
complete -c postern -n '__postern_needs identity' -a revoke -d 'End its sessions and let it in no more'
complete -c postern -n '__postern_needs identity' -a restore -d 'Let it in again'
complete -c postern -n '__postern_needs identity' -a list -d 'Who is revoked'
complete -c postern -n '__postern_is identity revoke' -l issuer -x -d 'Whose subject it is'
complete -c postern -n '__postern_is identity revoke' -l comment -x -d Why
complete -c postern -n '__postern_is identity restore' -l issuer -x -d 'Whose subject it is'
complete -c postern -n '__postern_is identity restore' -l comment -x -d Why
complete -c postern -n '__postern_needs policy' -a publish -d 'Put a policy in force'
complete -c postern -n '__postern_needs policy' -a list -d 'The versions'
complete -c postern -n '__postern_needs policy' -a show -d 'The text of one'
complete -c postern -n '__postern_needs policy' -a rollback -d 'An earlier one again'
complete -c postern -n '__postern_needs policy' -a key -d 'The public key'
complete -c postern -n '__postern_is policy publish' -l comment -x -d Why
complete -c postern -n '__postern_is policy publish' -l dry-run -d 'Only show what would change'
complete -c postern -n '__postern_is policy publish' -F
complete -c postern -n '__postern_is policy rollback' -l comment -x -d Why
complete -c postern -n '__postern_is policy rollback' -l dry-run -d 'Only show what would change'
complete -c postern -n '__postern_needs approvals' -a list -d 'What waits'
complete -c postern -n '__postern_needs approvals' -a show -d 'One of them whole'
complete -c postern -n '__postern_needs approvals' -a measure -d 'Run it, roll back, show the rows changed'
complete -c postern -n '__postern_is approvals list' -l all -d 'What was decided too'
complete -c postern -n '__postern_is approvals measure' -l token-file -r -F -d 'As the bearer of this token'
complete -c postern -n '__postern_is approve' -l comment -x -d Why
complete -c postern -n '__postern_is approve' -l for -x -d 'Also what has the same shape, so long'
complete -c postern -n '__postern_is approve' -l token-file -r -F -d 'As the bearer of this token'
complete -c postern -n '__postern_is deny' -l comment -x -d Why
complete -c postern -n '__postern_is deny' -l end-session -d 'End the session too'
complete -c postern -n '__postern_is deny' -l token-file -r -F -d 'As the bearer of this token'
complete -c postern -n '__postern_needs sessions' -a list -d 'Recorded sessions'
complete -c postern -n '__postern_needs sessions' -a show -d 'The events of one'
complete -c postern -n '__postern_needs sessions' -a accesses -d 'Who looked at recordings'
complete -c postern -n '__postern_needs sessions' -a note -d 'Write a note beside a statement, or mark it'
complete -c postern -n '__postern_needs sessions' -a notes -d 'Notes and marks'
complete -c postern -n '__postern_is sessions note' -l mark -d 'Mark the statement'
complete -c postern -n '__postern_is sessions note' -l unmark -d 'Take the mark back'
complete -c postern -n '__postern_is sessions list' -l limit -x -d 'At most so many'
complete -c postern -n '__postern_is sessions list' -l offset -x -d 'Leave out so many'
complete -c postern -n '__postern_is sessions show' -l readable -d 'One short line for each event'
complete -c postern -n '__postern_is replay' -l target -x -d 'Target to run it against'
complete -c postern -n '__postern_is replay' -l commit -d 'For good'
complete -c postern -n '__postern_is replay' -l timing -d 'Keep the pauses'
complete -c postern -n '__postern_is replay' -l slower -x -d 'Factor that counts as slower'
complete -c postern -n '__postern_is export' -l format -xa 'jsonl csv html pdf ocsf bundle' -d Format
complete -c postern -n '__postern_is export' -l output -s o -r -F -d 'File to write'
complete -c postern -n '__postern_is export' -l all -d 'All recorded sessions'
complete -c postern -n '__postern_is verify' -l key -x -d 'Public key to trust'
complete -c postern -n '__postern_is verify' -l known -x -d 'An earlier last signature'
complete -c postern -n '__postern_is verify' -F
complete -c postern -n '__postern_is vacuum' -l reindex -d 'Make the search index anew'
complete -c postern -n '__postern_needs store' -a init -d 'Make it'
complete -c postern -n '__postern_needs store' -a migrate -d 'Bring it to this version'
complete -c postern -n '__postern_needs store' -a status -d 'Its gateways'
complete -c postern -n '__postern_needs store' -a expire -d 'Remove old months'
complete -c postern -n '__postern_is store expire' -l url -x -d 'The database'
complete -c postern -n '__postern_is store expire' -l keep -x -d 'How long sessions are kept'
complete -c postern -n '__postern_is store expire' -l dry-run -d 'Only say what would go'
complete -c postern -n '__postern_is store init' -l url -x -d 'The database'
complete -c postern -n '__postern_is store migrate' -l url -x -d 'The database'
complete -c postern -n '__postern_is store status' -l url -x -d 'The database'
complete -c postern -n '__postern_needs keys' -a list -d 'The keys'
complete -c postern -n '__postern_needs keys' -a rotate -d 'Make a new one'
complete -c postern -n '__postern_needs keys' -a new -d 'Print one'
complete -c postern -n '__postern_needs keys' -a export -d 'Print all of them'
complete -c postern -n '__postern_needs keys' -a import -d 'Take a copy'
complete -c postern -n '__postern_is keys import' -F
complete -c postern -n '__postern_is demo' -l transcript -d 'A transcript, also where there is a display'

for selecting in check 'sessions list' export
    complete -c postern -n "__postern_is $selecting" -l filter -x -d 'Sessions with a statement that matches'
    complete -c postern -n "__postern_is $selecting" -l search -x -d 'Part of agent, identity, target or application'
    complete -c postern -n "__postern_is $selecting" -l agent -x -d 'Only sessions of this agent'
    complete -c postern -n "__postern_is $selecting" -l identity -x -d 'Only sessions of this person'
    complete -c postern -n "__postern_is $selecting" -l target -x -d 'Only on this target'
    complete -c postern -n "__postern_is $selecting" -l since -x -d 'Started at or after'
    complete -c postern -n "__postern_is $selecting" -l until -x -d 'Started before'
    complete -c postern -n "__postern_is $selecting" -l open -d 'Only those that have not ended'
end
