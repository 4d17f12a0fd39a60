#!/bin/sh
# The benchmark, from a Release build: tests/bench/run.sh [BUILD FOLDER] [--full …]. Short: 2 minutes; --full: 20.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=$here/../../build/release
case ${1-} in -*|"") ;; *) build=$1; shift ;; esac
POSTERN_BIN=${POSTERN_BIN:-$build/app/postern}
export POSTERN_BIN
python=/usr/bin/python3
[ -x "$python" ] || python=python3
exec "$python" -W ignore "$here/bench.py" "$@"
