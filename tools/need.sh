#!/bin/sh
# need.sh PROGRAM-OR-MODULE PACKAGE: see that a Debian package is there. Install it when we may,
# otherwise say what is missing and stop. A name with a leading "py:" is a Python module, one with
# a leading slash a file.
set -eu
wanted=$1
package=$2

is_there() {
    case $wanted in
        py:*) "${PYTHON:-python3}" -c "import ${wanted#py:}" 2>/dev/null ;;
        /*) test -e "$wanted" ;;
        *) command -v "$wanted" >/dev/null 2>&1 ;;
    esac
}

if is_there; then
    exit 0
fi
if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing the system package $package ..."
    # apt-get update first: a fresh machine has no lists, or old ones.
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" >/dev/null
fi
if ! is_there; then
    echo "The system package $package is missing (${wanted#py:} was not found)." >&2
    echo "Install it, on Debian and Ubuntu with: sudo apt-get install $package" >&2
    echo "Then run make again." >&2
    exit 1
fi
