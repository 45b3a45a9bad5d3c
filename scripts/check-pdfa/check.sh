#!/usr/bin/env bash
# Outside checks of PDF/A files: `bash scripts/check-pdfa/check.sh FILE.pdf…`. Needs Debian's default-jdk-headless,
# libpdfbox2-java, libactivation-java, libjaxb-api-java and qpdf.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
java=/usr/share/java
path=$(printf "$java/%s.jar:" preflight pdfbox2 fontbox2 xmpbox commons-logging commons-io javax.activation jaxb-api)
for file in "$@"; do
  qpdf --check "$file" >/dev/null || { echo "qpdf: $file" >&2; exit 1; }
done
java -Dorg.slf4j.simpleLogger.defaultLogLevel=error -cp "$path" "$here/Preflight.java" "$@"
