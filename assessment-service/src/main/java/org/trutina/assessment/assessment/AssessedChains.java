package org.trutina.assessment.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.trutina.assessment.evidence.Chain;
import org.trutina.edge.Caller;

/**
 * The chains that assessments were made on, each stored once by its digest: a change of the
 * catalogue that touches thousands of assessments changes few chains.
 */
@ApplicationScoped
class AssessedChains {

  private static final String KNOWN =
      "select digest from assessed_chain where authority = :authority and digest = any(:digests)";

  private static final String ADD =
      """
      insert into assessed_chain (authority, digest, chain)
      values (:authority, :digest, cast(:chain as jsonb)) on conflict do nothing
      """;

  private static final String READ =
      """
      select digest, cast(chain as text) as chain from assessed_chain
      where authority = :authority and digest = any(:digests)
      """;

  private final Session database;
  private final Caller caller;
  private final ObjectMapper json;

  AssessedChains(Session database, Caller caller, ObjectMapper json) {
    this.database = database;
    this.caller = caller;
    this.json = json;
  }

  /**
   * Stores what is not stored yet, in the caller's transaction.
   *
   * @param digests of the chains, by offering
   */
  void keep(Map<String, Chain> chains, Map<String, String> digests) {
    Set<String> known =
        new HashSet<>(
            database
                .createNativeQuery(KNOWN, String.class)
                .setParameter("authority", caller.authority())
                .setParameter("digests", digests.values().toArray(String[]::new))
                .getResultList());
    digests.forEach(
        (offering, digest) -> {
          if (known.add(digest)) {
            database
                .createNativeMutationQuery(ADD)
                .setParameter("authority", caller.authority())
                .setParameter("digest", digest)
                .setParameter("chain", write(Objects.requireNonNull(chains.get(offering))))
                .executeUpdate();
          }
        });
  }

  /** The chains by offering. */
  Map<String, Chain> read(Map<String, String> digests) {
    List<Tuple> rows =
        database
            .createNativeQuery(READ, Tuple.class)
            .setParameter("authority", caller.authority())
            .setParameter("digests", digests.values().toArray(String[]::new))
            .getResultList();
    Map<String, Chain> byDigest =
        rows.stream()
            .collect(
                Collectors.toMap(
                    row -> row.get("digest", String.class),
                    row -> parse(row.get("chain", String.class)),
                    (one, same) -> one));
    return digests.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> Objects.requireNonNull(byDigest.get(entry.getValue()), entry.getKey()),
                (one, same) -> one,
                TreeMap::new));
  }

  private String write(Chain chain) {
    try {
      return json.writeValueAsString(chain);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A chain cannot be written.", e);
    }
  }

  private Chain parse(String chain) {
    try {
      return json.readValue(chain, Chain.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored chain cannot be read.", e);
    }
  }
}
