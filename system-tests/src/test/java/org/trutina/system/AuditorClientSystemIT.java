package org.trutina.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.trutina.client.ApiClient;
import org.trutina.client.ApiException;
import org.trutina.client.api.AssessmentsApi;
import org.trutina.client.api.AuditLogApi;
import org.trutina.client.api.ProcurementsApi;
import org.trutina.client.model.InclusionProof;
import org.trutina.client.model.ProcurementSummary;
import org.trutina.decision.casefile.EvidencePack;
import org.trutina.decision.proof.Checkpoint;
import org.trutina.decision.proof.LogKey;
import org.trutina.decision.proof.MerkleTree;
import org.trutina.decision.proof.Proof;
import org.trutina.local.Stack;

/** An auditor works with clients that were generated from the OpenAPI document, as a machine. */
@ExtendWith(RunningStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditorClientSystemIT {

  private final Stack stack;
  private final ApiClient client;
  private String procurement;
  private String assessment;

  AuditorClientSystemIT(Stack stack) {
    this.stack = stack;
    this.client = new ApiClient();
    client.updateBaseUri(stack.gateway().toString());
    client.setRequestInterceptor(
        request -> request.header("Authorization", "Bearer " + stack.auditorToken()));
  }

  /** Three procurements more than there were, so that two to a page are several pages. */
  @BeforeAll
  void three_procurements_are_assessed() {
    for (int i = 0; i < 3; i++) {
      Demonstrated demonstrated = Demonstrated.on(stack);
      procurement = demonstrated.procurement();
      assessment = demonstrated.assessment();
    }
  }

  @Test
  void the_java_client_lists_procurements_page_by_page() throws Exception {
    List<UUID> ids = new ArrayList<>();
    int pages = 0;
    String cursor = null;
    do {
      var page = new ProcurementsApi(client).listProcurements(cursor, 2);
      assertThat(page.getItems()).hasSizeLessThanOrEqualTo(2);
      page.getItems().stream().map(ProcurementSummary::getId).forEach(ids::add);
      cursor = page.getNext();
      pages++;
    } while (cursor != null);
    assertThat(pages).isGreaterThan(1);
    assertThat(ids).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
  }

  @Test
  void the_java_client_fetches_an_assessment() throws Exception {
    var fetched = new AssessmentsApi(client).getAssessment(assessment);
    assertThat(fetched.getId()).hasToString(assessment);
    assertThat(fetched.getCreatedAt()).isNotNull();
    assertThat(fetched.getResult().getOptions())
        .hasSize(9)
        .allSatisfy(
            option ->
                assertThat(option.getScore().getLow())
                    .isLessThanOrEqualTo(option.getScore().getHigh()));
  }

  @Test
  void the_java_client_brings_a_proof_that_holds_against_the_signed_checkpoint() throws Exception {
    var audit = new AuditLogApi(client);
    var key = audit.getAuditKey();
    var checkpoint =
        Checkpoint.verify(audit.getAuditCheckpoint(), key.getName(), LogKey.decode(key.getKey()));
    String entry =
        audit
            .listAuditEntries(null, null, null, 1, procurement, null, null)
            .getItems()
            .getFirst()
            .getSequence()
            .toString();
    InclusionProof proof = audit.proveAuditEntry(entry, checkpoint.size());
    assertThat(included(proof, proof.getEntry(), checkpoint)).isTrue();
    assertThat(included(proof, proof.getEntry() + " ", checkpoint)).isFalse();
  }

  @Test
  void the_java_client_takes_an_evidence_pack_that_can_be_recomputed() throws Exception {
    Path pack = new AssessmentsApi(client).downloadEvidencePack(assessment).toPath();
    assertThat(recomputed(pack)).isTrue();
  }

  @Test
  void a_refusal_reaches_the_java_client_as_a_problem() throws Exception {
    var refusal =
        catchThrowableOfType(
            ApiException.class, () -> new AssessmentsApi(client).getAssessment("none"));
    assertThat(refusal.getCode()).isEqualTo(404);
    assertThat(new ObjectMapper().readTree(refusal.getResponseBody()).path("type").asText())
        .startsWith("urn:trutina:problem:");
  }

  @Test
  void the_typescript_client_does_the_same_in_node(@TempDir Path directory) throws Exception {
    Path pack = directory.resolve("evidence-pack.zip");
    Path output = directory.resolve("output");
    var builder =
        new ProcessBuilder(
                "node",
                RunningStack.project()
                    .resolve("clients/target/typescript/js/src/main/typescript/auditor.js")
                    .toString(),
                pack.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("TRUTINA", stack.gateway().toString());
    builder.environment().put("TRUTINA_TOKEN", stack.auditorToken());
    Process auditor = builder.start();
    assertThat(auditor.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(auditor.exitValue()).as(Files.readString(output)).isZero();
    JsonNode found = new ObjectMapper().readTree(output.toFile());
    assertThat(found.path("procurements")).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
    assertThat(found.path("options").asInt()).isEqualTo(9);
    assertThat(found.path("verifiedLogSize").asLong()).isPositive();
    assertThat(found.path("refusal").asText()).startsWith("urn:trutina:problem:");
    assertThat(recomputed(pack)).isTrue();
  }

  private static boolean included(InclusionProof proof, String entry, Checkpoint checkpoint) {
    return Proof.included(
        MerkleTree.leaf(entry.getBytes(StandardCharsets.UTF_8)),
        proof.getSequence(),
        checkpoint.size(),
        proof.getPath().stream().map(Base64.getDecoder()::decode).toList(),
        checkpoint.root());
  }

  private static boolean recomputed(Path pack) throws IOException {
    try (InputStream in = Files.newInputStream(pack)) {
      return EvidencePack.recompute(in).identical();
    }
  }
}
