# shellcheck shell=sh
# What the scripts share. Each of them sets $root first.
: "${root:?}"

# say VIETNAMESE ENGLISH: one line in the user's language (PHANLUONG_LANG=en for English).
say() {
    if [ "${PHANLUONG_LANG:-vi}" = en ]; then printf '%s\n' "$2"; else printf '%s\n' "$1"; fi
}

# refuse VIETNAMESE ENGLISH: says what the machine lacks or what was typed wrongly, and ends with 2.
refuse() {
    say "Lỗi: $1" "Error: $2" >&2
    exit 2
}

# Sets $java to the java of JAVA_HOME, or of the path.
find_java() {
    java=${JAVA_HOME:+$JAVA_HOME/bin/}java
    command -v "$java" > /dev/null 2>&1 || refuse \
        "không tìm thấy Java: cần JDK 17 trở lên (apt-get install openjdk-17-jdk-headless) hoặc đặt JAVA_HOME" \
        "Java is not there: a JDK of release 17 or newer is needed (apt-get install openjdk-17-jdk-headless), or set JAVA_HOME"
}

# What a build needs: a JDK of release 17 or newer, and Maven.
need_builder() {
    find_java
    javac=${java%java}javac
    release=$("$javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p') || release=
    [ "${release:-0}" -ge 17 ] || refuse \
        "cần JDK 17 trở lên, đang có: $(command -v "$javac" || echo 'không có javac') ${release} (apt-get install openjdk-17-jdk-headless, hoặc đặt JAVA_HOME)" \
        "a JDK of release 17 or newer is needed, found: $(command -v "$javac" || echo 'no javac') ${release} (apt-get install openjdk-17-jdk-headless, or set JAVA_HOME)"
    command -v mvn > /dev/null 2>&1 || refuse \
        "không tìm thấy Maven: cần bản 3.8.7 trở lên (apt-get install maven)" \
        "Maven is not there: release 3.8.7 or newer is needed (apt-get install maven)"
}

# True when both programs are built and no source is newer than that build.
is_built() {
    [ -f "$root/.cache/built" ] && [ -f "$root/jobs/target/phanluong-jobs.jar" ] && [ -f "$root/reports/target/phanluong-reports.jar" ] &&
        [ -z "$(find "$root/pom.xml" "$root"/*/pom.xml "$root"/*/src/main -newer "$root/.cache/built" -print | head -n 1)" ]
}

# archive_fits MODULE: true when the class-data archive is there and newer than the program. The JVM itself checks the rest
# and goes without it where a library has changed.
archive_fits() {
    [ -f "$root/.cache/$1.jsa" ] && [ -n "$(find "$root/.cache/$1.jsa" -newer "$root/$1/target/phanluong-$1.jar")" ]
}

# Builds both programs without running their tests (they are compiled: reports tests with those of warehouse); Maven's words go to .cache/build.log, whose end is shown on failure.
build_programs() {
    need_builder
    mkdir -p "$root/.cache"
    touch "$root/.cache/building"
    if ! (cd "$root" && mvn -B -ntp -DskipTests package) > "$root/.cache/build.log" 2>&1; then
        tail -n 40 "$root/.cache/build.log" | grep -v -e 'Re-run Maven' -e 'For more information' -e '\[Help' -e '^\[ERROR\] $' >&2 || true
        say "Lỗi: không dựng được chương trình; toàn bộ nhật ký: .cache/build.log" \
            "Error: the build failed; its whole log: .cache/build.log" >&2
        exit 1
    fi
    # The time of the start: a source changed meanwhile is newer.
    mv "$root/.cache/building" "$root/.cache/built"
}

# is_large VERB ARGUMENTS: true for an ingest of more than 200 MB. The home is none of what is taken in.
is_large() {
    [ "$1" = ingest ] || return 1
    kilobytes=0
    before=
    for argument in "$@"; do
        if [ "$before" != --home ] && [ -e "$argument" ]; then
            more=$(du -sk -- "$argument" 2> /dev/null | cut -f 1)
            kilobytes=$((kilobytes + ${more:-0}))
        fi
        before=$argument
    done
    [ "$kilobytes" -gt 204800 ]
}
