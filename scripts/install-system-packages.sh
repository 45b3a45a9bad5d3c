#!/usr/bin/env bash
# Brings what the tests need from the system, or says the one line that does. Runs before every `npm test`.
# To need another program: one line in the table, and a check below if looking for a command does not tell enough.
set -u

# tool | Debian package | the check that it is there
needed='
soffice          | libreoffice-writer | has_soffice
Liberation Serif | fonts-liberation2  | has_vietnamese_font
pdftoppm         | poppler-utils      | has pdftoppm
pdftotext        | poppler-utils      | has pdftotext
pdfinfo          | poppler-utils      | has pdfinfo
Chromium         | chromium           | has_chromium
PostgreSQL       | postgresql         | has_postgresql
'

has() { command -v "$1" >/dev/null 2>&1; }

# As src/pdf/soffice/installation.ts looks for it.
has_soffice() {
  [ -n "${KEHOACH_SOFFICE:-}" ] && return # checked below
  has soffice && return
  local path
  for path in /usr/lib/libreoffice/program/soffice /opt/libreoffice*/program/soffice \
    /Applications/LibreOffice.app/Contents/MacOS/soffice; do
    [ -x "$path" ] && return
  done
  return 1
}

# Version 2: version 1, Debian's fonts-liberation, has ơ, ư and đ but neither Ạ nor ỹ.
has_vietnamese_font() {
  has fc-list && [[ "$(fc-list ':charset=1ea0 1ef9 1a1 1b0 111' family 2>/dev/null)" == *'Liberation Serif'* ]]
}

# As tests/web/browser.ts looks for it.
has_chromium() {
  [ -n "${KEHOACH_CHROMIUM:-}" ] && [ -x "$KEHOACH_CHROMIUM" ] && return
  [ -x /usr/bin/chromium ] || [ -x /usr/bin/chromium-browser ] || [ -x /usr/bin/google-chrome ]
}

# As tests/store/postgres-server.ts looks for it; Debian keeps it out of the PATH.
has_postgresql() {
  has initdb && return
  local path
  for path in /usr/lib/postgresql/*/bin/initdb; do
    [ -x "$path" ] && return
  done
  return 1
}

# Names of missing tools go to `missing`, the packages that bring them, each once, to `packages`.
look() {
  missing='' packages=''
  local tool package check
  while IFS='|' read -r tool package check; do
    read -r tool <<<"$tool"
    read -r package <<<"$package"
    [ -n "$tool" ] || continue
    $check && continue
    missing="$missing${missing:+, }$tool"
    case " $packages " in *" $package "*) ;; *) packages="$packages${packages:+ }$package" ;; esac
  done <<<"$needed"
}

if [ -n "${KEHOACH_SOFFICE:-}" ] && [ ! -x "$KEHOACH_SOFFICE" ]; then
  echo "KEHOACH_SOFFICE chỉ tới \"$KEHOACH_SOFFICE\", ở đó không có chương trình chạy được; hãy sửa hoặc bỏ biến này." >&2
  echo "KEHOACH_SOFFICE names \"$KEHOACH_SOFFICE\", which is no program; correct or unset it." >&2
  exit 1
fi

look
[ -z "$missing" ] && exit 0

# Says what is missing and the one line to run, and ends.
refuse() {
  {
    echo "Máy này còn thiếu: $missing. Hãy chạy lệnh:"
    echo "This machine lacks: $missing. Run:"
    echo
    echo "    sudo apt-get update && sudo apt-get install -y --no-install-recommends $packages"
    [ -n "${1:-}" ] && printf '\n%s\n' "$1"
  } >&2
  exit 1
}

has apt-get || refuse 'Hệ thống không có apt-get: hãy cài phần mềm tương ứng bằng cách của hệ thống này.
No apt-get here: install the same programs in the way of this system.'

if [ "$(id -u)" = 0 ]; then
  as_root=(env)
elif has sudo && sudo -n true 2>/dev/null; then
  as_root=(sudo -n env)
else
  refuse
fi

echo "Đang cài / installing: $packages" >&2
apt=("${as_root[@]}" DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
"${apt[@]}" update </dev/null >&2 && "${apt[@]}" install -y --no-install-recommends $packages </dev/null >&2 ||
  refuse 'Cài đặt không thành công; xem thông báo của apt-get ở trên.
The installation failed; see what apt-get says above.'

wanted=$packages
hash -r
look
[ -z "$missing" ] || refuse "Đã cài $wanted nhưng vẫn chưa tìm thấy.
$wanted was installed, yet this is still not found."
