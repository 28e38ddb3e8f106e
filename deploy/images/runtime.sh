#!/bin/sh
# Lays out what an image holds below the application: a Java runtime of the needed modules, the C
# library of this machine, and the few files that name the user. No shell, no package manager.
#   runtime.sh <target directory>      JAVA_HOME: a JDK 25
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$1
rm -rf "$root"
mkdir -p "$root/opt" "$root/etc" "$root/tmp" "$root/lib64" "$root/licences"
chmod 777 "$root/tmp"

"$JAVA_HOME/bin/jlink" --add-modules "$(grep -v '^#' "$here/modules" | paste -sd, -)" \
  --strip-debug --no-header-files --no-man-pages --compress=zip-6 --output "$root/opt/java"

# Only what starts the service.
find "$root/opt/java/bin" -type f ! -name java -delete

# What the runtime's programs and libraries are linked with, wherever this machine keeps it.
libraries=$(find "$root/opt/java" -type f \( -name '*.so' -o -path '*/bin/java' \) -exec ldd {} + 2> /dev/null |
  awk '$2 == "=>" && $3 ~ "^/" { print $3 } $1 ~ "^/lib.*ld-" { print $1 }' | grep -v "^$root" | sort -u)
for library in $libraries; do
  case $library in
    # Screens and sound: java.desktop works without.
    *libX* | *libasound* | *libxcb* | *libwayland*) continue ;;
  esac
  mkdir -p "$root$(dirname "$library")"
  cp -L "$library" "$root$library"
done
# Found by name only when a host name is looked up.
libc=$(echo "$libraries" | grep '/libc\.so\.6$')
for name in libnss_files.so.2 libnss_dns.so.2 libresolv.so.2; do
  if [ -e "$(dirname "$libc")/$name" ]; then cp -L "$(dirname "$libc")/$name" "$root$(dirname "$libc")/$name"; fi
done

printf 'trutina:x:10001:10001::/app:/sbin/nologin\n' > "$root/etc/passwd"
printf 'trutina:x:10001:\n' > "$root/etc/group"
printf 'hosts: files dns\npasswd: files\ngroup: files\n' > "$root/etc/nsswitch.conf"
[ ! -e /usr/share/doc/libc6/copyright ] || cp /usr/share/doc/libc6/copyright "$root/licences/glibc"

# jib asks for compiled classes, of which this module has none.
mkdir -p "$(dirname "$root")/classes"
