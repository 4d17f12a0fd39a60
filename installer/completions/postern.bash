# bash completion for postern
_postern() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command='' sub='' word
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
      -*) ;;
      *) if [ -z "$command" ]; then command=$word; elif [ -z "$sub" ]; then sub=$word; fi ;;
    esac
  done
  case $previous in
    --format) mapfile -t COMPREPLY < <(compgen -W 'jsonl csv html pdf ocsf bundle' -- "$current"); return ;;
    --config | --token-file | --output | -o) mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    --kind | --as-kind) mapfile -t COMPREPLY < <(compgen -W 'ai human' -- "$current"); return ;;
    --log-format) mapfile -t COMPREPLY < <(compgen -W 'text json' -- "$current"); return ;;
    --log-level) mapfile -t COMPREPLY < <(compgen -W 'debug info warning error' -- "$current"); return ;;
  esac
  local words='--config --json --help'
  case "$command $sub" in
    ' ') words='login logout whoami serve log-level check explain agent identity approvals approve deny sessions replay export verify policy store stats vacuum keys demo --help --version' ;;
    'log-level '*) words="debug info warning error $words" ;;
    'serve '*) words="--log-format --log-level --metrics $words" ;;
    'login '*) words="--provider --device --no-browser $words" ;;
    'check '*) words="--verbose --against --filter --search --agent --identity --target --since --until --open $words" ;;
    'explain '*) words="--target --as-agent --as-kind --user-groups $words" ;;
    'agent ') words='add list revoke' ;;
    'agent add') words="--target --kind --expires $words" ;;
    'identity ') words='revoke restore list' ;;
    'identity revoke' | 'identity restore') words="--issuer --comment $words" ;;
    'policy ') words='publish list show rollback key' ;;
    'policy publish' | 'policy rollback') words="--comment --dry-run $words" ;;
    'approvals ') words='list measure show' ;;
    'approvals list') words="--all $words" ;;
    'approvals measure') words="--token-file $words" ;;
    'approve '*) words="--comment --for --token-file $words" ;;
    'deny '*) words="--comment --end-session --token-file $words" ;;
    'sessions ') words='list show accesses note notes' ;;
    'store ') words='init migrate status expire' ;;
    'store expire') words="--url --keep --dry-run $words" ;;
    'store '*) words="--url $words" ;;
    'keys ') words='list rotate new export import' ;;
    'sessions show') words="--readable $words" ;;
    'sessions note') words="--mark --unmark $words" ;;
    'sessions list') words="--filter --search --agent --identity --target --since --until --open --limit --offset $words" ;;
    'vacuum '*) words="--reindex $words" ;;
    'replay '*) words="--target --commit --timing --slower $words" ;;
    'export '*) words="--format --output --all --filter --search --agent --identity --target --since --until --open $words" ;;
    'verify '*) words="--key --known $words" ;;
    'demo '*) words="--transcript $words" ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -F _postern postern
