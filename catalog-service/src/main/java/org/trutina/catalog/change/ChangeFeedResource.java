package org.trutina.catalog.change;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.trutina.catalog.change.Changes.Change;
import org.trutina.catalog.change.Changes.ChangeList;
import org.trutina.edge.Page;
import org.trutina.edge.Problem;
import org.trutina.edge.Role;

@Path("/api/v1/changes")
@Tag(name = "Changes")
@RunOnVirtualThread
class ChangeFeedResource {

  /** Shorter than any proxy's patience on the way. */
  private static final int LONGEST_WAIT = 25;

  private static final Duration LOOK_EVERY = Duration.ofMillis(250);

  private final Changes changes;

  ChangeFeedResource(Changes changes) {
    this.changes = changes;
  }

  @GET
  @RolesAllowed({Role.OFFICER, Role.APPROVER, Role.STEWARD, Role.AUDITOR, Role.ADMIN})
  @Operation(
      operationId = "listChanges",
      summary = "What changed after a position; waits for the next change when asked to")
  @APIResponse(
      responseCode = "200",
      description = "Changes in their order, none when the wait ended")
  @APIResponse(responseCode = "400", description = "A parameter is invalid")
  public ChangeList listChanges(
      @Parameter(
              description = "'next' of the answer before; 0 or absent for the beginning",
              schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
          @QueryParam("after")
          @Nullable String after,
      @Parameter(
              description =
                  "Seconds to wait for a change when there is none, 0 to 25; 0 when absent",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "25"))
          @QueryParam("wait")
          @Nullable String wait,
      @Parameter(
              description = "Items per answer, 1 to 200; 50 when absent",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
          @QueryParam("limit")
          @Nullable String limit)
      throws InterruptedException {
    long position = number("after", after, Long.MAX_VALUE);
    long looks = number("wait", wait, LONGEST_WAIT) * 1000 / LOOK_EVERY.toMillis();
    int rows = Page.limit(limit);
    List<Change> found = changes.after(position, rows);
    for (long look = 0; found.isEmpty() && look < looks; look++) {
      Thread.sleep(LOOK_EVERY);
      found = changes.after(position, rows);
    }
    return new ChangeList(found, found.isEmpty() ? position : found.getLast().position());
  }

  private static long number(String name, @Nullable String text, long most) {
    try {
      long number = text == null ? 0 : Long.parseLong(text);
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Refused below, like a number out of range.
    }
    throw Problem.parameter(name, "Use a whole number from 0 to " + most + ".");
  }
}
