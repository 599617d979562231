#!/usr/bin/env bash
# A room full of people at one server on this machine: each changes a clause every second. Starts the packaged
# jar with 'serve --port 0' (loopback only), for at most ten minutes and two hundred people, and stops it at the end.
#
#   mvn -DskipTests package
#   src/jmh/sh/serve-load.sh [SECONDS [PEOPLE]]
#
# Prints how long answers took, and the server's heap after a collection every ten seconds. Needs bash and a JDK.
set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
jar=$top/target/impasse.jar
if [[ ! -f $jar ]]; then
  echo "serve-load.sh: run mvn -DskipTests package first" >&2
  exit 2
fi
bin=${JAVA_HOME:+$JAVA_HOME/bin/}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${bin}javac" -proc:none -d "$work" "$top/src/jmh/java/org/impasse/bench/ServeLoad.java"
"${bin}java" -cp "$work" org.impasse.bench.ServeLoad "$jar" "${1:-60}" "${2:-50}"
