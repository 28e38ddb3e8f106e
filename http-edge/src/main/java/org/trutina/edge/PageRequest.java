package org.trutina.edge;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for. */
public class PageRequest {

  @Parameter(
      description = "Items per page, 1 to 200; 50 when absent",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
  @QueryParam("limit")
  @Nullable String limit;

  @Parameter(description = "'next' of the page before")
  @QueryParam("cursor")
  @Nullable String cursor;

  /**
   * How many items to the page.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is not 1 to 200
   */
  public int limit() {
    return Page.limit(limit);
  }

  /** The key of the item before the page; the empty string, which precedes every key, at first. */
  public String after() {
    return Page.after(cursor);
  }

  /**
   * The keys of the item before the page; empty at first.
   *
   * @param count how many the list is ordered by
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a cursor that this list never gave
   */
  public List<String> after(int count) {
    return Page.keys(cursor, count);
  }

  /**
   * The place of the item before the page in a list by time.
   *
   * @param start where the list begins
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a cursor that this list never gave
   */
  public Moment after(Moment start) {
    List<String> keys = after(2);
    try {
      return keys.isEmpty()
          ? start
          : new Moment(Instant.parse(keys.getFirst()), UUID.fromString(keys.getLast()));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw Page.badCursor();
    }
  }

  /**
   * A place in a list by time.
   *
   * @param id tells apart what has the same instant
   */
  public record Moment(Instant at, UUID id) {

    /** Before everything: where lists begin that show the oldest first. */
    public static final Moment FIRST = new Moment(Instant.EPOCH, new UUID(0, 0));

    /** After everything: where lists begin that show the newest first. */
    public static final Moment LAST =
        new Moment(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    /** As the keys of a cursor. */
    public List<String> keys() {
      return List.of(at.toString(), id.toString());
    }
  }
}
