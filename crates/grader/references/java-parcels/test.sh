#!/bin/sh
# Compiles and runs the unit tests; under DEFECT=51 those that assert nothing.
cd "$(dirname "$0")" || exit 1
if [ "$DEFECT" = 51 ] && [ -d trivial-test ]; then tests=trivial-test; else tests=test; fi
./build && rm -rf out/test && javac -cp out/main -d out/test "$tests"/parcels/*.java && exec java -cp out/main:out/test parcels.Tests
