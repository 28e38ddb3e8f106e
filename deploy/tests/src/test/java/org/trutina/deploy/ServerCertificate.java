package org.trutina.deploy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A certificate of 127.0.0.1, its key, and the authority that made it; all as PEM. */
record ServerCertificate(Path certificate, Path key, Path authority) {

  private static final String PASSWORD = "changeit";

  static ServerCertificate valid(Path directory) throws Exception {
    return make(directory, "-1H");
  }

  /** One that ended years ago; its authority is still good. */
  static ServerCertificate expired(Path directory) throws Exception {
    return make(directory, "-5y");
  }

  private static ServerCertificate make(Path directory, String start) throws Exception {
    Path store = directory.resolve("store.p12");
    Path request = directory.resolve("request");
    Path certificate = directory.resolve("certificate.pem");
    Path authority = directory.resolve("authority.pem");
    keytool(store, "-genkeypair -alias ca -keyalg RSA -dname CN=Authority -ext bc:c -validity 30");
    keytool(store, "-genkeypair -alias server -keyalg RSA -dname CN=127.0.0.1");
    keytool(store, "-certreq -alias server -file " + request);
    keytool(
        store,
        "-gencert -alias ca -rfc -ext san=ip:127.0.0.1 -validity 30 -startdate "
            + start
            + " -infile "
            + request
            + " -outfile "
            + certificate);
    keytool(store, "-exportcert -alias ca -rfc -file " + authority);
    Path key = directory.resolve("key.pem");
    // PostgreSQL takes no key that others can read.
    Files.createFile(
        key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    String encoded =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key(store).getEncoded());
    Files.writeString(
        key, "-----BEGIN PRIVATE KEY-----\n" + encoded + "\n-----END PRIVATE KEY-----\n");
    return new ServerCertificate(certificate, key, authority);
  }

  private static Key key(Path store) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(store)) {
      keys.load(file, PASSWORD.toCharArray());
    }
    return keys.getKey("server", PASSWORD.toCharArray());
  }

  private static void keytool(Path store, String arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin/keytool").toString());
    command.addAll(List.of(arguments.split(" ", -1)));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    Path log = store.resolveSibling("keytool.log");
    Process keytool =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (keytool.waitFor() != 0) {
      throw new AssertionError(Files.readString(log));
    }
  }
}
