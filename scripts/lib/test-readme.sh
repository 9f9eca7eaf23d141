#!/bin/sh
# Runs the verbs of README.md as they are written there, in a folder of its own, on a small demonstration province.
# Needs the packaged programs. Leaves out what another test runs: the demo, the tests themselves, the benchmark.
set -eu
root=$(cd "$(dirname "$(readlink -f "$0")")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ln -s "$root/scripts" "$work/scripts"
cd "$work"
mkdir demo
scripts/phanluong sample --out demo/inbox --scale 0.02 > said 2>&1

failures=0
# shellcheck disable=SC2016 # The backquotes are Markdown's.
sed -n '/^```sh$/,/^```$/p' "$root/README.md" | grep '^scripts/phanluong ' | grep -v 'phanluong bench' > commands
while IFS= read -r command; do
    if sh -c "$command" > said 2>&1 < /dev/null; then
        echo "ok      $command"
    else
        echo "FAILED  $command"
        sed 's/^/        /' said
        failures=$((failures + 1))
    fi
done < commands
echo "$(wc -l < commands) commands of README.md run as written, $failures failed"
[ "$(wc -l < commands)" -ge 8 ] && [ "$failures" -eq 0 ]
