package org.trutina.assessment.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.trutina.decision.proof.Frontier;
import org.trutina.decision.proof.LogKey;
import org.trutina.decision.proof.MerkleTree;
import org.trutina.edge.Page;
import org.trutina.edge.PageRequest;
import org.trutina.edge.Problem;
import org.trutina.edge.Role;

@Path("/api/v1/audit")
@Tag(name = "Audit log")
@RunOnVirtualThread
class AuditResource {

  /** What a database can hold, and more than anybody needs. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private static final int PORTION = 1_000;

  private final AuditLog log;
  private final Checkpoints checkpoints;
  private final Proofs proofs;

  AuditResource(AuditLog log, Checkpoints checkpoints, Proofs proofs) {
    this.log = log;
    this.checkpoints = checkpoints;
    this.proofs = proofs;
  }

  @GET
  @Path("/entries")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "listAuditEntries",
      summary = "What happened in the caller's contracting authority, in its order")
  @APIResponse(responseCode = "200", description = "A page of entries")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  public Page<AuditEntry> listAuditEntries(
      @Parameter(description = "Only what was done to this id") @QueryParam("subject")
          @Nullable String subject,
      @Parameter(description = "Only this action", example = "procurement-created")
          @QueryParam("action")
          @Nullable String action,
      @Parameter(description = "Only by this person or client") @QueryParam("who")
          @Nullable String who,
      @Parameter(
              description = "From this instant on",
              schema = @Schema(type = SchemaType.STRING, format = "date-time"))
          @QueryParam("from")
          @Nullable String from,
      @Parameter(
              description = "Before this instant",
              schema = @Schema(type = SchemaType.STRING, format = "date-time"))
          @QueryParam("until")
          @Nullable String until,
      @BeanParam PageRequest page) {
    return log.list(
        new AuditLog.Search(
            storable("subject", subject),
            storable("action", action),
            storable("who", who),
            instant("from", from),
            instant("until", until)),
        page.limit(),
        after(page));
  }

  private static @Nullable String storable(String name, @Nullable String value) {
    if (value != null && value.indexOf('\0') >= 0) {
      throw Problem.parameter(name, "Leave out the NUL character.");
    }
    return value;
  }

  private static @Nullable Instant instant(String name, @Nullable String value) {
    try {
      Instant instant = value == null ? null : Instant.parse(value);
      if (instant == null || !(instant.isBefore(EARLIEST) || instant.isAfter(LATEST))) {
        return instant;
      }
      throw Problem.parameter(name, "Use an instant of the years 0001 to 9999.");
    } catch (DateTimeParseException e) {
      throw Problem.parameter(name, "Use an instant such as 2026-11-24T09:00:00Z.");
    }
  }

  private static long after(PageRequest page) {
    String key = page.after();
    try {
      return key.isEmpty() ? -1 : Long.parseLong(key);
    } catch (NumberFormatException e) {
      throw Page.badCursor();
    }
  }

  @GET
  @Path("/entries/{sequence}")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
  @Operation(operationId = "getAuditEntry", summary = "One entry")
  @APIResponse(responseCode = "200", description = "The entry")
  @APIResponse(responseCode = "404", description = "The log has no entry of this number")
  public AuditEntry getAuditEntry(@PathParam("sequence") String sequence) {
    return log.parse(log.text(number("audit entry", sequence)));
  }

  @GET
  @Path("/entries/{sequence}/inclusion-proof")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
  @Transactional
  @Operation(
      operationId = "proveAuditEntry",
      summary = "Proof that an entry is in the log (RFC 9162, 2.1.3)")
  @APIResponse(responseCode = "200", description = "The proof")
  @APIResponse(responseCode = "400", description = "The log has never been of this size")
  @APIResponse(responseCode = "404", description = "The log has no entry of this number")
  public Proofs.InclusionProof proveAuditEntry(
      @PathParam("sequence") String sequence,
      @Parameter(
              description = "Size of the log to prove it for; as it is when absent",
              schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "1"))
          @QueryParam("size")
          @Nullable String size) {
    long index = number("audit entry", sequence);
    log.text(index);
    return proofs.inclusion(index, size("size", size, index + 1));
  }

  @GET
  @Path("/consistency-proof")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
  @Transactional
  @Operation(
      operationId = "proveAuditConsistency",
      summary = "Proof that the log has only grown (RFC 9162, 2.1.4)")
  @APIResponse(responseCode = "200", description = "The proof")
  @APIResponse(responseCode = "400", description = "The log has never been of one of the sizes")
  public ConsistencyProof proveAuditConsistency(
      @Parameter(
              description = "The earlier size",
              required = true,
              schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "1"))
          @QueryParam("from")
          @Nullable String from,
      @Parameter(
              description = "The later size; as it is when absent",
              schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "1"))
          @QueryParam("to")
          @Nullable String to) {
    if (from == null) {
      throw Problem.parameter("from", "Say from which size on.");
    }
    long earlier = size("from", from, 1);
    long later = size("to", to, earlier);
    MerkleTree tree = log.tree();
    return new ConsistencyProof(
        earlier,
        later,
        encode(tree.root(earlier)),
        encode(tree.root(later)),
        tree.consistency(earlier, later).stream().map(AuditResource::encode).toList());
  }

  private long size(String name, @Nullable String asked, long least) {
    long now = log.frontier().size();
    long size = asked == null ? now : parse(asked);
    if (size < least || size > now) {
      throw Problem.parameter(name, "Use a size from " + least + " to " + now + ".");
    }
    return size;
  }

  private static long number(String kind, String asked) {
    long number = parse(asked);
    if (number < 0) {
      throw Problem.unknown(kind, asked);
    }
    return number;
  }

  /** -1 for what is no number. */
  private static long parse(String number) {
    return number.matches("[0-9]{1,18}") ? Long.parseLong(number) : -1;
  }

