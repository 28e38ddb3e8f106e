package org.trutina.assessment.evidence;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trutina.assessment.platform.CanonicalJson;

/**
 * What is read of the catalogue for assessments; those that are made together share it.
 *
 * @param position how far the feed of changes had been followed before the facts were read
 * @param chains the chain of each offering, by its id
 * @param chainDigests SHA-256 of the canonical JSON of each chain, by offering
 */
public record CatalogueFacts(
    long position,
    Jurisdictions jurisdictions,
    Map<String, Chain> chains,
    Map<String, String> chainDigests) {

  static CatalogueFacts of(long position, Jurisdictions jurisdictions, Map<String, Chain> chains) {
    var digests = new TreeMap<String, String>();
    chains.forEach((offering, chain) -> digests.put(offering, CanonicalJson.digest(chain)));
    return new CatalogueFacts(position, jurisdictions, chains, digests);
  }

  /** The digests of the chains of some of the offerings. */
  public Map<String, String> digestsOf(Collection<String> offerings) {
    return offerings.stream()
        .collect(
            Collectors.toMap(
                offering -> offering,
                offering -> Objects.requireNonNull(chainDigests.get(offering), offering),
                (one, same) -> one,
                TreeMap::new));
  }
}
