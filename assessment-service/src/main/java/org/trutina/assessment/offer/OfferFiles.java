package org.trutina.assessment.offer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.trutina.assessment.offer.OfferEvidence.Description;
import org.trutina.assessment.offer.OfferView.EvidenceFile;
import org.trutina.assessment.platform.CanonicalJson;
import org.trutina.assessment.platform.Id;
import org.trutina.assessment.procurement.LifeCycle;
import org.trutina.assessment.procurement.Step;
import org.trutina.edge.Caller;
import org.trutina.edge.Problem;

/**
 * The files of offers. They are encrypted as they stream in and kept in pieces, each in a short
 * transaction of its own; a file counts once it is complete, which must be before the deadline.
 */
@ApplicationScoped
class OfferFiles {

  /** After so long an upload has ended, whatever became of it. */
  private static final Duration ABANDONED = Duration.ofHours(1);

  private final Offers offers;
  private final OpenedOffers opened;
  private final OfferPieces pieces;
  private final OfferLimits limits;
  private final LifeCycle lifeCycle;
  private final Seal seal;
  private final Session database;
  private final ObjectMapper json;
  private final Caller caller;

  /** Through the proxy, for the transactions. */
  @Inject OfferFiles self;

  OfferFiles(
      Offers offers,
      OpenedOffers opened,
      OfferPieces pieces,
      OfferLimits limits,
      LifeCycle lifeCycle,
      Seal seal,
      Session database,
      ObjectMapper json,
      Caller caller) {
    this.offers = offers;
    this.opened = opened;
    this.pieces = pieces;
    this.limits = limits;
    this.lifeCycle = lifeCycle;
    this.seal = seal;
    this.database = database;
    this.json = json;
    this.caller = caller;
  }

  /** A file that was sealed, and the receipt of the offer with it. */
  record Attached(UUID id, long bytes, String sha256, OfferReceipt receipt) {}

  /** A file that is being received. */
  record Begun(UUID id, long mostBytes) {}

  /** Receives and seals a file. */
  Attached attach(
      UUID procurement, UUID offer, String fileName, FileType type, InputStream content) {
    Begun begun = self.begin(procurement, offer);
    try {
      byte[] key = Seal.newFileKey();
      MessageDigest plain = Digest.begin();
      MessageDigest sealed = Digest.begin();
      var limited = new LimitedStream(content, begun.mostBytes());
      try (OutputStream stored = new DigestOutputStream(pieces.writer(begun.id()), sealed);
          OutputStream encrypted =
              Seal.fileCipher(key).newEncryptingStream(stored, place(begun.id()))) {
        type.pass(limited, new DigestOutputStream(encrypted, plain));
      }
      var description = new Description(fileName, type.mediaType(), Digest.end(plain), key);
      return self.finish(
          procurement, offer, begun.id(), description, Digest.end(sealed), limited.count());
    } catch (IOException e) {
      self.discard(begun.id());
      throw Problem.malformed("", "The file did not arrive completely. Send it again.");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The file cannot be sealed.", e);
    } catch (RuntimeException e) {
      self.discard(begun.id());
      throw e;
    }
  }

  private static byte[] place(UUID evidence) {
    return ("trutina/evidence/" + evidence).getBytes(StandardCharsets.UTF_8);
  }

  private static String descriptionPlace(UUID offer, UUID evidence) {
    return "offers/" + offer + "/evidence/" + evidence;
  }

  @Transactional
  Begun begin(UUID procurement, UUID offerId) {
    offers.inTime(Step.ATTACH_EVIDENCE, procurement);
    offers.live(procurement, offerId);
    database
        .createMutationQuery(
            "delete from OfferEvidence where offerId = :offer and digest is null and begunAt <"
                + " :abandoned")
        .setParameter("offer", offerId)
        .setParameter("abandoned", offers.now().minus(ABANDONED))
        .executeUpdate();
    List<OfferEvidence> present = ofOffer(offerId);
    if (present.size() >= limits.mostFilesPerOffer()) {
      throw Problem.conflict(
          "too-many-files",
          "An offer has at most "
              + limits.mostFilesPerOffer()
              + " files, those that are being received included.");
    }
    long left = limits.mostBytesPerOffer() - present.stream().mapToLong(file -> file.bytes).sum();
    if (left <= 0) {
      throw full();
    }
    var file = new OfferEvidence();
    file.id = Id.create();
    file.authority = caller.authority();
    file.offerId = offerId;
    file.begunAt = offers.now();
    database.persist(file);
    return new Begun(file.id, Math.min(left, limits.mostBytesPerFile()));
  }

  private HttpProblem full() {
    return Problem.tooLarge(
        "The files of an offer have at most " + limits.mostBytesPerOffer() + " bytes together.");
  }

  private List<OfferEvidence> ofOffer(UUID offer) {
    return database
        .createQuery("from OfferEvidence where offerId = :offer order by id", OfferEvidence.class)
        .setParameter("offer", offer)
        .getResultList();
  }

