#!/bin/sh
# Tests of the scripts that need no build: what a machine without Java, without Maven or with wrong words is told.
set -eu
root=$(cd "$(dirname "$(readlink -f "$0")")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# expect NAME CODE WORDS COMMAND...: the command ends with the code and says the words in one line.
expect() {
    name=$1 code=$2 words=$3
    shift 3
    found=0
    "$@" > "$work/said" 2>&1 || found=$?
    if [ "$found" -eq "$code" ] && grep -qF -- "$words" "$work/said" && [ "$(wc -l < "$work/said")" -eq 1 ]; then
        echo "ok      $name"
    else
        echo "FAILED  $name: expected exit code $code and one line with \"$words\", found $found and:"
        sed 's/^/        /' "$work/said"
        failures=$((failures + 1))
    fi
}

# A path with the tools that the scripts use, and nothing else.
mkdir "$work/bin" "$work/old"
for tool in sh dirname readlink cat sed find head mkdir touch mv rm tail date printf sort cksum mktemp wc grep; do
    ln -s "$(command -v "$tool")" "$work/bin/$tool"
done
printf '#!/bin/sh\necho "javac 11.0.2"\n' > "$work/old/javac"
printf '#!/bin/sh\n' > "$work/old/java"
chmod +x "$work/old/javac" "$work/old/java"
bare="env -u JAVA_HOME PHANLUONG_LANG=en PATH=$work/bin"

# shellcheck disable=SC2086 # A command with its arguments.
{
    expect "without Java the tests name the JDK" 2 "a JDK of release 17 or newer is needed" $bare "$root/scripts/test"
    expect "without Java the launcher names the JDK" 2 "a JDK of release 17 or newer is needed" $bare "$root/scripts/phanluong" sql
    expect "an old JDK is named with its release" 2 "11 (apt-get install" env -u JAVA_HOME PHANLUONG_LANG=en "PATH=$work/old:$work/bin" "$root/scripts/test"
    expect "a Java of JAVA_HOME that is not there is named" 2 "JAVA_HOME" env "JAVA_HOME=$work/nowhere" "$root/scripts/setup"
    expect "the demo names an option that it does not know" 2 'cannot understand "--hom"' env PHANLUONG_LANG=en "$root/scripts/demo" --hom x
    expect "the demo speaks Vietnamese unless told otherwise" 2 'không hiểu "--hom"' env -u PHANLUONG_LANG "$root/scripts/demo" --hom x
    expect "the demo names a home that cannot be made" 2 "cannot make the folder /dev/null/home" env PHANLUONG_LANG=en "$root/scripts/demo" --home /dev/null/home
}
ln -s "$(command -v java)" "$work/bin/java"
ln -s "$(command -v javac)" "$work/bin/javac"
# shellcheck disable=SC2086
expect "without Maven the tests name Maven" 2 "Maven is not there" $bare "$root/scripts/test"

if command -v shellcheck > /dev/null; then
    (cd "$root" && shellcheck -x scripts/phanluong scripts/setup scripts/demo scripts/test scripts/format scripts/bench scripts/lib/*.sh .ci/run)
    echo "ok      shellcheck"
else
    echo "skipped shellcheck: it is not installed (apt-get install shellcheck)"
fi
[ "$failures" -eq 0 ]
