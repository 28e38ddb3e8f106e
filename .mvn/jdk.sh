# Sourced by ./mvnw and ./trutina: sets JAVA_HOME to a JDK 25 or newer, or explains what to install.
# Reads the `release` file of each candidate instead of starting it.

trutina_jdk_major() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

trutina_find_jdk() {
  for candidate in "${JAVA_HOME:-}" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$candidate" ] || continue
    major=$(trutina_jdk_major "$candidate") || continue
    if [ "${major:-0}" -ge 25 ]; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  echo "Trutina needs a JDK 25 or newer: install Temurin 25 (package temurin-25-jdk) or any OpenJDK 25, or set JAVA_HOME to one." >&2
  return 1
}

trutina_find_jdk || exit 1