  @Transactional
  Attached finish(
      UUID procurement,
      UUID offerId,
      UUID evidence,
      Description description,
      String digest,
      long bytes) {
    offers.inTime(Step.ATTACH_EVIDENCE, procurement);
    SealedOffer offer = offers.live(procurement, offerId);
    OfferReceipt before = offers.receipt(offer);
    List<OfferEvidence> present = ofOffer(offerId);
    long others = present.stream().mapToLong(file -> file.bytes).sum();
    if (others + bytes > limits.mostBytesPerOffer()) {
      throw full();
    }
    OfferEvidence file =
        present.stream()
            .filter(one -> one.id.equals(evidence))
            .findFirst()
            .orElseThrow(() -> Problem.unknown("file", evidence));
    file.bytes = bytes;
    file.digest = digest;
    file.description =
        seal.close(
            procurement,
            offers.key(procurement).publicKey,
            descriptionPlace(offerId, evidence),
            CanonicalJson.write(description).getBytes(StandardCharsets.UTF_8));
    database.flush();
    OfferReceipt receipt = offers.changed(Step.ATTACH_EVIDENCE, offer, before);
    return new Attached(evidence, bytes, description.sha256(), receipt);
  }

  @Transactional
  void discard(UUID evidence) {
    database
        .createMutationQuery(
            "delete from OfferEvidence where id = :id and digest is null and authority ="
                + " :authority")
        .setParameter("id", evidence)
        .setParameter("authority", caller.authority())
        .executeUpdate();
  }

  /** Takes a sealed file back. */
  @Transactional
  OfferReceipt remove(UUID procurement, UUID offerId, UUID evidence) {
    offers.inTime(Step.REMOVE_EVIDENCE, procurement);
    SealedOffer offer = offers.live(procurement, offerId);
    OfferReceipt before = offers.receipt(offer);
    int removed =
        database
            .createMutationQuery(
                "delete from OfferEvidence where id = :id and offerId = :offer and digest is not"
                    + " null")
            .setParameter("id", evidence)
            .setParameter("offer", offerId)
            .executeUpdate();
    if (removed == 0) {
      throw Problem.unknown("file", evidence);
    }
    return offers.changed(Step.REMOVE_EVIDENCE, offer, before);
  }

  /** The files of an offer that is being opened. */
  List<EvidenceFile> describe(UUID offer, Seal.Opener opener) {
    return ofOffer(offer).stream()
        .filter(file -> file.digest != null)
        .map(
            file -> {
              Description description = description(file, opener);
              return new EvidenceFile(
                  file.id,
                  description.fileName(),
                  description.mediaType(),
                  file.bytes,
                  description.sha256());
            })
        .toList();
  }

  private Description description(OfferEvidence file, Seal.Opener opener) {
    byte[] sealed = Objects.requireNonNull(file.description, "a complete file has a description");
    try {
      return json.readValue(
          opener.open(descriptionPlace(file.offerId, file.id), sealed), Description.class);
    } catch (IOException e) {
      throw new UncheckedIOException("A description cannot be read.", e);
    }
  }

  /** A file to be taken away. */
  record Opened(EvidenceFile file, byte[] key) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Opened opened && file.equals(opened.file);
    }

    @Override
    public int hashCode() {
      return file.hashCode();
    }
  }

  /**
   * Finds a file of an opened offer and makes sure that it is the one that was handed in.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when it is not
   */
  @Transactional
  Opened open(UUID procurement, UUID offerId, UUID evidence) {
    lifeCycle.look(Step.READ_EVIDENCE, procurement, "evidence", evidence);
    OpenedOffer offer = opened.row(procurement, offerId);
    EvidenceFile file =
        offer.evidence.stream()
            .filter(one -> one.id().equals(evidence))
            .findFirst()
            .orElseThrow(() -> Problem.unknown("file", evidence));
    OfferEvidence stored =
        ofOffer(offerId).stream()
            .filter(one -> one.id.equals(evidence))
            .findFirst()
            .orElseThrow(() -> Problem.unknown("file", evidence));
    if (!pieces.digest(evidence).equals(stored.digest)) {
      throw damaged();
    }
    try {
      Description description =
          description(
              stored, seal.opener(offer.procurementId, offers.key(offer.procurementId).privateKey));
      if (!description.sha256().equals(file.sha256())) {
        throw damaged();
      }
      return new Opened(file, description.key());
    } catch (Seal.Broken e) {
      throw Problem.conflict(
          "seal-broken",
          "The file cannot be opened with the sealing keys of this service: name the key of its"
              + " time in trutina.sealing.former-keys, or restore the file from a backup.");
    }
  }

  private static RuntimeException damaged() {
    return Problem.conflict(
        "seal-broken", "The file is not what was handed in; restore it from a backup.");
  }

  /** The file, decrypted segment by segment as it is read. */
  InputStream read(Opened opened) {
    UUID id = opened.file().id();
    try {
      return Seal.fileCipher(opened.key()).newDecryptingStream(pieces.reader(id), place(id));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("The file " + id + " cannot be opened.", e);
    }
  }
}
