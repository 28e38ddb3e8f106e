package org.trutina.assessment.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.trutina.edge.Caller;

/** Encrypted files in pieces: no more than one of them is in memory. */
@ApplicationScoped
class OfferPieces {

  private static final int BYTES = 256 * 1024;

  private static final String ADD =
      """
      insert into offer_evidence_piece (evidence_id, number, authority, content)
      values (:evidence, :number, :authority, :content)
      """;

  private static final String READ =
      "select content from offer_evidence_piece where evidence_id = :evidence and number = :number";

  private final Session database;
  private final Caller caller;

  /** Through the proxy, for the transactions. */
  @Inject OfferPieces self;

  OfferPieces(Session database, Caller caller) {
    this.database = database;
    this.caller = caller;
  }

  @Transactional
  void add(UUID evidence, int number, byte[] content) {
    database
        .createNativeMutationQuery(ADD)
        .setParameter("evidence", evidence)
        .setParameter("number", number)
        .setParameter("authority", caller.authority())
        .setParameter("content", content)
        .executeUpdate();
  }

  @Transactional
  Optional<byte[]> piece(UUID evidence, int number) {
    return database
        .createNativeQuery(READ, byte[].class)
        .setParameter("evidence", evidence)
        .setParameter("number", number)
        .uniqueResultOptional();
  }

  /** Of the whole encrypted file, as it is stored. */
  String digest(UUID evidence) {
    MessageDigest digest = Digest.begin();
    for (int number = 0; ; number++) {
      Optional<byte[]> piece = self.piece(evidence, number);
      if (piece.isEmpty()) {
        return Digest.end(digest);
      }
      digest.update(piece.get());
    }
  }

  OutputStream writer(UUID evidence) {
    return new Writer(evidence);
  }

  private final class Writer extends OutputStream {

    private final UUID evidence;
    private final byte[] piece = new byte[BYTES];
    private int filled;
    private int number;

    Writer(UUID evidence) {
      this.evidence = evidence;
    }

    @Override
    public void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      int from = offset;
      int left = length;
      while (left > 0) {
        int some = Math.min(left, piece.length - filled);
        System.arraycopy(bytes, from, piece, filled, some);
        filled += some;
        from += some;
        left -= some;
        if (filled == piece.length) {
          store();
        }
      }
    }

    private void store() {
      self.add(evidence, number, Arrays.copyOf(piece, filled));
      number++;
      filled = 0;
    }

    @Override
    public void close() {
      if (filled > 0) {
        store();
      }
    }
  }

  InputStream reader(UUID evidence) {
    return new SequenceInputStream(
        new Enumeration<>() {

          private int number;
          private Optional<byte[]> next = self.piece(evidence, 0);

          @Override
          public boolean hasMoreElements() {
            return next.isPresent();
          }

          @Override
          public InputStream nextElement() {
            byte[] piece = next.orElseThrow(NoSuchElementException::new);
            number++;
            next = self.piece(evidence, number);
            return new ByteArrayInputStream(piece);
          }
        });
  }
}