  @GET
  @Path("/checkpoints/latest")
  @Produces(MediaType.TEXT_PLAIN)
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "getAuditCheckpoint",
      summary = "What the log has come to, signed (C2SP tlog-checkpoint)")
  @APIResponse(
      responseCode = "200",
      description = "The checkpoint",
      content = @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)))
  public String getAuditCheckpoint() {
    return checkpoints.latest();
  }

  @GET
  @Path("/checkpoints")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "listAuditCheckpoints",
      summary = "The last two hundred checkpoints, newest first")
  public CheckpointList listAuditCheckpoints() {
    return new CheckpointList(checkpoints.kept(200));
  }

  @GET
  @Path("/key")
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
  @Operation(operationId = "getAuditKey", summary = "The key that verifies checkpoints")
  public AuditKey getAuditKey() {
    return new AuditKey(
        Checkpoints.SIGNER, checkpoints.origin(), LogKey.encode(checkpoints.publicKey()));
  }

  @GET
  @Path("/log")
  @Produces("application/x-ndjson")
  @RolesAllowed({Role.APPROVER, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "exportAuditLog",
      summary = "The whole log, one entry to a line as it was hashed, to be verified offline")
  @APIResponse(
      responseCode = "200",
      description = "The log",
      content =
          @Content(
              mediaType = "application/x-ndjson",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public StreamingOutput exportAuditLog() {
    Frontier frontier = log.frontier();
    return out -> {
      for (long from = 0; from < frontier.size(); from += PORTION) {
        int most = (int) Math.min(PORTION, frontier.size() - from);
        for (String entry : log.texts(from, most)) {
          out.write((entry + "\n").getBytes(StandardCharsets.UTF_8));
        }
      }
    };
  }

  private static String encode(byte[] hash) {
    return Base64.getEncoder().encodeToString(hash);
  }

  /** That a log of one size begins with the log of another. Hashes in Base64. */
  record ConsistencyProof(long from, long to, String rootFrom, String rootTo, List<String> path) {}

  /** Signed checkpoints. */
  record CheckpointList(List<String> items) {}

  /** What is needed to verify checkpoints. */
  record AuditKey(
      @Schema(description = "The name in signatures.") String name,
      @Schema(description = "The log's name in checkpoints.") String origin,
      @Schema(description = "Ed25519, Base64 of its X.509 form.") String key) {}
}
