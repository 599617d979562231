#!/usr/bin/env bash
# Ten thousand texts in one process: what is left in memory on the way, and a table of variants through
# the command line with its time and its largest memory.
#
#   mvn -DskipTests package
#   src/jmh/sh/many-texts.sh [COUNT]
#
# Needs bash, coreutils and a JDK; memory of the command line needs /usr/bin/time.
set -euo pipefail
export LC_ALL=C

count=${1:-10000}
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
jar=$top/target/impasse.jar
if [[ ! -f $jar ]]; then
  echo "many-texts.sh: run mvn -DskipTests package first" >&2
  exit 2
fi
bin=${JAVA_HOME:+$JAVA_HOME/bin/}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bench=$top/src/jmh/java/org/impasse/bench
mkdir "$work/classes"
"${bin}javac" -proc:none -cp "$jar" -d "$work/classes" \
  "$bench"/{Bench,RandomTexts,ManyTexts,TableOfTexts}.java
cd "$work"

echo "Evaluator, random variants of the flagship text:"
"${bin}java" -cp "$jar:classes" org.impasse.bench.ManyTexts "$count"

for rows in $((count / 10)) "$count"; do
  "${bin}java" -cp "$jar:classes" org.impasse.bench.TableOfTexts "$rows" >table.csv
  for format in csv text; do
    echo "evaluate table.csv --format $format, $rows rows of $(($(wc -c <table.csv) / 1024)) kB:"
    TIMEFORMAT='  %R s, %U s on all cores'
    if [[ -x /usr/bin/time ]]; then
      /usr/bin/time -f '  %e s, %U s on all cores, at most %M kB' \
        "${bin}java" -jar "$jar" evaluate table.csv --format $format >answer
    else
      time "${bin}java" -jar "$jar" evaluate table.csv --format $format >answer
    fi
  done
done
