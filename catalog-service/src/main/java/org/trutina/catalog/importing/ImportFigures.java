package org.trutina.catalog.importing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/** Imports at work by state, the rows they have read, and how long the oldest has been waiting. */
@ApplicationScoped
class ImportFigures {

  private static final String AT_WORK =
      """
      select state, count(*) as imports, sum(rows_read) as rows,
        cast(extract(epoch from now() - min(uploaded_at)) as float8) as seconds
      from import where state in ('reading', 'comparing', 'applying') group by state
      """;

  private final Session database;
  private final MultiGauge imports;
  private final MultiGauge rows;
  private final MultiGauge seconds;

  ImportFigures(Session database, MeterRegistry meters) {
    this.database = database;
    this.imports = MultiGauge.builder("trutina.imports.working").register(meters);
    this.rows = MultiGauge.builder("trutina.imports.working.rows").register(meters);
    this.seconds = MultiGauge.builder("trutina.imports.working.seconds").register(meters);
  }

  @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  void count() {
    List<Tuple> states = database.createNativeQuery(AT_WORK, Tuple.class).getResultList();
    imports.register(rows(states, "imports"), true);
    rows.register(rows(states, "rows"), true);
    seconds.register(rows(states, "seconds"), true);
  }

  private static List<Row<?>> rows(List<Tuple> states, String figure) {
    return states.stream()
        .<Row<?>>map(
            state ->
                Row.of(
                    Tags.of("state", state.get("state", String.class)),
                    state.get(figure, Number.class).doubleValue()))
        .toList();
  }
}
