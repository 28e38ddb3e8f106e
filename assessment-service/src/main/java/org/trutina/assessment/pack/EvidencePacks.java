package org.trutina.assessment.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.UUID;
import org.trutina.assessment.assessment.AssessmentCase;
import org.trutina.assessment.assessment.AssessmentView;
import org.trutina.assessment.assessment.Assessments;
import org.trutina.assessment.audit.Proofs;
import org.trutina.assessment.framework.Framework;
import org.trutina.assessment.framework.Frameworks;
import org.trutina.assessment.platform.CanonicalJson;
import org.trutina.assessment.platform.Happened;
import org.trutina.assessment.procurement.LifeCycle;
import org.trutina.assessment.procurement.Procurements;
import org.trutina.decision.casefile.EvidencePack;

/**
 * Writes an assessment with everything it rests on: the case that the engine solves again, its
 * result, the input with every claim and its sources, the frameworks, the procurement with what was
 * published, and the audit log's entries about it with their proofs.
 */
@ApplicationScoped
class EvidencePacks {

  private final Assessments assessments;
  private final Procurements procurements;
  private final LifeCycle lifeCycle;
  private final Frameworks frameworks;
  private final Proofs proofs;
  private final Event<Happened> happened;

  EvidencePacks(
      Assessments assessments,
      Procurements procurements,
      LifeCycle lifeCycle,
      Frameworks frameworks,
      Proofs proofs,
      Event<Happened> happened) {
    this.assessments = assessments;
    this.procurements = procurements;
    this.lifeCycle = lifeCycle;
    this.frameworks = frameworks;
    this.proofs = proofs;
    this.happened = happened;
  }

  /** The pack as a zip. */
  @Transactional
  byte[] of(UUID id) {
    Assessments.Contents assessment = assessments.contents(id);
    UUID procurement = assessment.view().procurement();
    var files = new TreeMap<String, byte[]>();
    files.put("assessment/input.json", json(assessment.input()));
    files.put("assessment/chain-digests.json", json(assessment.chainDigests()));
    files.put("assessment/result.json", json(assessment.view()));
    files.put("procurement/procurement.json", json(procurements.byId(procurement)));
    files.put("procurement/versions.json", json(lifeCycle.versions(procurement)));
    for (Framework framework : frameworks.all()) {
      if (assessment.input().frameworkVersions().containsKey(framework.id())) {
        files.put("frameworks/" + framework.id() + ".json", json(framework));
      }
    }
    files.put("audit/proofs.json", json(proofs.about(procurement)));
    AssessmentCase asked =
        AssessmentCase.of(
            assessment.input(),
            assessment.view().inputDigest(),
            assessment.view().result(),
            frameworks.all());
    var pack = new ByteArrayOutputStream();
    try {
      EvidencePack.write(asked.document(), files, pack);
    } catch (IOException e) {
      throw new UncheckedIOException("The pack cannot be written.", e);
    }
    happened.fire(
        new Happened(
            "evidence-pack-exported", "procurement", procurement, null, assessment.view().id()));
    return pack.toByteArray();
  }

  /** The result as CSV. */
  @Transactional
  String table(UUID id) {
    AssessmentView assessment = assessments.contents(id).view();
    happened.fire(
        new Happened(
            "results-exported", "procurement", assessment.procurement(), null, assessment.id()));
    return ResultTable.of(assessment.result());
  }

  private static byte[] json(Object value) {
    return CanonicalJson.write(value).getBytes(StandardCharsets.UTF_8);
  }
}
