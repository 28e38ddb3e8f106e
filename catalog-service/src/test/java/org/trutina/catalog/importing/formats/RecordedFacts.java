package org.trutina.catalog.importing.formats;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.trutina.catalog.claim.Property;
import org.trutina.catalog.importing.Fact;
import org.trutina.catalog.importing.Facts;
import org.trutina.catalog.importing.Format;
import org.trutina.catalog.importing.Format.Options;
import org.trutina.catalog.importing.Upload;

/** What a format told. */
final class RecordedFacts implements Facts {

  final List<Fact> accepted = new ArrayList<>();
  final List<Rejected> rejected = new ArrayList<>();

  record Rejected(Place place, String field, String reason, String raw) {}

  static RecordedFacts of(Format format, Upload upload) throws IOException {
    return of(format, upload, new Options(LocalDate.of(2026, 11, 23), null));
  }

  static RecordedFacts of(Format format, Upload upload, Options options) throws IOException {
    RecordedFacts facts = new RecordedFacts();
    format.read(upload, options, facts);
    return facts;
  }

  @Override
  public void accept(Fact fact) {
    accepted.add(fact);
  }

  @Override
  public void reject(Place place, String field, String reason, String raw) {
    rejected.add(new Rejected(place, field, reason, raw));
  }

  List<Fact> of(Property property) {
    return accepted.stream().filter(fact -> fact.property() == property).toList();
  }

  List<String> values(Property property) {
    return of(property).stream().map(Fact::value).toList();
  }

  /** The facts as {@code subject property[qualifier] = value}. */
  List<String> lines() {
    return accepted.stream()
        .map(
            fact ->
                fact.subject().key()
                    + " "
                    + fact.property().key()
                    + (fact.qualifier().isEmpty() ? "" : "[" + fact.qualifier() + "]")
                    + " = "
                    + fact.value())
        .toList();
  }

  /** The rejections as {@code path:line field: reason}. */
  List<String> reasons() {
    return rejected.stream()
        .map(
            each ->
                "%s:%d %s: %s"
                    .formatted(
                        each.place().path(), each.place().line(), each.field(), each.reason()))
        .toList();
  }
}
