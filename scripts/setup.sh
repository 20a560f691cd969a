# What ./gradus and ./build both need; sourced, never run. The caller has set `root`.

say() {
    printf '%s\n' "$*" >&2
}

die() {
    say "$@"
    exit 3
}

# Sets java_home and java_major to a JDK that can run Gradus; reads the JDK's own `release` file, which is much
# faster than starting it.
find_jdk() {
    if [ -n "${JAVA_HOME:-}" ]; then
        java_home=$JAVA_HOME
        [ -x "$java_home/bin/javac" ] ||
            die "JAVA_HOME is $java_home, but there is no bin/javac in it: point it at a JDK, version 17 or later."
    elif javac=$(command -v javac); then
        javac=$(readlink -f "$javac")
        java_home=${javac%/bin/javac}
    else
        die "Gradus needs a JDK, version 17 or later, and finds none. On Debian or Ubuntu:" \
            "sudo apt-get install openjdk-17-jdk-headless"
    fi
    java_version=
    if [ -r "$java_home/release" ]; then
        while IFS='=' read -r key value; do
            [ "$key" = JAVA_VERSION ] && java_version=$value
        done <"$java_home/release"
        java_version=${java_version#\"}
        java_version=${java_version%\"}
    fi
    [ -n "$java_version" ] || java_version=$("$java_home/bin/javac" -version 2>&1 | sed 's/^javac //')
    java_major=${java_version%%[!0-9]*}
    [ "${java_major:-0}" -ge 17 ] ||
        die "Gradus needs a JDK, version 17 or later; the one in $java_home is $java_version." \
            "Point JAVA_HOME at a later one."
}

# Installs Debian packages where that is possible without asking anybody; otherwise says what to type.
# Usage: install_packages "what they are for" package...
install_packages() {
    purpose=$1
    shift
    if ! command -v apt-get >/dev/null 2>&1; then
        say "$purpose: please install $* with your system's package manager."
        return 1
    fi
    if [ "$(id -u)" = 0 ]; then
        as_root=
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root="sudo -n"
    else
        say "$purpose: please type  sudo apt-get install $*"
        return 1
    fi
    say "$purpose: installing $* with apt-get."
    if $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null 2>&1; then
        return 0
    fi
    # A fresh machine has no package lists yet.
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq </dev/null >/dev/null 2>&1 || true
    if $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null 2>"$root/.gradus/apt.log"; then
        return 0
    fi
    say "Installing $* failed: $(tail -n 1 "$root/.gradus/apt.log")"
    return 1
}

# Without a cage no other people's code is graded; the program itself says so when it matters.
want_bubblewrap() {
    [ "$(uname -s)" = Linux ] || return 0
    command -v bwrap >/dev/null 2>&1 && return 0
    install_packages "Submissions run in a sandbox made by bubblewrap" bubblewrap || true
}

want_maven() {
    command -v mvn >/dev/null 2>&1 ||
        die "Gradus is built with Maven, version 3.8.7 or later, and finds none. On Debian or Ubuntu:" \
            "sudo apt-get install maven"
}
