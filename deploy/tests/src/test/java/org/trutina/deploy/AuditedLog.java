package org.trutina.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.trutina.decision.proof.Checkpoint;
import org.trutina.decision.proof.LogKey;
import org.trutina.decision.proof.MerkleTree;
import org.trutina.decision.proof.Proof;

/**
 * The audit log of an authority as its auditor sees it through the API, who trusts nobody.
 *
 * @param token an auditor's
 */
record AuditedLog(ServiceProcess service, String token) {

  private static final String SIGNER = "trutina";

  /** A checkpoint and the key that is said to have signed it, to be kept elsewhere. */
  record Kept(String checkpoint, String key) {

    /**
     * @throws Checkpoint.Refused when the key has not signed it
     */
    Checkpoint verified() throws Checkpoint.Refused {
      return verifiedBy(LogKey.decode(key));
    }

    Checkpoint verifiedBy(PublicKey other) throws Checkpoint.Refused {
      return Checkpoint.verify(checkpoint, SIGNER, other);
    }

    /** The four bytes with which a signature names its key (C2SP signed-note). */
    byte[] keyId() {
      String signature = checkpoint.strip();
      byte[] line = Base64.getDecoder().decode(signature.substring(signature.lastIndexOf(' ') + 1));
      return java.util.Arrays.copyOf(line, 4);
    }
  }

  Kept keep() throws IOException {
    return new Kept(
        service.get("/api/v1/audit/checkpoints/latest", token).body(),
        json("/api/v1/audit/key").at("/key").asText());
  }

  /** The checkpoints that the service keeps, newest first. */
  List<String> checkpoints() throws IOException {
    return StreamSupport.stream(json("/api/v1/audit/checkpoints").at("/items").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  /** Whether the log of one checkpoint begins with that of the other, by the service's proof. */
  boolean growsFrom(Checkpoint earlier, Checkpoint later) throws IOException {
    JsonNode proof =
        json(
            "/api/v1/audit/consistency-proof?from=%d&to=%d"
                .formatted(earlier.size(), later.size()));
    return Proof.consistent(
        earlier.size(), earlier.root(), later.size(), later.root(), hashes(proof.at("/path")));
  }

  /** Whether an entry is in the log of the checkpoint, by the service's proof. */
  boolean includes(long sequence, Checkpoint checkpoint) throws IOException {
    JsonNode proof =
        json(
            "/api/v1/audit/entries/%d/inclusion-proof?size=%d"
                .formatted(sequence, checkpoint.size()));
    byte[] entry = proof.at("/entry").asText().getBytes(StandardCharsets.UTF_8);
    return Proof.included(
        MerkleTree.leaf(entry),
        sequence,
        checkpoint.size(),
        hashes(proof.at("/path")),
        checkpoint.root());
  }

  /** What the auditor's own command says, offline, of the whole log as it is now. */
  String verifyOffline(Kept kept, Path workspace) throws IOException {
    Path log = workspace.resolve("audit.ndjson");
    Files.writeString(log, service.get("/api/v1/audit/log", token).body());
    Path checkpoint = Files.writeString(workspace.resolve("checkpoint"), kept.checkpoint());
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-jar",
                jar().toString(),
                "verify-audit",
                log.toString(),
                checkpoint.toString(),
                kept.key())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.onExit().join();
    return said;
  }

  private static Path jar() throws IOException {
    try (Stream<Path> jars = Files.list(Chart.DEPLOY.resolve("../decision-engine/target"))) {
      return jars.filter(file -> file.toString().endsWith("-cli.jar")).findFirst().orElseThrow();
    }
  }

  private JsonNode json(String path) throws IOException {
    return new ObjectMapper().readTree(service.get(path, token).body());
  }

  private static List<byte[]> hashes(JsonNode path) {
    return StreamSupport.stream(path.spliterator(), false)
        .map(hash -> Base64.getDecoder().decode(hash.asText()))
        .toList();
  }
}
