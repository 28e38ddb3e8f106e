package org.trutina.gateway.portal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The part of the assessment contract that the page shows, asked with the user's own token. */
@RegisterRestClient(configKey = "assessment")
@Path("/api/v1")
interface AssessmentApi {

  @GET
  @Path("/procurements")
  ProcurementList procurements(@HeaderParam("Authorization") String authorization);

  @GET
  @Path("/procurements/{id}")
  Procurement procurement(
      @HeaderParam("Authorization") String authorization, @PathParam("id") String id);

  @GET
  @Path("/procurements/{id}/assessments")
  AssessmentList assessments(
      @HeaderParam("Authorization") String authorization, @PathParam("id") String id);

  @GET
  @Path("/assessments/{id}")
  Assessment assessment(
      @HeaderParam("Authorization") String authorization, @PathParam("id") String id);

  @JsonIgnoreProperties(ignoreUnknown = true)
  record ProcurementList(List<ProcurementSummary> items) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record ProcurementSummary(String id, String title) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Procurement(String id, String title, String need, String unknowns, List<Gate> gates) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Gate(String criterion, double minimum, String reason) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record AssessmentList(List<AssessmentSummary> items) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record AssessmentSummary(String id) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Assessment(
      String id, Instant createdAt, String createdBy, String inputDigest, Result result) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Result(
      List<Part> parts, List<Option> options, List<String> paretoFront, List<Source> sources) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Part(String framework, String version, String axis, double share, String profile) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Option(
      String option,
      String name,
      String supplier,
      @Nullable String supplierControl,
      String admission,
      List<GateResult> gates,
      @Nullable Integer rank,
      @Nullable Integer bestRank,
      @Nullable Integer worstRank,
      Range score,
      List<Coordinate> coordinates,
      List<Criterion> criteria) {

    Range on(String axis) {
      return coordinates.stream()
          .filter(coordinate -> coordinate.axis().equals(axis))
          .map(Coordinate::score)
          .findFirst()
          .orElse(new Range(0, 0));
    }

    Optional<Double> coverage(String axis) {
      return coordinates.stream()
          .filter(coordinate -> coordinate.axis().equals(axis))
          .map(Coordinate::coverage)
          .findFirst();
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record GateResult(String criterion, double minimum, String verdict, Range level) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Coordinate(String axis, Range score, double coverage) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Criterion(
      String criterion,
      String framework,
      double weight,
      Range level,
      String unit,
      Range contribution,
      boolean known,
      List<String> because,
      List<Evidence> evidence) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Evidence(
      String type,
      String subject,
      String property,
      String value,
      String assurance,
      List<String> sources) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Source(String id, String title, @Nullable String address) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Range(double low, double high) {}
}
