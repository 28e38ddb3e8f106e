package org.trutina.gateway.door;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.DoubleStream;

/** Buckets for how long requests take, so that percentiles over all instances can be had. */
final class RequestDurations {

  private static final double[] BUCKETS =
      DoubleStream.of(0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
          .map(seconds -> seconds * Duration.ofSeconds(1).toNanos())
          .toArray();

  private RequestDurations() {}

  @Produces
  @Singleton
  static MeterFilter buckets() {
    return new MeterFilter() {
      @Override
      public DistributionStatisticConfig configure(
          Meter.Id id, DistributionStatisticConfig configured) {
        return id.getName().equals("http.server.requests")
            ? DistributionStatisticConfig.builder()
                .serviceLevelObjectives(BUCKETS)
                .build()
                .merge(configured)
            : configured;
      }
    };
  }
}
